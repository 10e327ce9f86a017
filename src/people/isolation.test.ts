import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Database } from '../platform/database.ts'
import { rawSql, sql, type Db, type Sql } from '../platform/sql.ts'
import { asPerson } from './as-person.ts'
import type { Person } from './person.ts'
import { everyRole } from './roles.ts'
import { givenTwoAuthorities, type Staffed } from './two-authorities.fixture.ts'

let database: Database
let northmere: Staffed
let haverley: Staffed
let tables: Table[]

interface Table {
  name: string
  columns: Column[]
}

const Column = z.object({ name: z.string(), type: z.string(), isNeeded: z.boolean(), isWritable: z.boolean() })
type Column = z.infer<typeof Column>
const Count = z.object({ n: z.number() })

/** Kept from people altogether: only the program itself, as owner, reads and writes these. */
const closed = ['sessions', 'child_versions']

beforeAll(async () => {
  ;({ database, northmere, haverley } = await givenTwoAuthorities())
  tables = await database.asOwner(tablesOfAuthorities)
  for (const { authority, staff } of [northmere, haverley]) {
    await database.asOwner((db) =>
      db.transaction(async (step) => {
        await step.script('set local session_replication_role = replica') // rows need not fit together here
        for (const table of tables) await fill(step, table, authority.id, staff.director.id)
      }),
    )
  }
})

/** Every table with rows that belong to an authority, found in the database and not in a list that somebody keeps. */
const tablesOfAuthorities = async (db: Db): Promise<Table[]> => {
  const names = await db.many(
    sql`
      select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and c.column_name = 'authority_id' and t.table_type = 'BASE TABLE' order by 1`,
    z.object({ name: z.string() }),
  )
  const found: Table[] = []
  for (const { name } of names) found.push({ name, columns: await columnsOf(db, name) })
  return found
}

const columnsOf = (db: Db, table: string): Promise<Column[]> =>
  db.many(
    sql`
      select column_name as name, udt_name as type, is_nullable = 'NO' and column_default is null as "isNeeded",
        is_generated = 'NEVER' and is_identity = 'NO' as "isWritable"
      from information_schema.columns where table_schema = 'public' and table_name = ${table} order by ordinal_position`,
    Column,
  )

const anything: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: 'gen_random_uuid()::text',
  bytea: `decode(replace(gen_random_uuid()::text, '-', ''), 'hex')`,
  timestamptz: `now() + interval '1 hour'`,
  date: 'current_date',
  json: `'{}'`,
  jsonb: `'{}'`,
  bool: 'false',
  int2: '1',
  int4: '1',
  int8: '1000',
  numeric: '1',
  float4: '1',
  float8: '1',
  _uuid: `'{}'`,
  _text: `'{}'`,
  _int4: `'{}'`,
  _float8: `'{}'`,
}
/** Where a check lets through a few values only: by the column’s name, or the table’s and the column’s. */
const particular: Readonly<Record<string, string>> = {
  came_by: `'page'`,
  verb: `'confirm'`,
  'follow_up_decisions.verdict': `'done'`,
  'agency_decisions.finding_id': 'gen_random_uuid()', // of a finding or of an action
  year: '2026',
  role: `'councillor'`,
  direction: `'sent'`,
  change: `'added'`,
  to_on: 'current_date', // a new date is one of two
  'answer_pages.indicators': `'{CP05}'`,
  'attendance.state': `'present'`,
  'figure_subscriptions.how': `'monthly'`,
  'child_restrictions.kind': `'adopted'`,
  'child_nights.outcome': `'refused'`,
  'clock_rules.id': `'OWN-MADE-UP'`,
  'clock_rules.until': `'first'`,
  'clock_rules.unit': `'days'`,
  'clock_targets.unit': `'days'`,
  'committee_followers.address': `gen_random_uuid() || '@post.example'`,
  'committee_notices.kind': `'agenda'`,
  'committee_meetings.starts_at': `'18:30'`,
  'committees.prefix': `'CYP'`,
  'declarations.sort': `'dpi'`,
  'subject_requests.asked_by': `'the child'`,
  'access_reviews.outcome': `'needed'`,
  'look_reviews.outcome': `'asked'`,
  'list_looks.children': 'array[gen_random_uuid()]',
  'distributions.body': `'words'`,
  'looks.page': `'record'`,
  'measure_hypotheses.check_on': 'current_date + 1',
  'mail.to_address': `'somebody@post.example'`,
  'mail_rounds.kind': `'weekly'`,
  'meeting_people.sort': `'officer'`,
  'published_values.value': `1`,
  'recordings.link': `'https://video.example/1'`,
  'resolutions.kind': `'note'`,
  'seats.capacity': `'co_optee'`,
  'speakers.mode': `'in_person'`,
  'standing_orders.speaking_closes_at': `'12:00'`,
  'suggestions.from_sort': `'councillor'`,
  'board_decisions.kind': `'other'`,
  'planning_matters.decision': `'other'`,
  'self_claim_evidence.kind': `'audit'`,
  'self_claim_evidence.dated_on': 'current_date', // evidence has a measure or a day
  'audit_samples.strata': `'none'`,
  'audit_samples.asked_for': '1',
  'audit_frame.fate': `'drawn'`,
  'audit_judgements.reader': `'auditor'`,
  'audit_voices.who': `'child'`,
  too_early_until: 'current_date', // a claim of impact is one of two
}

