import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { asPerson, everyRole, may, type Role } from '../../people/index.ts'
import { rawSql, sql, type Db } from '../../platform/sql.ts'
import { listChildren } from '../find/find-children.ts'
import { newGround, type Ground } from '../ground.fixture.ts'

// What a person sees is decided by the database. Here the same is worked out a second time, in the program and from the
// sentences of the handbook, on a world that is drawn anew each time; the two must agree row by row in every table.

const children = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'] as const
const workers = ['W1', 'W2', 'W3'] as const
const teams = ['T1', 'T2'] as const

/** When an involvement ends: its worker works with the child on the last day still. */
const ends = { never: null, yesterday: -1, today: 0, tomorrow: 1 } as const
type Ends = keyof typeof ends

interface World {
  involved: readonly { child: string; worker: string | null; team: string | null; ends: Ends }[]
  leavers: readonly { child: string; worker: string | null; team: string | null }[]
  workerIs: readonly { worker: string; role: Role }[]
  teamHas: readonly { team: string; role: Role }[]
  restricted: readonly { child: string; named: readonly Role[]; lifted: boolean }[]
  opened: readonly { child: string; role: Role; hoursAgo: number; hours: number }[]
}

const child = fc.constantFrom(...children)
const role = fc.constantFrom(...everyRole)
const maybe = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: null })
const uniqueBy = <Value>(of: fc.Arbitrary<Value>, key: (value: Value) => string) =>
  fc.uniqueArray(of, { selector: key, maxLength: 6 })

const world: fc.Arbitrary<World> = fc.record({
  involved: fc.array(
    fc.record({
      child,
      worker: maybe(fc.constantFrom(...workers)),
      team: maybe(fc.constantFrom(...teams)),
      ends: fc.constantFrom('never', 'yesterday', 'today', 'tomorrow'),
    }),
    { maxLength: 8 },
  ),
  leavers: uniqueBy(
    fc.record({ child, worker: maybe(fc.constantFrom(...workers)), team: maybe(fc.constantFrom(...teams)) }),
    (one) => one.child,
  ),
  workerIs: uniqueBy(fc.record({ worker: fc.constantFrom(...workers), role }), (one) => one.worker),
  teamHas: uniqueBy(fc.record({ team: fc.constantFrom(...teams), role }), (one) => `${one.team} ${one.role}`),
  restricted: uniqueBy(
    fc.record({ child, named: fc.uniqueArray(role, { minLength: 1, maxLength: 4 }), lifted: fc.boolean() }),
    (one) => one.child,
  ),
  opened: fc.array(
    fc.record({ child, role, hoursAgo: fc.integer({ min: 0, max: 30 }), hours: fc.integer({ min: 1, max: 24 }) }),
    { maxLength: 4 },
  ),
})

/** Whom somebody of a role sees, by the rules as they are written for people. */
const seenBy = (of: World, who: Role): string[] =>
  children.filter((one) => {
    if (!may({ role: who }, 'children.read')) return false
    const hidden = of.restricted.find((each) => each.child === one && !each.lifted)
    if (hidden) return hidden.named.includes(who)
    if (may({ role: who }, 'children.all')) return true
    const mine = of.workerIs.filter((each) => each.role === who).map(({ worker }) => worker)
    const myTeams = of.teamHas.filter((each) => each.role === who).map(({ team }) => team)
    const works = [...of.involved.filter((each) => each.ends !== 'yesterday'), ...of.leavers].some(
      (each) =>
        each.child === one &&
        ((each.worker !== null && mine.includes(each.worker)) || (each.team !== null && myTeams.includes(each.team))),
    )
    const isOpen = of.opened.some((each) => each.child === one && each.role === who && each.hours > each.hoursAgo)
    return works || isOpen
  })

let ground: Ground
let tables: readonly { name: string; column: string }[]
beforeAll(async () => {
  ground = await newGround()
  await ground.deliver('2026-11-20', {
    ssd_person: `
      pers_person_id | pers_forename | pers_surname
      ---------------+---------------+-------------
      ${children.map((one) => `${one} | ${one} | Child`).join('\n')}
    `,
    ssd_family: `
      fami_table_id | fami_family_id | fami_person_id
      --------------+----------------+---------------
      ${children.map((one) => `${one} | F1 | ${one}`).join('\n')}
    `,
  })
  tables = await ground.database.asOwner((db) =>
    db.many(
      sql`
        select c.table_name as name, c.column_name as column from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
          and (c.column_name = 'child_id' or (c.table_name = 'children' and c.column_name = 'id')) order by 1`,
      z.object({ name: z.string(), column: z.string() }),
    ),
  )
})

