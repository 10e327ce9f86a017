import { z } from 'zod'
import { addMonths } from '../../platform/months.ts'
import type { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { allEntries, EntryFilters, registers, type Entry } from '../../registers/index.ts'

const register = 'case-audits'
export const auditsHref = `/registers/${register}`

/** Which audits of practice cover a topic: those finished in the last twelve months, and those planned for a day that has passed. */
export interface AuditsOn {
  finished: readonly Entry[] // the newest first
  late: readonly Entry[]
  /** Of those finished that somebody moderated, how many were graded otherwise then. */
  moderated: number
  gradedOtherwise: number
}

/** Every audit in the register; null for those who may not read it. */
export const listAudits = async (db: Db, today: Day): Promise<readonly Entry[] | null> => {
  const definition = registers.find(({ id }) => id === register)
  const { allowed } = await db.one(
    sql`select ${register} = any(registers_i_may('read')) as allowed`,
    z.object({ allowed: z.boolean() }),
  )
  return definition && allowed ? allEntries(db, definition, EntryFilters.parse({}), today) : null
}

/** @param of what audits are of, as codes of the register */
export const auditsOn = (audits: readonly Entry[], of: readonly string[], today: Day): AuditsOn => {
  const from = addMonths(today, -12)
  const own = audits.filter(({ values }) => of.includes(String(values['of'])))
  const finishedOn = ({ values }: Entry): string => String(values['finished_on'] ?? '')
  const finished = own
    .filter((audit) => finishedOn(audit) > from && finishedOn(audit) <= today)
    .toSorted((a, b) => finishedOn(b).localeCompare(finishedOn(a)))
  const moderated = finished.filter(({ values }) => values['moderated'] !== undefined)
  return {
    finished,
    late: own.filter((audit) => finishedOn(audit) === '' && String(audit.values['planned_for'] ?? today) < today),
    moderated: moderated.length,
    gradedOtherwise: moderated.filter(({ values }) => values['moderated'] !== values['grade']).length,
  }
}
