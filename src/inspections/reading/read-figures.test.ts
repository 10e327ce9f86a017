import fc from 'fast-check'
import { expect, test } from 'vitest'

import { readDocument } from '../../documents/index.ts'
import { figuresIn } from './read-figures.ts'
import { readLetter } from './read-letter.ts'

test.each([
  ['Data show that 1,914 of 2,463 visits (71%) were written up in time.', 1914, 2463, 71],
  ['In 34 of the 50 records (68%) the plan was current.', 34, 50, 68],
  ['Reviews were late for 12.5% (3 out of 24) of children.', 3, 24, 12.5],
  ['The share is 77.7% of visits (1,914 of 2,463).', 1914, 2463, 77.7],
  ['Of these, 137 of 174, or 79 per cent, were on file.', 137, 174, 79],
])('%s', (text, counted, of, printed) => {
  expect(figuresIn(text).map((figure) => [figure.counted, figure.of, figure.printed])).toEqual([[counted, of, printed]])
})

test.each([
  'Inspectors read 7 of 12 plans. Attendance is 94%.',
  'This is 344 (or 43%) of all.',
  'Standards rose from 50% to 52% in 4 of 5 schools.',
  'In 6 of 5 cases (120%) the count is wrong.',
  'The visit of 6 and 7 October 2026 found a rise of 3%.',
])('no share is made of numbers that are not its own: %s', (text) => {
  expect(figuresIn(text)).toEqual([])
})

test('a share that its numbers make is read without a doubt, whatever the numbers', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), (left, right) => {
      const [counted, of] = [Math.min(left, right), Math.max(left, right)]
      const percent = ((100 * counted) / of).toFixed(1)
      const [figure] = figuresIn(`It was so for ${counted.toLocaleString('en-GB')} of ${of} children (${percent}%).`)
      expect(figure).toMatchObject({ counted, of, printed: Number(percent) })
    }),
  )
})

async function figures(text: string) {
  const document = await readDocument(new TextEncoder().encode(`Focused visit to Alderwick\n\n${text}\n`), 'letter.txt')
  return readLetter(document).readings.filter(({ field }) => field === 'figure')
}

test('a printed share that its numbers do not make is kept, and the difference is said', async () => {
  const [figure] = await figures(
    'The data show that 1,914 of 2,463 visits (71%) were written up within three days of the visit.',
  )
  expect(figure).toMatchObject({ value: '71% (1,914 of 2,463)', printed: '1,914 of 2,463 visits (71%)' })
  expect(figure?.passage?.exact).toBe('1,914 of 2,463 visits (71%)')
  expect(figure?.reasons.join(' ')).toContain('is 77.7%, 6.7 points apart')
  expect(figure?.sureness).toBeLessThan(60)
})

test('half a point apart is rounding; more is not', async () => {
  const [close] = await figures(
    'They were in time for 137 of 174 children (79%), which is more than there were last year.',
  )
  expect(close?.reasons).toEqual([])
  const [apart] = await figures(
    'They were in time for 137 of 174 children (78%), which is more than there were last year.',
  )
  expect(apart?.reasons).toHaveLength(1)
})
