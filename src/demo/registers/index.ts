import { z } from 'zod'
import { asPerson, type Person } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import type { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import {
  addEntry,
  changeEntry,
  markReviewed,
  registers,
  retireEntry,
  type Entry,
  type Register,
} from '../../registers/index.ts'
import { carersAndWorkforce } from './carers-and-workforce.ts'
import { communityEntries } from './community.ts'
import { daysFrom, type Days } from './days.ts'
import { improvementEntries, practiceEntries } from './practice.ts'
import { qualityEntries } from './quality.ts'
import { reportedEntries } from './reported.ts'
import { schoolCouncilEntries, schoolEntriesFirst, schoolLifeEntries } from './school-life.ts'
import { schoolEntries } from './schools.ts'
import { sendEntries } from './send.ts'
import { workEntries } from './work.ts'
import { youthJusticeEntries } from './youth-justice.ts'

/** Fills the registers of the invented authority that are empty: some entries due, some late, some without an owner. */
export const plantRegisters = (database: Database, lead: Person, today: Day): Promise<void> =>
  asPerson(database, lead, async (db) => {
    const held = await db.many(sql`select distinct register from register_entries`, z.object({ register: z.string() }))
    const planted = new Set(held.map(({ register }) => register))
    const days = daysFrom(today)
    const entries = {
      ...communityEntries(days), // partners first: others point at them
      ...schoolEntriesFirst(days), // and so they do at schools and trusts
      ...practiceEntries(days),
      ...improvementEntries(days),
      ...schoolEntries(days),
      ...reportedEntries(days),
      ...schoolLifeEntries(days),
      ...schoolCouncilEntries(days),
      ...sendEntries(days),
      ...qualityEntries(days),
      ...youthJusticeEntries(days),
      ...workEntries(days),
      ...carersAndWorkforce(days),
    }
    const made = new Map<string, Entry>()
    for (const [id, list] of Object.entries(entries)) {
      if (planted.has(id)) continue
      const register = registerNamed(id)
      for (const raw of list) {
        const entry = await addEntry(db, register, raw, today)
        made.set(`${id}: ${entry.name}`, entry)
      }
    }
    if (!planted.has('policies')) await reviewPolicies(db, made, { days, today })
    if (!planted.has('schools')) await moveOn(db, made, { days, today })
  })

interface When {
  days: Days
  today: Day
}

const registerNamed = (id: string): Register => {
  const register = registers.find((one) => one.id === id)
  if (!register) throw new Error(`The demonstration has entries for ${id}, which is no register.`)
  return register
}

const entryNamed = (made: ReadonlyMap<string, Entry>, name: string): Entry => {
  const entry = made.get(name)
  if (!entry) throw new Error(`The demonstration has no entry “${name}”.`)
  return entry
}

const reviewPolicies = async (db: Db, made: ReadonlyMap<string, Entry>, { days, today }: When): Promise<void> => {
  const policies = registerNamed('policies')
  const reviewed = entryNamed(made, 'policies: Case recording: writing to the child')
  const retired = entryNamed(made, 'policies: Part-time timetables')
  const note = 'Read against the audit of spring: it stands, with one example more.'
  await markReviewed(db, policies, { id: reviewed.id, clock: 'review', on: days.ago(0, 3), note, today })
  await retireEntry(db, policies, retired.id, 'Taken up into the attendance policy of the schools service.')
}

/** Schools and posts whose level and state have changed since, so that their pages show what came when. */
const moveOn = async (db: Db, made: ReadonlyMap<string, Entry>, { days, today }: When): Promise<void> => {
  const move = async (name: string, raw: Readonly<Record<string, string>>, why: string) => {
    const entry = entryNamed(made, name)
    const register = registerNamed(entry.register)
    await changeEntry(db, register, { id: entry.id, version: entry.version, raw, isPartial: true, today, why })
  }
  await move(
    'schools: Kiln Street Primary School',
    { level: 'amber-1', level_on: days.ago(4) },
    'Attendance of pupils with SEN support has fallen for three terms.',
  )
  await move(
    'schools: Alderwick Sixth Form College',
    { trust: 'Harbour Lights Trust', trust_since: days.ago(3) },
    'The two trusts agreed on it.',
  )
  await move(
    'early-years-settings: Little Alders Nursery',
    { tier: 'targeted', reason: 'staffing', risk_on: days.ago(0, 20) },
    'The manager has left.',
  )
}
