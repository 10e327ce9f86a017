import { beforeAll, expect, test } from 'vitest'
import { newGround, type Ground } from '../children/ground.fixture.ts'
import { setStaff } from '../children/index.ts'
import { day } from '../platform/day.ts'
import { ClockFilters, loadsBy, runClocks } from '../timescales/index.ts'
import { listCaseloads, listTeams } from './index.ts'

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
    `,
    ssd_department: `
      dept_team_id | dept_team_name
      -------------+---------------
      T1           | North
    `,
    ssd_cin_assessments: `
      cina_assessment_id | cina_person_id | cina_assessment_start_date
      -------------------+----------------+---------------------------
      S1                 | 1              | 2026-05-01
    `,
    ssd_cin_episodes: `
      cine_referral_id | cine_person_id | cine_referral_date | cine_close_date
      -----------------+----------------+--------------------+----------------
      C1               | 1              | 2026-05-01         |
    `,
    ssd_cla_episodes: `
      clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_id
      --------------------+----------------+-----------------------------+------------
      E2                  | 2              | 2025-07-01                  | L2
    `,
    ssd_involvements: `
      invo_involvements_id | invo_professional_id | invo_professional_team | invo_professional_role_id | invo_involvement_start_date | invo_involvement_end_date | invo_person_id
      ---------------------+----------------------+------------------------+---------------------------+-----------------------------+---------------------------+---------------
      I1                   | W1                   | T1                     | CW                        | 2026-05-01                  |                           | 1
      I2                   | W2                   | T1                     | CW                        | 2026-05-01                  | 2026-11-21                | 2
      I3                   | W1                   | T2                     | CW                        | 2026-05-01                  |                           | 3
      I4                   | W3                   | T1                     | CW                        | 2026-05-01                  | 2026-11-19                | 3
      I5                   | R1                   | T3                     | IRO                       | 2026-05-01                  |                           | 2
    `,
  })
  const { staff } = ground.northmere
  await setStaff(ground.database, staff.administrator, [{ kind: 'team', id: 'T2', email: staff['team-manager'].email }])
  await runClocks(ground.database, ground.northmere.authority.id)
})

test('a team has the children whose cases its workers hold on the day, whether they are in care or not; reviewers hold none', async () => {
  const teams = await ground.as((db) => listTeams(db, asAt))
  expect(teams.map(({ id, name, children, inCare, workers }) => [id, name, children, inCare, workers])).toEqual([
    ['T1', 'North', 2, 1, 2],
    ['T2', 'T2', 1, 0, 1],
  ])
  expect((await ground.as((db) => listTeams(db, asAt), 'team-manager')).map(({ id }) => id)).toEqual(['T2'])
  expect(await ground.as((db) => listTeams(db, asAt), 'councillor')).toEqual([])
})

test('a worker of two teams has in each the children of that team', async () => {
  const of = (team?: string) =>
    ground.as(async (db) =>
      (await listCaseloads(db, asAt, team)).map(({ professionalId, children }) => [professionalId, children]),
    )
  expect(await of('T1')).toEqual([
    ['W1', 1],
    ['W2', 1],
  ])
  expect(await of('T2')).toEqual([['W1', 1]])
  expect(await of()).toEqual([
    ['W1', 2],
    ['W2', 1],
  ])
})

test('the clocks of a team, rule by rule, add up to those of its list', async () => {
  const loads = (team: string) =>
    ground.as((db) => loadsBy(db, 'rule', { filters: ClockFilters.parse({ whose: 'all', team }), asAt }))
  const mine = await loads('T1')
  expect(mine.some(({ overdue }) => overdue > 0)).toBe(true)
  expect(await loads('T9')).toEqual([])
  const [whole] = (
    await ground.as((db) => loadsBy(db, 'team', { filters: ClockFilters.parse({ whose: 'all' }), asAt }))
  ).filter(({ key }) => key === 'T1')
  expect(mine.reduce((sum, { open }) => sum + open, 0)).toBe(whole?.open)
})
