import { z } from 'zod'
import { record } from '../../people/index.ts'
import { addWorkingDays, CalendarEnds } from '../../platform/calendar/working-days.ts'
import { Day, dayOf, inWords } from '../../platform/day.ts'
import { Invalid } from '../../platform/errors.ts'
import { maybeWhole, neededWords, optionalWords, parse } from '../../platform/fields.ts'
import { rawSql, sql, type Db } from '../../platform/sql.ts'
import { Hour } from '../committees/committee.ts'
import { mustManage } from '../who-asks.ts'
import { count } from '../words.ts'

/** What a council's own constitution says of the public at its meetings. Every council's differs, so all of it is data. */
export const StandingOrders = z.object({
  inForceFrom: Day,
  source: z.string(), // the clause
  speakingDaysBefore: z.number(), // working days before the day of the meeting
  speakingClosesAt: Hour, // London
  speakingMinutes: z.number(),
  speakersMost: z.number(),
  replyWorkingDays: z.number(), // after the meeting
  contactMonths: z.number(), // after the meeting, then name and contact go
  petitionAnsweredFrom: z.number(), // signatures
  petitionHeardFrom: z.number(),
  petitionDebatedFrom: z.number(),
  petitionWorkingDays: z.number(),
  recordingMonths: z.number(),
  filming: z.string(), // what is told to whoever films, photographs or reports; '' where nothing is written
})
export type StandingOrders = z.infer<typeof StandingOrders>

const columns = rawSql(`
  in_force_from as "inForceFrom", source, speaking_days_before as "speakingDaysBefore", speaking_closes_at as "speakingClosesAt",
  speaking_minutes as "speakingMinutes", speakers_most as "speakersMost", reply_working_days as "replyWorkingDays",
  contact_months as "contactMonths", petition_answered_from as "petitionAnsweredFrom", petition_heard_from as "petitionHeardFrom",
  petition_debated_from as "petitionDebatedFrom", petition_working_days as "petitionWorkingDays", recording_months as "recordingMonths", filming`)

/** Every set of rules that the council has had, the latest first. */
export const listStandingOrders = (db: Db): Promise<StandingOrders[]> =>
  db.many(
    sql`select ${columns} from standing_orders where authority_id = (select current_authority()) order by in_force_from desc`,
    StandingOrders,
  )

/** The rules in force on a day; undefined where nobody has entered any. */
export const standingOrdersOn = async (db: Db, on: Day): Promise<StandingOrders | undefined> =>
  (await listStandingOrders(db)).find(({ inForceFrom }) => inForceFrom <= on)

const needed = (least: number) => maybeWhole(least).pipe(z.number('Give a number.'))

export const StandingOrdersFields = z.object({
  inForceFrom: Day,
  source: neededWords(300, 'Name the clause that says so, such as “Constitution, part 4, rule 12”.'),
  speakingDaysBefore: needed(0),
  speakingClosesAt: Hour,
  speakingMinutes: needed(1),
  speakersMost: needed(1),
  replyWorkingDays: needed(1),
  contactMonths: needed(0),
  petitionAnsweredFrom: needed(1),
  petitionHeardFrom: needed(1),
  petitionDebatedFrom: needed(1),
  petitionWorkingDays: needed(1),
  recordingMonths: needed(1),
  filming: optionalWords(2000),
})

/** Enters the rules in force from a day; those before stand until then. @throws Invalid, Forbidden */
export const setStandingOrders = (db: Db, given: z.input<typeof StandingOrdersFields>): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const rules = parse(StandingOrdersFields, given)
    if (rules.petitionHeardFrom < rules.petitionAnsweredFrom || rules.petitionDebatedFrom < rules.petitionHeardFrom)
      throw new Invalid([
        {
          field: 'petitionHeardFrom',
          message: 'The numbers of signatures go up: an answer, then a hearing, then a debate.',
        },
      ])
    const set = await step.run(sql`
      insert into standing_orders (authority_id, in_force_from, source, speaking_days_before, speaking_closes_at, speaking_minutes,
        speakers_most, reply_working_days, contact_months, petition_answered_from, petition_heard_from, petition_debated_from,
        petition_working_days, recording_months, filming)
      values (current_authority(), ${rules.inForceFrom}, ${rules.source}, ${rules.speakingDaysBefore}, ${rules.speakingClosesAt},
        ${rules.speakingMinutes}, ${rules.speakersMost}, ${rules.replyWorkingDays}, ${rules.contactMonths},
        ${rules.petitionAnsweredFrom}, ${rules.petitionHeardFrom}, ${rules.petitionDebatedFrom}, ${rules.petitionWorkingDays},
        ${rules.recordingMonths}, ${rules.filming})
      on conflict do nothing`)
    if (set === 0)
      throw new Invalid([
        { field: 'inForceFrom', message: `Rules in force from ${inWords(rules.inForceFrom)} are entered already.` },
      ])
    await record(step, {
      action: 'standing orders.set',
      subjectKind: 'standing orders',
      why: rules.source,
      detail: { inForceFrom: rules.inForceFrom },
    })
  })

export interface Closing {
  on: Day
  at: string // HH:MM in London
  /** `2 working days before 17 December 2026 = 15 December 2026, 12:00` */
  sum: string
}

/** When asking to speak at a meeting closes; null beyond the bank holidays that are loaded. */
export const speakingCloses = (
  heldOn: Day,
  { speakingDaysBefore: days, speakingClosesAt: at }: StandingOrders,
): Closing | null => {
  try {
    const on = addWorkingDays(heldOn, -days)
    const before = days === 0 ? 'the day of the meeting' : `${count(days, 'working day')} before ${inWords(heldOn)}`
    return { on, at, sum: `${before} = ${inWords(on)}, ${at}` }
  } catch (error) {
    if (error instanceof CalendarEnds) return null
    throw error
  }
}

const londonHour = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/London',
})

/** Whether it is still early enough; the minute of closing itself is. */
export const isOpenUntil = ({ on, at }: Pick<Closing, 'on' | 'at'>, now: Date): boolean => {
  const today = dayOf(now)
  return today < on || (today === on && londonHour.format(now) <= at)
}
