import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { freshDatabase } from '../../../test/harness/database.ts'
import { sql } from '../../platform/sql.ts'
import { newGround } from '../ground.fixture.ts'
import { partsOfName } from './name-parts.ts'

const sounds = [
  'kn',
  'gn',
  'wr',
  'ph',
  'ck',
  'q',
  'x',
  'ce',
  'ch',
  'chl',
  'sch',
  'sh',
  'z',
  'dge',
  'gi',
  'j',
  'mm',
  'bd',
]
const names = fc
  .array(
    fc.oneof(
      fc.constantFrom(...sounds, ' ', '-', "'", '.', 'Mc', 'O'),
      fc.string({ unit: 'binary-ascii', maxLength: 3 }),
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join('').replaceAll('\0', ''))

test('what a plain name is searched by is what the database makes of it', async () => {
  const database = await freshDatabase()
  const drawn = [...new Set(fc.sample(names, { numRuns: 3_000, seed: 11 }))]
  const asked = await database.asOwner((db) =>
    db.many(
      sql`select name, name_grams(name) as grams, name_sounds(name) as sounds from unnest(${drawn}::text[]) as o(name)`,
      z.object({ name: z.string(), grams: z.array(z.string()), sounds: z.array(z.string()) }),
    ),
  )
  expect(asked.length).toBeGreaterThan(1_000)
  expect(asked.map(({ name }) => ({ name, ...partsOfName(name) }))).toEqual(asked)
})

test('of a name with other letters it says nothing', () => {
  expect(partsOfName('Zoë')).toBeUndefined()
})

test('names that come first are kept as those that come later are', async () => {
  const { database, deliver, northmere } = await newGround()
  const people = `
    pers_person_id | pers_forename | pers_surname
    ---------------+---------------+-------------
    1              | Zoë           | O'Brien-Knight
    2              | Ann Marie     | Ann
    3              |               | Schultz
    4              |               |
  `
  const kept = () =>
    database.asOwner((db) =>
      db.many(
        sql`select c.person_id, n.forename, n.surname, n.grams, n.sounds from children c
          left join child_names n on n.authority_id = c.authority_id and n.child_id = c.id
          where c.authority_id = ${northmere.authority.id} order by 1`,
        z.record(z.string(), z.unknown()),
      ),
    )
  await deliver('2026-11-20', { ssd_person: people })
  const first = await kept()
  expect(first).toHaveLength(4)
  expect(first[0]).toMatchObject({ forename: 'Zoë', surname: "O'Brien-Knight", sounds: ['s', 'ngt', 'oprn'] })
  await deliver('2026-11-21', { ssd_person: people.replaceAll(/\| (Zoë|Ann Marie|Schultz)/g, '| Other') })
  await deliver('2026-11-22', { ssd_person: people })
  expect(await kept()).toEqual(first)
})
