import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** A file of the content folder; `file` is its path inside the folder, with `/`. */
export type ContentFile = { file: string; source: string }

export type ImageFile = { file: string; bytes: Uint8Array<ArrayBuffer> }

export type CourseFolder = {
  course: string
  page: ContentFile | null
  lessons: ContentFile[]
  tools: ContentFile[]
  pretest: ContentFile | null
  /** `evaluation.yaml`: what this course asks beside what all ask. */
  evaluation: ContentFile | null
  images: ImageFile[]
}

export type ContentFolder = {
  sources: ContentFile | null
  /** `evaluation.yaml`: what every course asks its learners afterwards. */
  evaluation: ContentFile | null
  /** `glossary.yaml`: the words that sectors use differently or not at all. */
  glossary: ContentFile | null
  snippets: ContentFile[]
  courses: CourseFolder[]
  vignettes: ContentFile[]
  /** `.mdx` files that stand where none is read. */
  strays: string[]
}

/** Reads the whole content folder, every list in the order of the file names. A missing folder is an empty one. */
export async function readContent(folder: string): Promise<ContentFolder> {
  const courses = await foldersIn(join(folder, 'courses'))
  const strays = [...(await filesIn(folder, '')), ...(await filesIn(folder, 'courses'))]
  return {
    sources: await fileAt(folder, 'sources.yaml'),
    evaluation: await fileAt(folder, 'evaluation.yaml'),
    glossary: await fileAt(folder, 'glossary.yaml'),
    snippets: await readAll(folder, 'snippets'),
    courses: await Promise.all(courses.map((course) => readCourse(folder, course))),
    vignettes: await readAll(folder, 'vignettes'),
    strays,
  }
}

async function readCourse(folder: string, course: string): Promise<CourseFolder> {
  const inside = `courses/${course}`
  const files = await readAll(folder, inside)
  const named = (name: string) => files.find(({ file }) => file === `${inside}/${name}`) ?? null
  const [page, pretest] = [named('course.mdx'), named('pretest.mdx')]
  return {
    ...{ course, page, pretest },
    lessons: files.filter((file) => file !== page && file !== pretest),
    tools: await readAll(folder, `${inside}/files`),
    evaluation: await fileAt(folder, `${inside}/evaluation.yaml`),
    images: await readImages(folder, inside),
  }
}

const isImageName = (name: string) => /\.(png|jpe?g|webp|gif|avif|svg)$/i.test(name)

/** Every picture in a course's folder, at any depth. */
async function readImages(folder: string, inside: string): Promise<ImageFile[]> {
  const entries = await absentAs([], () => readdir(join(folder, inside), { recursive: true }))
  const files = entries.filter(isImageName).map((entry) => `${inside}/${entry.split(sep).join('/')}`)
  return await Promise.all(
    files.sort().map(async (file) => ({ file, bytes: new Uint8Array(await readFile(join(folder, file))) })),
  )
}

async function readAll(folder: string, inside: string): Promise<ContentFile[]> {
  const files = await filesIn(folder, inside)
  const read = await Promise.all(files.map((file) => fileAt(folder, file)))
  return read.filter((file) => file !== null)
}

async function filesIn(folder: string, inside: string): Promise<string[]> {
  const entries = await entriesOf(join(folder, inside))
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.mdx'))
    .map(({ name }) => (inside === '' ? name : `${inside}/${name}`))
    .sort()
}

async function foldersIn(path: string): Promise<string[]> {
  const entries = await entriesOf(path)
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort()
}

async function entriesOf(path: string) {
  return await absentAs([], () => readdir(path, { withFileTypes: true }))
}

async function fileAt(folder: string, file: string): Promise<ContentFile | null> {
  return await absentAs(null, async () => ({ file, source: await readFile(join(folder, file), 'utf8') }))
}

async function absentAs<Found, Absent>(absent: Absent, read: () => Promise<Found>): Promise<Found | Absent> {
  try {
    return await read()
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && (fault.code === 'ENOENT' || fault.code === 'ENOTDIR'))
      return absent
    throw fault
  }
}
