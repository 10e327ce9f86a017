import { z } from 'zod'
import { findIndicator } from '../../indicators/index.ts'
import { record } from '../../people/index.ts'
import { Day } from '../../platform/day.ts'
import { NotFound } from '../../platform/errors.ts'
import { rawSql, sql, type Db } from '../../platform/sql.ts'
import { differences, type Edited } from '../edits.ts'
import { tableAt } from '../history/table-at.ts'
import { maybeDay, maybeId, maybeNumber, neededWords, optionalWords, parse } from '../../platform/fields.ts'
import { mustBeAbleTo } from '../who-asks.ts'

export const MeasureId = z.uuid().brand('MeasureId')
export type MeasureId = z.infer<typeof MeasureId>

const polarities = ['higher', 'lower', 'neither'] as const
const units = ['percent', 'count', 'days', 'rate'] as const
const periods = ['month', 'quarter', 'year'] as const
const aspects = ['', 'timeliness', 'quality', 'voice', 'outcome'] as const
const targetKinds = ['floor', 'ceiling', 'band', 'trend'] as const

/** The definition card of a measure. */
export const Measure = z.object({
  id: MeasureId,
  title: z.string(), // the question, in plain English
  indicatorId: z.string(),
  numerator: z.string(),
  denominator: z.string(),
  exclusions: z.string(),
  polarity: z.enum(polarities),
  unit: z.enum(units),
  period: z.enum(periods),
  source: z.string(),
  aspect: z.enum(aspects),
  pairId: MeasureId.nullable(),
  pairTitle: z.string().nullable(),
  ownerId: z.string().nullable(),
  ownerName: z.string().nullable(),
  lagDays: z.number(),
  hideBelow: z.number(),
  baseline: z.number().nullable(),
  baselineOn: Day.nullable(),
  targetKind: z.enum(targetKinds),
  target: z.number().nullable(),
  targetHigh: z.number().nullable(), // the upper edge of a band
  targetOn: Day.nullable(),
  targetBy: z.string(),
  tolerance: z.number(), // in the unit
  withdrawnOn: Day.nullable(), // from then on nobody is judged by it
  withdrawnWhy: z.string(), // and what takes its place
  draftedFrom: z.string(),
  version: z.number(),
})
export type Measure = z.infer<typeof Measure>

/** A number from 0 up; `unless` where none was typed. */
const from0 = (most: number, unless = 0) =>
  z
    .preprocess(
      (value) => (value === '' || value === undefined ? unless : value),
      z.coerce.number('Give a number.').min(0, 'Give a number from 0 up.').max(most, `Give ${most} at most.`),
    )
    .default(unless)
const wholeFrom0 = (most: number, unless = 0) => from0(most, unless).pipe(z.int('Give a whole number.'))

export const MeasureFields = z
  .object({
    title: neededWords(300, 'Ask the question that the measure answers.'),
    indicatorId: optionalWords(100)
      .transform((id) => id.toUpperCase())
      .refine(
        (id) => id === '' || findIndicator(id) !== undefined,
        'There is no indicator with this id. Look it up in the list of indicators.',
      ),
    numerator: optionalWords(500),
    denominator: optionalWords(500),
    exclusions: optionalWords(500),
    polarity: z.enum(polarities, 'Say which way is better.').default('higher'),
    unit: z.enum(units).default('percent'),
    period: z.enum(periods).default('month'),
    source: optionalWords(500),
    aspect: z.enum(aspects).default(''),
    pairId: maybeId,
    ownerId: maybeId,
    lagDays: wholeFrom0(1000),
    hideBelow: wholeFrom0(100, 6),
    baseline: maybeNumber,
    baselineOn: maybeDay,
    targetKind: z.enum(targetKinds).default('floor'),
    target: maybeNumber,
    targetHigh: maybeNumber,
    targetOn: maybeDay,
    targetBy: optionalWords(200),
    tolerance: from0(1_000_000),
    withdrawnOn: maybeDay,
    withdrawnWhy: optionalWords(500),
  })
  .refine(
    ({ targetKind, target, targetHigh }) =>
      targetKind !== 'band' || (target !== null && targetHigh !== null && target <= targetHigh),
    {
      path: ['targetHigh'],
      message: 'A band has a lower and an upper edge: give both, the lower first.',
    },
  )
  .refine(({ withdrawnOn, withdrawnWhy }) => withdrawnOn === null || withdrawnWhy !== '', {
    path: ['withdrawnWhy'],
    message: 'Say why it is withdrawn, and what takes its place.',
  })
export type MeasureFields = z.output<typeof MeasureFields>
export interface NewMeasure extends z.input<typeof MeasureFields> {
  draftedFrom?: string | undefined
}

const columns = rawSql(`
  m.id, m.title, m.indicator_id as "indicatorId", m.numerator, m.denominator, m.exclusions, m.polarity, m.unit, m.period, m.source,
  m.aspect, m.pair_id as "pairId", r.title as "pairTitle", m.owner_id as "ownerId", p.name as "ownerName", m.lag_days as "lagDays",
  m.hide_below as "hideBelow", m.baseline, m.baseline_on as "baselineOn", m.target_kind as "targetKind", m.target,
  m.target_high as "targetHigh", m.target_on as "targetOn", m.target_by as "targetBy", m.tolerance,
  m.withdrawn_on as "withdrawnOn", coalesce(m.withdrawn_why, '') as "withdrawnWhy",
  m.drafted_from as "draftedFrom", m.version`)

