/** The drawings an author may place with `<Drawing id>`. */
export const drawingIds = [
  'seven-dimensions',
  'avoidance-circle',
  'steps-and-pyramid',
  'three-continuities',
  'four-models',
  'signs-of-safety-map',
  'drivers-and-phases',
] as const

export type DrawingId = (typeof drawingIds)[number]
