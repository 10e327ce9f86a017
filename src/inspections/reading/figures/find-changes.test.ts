import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findChanges, findChangeSince } from './find-changes.ts'
import { findComparisons } from './find-comparisons.ts'
import { findQuantities } from './find-quantities.ts'

test.each([
  ['The number of plans rose from 57 to 92.', 'agrees'],
  ['The number of plans fell from 57 to 92.', 'disagrees'],
  ['There was a reduction in waits from 28 weeks to six weeks.', 'agrees'],
  ['There was a 41% increase in plans, from 233 to 392 this year.', 'disagrees'],
  ['There was a 68% increase in plans, from 233 to 392 this year.', 'agrees'],
  ['Contacts increased by 30% from 387 in 2018/19 to 503 in 2020/21.', 'agrees'],
  ['The share rose by 12% from 28% to 40%.', 'agrees'], // points, which people call per cent
  ['Referrals doubled: from 66 a week to 130.', 'agrees'],
  ['Placements doubled from approximately 30 in October 2016 to in excess of 60.', 'agrees'],
  ['Referrals doubled, from 66 a week to 90.', 'disagrees'],
  ['Vacancies halved from 40 to 21.', 'agrees'],
  ['Vacancies halved from 40 to 31.', 'disagrees'],
  ['Caseloads fell by a third from 24 to 16.', 'agrees'],
  ['Caseloads fell by a third from 24 to 21.', 'disagrees'],
])('%s → %s', (text, verdict) => {
  expect(findChanges(text)).toMatchObject([{ check: 'change', verdict }])
})

test('a change taken of the later number is told apart', () => {
  const [figure] = findChanges('There was a 41% increase in plans, from 233 to 392 this year.')
  expect(figure?.reason).toContain('a rise of 68.2%')
  expect(figure?.reason).toContain('40.6% is what the change is of the later number')
})

test.each([
  'The proportion has improved from 43% to 82%.', // better is not more
  'Numbers grew in the years from 2012 to 2016.',
  'Children from 5 to 11 increased their reading.',
  'Rates rose from 40 to 52%.', // two kinds of number
  'The number did not fall from 40 to 52.',
  'It rose from 3 to 5 and fell from 9 to 2.', // which words go with which is a guess
])('nothing is said of: %s', (text) => {
  expect(findChanges(text)).toEqual([])
})

test.each([
  ['At 31 March 2014, 395 children had a plan.', 'This is an increase from 211 at March 2013.', 'agrees'],
  ['At 31 March 2014, 395 children had a plan.', 'This is a reduction from 211 at March 2013.', 'disagrees'],
  ['At 4 July 2016, two children lived there.', 'This is a reduction from seven at 31 March 2015.', 'agrees'],
])('%s %s → %s', (before, text, verdict) => {
  expect(findChangeSince(before, text)).toMatchObject([{ verdict }])
})

test('the words for a rise and a fall are right of two numbers in one order and wrong in the other', () => {
  const different = fc
    .tuple(fc.integer({ min: 2, max: 1900 }), fc.integer({ min: 2, max: 1900 }))
    .filter(([a, b]) => a !== b)
  fc.assert(
    fc.property(different, ([first, second]) => {
      const verdictOf = (word: string) =>
        findChanges(`The number of plans ${word} from ${first} to ${second}.`)[0]?.verdict
      expect(new Set([verdictOf('rose'), verdictOf('fell')])).toEqual(new Set(['agrees', 'disagrees']))
      expect(verdictOf('rose')).toBe(second > first ? 'agrees' : 'disagrees')
    }),
  )
})

test.each([
  ['It is 13%, higher than the national average of 9%.', 'agrees'],
  ['It is 7%, higher than the national average of 9%.', 'disagrees'],
  ['It is 6.6%, lower than statistical neighbours at 9.7%.', 'agrees'],
])('%s → %s', (text, verdict) => {
  expect(findComparisons(text)).toMatchObject([{ verdict }])
})

test('a comparison of two other things is none', () => {
  expect(
    findComparisons('It fell by 3%, waits are lower than national and those at 89% of people are better.'),
  ).toEqual([])
})

test.each([
  ['A large majority of them (approximately 66%) are over ten.', 'agrees'],
  ['The majority of plans (44%) are current.', 'disagrees'],
  ['They lost touch with nearly a quarter (22%) of care leavers.', 'agrees'],
  ['A small minority (61%) live far away.', 'disagrees'],
])('%s → %s', (text, verdict) => {
  expect(findQuantities(text)).toMatchObject([{ verdict }])
})
