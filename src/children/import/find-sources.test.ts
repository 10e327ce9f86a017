import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { zip } from '../../platform/tables/zip.ts'
import { findSources, sourcesInBytes } from './find-sources.ts'
import { matchTables, tableNamed } from './match-tables.ts'
import type { Source } from './source.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sightline-sources-'))
  await mkdir(path.join(folder, 'cin'))
  await writeFile(path.join(folder, 'ssd_person.csv'), 'one')
  await writeFile(path.join(folder, 'cin', 'ssd_cin_plans.CSV'), 'two')
  await writeFile(path.join(folder, 'notes.docx'), 'no data')
  await writeFile(path.join(folder, 'more.zip'), await archive({ 'a/ssd_family.csv': 'three', '__MACOSX/._x.csv': '' }))
})
afterAll(() => rm(folder, { recursive: true }))

const archive = async (files: Readonly<Record<string, string>>): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of zip(Object.entries(files).map(([name, content]) => ({ name, content })))) chunks.push(chunk)
  return Buffer.concat(chunks)
}
const contentOf = async (source: Source | undefined): Promise<string> => {
  const chunks: Uint8Array[] = []
  if (source) for await (const chunk of await source.open()) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

test('a folder gives its CSV files, those of its folders and those within its archives, each as often as asked', async () => {
  const sources = await findSources([folder])
  expect(sources.map(({ name }) => name).toSorted()).toEqual([
    'a/ssd_family.csv',
    'ssd_cin_plans.CSV',
    'ssd_person.csv',
  ])
  const family = sources.find(({ name }) => name.includes('family'))
  expect([await contentOf(family), await contentOf(family)]).toEqual(['three', 'three'])
})

test('what is packed within an archive is handed on as it is, to be named and not passed over', async () => {
  const outer = await archive({ 'inner.zip': 'x', 'a/more.7z': 'y', 'read-me.md': 'z', 'ssd_person.csv': 'one' })
  const names = (await sourcesInBytes('outer.zip', outer)).map(({ name }) => name)
  expect(names.toSorted()).toEqual(['a/more.7z', 'inner.zip', 'ssd_person.csv'])
})

test('an archive that was cut short, or a path that leads nowhere, is refused in a sentence', async () => {
  const whole = await archive({ 'ssd_person.csv': 'x'.repeat(5_000) })
  await expect(sourcesInBytes('cut.zip', whole.subarray(0, whole.length - 30))).rejects.toThrow('cut.zip is damaged')
  await expect(findSources([path.join(folder, 'nowhere')])).rejects.toThrow('There is no file or folder')
})

test.each([
  ['ssd_person.csv', 'ssd_person'],
  ['PERSON.CSV', 'ssd_person'],
  ['extract/2026-03-31 ssd_cla_episodes.csv', 'ssd_cla_episodes'],
  ['C:\\out\\dbo.ssd_cla_placements.csv', 'ssd_cla_placement'],
  ['cla visits.txt', 'ssd_cla_visits'],
  ['people.csv', undefined],
])('%s carries %s', (name, table) => {
  expect(tableNamed(name)?.name).toBe(table)
})

test('a second file of one table is left out and said', async () => {
  const twice = await sourcesInBytes('twice.zip', await archive({ 'a/ssd_person.csv': 'x', 'b/ssd_person.csv': 'y' }))
  const { files, notices } = matchTables(twice)
  expect(files.map(({ source }) => source.name)).toEqual(['a/ssd_person.csv'])
  expect(notices).toMatchObject([{ file: 'b/ssd_person.csv', severity: 'warning' }])
})
