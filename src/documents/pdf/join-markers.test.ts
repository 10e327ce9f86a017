import { expect, test } from 'vitest'
import type { Block } from '../document.ts'
import { joinMarkers } from './join-markers.ts'

const at = (text: string, x: number, y: number): Block => ({
  kind: 'paragraph',
  text,
  level: 0,
  marker: '',
  rows: [],
  by: 'tags',
  lines: [
    {
      text,
      box: { page: 1, x, y, width: 50, height: 11 },
      font: '',
      size: 11,
      bold: false,
      italic: false,
      xs: [],
    },
  ],
})

const joined = (...blocks: Block[]) => joinMarkers(blocks).map(({ kind, marker, text }) => [kind, marker, text])

test.each(['•', '1.', '(a)', '\uf0b7', '–'])('%j and the text beside it are one item', (marker) => {
  expect(joined(at(marker, 70, 100), at('See each child.', 90, 101))).toEqual([['item', marker, 'See each child.']])
})

test.each([
  ['a number that stands above', at('1.', 70, 80)],
  ['a grade', at('4', 70, 100)],
  ['a word', at('Good', 70, 100)],
])('%s is no marker of the text', (_, first) => {
  expect(joined(first, at('See each child.', 90, 100))).toHaveLength(2)
})
