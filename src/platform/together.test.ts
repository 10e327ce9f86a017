import { expect, test } from 'vitest'
import { z } from 'zod'
import { freshDatabase } from '../../test/harness/database.ts'
import { copyLine, rawSql, sql, type Db } from './sql.ts'

const One = z.object({ one: z.number() })
const settings = { 'sightline.authority': '', 'sightline.person': '' }

test('what is asked together is answered each by its own rows, in their order', async () => {
  const database = await freshDatabase({ size: 1 })
  const found = await database.asOwner((db) =>
    db.together({
      three: { query: sql`select one from generate_series(1, ${3}::int) one order by one desc`, row: One },
      none: { query: sql`select 1 as one where ${false}::boolean`, row: One },
      day: { query: sql`select ${'2026-11-29'}::date as day`, row: z.object({ day: z.string() }) },
      instant: { query: sql`select timestamptz '2026-11-29T07:00Z' as at`, row: z.object({ at: z.coerce.date() }) },
    }),
  )
  expect(found).toEqual({
    three: [{ one: 3 }, { one: 2 }, { one: 1 }],
    none: [],
    day: [{ day: '2026-11-29' }],
    instant: [{ at: new Date('2026-11-29T07:00Z') }],
  })
})

test('questions that are not waited for are answered in their order, and one that fails fails those after it', async () => {
  const database = await freshDatabase({ size: 1 })
  const one = (db: Db, text: string) => db.one(sql`select ${rawSql(text)}::int as one`, One)
  const answers = await database.asRole('sightline_person', settings, (db) =>
    Promise.all([one(db, '1'), one(db, '2'), one(db, '3')]),
  )
  expect(answers).toEqual([{ one: 1 }, { one: 2 }, { one: 3 }])
  let settled: PromiseSettledResult<unknown>[] = []
  const failed = database.asRole('sightline_person', settings, async (db) => {
    settled = await Promise.allSettled([one(db, '1'), one(db, '1 / 0'), one(db, '3')])
    return settled
  })
  await failed
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  expect((await database.asOwner((db) => db.one(sql`select 4 as one`, One))).one).toBe(4)
})

test('where a role cannot be taken, nothing is answered, least of all as the owner', async () => {
  const database = await freshDatabase({ size: 1 })
  const answers: unknown[] = []
  const asked = database.asRole('nobody_of_this_name', settings, async (db) => {
    answers.push(await db.one(sql`select 1 as one`, One))
  })
  await expect(asked).rejects.toThrow(/aborted|nobody_of_this_name/)
  await expect(database.asRole('sightline_person', { 'sightline.person': 'a\0b' }, async () => 1)).rejects.toThrow(
    'cannot hold',
  )
  expect(answers).toEqual([])
})

test('a conversation that is over answers nothing: its connection speaks for somebody else', async () => {
  const database = await freshDatabase({ size: 1 })
  const kept: Db[] = []
  await database.asRole('sightline_person', settings, async (db) => {
    kept.push(db)
    await db.transaction(async (inner) => kept.push(inner))
  })
  await database.asOwner(async (db) => kept.push(db))
  for (const db of kept) await expect(db.one(sql`select 1 as one`, One)).rejects.toThrow('over')
})

test('rows are copied in between questions, and questions follow', async () => {
  const database = await freshDatabase({ size: 1 })
  await database.asOwner((db) =>
    db.transaction(async (step) => {
      await step.script('create temp table numbers (one int) on commit drop')
      async function* lines() {
        for (let i = 1; i <= 3; i++) yield copyLine([i])
      }
      await step.copy(sql`numbers (one)`, lines())
      const [sum, most] = await Promise.all([
        step.one(sql`select sum(one) as one from numbers`, One),
        step.one(sql`select max(one) as one from numbers`, One),
      ])
      expect([sum.one, most.one]).toEqual([6, 3])
    }),
  )
})
