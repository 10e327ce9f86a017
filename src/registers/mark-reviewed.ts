import { record } from '../people/index.ts'
import { inWords, type Day } from '../platform/day.ts'
import { Invalid, Refused } from '../platform/errors.ts'
import type { Db } from '../platform/sql.ts'
import type { Clock, Register } from './definition.ts'
import { writtenOf, type Entry, type EntryId } from './entry.ts'
import { isMarkable } from './clock.ts'
import { lookUp, targetIds } from './lookups.ts'
import { readValues } from './read-values.ts'
import { refuseRetired } from './change-entry.ts'
import { lockEntry, updateEntry } from './write-entry.ts'

export interface Reviewing {
  id: EntryId
  clock: string // its id in the definition
  /** The day on which it was done, as somebody typed it. */
  on: string
  /** What came of it. */
  note: string
  today: Day
}

/**
 * Marks that what a clock asks for was done on a day: the clock runs from that day on.
 *
 * @throws Invalid where the day is missing, to come, or before the last one; NotFound; Refused
 */
export const markReviewed = (
  db: Db,
  register: Register,
  { id, clock: clockId, on, note, today }: Reviewing,
): Promise<Entry> =>
  db.transaction(async (step) => {
    const entry = await lockEntry(step, register, id)
    refuseRetired(entry)
    const clock = clockOf(register, clockId)
    const { field } = clock.answeredBy
    const raw = { ...entry.values, [field]: on }
    const lookups = await lookUp(step, register, { today, ids: targetIds(register, [raw]) })
    const values = readValues(register, raw, lookups)
    const day = values[field] as Day | undefined // the field is a day: held by a test of the definitions
    if (day === undefined) throw new Invalid([{ field: 'on', message: `Give the day: ${clock.answeredBy.counts}` }])
    if (day > today)
      throw new Invalid([
        { field: 'on', message: `${inWords(day)} is still to come. Give the day on which it was done.` },
      ])
    const last = entry.values[field] as Day | undefined
    if (last !== undefined && day < last) {
      throw new Invalid([
        {
          field: 'on',
          message: `It was done last on ${inWords(last)}, which is after ${inWords(day)}. To mend a wrong day, edit the entry.`,
        },
      ])
    }
    const after = await updateEntry(step, register, id, writtenOf(register, values, lookups), 'reviewed', note)
    await record(step, {
      action: 'register.reviewed',
      subjectKind: 'register entry',
      subjectId: id,
      why: note,
      detail: { register: register.id, clock: clockId, on: day },
    })
    return after
  })

const clockOf = (register: Register, id: string): Clock => {
  const found = register.clocks?.find((clock) => clock.id === id)
  if (!found) throw new Refused(`“${register.title}” has no clock of that name.`)
  if (!isMarkable(register, found))
    throw new Refused(`“${found.what}” is answered by editing the entry: ${found.answeredBy.counts}`)
  return found
}