const build = async (db: Db, of: World): Promise<void> => {
  const authority = ground.northmere.authority.id
  const idOf = (one: string) => sql`(select id from children where authority_id = ${authority} and person_id = ${one})`
  const person = (who: Role) => ground.northmere.staff[who].id
  await db.script(`
    set local session_replication_role = replica;
    delete from ssd_involvements; delete from ssd_care_leavers; delete from worker_people; delete from team_people;
    delete from child_restriction_people; delete from child_restrictions; delete from child_access;`)
  for (const [index, one] of of.involved.entries())
    await db.run(sql`
      insert into ssd_involvements (authority_id, invo_involvements_id, invo_person_id, invo_professional_id, invo_professional_team,
        invo_involvement_end_date, child_id, from_import)
      values (${authority}, ${String(index)}, ${one.child}, ${one.worker}, ${one.team}, (now() at time zone 'Europe/London')::date + ${ends[one.ends]}::integer,
        ${idOf(one.child)}, 1)`)
  for (const [index, one] of of.leavers.entries())
    await db.run(sql`
      insert into ssd_care_leavers (authority_id, clea_table_id, clea_person_id, clea_care_leaver_worker_id,
        clea_care_leaver_allocated_team, child_id, from_import)
      values (${authority}, ${String(index)}, ${one.child}, ${one.worker}, ${one.team}, ${idOf(one.child)}, 1)`)
  for (const one of of.workerIs)
    await db.run(sql`insert into worker_people values (${authority}, ${one.worker}, ${person(one.role)})`)
  for (const one of of.teamHas)
    await db.run(sql`insert into team_people values (${authority}, ${one.team}, ${person(one.role)})`)
  for (const one of of.restricted) {
    const { id } = await db.one(
      sql`
        insert into child_restrictions (authority_id, child_id, kind, why, set_by, lifted_at, lifted_by)
        values (${authority}, ${idOf(one.child)}, 'high risk', 'drawn', ${person('director')},
          ${one.lifted ? '2026-01-01' : null}::timestamptz, ${one.lifted ? person('director') : null}::uuid) returning id`,
      z.object({ id: z.string() }),
    )
    for (const who of one.named)
      await db.run(sql`insert into child_restriction_people values (${authority}, ${id}, ${person(who)})`)
  }
  for (const one of of.opened)
    await db.run(sql`
      insert into child_access (authority_id, child_id, person_id, why, opened_at, ends_at)
      values (${authority}, ${idOf(one.child)}, ${person(one.role)}, 'drawn for a test',
        now() - make_interval(hours => ${one.hoursAgo}), now() + make_interval(hours => ${one.hours - one.hoursAgo}, mins => -5))`)
  await db.run(sql`select allocate_children(${authority})`)
}

const Seen = z.object({ name: z.string(), numbers: z.array(z.string()) })

/** The children that the database lets a person see, in each table that is about children and has rows about them. */
const databaseShows = (who: Role): Promise<z.infer<typeof Seen>[]> =>
  asPerson(ground.database, ground.northmere.staff[who], (db) =>
    db.many(
      tables
        .map(
          ({ name, column }) => sql`
            select ${name}::text as name, coalesce(array_agg(distinct ${rawSql(column)}::text) filter (where ${rawSql(column)} is not null), '{}') as numbers
            from ${rawSql(name)}`,
        )
        .reduce((all, one) => sql`${all} union all ${one}`),
      Seen,
    ),
  )

/** The same of what answers for one child after one check, asked for every child that there is. */
const functionsShow = (who: Role, ids: readonly string[]): Promise<z.infer<typeof Seen>[]> =>
  asPerson(ground.database, ground.northmere.staff[who], (db) =>
    db.many(
      sql`
        with looked as materialized (
          select c, l.* from unnest(${ids}::uuid[]) c cross join look_at_record(c, 1, now() - interval '1 day') l)
        select 'child_record' as name, array(select c from unnest(${ids}::uuid[]) c where child_record(c, 1) is not null) as numbers
        union all select 'i_may_see', array(select c from unnest(${ids}::uuid[]) c where i_may_see(c))
        union all select 'write_look', array(select c from unnest(${ids}::uuid[]) c where write_look(c, 'record') = 1)
        union all select 'family_of', array(select distinct f.id from unnest(${ids}::uuid[]) c cross join family_of(c) f)
        union all select 'family_of, whose', array(select distinct c from unnest(${ids}::uuid[]) c cross join family_of(c))
        union all select 'clocks_of_child_on', array(
          select distinct k."childId" from unnest(${ids}::uuid[]) c cross join clocks_of_child_on(c, current_date) k)
        union all select 'look_at_record', coalesce(array_agg(c) filter (where held is not null), '{}') from looked
        union all select 'look_at_record, told of', coalesce(array_agg(c) filter (where coalesce(family, lookers) is not null), '{}') from looked
        union all select 'look_at_record, family', coalesce(array_agg(distinct (f ->> 'id')::uuid), '{}') from looked cross join json_array_elements(family) f`,
      Seen,
    ),
  )

// Everybody has a row in these; in the others, only some have.
const shownWhole = [
  'children',
  'ssd_person',
  'ssd_family',
  'child_record',
  'i_may_see',
  'write_look',
  'look_at_record',
  'look_at_record, told of',
]

const Numbered = z.object({ id: z.string(), number: z.string() })

test('on any allocation, team, restriction and opening the database shows the same children as the rules say', async () => {
  const { database, northmere } = ground
  const numbers = new Map(
    (
      await database.asOwner((db) =>
        db.many(
          sql`select id, person_id as number from children where authority_id = ${northmere.authority.id}`,
          Numbered,
        ),
      )
    ).map(({ id, number }) => [id, number]),
  )
  await fc.assert(
    fc.asyncProperty(world, role, async (of, who) => {
      await database.asOwner((db) => db.transaction((step) => build(step, of)))
      const meant = seenBy(of, who)
      const listed = await asPerson(database, northmere.staff[who], (db) => listChildren(db, { page: 1 }))
      expect(listed.map(({ recordNumber }) => recordNumber)).toEqual(meant)
      const shows = [...(await databaseShows(who)), ...(await functionsShow(who, [...numbers.keys()]))]
      for (const { name, numbers: ids } of shows) {
        const shown = ids.map((id) => numbers.get(id) ?? id).toSorted()
        // Access taken is shown to whoever took it.
        if (shownWhole.includes(name)) expect([name, shown]).toEqual([name, meant])
        else if (name !== 'child_access')
          expect([name, shown.filter((one) => !meant.includes(one))]).toEqual([name, []])
      }
    }),
    { numRuns: 300 },
  )
})
