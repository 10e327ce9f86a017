import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { newComputedGround, type ComputedGround } from '../../indicators/computed/computed.fixture.ts'
import { changeOwnPage, dropOwnPage, keepOwnPage, OwnPageFields, refreshIndicators } from '../../indicators/index.ts'
import { asPerson, type Person } from '../../people/index.ts'
import { day, type Day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { mySubscriptions, subscribe, unsubscribe, type How, type Subject } from './subscriptions.ts'
import { writeFigures } from './write-figures.ts'

const november = day('2026-11-24')
const december = day('2026-12-01')

const plans = (count: number): string =>
  [
    'cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date',
    '---',
    ...Array.from({ length: count }, (_, at) => `${at} | P${at} | 2026-09-10`),
  ].join('\n')
const people = (count: number): string =>
  [
    'pers_person_id | pers_dob | pers_forename',
    '---',
    ...Array.from({ length: count }, (_, at) => `P${at} | 2015-01-01 | Robin`),
  ].join('\n')

let ground: ComputedGround
let lead: Person
beforeEach(async () => {
  ground = await newComputedGround()
  lead = ground.northmere.staff['quality-lead']
})

const deliver = async (asAt: string, count: number): Promise<void> => {
  await ground.deliver(asAt, { ssd_person: people(count), ssd_cp_plans: plans(count) })
  await refreshIndicators(ground.database, ground.northmere.authority.id)
}
const follow = (subject: Subject, how: How, person = lead) =>
  asPerson(ground.database, person, (db) => subscribe(db, person, { subject, how }, november))
const write = (today: Day) =>
  writeFigures({
    database: ground.database,
    authorityId: ground.northmere.authority.id,
    today,
    address: 'https://sightline.example',
  })

const Letter = z.object({ to: z.string(), subject: z.string(), body: z.string() })
const letters = () =>
  ground.asOwner((db) =>
    db.many(
      sql`select p.name as to, m.subject, m.body from mail m join people p on p.authority_id = m.authority_id and p.id = m.person_id
        where m.key like 'figures %' order by m.key`,
      Letter,
    ),
  )

test('once a month somebody is told of what they follow, and once only', async () => {
  await deliver('2026-11-20', 30)
  await follow('indicator CP01', 'monthly')
  expect(await write(november)).toBe(0)
  expect(await write(december)).toBe(1)
  expect(await write(december)).toBe(0)
  const [letter] = await letters()
  expect(letter).toMatchObject({ to: lead.name, subject: 'Sightline: one figure that you follow' })
  expect(letter?.body).toContain('https://sightline.example/indicators/CP01')
  expect(letter?.body).toContain('End it: https://sightline.example/my-work/figures')
})

test('who follows changes is told when the number is another, and with what it was', async () => {
  await deliver('2026-11-20', 30)
  await follow('indicator CP02', 'change')
  expect(await write(november)).toBe(0)
  await deliver('2026-11-21', 31)
  expect(await write(november)).toBe(1)
  expect((await letters())[0]?.body).toMatch(/31 \(21 November 2026\), last told as 30/)
  expect(await write(december)).toBe(0)
})

test('a small number is hidden in mail, also from those who see it here, and no child is named', async () => {
  await deliver('2026-11-20', 3)
  await follow('indicator CP02', 'monthly')
  await write(december)
  const [letter] = await letters()
  expect(letter?.body).toMatch(/\n {2}c \(20 November 2026\)/)
  expect(letter?.body).toContain('c: the number is small, so it is hidden in mail.')
  expect(letter?.body).not.toContain('Robin')
})

test('a figure that is as it was is told of once a month, and the letter says that it is as last told', async () => {
  await deliver('2026-11-20', 30)
  await follow('indicator CP02', 'monthly')
  await write(december)
  expect((await letters())[0]?.body).toMatch(/30 \(20 November 2026\), as last told; a year before/)
})

test('a number that is taken back is told of once, with what it was', async () => {
  await deliver('2026-11-20', 30)
  await follow('indicator CP02', 'change')
  await ground.asOwner(async (db) => {
    await db.run(sql`delete from indicator_results`)
    await db.run(sql`delete from indicator_runs`)
  })
  expect(await write(november)).toBe(1)
  expect((await letters())[0]?.body).toContain('There is no number of it any more; last told as 30')
  expect(await write(december)).toBe(0)
})

test('what is published or kept here and not counted from case records is told of as well', async () => {
  await deliver('2026-11-20', 30)
  await follow('indicator AT20', 'monthly')
  await follow('indicator QA08', 'monthly')
  expect(await write(december)).toBe(1)
  const [letter] = await letters()
  expect(letter?.subject).toBe('Sightline: 2 figures that you follow')
  expect(letter?.body).toMatch(/11 and 16\? \(every month\)\n {2}-?[\d.]+, published for .+, \d{4}.*, as last told/)
  expect(letter?.body).toMatch(/inspections done on time\? \(every month\)\n {2}c \(12 months to 1 December 2026\)/)
})

test('a page that is shared is told of until it is shared no more; what is ended is told of no more', async () => {
  await deliver('2026-11-20', 30)
  const fields = OwnPageFields.parse({ title: 'Plans', indicators: 'CP01 CP02', sharedWith: ['director'] })
  const id = await asPerson(ground.database, lead, (db) => keepOwnPage(db, fields))
  const { director, analyst } = ground.northmere.staff
  await follow(`page ${id}`, 'monthly', director)
  await expect(follow(`page ${id}`, 'monthly', analyst)).rejects.toThrow(/page of answers/)
  expect(await write(december)).toBe(1)
  expect((await letters())[0]?.subject).toBe('Sightline: 2 figures that you follow')
  await asPerson(ground.database, director, (db) => unsubscribe(db, `page ${id}`))
  expect(await asPerson(ground.database, director, mySubscriptions)).toEqual([])
  expect(await write(day('2027-01-04'))).toBe(0)
})

test('who follows nothing gets nothing, and nobody sees what others follow', async () => {
  await deliver('2026-11-20', 30)
  await follow('answers director', 'signal')
  expect(await asPerson(ground.database, ground.northmere.staff.analyst, mySubscriptions)).toEqual([])
  expect(await write(december)).toBe(0)
})

test.each([
  ['taken back', true],
  ['thrown away', false],
])(
  'whoever follows a page that is %s is told so once, by its name, and of its figures no more',
  async (_, isTakenBack) => {
    await deliver('2026-11-20', 30)
    const fields = OwnPageFields.parse({ title: 'Plans', indicators: 'CP01 CP02', sharedWith: ['director'] })
    const id = await asPerson(ground.database, lead, (db) => keepOwnPage(db, fields))
    const { director } = ground.northmere.staff
    await follow(`page ${id}`, 'signal', director)
    expect(await write(november)).toBe(0)
    await asPerson(ground.database, lead, (db) =>
      isTakenBack ? changeOwnPage(db, id, { ...fields, sharedWith: [] }) : dropOwnPage(db, id),
    )
    expect(await write(day('2026-11-25'))).toBe(1)
    const [letter] = await letters()
    expect(letter).toMatchObject({
      to: director.name,
      subject: 'Sightline: a page that you follow is shared with you no more',
    })
    expect(letter?.body).toContain('“Plans” is shared with you no more, or was thrown away')
    expect(letter?.body).not.toMatch(/These are the figures|CP01|30/)
    expect(await asPerson(ground.database, director, mySubscriptions)).toEqual([])
    expect(await write(december)).toBe(0)
  },
)
