import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { newPlanGround, type PlanGround } from '../../improvement/plans.fixture.ts'
import { systemPerson, writeMatrix } from '../../people/index.ts'
import { addDays, day, type Day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { addEntry, registerGrants, registerFor } from '../../registers/index.ts'
import { chooseMail } from './choices.ts'
import { mondayOf, writeRounds } from './write-round.ts'

const monday = day('2026-06-01')
const tuesday = day('2026-06-02')
let ground: PlanGround

beforeEach(async () => {
  ground = await newPlanGround()
  await ground.started({ title: 'Write the pathway plans', dueOn: '2026-05-28' })
})

const write = (today: Day, signal?: AbortSignal) =>
  writeRounds({
    database: ground.database,
    authorityId: ground.authorityId,
    today,
    now: new Date(),
    address: 'https://sightline.example',
    signal,
  })

const Letter = z.object({ key: z.string(), to: z.string(), subject: z.string(), body: z.string() })
const letters = async (): Promise<z.infer<typeof Letter>[]> => {
  const system = await systemPerson(ground.database, ground.authorityId)
  return ground.as(system, (db) =>
    db.many(
      sql`select m.key, p.name as to, m.subject, m.body from mail m join people p on p.authority_id = m.authority_id and p.id = m.person_id order by m.key`,
      Letter,
    ),
  )
}

test.each([
  ['2026-06-01', '2026-06-01'],
  ['2026-06-07', '2026-06-01'],
  ['2026-06-08', '2026-06-08'],
])('the week of %s begins on %s', (at, expected) => expect(mondayOf(day(at))).toBe(expected))

test('on Monday whoever has work gets one digest, and nobody is told twice of what is late', async () => {
  expect(await write(monday)).toEqual([
    { round: 'weekly', of: monday, letters: 1 },
    { round: 'daily', of: monday, letters: 0 },
  ])
  const [digest] = await letters()
  expect(digest).toMatchObject({
    to: ground.owner.name,
    subject: 'Sightline, your week: 1 late, 0 waiting, 0 on the way',
  })
  expect(digest?.body).toContain('- Overdue by 4 days: Write the pathway plans\n  https://sightline.example/actions/')
  expect(digest?.body).toContain('Choose which mail you get: https://sightline.example/my-work/mail')
})

test('a round is written once, however often it is asked for; the next day has its own, and the weekend none', async () => {
  await write(monday)
  expect(await write(monday)).toEqual([])
  expect(await write(tuesday)).toEqual([{ round: 'daily', of: tuesday, letters: 1 }])
  expect(await write(tuesday)).toEqual([])
  expect(await write(addDays(monday, 5))).toEqual([])
  expect((await letters()).map(({ subject }) => subject)).toEqual([
    'Sightline: one thing of yours is late',
    'Sightline, your week: 1 late, 0 waiting, 0 on the way',
  ])
})

test('a week whose Monday nobody wrote on is written on the first day that somebody does', async () => {
  expect(await write(addDays(monday, 3))).toEqual([
    { round: 'weekly', of: monday, letters: 1 },
    { round: 'daily', of: addDays(monday, 3), letters: 1 },
  ])
})

test('two who write at once write each letter once', async () => {
  await Promise.all([write(monday), write(monday)])
  expect(await letters()).toHaveLength(1)
})

test('people get what they chose and nothing else', async () => {
  await ground.as(ground.owner, (db) => chooseMail(db, { weekly: false, daily: true }))
  await write(monday)
  expect((await letters()).map(({ key }) => key)).toEqual([`daily ${monday} ${ground.owner.id}`])
  await ground.as(ground.owner, (db) => chooseMail(db, { weekly: false, daily: false }))
  await write(tuesday)
  expect(await letters()).toHaveLength(1)
})

test('what stands in a register is counted in mail and never named', async () => {
  await ground.database.asOwner((db) => writeMatrix(db, registerGrants))
  const leads = registerFor(ground.lead, 'policies')
  await ground.as(ground.lead, (db) =>
    addEntry(
      db,
      leads,
      {
        title: 'Working with a child called Robin',
        owner: ground.lead.id,
        policy_version: '1',
        approved_on: '2024-01-01',
        review_months: '12',
        service: 'care',
      },
      monday,
    ),
  )
  await write(monday)
  const digest = (await letters()).find(({ to }) => to === ground.lead.name)
  expect(digest?.body).toContain('Register entries that you own: 1\n  https://sightline.example/my-work#late-')
  expect(JSON.stringify(await letters())).not.toContain('Robin')
})

test('a round that is stopped is not marked, and the next one goes on where it was', async () => {
  expect(await write(monday, AbortSignal.abort())).toEqual([])
  expect(await write(monday)).toContainEqual({ round: 'weekly', of: monday, letters: 1 })
})
