import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { signAs } from '../../people/index.ts'
import { joined, rawSql, sql, type Db } from '../../platform/sql.ts'
import { newGround, type Ground } from '../ground.fixture.ts'
import { undoImport } from '../imports/undo-import.ts'
import { childLinkOf } from '../ssd/child-link.ts'
import { ssdTables } from '../ssd/ssd-tables.ts'
import { keepDocuments } from './keep-documents.ts'

let ground: Ground
beforeAll(async () => {
  ground = await newGround()
})

const aboutChildren = ssdTables.filter((table) => childLinkOf(table) && table.name !== 'ssd_api_data_staging')

const Record = z
  .object({
    rows: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))).nullable(),
    workers: z.array(z.unknown()).nullable(),
    teams: z.array(z.unknown()).nullable(),
    recordNumber: z.string(),
    called: z.unknown(),
  })
  .nullable()
const sorted = (list: readonly unknown[] | null | undefined) =>
  (list ?? []).map((each) => JSON.stringify(each)).toSorted()
/** What a record holds, in whatever order its rows come. */
const heldIn = (found: z.infer<typeof Record>) =>
  found && {
    ...found,
    rows: Object.fromEntries(Object.entries(found.rows ?? {}).map(([name, rows]) => [name, sorted(rows)])),
    workers: sorted(found.workers),
    teams: sorted(found.teams),
  }

/** Every child’s record as it is shown, and as it is when nothing is kept: of each delivery that stands. */
const shownAndGathered = () =>
  ground.database.asOwner(async (db) => {
    await db.script('begin')
    try {
      await signAs(db, ground.northmere.staff['quality-lead'])
      const all = () =>
        db.many(
          sql`
            select c.id, i.number, child_record(c.id, i.number) as record from children c cross join child_imports i
            where c.authority_id = ${ground.northmere.authority.id} and i.authority_id = c.authority_id and i.undone_at is null
            order by 1, 2`,
          z.object({ id: z.string(), number: z.number(), record: Record }),
        )
      const shown = await all()
      await db.run(sql`delete from child_documents`)
      return { shown, gathered: await all() }
    } finally {
      await db.script('rollback')
    }
  })

const Standing = z.object({ version: z.number(), kept: z.number(), documents: z.number() })
const standing = (db: Db) =>
  db.one(
    sql`
      select version, kept_version as kept, (select count(*) from child_documents d where d.authority_id = v.authority_id) as documents
      from child_versions v where authority_id = ${ground.northmere.authority.id}`,
    Standing,
  )

const people = ['A', 'B', 'C', 'D']
const person = fc.constantFrom(...people)
const day = fc.constantFrom('2026-01-05', '2026-02-06', '2026-03-07', '')
const worker = fc.constantFrom('W1', 'W2', '')
const Tables = fc.record({
  ssd_person: fc
    .uniqueArray(fc.tuple(person, fc.constantFrom('F', 'M')), { selector: ([who]) => who, minLength: 1 })
    .map((rows) => ['pers_person_id,pers_forename,pers_sex', ...rows.map(([who, sex]) => `${who},Name ${who},${sex}`)]),
  ssd_cin_episodes: fc
    .uniqueArray(fc.tuple(fc.constantFrom('R1', 'R2', 'R3'), person, day, worker), { selector: ([id]) => id })
    .map((rows) => [
      'cine_referral_id,cine_person_id,cine_referral_date,cine_referral_worker_id',
      ...rows.map((row) => row.join(',')),
    ]),
  ssd_cin_assessments: fc
    .uniqueArray(fc.tuple(fc.constantFrom('S1', 'S2'), person, day), { selector: ([id]) => id })
    .map((rows) => [
      'cina_assessment_id,cina_person_id,cina_assessment_start_date',
      ...rows.map((row) => row.join(',')),
    ]),
  // It leads to a child by way of the assessment alone.
  ssd_assessment_factors: fc
    .uniqueArray(fc.tuple(fc.constantFrom('F1', 'F2'), fc.constantFrom('S1', 'S2')), { selector: ([id]) => id })
    .map((rows) => ['cinf_table_id,cinf_assessment_id', ...rows.map((row) => row.join(','))]),
  ssd_involvements: fc
    .uniqueArray(fc.tuple(fc.constantFrom('I1', 'I2'), person, worker, day), { selector: ([id]) => id })
    .map((rows) => [
      'invo_involvements_id,invo_person_id,invo_professional_id,invo_involvement_end_date',
      ...rows.map((row) => row.join(',')),
    ]),
  ssd_professionals: fc
    .constantFrom('Tom', 'Ana')
    .map((name) => ['prof_professional_id,prof_professional_name', `W1,${name}`, 'W2,Bea']),
})
const Step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(
      fc.constant('deliver' as const),
      Tables,
      fc.subarray([
        'ssd_cin_episodes',
        'ssd_cin_assessments',
        'ssd_assessment_factors',
        'ssd_involvements',
        'ssd_professionals',
      ] as const),
    ),
  },
  { weight: 4, arbitrary: fc.tuple(fc.constant('keep' as const)) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('undo' as const)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('erase' as const), person) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('mend' as const), person) },
)

