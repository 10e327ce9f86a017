import { expect, test } from 'vitest'
import { Unreadable } from '../../documents/index.ts'
import { sql } from '../../platform/sql.ts'
import { confirmReading } from '../decide/confirm-readings.ts'
import { correctReading } from '../decide/correct-reading.ts'
import { blank, finding, newGround } from '../ground.fixture.ts'
import { countDocuments, getDocument, listDocuments } from './documents.ts'
import { holdReading, letReadingGoOn } from './hold-reading.ts'
import { readWaiting, type Reader } from './read-waiting.ts'
import { receiveDocument, tidyName } from './receive-document.ts'

const { database, files, asLead, read, readings } = await newGround()

const receive = (text: string, fileName = 'letter.pdf') =>
  asLead((db) => receiveDocument(db, files, { bytes: Buffer.from(text), fileName, cameBy: 'page' }))

const readerOf = (work: Reader['read'], workers = 2): Reader => ({ workers, read: work })

test('the same file twice is one document, whatever it is called', async () => {
  const first = await receive('the same', 'a.pdf')
  const second = await receive('the same', 'b.pdf')
  expect(first.outcome).toBe('received')
  expect(second).toMatchObject({ id: first.id, outcome: 'already here' })
})

test('two files of one name that say different things are two documents', async () => {
  const first = await receive('what the one says', 'final.pdf')
  const second = await receive('what the other says', 'final.pdf')
  expect([first.outcome, second.outcome]).toEqual(['received', 'received'])
  expect(second.id).not.toBe(first.id)
  const named = (await asLead((db) => listDocuments(db))).filter(({ fileName }) => fileName === 'final.pdf')
  expect(named.map(({ id }) => id).toSorted()).toEqual([first.id, second.id].toSorted())
})

test('an empty file is refused with its name, the reason and the remedy', async () => {
  await expect(receive('', 'nothing.pdf')).rejects.toThrow('“nothing.pdf” is empty: it has no bytes in it.')
})

