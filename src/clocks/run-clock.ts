import { addDays, daysBetween } from '../platform/calendar/days.ts'
import { addWorkingDays, CalendarEnds, workingDaysBetween } from '../platform/calendar/working-days.ts'
import { day, inWords, type Day } from '../platform/day.ts'
import type { ClockRule, CountedRule, Counting, FixedDayRule, Limit, Unit } from './clock-rule.ts'
import { after, dueOn, hoursAfter, NoTerms } from './count.ts'

export type ClockState =
  | 'not started'
  | 'running'
  | 'due soon'
  | 'overdue'
  | 'met'
  | 'met late'
  | 'too early' // done before the first day on which it may be
  | 'not required'
  | 'exception'
  | 'not countable'

/** What is known of one clock. Lateness goes by the day something was done, not by the day it was recorded. */
export interface ClockFacts {
  startedOn: Day | null
  /** The time of day in London, `19:40`, where it is known: what is counted in hours is counted from it. */
  startedAt?: string | null
  doneOn?: Day | null
  notRequired?: string
  exception?: { reason: string; authorisedBy: string }
}

export interface Clock {
  state: ClockState
  dueOn: Day | null
  /** How late it was done, or is on the as-at day, in `lateUnit`; null where it is not late. Never 0. */
  lateBy: number | null
  lateUnit: 'days' | 'working days'
  /** The arithmetic: “1 July 2026 + 20 working days = 29 July 2026”. */
  sum: string
  /** What is so on the as-at day, with the arithmetic, for a person. */
  sentence: string
}

/** The day as at which a clock is told to whoever asks about days: today, or the latest of them where that is to come. */
export const askedAsAt = (today: Day, { startedOn, doneOn }: Pick<ClockFacts, 'startedOn' | 'doneOn'>): Day =>
  [startedOn, doneOn].reduce<Day>((latest, each) => (each && each > latest ? each : latest), today)

/**
 * One clock as it stands at the end of a day: due, met, late by how much, and the sum in words. Nothing is thrown for
 * what cannot be counted: the clock says why.
 */
export const runClock = (rule: ClockRule, facts: ClockFacts, asAt: Day): Clock => {
  const plain = (state: ClockState, sentence: string): Clock => {
    return { state, dueOn: null, ...inTime, sum: '', sentence }
  }
  if (facts.notRequired) return plain('not required', `Not required: ${facts.notRequired}`)
  if (rule.mode === 'gate') return plain('not countable', `${rule.rule} No days are counted.`)
  if (!facts.startedOn || facts.startedOn > asAt) return plain('not started', `Not started: ${rule.starts}.`)
  try {
    const counted = countFrom(rule, facts.startedOn, facts.startedAt ?? null)
    const clock = standing(rule, counted, facts.doneOn && facts.doneOn <= asAt ? facts.doneOn : null, asAt)
    const done = { ...clock, dueOn: counted.due, sum: counted.sum }
    if (!facts.exception) return done
    const { reason, authorisedBy } = facts.exception
    return { ...done, state: 'exception', sentence: `Exception: ${reason}, by ${authorisedBy}. ${done.sentence}` }
  } catch (error) {
    if (isNotCountable(error)) return plain('not countable', error.message)
    throw error
  }
}

/** The limit in force for a clock that started on a day: it governs that clock to its end. */
export const limitOn = ({ allows }: CountedRule, started: Day): Limit | undefined =>
  allows.findLast(({ from }) => from === undefined || from <= started)

interface Counted {
  started: Day
  due: Day
  sum: string
}

const countFrom = (rule: CountedRule | FixedDayRule, started: Day, at: string | null): Counted => {
  if (rule.mode === 'on or before') {
    const due = nextOf(rule, started)
    return {
      started,
      due,
      sum: `the first ${inWords(due).replace(/ \d{4}$/, '')} on or after ${inWords(started)} = ${inWords(due)}`,
    }
  }
  const limit = limitInForce(rule, started)
  if (at !== null && isByTheHour(rule, limit)) {
    const due = hoursAfter(started, at, limit.count)
    const sum = `${inWords(started)}, ${at} + ${limitInWords(limit)} = ${inWords(due.on)}, ${due.at}`
    return { started, due: due.on, sum }
  }
  const due = dueOn(rule.mode, started, limit)
  return { started, due, sum: `${sumOf(rule.mode, started, limit)} = ${inWords(due)}` }
}

const limitInForce = (rule: CountedRule, started: Day): Limit => {
  const limit = limitOn(rule, started)
  if (!limit) throw new NotInForce(rule)
  return limit
}

const isByTheHour = ({ mode }: CountedRule, { unit }: Limit): boolean =>
  unit === 'hours' && (mode === 'after' || mode === 'since the last')

/** When a clock is due, the time of day where it is counted by the hour, and the first day on which it is due soon. */
export interface ClockDays {
  dueOn: Day | null
  dueAt: string | null
  soonOn: Day | null
}

const notCounted: ClockDays = { dueOn: null, dueAt: null, soonOn: null }

