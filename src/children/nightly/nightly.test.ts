import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { asPerson } from '../../people/index.ts'
import { day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { newGround, type Ground } from '../ground.fixture.ts'
import { listNights } from './nights.ts'
import { takeNight } from './take-night.ts'
import { dueNight, nextNight } from './when.ts'

let ground: Ground
let root: string
let folder: string // Northmere’s
beforeEach(async () => {
  ground = await newGround()
  root = await mkdtemp(path.join(tmpdir(), 'sightline-nights-'))
  folder = path.join(root, ground.northmere.authority.laCode)
  await mkdir(folder)
})
afterEach(() => rm(root, { recursive: true, force: true }))

const lay = async (name: string, content: string, writtenAt = '2026-11-24T00:30:00Z') => {
  const file = path.join(folder, name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, content)
  await utimes(file, new Date(writtenAt), new Date(writtenAt))
}
const people = (year: number) => `pers_person_id,pers_dob\n1,${year}-03-01\n2,2012-01-01\n`

const said: string[] = []
const night = (now: string, at = '02:00') =>
  takeNight({
    database: ground.database,
    folder: root,
    at,
    now: new Date(now),
    address: 'https://sightline.example',
    say: (sentence) => said.push(sentence),
  })
const nights = async () =>
  (await ground.as((db) => listNights(db), 'analyst')).map(({ of, outcome, delivery }) => [of, outcome, delivery])
const inside = async (...parts: string[]) => (await readdir(path.join(folder, ...parts))).toSorted()
const imports = () =>
  ground.database.asOwner((db) =>
    db.many(
      sql`select number, as_at as "asAt" from child_imports order by 1`,
      z.object({ number: z.number(), asAt: z.string() }),
    ),
  )

test('the folder is taken in once from its time on, and put away; whatever comes later waits for the next day', async () => {
  await lay('ssd_person.csv', people(2011))
  expect(await night('2026-11-24T01:59:00Z')).toBe(0)
  expect(await imports()).toEqual([])
  expect(await night('2026-11-24T02:00:00Z')).toBe(1)
  expect(await night('2026-11-24T02:00:30Z')).toBe(0)
  expect(await imports()).toEqual([{ number: 1, asAt: '2026-11-24' }])
  expect(await inside()).toEqual(['taken'])
  await lay('ssd_person.csv', people(2010), '2026-11-24T09:00:00Z')
  expect(await night('2026-11-24T10:00:00Z')).toBe(0)
  expect(await night('2026-11-25T03:00:00Z')).toBe(1)
  expect(await nights()).toEqual([
    ['2026-11-25', 'brought in', 2],
    ['2026-11-24', 'brought in', 1],
  ])
})

test('a time that was missed is made up for; a delivery that is still being written is waited for', async () => {
  await lay('ssd_person.csv', people(2011), '2026-11-24T08:59:30Z')
  expect(await night('2026-11-24T09:00:00Z')).toBe(0)
  expect(await nights()).toEqual([])
  expect(await night('2026-11-24T09:01:00Z')).toBe(1)
  expect(await nights()).toEqual([['2026-11-24', 'brought in', 1]])
})

test('two processes at once bring it in once', async () => {
  await lay('ssd_person.csv', people(2011))
  const [first, second] = await Promise.all([night('2026-11-24T02:00:00Z'), night('2026-11-24T02:00:00Z')])
  expect(first + second).toBe(1)
  expect(await imports()).toHaveLength(1)
})

test('a process that died after the rows and before its note leaves the night to be noted, and not done again', async () => {
  await lay('ssd_person.csv', people(2011))
  await night('2026-11-24T02:00:00Z')
  // As it was before the note: the rows are there, and the files lie where they were put.
  await ground.database.asOwner((db) => db.run(sql`delete from child_nights`))
  await rm(path.join(folder, 'taken'), { recursive: true })
  await lay('ssd_person.csv', people(2011))
  expect(await night('2026-11-24T02:01:00Z')).toBe(1)
  expect(await imports()).toHaveLength(1)
  expect(await nights()).toEqual([['2026-11-24', 'brought in', 1]])
})

test('the same files on another night are left out, and a night without any is noted', async () => {
  await lay('ssd_person.csv', people(2011))
  await night('2026-11-24T02:00:00Z')
  await lay('ssd_person.csv', people(2011))
  await night('2026-11-25T02:00:00Z')
  await night('2026-11-27T02:00:00Z')
  expect(await nights()).toEqual([
    ['2026-11-26', 'nothing there', null],
    ['2026-11-25', 'the same', null],
    ['2026-11-24', 'brought in', 1],
  ])
  expect(await imports()).toHaveLength(1)
})

test('a delivery that is refused is kept whole beside the reason, and those who may bring data in are told', async () => {
  await lay('ssd_person.csv', 'pers_dob\n2011-03-01\n')
  await lay('ssd_missing.csv', 'miss_table_id,miss_person_id\nM1,1\n')
  expect(await night('2026-11-24T02:00:00Z')).toBe(1)
  expect(await night('2026-11-24T02:01:00Z')).toBe(0)
  expect(await imports()).toEqual([])
  const [only] = await ground.as((db) => listNights(db), 'analyst')
  expect(only).toMatchObject({ outcome: 'refused', delivery: null })
  expect(only?.said).toContain('ssd_person.csv: The first line has no column pers_person_id')
  const [put = ''] = await inside('refused')
  expect(await inside('refused', put)).toEqual(['ssd_missing.csv', 'ssd_person.csv', 'why.txt'])
  expect(await readFile(path.join(folder, 'refused', put, 'why.txt'), 'utf8')).toContain('pers_person_id')
  const letters = await ground.database.asOwner((db) =>
    db.many(
      sql`select p.role, m.body from mail m join people p on p.id = m.person_id order by 1`,
      z.object({ role: z.string(), body: z.string() }),
    ),
  )
  expect(letters.map(({ role }) => role)).toEqual(['analyst', 'director', 'quality-lead'])
  expect(letters[0]?.body).toContain('https://sightline.example/children/imports')
  expect(letters[0]?.body).not.toContain('ssd_person')
})

test('where tables lost most of their rows, that is said with the night, and those who may take it back are told', async () => {
  const visits = (count: number) =>
    ['cinv_cin_visit_id', ...Array.from({ length: count }, (_, at) => `V${at}`)].join('\n')
  const letters = () =>
    ground.database.asOwner((db) =>
      db.many(sql`select subject, body from mail`, z.object({ subject: z.string(), body: z.string() })),
    )
  await lay('ssd_cin_visits.csv', visits(120))
  await night('2026-11-24T02:00:00Z')
  expect(await letters()).toEqual([])
  await lay('ssd_cin_visits.csv', visits(50), '2026-11-25T00:30:00Z')
  await night('2026-11-25T02:00:00Z')
  const [newest, first] = await ground.as((db) => listNights(db), 'analyst')
  expect(first).toMatchObject({ outcome: 'brought in', said: '' })
  expect(newest).toMatchObject({ outcome: 'brought in', delivery: 2 })
  expect(newest?.said).toContain('ssd_cin_visits has lost more than half of its rows.')
  const told = await letters()
  expect(told).toHaveLength(3)
  expect(told[0]?.subject).toBe('The nightly delivery of the case system looks like a part')
  expect(told[0]?.body).toContain('the way to take it back: https://sightline.example/children/imports')
})

test('where a column was emptied, that is said with the night as loudly', async () => {
  await lay('ssd_person.csv', people(2011))
  await night('2026-11-24T02:00:00Z')
  await lay('ssd_person.csv', 'pers_person_id,pers_surname\n1,Ash\n2,Bo\n', '2026-11-25T00:30:00Z')
  await night('2026-11-25T02:00:00Z')
  const [newest] = await ground.as((db) => listNights(db), 'analyst')
  expect(newest).toMatchObject({ outcome: 'brought in', delivery: 2 })
  expect(newest?.said).toContain('Columns were emptied: pers_dob of ssd_person (2 values). If a part lay')
  const { letters } = await ground.database.asOwner((db) =>
    db.one(sql`select count(*)::int as letters from mail`, z.object({ letters: z.number() })),
  )
  expect(letters).toBe(3)
})

test('what lies in the folder itself is the first authority’s, and no other sees what became of it', async () => {
  const { haverley } = ground
  await lay('../ssd_person.csv', people(2009))
  expect(await night('2026-11-24T02:00:00Z')).toBe(1)
  expect(await nights()).toEqual([])
  const { held } = await ground.database.asOwner((db) =>
    db.one(
      sql`select count(*)::int as held from ssd_person where authority_id = ${haverley.authority.id}`,
      z.object({ held: z.number() }),
    ),
  )
  expect(held).toBe(2)
  expect(await asPerson(ground.database, haverley.staff.analyst, (db) => listNights(db))).toHaveLength(1)
  expect(await asPerson(ground.database, haverley.staff['social-worker'], (db) => listNights(db))).toEqual([])
})

test.each([
  ['before its time', '2026-11-24T01:00:00Z', undefined, undefined, '2026-11-24T02:00:00.000Z'],
  ['after it, done', '2026-11-24T05:00:00Z', '2026-11-24', '2026-11-24', '2026-11-25T02:00:00.000Z'],
  ['after it, not done', '2026-11-24T05:00:00Z', '2026-11-23', '2026-11-24', '2026-11-24T05:00:00.000Z'],
  ['in summer it is London’s time', '2026-07-01T00:59:00Z', '2026-06-30', undefined, '2026-07-01T01:00:00.000Z'],
  ['the night that has no two o’clock', '2026-03-29T01:05:00Z', '2026-03-28', '2026-03-29', '2026-03-29T01:05:00.000Z'],
])('when the next night is: %s', (_, now, lastOf, due, next) => {
  expect(dueNight(new Date(now), '02:00')).toBe(due)
  expect(nextNight(new Date(now), '02:00', lastOf === undefined ? undefined : day(lastOf)).toISOString()).toBe(next)
})
