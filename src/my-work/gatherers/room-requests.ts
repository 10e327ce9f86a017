import { listOpenRequestsOf } from '../../inspections/index.ts'
import { daysBetween, dayOf, instantInWords } from '../../platform/day.ts'
import { daysInWords } from '../in-words.ts'
import type { Gatherer } from '../work-item.ts'

/** What inspectors asked for and one is to answer. */
export const roomRequests: Gatherer = {
  id: 'room-requests',
  title: 'Requests of inspectors',
  needs: 'rooms.work',
  namedInMail: false, // what an inspector asks for is written freely
  hasDueDays: true,
  gather: async (db, { person, today }) =>
    (await listOpenRequestsOf(db, person.id)).map(({ id, asked, askedBy, dueAt }) => {
      const due = dayOf(dueAt)
      const isLate = due < today
      return {
        key: `room request ${id}`,
        heap: isLate ? 'late' : 'waits',
        title: asked,
        href: `/room-requests/${id}`,
        symbol: isLate ? 'late' : 'course',
        word: isLate ? 'Late' : 'Open',
        detail: isLate ? `by ${daysInWords(daysBetween(due, today))}` : '',
        reason: `${askedBy} asked; due ${instantInWords(dueAt)}`,
        on: due,
      }
    }),
}