const from = (asAt: Day | undefined) => sql`
  ${tableAt('measures', asAt)} m left join ${tableAt('measures', asAt)} r on r.authority_id = m.authority_id and r.id = m.pair_id
  left join people p on p.authority_id = m.authority_id and p.id = m.owner_id`

/** Every measure, by its question. */
export const listMeasures = (
  db: Db,
  { ids, asAt }: { ids?: readonly string[]; asAt?: Day | undefined } = {},
): Promise<Measure[]> =>
  db.many(
    sql`select ${columns} from ${from(asAt)} where m.authority_id = (select current_authority())
      and ${ids === undefined ? sql`true` : sql`m.id = any(${ids}::uuid[])`} order by lower(m.title), m.id`,
    Measure,
  )

/** @throws NotFound */
export const getMeasure = async (db: Db, id: MeasureId, asAt?: Day): Promise<Measure> => {
  const [found] = await listMeasures(db, { ids: [id], asAt })
  if (!found) throw new NotFound('measure')
  return found
}

const mustEdit = (db: Db) => mustBeAbleTo(db, 'plans.edit', 'Your role does not allow you to define measures.')

const columnsOf = (fields: MeasureFields) => sql`
  ${fields.title}, ${fields.indicatorId}, ${fields.numerator}, ${fields.denominator}, ${fields.exclusions}, ${fields.polarity},
  ${fields.unit}, ${fields.period}, ${fields.source}, ${fields.aspect}, ${fields.pairId}::uuid, ${fields.ownerId}::uuid,
  ${fields.lagDays}::int, ${fields.hideBelow}::int, ${fields.baseline}::double precision, ${fields.baselineOn}::date, ${fields.targetKind},
  ${fields.target}::double precision, ${fields.targetHigh}::double precision, ${fields.targetOn}::date, ${fields.targetBy}, ${fields.tolerance}::double precision,
  ${fields.withdrawnOn}::date, ${fields.withdrawnWhy}`

const names = rawSql(`
  title, indicator_id, numerator, denominator, exclusions, polarity, unit, period, source, aspect, pair_id, owner_id, lag_days,
  hide_below, baseline, baseline_on, target_kind, target, target_high, target_on, target_by, tolerance,
  withdrawn_on, withdrawn_why`)

/** Defines a measure and returns its id. @throws Invalid, Forbidden */
export const createMeasure = (db: Db, given: NewMeasure): Promise<MeasureId> =>
  db.transaction(async (step) => {
    await mustEdit(step)
    const fields = parse(MeasureFields, given)
    const { id } = await step.one(
      sql`insert into measures (authority_id, drafted_from, ${names})
        values (current_authority(), ${given.draftedFrom ?? ''}, ${columnsOf(fields)}) returning id`,
      z.object({ id: MeasureId }),
    )
    await record(step, {
      action: 'measure.defined',
      subjectKind: 'measure',
      subjectId: id,
      detail: { title: fields.title },
    })
    return id
  })

/** Defines a measure anew: the version counts on and the earlier definition stays in its history. @throws NotFound, Invalid, Forbidden */
export const editMeasure = (db: Db, id: MeasureId, given: unknown, version: number): Promise<Edited> =>
  db.transaction(async (step) => {
    await mustEdit(step)
    const fields = parse(MeasureFields, given)
    await step.run(
      sql`select from measures where authority_id = (select current_authority()) and id = ${id} for update`,
    )
    const standing = await getMeasure(step, id)
    const before: Readonly<Record<string, unknown>> = Object.fromEntries(
      Object.entries(standing).filter(([name]) => name in fields),
    )
    if (standing.version !== version) {
      const found = await differences(step, { table: 'measures', id, version }, fields, before)
      if (found.differences.length > 0) return { kind: 'conflict', version: standing.version, ...found }
      return { kind: 'saved', version: standing.version }
    }
    await step.run(sql`
      update measures set (${names}) = (select ${columnsOf(fields)}), drafted_from = '', version = version + 1
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: 'measure.edited',
      subjectKind: 'measure',
      subjectId: id,
      detail: { before, after: fields },
    })
    return { kind: 'saved', version: version + 1 }
  })

/** Says which measures an action should move. */
export const measureAction = (db: Db, actionId: string, measureId: string): Promise<void> =>
  db.transaction(async (step) => {
    await mustEdit(step)
    await step.run(sql`
      insert into action_measures (authority_id, action_id, measure_id) values (current_authority(), ${actionId}, ${measureId})
      on conflict do nothing`)
    await record(step, {
      action: 'action.measure-linked',
      subjectKind: 'action',
      subjectId: actionId,
      detail: { measureId },
    })
  })

/** Says which measures show whether a priority is met. */
export const measurePriority = (db: Db, priorityId: string, measureId: string): Promise<void> =>
  db.transaction(async (step) => {
    await mustEdit(step)
    await step.run(sql`
      insert into priority_measures (authority_id, priority_id, measure_id) values (current_authority(), ${priorityId}, ${measureId})
      on conflict do nothing`)
    await record(step, {
      action: 'priority.measure-linked',
      subjectKind: 'priority',
      subjectId: priorityId,
      detail: { measureId },
    })
  })
