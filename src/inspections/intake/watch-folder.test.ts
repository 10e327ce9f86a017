import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { DiskFull } from '../../platform/errors.ts'
import { newGround } from '../ground.fixture.ts'
import { listDocuments } from './documents.ts'
import { watchFolder } from './watch-folder.ts'

test('what is put into the watched folder is taken in; what cannot be is set aside with the reason', async () => {
  const { database, files, asLead } = await newGround()
  const folder = await mkdtemp(path.join(tmpdir(), 'sightline-watched-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  await writeFile(path.join(folder, 'before.pdf'), 'was here before')
  const watcher = await watchFolder({ database, files, folder, say: () => undefined })
  await writeFile(path.join(folder, 'after.pdf'), 'came later')
  await writeFile(path.join(folder, 'empty.pdf'), '')

  await vi.waitFor(
    async () => {
      expect(await readdir(folder)).toEqual(expect.arrayContaining(['refused', 'taken']))
      expect((await readdir(folder)).toSorted((a, b) => a.localeCompare(b))).toEqual(['refused', 'taken'])
    },
    { timeout: 20_000, interval: 200 },
  )
  await watcher.stop()
  const documents = await asLead((db) => listDocuments(db))
  expect(
    documents.map(({ fileName, cameBy }) => `${fileName} by ${cameBy}`).toSorted((a, b) => a.localeCompare(b)),
  ).toEqual(['after.pdf by folder', 'before.pdf by folder'])
  const [refused] = (await readdir(path.join(folder, 'refused'))).filter((name) => name.endsWith('.why.txt'))
  expect(await readFile(path.join(folder, 'refused', refused ?? ''), 'utf8')).toContain('“empty.pdf” is empty')
})

test('a file that finds the disk full is named, stays, and is taken when there is room', async () => {
  const { database, files, asLead } = await newGround()
  const folder = await mkdtemp(path.join(tmpdir(), 'sightline-watched-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const keep = vi.spyOn(files, 'keep').mockRejectedValueOnce(new DiskFull())
  await writeFile(path.join(folder, 'letter.pdf'), 'a letter')
  const said: string[] = []
  const watcher = await watchFolder({ database, files, folder, say: (sentence) => said.push(sentence), againMs: 100 })
  await vi.waitFor(async () => expect(await readdir(folder)).toEqual(['taken']), { timeout: 20_000, interval: 200 })
  await watcher.stop()
  expect(keep).toHaveBeenCalledTimes(2)
  expect(said.find((sentence) => sentence.includes('full'))).toMatch(/“letter\.pdf” was not kept.*tried again/)
  expect((await asLead((db) => listDocuments(db))).map(({ fileName }) => fileName)).toEqual(['letter.pdf'])
})
