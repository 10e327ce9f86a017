import { expect, test } from 'vitest'
import { facts } from '../../improvement/status/facts.fixture.ts'
import { itemOf } from './own-actions.ts'

test.each([
  ['why names it, as that of an action put off twice does', 'first due 5 April 2026; re-dated twice'],
  ['why names it beside the day, as that of one put off once', 'due 1 October 2026, first due 5 April 2026'],
  ['why does not name it', 'an update came on 20 May 2026'],
])('of an action that was put off the first day is said once where %s', (_, why) => {
  const { reason } = itemOf({
    facts: facts({ dueOn: '2026-10-01', originalDueOn: '2026-04-05', redates: 1 }),
    standing: { status: 'overdue', symbol: 'late', word: 'Overdue', detail: '', why, computed: 'overdue', gap: '' },
  })
  expect([reason, reason.match(/first due 5 April 2026/g)?.length]).toEqual([reason, 1])
})
