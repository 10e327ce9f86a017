import { NotFound } from '../../platform/errors.ts'
import type { Pathway } from '../pathway.ts'
import { assessment } from './assessment.ts'
import { careLeavers } from './care-leavers.ts'
import { childProtection } from './child-protection.ts'
import { childrenInCare } from './children-in-care.ts'
import { exploitation } from './exploitation.ts'
import { frontDoor } from './front-door.ts'
import { health } from './health.ts'
import { missing } from './missing.ts'
import { permanence } from './permanence.ts'
import { placements } from './placements.ts'
import { unaccompaniedChildren } from './unaccompanied-children.ts'

/** Every pathway, in the order in which a child may meet them. */
export const pathways: readonly Pathway[] = [
  frontDoor,
  assessment,
  childProtection,
  childrenInCare,
  missing,
  exploitation,
  unaccompaniedChildren,
  health,
  placements,
  permanence,
  careLeavers,
]

/** @throws NotFound where there is none of this id */
export const findPathway = (id: string): Pathway => {
  const found = pathways.find((pathway) => pathway.id === id)
  if (!found) throw new NotFound('pathway')
  return found
}
