import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day, inWords } from '../../platform/day.ts'
import { Invalid } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { recordedBy } from '../history/table-at.ts'
import { maybeNumber, neededWords, parse } from '../../platform/fields.ts'
import { me, mustBeAbleTo } from '../who-asks.ts'
import { getMeasure, MeasureId } from './measure.ts'

/** A value of a measure for one period, with what it was worked out from. */
export const MeasureReading = z.object({
  measureId: MeasureId,
  periodStart: Day,
  periodEnd: Day,
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  value: z.number(), // in the unit of the measure
  source: z.string(),
  isProvisional: z.boolean(),
  recordedBy: z.string().nullable(), // the person's name
  recordedAt: z.date(),
  /** Its counts are rounded, for whoever must not know by how many it moved. */
  isRounded: z.literal(true).optional(),
})
export type MeasureReading = z.infer<typeof MeasureReading>

export const ReadingFields = z
  .object({
    periodStart: Day,
    periodEnd: Day,
    numerator: maybeNumber,
    denominator: maybeNumber,
    value: maybeNumber, // only where there is no denominator
    source: neededWords(500, 'Say where the figure comes from.'),
    isProvisional: z
      .preprocess((value) => value === true || value === 'yes' || value === 'on', z.boolean())
      .default(false),
  })
  .refine(({ periodStart, periodEnd }) => periodEnd >= periodStart, {
    path: ['periodEnd'],
    message: 'The period ends before it starts.',
  })

/**
 * Records what a measure read in a period. A share is worked out from its two numbers and never typed. A second reading
 * of the same period counts instead of the first, which is kept.
 *
 * @throws Invalid where the numbers do not fit together; Forbidden; NotFound
 */
export const recordReading = (db: Db, id: MeasureId, given: z.input<typeof ReadingFields>, today: Day): Promise<void> =>
  db.transaction(async (step) => {
    await mustBeAbleTo(step, 'measures.record', 'Your role does not allow you to record readings.')
    const fields = parse(ReadingFields, given)
    const measure = await getMeasure(step, id)
    if (fields.periodEnd > today)
      throw wrong('periodEnd', `The period ends on ${inWords(fields.periodEnd)}, which is still to come.`)
    const value = valueOf(measure.unit, fields)
    await step.run(sql`
      insert into measure_readings (authority_id, measure_id, period_start, period_end, numerator, denominator, value, source,
        is_provisional, recorded_by)
      values (current_authority(), ${id}, ${fields.periodStart}, ${fields.periodEnd}, ${fields.numerator}, ${fields.denominator},
        ${value}, ${fields.source}, ${fields.isProvisional}, ${(await me(step)).id})`)
    await record(step, {
      action: 'measure.reading-recorded',
      subjectKind: 'measure',
      subjectId: id,
      detail: { ...fields, value },
    })
  })

const wrong = (field: string, message: string): Invalid => new Invalid([{ field, message }])

const valueOf = (unit: string, { numerator, denominator, value }: z.output<typeof ReadingFields>): number => {
  if (unit === 'percent' || unit === 'rate') {
    if (numerator === null) throw wrong('numerator', 'Say how many were counted.')
    if (denominator === null) throw wrong('denominator', 'Say out of how many.')
    if (denominator <= 0) throw wrong('denominator', 'A share of nothing is no share: give a number above 0.')
    if (numerator < 0) throw wrong('numerator', 'Give a number from 0 up.')
    if (unit === 'percent' && numerator > denominator)
      throw wrong('numerator', `${numerator} cannot be out of ${denominator}: the first number is the larger.`)
    // Multiplied first: 55 of 100 is then 55 exactly, and not a hair over a limit of 55. A rate is per 10,000.
    return (numerator * (unit === 'percent' ? 100 : 10_000)) / denominator
  }
  const figure = value ?? numerator
  if (figure === null) throw wrong('value', 'Give the figure.')
  return figure
}

/**
 * The readings that count, of each measure in the order of their periods: as known now, or at the end of a day. They are as they
 * were recorded, whoever asks: nothing of them is shown, or goes anywhere, but through `readingsFor`.
 */
export const listReadingsOf = async (
  db: Db,
  ids: readonly string[],
  asAt?: Day,
): Promise<ReadonlyMap<string, readonly MeasureReading[]>> => {
  const rows = await db.many(
    sql`
      select distinct on (r.measure_id, r.period_end) r.measure_id as "measureId", r.period_start as "periodStart",
        r.period_end as "periodEnd", r.numerator, r.denominator, r.value, r.source, r.is_provisional as "isProvisional",
        p.name as "recordedBy", r.recorded_at as "recordedAt"
      from measure_readings r left join people p on p.authority_id = r.authority_id and p.id = r.recorded_by
      where r.authority_id = (select current_authority()) and r.measure_id = any(${ids}::uuid[])
        and ${recordedBy('r.recorded_at', asAt)}
      order by r.measure_id, r.period_end, r.id desc`,
    MeasureReading,
  )
  return Map.groupBy(rows, ({ measureId }) => measureId)
}
