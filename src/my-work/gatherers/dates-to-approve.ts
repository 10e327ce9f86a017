import { listWaitingRedates, redateReasons } from '../../improvement/index.ts'
import { daysBetween, inWords } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { z } from 'zod'
import { daysInWords } from '../in-words.ts'
import type { Gatherer } from '../work-item.ts'

/** New dates that somebody has asked for and that one may approve: not those of one’s own actions. */
export const datesToApprove: Gatherer = {
  id: 'dates-to-approve',
  title: 'New dates to approve',
  needs: 'dates.approve',
  namedInMail: true,
  hasDueDays: false,
  gather: async (db, { person, today }) => {
    const mine = new Set(
      (
        await db.many(
          sql`select id from actions where authority_id = (select current_authority()) and owner_id = ${person.id}`,
          z.object({ id: z.string() }),
        )
      ).map(({ id }) => id),
    )
    return (await listWaitingRedates(db))
      .filter(({ actionId }) => !mine.has(actionId))
      .map(({ id, actionId, actionTitle, fromOn, toOn, toMeeting, reason, askedBy, askedOn }) => ({
        key: `redate ${id}`,
        heap: 'waits',
        title: actionTitle,
        href: `/actions/${actionId}`,
        symbol: 'again',
        word: 'To approve',
        detail: waitsFor(daysBetween(askedOn, today)),
        reason: `${askedBy ?? 'somebody'} asks for ${toMeeting === null ? '' : `${toMeeting}, `}${toOn === null ? 'a meeting that has no day' : inWords(toOn)} instead of ${fromOn === null ? 'no date' : inWords(fromOn)}: ${lower(redateReasons[reason])}`,
        on: askedOn,
      }))
  },
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
const waitsFor = (days: number): string => (days <= 0 ? 'since today' : `for ${daysInWords(days)}`)
