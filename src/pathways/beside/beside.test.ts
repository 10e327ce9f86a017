import { beforeAll, describe, expect, test } from 'vitest'
import { setStaff } from '../../children/index.ts'
import { newGround, type Ground } from '../../children/ground.fixture.ts'
import type { Role } from '../../people/index.ts'
import { day } from '../../platform/day.ts'
import { besideFor, countBeside, groupOf, listBeside } from './count-beside.ts'
import { besides } from './definitions.ts'

const asAt = day('2026-11-20')
let ground: Ground

beforeAll(async () => {
  ground = await newGround()
  await ground.deliver(asAt, {
    ssd_person: `
      pers_person_id | pers_dob
      ---------------+-----------
      1              | 2014-03-01
      2              | 2014-03-01
      3              | 2014-03-01
      4              | 2014-03-01
      5              | 2014-03-01
    `,
    ssd_cin_episodes: `
      cine_referral_id | cine_person_id | cine_referral_date | cine_close_date | cine_close_reason | cine_referral_team
      -----------------+----------------+--------------------+-----------------+-------------------+-------------------
      A1               | 1              | 2025-01-01         | 2025-03-01      | RC8               | T1
      A2               | 1              | 2026-03-01         | 2026-04-01      | RC7               | T1
      B1               | 2              | 2025-01-01         | 2025-03-01      | RC8               | T1
      B2               | 2              | 2026-03-02         |                 |                   | T1
      C1               | 3              | 2025-01-01         | 2025-06-01      | RC7               | T2
      C2               | 3              | 2025-08-31         |                 |                   | T2
      D1               | 4              | 2024-01-01         | 2024-11-20      | RC7               | T2
      E1               | 5              | 2024-01-01         | 2024-11-21      |                   |
      E2               | 5              | 2025-10-01         | 2025-11-20      | RC1               |
    `,
    ssd_cla_episodes: `
      clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_episode_ceased_date | clae_cla_id
      --------------------+----------------+-----------------------------+------------------------------+------------
      L1                  | 1              | 2025-11-20                  |                              | P1
      L2                  | 2              | 2025-11-21                  |                              | P2
      L3                  | 3              | 2025-01-01                  |                              | P3
      L4                  | 4              | 2025-01-01                  | 2026-11-20                   | P4
    `,
    ssd_cla_placement: `
      clap_cla_placement_id | clap_person_id | clap_cla_placement_start_date | clap_cla_placement_end_date | clap_cla_placement_distance
      ----------------------+----------------+-------------------------------+-----------------------------+----------------------------
      H0                    | 1              | 2025-11-20                    | 2026-01-01                  | 80
      H1                    | 1              | 2026-01-01                    |                             | 20
      H2                    | 2              | 2025-11-21                    |                             | 20.5
    `,
    ssd_cla_visits: `
      clav_cla_visit_id | clav_person_id | clav_cla_visit_date | clav_cla_visit_seen_alone
      ------------------+----------------+---------------------+--------------------------
      V1                | 1              | 2026-10-10          | Y
      V2                | 2              | 2026-10-09          | Y
      V3                | 3              | 2026-11-01          | Y
      V4                | 3              | 2026-11-15          | N
    `,
    ssd_cla_health: `
      clah_health_check_id | clah_person_id | clah_health_check_type | clah_health_check_date
      ---------------------+----------------+------------------------+-----------------------
      K1                   | 1              | Health Assessment      | 2025-11-21
      K2                   | 3              | Health Assessment      | 2025-11-20
      K3                   | 3              | Dental Check           | 2026-01-01
    `,
    ssd_involvements: `
      invo_involvements_id | invo_person_id | invo_professional_id | invo_professional_role_id | invo_involvement_start_date
      ---------------------+----------------+----------------------+---------------------------+----------------------------
      I1                   | 1              | W1                   | CW                        | 2026-01-01
    `,
  })
  const { staff } = ground.northmere
  await setStaff(ground.database, staff.administrator, [
    { kind: 'worker', id: 'W1', email: staff['social-worker'].email },
  ])
})

const counted = (id: string, by = '', role: Role = 'quality-lead') =>
  ground.as(async (db) => {
    const beside = besideFor(id)
    const rows = await countBeside(db, beside, { group: groupOf(beside, by), asAt })
    return rows.map(({ value, rows: number, answers }) => [
      value,
      number,
      ...answers.map((one) => `${one.counted}/${one.of}`),
    ])
  }, role)

describe('S-044: cases that were closed, by why, and who was referred again', () => {
  test('each has had a whole year; the day a year later still counts, the next does not', async () => {
    expect(await counted('closed-cases')).toEqual([
      ['RC8', 2, '1/2', '0/2'],
      ['', 1, '1/1', '0/1'], // closed on the first day of the two years
      ['RC1', 1, '0/1', '0/1'],
      ['RC7', 1, '1/1', '1/1'],
      [null, 5, '3/5', '1/5'],
    ])
  })
  test('the same by team, and of a worker only the children whom they see', async () => {
    expect((await counted('closed-cases', 'team')).map(([team, rows]) => [team, rows])).toEqual([
      ['', 2],
      ['T1', 2],
      ['T2', 1],
      [null, 5],
    ])
    expect(await counted('closed-cases', '', 'social-worker')).toEqual([
      ['RC8', 1, '1/1', '0/1'],
      [null, 1, '1/1', '0/1'],
    ])
    expect(await counted('closed-cases', '', 'councillor')).toEqual([])
  })
})

test('S-065: children in care by how far from home, asked only what can be asked of how long they have been there', async () => {
  expect(await counted('distance')).toEqual([
    // visited, alone, reviewed, health, dentist
    ['', 1, '1/1', '0/1', '0/1', '0/1', '1/1'],
    ['far', 1, '0/1', '1/1', '0/1', '0/0', '0/0'],
    ['near', 1, '1/1', '1/1', '0/1', '1/1', '0/1'],
    [null, 3, '2/3', '2/3', '0/3', '1/2', '1/2'],
  ])
})

test.each(besides.map((beside) => [beside.id, beside] as const))(
  '%s: behind each number is a list as long',
  async (_, beside) => {
    for (const group of beside.groups) {
      const asked = { group, asAt }
      const rows = await ground.as((db) => countBeside(db, beside, asked))
      for (const { value, rows: number, answers } of rows) {
        const length = (answered?: { question: string; is: boolean }) =>
          ground.as(async (db) => (await listBeside(db, beside, asked, { value, answered })).length)
        expect(await length()).toBe(number)
        for (const [index, { id: question }] of beside.questions.entries()) {
          const answer = answers[index]
          expect(await length({ question, is: true })).toBe(answer?.counted)
          expect(await length({ question, is: false })).toBe((answer?.of ?? 0) - (answer?.counted ?? 0))
        }
      }
    }
  },
)
