import { expect, test } from 'vitest'
import { newGround } from '../children/ground.fixture.ts'
import { day } from '../platform/day.ts'
import { ClockFilters, listClocks, runClocks } from './index.ts'

test('a return interview is counted by the hour from when the child came back, through the change of the clocks', async () => {
  const ground = await newGround()
  await ground.deliver('2026-10-30', {
    ssd_person: `
      pers_person_id | pers_dob
      ---------------+-----------
      1              | 2011-03-01
      2              | 2011-03-01
      3              | 2011-03-01
      4              | 2011-03-01
      5              | 2011-03-01`,
    ssd_missing: `
      miss_table_id | miss_person_id | miss_missing_episode_start_date | miss_missing_episode_type | miss_missing_episode_end_date | miss_missing_rhi_offered | miss_missing_rhi_accepted
      --------------+----------------+---------------------------------+---------------------------+-------------------------------+--------------------------+--------------------------
      M1            | 1              | 2026-10-22 21:15:00             | M                         | 2026-10-24T00:30:00           |                          |
      M2            | 2              | 2026-10-22                      | M                         | 2026-10-24                    |                          |
      M3            | 3              | 2026-10-22                      | M                         | 2026-10-23T23:30:00Z          |                          |
      M4            | 4              | 2026-10-22                      | M                         | 2026-10-24 10:00              | Y                        | N
      M5            | 5              | 2026-10-20                      | M                         | 2026-10-21 10:00              | N                        | NA
      M6            | 5              | 2026-10-23                      | M                         | 2026-10-24 23:59              |                          |
      M7            | 4              | 2026-10-26                      | A                         | 2026-10-26 10:00              |                          |`,
  })
  await runClocks(ground.database, ground.northmere.authority.id)
  const on = (asAt: string) =>
    ground.as(async (db) => {
      const filters = ClockFilters.parse({ whose: 'all', rule: 'MISS-RHI' })
      const { rows } = await listClocks(db, { filters, asAt: day(asAt), most: null })
      return rows.map(({ about, clock }) => `${about} ${clock.state}: ${clock.sum}`).toSorted()
    })
  // The hour that is lived twice on 25 October makes 72 hours from half past midnight end on the evening of the 26th.
  const first = '24 October 2026, 00:30 + 72 hours = 26 October 2026, 23:30'
  expect(await on('2026-10-26')).toEqual([
    `M1 due soon: ${first}`,
    'M2 due soon: 24 October 2026 + 72 hours = 27 October 2026', // only the day is known
    `M3 due soon: ${first}`, // half past eleven in UTC is after midnight in London
    'M6 due soon: 24 October 2026, 23:59 + 72 hours = 27 October 2026, 22:59',
  ])
  expect((await on('2026-10-27')).map((line) => line.slice(0, 10))).toEqual([
    'M1 overdue',
    'M2 due soo',
    'M3 overdue',
    'M6 due soo',
  ])
})
