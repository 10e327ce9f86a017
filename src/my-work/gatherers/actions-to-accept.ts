import { dueDay, judge } from '../../improvement/index.ts'
import { sql } from '../../platform/sql.ts'
import type { Gatherer } from '../work-item.ts'

/** Drafts that name somebody as their owner who has not said yes: nothing is agreed over anybody’s head. */
export const actionsToAccept: Gatherer = {
  id: 'actions-to-accept',
  title: 'Actions to accept',
  needs: 'actions.update',
  namedInMail: true,
  hasDueDays: false,
  gather: async (db, { person, today }) => {
    const where = sql`a.owner_id = ${person.id} and a.state = 'draft' and a.accepted_on is null`
    return (await judge(db, { where }, today)).map(({ facts }) => ({
      key: `accept ${facts.id}`,
      heap: 'waits',
      title: facts.title,
      href: `/actions/${facts.id}`,
      symbol: 'first',
      word: 'To accept',
      detail: '',
      reason: 'a draft names you as its owner; it cannot be agreed before you accept it',
      on: dueDay(facts),
    }))
  },
}
