import { expect, test } from 'vitest'
import { z } from 'zod'
import { freshDatabase } from '../../test/harness/database.ts'
import { sql } from './sql.ts'

const One = z.object({ one: z.number() })

test('more people than connections are all served, though the work of each needs a second and a third one', async () => {
  const database = await freshDatabase({ size: 2 })
  const asked = (): Promise<number> =>
    database.asOwner(async (db) => {
      await db.one(sql`select pg_sleep(0.02)::text, 1 as one`, One) // long enough for every connection to be lent out
      return database.asOwner(() => database.asOwner(async (third) => (await third.one(sql`select 1 as one`, One)).one))
    })
  const answers = Promise.all(Array.from({ length: 20 }, asked))
  const tooLate = new Promise((_, reject) => setTimeout(() => reject(new Error('They wait for each other.')), 15_000))
  await expect(Promise.race([answers, tooLate])).resolves.toEqual(Array.from({ length: 20 }, () => 1))
})
