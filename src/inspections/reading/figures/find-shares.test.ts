import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findShares, findSharesOf } from './find-shares.ts'

test.each([
  ['Data show that 1,914 of 2,463 visits (71%) were written up in time.', 1914, 2463, '71%'],
  ['In 34 of the 50 records (68%) the plan was current.', 34, 50, '68%'],
  ['Reviews were late for 12.5% (3 out of 24) of children.', 3, 24, '12.5%'],
  ['The share is 77.7% of visits (1,914 of 2,463).', 1914, 2463, '77.7%'],
  ['Of these, 137 of 174, or 79 per cent, were on file.', 137, 174, '79%'],
  ['The service has lost touch with 27 (13%) of its 205 care leavers.', 27, 205, '13%'],
  ['Out of the 93 children who came home, 41 (44%) went under a new order.', 41, 93, '44%'],
  ['In the year 185 children left, of whom 4% (8) came back.', 8, 185, '4%'],
  ['Secondary: 2,528 of 3,315 shown as 76%.', 2528, 3315, '76%'],
  ['It is 97 of 110 = 88%, once more.', 97, 110, '88%'],
  ['Five of the 20 plans (25%) were late.', 5, 20, '25%'],
])('%s', (text, counted, of, stated) => {
  expect(findShares(text).map((figure) => [figure.counted, figure.of, figure.stated])).toEqual([[counted, of, stated]])
})

test.each([
  'Inspectors read 7 of 12 plans. Attendance is 94%.',
  'This is 344 (or 43%) of all.',
  'Standards rose from 50% to 52% in 4 of 5 schools.',
  'In 6 of 5 cases (120%) the count is wrong.',
  'The visit of 6 and 7 October 2026 found a rise of 3%.',
  'In 7 of 12 schools, 94% of pupils attend.',
  'In 7 of 12 schools attendance is 94%.',
  'By 2026 schools should reach 91%.',
])('no share is made of numbers that are not its own: %s', (text) => {
  expect(findShares(text)).toEqual([])
})

test.each([
  ['Good or better: 2,528 of 3,315 schools (72%).', 'share', 'disagrees', '76.3%, 4.3 points apart'],
  ['Good or better: 77 of 88 schools (87%).', 'rounding', 'disagrees', 'rounds half up to 88%'],
  ['Good or better: 97 of 110 schools (88%).', 'share', 'agrees', ''],
  ['About 40 of 57 plans (about 68%) were good.', 'share', 'agrees', ''],
  ['12 children live with parents, of whom 60% live elsewhere.', 'whole', 'disagrees', '7 is 58.3% and 8 is 66.7%'],
  ['14 children live with parents, of whom 43% live elsewhere.', 'whole', 'agrees', ''],
  ['540 live with carers. Of these, 9.8% live elsewhere.', 'whole', 'agrees', ''],
  ['97 schools have a current grade, making 91% of them good.', 'whole', 'agrees', ''],
  ['There are 25 schools, of which about 91% are good.', 'whole', 'agrees', ''],
])('%s → %s %s', (text, check, verdict, reason) => {
  const [figure, ...others] = findShares(text)
  expect(others).toEqual([])
  expect(figure).toMatchObject({ check, verdict })
  expect(figure?.reason).toContain(reason)
})

test('a share whose whole was named before is held against it', () => {
  expect(findSharesOf(501, '212 (or 42.3%) live outside the area')).toMatchObject([{ of: 501, verdict: 'agrees' }])
  expect(findSharesOf(501, '212 (or 45%) live outside the area')).toMatchObject([{ verdict: 'disagrees' }])
  expect(findSharesOf(101, '212 (or 45%) live outside the area')).toEqual([])
})

const pairs = fc.tuple(fc.integer({ min: 1, max: 1800 }), fc.integer({ min: 1, max: 1800 })).map(([left, right]) => ({
  counted: Math.min(left, right),
  of: Math.max(left, right),
}))

test('a share printed as its numbers make it is never doubted, and one that is a point off always is', () => {
  fc.assert(
    fc.property(pairs, ({ counted, of }) => {
      const percent = Math.floor((2000 * counted + of) / (2 * of)) / 10 // half up to one place, in whole numbers
      const say = (share: number) =>
        findShares(`It was so for ${counted.toLocaleString('en-GB')} of ${of} children (${share}%).`)
      expect(say(percent)).toMatchObject([{ counted, of, verdict: 'agrees' }])
      if (percent <= 98.9) expect(say(Math.round(10 * (percent + 1.1)) / 10)).toMatchObject([{ verdict: 'disagrees' }])
    }),
  )
})

test('what some whole number makes is never called impossible', () => {
  fc.assert(
    fc.property(pairs, ({ counted, of }) => {
      const percent = Math.floor((200 * counted + of) / (2 * of))
      expect(findShares(`There are ${of} children here, of whom ${percent}% live elsewhere.`)).toMatchObject([
        { verdict: 'agrees' },
      ])
    }),
  )
})
