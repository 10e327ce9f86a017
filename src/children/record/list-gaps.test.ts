import { beforeAll, expect, test } from 'vitest'
import type { Role } from '../../people/index.ts'
import { addDays, day } from '../../platform/day.ts'
import { childNumbered } from '../access/must-see.ts'
import { writeWords } from '../access/child-words.ts'
import { restrictChild } from '../access/restrictions.ts'
import { showChildren } from '../access/show-children.ts'
import { newGround, type Ground } from '../ground.fixture.ts'
import { setStaff } from '../staff/staff.ts'
import { countGaps, recordsWithGaps } from './gaps-table.ts'
import { gapsOf } from './gaps.ts'
import { lookAtChild } from './get-child.ts'
import { findGaps, GapFilters, nameGaps, narrowGaps } from './list-gaps.ts'

let ground: Ground

beforeAll(async () => {
  ground = await newGround()
  await ground.deliver('2026-11-20', {
    ssd_person: `
      pers_person_id | pers_surname | pers_dob   | pers_ethnicity | pers_upn
      ---------------+--------------+------------+----------------+--------------
      CARE           | Brook        | 2012-02-04 | WBRI           | A820100019101
      NEED           | Lund         | 2014-08-10 |                | A820100019102
      LEAVER         | Rudd         | 2007-07-01 | WBRI           |
      CLOSED         | Quill        | 2014-08-10 |                |
    `,
    ssd_cin_episodes: `
      cine_referral_id | cine_person_id | cine_referral_date | cine_close_date
      -----------------+----------------+--------------------+----------------
      R1               | NEED           | 2026-10-01         |
      R2               | CLOSED         | 2025-10-01         | 2025-12-01
    `,
    ssd_cla_episodes: `
      clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_id
      --------------------+----------------+-----------------------------+------------
      E1                  | CARE           | 2026-11-01                  | P1
    `,
    ssd_cin_visits: `
      cinv_cin_visit_id | cinv_person_id | cinv_cin_visit_date
      ------------------+----------------+--------------------
      V1                | NEED           | 2010-01-01
    `,
    ssd_professionals: `
      prof_professional_id | prof_professional_name
      ---------------------+-----------------------
      W1                   | Wyn Marsh
      R1                   | Rita Vale
    `,
    ssd_department: `
      dept_team_id | dept_team_name
      -------------+---------------
      T1           | North
    `,
    ssd_involvements: `
      invo_involvements_id | invo_person_id | invo_professional_id | invo_professional_team | invo_professional_role_id | invo_involvement_start_date
      ---------------------+----------------+----------------------+------------------------+---------------------------+----------------------------
      I1                   | NEED           | W1                   | T1                     | CW                        | 2026-10-01
      I2                   | CARE           | R1                   |                        | IRO                       | 2026-11-01
    `,
    ssd_care_leavers: `
      clea_table_id | clea_person_id | clea_care_leaver_worker_id | clea_care_leaver_personal_advisor | clea_pathway_plan_review_date | clea_care_leaver_accom_suitable
      --------------+----------------+----------------------------+-----------------------------------+-------------------------------+--------------------------------
      L1            | LEAVER         | W9                         | Pat Adey                          | 2026-01-01                    | 1
    `,
  })
  const { staff } = ground.northmere
  await setStaff(ground.database, staff.administrator, [
    { kind: 'worker', id: 'W1', email: staff['social-worker'].email },
    { kind: 'worker', id: 'W9', email: staff['personal-adviser'].email },
  ])
})

const listed = (role: Role = 'quality-lead') =>
  ground.as(async (db) => {
    const { records, gaps } = await findGaps(db, ground.today)
    return { records, gaps: await showChildren(db, 'gaps', await nameGaps(db, gaps)) }
  }, role)