const particularOf = (table: string, column: string): string | undefined =>
  particular[`${table}.${column}`] ?? particular[column]

const rowOf = ({ name, columns }: Table, authorityId: string, personId: string): Sql => {
  const written = columns.filter(
    (column) =>
      column.isWritable &&
      (column.isNeeded || column.name === 'authority_id' || particularOf(name, column.name) !== undefined),
  )
  const value = (column: Column): Sql => {
    if (column.name === 'authority_id') return sql`${authorityId}`
    if (/person_id|received_by|decided_by/.test(column.name)) return sql`${personId}`
    return rawSql(
      particularOf(name, column.name) ??
        anything[column.type] ??
        expect.unreachable(`${name}.${column.name}: ${column.type}`),
    )
  }
  const values = written.map(value).reduce((list, next) => sql`${list}, ${next}`)
  return sql`insert into ${rawSql(name)} (${rawSql(written.map((column) => column.name).join(', '))}) values (${values})`
}

const fill = async (db: Db, table: Table, authorityId: string, personId: string): Promise<void> => {
  const { n } = await db.one(
    sql`select count(*) as n from ${rawSql(table.name)} where authority_id = ${authorityId}`,
    Count,
  )
  if (n === 0) await db.run(rowOf(table, authorityId, personId))
}

const count = (db: Db, table: string, condition: Sql): Promise<number> =>
  db.one(sql`select count(*) as n from ${rawSql(table)} where ${condition}`, Count).then(({ n }) => n)

/** How the attempt ended: the number of rows it touched, or the database's refusal. */
const attempt = (person: Person, statement: Sql): Promise<number | 'refused'> =>
  asPerson(database, person, async (db) => {
    const touched = await db.run(statement)
    if (touched > 0) throw new Touched(touched) // whatever it was, it does not stay
    return touched
  }).catch((error: unknown) => {
    if (error instanceof Touched) return error.rows
    if (error instanceof Error && /row-level security|permission denied/.test(error.message)) return 'refused'
    throw error
  })

class Touched extends Error {
  readonly rows: number
  constructor(rows: number) {
    super()
    this.rows = rows
  }
}

test('every table of authorities is under row security, and every authority has rows in it to be seen', async () => {
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['documents', 'events', 'people', 'readings', 'sessions', 'tokens']),
  )
  const unguarded = await database.asOwner((db) =>
    db.many(
      sql`
        select relname as name from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity
          and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'authority_id')`,
      z.object({ name: z.string() }),
    ),
  )
  expect(unguarded).toEqual([])
  for (const { name } of tables) {
    for (const { authority } of [northmere, haverley]) {
      const rows = await database.asOwner((db) => count(db, name, sql`authority_id = ${authority.id}`))
      expect([name, rows > 0]).toEqual([name, true])
    }
  }
})

