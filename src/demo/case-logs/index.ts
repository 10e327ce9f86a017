import { z } from 'zod'
import { addLogEntry, caseLogFor, confirmLog, listWanted, type CaseLog } from '../../case-logs/index.ts'
import { childNumbered, type ChildId } from '../../children/index.ts'
import { asPerson, personByEmail } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { addDays, type Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { answers } from './answers.ts'
import { sendSingle } from './send.ts'
import { single } from './single.ts'

/** Of what the data calls for, how much has been written down: the rest is asked for on the pages. */
const writtenOf = { every: 5, written: 4 } as const

/** How many of the latest that the data calls for are gone through, of each log. */
const mostOfEach = 60

/** The record that visitors are shown first: whatever the day, what is called for about this child is written down. */
const shownFirst = 'ALD-20417'

/** What the people of Alderwick have written into case logs: most of what the data calls for, and some of what only they know. */
export const plantCaseLogs = async (database: Database, authorityId: string, today: Day): Promise<void> => {
  const practice = await personByEmail(database, authorityId, 'hannah.kowalczyk@alderwick.example')
  const director = await personByEmail(database, authorityId, 'gwen.tarrant@alderwick.example')
  if (!practice || !director) return
  const { planted, known } = await asPerson(database, practice, (db) =>
    db.one(
      sql`select exists (select from case_log_entries) as planted, exists (select from children where person_id = ${shownFirst}) as known`,
      z.object({ planted: z.boolean(), known: z.boolean() }),
    ),
  )
  if (planted || !known) return
  await asPerson(database, practice, async (db) => {
    for (const { log: id, record, values } of [...single, ...sendSingle]) {
      const log = caseLogFor(id)
      await write(db, log, { childId: await childNumbered(db, record), values, on: today, today })
    }
    const shown = await childNumbered(db, shownFirst)
    for (const [id, answer] of Object.entries(answers)) {
      const log = caseLogFor(id)
      const all = await listWanted(db, log, today)
      const wanted = all.filter(({ childId }, at) => at >= all.length - mostOfEach || childId === shown)
      for (const [at, { childId, onDay }] of wanted.entries()) {
        if (at % writtenOf.every >= writtenOf.written && childId !== shown) continue
        await write(db, log, { childId, values: answer(at), on: onDay, today })
      }
    }
  })
  await asPerson(database, director, (db) =>
    confirmLog(
      db,
      caseLogFor('unregistered-homes'),
      { note: 'Asked the placements team for every home by name.' },
      today,
    ),
  )
}

interface Writing {
  childId: ChildId
  /** Days are numbers here: so many after `on`, before it where they are negative. What is still to come is left out. */
  values: Readonly<Record<string, string | number | boolean>>
  on: Day
  today: Day
}

const write = async (db: Db, log: CaseLog, { childId, values, on, today }: Writing): Promise<void> => {
  const raw = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const field = log.fields.find((one) => one.name === name)
      if (field?.kind !== 'day' || typeof value !== 'number') return [[name, value]]
      const day = addDays(on, value)
      return field.notInFuture && day > today ? [] : [[name, day]]
    }),
  )
  await addLogEntry(db, { log, childId, raw, today })
}
