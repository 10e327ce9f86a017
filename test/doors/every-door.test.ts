import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { sightline } from '../../src/cli/said.fixture.ts'
import {
  allDocuments,
  createReader,
  listReadings,
  readWaiting,
  tidyName,
  watchFolder,
} from '../../src/inspections/index.ts'
import {
  addPerson,
  asPerson,
  createAuthority,
  createToken,
  openSession,
  personByEmail,
  writeMatrix,
} from '../../src/people/index.ts'
import { readConfig } from '../../src/platform/config.ts'
import { DiskFull } from '../../src/platform/errors.ts'
import { Database } from '../../src/platform/database.ts'
import { FileStore } from '../../src/platform/files.ts'
import { createServer } from '../../src/web/server.ts'
import { freshDatabaseUrl } from '../harness/database.ts'
import { badFiles } from './bad-files.ts'

/**
 * Every bad file by every door, in one delivery with two good letters: whoever sent it is told which file it is, what is
 * wrong and what to do, where they are; the good letters are read, and nothing of the bad ones is half kept.
 */

const doors = ['read', 'import', 'folder', 'api', 'page'] as const
type Door = (typeof doors)[number]
const codes: Readonly<Record<Door, string>> = { read: '', import: '991', folder: '992', api: '993', page: '994' }

/** The sentence that the person was told of each file, by the name that the file was sent under. */
const said = new Map<Door, string[]>(doors.map((door) => [door, []]))

const good = (door: Door, which: string) =>
  Buffer.from(
    `Ofsted\n\nDear director\n\nFocused visit to ${door} ${which}\n\nMain findings\n\nLeaders know their service well.\n\n` +
      'What needs to improve?\n\n- The timeliness of supervision.\n- The recording of decisions by managers.\n',
  )

/** The file that finds the disk of the server full. */
const roomless = 'no room.txt'

/** What somebody sends: a good letter first and last, the last under the name of a bad one. */
const delivery = async (door: Door): Promise<{ folder: string; name: string; bytes: Uint8Array }[]> => [
  { folder: 'a', name: 'first.txt', bytes: good(door, 'first') },
  ...(await Promise.all(badFiles.map(async ({ name, make }) => ({ folder: 'b', name, bytes: await make(door) })))),
  { folder: 'c', name: 'letter.pdf', bytes: good(door, 'last') },
  ...(door === 'read' ? [] : [{ folder: 'd', name: roomless, bytes: Buffer.from(`${roomless} ${door}`) }]),
]

const folder = await mkdtemp(path.join(os.tmpdir(), 'sightline-doors-'))
const url = await freshDatabaseUrl()
const database = new Database(url)
const files = new FileStore(path.join(folder, 'data', 'files'))
const environment = { DATABASE_URL: url, SIGHTLINE_DATA: path.join(folder, 'data') }
const reader = createReader({ workers: 2 })
const authorityIds = await database.asOwner(async (db) => {
  await writeMatrix(db)
  const ids = new Map<Door, string>()
  for (const door of doors.slice(1)) {
    const { id } = await createAuthority(db, { name: `Council of ${door}`, laCode: codes[door], demo: false })
    await addPerson(db, id, { name: 'Dee Okafor', job: 'head', email: `dee@${door}.example`, role: 'quality-lead' })
    ids.set(door, id)
  }
  return ids
})
const personOf = async (door: Door) => {
  const found = await personByEmail(database, authorityIds.get(door) ?? '', `dee@${door}.example`)
  if (!found) throw new Error('Nobody is there.')
  return found
}
afterAll(async () => {
  await reader.close()
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

/** The delivery as files in folders, which keep two of one name apart. */
const onDisk = async (door: Door): Promise<string> => {
  const place = path.join(folder, `sent by ${door}`)
  for (const sent of await delivery(door)) {
    await mkdir(path.join(place, sent.folder), { recursive: true })
    await writeFile(path.join(place, sent.folder, sent.name), sent.bytes)
  }
  return place
}

const form = async (door: Door, fields: Readonly<Record<string, string>>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  for (const { name, bytes } of await delivery(door)) body.append('files', new Blob([Buffer.from(bytes)]), name)
  const request = new Request('http://sightline', { method: 'POST', body })
  const type = request.headers.get('content-type') ?? ''
  return { payload: Buffer.from(await request.arrayBuffer()), headers: { 'content-type': type } }
}

/** @throws Error after half a minute in which it did not come about */
const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 300; tries++) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('It did not come about in half a minute.')
}

const plain = (page: string): string =>
  page
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')

const Sent = z.object({ documents: z.array(z.object({ problem: z.string() })) })
const Failed = z.object({ documents: z.array(z.object({ failure: z.string() })) })

