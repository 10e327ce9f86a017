import type { Db } from '../../platform/sql.ts'
import { findHealth, healthThings, runsTo, type HealthThing } from '../../timescales/index.ts'
import { addDays, type Day } from '../../platform/day.ts'
import { daysAhead, writeCalendar, type About, type Entry } from './calendar.ts'

/**
 * What of the health of children in care is due, as a calendar: an entry for each day and each thing, with how many children, and
 * nothing of any of them. What an exception holds up is not in it. `db` is open as the person.
 */
export const healthCalendarOf = async (db: Db, about: About): Promise<string> =>
  writeCalendar(db, await entriesOf(db, about), {
    name: `Sightline health: ${about.person.name}`,
    product: 'Health',
    address: about.address,
  })

const counted: Readonly<Partial<Record<HealthThing, { one: string; many: string }>>> = {
  check: { one: 'health assessment', many: 'health assessments' },
  teeth: { one: 'dental check', many: 'dental checks' },
  strengths: { one: 'strengths and difficulties questionnaire', many: 'strengths and difficulties questionnaires' },
}

const entriesOf = async (db: Db, { today, address }: About): Promise<Entry[]> => {
  const last = addDays(today, daysAhead)
  const due = new Map<string, { thing: HealthThing; on: Day; children: number }>()
  for (const row of await findHealth(db, today)) {
    // Object.keys forgets the names.
    for (const thing of Object.keys(healthThings) as HealthThing[]) {
      const on = runsTo(row, thing, today)
      if (on === null || on > last) continue
      const key = `health ${thing} ${on}`
      due.set(key, { thing, on, children: (due.get(key)?.children ?? 0) + 1 })
    }
  }
  return [...due].flatMap(([key, { thing, on, children }]) => {
    const words = counted[thing]
    if (!words) return []
    return {
      key,
      on,
      summary: `Due: ${children} ${children === 1 ? words.one : words.many}`,
      description: 'For children in care. Open the link to see whose.',
      url: `${address}/worklists/health?show=all&thing=${thing}&due=${on}`,
    }
  })
}
