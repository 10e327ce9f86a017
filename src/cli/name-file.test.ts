import { expect, test } from 'vitest'
import { nameFile } from './name-file.ts'

test.each([
  ['letters/a.pdf', '“a.pdf” is empty.', 'letters/a.pdf is empty.'],
  ['letters/a.pdf', 'The PDF is damaged.', 'letters/a.pdf: The PDF is damaged.'],
  ['letters/a\u001b[2J\n\u202efdp.exe', 'The PDF is damaged.', 'letters/a[2Jfdp.exe: The PDF is damaged.'],
])('%j with %j', (file, sentence, said) => {
  expect(nameFile(file, sentence)).toBe(said)
})
