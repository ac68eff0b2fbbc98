import type { ReactNode } from 'react'
import type { DrawingId } from '~/domains/course/drawing-ids.ts'
import { AvoidanceCircle } from './drawings/avoidance-circle.tsx'
import { DriversAndPhases } from './drawings/drivers-and-phases.tsx'
import { FourModels } from './drawings/four-models.tsx'
import { SevenDimensions } from './drawings/seven-dimensions.tsx'
import { SignsOfSafetyMap } from './drawings/signs-of-safety-map.tsx'
import { StepsAndPyramid } from './drawings/steps-and-pyramid.tsx'
import { ThreeContinuities } from './drawings/three-continuities.tsx'

/** One of the portal's own drawings. */
export function Drawing({ id }: { id: DrawingId }) {
  const Drawn = drawings[id]
  return <Drawn />
}

const drawings: Record<DrawingId, () => ReactNode> = {
  'seven-dimensions': SevenDimensions,
  'avoidance-circle': AvoidanceCircle,
  'steps-and-pyramid': StepsAndPyramid,
  'three-continuities': ThreeContinuities,
  'four-models': FourModels,
  'signs-of-safety-map': SignsOfSafetyMap,
  'drivers-and-phases': DriversAndPhases,
}
