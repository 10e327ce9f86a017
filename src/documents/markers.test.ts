import { expect, test } from 'vitest'
import { bulletOf, markerOf, numberOf } from './markers.ts'

test.each([
  '•',
  '◼',
  '▪',
  '\uf0b7',
  '\uf06e',
  '\uf02d',
  '-',
  '–',
  '‑',
  '➢',
  '\u0336',
  '→',
  '➔',
  '✱',
  '☐',
  '§',
  'ü',
  '»',
  '\u{1F7B6}',
])('“%s” before a word is a bullet', (mark) => {
  expect(bulletOf(`${mark} Visit on time`)).toEqual({ marker: mark, rest: 'Visit on time' })
})

test.each(['-5 degrees', 'o-level results', '§ 47 enquiries', '*a note', '2018. The year', 'A. Quill', 'plain words'])(
  '“%s” begins with no marker',
  (text) => {
    expect(markerOf(text)).toBeUndefined()
  },
)

test.each([
  ['3. Visit on time', '3.'],
  ['(12) Visit on time', '(12)'],
  ['b) Visit on time', 'b)'],
  ['1.2 Staff', '1.2'],
])('%s is numbered', (text, marker) => {
  expect(numberOf(text)?.marker).toBe(marker)
})