const take = async (step: typeof Step extends fc.Arbitrary<infer Value> ? Value : never): Promise<void> => {
  const { database, northmere } = ground
  const authority = northmere.authority.id
  switch (step[0]) {
    case 'deliver': {
      const [, drawn, which] = step
      const tables = Object.fromEntries(
        (['ssd_person', ...which] as const).map((name) => [
          name,
          drawn[name].map((line) => line.replaceAll(',', ' | ')).join('\n'),
        ]),
      )
      await ground.deliver('2026-11-20', tables)
      return
    }
    case 'keep':
      await keepDocuments(database, authority)
      return
    case 'undo': {
      const [newest] = await database.asOwner((db) =>
        db.many(
          sql`select number from child_imports where authority_id = ${authority} and undone_at is null order by 1 desc limit 1`,
          z.object({ number: z.number() }),
        ),
      )
      if (newest) await undoImport(database, northmere.staff.analyst, { number: newest.number, why: 'drawn' })
      return
    }
    // As a deletion that was approved does it, table by table; and by hand, where nobody says whose rows they are.
    case 'erase':
      await database.asOwner((db) =>
        db.transaction(async (inner) => {
          await signAs(inner, northmere.staff.analyst)
          for (const { name } of aboutChildren)
            await inner.run(sql`
              delete from ${rawSql(name)} where authority_id = ${authority} and child_id in (select id from children where person_id = ${step[1]})`)
        }),
      )
      return
    case 'mend':
      await database.asOwner((db) =>
        db.run(
          sql`update ssd_person set pers_ethnicity = 'WBRI' where authority_id = ${authority} and pers_person_id = ${step[1]}`,
        ),
      )
  }
}

const drawnOnce = {
  ssd_cin_episodes: [],
  ssd_cin_assessments: [],
  ssd_assessment_factors: [],
  ssd_involvements: [],
  ssd_professionals: [],
}

test('whatever comes, is taken back, deleted or mended, what is kept is never shown in place of what is so', async () => {
  await take(['deliver', { ...drawnOnce, ssd_person: ['pers_person_id,pers_sex', 'A,F'] }, []]) // or there may be nothing to keep
  let kept = 0
  await fc.assert(
    fc.asyncProperty(fc.array(Step, { minLength: 2, maxLength: 8 }), async (steps) => {
      for (const step of [...steps, ['keep' as const] satisfies ['keep']]) {
        await take(step)
        const { shown, gathered } = await shownAndGathered()
        expect(shown.map(({ record }) => heldIn(record))).toEqual(gathered.map(({ record }) => heldIn(record)))
      }
      const now = await ground.database.asOwner(standing)
      if (now.kept === now.version) kept++
    }),
    { numRuns: 8 },
  )
  expect(kept).toBeGreaterThan(3) // or nothing was compared with what is kept
}, 120_000)

test('what is kept is what is shown', async () => {
  await take(['deliver', { ...drawnOnce, ssd_person: ['pers_person_id,pers_sex', 'A,F'] }, []])
  await take(['keep'])
  await ground.database.asOwner((db) =>
    db.run(sql`update child_documents set rows = '{"ssd_person": [{"pers_sex": "kept"}]}'`),
  )
  expect(JSON.stringify((await shownAndGathered()).shown)).toContain('"kept"')
  await take(['mend', 'A'])
  expect(JSON.stringify((await shownAndGathered()).shown)).not.toContain('"kept"')
})

test('no change of a table about children goes by unseen, and every field of a row is in the document', async () => {
  const authority = ground.northmere.authority.id
  await ground.database.asOwner(async (db) => {
    await db.script('begin')
    try {
      await signAs(db, ground.northmere.staff.analyst)
      const { id } = await db.one(
        sql`insert into children (authority_id, person_id) values (${authority}, 'whole') returning id`,
        z.object({ id: z.string() }),
      )
      for (const { name, fields } of aboutChildren) {
        const value = {
          text: `'x'`,
          day: `'2026-01-02'`,
          time: `'10:11'`,
          instant: `'2026-01-02 10:11'`,
          number: '1',
          whole: '1',
        }
        const changes = [
          sql`insert into ${rawSql(name)} (authority_id, child_id, from_import, ${joined(fields.map((field) => rawSql(field.name)))})
            values (${authority}, ${id}, 1, ${joined(fields.map(({ type }) => rawSql(value[type])))})`,
          sql`update ${rawSql(name)} set to_import = null where false`,
          sql`delete from ${rawSql(name)} where false`,
          sql`truncate only ${rawSql(name)}`,
        ]
        for (const change of changes.toReversed().slice(0, 3)) {
          const before = await standing(db)
          await db.run(change)
          expect([name, change.sql.trim().slice(0, 6), (await standing(db)).version]).toEqual([
            name,
            change.sql.trim().slice(0, 6),
            before.version + 1,
          ])
        }
        const before = await standing(db)
        await db.run(changes[0] ?? sql``)
        expect([name, (await standing(db)).version]).toEqual([name, before.version + 1])
      }
      const { rows } = await db.one(
        sql`select child_rows(${authority}, ${id}, 1) as rows`,
        z.object({ rows: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))) }),
      )
      for (const { name, fields } of aboutChildren)
        expect([name, Object.keys(rows[name]?.[0] ?? {}).toSorted()]).toEqual([
          name,
          ['from_import', ...fields.map((field) => field.name)]
            .filter((field) => !/^pers_(forename|surname)$/.test(field))
            .toSorted(),
        ])
    } finally {
      await db.script('rollback')
    }
  })
})
