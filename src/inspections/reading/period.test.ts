import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, inWords } from '../../platform/day.ts'
import { periodIn } from './period.ts'

test.each([
  ['on 4 February 2020.', '2020-02-04', '2020-02-04', 1],
  ['4 to 15 March 2024', '2024-03-04', '2024-03-15', 1],
  ['25 October to 5 November 2021', '2021-10-25', '2021-11-05', 1],
  ['25 October 2021 to 5 November 2021', '2021-10-25', '2021-11-05', 1],
  ['9–24 November 2017', '2017-11-09', '2017-11-24', 1],
  ['15-19 July 2013', '2013-07-15', '2013-07-19', 1],
  ['12 September 2016 – 6 October 2016', '2016-09-12', '2016-10-06', 1],
  ['on 13and 14 December 2022', '2022-12-13', '2022-12-14', 1],
  ['on 29 and 30October 2019', '2019-10-29', '2019-10-30', 1],
  ['on 31 January and 1 February 2018. The', '2018-01-31', '2018-02-01', 1],
  ['between 29 September and 1 October 2020', '2020-09-29', '2020-10-01', 1],
  ['28 December to 5 January 2024', '2023-12-28', '2024-01-05', 1],
  ['Monday 3rd July to Friday 7th July 2023', '2023-07-03', '2023-07-07', 1],
  ['5 to 9 December 2022 and 14 to 15 February 2023', '2022-12-05', '2023-02-15', 2],
  ['4, 5 and 6 December 2019', '2019-12-04', '2019-12-06', 1],
  ['from 12th to the 14th of March 2019', '2019-03-12', '2019-03-14', 1],
  ['12 – 23  November  2018', '2018-11-12', '2018-11-23', 1],
  ['20–31 January2025', '2025-01-20', '2025-01-31', 1],
  ['12/03/2019 to 14/03/2019', '2019-03-12', '2019-03-14', 1],
  ['12.03.2019', '2019-03-12', '2019-03-12', 1],
  ['2019-03-12', '2019-03-12', '2019-03-12', 1],
])('%s is read as a period', (text, start, end, stretches) => {
  expect(periodIn(text)).toMatchObject({ start, end, stretches })
})

test.each(['aged 18 to 25', 'section 20 of the Act', '31 February 2024', 'in March 2020', '21 days to May'])(
  '%s is no period',
  (text) => {
    expect(periodIn(text)).toBeUndefined()
  },
)

test('a working week touches one calendar week and a fortnight two', () => {
  expect(periodIn('2 to 6 December 2024')?.weeks).toBe(1)
  expect(periodIn('2 to 13 December 2024')?.weeks).toBe(2)
})

test('two days written out in words are always read back', () => {
  const days = fc
    .integer({ min: 0, max: 9000 })
    .map((count) => day(new Date(Date.UTC(2005, 0, 1 + count)).toISOString().slice(0, 10)))
  fc.assert(
    fc.property(days, days, (left, right) => {
      const [start, end] = left < right ? [left, right] : [right, left]
      expect(periodIn(`Inspection dates: ${inWords(start)} to ${inWords(end)}`)).toMatchObject({ start, end })
    }),
  )
})
