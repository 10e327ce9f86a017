import { expect, test } from 'vitest'
import { z } from 'zod'
import { sql } from '../../platform/sql.ts'
import { newGround } from '../ground.fixture.ts'

test('children of a first delivery have ids in the order in which they came, that cannot be counted out', async () => {
  const { database, deliver } = await newGround()
  const people = Array.from({ length: 600 }, (_, index) => `${5_000 + ((index * 7) % 600)} | 2012-03-04`)
  await deliver('2026-11-24', { ssd_person: ['pers_person_id | pers_dob', ...people].join('\n') })
  const found = await database.asOwner((db) =>
    db.many(
      sql`select id, person_id as person from children order by id`,
      z.object({ id: z.string(), person: z.string() }),
    ),
  )
  expect(found.map(({ person }) => person)).toEqual(people.map((line) => line.slice(0, 4)))
  expect(found.every(({ id }) => /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab]/.test(id))).toBe(true)
  expect(new Set(found.map(({ id }) => id.slice(0, 6))).size).toBe(1)
  expect(new Set(found.map(({ id }) => id.slice(15))).size).toBe(600)
})
