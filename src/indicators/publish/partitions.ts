import { categoriesOfAbuse } from '../definitions/abuse-categories.ts'
import type { Coded } from '../definitions/coded.ts'
import { homesOfLeavers } from '../definitions/leavers-homes.ts'
import { needsInCare, needsOfOpenCases } from '../definitions/primary-needs.ts'
import { statusesInCare } from '../definitions/legal-statuses.ts'
import { mainNeedsOfPlans } from '../definitions/main-needs.ts'
import { contactSources, referralSources } from '../definitions/who-asked.ts'

const idsOf = (family: readonly Coded[]): readonly string[] => family.map(({ id }) => id)

/**
 * Shares of one population of which each of its rows has one code: those counted add up to the population, or to less where some
 * codes have no question. So one that is hidden could be told from the others, which stand on pages of their own.
 */
export const partitions: readonly (readonly string[])[] = [
  categoriesOfAbuse,
  homesOfLeavers,
  mainNeedsOfPlans,
  needsOfOpenCases,
  needsInCare,
  statusesInCare,
  contactSources,
  referralSources,
].map(idsOf)
