import { z } from 'zod'
import { asPerson, type Person } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import type { Day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { addEntry, markReviewed, registers, retireEntry, type EntryId } from '../../registers/index.ts'
import { communityEntries } from './community.ts'
import { daysFrom } from './days.ts'
import { improvementEntries, practiceEntries } from './practice.ts'
import { reportedEntries } from './reported.ts'
import { schoolEntries } from './schools.ts'

/** Fills the registers of the invented authority where they are empty: some entries due, some late, some without an owner. */
export const plantRegisters = (database: Database, lead: Person, today: Day): Promise<void> =>
  asPerson(database, lead, async (db) => {
    const { planted } = await db.one(
      sql`select exists (select from register_entries) as planted`,
      z.object({ planted: z.boolean() }),
    )
    if (planted) return
    const days = daysFrom(today)
    const entries = {
      ...communityEntries(days), // partners first: others point at them
      ...practiceEntries(days),
      ...improvementEntries(days),
      ...schoolEntries(days),
      ...reportedEntries(days),
    }
    const made = new Map<string, EntryId>()
    for (const [id, list] of Object.entries(entries)) {
      const register = registers.find((one) => one.id === id)
      if (!register) throw new Error(`The demonstration has entries for ${id}, which is no register.`)
      for (const raw of list) {
        const entry = await addEntry(db, register, raw, today)
        made.set(entry.name, entry.id)
      }
    }
    const policies = registers.find(({ id }) => id === 'policies')
    const [reviewed, retired] = ['Case recording: writing to the child', 'Part-time timetables'].map((name) =>
      made.get(name),
    )
    if (!policies || !reviewed || !retired) throw new Error('The policies of the demonstration are not there.')
    const note = 'Read against the audit of spring: it stands, with one example more.'
    await markReviewed(db, policies, { id: reviewed, clock: 'review', on: days.ago(0, 3), note, today })
    await retireEntry(db, policies, retired, 'Taken up into the attendance policy of the schools service.')
  })
