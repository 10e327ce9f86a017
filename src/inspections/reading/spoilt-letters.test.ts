import { expect, test } from 'vitest'
import { readDocument } from '../../documents/index.ts'
import { readLetter } from './read-letter.ts'

test('a reading whose letters are not all known is doubtful and says why; its neighbour is not', async () => {
  const text = `Alderwick City Council

Inspection of local authority children’s services

What needs to improve

• The quality of the plans of children in care.
• The supervision of \ufffd\ufffd\ufffd\ufffd\ufffd workers by their managers.
`
  const document = await readDocument(new TextEncoder().encode(text), 'letter.txt')
  const [known, spoilt] = readLetter(document).readings.filter(({ field }) => field === 'finding')
  expect(known).toMatchObject({ value: 'The quality of the plans of children in care.', reasons: [] })
  expect(spoilt?.sureness).toBe(40)
  expect(spoilt?.reasons).toEqual([expect.stringMatching(/^Letters of it cannot be known.*compare it with the page/)])
})
