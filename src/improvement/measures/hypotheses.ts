import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day, inWords } from '../../platform/day.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { neededWords, parse } from '../../platform/fields.ts'
import { signalsIn } from '../../indicators/index.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { me, mustBeAbleTo } from '../who-asks.ts'
import { getMeasure, MeasureId, type Measure } from './measure.ts'
import { listReadingsOf, type MeasureReading } from './readings.ts'

export const HypothesisId = z.uuid().brand('HypothesisId')
export type HypothesisId = z.infer<typeof HypothesisId>

/** What an idea of why a measure moved turned out to be. */
export const hypothesisOutcomes = {
  held: 'It held',
  refuted: 'It did not hold',
  open: 'Nobody can say',
} as const
export type HypothesisOutcome = keyof typeof hypothesisOutcomes
const outcomes = Object.keys(hypothesisOutcomes) as [HypothesisOutcome, ...HypothesisOutcome[]] // the keys of the table above

/** What somebody thinks is behind a signal, and when it is looked at again (S-022). */
export const Hypothesis = z.object({
  id: HypothesisId,
  measureId: MeasureId,
  measureTitle: z.string(),
  signal: z.string(),
  periodEnd: Day,
  hypothesis: z.string(),
  checkOn: Day,
  writtenById: z.string(),
  writtenBy: z.string().nullable(),
  writtenOn: Day,
  outcome: z.enum(['', ...outcomes]),
  outcomeWhy: z.string(),
  settledBy: z.string().nullable(),
  settledOn: Day.nullable(),
})
export type Hypothesis = z.infer<typeof Hypothesis>

/** What was thought about the signals of a measure, or of all, the latest first; with `asAt` as it was known at the end of that day. */
export const listHypotheses = async (db: Db, measureId?: MeasureId, asAt?: Day): Promise<Hypothesis[]> => {
  const all = await db.many(
    sql`
      select h.id, h.measure_id as "measureId", m.title as "measureTitle", h.signal, h.period_end as "periodEnd", h.hypothesis,
        h.check_on as "checkOn", h.written_by as "writtenById", p.name as "writtenBy", h.written_on as "writtenOn", h.outcome,
        h.outcome_why as "outcomeWhy", s.name as "settledBy", h.settled_on as "settledOn"
      from measure_hypotheses h
        join measures m on m.authority_id = h.authority_id and m.id = h.measure_id
        left join people p on p.authority_id = h.authority_id and p.id = h.written_by
        left join people s on s.authority_id = h.authority_id and s.id = h.settled_by
      where h.authority_id = (select current_authority())
        and ${measureId === undefined ? sql`true` : sql`h.measure_id = ${measureId}`}
      order by h.written_on desc, h.id`,
    Hypothesis,
  )
  if (asAt === undefined) return all
  return all
    .filter(({ writtenOn }) => writtenOn <= asAt)
    .map((one) =>
      one.settledOn === null || one.settledOn <= asAt
        ? one
        : { ...one, outcome: '', outcomeWhy: '', settledBy: null, settledOn: null },
    )
}

/** A signal of a measure in words, with the last day of the reading that completes it. */
export interface ToldSignal {
  words: string
  periodEnd: Day
}

const kinds = {
  shift: 'A shift: eight readings in a row on one side of the median,',
  trend: 'A trend: six readings in a row',
  beyond: 'A reading beyond the limits,',
} as const

/** The signals in a run of readings of a measure in `unit`, in the order in which they were completed. */
export const tellSignals = ({ unit }: Pick<Measure, 'unit'>, readings: readonly MeasureReading[]): ToldSignal[] =>
  signalsIn(
    readings.map(({ value }) => value),
    { areCounts: unit === 'count' },
  )
    .signals.toSorted((a, b) => a.at - b.at)
    .flatMap(({ kind, direction, at }): ToldSignal[] => {
      const reading = readings[at]
      if (!reading) return []
      const { periodEnd } = reading
      return [
        {
          words: `${kinds[kind]} ${direction === 'up' ? 'upwards' : 'downwards'}, complete in the period to ${inWords(periodEnd)}.`,
          periodEnd,
        },
      ]
    })

/** The latest signal, where nobody has written what may be behind it; undefined where there is none. */
export const unexplained = (signals: readonly ToldSignal[], written: readonly Hypothesis[]): ToldSignal | undefined => {
  const latest = signals.at(-1)
  return latest && !written.some(({ periodEnd }) => periodEnd >= latest.periodEnd) ? latest : undefined
}

export const HypothesisFields = z.object({
  hypothesis: neededWords(1000, 'Write what you think is behind it.'),
  checkOn: Day,
})
export const SettledFields = z.object({
  outcome: z.enum(outcomes, 'Choose what it turned out to be.'),
  why: neededWords(1000, 'Say what shows it.'),
})

const mustJudge = (db: Db): Promise<void> =>
  mustBeAbleTo(db, 'measures.record', 'Your role does not allow you to say what is behind a figure.')

/** Keeps what may be behind the latest signal of a measure. @throws Refused where it has none; Invalid; Forbidden; NotFound */
export const writeHypothesis = (
  db: Db,
  measureId: MeasureId,
  given: z.input<typeof HypothesisFields>,
  today: Day,
): Promise<HypothesisId> =>
  db.transaction(async (step) => {
    await mustJudge(step)
    const { hypothesis, checkOn } = parse(HypothesisFields, given)
    const measure = await getMeasure(step, measureId)
    const readings = (await listReadingsOf(step, [measureId])).get(measureId) ?? []
    const latest = tellSignals(
      measure,
      readings.filter(({ periodEnd }) => periodEnd <= today),
    ).at(-1)
    if (!latest) throw new Refused('The measure gives no signal: what varies may be chance, and needs no explanation.')
    if (checkOn <= today)
      throw new Invalid([{ field: 'checkOn', message: 'Give a day to come, on which you will know more.' }])
    const { id: writtenBy } = await me(step)
    const { id } = await step.one(
      sql`
        insert into measure_hypotheses (authority_id, measure_id, signal, period_end, hypothesis, check_on, written_by, written_on)
        values (current_authority(), ${measureId}, ${latest.words}, ${latest.periodEnd}, ${hypothesis}, ${checkOn}, ${writtenBy}, ${today})
        returning id`,
      z.object({ id: HypothesisId }),
    )
    await record(step, {
      action: 'measure.hypothesis-written',
      subjectKind: 'measure',
      subjectId: measureId,
      detail: { hypothesisId: id, checkOn },
    })
    return id
  })

/** Keeps what an idea turned out to be; it is not changed afterwards. @throws Refused where that is settled; Invalid; Forbidden; NotFound */
export const settleHypothesis = (
  db: Db,
  id: HypothesisId,
  given: z.input<typeof SettledFields>,
  today: Day,
): Promise<MeasureId> =>
  db.transaction(async (step) => {
    await mustJudge(step)
    const { outcome, why } = parse(SettledFields, given)
    const found = (await listHypotheses(step)).find((one) => one.id === id)
    if (!found) throw new NotFound('idea')
    if (found.outcome !== '') throw new Refused('What it turned out to be is on record already. Write a new idea.')
    const { id: settledBy } = await me(step)
    await step.run(sql`
      update measure_hypotheses set outcome = ${outcome}, outcome_why = ${why}, settled_by = ${settledBy}, settled_on = ${today}
      where authority_id = (select current_authority()) and id = ${id} and outcome = ''`)
    await record(step, {
      action: 'measure.hypothesis-settled',
      subjectKind: 'measure',
      subjectId: found.measureId,
      why,
      detail: { hypothesisId: id, outcome },
    })
    return found.measureId
  })
