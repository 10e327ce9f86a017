import { expect, test } from 'vitest'

import { readDocument } from '../../documents/index.ts'
import { withoutContents } from './contents.ts'

const left = async (text: string): Promise<string[]> => {
  const { blocks } = await readDocument(new TextEncoder().encode(text), 'report.txt')
  return withoutContents(blocks).map((block) => block.text)
}

test('the list of contents is left out, with entries that wrap and entries that are rows', async () => {
  const wrapped =
    'Contents\n\nRecommendations 4\n\nThe experiences of children who need help and\n\nprotection 9\n\nRecommendations\n\nSee each child.'
  expect(await left(wrapped)).toEqual(['Recommendations', 'See each child.'])
  expect(await left('Contents\n\nSummary\t2\nFindings\t4\n\nSummary\n\nMuch is good.')).toEqual([
    'Summary',
    'Much is good.',
  ])
})

test('a heading “Contents” without page numbers under it is left alone', async () => {
  expect(await left('Contents\n\nThe drawer held letters.')).toHaveLength(2)
})
