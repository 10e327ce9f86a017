import { expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { rejectReading } from '../decide/reject-reading.ts'
import { finding, newGround } from '../ground.fixture.ts'
import type { ReadFigure } from '../reading/index.ts'
import { allNotes, countNotes, findNotes, listFigures, listNoteChoices, NoteFilters } from './find-figures.ts'
import { figuresTable, notesTable } from './figures-table.ts'

const { asLead, read, readings, lead } = await newGround()

const figure = (exact: string, parts: Partial<ReadFigure> = {}): ReadFigure => ({
  check: 'share',
  label: exact,
  counted: 2528,
  of: 3315,
  stated: '72%',
  computed: 76.2594,
  difference: -4.2594,
  verdict: 'disagrees',
  reason: '72% is printed; 2,528 of 3,315 is 76.3%, 4.3 points apart.',
  passage: { page: 1, boxes: [], exact, prefix: '', suffix: '' },
  ...parts,
})
const note = (exact: string, kind = 'share') => ({ ...finding(exact), field: 'figure', kind })

const wrong = '2,528 of 3,315 (72%)'
const letter = await read({
  framework: 'SIF',
  published: day('2014-05-01'),
  readings: [note(wrong)],
  figures: [
    figure(wrong),
    figure('97 of 110 (88%)', { verdict: 'agrees', reason: '', difference: -0.2, computed: 88.2 }),
    figure('94%', { verdict: 'unchecked', counted: null, of: null, computed: null, difference: null }),
  ],
})
await read({
  framework: 'Scrutiny committee pack',
  published: day('2021-09-09'),
  readings: [note('year on year increase', 'trend')],
  figures: [figure('year on year increase', { check: 'trend', verdict: 'doubtful', reason: 'More and more slowly.' })],
})

const find = (filters: Record<string, unknown>) =>
  asLead(async (db) => (await findNotes(db, NoteFilters.parse(filters))).map(({ passage }) => passage?.exact))

test('every figure of a document is listed in its order, the wrong one with its note', async () => {
  const list = await asLead((db) => listFigures(db, letter))
  expect(list.map(({ verdict, state }) => [verdict, state])).toEqual([
    ['disagrees', 'waiting'],
    ['agrees', null],
    ['unchecked', null],
  ])
  expect(list[0]).toMatchObject({ check: 'share', counted: 2528, of: 3315, stated: '72%', page: 1 })
})

test.each([
  [{}, ['year on year increase', wrong]],
  [{ check: 'share' }, [wrong]],
  [{ verdict: 'doubtful' }, ['year on year increase']],
  [{ year: '2014' }, [wrong]],
  [{ q: 'slowly' }, ['year on year increase']],
  [{ q: '100%_' }, []],
  [{ framework: 'SIF', check: 'trend' }, []],
  [{ state: 'rejected' }, []],
])('the register narrowed by %j', async (filters, expected) => {
  expect(await find(filters)).toEqual(expected)
})

test('the choices of each filter count what they would show, and the files hold every row', async () => {
  const choices = await asLead(listNoteChoices)
  expect(choices.filter(({ filter }) => filter === 'check').map(({ value, count }) => [value, count])).toEqual([
    ['share', 1],
    ['trend', 1],
  ])
  const rows = await asLead((db) => allNotes(db, NoteFilters.parse({})))
  const about = { asAt: new Date(), authority: lead.authorityName, address: 'https://sightline.example' }
  const table = notesTable(rows, { ...about, filters: NoteFilters.parse({ check: 'share' }) })
  expect(table.filters).toEqual([{ name: 'Check', value: 'A percentage and its own counts' }])
  expect(table.columns.map(({ value }) => value(rows[1] ?? expect.fail()))).toContain(76.26)
  const own = figuresTable(await asLead((db) => listFigures(db, letter)), { ...about, title: 'Letter' })
  expect(own.rows).toHaveLength(3)
})

test('a note that a person rejects leaves the register; one read again takes the place of the old', async () => {
  const other = await read({
    published: day('2025-01-01'),
    readings: [note('12 children, of whom 60%', 'whole')],
    figures: [figure('12 children, of whom 60%', { check: 'whole' })],
  })
  expect(await find({ check: 'whole' })).toHaveLength(1)
  const [reading] = await readings(other)
  await asLead((db) => rejectReading(db, reading?.id ?? expect.fail(), { why: 'A false alarm.' }))
  expect(await find({ check: 'whole' })).toEqual([])
  expect(await find({ check: 'whole', state: 'rejected' })).toEqual(['12 children, of whom 60%'])
  expect(await asLead((db) => countNotes(db, NoteFilters.parse({ check: 'whole' })))).toBe(0)
})