test('a person of one authority sees, adds, changes and takes out nothing of another, whatever their role', async () => {
  const reached: unknown[] = []
  for (const role of everyRole) {
    const person = northmere.staff[role]
    for (const table of tables) {
      const theirs = sql`authority_id = ${haverley.authority.id}`
      const tries: [string, Sql][] = [
        ['add', rowOf(table, haverley.authority.id, haverley.staff.director.id)],
        ['change', sql`update ${rawSql(table.name)} set authority_id = authority_id where ${theirs}`],
        ['change all', sql`update ${rawSql(table.name)} set authority_id = ${haverley.authority.id}`],
        ['take out', sql`delete from ${rawSql(table.name)} where ${theirs}`],
        ['read', sql`select from ${rawSql(table.name)} where ${theirs}`],
        ['lock', sql`select from ${rawSql(table.name)} where ${theirs} for update`],
      ]
      for (const [what, statement] of tries) {
        const outcome = await attempt(person, statement)
        if (outcome !== 'refused' && outcome !== 0) reached.push([role, table.name, what, outcome])
      }
    }
  }
  expect(reached).toEqual([])
}, 240_000) // every role tries every table in six ways

test('a partner with whom nothing is shared sees who works for the council, and no row of anything else', async () => {
  const seen: string[] = []
  for (const { name } of tables.filter((table) => !closed.includes(table.name))) {
    const rows = await asPerson(database, northmere.staff.partner, (db) =>
      // One column, which everybody may read: of some tables not all are.
      db.many(sql`select authority_id from ${rawSql(name)}`, z.object({ authority_id: z.string() })),
    )
    if (rows.length > 0) seen.push(name)
  }
  // How far the trail is; when what is public by OParl last changed; who there is.
  expect(seen).toEqual(['event_heads', 'oparl_ledger', 'people'])
})

test('a health coordinator sees no row of any child in any table, but for their own looks', async () => {
  const seen: string[] = []
  for (const { name, columns } of tables.filter((table) => !closed.includes(table.name))) {
    if (!columns.some((column) => column.name === 'child_id' || name === 'children')) continue
    const rows = await asPerson(database, northmere.staff['health-coordinator'], (db) =>
      db.many(sql`select authority_id from ${rawSql(name)}`, z.object({ authority_id: z.string() })),
    )
    if (rows.length > 0) seen.push(name)
  }
  expect(seen).toEqual([])
})

test('without a person or an authority nothing at all is seen', async () => {
  const someone = northmere.staff.director
  const settings: Record<string, string>[] = [
    {},
    { 'sightline.authority': '', 'sightline.person': '' },
    { 'sightline.person': someone.id },
  ]
  for (const { name } of [...tables, { name: 'authorities' }].filter((table) => !closed.includes(table.name))) {
    for (const setting of settings) {
      const seen = await database.asRole('sightline_person', setting, (db) => count(db, name, sql`true`))
      expect([name, setting, seen]).toEqual([name, setting, 0])
    }
  }
  const sessions = attempt(someone, sql`select from sessions`)
  expect(await sessions).toBe('refused')
})

test('a connection that is given back remembers neither the person nor their role', async () => {
  await asPerson(database, northmere.staff.director, (db) => count(db, 'people', sql`true`))
  const State = z.object({ who: z.string(), authority: z.string().nullable() })
  const states = await Promise.all(
    Array.from({ length: 12 }, () =>
      database.asOwner((db) =>
        db.one(
          sql`select current_user::text as who, nullif(current_setting('sightline.authority', true), '') as authority`,
          State,
        ),
      ),
    ),
  )
  for (const state of states) {
    expect(state.authority).toBeNull()
    expect(state.who).not.toBe('sightline_person')
  }
})

