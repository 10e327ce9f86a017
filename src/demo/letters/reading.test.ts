import { expect, test } from 'vitest'

import { readDocument } from '../../documents/index.ts'
import { readLetter, tableFigures, toRecord } from '../../inspections/index.ts'
import { alderwick } from './alderwick.ts'
import { committeePack2026 } from './content/2026-committee-pack.ts'
import { focusedVisit2026, misprintedShare } from './content/2026-focused-visit.ts'
import { risingNumber, stableNumber } from './content/2026-scrutiny-minutes.ts'
import { neighbourLetters } from './content/neighbours.ts'
import { letters } from './demo-letters.ts'
import { makeLetter } from './make-letter.ts'

/** The figures that were misprinted on purpose, as real letters have them. Everything else in them works out. */
const misprints: Readonly<Record<string, readonly string[]>> = {
  'alderwick-2026-07-08-committee-pack.pdf': ['All wards / list individual wards', 'TBC'],
  'alderwick-2026-11-18-focused-visit.pdf': ['1,914 of 2,463 visits (71%)'],
  'alderwick-2026-07-24-scrutiny-minutes.pdf': [stableNumber, risingNumber.slice(risingNumber.indexOf('1,904'), -1)],
}

const authorities = [{ code: alderwick.laCode, name: alderwick.name, urn: alderwick.urn, former: false }]

/** Grades are compared as what they are: “Grade 2” is 2, and “require improvement” in a sentence is the grade of that name. */
const plainGrade = (grade: string): string =>
  grade
    .toLowerCase()
    .replace(/^grade /, '')
    .replace(/^requires? improvement.*/, 'requires improvement')

const inPlainGrades = (judgements: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(judgements).map(([area, grade]) => [area, plainGrade(grade)]))

test.each([...letters, ...neighbourLetters].map((letter) => [letter.fileName, letter] as const))(
  '%s is read for what it says',
  async (_, letter) => {
    const { bytes, fileName, expected } = await makeLetter(letter)
    const { readings } = readLetter(await readDocument(bytes, fileName), { authorities })
    const { notes, ...record } = toRecord(fileName, readings)
    // What the authority says of itself is no finding of the letter; it has a test of its own.
    const findings = record.findings.filter(({ kind }) => kind !== 'claim').map(({ kind, text }) => ({ kind, text }))
    expect({ ...record, findings, judgements: inPlainGrades(record.judgements) }).toEqual({
      ...expected,
      judgements: inPlainGrades(expected.judgements),
    })
    // What is wrong with a printed figure has a test of its own too.
    expect(notes.map(({ text }) => text)).toEqual(misprints[fileName] ?? [])
  },
)

test('the newest letter’s misprinted share is read and doubted, and its claim kept apart from its findings', async () => {
  const { bytes, fileName } = await makeLetter(focusedVisit2026)
  const { readings } = readLetter(await readDocument(bytes, fileName), { authorities })
  const [figure, ...others] = readings.filter(({ field }) => field === 'figure')
  expect(others).toEqual([])
  expect(figure?.value).toContain(`${misprintedShare.printedPercent}%`)
  expect(figure?.reasons.join(' ')).toContain('points apart')
  const claims = readings.filter(({ kind }) => kind === 'claim').map(({ value }) => value)
  expect(claims).toEqual(['Senior managers report that the position has improved since the summer.'])
})

test('every finding of every letter says where on the page it stands', async () => {
  for (const letter of letters) {
    const { bytes, fileName } = await makeLetter(letter)
    const document = await readDocument(bytes, fileName)
    for (const { field, value, passage } of readLetter(document, { authorities }).readings) {
      if (field !== 'finding') continue
      expect(passage?.exact, `${fileName}: ${value}`).toBe(value)
      expect(passage?.boxes.length, `${fileName}: ${value}`).toBeGreaterThan(0)
    }
  }
})

test('the papers of Alderwick’s committee are read as a pack: every state of attendance, whole plan, pages that are there', async () => {
  const { bytes, fileName } = await makeLetter(committeePack2026)
  const { pack } = readLetter(await readDocument(bytes, fileName), { authorities })
  expect(pack?.meetingDate).toBe('2026-07-16')
  expect(new Set(pack?.minutes[0]?.attendance.map(({ state }) => state))).toEqual(
    new Set(['present', 'apologies', 'substituted', 'observing', 'absent']),
  )
  expect(pack?.items.map(({ item, pages, deskPages, toFollow }) => [item, pages, deskPages, toFollow])).toEqual([
    ['1', null, null, false],
    ['2', null, null, false],
    ['3', [2, 2], [2, 2], false],
    ['4', [3, 3], [3, 3], false],
    ['5', [4, 4], [4, 4], false],
    ['6', null, null, true],
    ['7', [5, 5], [5, 5], false],
  ])
  expect(pack?.actionPlan.map(({ person, targetKind, status }) => [person, targetKind, status])).toEqual([
    [['Reviewing Service Manager'], 'day', 'Late'],
    [['Leaving Care Manager'], 'day', 'On track'],
    [['Head of Contracts', 'Designated Nurse'], 'meeting', 'Not started'],
    [['Participation Lead'], 'continuous', 'On track'],
  ])
  expect(tableFigures(pack?.tables ?? []).filter(({ statedShare }) => statedShare !== null)).toMatchObject([
    { label: 'In the city: Seen within six weeks', numerator: 199, denominator: 214, statedShare: 93 },
    { numerator: 75, denominator: 86, statedShare: 87 },
    { numerator: 33, denominator: 41, statedShare: 80 },
    { numerator: 307, denominator: 341, statedShare: 90 },
  ])
  expect(pack?.programmes[0]?.rows).toHaveLength(4)
})
