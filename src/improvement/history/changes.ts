import { z } from 'zod'
import type { Day } from '../../platform/day.ts'
import { sql, type Db, type Sql } from '../../platform/sql.ts'
import { endOf } from './table-at.ts'
import { fieldInWords, nameOfTable, valueInWords } from './in-words.ts'

/** One thing that somebody changed, as it is told. */
export interface Change {
  at: Date
  by: string // a name; “Sightline” where the program did it
  actionId: string | null
  actionTitle: string | null
  /** “changed the action”, “added a milestone” */
  what: string
  fields: readonly { field: string; before: string; after: string }[]
}

const Row = z.object({
  at: z.date(),
  by: z.string().nullable(),
  table: z.string(),
  actionId: z.string().nullable(),
  actionTitle: z.string().nullable(),
  was: z.record(z.string(), z.unknown()).nullable(),
  became: z.record(z.string(), z.unknown()).nullable(),
})

export interface Span {
  /** Changes after the end of this day … */
  after: Day
  /** … up to the end of this one. */
  upTo: Day
}

export const mostChanges = 500

/** What was changed in a plan or an action between the ends of two days, and by whom: newest first, `mostChanges` at most. */
export const changesBetween = async (
  db: Db,
  about: { planId: string } | { actionId: string },
  { after, upTo }: Span,
): Promise<Change[]> => {
  const here = sql`authority_id = (select current_authority())`
  const actions: Sql =
    'actionId' in about
      ? sql`select ${about.actionId}::uuid as action_id`
      : sql`select distinct action_id from improvement_history where ${here} and of_table = 'plan_actions' and plan_id = ${about.planId}::uuid`
  const plan = 'planId' in about ? sql`h.plan_id = ${about.planId}::uuid` : sql`false`
  const rows = await db.many(
    sql`
      with mine as materialized (${actions}), changed as (
        select h.at, h.person_id, h.of_table as "table", h.action_id, h.was, h.became, h.seq
        from improvement_history h
        where h.${here} and h.at >= ${endOf(after)} and h.at < ${endOf(upTo)} and (${plan} or h.action_id in (select action_id from mine))
        union all
        select u.recorded_at, u.person_id, 'action_updates', u.action_id, null, jsonb_build_object('said', u.said, 'own_view', u.own_view), null
        from action_updates u
        where u.${here} and u.recorded_at >= ${endOf(after)} and u.recorded_at < ${endOf(upTo)} and u.action_id in (select action_id from mine)
      )
      select c.at, p.name as by, c.table, c.action_id as "actionId", a.title as "actionTitle", c.was, c.became
      from changed c left join people p on p.${here} and p.id = c.person_id left join actions a on a.${here} and a.id = c.action_id
      order by c.at desc, c.seq desc limit ${mostChanges}`,
    Row,
  )
  const names = await namesIn(db, rows)
  return rows.map(({ at, by, table, actionId, actionTitle, was, became }) => ({
    at,
    by: by ?? 'Sightline',
    actionId,
    actionTitle,
    what: `${was === null ? 'added' : became === null ? 'took out' : 'changed'} ${nameOfTable(table)}`,
    fields: fieldsOf(was ?? {}, became ?? {}, names),
  }))
}

/** What says nothing to a reader: keys, counters and what is worked out. */
const silent = new Set([
  'authority_id',
  'id',
  'version',
  'place',
  'action_id',
  'plan_id',
  'state_before',
  'added_at',
  'drafted_from',
])

const fieldsOf = (
  was: Readonly<Record<string, unknown>>,
  became: Readonly<Record<string, unknown>>,
  names: ReadonlyMap<string, string>,
): Change['fields'] =>
  [...new Set([...Object.keys(was), ...Object.keys(became)])]
    .filter(
      (column) => !silent.has(column) && JSON.stringify(was[column] ?? null) !== JSON.stringify(became[column] ?? null),
    )
    .map((column) => ({
      field: fieldInWords(column),
      before: valueInWords(column, was[column], names),
      after: valueInWords(column, became[column], names),
    }))
    .filter(({ before, after }) => before !== after)

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/.test(value)

/** The names of what the ids in these rows stand for. */
const namesIn = async (db: Db, rows: readonly z.infer<typeof Row>[]): Promise<ReadonlyMap<string, string>> => {
  const ids = [
    ...new Set(
      rows.flatMap(({ was, became }) => [...Object.values(was ?? {}), ...Object.values(became ?? {})]).filter(isId),
    ),
  ]
  const here = sql`authority_id = (select current_authority()) and id = any(${ids}::uuid[])`
  const found = await db.many(
    sql`
      select id, name from people where ${here} union all select id, name from boards where ${here}
      union all select id, title from actions where ${here} union all select id, title from plans where ${here}
      union all select id, title from priorities where ${here} union all select id, title from measures where ${here}
      union all select id, title from milestones where ${here} union all select id, title from evidence where ${here}
      union all select id, name from commitments where ${here} union all select id, value from readings where ${here}
      union all select id, title || ' of ' || held_on from board_meetings where ${here}`,
    z.object({ id: z.string(), name: z.string() }),
  )
  return new Map(found.map(({ id, name }) => [id, name]))
}