test('a person whose own id belongs to another authority is nobody', async () => {
  const confused = { authorityId: northmere.authority.id, id: haverley.staff.director.id }
  expect(await asPerson(database, confused, (db) => count(db, 'documents', sql`true`))).toBe(0)
  expect(await asPerson(database, confused, (db) => count(db, 'events', sql`true`))).toBe(0)
})

test('the rules of a table are evaluated once for a query and not once for each row', async () => {
  const PlanLine = z.object({ 'QUERY PLAN': z.string() })
  for (const { name } of tables.filter((table) => !closed.includes(table.name))) {
    const lines = await asPerson(database, northmere.staff.director, (db) =>
      // One column, which everybody may read: of some tables not all are.
      db.many(sql`explain (costs off) select authority_id from ${rawSql(name)}`, PlanLine),
    )
    const plan = lines.map((line) => line['QUERY PLAN']).join('\n')
    if (plan.includes('One-Time Filter: false')) continue // no rule lets anybody see any row
    expect(plan, name).toContain('InitPlan')
    // The functions must not stand in the filter itself, where each row would call them.
    expect(
      plan
        .split('\n')
        .filter((line) => /Filter|Cond/.test(line))
        .join('\n'),
      name,
    ).not.toMatch(/current_authority|current_person|may\(/)
  }
})

test('what a person sees is what the owner sees with the same rule written out', async () => {
  const Ids = z.object({ ids: z.array(z.string()) })
  const idsOf = (db: Db, table: string, condition: Sql) =>
    db.one(
      sql`select coalesce(array_agg(id::text order by id), '{}') as ids from ${rawSql(table)} where ${condition}`,
      Ids,
    )
  await database.asOwner((db) =>
    db.transaction(async (step) => {
      await step.script('set local session_replication_role = replica')
      await step.run(sql`
        insert into documents (authority_id, sha256, file_name, bytes, received_by, came_by)
        select (array[${northmere.authority.id}::uuid, ${haverley.authority.id}::uuid])[1 + floor(random() * 2)::int], n::text, n::text,
          (random() * 1000)::int, gen_random_uuid(), 'page' from generate_series(1, 400) n`)
      await step.run(sql`
        insert into readings (authority_id, document_id, ordinal, field, value, rule, sureness)
        select authority_id, id, bytes, 'finding', 'x', 'y', bytes % 100 from documents`)
    }),
  )
  const conditions = { documents: 'bytes % 100 >= ', readings: 'sureness >= ', people: 'length(name) * 4 >= ' }
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...everyRole),
      fc.constantFrom(northmere, haverley),
      fc.constantFrom('documents', 'readings', 'people' as const),
      fc.integer({ min: 0, max: 100 }),
      async (role, { authority, staff }, table, least) => {
        const filter = sql`${rawSql(conditions[table])} ${least}`
        const mayRead = table === 'people' || !['administrator', 'partner', 'health-coordinator'].includes(role)
        // A partner with whom nothing is shared reads themselves alone.
        const ofThem = table === 'people' && role === 'partner' ? sql`id = ${staff.partner.id}` : sql`true`
        const seen = await asPerson(database, staff[role], (db) => idsOf(db, table, filter))
        const meant = await database.asOwner((db) =>
          idsOf(db, table, sql`${filter} and authority_id = ${authority.id} and ${mayRead} and ${ofThem}`),
        )
        expect(seen).toEqual(meant)
      },
    ),
    { numRuns: 1000 },
  )
})

test('no function that works as owner can be led to a temporary table of whoever calls it', async () => {
  const { all, open } = await database.asOwner((db) =>
    db.one(
      sql`
        select count(*) as all, coalesce(array_agg(proname::text order by proname)
          filter (where not coalesce('search_path=public, pg_temp' = any(proconfig), false)), '{}') as open
        from pg_proc where prosecdef and pronamespace = 'public'::regnamespace`,
      z.object({ all: z.number(), open: z.array(z.string()) }),
    ),
  )
  expect(all).toBeGreaterThan(40)
  expect(open).toEqual([])
})
