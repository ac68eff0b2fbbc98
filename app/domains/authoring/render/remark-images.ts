import type { Root } from 'mdast'
import { urls } from '~/urls.ts'
import { imagePath } from '../checks/check-uses.ts'
import { findEntry, type Library } from '../library.ts'
import { eachNode } from '../parse/element-attributes.ts'

/** Turns a picture's path into the address of its bytes, with its size, so that the text does not jump as it loads. */
export function remarkImages(file: string, library: Library) {
  return (tree: Root): void =>
    eachNode(tree, (node) => {
      if (node.type !== 'image') return
      const image = findEntry(library, 'images', imagePath(file, node.url) ?? '')
      if (!image) return
      const { width, height } = image
      node.url = urls.image(image.hash)
      node.data = { ...node.data, hProperties: { width, height, loading: 'lazy', decoding: 'async' } }
    })
}
