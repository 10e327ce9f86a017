import { expect, test } from 'vitest'
import { z } from 'zod'
import { day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { drawn, newGround } from '../ground.fixture.ts'
import { importChildren } from './import-children.ts'

const people = (mark: string, count: number): string =>
  ['pers_person_id', ...Array.from({ length: count }, (_, index) => `${mark}${1_000 + index}`)].join('\n')

test('the planner learns whose rows came first, and what is in them where they are more than it knew of', async () => {
  const { database, northmere, haverley } = await newGround()
  const learnt = () =>
    database.asOwner((db) =>
      db.one(
        sql`
          select max(s.n_distinct) filter (where s.attname = 'authority_id') as authorities,
            array(select distinct left(b, 1) from pg_stats k, unnest(k.histogram_bounds::text::text[]) b
              where k.tablename = 'ssd_person' and k.attname = 'pers_person_id' order by 1) as marks
          from pg_stats s where s.tablename = 'ssd_person'`,
        z.object({ authorities: z.number(), marks: z.array(z.string()) }),
      ),
    )
  const deliver = ({ staff }: typeof northmere, asAt: string, table: string) =>
    importChildren(database, staff.analyst, { name: 'drawn', asAt: day(asAt), sources: drawn({ ssd_person: table }) })

  await deliver(northmere, '2026-11-20', people('n', 700))
  expect(await learnt()).toEqual({ authorities: 1, marks: ['n'] })
  await deliver(haverley, '2026-11-20', people('h', 600))
  expect(await learnt()).toEqual({ authorities: 2, marks: ['n'] })
  await deliver(haverley, '2026-11-21', people('h', 1_400))
  expect(await learnt()).toEqual({ authorities: 2, marks: ['h', 'n'] })
})
