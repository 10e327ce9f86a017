import { expect, test } from 'vitest'
import { readDocument } from '../../../documents/index.ts'
import { layOut } from '../letter.ts'
import { readLetter } from '../read-letter.ts'
import { isNote } from './figure.ts'
import { readFigures } from './read-figures.ts'

const read = async (text: string, name = 'letter.txt') => readDocument(new TextEncoder().encode(text), name)
const figures = async (text: string, name?: string) => readFigures(layOut(await read(text, name)))
const notes = async (text: string, name?: string) => (await figures(text, name)).filter(isNote)

const letter = (text: string) => `Focused visit to Alderwick\n\n${text}\n`

test('a printed share that its numbers do not make is a note, and the difference is said', async () => {
  const { readings, figures: all } = readLetter(
    await read(
      letter('The data show that 1,914 of 2,463 visits (71%) were written up within three days of the visit.'),
    ),
  )
  const [note, ...others] = readings.filter(({ field }) => field === 'figure')
  expect(others).toEqual([])
  expect(note).toMatchObject({ kind: 'share', value: '71% (1,914 of 2,463)', printed: '1,914 of 2,463 visits (71%)' })
  expect(note?.passage?.exact).toBe('1,914 of 2,463 visits (71%)')
  expect(note?.reasons.join(' ')).toContain('is 77.7%, 6.7 points apart')
  expect(all).toMatchObject([{ check: 'share', counted: 1914, of: 2463, verdict: 'disagrees' }])
})

test('a figure that is right is no note, but is among the figures; so is one that cannot be checked', async () => {
  const all = await figures(letter('They were in time for 137 of 174 children (79%). Attendance is 94%.'))
  expect(all.map(({ stated, verdict }) => [stated, verdict])).toEqual([
    ['79%', 'agrees'],
    ['94%', 'unchecked'],
  ])
})

test('“of this number” is the number of the line that leads to the list', async () => {
  const all = await figures(
    letter(
      'At 31 March 2014, 501 children are looked after. Of this number:\n\n- 212 (or 45%) live outside the area\n- 12 live with parents, of whom 60% live elsewhere',
    ),
  )
  expect(all.map(({ check, of, verdict }) => [check, of, verdict])).toEqual([
    ['share', 501, 'disagrees'],
    ['whole', 12, 'disagrees'],
  ])
})

const table = (rows: string) =>
  `<h1>Schools</h1><table>${rows
    .trim()
    .split('\n')
    .map((row, index) => {
      const tag = index === 0 ? 'th' : 'td'
      return `<tr>${row
        .split('|')
        .map((cell) => `<${tag}>${cell.trim()}</${tag}>`)
        .join('')}</tr>`
    })
    .join('')}</table>`

test('a table of shares is computed row by row from the columns that explain most of it', async () => {
  const found = await notes(
    table(`
      Provision | Inspected | Good or better
      Nursery   | 388       | 383 (99%)
      Primary   | 16,668    | 14,633 (88%)
      Secondary | 3,315     | 2,528 (72%)
      Special   | 1,023     | 925 (90%)
      Other     | 333       | 283 (85%)
      Total     | 21,727    | 18,752 (86%)`),
    'page.html',
  )
  expect(found).toMatchObject([{ check: 'share', label: 'Secondary, Good or better', counted: 2528, of: 3315 }])
})

test('a table with part, whole and percent apart is read the same; one rule of rounding holds', async () => {
  const found = await notes(
    table(`
      Provision | Good | All | %
      Nursery   | 2    | 2   | 100
      Primary   | 77   | 88  | 87
      Secondary | 10   | 12  | 83`),
    'page.html',
  )
  expect(found).toMatchObject([{ check: 'rounding', label: 'Primary, %', counted: 77, of: 88 }])
})

test('a total and the rate of a whole are held against the parts', async () => {
  const found = await notes(
    table(`
      Provision    | Number | % good
      Groups       | 120    | 99
      Childminders | 135    | 99
      All settings | 256    | 98`),
    'page.html',
  )
  expect(found.map(({ check }) => check).toSorted()).toEqual(['between', 'total'])
})

test('a row of years is held against the trend words of its label', async () => {
  const found = await notes(
    table(`
      Measure                        | 2019  | 2020  | 2021
      Plans, a year on year increase | 2,068 | 2,276 | 2,431
      Children in care               | 396   | 405   | 387`),
    'page.html',
  )
  expect(found).toMatchObject([{ check: 'trend', verdict: 'doubtful' }])
})

test('numbers in a table that are no shares of each other say nothing', async () => {
  expect(
    await notes(
      table(`
        Team  | Staff | Cases | Vacant
        North | 12    | 240   | 5%
        South | 9     | 171   | 11%
        East  | 11    | 198   | 0%`),
      'page.html',
    ),
  ).toEqual([])
})

const slide = (lines: string) =>
  `Pack\n\n(1)\n\n${lines
    .trim()
    .split(/\s*\n\s*/)
    .join('\n\n')}\n\n(2)\n`

test('a table whose cells came apart is put together by arithmetic, and the one that does not fit is said', async () => {
  const found = await notes(
    slide(`21,727\n333\n1,023\n3,315\n16,668\n388
      Number of schools inspected
      18,752 (86%)\n283 (85%)\n925 (90%)\n2,528 (72%)\n14,633 (88%)\n383 (99%)`),
  )
  expect(found).toMatchObject([{ check: 'share', counted: 2528, of: 3315, verdict: 'disagrees' }])
  expect(found[0]?.reason).toContain('since the table came apart')
})

test('where more than one number does not fit, nothing is guessed', async () => {
  expect(await notes(slide('40\n50\n60\nInspected\n30 (10%)\n35 (20%)\n50 (83%)'))).toEqual([])
})

test('a number that is a part in the table and a whole in its note is two measures', async () => {
  const found = await notes(
    slide(`110*\n97 (88%)\n2 (100%)\n6 (100%)\n10 (83%)\n77 (88%)\n2 (100%)
      97 schools have a current grade making 91% of them at least good
      2\n12\nSecondary\n6\nPrimary\n88\n2`),
  )
  expect(found).toMatchObject([{ check: 'measures', verdict: 'doubtful', counted: 97 }])
})

test('years that stand as lines of their own are a series with the trend words of the slide', async () => {
  const found = await notes(
    slide(
      `2068\nCaseload\n2019\n26\nYoung people\n2276\n2020\n304\n2431\n2021\nThis suggests a year on year increase in need`,
    ),
  )
  expect(found).toMatchObject([{ check: 'trend', of: 2068, counted: 2431, verdict: 'doubtful' }])
})

test('places still to be confirmed are one note for a page', async () => {
  expect(await notes(slide('Witness\nTBC\nDirector\nTBC\nTBC'))).toMatchObject([
    { check: 'template', verdict: 'doubtful' },
  ])
})
