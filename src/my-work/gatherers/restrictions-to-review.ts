import { listRestrictionsToReview } from '../../children/index.ts'
import { dayOf, inWords } from '../../platform/day.ts'
import type { Gatherer } from '../work-item.ts'

/** Records that a delivery restricted because it told of an adoption: somebody looks whether that is right. No child is named. */
export const restrictionsToReview: Gatherer = {
  id: 'restrictions-to-review',
  title: 'Records that were restricted after an adoption, to look at',
  needs: 'children.restrict',
  namedInMail: true,
  hasDueDays: false,
  gather: async (db) =>
    (await listRestrictionsToReview(db)).map(({ childId, setAt }) => ({
      key: `restriction ${childId}`,
      heap: 'waits',
      title: 'The record of an adopted child was restricted by itself',
      href: `/children/${childId}`,
      symbol: 'stale',
      word: 'To look at',
      detail: '',
      reason: `restricted on ${inWords(dayOf(setAt))}, as a delivery tells of an adoption`,
      on: dayOf(setAt),
    })),
}
