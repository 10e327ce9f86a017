import { describe, expect, test } from 'vitest'

import { misprintedShare } from './content/2026-focused-visit.ts'
import { youthJustice2021 } from './content/2021-youth-justice.ts'
import { inWords, periodInWords } from './dates.ts'
import { demoLetters, letters } from './demo-letters.ts'
import { expectedReading } from './expected.ts'
import { makeLetter } from './make-letter.ts'

const latin = new TextDecoder('latin1')

describe('the letters of Alderwick', () => {
  test('are made in under three seconds of work, each a tagged PDF/UA file in British English with a title', async () => {
    const began = process.cpuUsage()
    const made = await demoLetters()
    const { user, system } = process.cpuUsage(began) // not the clock: other tests share the machine
    expect((user + system) / 1000).toBeLessThan(3000)
    expect(made).toHaveLength(letters.length)
    for (const { bytes } of made) {
      const text = latin.decode(bytes)
      expect(text.startsWith('%PDF-1.7')).toBe(true)
      expect(text).toContain('/Marked true')
      expect(text).toContain('/Lang (en-GB)')
      expect(text).toContain('pdfuaid:part')
      expect(text).toContain('/DisplayDocTitle true')
    }
  })

  test('are the same bytes each time they are made', async () => {
    const [letter] = letters.slice(-1)
    if (!letter) throw new Error('there are no letters')
    const [first, second] = [await makeLetter(letter), await makeLetter(letter)]
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true)
  })

  test('stand oldest first, under names of their own', () => {
    expect(new Set(letters.map((letter) => letter.fileName)).size).toBe(letters.length)
    const days = letters.map((letter) => letter.issuedOn)
    expect(days).toEqual(days.toSorted())
  })

  test('span at least fifteen years', () => {
    const years = letters.map((letter) => Number(letter.issuedOn.slice(0, 4)))
    expect(Math.max(...years) - Math.min(...years)).toBeGreaterThanOrEqual(15)
  })

  test('never end an inspection before it begins, nor come out before it ends', () => {
    for (const { inspection, issuedOn, fileName } of letters) {
      if (!inspection) continue
      expect([inspection.start <= inspection.end, inspection.end < issuedOn], fileName).toEqual([true, true])
    }
  })

  test('come again word for word when one is issued again, but for its dates and its opening', () => {
    const [first, second] = letters.filter((letter) => letter.title.includes('March 2024'))
    if (!first || !second) throw new Error('the letter that was issued again is missing')
    const [a, b] = [expectedReading(first), expectedReading(second)]
    expect(b.findings).toEqual(a.findings)
    expect(b.inspection_start).not.toBe(a.inspection_start)
  })
})

test('the youth justice standards add up to the overall rating that is printed', () => {
  const points: Record<string, number> = { Outstanding: 3, Good: 2, 'Requires improvement': 1, Inadequate: 0 }
  const { hmip_overall: overall, ...standards } = expectedReading(youthJustice2021).judgements
  const grades = Object.values(standards)
  expect(grades).toHaveLength(12)
  expect(grades.reduce((sum, grade) => sum + (points[grade] ?? Number.NaN), 0)).toBe(20) // 19 to 30 is Good
  expect(overall).toBe('Good')
})

test('one printed share is not the share of its own numbers, and by more than half a point', () => {
  const { counted, of, printedPercent } = misprintedShare
  expect(Math.abs((100 * counted) / of - printedPercent)).toBeGreaterThan(0.5)
})

test.each([
  ['one day', { start: '2021-06-30', end: '2021-06-30' }, '30 June 2021'],
  ['two days', { start: '2026-10-06', end: '2026-10-07' }, '6 and 7 October 2026'],
  ['a week', { start: '2024-03-04', end: '2024-03-08' }, '4 to 8 March 2024'],
  ['over a month’s end', { start: '2024-10-28', end: '2024-11-08' }, '28 October to 8 November 2024'],
  ['over a year’s end', { start: '2024-12-30', end: '2025-01-03' }, '30 December 2024 to 3 January 2025'],
])('a period of %s is written as inspectors write it', (_, period, words) => {
  expect(periodInWords(period)).toBe(words)
})

test('a day is written without a leading nought', () => {
  expect(inWords('2026-06-01')).toBe('1 June 2026')
})
