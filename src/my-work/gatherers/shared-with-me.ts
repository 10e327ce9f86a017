import { isOpen, sharedActions, staleAfterDays, type SharedAction } from '../../improvement/index.ts'
import { daysBetween, inWords, type Day } from '../../platform/day.ts'
import type { Gatherer, WorkItem } from '../work-item.ts'
import { itemOf } from './own-actions.ts'

/** The actions of others that are shared with a partner: what is late, and where a word or evidence of theirs is wanted. */
export const sharedWithMe: Gatherer = {
  id: 'shared-with-me',
  title: 'Actions shared with you',
  needs: 'actions.shared',
  namedInMail: true, // by the title of the action; what is asked is written freely, and stands on the page alone
  hasDueDays: true,
  gather: async (db, { person, today }) =>
    (await sharedActions(db, today))
      .filter(({ facts }) => facts.ownerId !== person.id && (isOpen(facts.state) || facts.state === 'draft'))
      .map((one) => sharedItem(one, today)),
}

const sharedItem = (one: SharedAction, today: Day): WorkItem => {
  const item = itemOf(one)
  const { share, heardOn } = one
  const since = heardOn ?? share?.sharedFrom ?? today
  // A partner is asked for a word after as long as an action may go without one.
  const isAsked = heardOn === null || daysBetween(since, today) > staleAfterDays
  const asked = share?.why ? `you are asked: ${share.why}` : ''
  const heard = heardOn === null ? 'you have not said or brought anything yet' : `last heard of you ${inWords(heardOn)}`
  return {
    ...item,
    key: `shared ${one.facts.id}`,
    heap: item.heap === 'late' ? 'late' : isAsked ? 'waits' : 'mine',
    reason: [item.reason, heard, asked].filter(Boolean).join('; '),
  }
}
