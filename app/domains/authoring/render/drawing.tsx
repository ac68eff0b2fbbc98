import type { DrawingId } from '~/domains/course/drawing-ids.ts'

export function Drawing({ id }: { id: DrawingId }) {
  return <figure className="drawing" data-drawing={id} />
}
