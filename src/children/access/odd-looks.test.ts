import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Role } from '../../people/index.ts'
import { day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { ChildId } from '../child-id.ts'
import { newGround, type Ground } from '../ground.fixture.ts'
import { setStaff } from '../staff/staff.ts'
import { listOddLooks, oddRules, reviewOddLook } from './odd-looks.ts'
import { openChild, recordRefusedOpening } from './open-child.ts'

const numbers = Array.from({ length: 40 }, (_, at) => `C${at}`)
let ground: Ground
const ids = new Map<string, ChildId>()
const since = new Date('2026-11-01T00:00:00Z')

beforeAll(async () => {
  ground = await newGround()
  await ground.deliver('2026-11-20', {
    ssd_person: `
      pers_person_id | pers_forename | pers_surname | pers_dob
      ---------------+---------------+--------------+-----------
      ${numbers.map((one, at) => `${one} | Child | ${at === 39 ? 'Adviser' : 'Kin'} | 2013-02-04`).join('\n')}
    `,
    ssd_involvements: `
      invo_involvements_id | invo_person_id | invo_professional_id | invo_professional_role_id | invo_involvement_start_date
      ---------------------+----------------+----------------------+---------------------------+----------------------------
      ${numbers.map((one) => `${one} | ${one} | ${one === 'C38' ? '' : 'W1'} | CW | 2026-01-01`).join('\n')}
    `,
  })
  await setStaff(ground.database, ground.northmere.staff.administrator, [
    { kind: 'worker', id: 'W1', email: ground.northmere.staff['social-worker'].email },
  ])
  const rows = await ground.database.asOwner((db) =>
    db.many(sql`select id, person_id as number from children`, z.object({ id: ChildId, number: z.string() })),
  )
  for (const { id, number } of rows) ids.set(number, id)
})

const looked = (role: Role, which: readonly string[], at: string) =>
  ground.database.asOwner(async (db) => {
    for (const one of which)
      await db.run(sql`
        insert into looks (authority_id, child_id, person_id, page, at)
        select ${ground.northmere.authority.id}, ${ids.get(one)}, ${ground.northmere.staff[role].id}, 'record', ${at}::timestamptz
        from (select set_config('sightline.authority', ${ground.northmere.authority.id}, false)) s`)
  })

const found = async (rule: string): Promise<[string | null, string, number][]> =>
  (await ground.as((db) => listOddLooks(db, since)))
    .filter(({ ruleId }) => ruleId === rule)
    .map(({ who, recordNumber, children }) => [who, recordNumber, children])

test('out of hours is before 7, from 8 in the evening, and the weekend, by London’s clock', async () => {
  await looked('social-worker', ['C0', 'C1', 'C2'], '2026-11-10 19:59:59+00')
  expect(await found('out-of-hours')).toEqual([])
  await looked('social-worker', ['C0', 'C1'], '2026-11-10 20:00:00+00')
  expect(await found('out-of-hours')).toEqual([])
  await looked('social-worker', ['C2'], '2026-11-14 11:00:00+00') // a Saturday
  expect(await found('out-of-hours')).toEqual([['The social-worker', '', 3]])
})

test('records of those whom neither they nor their team work with are strange; their own are not, nor what was opened in need', async () => {
  await looked('social-worker', numbers.slice(0, 8), '2026-11-11 10:00:00+00')
  await looked('director', numbers.slice(0, 4), '2026-11-11 10:00:00+00')
  expect(await found('no-allocation')).toEqual([])
  await ground.as(
    (db) => openChild(db, { recordNumber: 'C5', born: day('2013-02-04'), why: 'She is at the desk.', hours: 4 }, ''),
    'personal-adviser',
  )
  await looked('director', ['C4'], '2026-11-11 10:00:00+00')
  expect(await found('no-allocation')).toEqual([['The director', '', 5]])
})

test('more than thirty records in one day are many; thirty, or as many over two days, are not', async () => {
  await looked('team-manager', numbers.slice(0, 30), '2026-11-12 10:00:00+00')
  await looked('team-manager', numbers.slice(30, 38), '2026-11-13 10:00:00+00')
  expect(await found('many-children')).toEqual([])
  await looked('team-manager', ['C30'], '2026-11-12 10:00:00+00')
  expect(await found('many-children')).toEqual([['The team-manager', '', 31]])
})

test('a looker with the child’s surname, a record that many look at, and numbers that were tried', async () => {
  await ground.database.asOwner((db) =>
    db.run(sql`update people set name = 'Pat Adviser' where id = ${ground.northmere.staff['personal-adviser'].id}`),
  )
  await looked('personal-adviser', ['C39'], '2026-11-12 10:00:00+00')
  expect(await found('same-surname')).toEqual([['Pat Adviser', 'C39', 1]])
  for (const role of ['quality-lead', 'principal-social-worker', 'send-officer'] as const)
    await looked(role, ['C20'], '2026-11-12 10:00:00+00')
  // The three, and the team manager above.
  expect(await found('watched-record')).toEqual([[null, 'C20', 4]])
  for (let times = 0; times < 3; times++) await ground.as(recordRefusedOpening, 'send-officer')
  expect(await found('guessing')).toEqual([['The send-officer', '', 0]])
})

test('what was looked into says what came of it until there is a new look; nobody looks into their own', async () => {
  const person = ground.northmere.staff['social-worker'].id
  const fields = { rule: 'out-of-hours', person, child: '', outcome: 'explained' as const, why: 'On emergency duty.' }
  await ground.as((db) => reviewOddLook(db, fields, since))
  const outcome = async () =>
    (await ground.as((db) => listOddLooks(db, since))).find(
      ({ ruleId, personId }) => ruleId === 'out-of-hours' && personId === person,
    )?.why
  expect(await outcome()).toBe('On emergency duty.')
  await looked('social-worker', ['C3'], '2026-11-15 11:00:00+00')
  expect(await outcome()).toBeNull()
  const own = { ...fields, rule: 'no-allocation', person: ground.northmere.staff.director.id }
  await expect(ground.as((db) => reviewOddLook(db, own, since), 'director')).rejects.toThrow('your own looks')
})

test('who may not read the trail is shown none, and every rule says what it finds', async () => {
  expect(await ground.as((db) => listOddLooks(db, since), 'principal-social-worker')).toEqual([])
  expect(oddRules.filter(({ sentence }) => sentence.length < 40)).toEqual([])
})
