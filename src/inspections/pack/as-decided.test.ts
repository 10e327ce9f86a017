import { beforeAll, expect, test } from 'vitest'
import { readDocument } from '../../documents/index.ts'
import { standards as twelve } from '../../frameworks/index.ts'
import { addReading } from '../decide/add-reading.ts'
import { confirmReadings } from '../decide/confirm-readings.ts'
import { correctReading } from '../decide/correct-reading.ts'
import { mergeReadings } from '../decide/merge-readings.ts'
import { rejectReading } from '../decide/reject-reading.ts'
import { splitReading } from '../decide/split-reading.ts'
import { undo } from '../decide/undo.ts'
import { finding, newGround, type Ground } from '../ground.fixture.ts'
import type { DocumentId } from '../intake/document-record.ts'
import type { ReadingToKeep } from '../intake/keep-result.ts'
import { readLetter, type Pack } from '../reading/index.ts'
import { actionDrafts, resolutionDrafts } from '../reading/pack/index.ts'
import { plainPack } from '../reading/pack/packs.fixture.ts'
import { getPack } from './get-pack.ts'

let ground: Ground
let pack: Pack

const grounds = { passage: null, rule: 'judgement-table-row', sureness: 90, doubts: [] } as const

beforeAll(async () => {
  ground = await newGround()
  const read = readLetter(await readDocument(new TextEncoder().encode(plainPack), 'pack.txt'))
  if (!read.pack) throw new Error('it was not taken for the papers of a committee')
  pack = {
    ...read.pack,
    inspections: [
      {
        ...grounds,
        doubts: [],
        inspectorate: 'HM Inspectorate of Probation',
        service: 'Elmbridge Youth Justice Service',
        fieldworkStart: null,
        fieldworkEnd: null,
        overall: 'Good',
        standards: twelve.map((standard) => ({
          ...grounds,
          doubts: [],
          standard,
          domain: `Domain ${standard.charAt(0)}`,
          name: `Standard ${standard}`,
          rating: 'Good',
        })),
        score: 24,
        scoreMax: 36,
        scoreMakes: 'Good',
        recommendations: [],
      },
    ],
  }
})

const judged = (area: string, value: string): ReadingToKeep => ({
  ...finding(value),
  field: 'judgement',
  kind: '',
  area,
})

/** The papers with every row as a reading that waits. */
const newPapers = async () => {
  const id = await ground.read({
    pack,
    readings: [
      ...[...resolutionDrafts(pack.resolutions), ...actionDrafts(pack.actionPlan)].map((draft) =>
        finding(draft.value, {
          ...draft,
          area: draft.area ?? '',
          body: draft.body ?? '',
          reasons: draft.reasons ?? [],
          passage: draft.passage ?? undefined,
        }),
      ),
      judged('hmip_overall', 'Good'),
      ...twelve.map((standard) => judged(`hmip_${standard}`, 'Good')),
    ],
  })
  const readings = await ground.readings(id)
  const of = (kind: string) => readings.filter((reading) => reading.kind === kind)
  const rating = (area: string) => {
    const found = readings.find((reading) => reading.area === area)
    if (!found) throw new Error(`nothing was read for ${area}`)
    return found.id
  }
  return { id, resolutions: of('resolution'), actions: of('action'), rating }
}

const now = (id: DocumentId) => ground.asLead((db) => getPack(db, id))
const two = <Row>(rows: readonly Row[]): [Row, Row] => {
  const [first, second] = rows
  if (!first || !second) throw new Error('the papers have fewer rows than this test needs')
  return [first, second]
}

test('two resolutions that are merged are one row, where the first stood, and undoing it brings both back', async () => {
  const { id, resolutions } = await newPapers()
  const [first, second] = two(resolutions)
  await ground.asLead((db) => mergeReadings(db, [second.id, first.id], { value: 'That both be done by the Director.' }))
  const merged = await now(id)
  expect(merged.resolutions).toHaveLength(pack.resolutions.length - 1)
  expect(merged.resolutions[0]).toMatchObject({
    text: 'That both be done by the Director.',
    sureness: 100,
    number: null,
  })
  expect(merged.resolutions.slice(1)).toEqual(pack.resolutions.slice(2))
  await ground.asLead((db) => undo(db, id))
  expect(await now(id)).toEqual(pack)
})

test('of actions that are merged and then split again every part stands where the first stood', async () => {
  const { id, actions } = await newPapers()
  const [first, second] = two(actions)
  const made = await ground.asLead((db) => mergeReadings(db, [first.id, second.id], { value: 'Recruit, then train.' }))
  await ground.asLead((db) => splitReading(db, made, [{ value: 'Recruit two workers.' }, { value: 'Train them.' }]))
  const { actionPlan } = await now(id)
  expect(actionPlan.slice(0, 2).map(({ ref, action }) => [ref, action])).toEqual([
    [pack.actionPlan[0]?.ref, 'Recruit two workers.'],
    [pack.actionPlan[0]?.ref, 'Train them.'],
  ])
  expect(actionPlan).toHaveLength(pack.actionPlan.length)
})

