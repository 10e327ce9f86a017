import { z } from 'zod'
import { record } from '../people/index.ts'
import { Day, type Day as DayType } from '../platform/day.ts'
import { sql, type Db, type Sql } from '../platform/sql.ts'

/**
 * How much work a case is, beside any other open case: a choice of the council, and no measure of any child. The heaviest that applies
 * counts, in this order. `usual` stands until a council has set its own.
 */
export const caseWeights = [
  { id: 'care', words: 'in care', usual: 1.5 },
  { id: 'protection', words: 'on a protection plan', usual: 1.5 },
  { id: 'leaver', words: 'care leaver', usual: 0.5 },
  { id: 'other', words: 'any other open case', usual: 1 },
] as const
type CaseWeight = (typeof caseWeights)[number]['id']

const aNumber = 'Enter a number, such as 1.5.'
const Weight = z.coerce.number<string | number>(aNumber).min(0, 'Enter 0 or more.').max(10, 'Enter 10 or less.')
/** As it is typed in a form or sent as JSON; an empty field is not 0. */
const given = z
  .string()
  .or(z.number())
  .refine((value) => String(value).trim() !== '', aNumber)
  .pipe(Weight)

export const WeightFields = z.object({
  fromDay: Day,
  care: given,
  protection: given,
  leaver: given,
  other: given,
  why: z.string().trim().min(1, 'Say why.').max(500, 'Keep the reason to 500 characters.'),
})

const columns = sql`care, protection, leaver, other`
const Weights = z.object({ care: z.number(), protection: z.number(), leaver: z.number(), other: z.number() })
export type Weights = z.infer<typeof Weights>

/** The weights in force on a day, one row: the setting from the latest day up to it; of two from one day, the later. */
export const weightsInForce = (on: DayType): Sql => sql`
  select ${columns} from (
    select from_day, set_at, ${columns} from case_weights
    where authority_id = (select current_authority()) and from_day <= ${on}::date
    union all
    select '-infinity', '-infinity', ${usual('care')}::numeric, ${usual('protection')}::numeric, ${usual('leaver')}::numeric,
      ${usual('other')}::numeric) w
  order by from_day desc, set_at desc limit 1`

const usual = (id: CaseWeight): number => caseWeights.find((one) => one.id === id)?.usual ?? 1

export const weightsOn = (db: Db, on: DayType): Promise<Weights> => db.one(weightsInForce(on), Weights)

const Setting = Weights.extend({ fromDay: Day, why: z.string(), setBy: z.string(), setAt: z.date() })
export type WeightSetting = z.infer<typeof Setting>

/** Every setting, the one that holds longest into the future first; those that another of the same day followed are there too. */
export const listWeights = (db: Db): Promise<WeightSetting[]> =>
  db.many(
    sql`
      select w.from_day as "fromDay", w.care, w.protection, w.leaver, w.other, w.why, p.name as "setBy", w.set_at as "setAt"
      from case_weights w join people p on p.authority_id = w.authority_id and p.id = w.set_by
      where w.authority_id = (select current_authority()) order by w.from_day desc, w.set_at desc`,
    Setting,
  )

/** Sets the weights from a day on. What was set before stands for the days before. */
export const setWeights = async (db: Db, fields: z.infer<typeof WeightFields>): Promise<void> => {
  const { fromDay, care, protection, leaver, other, why } = fields
  await db.run(sql`
    insert into case_weights (authority_id, from_day, ${columns}, why, set_by)
    values (current_authority(), ${fromDay}, ${care}, ${protection}, ${leaver}, ${other}, ${why}, current_person())`)
  await record(db, {
    action: 'weights.set',
    subjectKind: 'workload',
    subjectId: 'weights',
    why,
    detail: { fromDay, care, protection, leaver, other },
  })
}

export const weightsInWords = (weights: Weights): string =>
  caseWeights.map(({ id, words }) => `${words} ${weights[id]}`).join(', ')
