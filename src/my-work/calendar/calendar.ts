import { createHash } from 'node:crypto'
import ical, { ICalEventStatus } from 'ical-generator'
import { z } from 'zod'
import type { Person } from '../../people/index.ts'
import { addDays, type Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { myWork } from '../my-work.ts'

/** How far a calendar looks ahead, in days. */
export const daysAhead = 366

export interface About {
  person: Person
  today: Day
  address: string // where the product answers
}

/** One thing with a day, as a calendar shows it. */
export interface Entry {
  key: string
  on: Day
  summary: string
  description: string
  url: string
}

/**
 * What somebody has to do as a calendar (RFC 5545): an entry for each thing with a due day. `db` is open as them.
 */
export const calendarOf = async (db: Db, about: About): Promise<string> =>
  writeCalendar(db, await entriesOf(db, about), {
    name: `Sightline: ${about.person.name}`,
    product: 'My work',
    address: about.address,
  })

/**
 * Entries as a calendar. An entry keeps its UID for as long as the thing is what it is, and counts its SEQUENCE up whenever something
 * about it changes.
 */
export const writeCalendar = async (
  db: Db,
  entries: readonly Entry[],
  { name, product, address }: { name: string; product: string; address: string },
): Promise<string> => {
  const host = new URL(address).hostname
  const told = await keepTold(db, entries)
  const calendar = ical({ name, prodId: { company: 'Sightline', product, language: 'EN' }, ttl: 3600 })
  for (const { key, on, summary, description, url } of entries) {
    const { sequence, changedAt } = told.get(key) ?? { sequence: 0, changedAt: new Date(0) }
    calendar.createEvent({
      id: `${key.replaceAll(' ', '-')}@${host}`,
      sequence,
      stamp: changedAt,
      lastModified: changedAt,
      // An entry for a whole day ends, by RFC 5545, at the start of the next.
      start: midnight(on),
      end: midnight(addDays(on, 1)),
      allDay: true,
      summary,
      description,
      url,
      status: ICalEventStatus.CONFIRMED,
    })
  }
  return calendar.toString()
}

/** An all-day entry is written by the day in the program’s own time zone, so the day is made there too. */
const midnight = (on: Day): Date => {
  const [year = 0, month = 1, date = 1] = on.split('-').map(Number)
  return new Date(year, month - 1, date)
}

/** A calendar is kept by others, as mail is: what is written freely or may say something of a child has only its sort for a name. */
const entriesOf = async (db: Db, { person, today, address }: About): Promise<Entry[]> => {
  const work = await myWork(db, { person, today, daysAhead })
  return work.flatMap(({ key, source, title, href, word, on }) =>
    on === null || !source.hasDueDays
      ? []
      : [
          {
            key,
            on,
            summary: source.namedInMail ? title : source.title,
            // The word alone: “by 12 days” would be another tomorrow, and every entry a new edition each day.
            description: `${source.title}: ${word}`,
            url: `${address}${href}`,
          },
        ],
  )
}

const Told = z.object({ key: z.string(), sequence: z.number(), changedAt: z.date() })

/** Keeps what is told of each entry, and counts up where it differs from what was told before. */
const keepTold = async (db: Db, entries: readonly Entry[]): Promise<ReadonlyMap<string, z.infer<typeof Told>>> => {
  const hashes = entries.map(({ on, summary, description, url }) =>
    createHash('sha256')
      .update(JSON.stringify([on, summary, description, url]))
      .digest('hex'),
  )
  const rows = await db.many(
    sql`
      insert into calendar_entries as e (authority_id, person_id, key, told)
      select current_authority(), current_person(), key, decode(told, 'hex')
      from unnest(${entries.map(({ key }) => key)}::text[], ${hashes}::text[]) as t (key, told)
      on conflict (authority_id, person_id, key) do update set
        sequence = e.sequence + (e.told <> excluded.told)::int,
        changed_at = case when e.told <> excluded.told then now() else e.changed_at end,
        told = excluded.told
      returning key, sequence, changed_at as "changedAt"`,
    Told,
  )
  return new Map(rows.map((row) => [row.key, row]))
}
