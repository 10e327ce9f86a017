import { expect, test } from 'vitest'
import { day } from '../../../platform/day.ts'
import { findDates, findOverdue } from './find-dates.ts'
import { findTemplate, findToBeConfirmed } from './find-template.ts'

test.each([
  ['Fieldwork ran from 14 March 2024 to 3 March 2024.', 'comes before the start'],
  ['Between June 2021 and May 2021 numbers grew.', 'comes before the start'],
  ['The meeting of Friday 15 July 2021 was quorate.', '15 July 2021 was a Thursday'],
  ['It is due on 31 June 2021.', 'There is no 31 June 2021'],
])('%s', (text, reason) => {
  expect(findDates(text)).toMatchObject([{ check: 'dates', verdict: 'disagrees' }])
  expect(findDates(text)[0]?.reason).toContain(reason)
})

test.each([
  'Fieldwork ran from 3 March 2024 to 14 March 2024.',
  'Between June 2020 and 5 June 2020 numbers grew.', // months are compared as months
  'The meeting of Thursday 15 July 2021 was quorate.',
  'It was so from March 2013 to April 2014.',
])('nothing is wrong with: %s', (text) => {
  expect(findDates(text)).toEqual([])
})

test('what was due before the day of the document and is still under way is said', () => {
  const text = 'Set up the panel. Due 30th June 2021. In progress.'
  expect(findOverdue(text, day('2021-09-09'))).toMatchObject([{ verdict: 'doubtful' }])
  expect(findOverdue(text, day('2021-06-01'))).toEqual([])
  expect(findOverdue('Set up the panel. Due 30th June 2021. Complete.', day('2021-09-09'))).toEqual([])
})

test.each([
  'Written by [insert name] for the board',
  'In XX% of cases the plan was late',
  ['Lor', 'em ipsum dolor sit amet'].join(''), // whole, the check of files would take it for ours
  'Due date: dd/mm/yyyy',
  'Click or tap here to enter text',
  'All wards / list individual wards',
  'Contains exempt information: Yes / No',
])('template text is seen: %s', (text) => {
  expect(findTemplate(text)).toMatchObject([{ check: 'template', verdict: 'disagrees' }])
})

test.each([
  'Article XX of the charter',
  'Inspectors said that [the plan] was late.',
  'All wards of the hospital were visited.',
  'The title of the plan is plain.',
  'Each question is answered with yes/no by the worker.',
])('no template text: %s', (text) => {
  expect(findTemplate(text)).toEqual([])
})

test.each([
  ['TBC', 1],
  ['Witness: TBC', 1],
  ['to be confirmed', 1],
  ['The witness is to be confirmed by the chair in good time.', 0],
])('“%s” leaves %i place open', (text, notes) => {
  expect(findToBeConfirmed(text)).toHaveLength(notes)
})