test('each open record that one sees says here what it says on its own page, and no other record is there', async () => {
  const { records, gaps } = await listed()
  expect(records).toBe(3)
  for (const number of ['CARE', 'NEED', 'LEAVER']) {
    const own = await ground.as(async (db) =>
      gapsOf(await lookAtChild(db, await childNumbered(db, number), ground.today, 'record')),
    )
    const here = gaps.filter((gap) => gap.number === number).map(({ what, mends }) => `${what}: ${mends}`)
    expect(here.toSorted((a, b) => a.localeCompare(b))).toEqual(
      own.map(({ what, mends }) => `${what}: ${mends}`).toSorted((a, b) => a.localeCompare(b)),
    )
    expect(own.length).toBeGreaterThan(0)
  }
  expect(new Set(gaps.map(({ number }) => number))).toEqual(new Set(['CARE', 'NEED', 'LEAVER']))
  expect((await listed('social-worker')).gaps.every(({ number }) => number === 'NEED')).toBe(true)
  expect((await listed('personal-adviser')).gaps.map(({ number, mends }) => [number, mends])).toEqual([
    ['LEAVER', 'Pat Adey'],
  ])
  expect(await listed('virtual-school-head')).toEqual({ records: 0, gaps: [] })
})

test('what takes long is told as far as it has come; whoever asks again is told more, and at last all', async () => {
  const tomorrow = addDays(ground.today, 1) // nothing is kept of it yet
  const look = () => ground.as((db) => findGaps(db, tomorrow, { within: 0, atOnce: 1 }))
  const told = [await look(), await look(), await look()]
  expect(told.map(({ looked, records }) => [looked, records])).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ])
  expect(told[2]?.gaps).toEqual((await ground.as((db) => findGaps(db, tomorrow))).gaps)
  // What is kept is kept for all, and each is shown what is theirs.
  expect(await ground.as((db) => findGaps(db, tomorrow, { within: 0, atOnce: 1 }), 'social-worker')).toMatchObject({
    records: 1,
    looked: 1,
  })
})

test('what cannot be right comes first; it is counted by who mends it, by team and by what it is, each the same things', async () => {
  const { gaps } = await listed()
  expect(gaps[0]).toMatchObject({ number: 'NEED', kind: 'wrong', rule: 'before-birth' })
  for (const by of ['menders', 'teams', 'kinds'] as const) {
    const counted = countGaps(gaps, by)
    expect(counted.reduce((sum, one) => sum + one.gaps, 0)).toBe(gaps.length)
  }
  expect(countGaps(gaps, 'menders').find(({ id }) => id === 'W1')).toMatchObject({
    title: 'Wyn Marsh, social worker',
    records: 1,
  })
  expect(countGaps(gaps, 'teams').map(({ id, title }) => [id, title])).toContainEqual(['T1', 'North'])
  const ethnic = narrowGaps(gaps, GapFilters.parse({ rule: 'ethnic-group' }))
  expect([ethnic.length, recordsWithGaps(ethnic)]).toEqual([1, 1])
  expect(
    narrowGaps(gaps, GapFilters.parse({ worker: 'W1', team: 'T1' })).every(({ rule }) => rule !== 'pathway-plan'),
  ).toBe(true)
})

test('words that are written down, and a record that is hidden, are no longer in the list that was worked out before', async () => {
  const has = async (number: string) =>
    (await listed()).gaps.filter((gap) => gap.number === number).map(({ rule }) => rule)
  expect(await has('NEED')).toContain('own-words')
  await ground.as(async (db) =>
    writeWords(db, await childNumbered(db, 'NEED'), {
      said: 'Stay.',
      saidOn: day('2026-11-01'),
      toldTo: '',
      setting: '',
      changed: '',
    }),
  )
  expect(await has('NEED')).not.toContain('own-words')
  expect((await has('CARE')).length).toBeGreaterThan(0)
  const { staff } = ground.northmere
  await ground.as(
    async (db) =>
      restrictChild(db, await childNumbered(db, 'CARE'), {
        kind: 'high risk',
        why: 'A threat.',
        named: [staff.director.id],
      }),
    'director',
  )
  expect(await has('CARE')).toEqual([])
})