test('what a person added and then split or merged is not lost', async () => {
  const { id } = await newPapers()
  const add = (value: string) =>
    ground.asLead((db) => addReading(db, id, { field: 'finding', kind: 'resolution', area: 'CP98', value }))
  const [one, other, third] = [await add('That A be done.'), await add('That B be done.'), await add('That C and D.')]
  await ground.asLead((db) => mergeReadings(db, [one, other], { value: 'That A and B be done.' }))
  await ground.asLead((db) => splitReading(db, third, [{ value: 'That C.' }, { value: 'That D.' }]))
  const added = (await now(id)).resolutions.slice(pack.resolutions.length)
  expect(added.map(({ text }) => text).toSorted()).toEqual(['That A and B be done.', 'That C.', 'That D.'])
})

test('what was added and merged into a resolution of the papers stands once', async () => {
  const { id, resolutions } = await newPapers()
  const [first] = two(resolutions)
  const added = await ground.asLead((db) =>
    addReading(db, id, { field: 'finding', kind: 'resolution', area: 'CP98', value: 'And that it be minuted.' }),
  )
  await ground.asLead((db) => mergeReadings(db, [first.id, added], { value: 'One resolution.' }))
  const texts = (await now(id)).resolutions.map(({ text }) => text)
  expect(texts.filter((text) => text === 'One resolution.')).toHaveLength(1)
  expect(texts).toHaveLength(pack.resolutions.length)
})

test('a rating that is put right changes what the twelve add up to; one rejected leaves no sum', async () => {
  const { id, rating } = await newPapers()
  expect(await now(id)).toEqual(pack)
  await ground.asLead((db) => correctReading(db, rating('hmip_2.2'), { value: 'Inadequate' }))
  const corrected = (await now(id)).inspections[0]
  expect(corrected?.standards.find(({ standard }) => standard === '2.2')).toMatchObject({
    rating: 'Inadequate',
    sureness: 100,
    name: 'Standard 2.2',
  })
  expect(corrected).toMatchObject({ score: 22, scoreMax: 36, scoreMakes: 'Good', overall: 'Good' })
  await ground.asLead((db) => rejectReading(db, rating('hmip_3.4'), { why: 'Not rated that year.' }))
  const rejected = (await now(id)).inspections[0]
  expect(rejected?.standards.map(({ standard }) => standard)).not.toContain('3.4')
  expect(rejected).toMatchObject({ score: null, scoreMax: null, scoreMakes: null })
})

test('a rating that was rejected and then added rightly counts again', async () => {
  const { id, rating } = await newPapers()
  await ground.asLead((db) => rejectReading(db, rating('hmip_1.1'), { why: 'That is another service.' }))
  await ground.asLead((db) => addReading(db, id, { field: 'judgement', area: 'hmip_1.1', value: 'Outstanding' }))
  const inspection = (await now(id)).inspections[0]
  expect(inspection?.standards[0]).toMatchObject({ standard: '1.1', rating: 'Outstanding', domain: 'Domain 1' })
  expect(inspection).toMatchObject({ score: 25, scoreMax: 36 })
})

test('two ratings of one standard that are merged are the rating that was made of them', async () => {
  const { id, rating } = await newPapers()
  const again = await ground.asLead((db) =>
    addReading(db, id, { field: 'judgement', area: 'hmip_1.2', value: 'Requires improvement' }),
  )
  await ground.asLead((db) => mergeReadings(db, [rating('hmip_1.2'), again], { value: 'Requires improvement' }))
  const inspection = (await now(id)).inspections[0]
  expect(inspection?.standards.filter(({ standard }) => standard === '1.2').map(({ rating: is }) => is)).toEqual([
    'Requires improvement',
  ])
  expect(inspection?.score).toBe(23)
})

test('a rating that was read for the wrong standard moves to its own', async () => {
  const { id, rating } = await newPapers()
  await ground.asLead((db) => rejectReading(db, rating('hmip_3.3'), { why: 'A line of another table.' }))
  await ground.asLead((db) => correctReading(db, rating('hmip_3.4'), { value: 'Inadequate', area: 'hmip_3.3' }))
  const inspection = (await now(id)).inspections[0]
  expect(inspection?.standards.slice(-2).map(({ standard, rating: is }) => [standard, is])).toEqual([
    ['3.2', 'Good'],
    ['3.3', 'Inadequate'],
  ])
})

test('an overall rating that is confirmed stays, one put right is said, one rejected is not said', async () => {
  const { id, rating } = await newPapers()
  const overall = async () => (await now(id)).inspections[0]?.overall
  await ground.asLead((db) => confirmReadings(db, [rating('hmip_overall')]))
  expect(await overall()).toBe('Good')
  await ground.asLead((db) => correctReading(db, rating('hmip_overall'), { value: 'Outstanding' }))
  expect(await overall()).toBe('Outstanding')
  await ground.asLead((db) => rejectReading(db, rating('hmip_overall'), { why: 'The papers do not say it.' }))
  expect(await overall()).toBeNull()
})
