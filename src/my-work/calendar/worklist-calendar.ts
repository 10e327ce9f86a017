import { createHash } from 'node:crypto'
import { allowsInWords } from '../../clocks/index.ts'
import type { Db } from '../../platform/sql.ts'
import { byRuleInWords, ClockFilters, listClocks, whoseFirst } from '../../timescales/index.ts'
import { daysAhead, writeCalendar, type About, type Entry } from './calendar.ts'

/**
 * The time limits that somebody answers for as a calendar, their own or their team’s: what must be done and by when. It is kept by
 * others, as mail is, so no child is named in it, by name or by number; the link asks who is asking. Empty for those who have
 * neither cases nor a team: everybody’s clocks are no calendar of theirs. `db` is open as them.
 */
export const worklistCalendarOf = async (db: Db, about: About): Promise<string> =>
  writeCalendar(db, await entriesOf(db, about), {
    name: `Sightline worklist: ${about.person.name}`,
    product: 'Worklist',
    address: about.address,
  })

const entriesOf = async (db: Db, { today, address }: About): Promise<Entry[]> => {
  const whose = await whoseFirst(db)
  if (whose === 'all') return []
  const filters = ClockFilters.parse({ whose, within: daysAhead })
  const { rows } = await listClocks(db, { filters, asAt: today, most: null })
  return rows.flatMap(({ ruleId, childId, about, startedOn, dueOn, rule: { rule }, byRule }) =>
    dueOn === null
      ? []
      : [
          {
            // What a clock is about is a key of the case system, so only its hash leaves.
            key: `clock ${createHash('sha256').update([ruleId, childId, about, startedOn].join('\n')).digest('hex').slice(0, 32)}`,
            on: dueOn,
            summary: `${byRule ? 'Due by a target of our own' : 'Due'}: ${rule.stops}`,
            description: `A time limit of one child, ${allowsInWords(rule)} (${ruleId})${byRuleInWords(byRule)}. Open the link to see whose.`,
            url: `${address}/worklists/children/${childId}`,
          },
        ],
  )
}