beforeAll(async () => {
  const server = await createServer({
    config: readConfig({ SIGHTLINE_DEMO: 'no' }),
    database,
    files,
    reader,
    now: () => new Date(),
  })
  const keep = FileStore.prototype.keep
  vi.spyOn(FileStore.prototype, 'keep').mockImplementation(function (this: FileStore, bytes: Uint8Array) {
    return Buffer.from(bytes).includes(roomless) ? Promise.reject(new DiskFull()) : keep.call(this, bytes)
  })
  const tell = (door: Door, ...sentences: string[]) => said.get(door)?.push(...sentences.filter(Boolean))

  const readByHand = await sightline(['read', await onDisk('read'), '--json', path.join(folder, 'records')])
  tell('read', ...readByHand.err.split('\n'))

  const cookie = `sightline=${await openSession(database, await personOf('page'), new Date())}`
  const csrf = /name="csrf" value="([^"]+)"/.exec(
    (await server.inject({ url: '/documents', headers: { cookie } })).body,
  )
  const byPage = await form('page', { csrf: csrf?.[1] ?? '' })
  const answer = await server.inject({
    method: 'POST',
    url: '/documents',
    payload: byPage.payload,
    headers: { ...byPage.headers, cookie },
  })
  const led = await server.inject({
    url: answer.headers.location ?? '',
    headers: {
      cookie: [cookie, ...[answer.headers['set-cookie'] ?? []].flat().map((one) => one.split(';')[0])].join('; '),
    },
  })
  tell(
    'page',
    ...plain(led.body)
      .split(/(?=“)/)
      .filter((part) => /is empty|disk/.test(part)),
  )

  const { secret } = await asPerson(database, await personOf('api'), (db) =>
    createToken(db, { name: 'letters', now: new Date(), endsAt: new Date(Date.now() + 86_400_000) }),
  )
  const byApi = await form('api', {})
  const authorization = `Bearer ${secret}`
  const receipts = await server.inject({
    method: 'POST',
    url: '/api/v1/documents',
    payload: byApi.payload,
    headers: { ...byApi.headers, authorization },
  })
  tell('api', ...Sent.parse(JSON.parse(receipts.body)).documents.map(({ problem }) => problem))

  const watched = path.join(folder, 'watched')
  const watcher = await watchFolder({ database, files, folder: watched, say: (sentence) => tell('folder', sentence) })
  const place = path.join(watched, codes.folder)
  await mkdir(place, { recursive: true })
  for (const { name, bytes } of await delivery('folder')) {
    await writeFile(path.join(place, name), bytes)
    const stays = name === roomless ? [name] : []
    await until(async () => (await readdir(place)).join() === stays.join())
  }

  await until(() => said.get('folder')?.join().includes(roomless) ?? false)
  await readWaiting({ database, files, reader })
  await watcher.setAside()
  await watcher.stop()
  const notes = (await readdir(path.join(watched, 'refused'))).filter((name) => name.endsWith('.why.txt'))
  for (const note of notes) tell('folder', (await readFile(path.join(watched, 'refused', note), 'utf8')).trim())
  const failedByApi = await server.inject({ url: '/api/v1/documents?state=failed', headers: { authorization } })
  tell('api', ...Failed.parse(JSON.parse(failedByApi.body)).documents.map(({ failure }) => failure))
  const failedByPage = await server.inject({ url: '/documents?state=failed', headers: { cookie } })
  tell('page', ...plain(failedByPage.body).split('Could not be read '))

  const imported = await sightline(
    ['import', 'documents', await onDisk('import'), '--as', 'dee@import.example', '--authority', codes.import],
    { environment },
  )
  tell('import', ...imported.err.split('\n'))
  await server.close()
}, 300_000)

const cases = doors.flatMap((door) => badFiles.map((file) => ({ door, ...file })))

test.each(cases)('$name by $door is told by name, with the fault and the remedy', ({ door, name, says }) => {
  const named = said.get(door)?.filter((sentence) => sentence.includes(tidyName(name))) ?? []
  expect(named.filter((sentence) => says.test(sentence))).not.toEqual([])
})

test.each(['read', 'import'] as const)('of two files of one name, %s says in which folder the bad one is', (door) => {
  const torn = said.get(door)?.filter((sentence) => sentence.includes('letter.pdf')) ?? []
  expect(torn).toEqual([expect.stringContaining(path.join('b', 'letter.pdf'))])
})

test.each(['import', 'folder', 'api', 'page'] as const)('a full disk met by %s is told by name', (door) => {
  const named = said.get(door)?.filter((sentence) => sentence.includes(roomless)) ?? []
  expect(named.join(' ')).toMatch(/was not kept: the disk of the server is full. Ask for room to be made/)
})

test.each(['import', 'folder', 'api', 'page'] as const)('the good letters that came by %s are read', async (door) => {
  const kept = await asPerson(database, await personOf(door), async (db) => {
    const rows = await allDocuments(db)
    return Promise.all(rows.map(async (row) => ({ ...row, readings: (await listReadings(db, row.id)).length })))
  })
  expect(
    kept
      .filter(({ state }) => state === 'read')
      .map(({ fileName }) => fileName)
      .toSorted(),
  ).toEqual(['first.txt', 'letter.pdf'])
  expect(kept.filter(({ state, readings }) => state === 'failed' && readings > 0)).toEqual([])
  expect(kept.filter(({ state }) => state === 'failed')).toHaveLength(badFiles.length - 1) // the empty one is not kept
})

test('the good letters that were read without being kept have records, and the bad ones have none', async () => {
  expect((await readdir(path.join(folder, 'records'))).toSorted()).toEqual(['c_letter.json', 'first.json'])
})
