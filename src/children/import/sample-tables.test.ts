import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Person } from '../../people/index.ts'
import { day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { drawn, newGround } from '../ground.fixture.ts'
import { importChildren, previewChildren } from './import-children.ts'

const people = (mark: string, count: number): string =>
  ['pers_person_id', ...Array.from({ length: count }, (_, index) => `${mark}${1_000 + index}`)].join('\n')

const given = async () => {
  const { database, northmere, haverley } = await newGround()
  const delivery = (asAt: string, table: string) => ({
    name: 'drawn',
    asAt: day(asAt),
    sources: drawn({ ssd_person: table }),
  })
  return {
    northmere: northmere.staff.analyst,
    haverley: haverley.staff.analyst,
    deliver: (person: Person, asAt: string, table: string) => importChildren(database, person, delivery(asAt, table)),
    preview: (person: Person, asAt: string, table: string) => previewChildren(database, person, delivery(asAt, table)),
    /** How many authorities the planner knows of, and with which letters it has seen people's numbers begin. */
    learnt: () =>
      database.asOwner((db) =>
        db.one(
          sql`
            select max(s.n_distinct) filter (where s.attname = 'authority_id') as authorities,
              array(select distinct left(b, 1) from pg_stats k, unnest(k.histogram_bounds::text::text[]) b
                where k.tablename = 'ssd_person' and k.attname = 'pers_person_id' order by 1) as marks
            from pg_stats s where s.tablename = 'ssd_person'`,
          z.object({ authorities: z.number(), marks: z.array(z.string()) }),
        ),
      ),
  }
}

test('of the first rows of one authority more the planner learns whose they are', async () => {
  const { northmere, haverley, deliver, learnt } = await given()
  await deliver(northmere, '2026-11-20', people('n', 700))
  expect(await learnt()).toEqual({ authorities: 1, marks: ['n'] })
  await deliver(haverley, '2026-11-20', people('h', 600))
  expect(await learnt()).toEqual({ authorities: 2, marks: ['n'] })
  await deliver(haverley, '2026-11-21', people('h', 1_400))
  expect(await learnt()).toEqual({ authorities: 2, marks: ['h', 'n'] })
})

test('of more first rows than any authority began with it learns what is in them, also where they were looked at before', async () => {
  const { northmere, haverley, deliver, preview, learnt } = await given()
  await deliver(northmere, '2026-11-20', people('n', 700))
  await preview(haverley, '2026-11-20', people('h', 1_400))
  expect(await learnt()).toEqual({ authorities: 1, marks: ['n'] })
  await deliver(haverley, '2026-11-20', people('h', 1_400))
  expect(await learnt()).toEqual({ authorities: 2, marks: ['h', 'n'] })
})
