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

const here = sql`authority_id = (select current_authority())`

/** What was changed in a plan or an action between the ends of two days, and by whom: newest first, `mostChanges` at most. */
export const changesBetween = (
  db: Db,
  about: { planId: string } | { actionId: string },
  { after, upTo }: Span,
): Promise<Change[]> =>
  findChanges(db, {
    actions:
      'actionId' in about
        ? sql`select ${about.actionId}::uuid as action_id`
        : sql`select distinct action_id from improvement_history where ${here} and of_table = 'plan_actions' and plan_id = ${about.planId}::uuid`,
    plans: 'planId' in about ? sql`select ${about.planId}::uuid as plan_id` : sql`select null::uuid as plan_id`,
    during: (at) => sql`${at} >= ${endOf(after)} and ${at} < ${endOf(upTo)}`,
  })

/** What others have changed since an instant in the actions and plans that the person of this connection owns, newest first. */
export const changesInOwn = (db: Db, since: Date): Promise<Change[]> =>
  findChanges(db, {
    actions: sql`select id as action_id from actions where ${here} and owner_id = (select current_person())`,
    plans: sql`select id as plan_id from plans where ${here} and owner_id = (select current_person())`,
    during: (at) => sql`${at} > ${since}`,
    by: sql`c.person_id is distinct from (select current_person())`,
  })

interface Sought {
  actions: Sql // gives action_id
  plans: Sql // gives plan_id
  during: (at: Sql) => Sql
  /** What holds for who did it. */
  by?: Sql
}

const findChanges = async (db: Db, { actions, plans, during, by = sql`true` }: Sought): Promise<Change[]> => {
  const rows = await db.many(
    sql`
      with mine as materialized (${actions}), whole as materialized (${plans}), changed as (
        select h.at, h.person_id, h.of_table as "table", h.action_id, h.was, h.became, h.seq
        from improvement_history h
        where h.${here} and ${during(sql`h.at`)}
          and (h.plan_id in (select plan_id from whole) or h.action_id in (select action_id from mine))
        union all
        select u.recorded_at, u.person_id, 'action_updates', u.action_id, null, jsonb_build_object('said', u.said, 'own_view', u.own_view), null
        from action_updates u
        where u.${here} and ${during(sql`u.recorded_at`)} and u.action_id in (select action_id from mine)
      )
      select c.at, p.name as by, c.table, c.action_id as "actionId", a.title as "actionTitle", c.was, c.became
      from changed c left join people p on p.${here} and p.id = c.person_id left join actions a on a.${here} and a.id = c.action_id
      where ${by}
      order by c.at desc, c.seq desc limit ${mostChanges}`,
    Row,
  )
  const names = await namesIn(db, rows)
  return rows.map((row) => ({
    at: row.at,
    by: row.by ?? 'Sightline',
    actionId: row.actionId,
    actionTitle: row.actionTitle,
    what: `${row.was === null ? 'added' : row.became === null ? 'took out' : 'changed'} ${nameOfTable(row.table)}`,
    fields: fieldsOf(row.was ?? {}, row.became ?? {}, names),
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