test.each([
  ['C:\\letters\\März 2024.pdf', 'März 2024.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['a\u0000b\u202Efdp.exe', 'abfdp.exe'],
  ['   ', 'unnamed file'],
])('the name %j is shown as %j', (given, shown) => {
  expect(tidyName(given)).toBe(shown)
})

test('what could not be read is told with the name of the file, which the reader does not always say', async () => {
  const told: string[] = []
  const sentences = [
    'The PDF has 2000 pages; at most 1999 are read. Send it in parts.',
    'No page of the PDF can be opened. Send a new copy.',
    '“$&.pdf” is a program. Send the document itself.',
  ]
  for (const sentence of sentences) {
    await receive(sentence, '$&.pdf')
    const reader = readerOf(() => Promise.reject(new Unreadable('damaged', sentence)))
    await readWaiting(
      { database, files, reader },
      { onRead: (name, failure) => name === '$&.pdf' && told.push(failure) },
    )
  }
  expect(told).toEqual([
    '“$&.pdf” has 2000 pages; at most 1999 are read. Send it in parts.',
    'No page of “$&.pdf” can be opened. Send a new copy.',
    sentences[2],
  ])
})

test('what waits is read once, each by one reader, and what could not be read says why', async () => {
  await Promise.all(Array.from({ length: 12 }, (_, n) => receive(`batch ${n}`, `batch-${n}.pdf`)))
  const seen: string[] = []
  const reader = readerOf(async (bytes, name) => {
    seen.push(name)
    if (name === 'batch-7.pdf') throw new Unreadable('encrypted', '“batch-7.pdf” is locked with a password.')
    return { ...blank, title: Buffer.from(bytes).toString(), readings: [finding(`of ${name}`)] }
  })
  await Promise.all([readWaiting({ database, files, reader }), readWaiting({ database, files, reader })])
  expect(seen.filter((name) => name.startsWith('batch-')).toSorted()).toEqual(
    Array.from({ length: 12 }, (_, n) => `batch-${n}.pdf`).toSorted(),
  )
  const states = await asLead((db) => listDocuments(db, { q: 'batch' }))
  expect(states.filter(({ state }) => state === 'read')).toHaveLength(11)
  expect(states.find(({ state }) => state === 'failed')?.failure).toBe('“batch-7.pdf” is locked with a password.')
})

test('a fault of our own is told as such: its words go to the log, and the person is told what to do', async () => {
  const { id } = await receive('fault', 'fault.pdf')
  const faults: unknown[] = []
  const reader = readerOf(async () => {
    throw new TypeError('x is not a function')
  })
  await readWaiting({ database, files, reader }, { onFault: (error) => faults.push(error) })
  const { failure } = await asLead((db) => getDocument(db, id))
  expect(failure).toContain('by a fault of its own')
  expect(failure).not.toContain('function')
  expect(faults).toHaveLength(1)
})

test('a stopped batch goes on where it was stopped', async () => {
  await Promise.all(Array.from({ length: 6 }, (_, n) => receive(`stopped ${n}`, `stopped-${n}.pdf`)))
  const controller = new AbortController()
  let count = 0
  const reader = readerOf(async () => {
    if (++count === 2) controller.abort()
    return blank
  }, 1)
  expect(await readWaiting({ database, files, reader }, { signal: controller.signal })).toBe(2)
  expect(await readWaiting({ database, files, reader })).toBe(4)
})

test('a person stops what waits and lets it go on; what comes meanwhile is read, and the same file again frees its own', async () => {
  const held = await Promise.all(Array.from({ length: 3 }, (_, n) => receive(`held ${n}`, `held-${n}.pdf`)))
  expect(await asLead(holdReading)).toBe(3)
  const seen: string[] = []
  const reader = readerOf(async (_, name) => {
    seen.push(name)
    return blank
  }, 1)
  await receive('meanwhile', 'meanwhile.pdf')
  await readWaiting({ database, files, reader })
  expect(seen).toEqual(['meanwhile.pdf'])
  expect(await asLead((db) => countDocuments(db, { q: 'held-' }))).toMatchObject({ waiting: 3, held: 3, read: 0 })
  expect(await receive('held 0', 'held-0.pdf')).toMatchObject({ id: held[0]?.id, outcome: 'already here' })
  await readWaiting({ database, files, reader })
  expect(seen).toEqual(['meanwhile.pdf', 'held-0.pdf'])
  expect(await asLead(letReadingGoOn)).toBe(2)
  await readWaiting({ database, files, reader })
  expect(await asLead((db) => countDocuments(db, { q: 'held-' }))).toMatchObject({ waiting: 0, held: 0, read: 3 })
})

test('what a killed process was reading is taken over at once, and set aside when it kills again and again', async () => {
  const { id } = await receive('poison', 'poison.pdf')
  const reader = readerOf(async () => blank)
  const killed = () =>
    database.asOwner((db) => db.run(sql`update documents set state = 'reading', claimed_by = 1 where id = ${id}`))
  await killed()
  await readWaiting({ database, files, reader })
  expect((await asLead((db) => getDocument(db, id))).state).toBe('read')
  await database.asOwner((db) => db.run(sql`update documents set attempts = 3 where id = ${id}`))
  await killed()
  await readWaiting({ database, files, reader })
  expect((await asLead((db) => getDocument(db, id))).failure).toContain('stopped the reader 3 times')
})

test('half a reading is never kept: where one row cannot be, none is', async () => {
  const { id } = await receive('half', 'half.pdf')
  const bad = { ...blank, readings: [finding('good'), finding('bad', { sureness: 101 })] }
  await expect(readWaiting({ database, files, reader: readerOf(async () => bad) })).rejects.toThrow()
  expect(await readings(id)).toEqual([])
})

test('read again, what people decided stays and what waited is read anew', async () => {
  const id = await read({ readings: [finding('first'), finding('second'), finding('third')] })
  const [first, second] = await readings(id)
  if (!first || !second) throw new Error('three readings were kept')
  await asLead((db) => confirmReading(db, first.id))
  await asLead((db) => correctReading(db, second.id, { value: 'Second, put right.' }))
  await database.asOwner((db) => db.run(sql`update documents set state = 'waiting' where id = ${id}`))
  const reader = readerOf(async () => ({
    ...blank,
    readings: [finding('first'), finding('second'), finding('fourth')],
  }))
  await readWaiting({ database, files, reader })
  expect((await readings(id)).map(({ value, state }) => [value, state])).toEqual([
    ['first', 'confirmed'],
    ['Second, put right.', 'confirmed'],
    ['fourth', 'waiting'],
  ])
})

test('text that PostgreSQL cannot hold is kept without what it cannot hold', async () => {
  const id = await read({ readings: [finding('NUL \u0000 and half a pair \ud800.')] })
  expect((await readings(id))[0]?.value).toBe('NUL  and half a pair \ufffd.')
})
