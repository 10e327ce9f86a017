import { expect, test } from 'vitest'

import { readDocument } from '../../documents/index.ts'
import { readLetter, type LetterReading } from './read-letter.ts'

const names = [
  ['1.1', 'Governance and leadership'],
  ['1.2', 'Staff'],
  ['1.3', 'Partnerships and services'],
  ['1.4', 'Information and facilities'],
  ['2.1', 'Assessment'],
  ['2.2', 'Planning'],
  ['2.3', 'Implementation and delivery'],
  ['2.4', 'Reviewing'],
  ['3.1', 'Assessment'],
  ['3.2', 'Planning'],
  ['3.3', 'Implementation and delivery'],
  ['3.4', 'Joint working'],
] as const

/** A report of which only the table matters: each standard with what stands behind it, then what is left over. */
async function read(
  overall: string,
  behind: Partial<Record<string, string>>,
  leftOver: readonly string[] = [],
): Promise<LetterReading> {
  const rows = names.flatMap(([number, name]) => {
    const rating = behind[number] ?? 'Good'
    return rating === '' ? [number, name] : [number, name, rating]
  })
  const text = [
    'HM Inspectorate of Probation',
    'An inspection of youth offending services in Alderwick',
    `The service was rated as ‘${overall}’ overall, over court work and out-of-court disposals.`,
    ...rows,
    ...leftOver,
    'This paragraph comes after the table and says at some length that the work will go on as it has been planned.',
  ]
  return readLetter(await readDocument(new TextEncoder().encode(text.join('\n\n')), 'report.txt'))
}

const judged = ({ readings }: LetterReading) => readings.filter(({ field }) => field === 'judgement')
const ratingOf = (reading: LetterReading, area: string) => judged(reading).find((each) => each.area === area)

test('a rating belongs to the standard whose number stands before it', async () => {
  const reading = await read('Good', { '2.2': 'Requires improvement', '3.1': 'Outstanding' })
  expect(judged(reading)).toHaveLength(13)
  expect(ratingOf(reading, 'hmip_2.2')?.value).toBe('Requires improvement')
  expect(ratingOf(reading, 'hmip_3.1')?.value).toBe('Outstanding')
  expect(ratingOf(reading, 'hmip_overall')?.value).toBe('Good')
})

test('one rating left over goes to the one standard without, and says that it stood apart', async () => {
  const reading = await read('Good', { '3.2': '' }, ['Inadequate'])
  const apart = ratingOf(reading, 'hmip_3.2')
  expect(apart?.value).toBe('Inadequate')
  expect(apart?.sureness).toBeLessThan(70)
  expect(apart?.reasons.join(' ')).toContain('stands apart')
})

test('where two standards are without, a rating left over is given to neither', async () => {
  const reading = await read('Good', { '3.2': '', '3.3': '' }, ['Inadequate'])
  expect(ratingOf(reading, 'hmip_3.2')).toBeUndefined()
  expect(ratingOf(reading, 'hmip_3.3')).toBeUndefined()
})

test('an overall rating that the twelve do not make is kept as printed and doubted', async () => {
  const reading = await read('Outstanding', {})
  const overall = ratingOf(reading, 'hmip_overall')
  expect(overall?.value).toBe('Outstanding')
  expect(overall?.sureness).toBeLessThan(60)
  expect(overall?.reasons.join(' ')).toContain('24 of 36')
})

test('an overall rating that the twelve do make leaves no doubt', async () => {
  const reading = await read('Good', { '1.4': 'Requires improvement' })
  expect(judged(reading).flatMap(({ reasons }) => reasons)).toEqual([])
})
