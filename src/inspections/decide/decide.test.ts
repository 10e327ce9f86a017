import { expect, test } from 'vitest'
import { asPerson } from '../../people/index.ts'
import { Refused } from '../../platform/errors.ts'
import { finding, newGround } from '../ground.fixture.ts'
import { countFindings, FindingFilters } from '../register/find-findings.ts'
import { addReading } from './add-reading.ts'
import { confirmReading, confirmReadings } from './confirm-readings.ts'
import { correctReading } from './correct-reading.ts'
import { listDecisions } from './history.ts'
import { mergeReadings } from './merge-readings.ts'
import { rejectReading, reopenReading } from './reject-reading.ts'
import { splitReading } from './split-reading.ts'
import { moveFinding } from '../threads/move-finding.ts'
import { undo } from './undo.ts'

const ground = await newGround()
const { asLead, read, readings } = ground

const twoFindings = async () => {
  const id = await read({
    readings: [finding('Visits are late, and plans are vague.', { sureness: 40 }), finding('Audits are few.')],
  })
  const [first, second] = await readings(id)
  if (!first || !second) throw new Error('two readings were kept')
  return { id, first, second }
}

test('nothing counts until a person confirms it; who and when is kept', async () => {
  const { id, first } = await twoFindings()
  expect(first).toMatchObject({ state: 'waiting', decidedBy: null })
  await asLead((db) => confirmReading(db, first.id))
  const [now] = await readings(id)
  expect(now).toMatchObject({ state: 'confirmed', decidedBy: 'Nadia Fenwright', corrected: false })
  expect(now?.decidedAt).toBeInstanceOf(Date)
})

test('a confirmed reading cannot be confirmed again', async () => {
  const { first } = await twoFindings()
  await asLead((db) => confirmReading(db, first.id))
  await expect(asLead((db) => confirmReading(db, first.id))).rejects.toThrow(Refused)
})

test('several are confirmed together or not at all', async () => {
  const { id, first, second } = await twoFindings()
  await asLead((db) => rejectReading(db, second.id))
  await asLead((db) => correctReading(db, first.id, { value: 'Visits are late.' }))
  await expect(asLead((db) => confirmReadings(db, [second.id, first.id]))).rejects.toThrow(Refused)
  expect((await readings(id)).map(({ state }) => state)).toEqual(['confirmed', 'rejected'])
})

test('a correction counts, and what the reader had read stays in the history', async () => {
  const { id, first } = await twoFindings()
  await asLead((db) =>
    correctReading(db, first.id, { value: 'Visits are late.', kind: 'priority', why: 'one matter only' }),
  )
  const [now] = await readings(id)
  expect(now).toMatchObject({
    value: 'Visits are late.',
    kind: 'priority',
    state: 'confirmed',
    corrected: true,
    why: 'one matter only',
  })
  const [decision] = await asLead((db) => listDecisions(db, id))
  expect(decision).toMatchObject({ verb: 'correct', by: 'Nadia Fenwright' })
  expect(decision?.before[0]?.value).toBe('Visits are late, and plans are vague.')
})

test('a reading without words is not a correction', async () => {
  const { first } = await twoFindings()
  await expect(asLead((db) => correctReading(db, first.id, { value: '  ' }))).rejects.toThrow('reject the reading')
})

test('a split makes its parts in order, each confirmed, each with the passage of the whole', async () => {
  const { id, first } = await twoFindings()
  await asLead((db) => splitReading(db, first.id, [{ value: 'Visits are late.' }, { value: 'Plans are vague.' }]))
  const now = await readings(id)
  expect(now.map(({ value, state }) => [value, state])).toEqual([
    ['Visits are late.', 'confirmed'],
    ['Plans are vague.', 'confirmed'],
    ['Audits are few.', 'waiting'],
  ])
  expect(now[1]).toMatchObject({ passage: first.passage, cameFrom: [first.id], origin: 'person' })
})

test('a part of a split stands in the threads of its own words; one that names no subject in those of the whole', async () => {
  const whole = 'Supervision is irregular, children wait too long for CAMHS, and that has been so for years.'
  const id = await read({ readings: [finding(whole, { themes: ['supervision', 'mental-health-waits'] })] })
  const [first] = await readings(id)
  if (!first) throw new Error('a reading was kept')
  const parts = ['Supervision is irregular.', 'Children wait too long for CAMHS.', 'That has been so for years.']
  await asLead((db) =>
    splitReading(
      db,
      first.id,
      parts.map((value) => ({ value })),
    ),
  )
  expect((await readings(id)).map(({ themes }) => themes)).toEqual([
    ['supervision'],
    ['mental-health-waits'],
    ['supervision', 'mental-health-waits'],
  ])
})

