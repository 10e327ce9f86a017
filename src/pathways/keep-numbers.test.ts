import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { undoImport, setStaff } from '../children/index.ts'
import { newGround, type Ground } from '../children/ground.fixture.ts'
import { sql } from '../platform/sql.ts'
import { askOf } from './ask.ts'
import { findPathway } from './definitions/index.ts'
import { countPathwaysAhead, numbersOf, wholeOf, wholeWithin } from './keep-numbers.ts'
import { listStays, listStuck } from './list-pathway.ts'
import { limitStep } from './stays.ts'

const inCare = findPathway('children-in-care')
const tables = (more: string) => ({
  ssd_person: `
    pers_person_id | pers_dob
    ---------------+-----------
    A              | 2014-02-04
    B              | 2014-08-10`,
  ssd_involvements: `
    invo_involvements_id | invo_person_id | invo_professional_id | invo_professional_team | invo_professional_role_id | invo_involvement_start_date
    ---------------------+----------------+----------------------+------------------------+---------------------------+----------------------------
    I1                   | A              | W1                   | T1                     | CW                        | 2026-01-01`,
  ssd_cla_episodes: `
    clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_entered_care_date | clae_cla_id
    --------------------+----------------+-----------------------------+------------------------+------------
    E1                  | A              | 2026-01-05                  | 2026-01-05             | L1
    ${more}`,
})

let ground: Ground
const asked = async () =>
  (await askOf(ground.database, ground.northmere.staff.director)) ?? expect.unreachable('nothing was delivered')
const numbers = async () =>
  numbersOf(ground.database, ground.northmere.staff.director, inCare, { asked: await asked() })

beforeAll(async () => {
  ground = await newGround()
  await ground.deliver('2026-11-12', tables(''))
  const { staff } = ground.northmere
  await setStaff(ground.database, staff.administrator, [
    { kind: 'worker', id: 'W1', email: staff['social-worker'].email },
  ])
})

test('numbers are counted once for all roles, and kept while people work', async () => {
  const first = await numbers()
  await ground.database.asOwner((db) =>
    db.run(sql`update event_heads set changed = changed + 1 where authority_id = ${ground.northmere.authority.id}`),
  )
  expect(await numbers()).toBe(first)
})

test('a delivery and its undoing have them counted anew', async () => {
  const now = async () => (await numbers()).steps.get('in-care')?.now
  expect(await now()).toBe(1)
  const { number } = await ground.deliver('2026-11-19', tables('E2 | B | 2026-02-01 | 2026-02-01 | L2'))
  expect(await now()).toBe(2)
  await ground.as((_, person) => undoImport(ground.database, person, { number, why: 'The wrong day.' }), 'analyst')
  expect(await now()).toBe(1)
})

test('what is not counted in time is told to be on its way, and is there for who asks again', async () => {
  const [database, person] = [ground.database, ground.northmere.staff.director]
  const wanted = { asked: { ...(await asked()), delivery: 1 }, team: 'T9' }
  expect(await wholeWithin(database, person, inCare, { ...wanted, within: 0 })).toBeUndefined()
  const whole = await wholeOf(database, person, inCare, wanted)
  expect(await wholeWithin(database, person, inCare, { ...wanted, within: 1000 })).toBe(whole)
})

test('of those who are stuck each person is told the ones who are theirs to see', async () => {
  const { waiting } = await wholeOf(ground.database, ground.northmere.staff.director, inCare, { asked: await asked() })
  expect(waiting.length).toBeGreaterThan(0)
  const stuck = async (role: 'director' | 'social-worker' | 'personal-adviser') =>
    (await ground.as((db) => listStuck(db, waiting, 1000), role)).length
  expect([await stuck('director'), await stuck('social-worker'), await stuck('personal-adviser')]).toEqual([
    waiting.length,
    waiting.length,
    0,
  ])
})

test('a list of one step is the same whatever else the pathway has, and leaves the planner as it was', async () => {
  const step = limitStep('CLA-REV-1')
  const { period, delivery, asAt } = await asked()
  const listed = await ground.as(async (db) => {
    const found = await listStays(db, inCare, { period, delivery, asAt }, { step, part: 'due' })
    const { nested } = await db.one(
      sql`select current_setting('enable_nestloop') as nested`,
      z.object({ nested: z.string() }),
    )
    return { found: found.length, nested }
  })
  expect(listed).toEqual({ found: (await numbers()).steps.get(step)?.due, nested: 'on' })
  expect(listed.found).toBe(1)
})

test('what was counted ahead is not counted ahead again until a delivery', async () => {
  const ahead = () => countPathwaysAhead(ground.database, ground.northmere.authority.id)
  expect([await ahead(), await ahead()]).toEqual([true, false])
  await ground.deliver('2026-11-20', tables('E2 | B | 2026-02-01 | 2026-02-01 | L2'))
  expect([await ahead(), await ahead()]).toEqual([true, false])
  expect(await countPathwaysAhead(ground.database, ground.haverley.authority.id)).toBe(false) // nothing was delivered
})
