import { expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { asPerson } from '../../people/index.ts'
import { confirmReadings } from '../decide/confirm-readings.ts'
import { finding, newGround } from '../ground.fixture.ts'
import type { ReadingToKeep } from '../intake/keep-result.ts'
import { judgementHistory } from './history.ts'
import { judgementsTable } from './judgements-table.ts'
import { NewSelfGrade, listSelfGrades, recordSelfGrade, takeBackSelfGrade } from './self-grades.ts'

const { asLead, read, readings, database, councillor } = await newGround()
const today = day('2026-11-24')

const grade = (area: string, value: string): ReadingToKeep => finding(value, { field: 'judgement', kind: '', area })

const confirmed = async (result: Parameters<typeof read>[0]) => {
  const id = await read(result)
  await asLead(async (db) =>
    confirmReadings(
      db,
      (await readings(id)).map((reading) => reading.id),
    ),
  )
  return id
}

await confirmed({
  framework: 'SIF',
  published: day('2014-06-27'),
  readings: [grade('care_leavers', 'Requires improvement'), grade('overall_effectiveness', 'Good')],
})
const joint = await confirmed({
  framework: 'ILACS standard',
  inspectionEnd: day('2019-09-27'),
  readings: [grade('children_in_care_and_care_leavers', 'Good'), grade('overall_effectiveness', 'Good')],
})
await confirmed({
  framework: 'ILACS short',
  inspectionEnd: day('2023-06-09'),
  readings: [
    grade('children_in_care', 'Requires improvement to be good'),
    grade('care_leavers', 'Good'),
    grade('overall_effectiveness', 'Good'),
  ],
})
await read({
  framework: 'ILACS short',
  inspectionEnd: day('2026-04-24'),
  readings: [grade('care_leavers', 'Outstanding')],
})
await read({
  framework: 'ILACS short',
  aboutLaCode: '997',
  aboutName: 'Northmere',
  inspectionEnd: day('2022-05-05'),
  readings: [grade('care_leavers', 'Inadequate')],
})
await read({
  framework: 'APA',
  published: day('2007-11-26'),
  readings: [grade('staying_safe', '2')],
  pages: [
    {
      number: 1,
      width: 595,
      height: 842,
      lines: [
        {
          text: 'The council is too generous in the grades it would award itself.',
          box: { page: 1, x: 50, y: 50, width: 400, height: 12 },
          size: 12,
          bold: false,
          italic: false,
          font: '',
          xs: [],
        },
      ],
    },
  ],
})

const lineOf = async (id: string, asAt = today) => {
  const history = await asLead((db) => judgementHistory(db, { asAt }))
  return history.services.flatMap(({ lines }) => lines).find(({ line }) => line.id === id)
}

test('an area that was split stands in both lines, newest first, each grade on its own scale', async () => {
  const leavers = await lineOf('care-leavers')
  expect(leavers?.grades.map((each) => [each.dated, each.area, each.scale?.given, each.state])).toEqual([
    ['2026-04-24', 'care_leavers', 'outstanding', 'waiting'],
    ['2023-06-09', 'care_leavers', 'good', 'confirmed'],
    ['2019-09-27', 'children_in_care_and_care_leavers', 'good', 'confirmed'],
    ['2014-06-27', 'care_leavers', 'requires-improvement', 'confirmed'],
  ])
  expect((await lineOf('children-in-care'))?.grades.map(({ dated }) => dated)).toEqual(['2023-06-09', '2019-09-27'])
})

test('as at a day, later documents are not there and ages are counted to that day', async () => {
  const leavers = await lineOf('care-leavers', day('2020-09-27'))
  expect(leavers?.grades.map(({ dated, age }) => [dated, age])).toEqual([
    ['2019-09-27', '1 year'],
    ['2014-06-27', '6 years 3 months'],
  ])
})

test('a line says since when nothing was judged, or why nothing is judged any more', async () => {
  expect((await lineOf('children-in-care'))?.since).toBe('Last judged 3 years 5 months ago; no grade since.')
  expect((await lineOf('overall'))?.since).toContain('Since April 2026')
  expect((await lineOf('overall', day('2024-01-01')))?.since).toBe('Last judged 6 months ago; no grade since.')
})

test('the lowest stands beside an overall that hides it', async () => {
  const { lowest } = await asLead((db) => judgementHistory(db, { asAt: today }))
  expect(
    lowest.map(({ document, lowest: { overallGrade, lowestGrade, lowest: parts } }) => [
      document.dated,
      overallGrade,
      lowestGrade,
      parts.map(({ area }) => area),
    ]),
  ).toEqual([
    ['2023-06-09', 'good', 'requires improvement to be good', ['children_in_care']],
    ['2014-06-27', 'good', 'requires improvement', ['care_leavers']],
  ])
})

test('another authority’s grades are its own', async () => {
  const { authority, services, isOwn } = await asLead((db) => judgementHistory(db, { authority: '997', asAt: today }))
  expect({
    name: authority.name,
    isOwn,
    lines: services.flatMap(({ lines }) => lines.map(({ line }) => line.id)),
  }).toEqual({
    name: 'Northmere',
    isOwn: false,
    lines: ['care-leavers'],
  })
})

test('what inspectors said of the council’s view of itself is found', async () => {
  const { selfViews } = await asLead((db) => judgementHistory(db, { asAt: today }))
  expect(selfViews.map(({ view }) => [view.verdict, view.page])).toEqual([['too generous', 1]])
})

const given = (parts: Partial<Record<keyof NewSelfGrade, unknown>>) =>
  NewSelfGrade.parse({
    judged: 'ilacs.children_in_care',
    year: '2023',
    grade: 'good',
    source: 'Self-evaluation 2023, page 4',
    statedOn: '2023-03-31',
    ...parts,
  })

test('a self-grade stands beside the next confirmed grade with the gap in words', async () => {
  await asLead((db) => recordSelfGrade(db, given({}), today))
  await asLead((db) =>
    recordSelfGrade(db, given({ judged: 'ilacs.care_leavers', year: '2024', statedOn: '2024-03-31' }), today),
  )
  const [care] = (await lineOf('children-in-care'))?.selfGrades ?? []
  expect([care?.gap?.words, care?.external?.dated]).toEqual(['too generous by one', '2023-06-09'])
  // The grade of 2026 waits for a person, so it is no measure yet.
  const [leavers] = (await lineOf('care-leavers'))?.selfGrades ?? []
  expect([leavers?.gap, leavers?.external]).toEqual([null, null])
})

test.each([
  [{ grade: '2' }, 'Inspection of local authority children’s services has no such grade.'],
  [{ judged: 'ilacs.weather' }, 'Choose an area of the list.'],
  [{ statedOn: '2027-01-01' }, 'The council cannot have said so on a day to come.'],
])('a self-grade that cannot be is refused: %j', async (parts, sentence) => {
  await expect(asLead((db) => recordSelfGrade(db, given(parts), today))).rejects.toThrow(sentence)
})

test('a self-grade is taken back with a reason, once, and stays to be seen', async () => {
  const id = await asLead((db) => recordSelfGrade(db, given({ year: '2022', statedOn: '2022-03-31' }), today))
  await expect(asLead((db) => takeBackSelfGrade(db, id, ' '))).rejects.toThrow('Say why')
  await asLead((db) => takeBackSelfGrade(db, id, 'It was for 2023.'))
  await expect(asLead((db) => takeBackSelfGrade(db, id, 'Again.'))).rejects.toThrow('already')
  expect((await asLead((db) => listSelfGrades(db, { asAt: today }))).some((each) => each.id === id)).toBe(false)
  expect((await asLead((db) => listSelfGrades(db, { asAt: today, all: true }))).some((each) => each.id === id)).toBe(
    true,
  )
})

test('the database lets nobody record a self-grade whose role may not', async () => {
  await expect(asPerson(database, councillor, (db) => recordSelfGrade(db, given({}), today))).rejects.toThrow(
    /row-level security/,
  )
})

test('the table has each grade once for each line, with its scale and its passage', async () => {
  const history = await asLead((db) => judgementHistory(db, { asAt: today }))
  const { rows, columns } = judgementsTable(history, { asAt: new Date(), address: 'https://x.example', whose: 'X' })
  expect(rows.filter(({ grade: each }) => each.documentId === joint).map(({ line }) => line)).toEqual([
    'Overall',
    'Children in care',
    'Care leavers',
  ])
  const scale = columns.find(({ name }) => name === 'scale')
  expect(rows.every((row) => scale?.type === 'text' && scale.value(row) !== null)).toBe(true)
})