test('what is merged stands in the threads of its words, those that somebody chose stay, and a move of the whole holds', async () => {
  const id = await read({
    readings: [finding('Waits for', { themes: ['resources'] }), finding('CAMHS are too long.', { themes: [] })],
  })
  const [one, other] = await readings(id)
  if (!one || !other) throw new Error('two readings were kept')
  const merged = await asLead((db) => mergeReadings(db, [one.id, other.id]))
  expect((await readings(id)).map(({ themes }) => themes)).toEqual([['mental-health-waits']])
  await asLead((db) => moveFinding(db, merged, { from: 'mental-health-waits', to: 'joint-commissioning' }))
  await asLead((db) =>
    splitReading(db, merged, [{ value: 'Waits for CAMHS are long.' }, { value: 'Supervision is rare.' }]),
  )
  expect((await readings(id)).map(({ themes }) => themes)).toEqual([['joint-commissioning'], ['supervision']])
  const [part] = await readings(id)
  if (!part) throw new Error('a part was kept')
  await asLead((db) => correctReading(db, part.id, { value: part.value, themes: ['resources'] }))
  await asLead((db) => splitReading(db, part.id, [{ value: 'Waits for CAMHS' }, { value: 'are long.' }]))
  expect((await readings(id)).map(({ themes }) => themes)).toEqual([['resources'], ['resources'], ['supervision']])
  expect((await readings(id)).map(({ value }) => value)).toEqual([
    'Waits for CAMHS',
    'are long.',
    'Supervision is rare.',
  ])
})

test('a split needs two parts', async () => {
  const { first } = await twoFindings()
  await expect(asLead((db) => splitReading(db, first.id, [{ value: 'one' }, { value: ' ' }]))).rejects.toThrow(
    'two parts',
  )
})

test('a merge joins words and passages in the order of the page, whatever the order asked for', async () => {
  const { id, first, second } = await twoFindings()
  await asLead((db) => mergeReadings(db, [second.id, first.id]))
  const [only, ...rest] = await readings(id)
  expect(rest).toEqual([])
  expect(only?.value).toBe('Visits are late, and plans are vague. Audits are few.')
  expect(only?.passage?.boxes).toHaveLength(2)
  expect(only?.cameFrom.toSorted()).toEqual([first.id, second.id].toSorted())
})

test('readings of two letters are never merged', async () => {
  const one = await twoFindings()
  const other = await twoFindings()
  await expect(asLead((db) => mergeReadings(db, [one.first.id, other.first.id]))).rejects.toThrow('different documents')
})

test('what a person adds is confirmed and says that a person added it', async () => {
  const { id } = await twoFindings()
  await asLead((db) =>
    addReading(db, id, { field: 'finding', kind: 'strength', value: 'Workers know children well.', page: 1 }),
  )
  expect(await readings(id)).toContainEqual(
    expect.objectContaining({ value: 'Workers know children well.', origin: 'person', state: 'confirmed' }),
  )
})

test('a rejected reading counts nowhere and can be put back', async () => {
  const { id, first } = await twoFindings()
  await asLead((db) => rejectReading(db, first.id, { why: 'context only' }))
  const count = () => asLead((db) => countFindings(db, FindingFilters.parse({ document: id })))
  expect(await count()).toMatchObject({ total: 1 })
  await asLead((db) => reopenReading(db, first.id))
  expect(await count()).toMatchObject({ total: 2, waiting: 2 })
})

test.each([
  ['confirm', (g: Given) => asLead((db) => confirmReading(db, g.first.id))],
  ['correct', (g: Given) => asLead((db) => correctReading(db, g.first.id, { value: 'x', why: 'y' }))],
  ['split', (g: Given) => asLead((db) => splitReading(db, g.first.id, [{ value: 'a' }, { value: 'b' }]))],
  ['merge', (g: Given) => asLead((db) => mergeReadings(db, [g.first.id, g.second.id]))],
  ['reject', (g: Given) => asLead((db) => rejectReading(db, g.first.id))],
  ['add', (g: Given) => asLead((db) => addReading(db, g.id, { field: 'finding', value: 'new' }))],
])('undo takes back: %s', async (_verb, act) => {
  const given = await twoFindings()
  const before = await readings(given.id)
  await act(given)
  expect(await readings(given.id)).not.toEqual(before)
  await asLead((db) => undo(db, given.id))
  expect(await readings(given.id)).toEqual(before)
  await expect(asLead((db) => undo(db, given.id))).rejects.toThrow('nothing of yours')
})
type Given = Awaited<ReturnType<typeof twoFindings>>

test('undo goes back step by step', async () => {
  const { id, first, second } = await twoFindings()
  const start = await readings(id)
  await asLead((db) => confirmReading(db, first.id))
  const middle = await readings(id)
  await asLead((db) => mergeReadings(db, [first.id, second.id]))
  await asLead((db) => undo(db, id))
  expect(await readings(id)).toEqual(middle)
  await asLead((db) => undo(db, id))
  expect(await readings(id)).toEqual(start)
})

test('a councillor may read what was read, and the database refuses their decision', async () => {
  const { id, first } = await twoFindings()
  const asCouncillor = <Result>(work: Parameters<typeof asPerson<Result>>[2]) =>
    asPerson(ground.database, ground.councillor, work)
  await expect(asCouncillor((db) => confirmReading(db, first.id))).rejects.toThrow()
  await expect(asCouncillor((db) => addReading(db, id, { field: 'finding', value: 'x' }))).rejects.toThrow(
    /row-level security/,
  )
  expect((await readings(id))[0]?.state).toBe('waiting')
})

test('two people who decide the same reading at once: one wins, the other is told', async () => {
  const { first } = await twoFindings()
  const results = await Promise.allSettled([1, 2].map(() => asLead((db) => confirmReading(db, first.id))))
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})