/** The days of a clock that starts on a day, at a time where it is known; null where it cannot be counted. */
export const clockDays = (rule: ClockRule, startedOn: Day, startedAt: string | null = null): ClockDays => {
  if (rule.mode === 'gate') return notCounted
  try {
    const limit = 'allows' in rule && startedAt !== null ? limitInForce(rule, startedOn) : undefined
    if (limit && startedAt !== null && isByTheHour(rule as CountedRule, limit)) {
      // only a counted rule has limits
      const { on, at } = hoursAfter(startedOn, startedAt, limit.count)
      return { dueOn: on, dueAt: at, soonOn: soonFrom(rule, startedOn, on) }
    }
    const due =
      rule.mode === 'on or before'
        ? nextOf(rule, startedOn)
        : dueOn(rule.mode, startedOn, limitInForce(rule, startedOn))
    return { dueOn: due, dueAt: null, soonOn: soonFrom(rule, startedOn, due) }
  } catch (error) {
    if (isNotCountable(error)) return notCounted
    throw error
  }
}

const isNotCountable = (error: unknown): error is Error =>
  error instanceof CalendarEnds || error instanceof NoTerms || error instanceof NotInForce

/** The rule was not yet in force when the clock would have started. */
class NotInForce extends Error {
  constructor({ id, allows }: CountedRule) {
    super(`${id} applies to what started on or after ${allows[0]?.from ? inWords(allows[0].from) : 'a later day'}.`)
  }
}

const nextOf = ({ month, date }: FixedDayRule, started: Day): Day => {
  const inYear = (year: number) => day(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
  const year = Number(started.slice(0, 4))
  return inYear(year) >= started ? inYear(year) : inYear(year + 1)
}

const singular: Readonly<Record<Unit, string>> = {
  hours: 'hour',
  days: 'day',
  'working days': 'working day',
  'school days': 'school day',
  weeks: 'week',
  months: 'month',
  years: 'year',
}

/** `20 working days`, `1 month`. */
export const limitInWords = ({ count, unit }: Pick<Limit, 'count' | 'unit'>): string =>
  `${count} ${count === 1 ? singular[unit] : unit}`

const sumOf = (mode: Counting, started: Day, limit: Limit): string => {
  const [from, length] = [inWords(started), limitInWords(limit)]
  switch (mode) {
    case 'after':
    case 'since the last':
    case 'at least':
      return `${from} + ${length}`
    case 'beginning with':
      return `${length} beginning with ${from}`
    case 'before':
      return `${from} − ${length}`
    case 'clear days before':
      return `${limit.count} clear working days before ${from}`
  }
}

type Late = Pick<Clock, 'lateBy' | 'lateUnit'>

/** Counted as the limit is, save where only a weekend lies between: that is late by its days. */
const lateness = (rule: CountedRule | FixedDayRule, due: Day, at: Day): Late & { words: string } => {
  const working = 'allows' in rule && rule.allows.every(({ unit }) => unit === 'working days')
  const count = working ? workingDaysBetween(due, at) : 0
  const late =
    count > 0
      ? { lateBy: count, lateUnit: 'working days' as const }
      : { lateBy: daysBetween(due, at), lateUnit: 'days' as const }
  return { ...late, words: limitInWords({ count: late.lateBy, unit: late.lateUnit }) }
}

const inTime: Late = { lateBy: null, lateUnit: 'days' }

type Standing = Late & Pick<Clock, 'state' | 'sentence'>

const standing = (
  rule: CountedRule | FixedDayRule,
  { started, due, sum }: Counted,
  done: Day | null,
  asAt: Day,
): Standing => {
  const worked = `${sum}.`
  if (rule.mode === 'at least') {
    if (done) {
      const tooEarly = done < due
      const says = tooEarly
        ? `Done ${inWords(done)}, ${limitInWords({ count: daysBetween(done, due), unit: 'days' })} too early`
        : `Done ${inWords(done)}`
      return { state: tooEarly ? 'too early' : 'met', ...inTime, sentence: `${says}; not before ${worked}` }
    }
    return { state: 'running', ...inTime, sentence: `Not before ${worked}` }
  }
  if (done) {
    if (done <= due) return { state: 'met', ...inTime, sentence: `In time on ${inWords(done)}: due ${worked}` }
    const { words, ...late } = lateness(rule, due, done)
    return { state: 'met late', ...late, sentence: `${words} late on ${inWords(done)}: due ${worked}` }
  }
  if (asAt > due) {
    const { words, ...late } = lateness(rule, due, asAt)
    return { state: 'overdue', ...late, sentence: `Overdue by ${words}: due ${worked}` }
  }
  const soon = asAt >= soonFrom(rule, started, due)
  const left = limitInWords({ count: daysBetween(asAt, due), unit: 'days' })
  return { state: soon ? 'due soon' : 'running', ...inTime, sentence: `Due in ${left}: ${worked}` }
}

/**
 * The first day on which a clock is due soon: by the window of the rule, or in the last fifth of the time, which is four weeks at
 * most; in the last two working days where those begin earlier. It is local practice: no source says when to look.
 */
const soonFrom = ({ soon }: ClockRule, started: Day, due: Day): Day => {
  const length = Math.abs(daysBetween(started, due))
  const window = soon
    ? daysBetween(after(due, { ...soon, count: -soon.count }), due)
    : Math.min(Math.ceil(length / 5), 28)
  const begins = addDays(due, -Math.min(window, length))
  const week = addDays(due, -7) // no two working days take more, so nothing longer needs the calendar
  if (begins <= week) return begins
  const twoDays = twoWorkingDaysBefore(due)
  const near = twoDays < week ? week : twoDays
  return begins < near ? begins : near
}

/** The day itself where the bank holidays round it are not loaded yet. */
const twoWorkingDaysBefore = (due: Day): Day => {
  try {
    return addWorkingDays(due, -2)
  } catch (error) {
    if (error instanceof CalendarEnds) return due
    throw error
  }
}
