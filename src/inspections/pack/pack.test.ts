import { beforeAll, expect, test } from 'vitest'
import { readDocument } from '../../documents/index.ts'
import { asPerson } from '../../people/index.ts'
import { writeTable } from '../../platform/tables/index.ts'
import { finding, newGround, type Ground } from '../ground.fixture.ts'
import type { ReadingToKeep } from '../intake/keep-result.ts'
import type { DocumentId } from '../intake/document-record.ts'
import { plainPack } from '../reading/pack/packs.fixture.ts'
import { readLetter, type Pack } from '../reading/index.ts'
import { actionDrafts, resolutionDrafts } from '../reading/pack/index.ts'
import { correctReading } from '../decide/correct-reading.ts'
import { rejectReading } from '../decide/reject-reading.ts'
import { splitReading } from '../decide/split-reading.ts'
import { addReading } from '../decide/add-reading.ts'
import { getPack, hasPack } from './get-pack.ts'
import { packTables } from './pack-rows.ts'
import { packTable } from './pack-table.ts'
import { countAttendance } from './pack-words.ts'

let ground: Ground
let pack: Pack
let id: DocumentId

beforeAll(async () => {
  ground = await newGround()
  const read = readLetter(await readDocument(new TextEncoder().encode(plainPack), 'pack.txt'))
  if (!read.pack) throw new Error('it was not taken for the papers of a committee')
  pack = read.pack
  id = await ground.read({ pack })
})

test('a pack comes back from the database as it was read', async () => {
  expect(await ground.asLead((db) => getPack(db, id))).toEqual(pack)
})

test('what is decided on the desk is what the papers say from then on', async () => {
  const rows: ReadingToKeep[] = [...resolutionDrafts(pack.resolutions), ...actionDrafts(pack.actionPlan)].map((draft) =>
    finding(draft.value, {
      ...draft,
      area: draft.area ?? '',
      body: draft.body ?? '',
      reasons: draft.reasons ?? [],
      passage: draft.passage ?? undefined,
    }),
  )
  const papers = await ground.read({ pack, readings: rows })
  const saidNow = () => ground.asLead((db) => getPack(db, papers))
  expect(await saidNow()).toEqual(pack) // nobody has decided anything

  const readings = await ground.readings(papers)
  const [first, second] = readings.filter(({ kind }) => kind === 'resolution')
  const [action] = readings.filter(({ kind }) => kind === 'action')
  if (!first || !second || !action) throw new Error('the papers have fewer rows than this test needs')
  await ground.asLead((db) =>
    correctReading(db, first.id, {
      value: 'That the Director be requested to report by 1 March 2027.',
      body: 'Director',
    }),
  )
  await ground.asLead((db) => rejectReading(db, second.id, { why: 'It was moved and not carried.' }))
  await ground.asLead((db) =>
    splitReading(db, action.id, [{ value: 'Recruit two workers.' }, { value: 'Train them.' }]),
  )
  await ground.asLead((db) =>
    addReading(db, papers, {
      field: 'finding',
      kind: 'resolution',
      area: 'CP99',
      value: 'That the minutes be received.',
    }),
  )

  const now = await saidNow()
  expect(now.resolutions).toHaveLength(pack.resolutions.length) // one away, one added
  expect(now.resolutions[0]).toMatchObject({
    text: 'That the Director be requested to report by 1 March 2027.',
    addressedTo: 'Director',
    kind: 'request to officers',
    due: '2027-03-01',
    sureness: 100,
    doubts: [],
  })
  expect(now.resolutions.map(({ text }) => text)).not.toContain(second.value)
  expect(now.resolutions.at(-1)).toMatchObject({ minute: 'CP99', text: 'That the minutes be received.' })
  expect(now.actionPlan.slice(0, 2).map(({ ref, action: text }) => [ref, text])).toEqual([
    [pack.actionPlan[0]?.ref, 'Recruit two workers.'],
    [pack.actionPlan[0]?.ref, 'Train them.'],
  ])
  expect(now.actionPlan).toHaveLength(pack.actionPlan.length + 1)
})

test('a letter has no pack, and asking for one says that it is not there', async () => {
  const letter = await ground.read({})
  expect(await ground.asLead((db) => hasPack(db, letter))).toBe(false)
  await expect(ground.asLead((db) => getPack(db, letter))).rejects.toThrow('committee paper')
})

test('a councillor reads the papers of the own authority', async () => {
  expect(await asPerson(ground.database, ground.councillor, (db) => hasPack(db, id))).toBe(true)
})

test('all five states are counted, and only those present count for the quorum', () => {
  const { counts, quorum } = countAttendance(pack.minutes[0]?.attendance ?? [])
  expect(counts.map(({ state, people }) => [state, people])).toEqual([
    ['present', 4],
    ['apologies', 0],
    ['absent', 1],
    ['substituted', 1],
    ['observing', 1],
  ])
  expect(quorum).toContain('4 counted towards the quorum')
  expect(quorum).toContain('1 looked on from elsewhere and did not count')
})

test('every table leaves with as many rows as it shows', async () => {
  const tables = packTables(pack)
  expect(tables.map((table) => table.id)).toEqual([
    'items',
    'attendance',
    'people',
    'minutes',
    'resolutions',
    'actions',
    'key-figures',
    'programme',
  ])
  for (const table of tables) {
    const leaving = packTable(table, {
      asAt: new Date('2026-11-24T09:00:00Z'),
      authority: 'Elmbridge Vale Council',
      document: { id, title: 'Papers' },
      address: 'https://sightline.example',
    })
    const json: unknown = JSON.parse(await textOf(writeTable(leaving, 'json')))
    expect(JSON.stringify(json)).toContain(String(table.rows[0]?.cells[0]))
    expect(leaving.rows).toHaveLength(table.rows.length)
  }
})

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}
