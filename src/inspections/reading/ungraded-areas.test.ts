import { expect, test } from 'vitest'
import { readDocument } from '../../documents/index.ts'
import { readLetter } from './read-letter.ts'

const doubtsOf = async (care: string) => {
  const text = [
    'Northmere Council',
    'Inspection of local authority children’s services',
    'Inspection dates: 8 to 19 June 2026',
    'Judgement\tGrade\nThe impact of leaders on social work practice with children and families\tGood\nThe experiences and progress of children who need help and protection\tGood\nThe experiences and progress of children in care\tOutstanding',
    care,
    'Help comes in time for most families, and leaders know for which it does not.',
  ].join('\n\n')
  return readLetter(await readDocument(new TextEncoder().encode(text), 'report.txt')).doubts
}

test('an area that the first page names, and of which no grade was read, is said to be doubtful', async () => {
  expect(await doubtsOf('The experiences and progress of care leavers')).toEqual([
    'No grade was read for “The experiences and progress of care leavers”, though the first page names it: look at the page.',
  ])
})

test('where every area that is named has its grade, nothing is doubtful', async () => {
  expect(await doubtsOf('The experiences and progress of care leavers: good')).toEqual([])
  expect(await doubtsOf('Leaders are visible.')).toEqual([])
})
