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
  idsOf(categoriesOfAbuse),
  idsOf(homesOfLeavers),
  ['SE25', 'SE26', 'SE27', ...idsOf(mainNeedsOfPlans)],
  idsOf(needsOfOpenCases),
  idsOf(needsInCare),
  idsOf(statusesInCare),
  idsOf(contactSources),
  ['FD09', 'FD10', 'FD11', ...idsOf(referralSources)],
  ['CL19', 'CL21', 'CL22', 'CL23'], // where children in care live
  ['CL26', 'CL51'], // by whom they are placed
  ['CL48', 'CL49'], // how old they are
  ['PE01', 'PE03', 'PE08', 'PE09', 'CL57'], // how they left care
  ['LV01', 'LV02'], // what care leavers do
]

/**
 * A share, and a question that tells how many it counts or does not count: one that is asked of them alone, or that counts them by
 * themselves. So where the share is hidden the other is hidden too.
 */
export const tellingOf: readonly (readonly [share: string, telling: string])[] = [
  ['FD07', 'CN20'], // nothing followed a referral: those that something followed
  ['MI03', 'MI04'], // offered an interview: was it accepted
  ['MI01', 'MI07'], // missing: again and again
  ['HE06', 'HE05'], // a score: how high on average
  ['HE06', 'HE12'], // a score: a cause for concern
  ['CL19', 'CL50'], // with foster carers: of an agency
  ['PE01', 'PE02'], // adopted: how many
  ['PE01', 'PE04'], // adopted: after how long
]
