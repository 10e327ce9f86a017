import { z } from 'zod'
import { record } from '../../people/index.ts'
import { addWorkingDays, CalendarEnds, workingDaysBetween } from '../../platform/calendar/working-days.ts'
import { Day, inWords } from '../../platform/day.ts'
import { Invalid, Refused } from '../../platform/errors.ts'
import { neededWords, parse } from '../../platform/fields.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { count } from '../words.ts'
import { me, mustBeAbleTo } from '../who-asks.ts'
import { appetite, getRisk, scoreOf, type Risk, type RiskId } from './risks.ts'

/** Working days within which corporate leadership hears of a risk that is beyond what the council will bear. */
export const tellWithin = 5

/** Whether leadership has been told of a risk, and by when it is to be. */
export interface Telling {
  word: 'To be told' | 'Not told' | 'Told' | 'Told late'
  isLate: boolean
  /** Null where the bank holidays until then are not loaded. */
  by: Day | null
  why: string
}

/** Undefined where the risk is not so high, or closed. */
export const tellingOf = ({ redSince, toldOn, toldHow, toldBy, closedOn }: Risk, today: Day): Telling | undefined => {
  if (redSince === null || (closedOn !== null && toldOn === null)) return undefined
  const by = unlessCalendarEnds(() => addWorkingDays(redSince, tellWithin))
  const beyond = `at ${appetite} or more since ${inWords(redSince)}, so corporate leadership is told`
  const sum = by
    ? `${beyond} by ${inWords(by)}, ${tellWithin} working days later`
    : `${beyond} within ${tellWithin} working days`
  if (toldOn !== null) {
    const isLate = by !== null && toldOn > by
    return {
      word: isLate ? 'Told late' : 'Told',
      isLate,
      by,
      why: `on ${inWords(toldOn)}: ${toldHow.replace(/\.$/, '')}${toldBy === null ? '' : `, says ${toldBy}`}; ${sum}`,
    }
  }
  if (by === null || today <= by) return { word: 'To be told', isLate: false, by, why: sum }
  const late = unlessCalendarEnds(() => workingDaysBetween(by, today))
  return {
    word: 'Not told',
    isLate: true,
    by,
    why: late === null ? sum : `${sum}; that is ${count(late, 'working day')} ago`,
  }
}

const unlessCalendarEnds = <Result>(counted: () => Result): Result | null => {
  try {
    return counted()
  } catch (error) {
    if (error instanceof CalendarEnds) return null
    throw error
  }
}

export const TellFields = z.object({
  on: Day,
  how: neededWords(500, 'Say how they were told: which meeting, which paper.'),
})

/**
 * Keeps that corporate leadership was told of a risk, when and how. @throws Invalid where it was before the risk was so high
 * or is still to come; Refused where it is not so high or they were told already; Forbidden; NotFound
 */
export const tellLeadership = (db: Db, id: RiskId, given: z.input<typeof TellFields>, today: Day): Promise<string> =>
  db.transaction(async (step) => {
    await mustBeAbleTo(step, 'plans.edit', 'Your role does not allow you to write plans.')
    await step.run(sql`select from risks where authority_id = (select current_authority()) and id = ${id} for update`)
    const risk = await getRisk(step, id)
    const { on, how } = parse(TellFields, given)
    if (risk.closedOn !== null) throw new Refused('This risk is closed.')
    if (risk.redSince === null)
      throw new Refused(`Its score is ${scoreOf(risk).score}; corporate leadership is told from ${appetite} on.`)
    if (risk.toldOn !== null) throw new Refused(`They were told on ${inWords(risk.toldOn)}. That stands.`)
    if (on < risk.redSince)
      throw new Invalid([{ field: 'on', message: `The risk is so high only since ${inWords(risk.redSince)}.` }])
    if (on > today) throw new Invalid([{ field: 'on', message: `${inWords(on)} is still to come.` }])
    const { id: by } = await me(step)
    await step.run(sql`
      update risks set told_on = ${on}, told_how = ${how}, told_by = ${by}, version = version + 1
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: 'risk.leadership-told',
      subjectKind: 'plan',
      subjectId: risk.planId,
      detail: { riskId: id, on, how },
    })
    return risk.planId
  })
