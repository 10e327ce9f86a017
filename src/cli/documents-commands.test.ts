import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabaseUrl } from '../../test/harness/database.ts'
import { letter } from './letter.fixture.ts'
import { sightline } from './said.fixture.ts'

let folder: string
let environment: Record<string, string>
const [ada, dee, cal] = ['ada', 'dee', 'cal'].map((name) => `${name}@council.example`) as [string, string, string] // three names
const run = (...line: string[]) => sightline(line, { environment })

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sightline-issues-'))
  environment = { DATABASE_URL: await freshDatabaseUrl(), SIGHTLINE_DATA: path.join(folder, 'data') }
  const letters = path.join(folder, 'letters')
  await mkdir(letters)
  await writeFile(path.join(letters, 'april.txt'), letter)
  await writeFile(path.join(letters, 'october.txt'), letter.replaceAll('24 and 25 April 2024', '8 and 9 October 2024'))
  await run('authority', 'add', '990', '--name', 'Northmere')
  await run('people', 'add', ada, '--name', 'Ada Byrne', '--role', 'administrator')
  await run('people', 'add', dee, '--name', 'Dee Okafor', '--role', 'quality-lead', '--as', ada)
  await run('people', 'add', cal, '--name', 'Cal Orde', '--role', 'councillor', '--as', ada)
  await run('import', 'documents', letters, '--as', dee)
})
afterAll(() => rm(folder, { recursive: true }))

const listed = async (): Promise<{ text: string; ids: readonly [string, string] }> => {
  const { out } = await run('documents', '--as', dee)
  const ids = [...out.matchAll(/^(\S{36}) {2}/gm)].map(([, id = '']) => id)
  return { text: out, ids: [ids[0] ?? '', ids[1] ?? ''] }
}

test('what a document replaces is said, and said otherwise, on the command line', async () => {
  const { ids, text } = await listed()
  const tied = /a later issue of .*\n.*\n {4}replaced by /
  expect(text).toMatch(tied) // letters of one day about one visit: Sightline tied them when it read them
  const [later, earlier] = ids
  expect((await run('documents', 'replaces', later, '--none', '--as', dee)).out).toBe('It replaces no other.\n')
  expect((await listed()).text).not.toMatch(/issue of|replaced by/)
  expect(await run('documents', 'replaces', later, earlier, '--as', dee)).toMatchObject({ code: 0, err: '' })
  expect((await listed()).text).toBe(text)
})

test('what cannot be is refused with what to do', async () => {
  const { ids } = await listed()
  const [later, earlier] = ids
  const said = async (...words: string[]) => {
    const { code, err } = await run('documents', 'replaces', ...words)
    return `${code} ${err}`
  }
  expect(await said(later, later, '--as', dee)).toContain('2 sightline: A document does not replace itself.')
  expect(await said(later, '--as', dee)).toContain('Name the issue that it replaces, or say --none.')
  expect(await said(later, earlier, '--none', '--as', dee)).toContain('or say --none.')
  expect(await said('april.txt', '--none', '--as', dee)).toContain('“april.txt” is no document’s id.')
  expect(await said(later, earlier, '--as', cal)).toMatch(/^4 sightline: Your role does not allow you to/)
})
