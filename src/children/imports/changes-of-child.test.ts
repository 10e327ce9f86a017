import { beforeAll, expect, test } from 'vitest'
import { childNumbered } from '../access/must-see.ts'
import { newGround, type Ground } from '../ground.fixture.ts'
import { day } from '../../platform/day.ts'
import { changesOfChild } from './changes-of-child.ts'

let ground: Ground

const delivered = (visits: string) => ({
  ssd_person: `
    pers_person_id | pers_forename | pers_surname | pers_dob
    ---------------+---------------+--------------+-----------
    N1             | Ada           | Brook        | 2012-02-04
    N2             | Bea           | Brook        | 2014-02-04
  `,
  ssd_cin_episodes: `
    cine_referral_id | cine_person_id | cine_referral_date
    -----------------+----------------+-------------------
    R1               | N1             | 2026-01-01
    R2               | N2             | 2026-01-01
  `,
  ssd_cin_visits: `
    cinv_cin_visit_id | cinv_person_id | cinv_cin_visit_date | cinv_cin_visit_seen
    ------------------+----------------+---------------------+--------------------
    ${visits}
  `,
})

// Ada was chosen on 15 September. What came on 30 September holds a visit of August that nobody had written down.
beforeAll(async () => {
  ground = await newGround()
  await ground.deliver(
    '2026-08-31',
    delivered(`
    V1 | N1 | 2026-08-01 | N
    V2 | N1 | 2026-08-10 | Y
    V9 | N2 | 2026-08-10 | Y`),
  )
  await ground.deliver(
    '2026-09-30',
    delivered(`
    V1 | N1 | 2026-08-01 | Y
    V3 | N1 | 2026-08-20 | Y
    V4 | N1 | 2026-09-20 | Y
    V8 | N2 | 2026-08-11 | Y`),
  )
})

const changes = (from: string, to: string) =>
  ground.as(async (db) => changesOfChild(db, await childNumbered(db, 'N1'), { from: day(from), to: day(to) }))

test('what is new, changed and gone on one record between two days is counted, and what was written of days before', async () => {
  expect(await changes('2026-09-15', '2026-10-10')).toEqual([
    {
      purpose: 'Social work visits to children on child in need plans.',
      added: 2,
      writtenLate: 1,
      changed: 1,
      gone: 1,
    },
  ])
})

test('where nothing came between the days nothing is said to have changed, and nothing to have stayed', async () => {
  expect(await changes('2026-10-01', '2026-11-01')).toBe(undefined)
  expect(await changes('2026-01-01', '2026-11-01')).toBe(undefined) // nothing had come yet when it was chosen
})
