import { NotFound } from '../../platform/errors.ts'
import type { Pathway } from '../pathway.ts'
import { childProtection } from './child-protection.ts'
import { childrenInCare } from './children-in-care.ts'
import { missing } from './missing.ts'

/** Every pathway, in the order in which a child may meet them. */
export const pathways: readonly Pathway[] = [childProtection, childrenInCare, missing]

/** @throws NotFound where there is none of this id */
export const findPathway = (id: string): Pathway => {
  const found = pathways.find((pathway) => pathway.id === id)
  if (!found) throw new NotFound('pathway')
  return found
}
