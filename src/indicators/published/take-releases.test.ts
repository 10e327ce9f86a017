import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { asPerson } from '../../people/index.ts'
import { givenTwoAuthorities } from '../../people/two-authorities.fixture.ts'
import { sql } from '../../platform/sql.ts'
import { findFigures } from './find-figures.ts'
import { listReleases } from './keep-release.ts'
import { takeReleases } from './take-releases.ts'

const { database, northmere, haverley } = await givenTwoAuthorities()
const root = await mkdtemp(path.join(tmpdir(), 'sightline-releases-'))
afterAll(() => rm(root, { recursive: true, force: true }))

const head = 'indicator_id,area_code,period,value\n'
const lay = async (name: string, text: string, writtenAt = '2026-11-28T08:00:00Z') => {
  const file = path.join(root, name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, text)
  await utimes(file, new Date(writtenAt), new Date(writtenAt))
}
const take = (now = '2026-11-28T09:00:00Z') =>
  takeReleases({
    database,
    folder: root,
    now: new Date(now),
    address: 'https://sightline.example',
    say: () => undefined,
  })
const beside = async (...parts: string[]) => {
  const folder = path.join(root, ...parts)
  const names = await readdir(folder).catch(() => [])
  const notes = names.filter((name) => name.endsWith('.csv.txt'))
  return Promise.all(notes.map((name) => readFile(path.join(folder, name), 'utf8')))
}
const figure = (who: typeof northmere, id: 'CP05' | 'CP06', area: string, period: string) =>
  asPerson(
    database,
    who.staff.analyst,
    async (db) =>
      (await findFigures(db, [id]))
        .get(id)
        ?.get(area)
        ?.find((one) => one.period.text === period)?.value,
  )
const letters = () =>
  database.asOwner((db) =>
    db.many(
      sql`select subject, body from mail where subject like '%published figures%'`,
      z.object({ subject: z.string(), body: z.string() }),
    ),
  )

test('what lies in the folder is loaded for every authority once, and put away with what it changed', async () => {
  await lay('DfE children in need 2026.csv', `${head}CP05,826,2025,1.5\nCP05,826,2026,c\nWeather,826,2026,1\n`)
  expect(await take()).toBe(1)
  expect(await take()).toBe(0)
  expect([await figure(northmere, 'CP05', '826', '2025'), await figure(haverley, 'CP05', '826', '2025')]).toEqual([
    1.5, 1.5,
  ])
  const [note = ''] = await beside('taken')
  expect(note).toMatch(/: 1 new, 1 changed, 0 the same\nCP05\t826\t2025\t[\d.]+\t1\.5\n/)
  expect(note).toContain('left out measure “Weather”: 1 row\n')
  const [release] = await asPerson(database, northmere.staff.analyst, listReleases)
  expect(release).toMatchObject({ title: 'DfE children in need 2026', rows: 2 })
})

test('what an authority’s own folder holds is its own; the same file again changes nothing', async () => {
  const text = `${head}CP06,870,2026,7.5\n`
  await lay(`${northmere.authority.laCode}/own.csv`, text)
  await lay('.hidden.csv', text)
  expect(await take()).toBe(1)
  expect([await figure(northmere, 'CP06', '870', '2026'), await figure(haverley, 'CP06', '870', '2026')]).toEqual([
    7.5,
    undefined,
  ])
  await lay(`${northmere.authority.laCode}/again.csv`, text)
  expect(await take('2026-11-28T10:00:00Z')).toBe(1)
  expect((await beside(northmere.authority.laCode, 'taken')).join('')).toContain('loaded before, as “own”')
})

test('a file with something wrong in it is refused whole, with the cell beside it and a letter to those who load', async () => {
  await lay('slip.csv', `${head}CP05,826,2027,3\nCP05,826,2205,*\nCP05,826,2026,*\n`)
  expect(await take()).toBe(1)
  expect(await figure(northmere, 'CP05', '826', '2027')).toBeUndefined()
  const [why = ''] = await beside('refused')
  expect(why.split('\n').map((line) => line.split(':')[0])).toEqual(['C3', 'D4', ''])
  await lay('no release.csv', 'a,b\n1,2\n')
  expect(await take()).toBe(1)
  expect((await beside('refused')).join('')).toContain('has no row of headings')
  const told = await letters()
  expect(new Set(told.map(({ subject }) => subject))).toEqual(new Set(['A file of published figures was refused']))
  expect(told.some(({ body }) => body.includes('slip.csv'))).toBe(true)
})

test('an older release, which brings nothing new and changes what is known, is not loaded by itself', async () => {
  const before = await figure(northmere, 'CP05', '826', '2024')
  expect(before).toBeDefined()
  await lay('children in need 2024.csv', `${head}CP05,826,2024,0.5\n`)
  await take()
  expect(await figure(northmere, 'CP05', '826', '2024')).toBe(before)
  expect((await beside('refused')).join('')).toContain('It brings nothing new and changes one value that is known')
  // With one value that is new it is a release like any other, which may revise what was published before.
  await lay('children in need 2028.csv', `${head}CP05,826,2024,0.5\nCP05,826,2028,0.7\n`)
  await take()
  expect(await figure(northmere, 'CP05', '826', '2024')).toBe(0.5)
})

test('each of the four marks is taken at night as what it is', async () => {
  await lay('marks.csv', `${head}CP05,870,2026,c\nCP05,871,2026,x\nCP05,872,2026,z\nCP05,873,2026,low\n`)
  await take()
  const found = await asPerson(database, northmere.staff.analyst, (db) => findFigures(db, ['CP05']))
  const markOf = (area: string) =>
    found
      .get('CP05')
      ?.get(area)
      ?.find(({ period }) => period.text === '2026')
  expect(['870', '871', '872', '873'].map((area) => markOf(area)?.mark)).toEqual(['c', 'x', 'z', 'low'])
  expect(markOf('870')).toMatchObject({ value: null, source: 'marks', retrievedFrom: 'marks' })
})

test('a file that is still being written is waited for', async () => {
  await lay('late.csv', `${head}CP06,870,2025,1\n`, '2026-11-28T08:59:30Z')
  expect(await take()).toBe(0)
  expect(await take('2026-11-28T09:01:00Z')).toBe(1)
})
