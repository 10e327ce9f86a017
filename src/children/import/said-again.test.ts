import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { writePopulation } from '../../demo/population/index.ts'
import { day } from '../../platform/day.ts'
import { joined, rawSql, sql } from '../../platform/sql.ts'
import { newGround, sourceOf, type Ground } from '../ground.fixture.ts'
import { undoImport } from '../imports/undo-import.ts'
import { ssdTables } from '../ssd/ssd-tables.ts'
import { importChildren } from './import-children.ts'
import type { Source } from './source.ts'

const asAt = day('2026-11-24')
type Files = ReadonlyMap<string, string>

/** The files of a small population, the same for the same seed. */
const population = async (): Promise<Files> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sightline-again-'))
  await writePopulation({ seed: 11, children: 15, asAt }, folder)
  const names = (await readdir(folder)).filter((name) => name.startsWith('ssd_'))
  const files = await Promise.all(
    names.map(async (name): Promise<[string, string]> => [name, await readFile(path.join(folder, name), 'utf8')]),
  )
  await rm(folder, { recursive: true })
  return new Map(files)
}

const change = (files: Files, name: string, how: (lines: string[]) => string[]): Files =>
  new Map([...files].map(([each, text]) => [each, each === name ? how(text.split('\r\n')).join('\r\n') : text]))

const without = (files: Files, name: string): Files => new Map([...files].filter(([each]) => each !== name))
/** Without the second row. */
const shorter = (lines: string[]): string[] => lines.toSpliced(2, 1)
const otherDay = (lines: string[]): string[] =>
  lines.map((line, index) => (index === 3 ? line.replace(/\d{4}-\d\d-\d\d/, '2019-05-06') : line))
const noSuchDay = (lines: string[]): string[] =>
  lines.map((line, index) => (index === 3 ? line.replace(/\d{4}-\d\d-\d\d/, '2019-02-30') : line))

const Row = z.object({ name: z.string(), row: z.string(), child: z.string().nullable() })

/** Every version of every row of an authority, with the number of the person whom it leads to. */
const versions = ({ database }: Ground, authorityId: string) =>
  database.asOwner((db) =>
    db.many(
      sql`${joined(
        ssdTables.map(
          ({ name }) => sql`
            select ${name}::text as name, (to_jsonb(t) - '{authority_id,child_id}'::text[])::text as row, c.person_id as child
            from ${rawSql(name)} t left join children c
              on c.authority_id = t.authority_id and c.id = (to_jsonb(t) ->> 'child_id')::uuid
            where t.authority_id = ${authorityId}`,
        ),
        ' union all ',
      )} order by 1, 2`,
      Row,
    ),
  )

test('files that say what was said before leave, and say, what reading every line of them does', async () => {
  const ground = await newGround()
  const { database, northmere, haverley } = ground
  let opened = 0
  const sourcesOf = (files: Files): Source[] =>
    [...files].map(([name, text]) => {
      const source = sourceOf(name, text)
      return { name, open: () => (opened++, source.open()) }
    })
  /** Times that each file is opened: once where its bytes are only compared. */
  const bringIn = async (files: Files): Promise<number> => {
    opened = 0
    const delivery = { name: 'drawn', asAt, sources: sourcesOf(files) }
    const again = await importChildren(database, northmere.staff.analyst, delivery)
    const times = opened / files.size
    // As if somebody had touched the data: then every line is read.
    await database.asOwner((db) =>
      db.run(sql`update child_versions set version = version + 1 where authority_id = ${haverley.authority.id}`),
    )
    const read = await importChildren(database, haverley.staff.analyst, delivery)
    expect(again.counts).toEqual(read.counts)
    expect(again.notices).toEqual(read.notices)
    expect(await versions(ground, northmere.authority.id)).toEqual(await versions(ground, haverley.authority.id))
    return times
  }
  const first = await population()
  const nobodys = change(first, 'ssd_contacts.csv', (lines) =>
    lines.map((line, index) => (index % 5 === 4 ? line.replaceAll(/(?<=,)1\d{6}(?=,|$)/g, 'nobody') : line)),
  )
  expect(await bringIn(first)).toBe(2)
  expect(await bringIn(first)).toBe(1)
  const visits = change(first, 'ssd_cin_visits.csv', otherDay)
  const once = await bringIn(visits)
  expect(once).toBeGreaterThan(1)
  expect(once).toBeLessThan(1.1) // one of some forty
  expect(await bringIn(visits)).toBe(1)
  // What others lead to goes, comes back, leads elsewhere, is not sent and cannot be read.
  await bringIn(nobodys)
  expect(await bringIn(nobodys)).toBe(1)
  await bringIn(change(nobodys, 'ssd_person.csv', shorter))
  await bringIn(change(nobodys, 'ssd_person.csv', shorter))
  await bringIn(nobodys)
  const name = 'ssd_cin_episodes.csv'
  await bringIn(change(nobodys, name, shorter))
  await bringIn(without(change(nobodys, name, shorter), name))
  await bringIn(change(nobodys, name, noSuchDay))
  await bringIn(change(nobodys, name, noSuchDay))
  await bringIn(change(change(nobodys, name, noSuchDay), 'ssd_cla_visits.csv', otherDay))
  await bringIn(change(nobodys, name, otherDay))
  await bringIn(without(nobodys, name))
  await bringIn(change(nobodys, 'ssd_professionals.csv', shorter))
  await bringIn(nobodys)
  expect(await bringIn(nobodys)).toBe(1)
  const refused = change(nobodys, 'ssd_person.csv', noSuchDay)
  await bringIn(refused)
  await bringIn(refused)
  expect(await bringIn(refused)).toBe(1)
  await bringIn(change(refused, 'ssd_cin_visits.csv', shorter))
}, 300_000)

test('after the newest delivery was taken back, and where rules of reading have changed, every line is read', async () => {
  const ground = await newGround()
  const { database, northmere } = ground
  const { analyst } = northmere.staff
  let opened = 0
  const deliver = async (year: number): Promise<number> => {
    opened = 0
    const source = sourceOf('ssd_person.csv', `pers_person_id,pers_dob\n7,${year}-03-04\n`)
    const sources = [{ name: source.name, open: () => (opened++, source.open()) }]
    await importChildren(database, analyst, { name: 'drawn', asAt, sources })
    return opened
  }
  expect(await deliver(2012)).toBe(2)
  expect(await deliver(2012)).toBe(1)
  await deliver(2013)
  await undoImport(database, analyst, { number: 3, why: 'Wrong year.' })
  expect(await deliver(2012)).toBe(2)
  expect(await deliver(2012)).toBe(1)
  await database.asOwner((db) => db.run(sql`update child_imports set read_by = 'other rules' where number = 5`))
  expect(await deliver(2012)).toBe(2)
})
