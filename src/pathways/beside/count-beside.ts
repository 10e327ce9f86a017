import { z } from 'zod'
import { ChildId, importKnownOn, SealedText, type Opened } from '../../children/index.ts'
import { Day, type Day as DayType } from '../../platform/day.ts'
import { NotFound } from '../../platform/errors.ts'
import { joined, rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import type { Beside, Group } from './beside.ts'
import { besides } from './definitions.ts'

/** @throws NotFound */
export const besideFor = (id: string): Beside => {
  const found = besides.find((one) => one.id === id)
  if (!found) throw new NotFound('comparison')
  return found
}

/** The group by its id; the first where there is none of it. */
export const groupOf = ({ groups }: Beside, id: string): Group => {
  const found = groups.find((group) => group.id === id) ?? groups[0]
  if (!found) throw new Error('A comparison has a group.')
  return found
}

/** The day that is asked for; without one the day that the newest delivery shows, after which the data knows nothing. */
export const besideDay = async (db: Db, asAt: DayType | undefined, today: DayType): Promise<DayType> =>
  asAt ?? (await importKnownOn(db, today))?.asAt ?? today

export interface BesideAsked {
  group: Group
  asAt: DayType
}

const Answer = z.object({ counted: z.number(), of: z.number() })
export interface BesideRow {
  /** The value of the group; null for all together. */
  value: string | null
  rows: number
  answers: readonly z.infer<typeof Answer>[] // in the order of the questions
}

/** Each group with the answer to each question, those of whom the person may see; the largest first and all together last. */
export const countBeside = async (db: Db, beside: Beside, { group, asAt }: BesideAsked): Promise<BesideRow[]> => {
  const answers = joined(
    beside.questions.map(
      ({ id }) =>
        sql`json_build_object('counted', count(*) filter (where r.${rawSql(id)}), 'of', count(r.${rawSql(id)}))`,
    ),
  )
  return db.many(
    sql`
      with r as materialized (${beside.rows(asAt)})
      select r.${rawSql(group.id)} as value, count(*)::int as rows, json_build_array(${answers}) as answers
      from r group by grouping sets ((r.${rawSql(group.id)}), ())
      having count(*) > 0
      order by grouping(r.${rawSql(group.id)}), count(*) desc, 1`,
    z.object({ value: z.string().nullable(), rows: z.number(), answers: z.array(Answer) }),
  )
}

const Listed = z.object({
  childId: ChildId,
  number: SealedText,
  name: SealedText,
  on: Day,
  value: z.string(),
  /** The answers in the order of the questions; null where one cannot be asked. */
  answers: z.array(z.boolean().nullable()),
})
export type BesideListed = Opened<z.infer<typeof Listed>>

export interface BesidePart {
  /** A value of the group; null for all. */
  value: string | null
  /** Only those of whom the question is answered so; left out for all. */
  answered?: { question: string; is: boolean } | undefined
}

/** The rows behind a number of `countBeside`: as many as it says. */
export const listBeside = (
  db: Db,
  beside: Beside,
  { group, asAt }: BesideAsked,
  { value, answered }: BesidePart,
): Promise<z.infer<typeof Listed>[]> => {
  const conditions: Sql[] = [sql`true`]
  if (value !== null) conditions.push(sql`r.${rawSql(group.id)} = ${value}`)
  const question = beside.questions.find(({ id }) => id === answered?.question)
  if (answered && !question) throw new NotFound('list')
  if (answered && question) conditions.push(sql`r.${rawSql(question.id)} = ${answered.is}`)
  return db.many(
    sql`
      with r as materialized (${beside.rows(asAt)})
      select r.child_id as "childId", c.person_id as number, nullif(trim(concat_ws(' ', n.forename, n.surname)), '') as name, r.on_day as "on",
        r.${rawSql(group.id)} as value, array[${joined(beside.questions.map(({ id }) => sql`r.${rawSql(id)}`))}]::boolean[] as answers
      from r join children c on c.authority_id = (select current_authority()) and c.id = r.child_id
        left join child_names n on n.authority_id = c.authority_id and n.child_id = c.id
      where ${joined(conditions, ' and ')} order by r.on_day desc, c.person_id`,
    Listed,
  )
}
