import { expect, test } from 'vitest'
import { linesOf, type GlyphPage } from './lines.ts'
import type { Run } from './read-glyphs.ts'

const run: Run = { font: 'Tahoma', size: 10, bold: false, italic: false, isLevel: true, mark: 0 }

interface Drawn {
  text: string
  x: number
  y: number
}

/** A page on which each letter is 5 points wide. Pieces are one run, or each letter is one of its own. */
function pageOf(pieces: readonly Drawn[], apart: boolean): GlyphPage {
  const letters = pieces.flatMap(({ text, x, y }) =>
    [...text].map((letter, index) => ({ code: letter.codePointAt(0) ?? 0, x: x + index * 5, y })),
  )
  return {
    number: 1,
    width: 595,
    height: 842,
    glyphs: {
      count: letters.length,
      codes: Uint32Array.from(letters, ({ code }) => code),
      x: Float32Array.from(letters, ({ x }) => x),
      right: Float32Array.from(letters, ({ x }) => x + 5),
      y: Float32Array.from(letters, ({ y }) => y),
      runs: Uint16Array.from(letters, (_, index) => (apart ? index : 0)),
      run: apart ? letters.map(() => ({ ...run })) : [run],
      lost: 0,
    },
  }
}

const readingOf = (pieces: readonly Drawn[], apart: boolean, gap?: number) => {
  const page = pageOf(pieces, apart)
  return linesOf(page, [[0, page.glyphs.count]], gap)
}

test.each<[what: string, gap: number | undefined, pieces: Drawn[], lines: string[]]>([
  ['a gap between words', undefined, [at('care', 50), at('plans', 75)], ['care plans']],
  ['a space and a gap', undefined, [at('care ', 50), at('plans', 85)], ['care plans']],
  ['two spaces', undefined, [at('care  plans', 50)], ['care plans']],
  ['letters that touch', undefined, [at('care', 50), at('ful', 71)], ['careful']],
  ['a step back', undefined, [at('care', 50), at('plans', 50)], ['care', 'plans']],
  ['the next line', undefined, [at('care', 50), at('plans', 50, 115)], ['care', 'plans']],
  ['a line below that begins further on', undefined, [at('care', 50), at('plans', 80, 115)], ['care', 'plans']],
  ['a raised letter', undefined, [at('care', 50), at('s', 70, 97)], ['cares']],
  ['two cells', 1.8, [at('care plans', 50), at('good', 130)], ['care plans', 'good']],
  ['a number and its item', 1.8, [at('1.', 50), at('Plans', 90)], ['1. Plans']],
  ['a ligature', undefined, [at('o\ufb03ce', 50)], ['office']],
  ['a lost sign within a word', undefined, [at('ca\uf000re', 50)], ['ca re']],
  ['no letters', undefined, [at('   ', 50)], []],
  ['more than a line holds', undefined, [at('a'.repeat(3000), 0)], ['a'.repeat(3000)]],
])('%s: letters drawn together make the lines that letters drawn one by one make', (_, gap, pieces, lines) => {
  const together = readingOf(pieces, false, gap)
  expect(together.map(({ text }) => text)).toEqual(lines)
  expect(together).toEqual(readingOf(pieces, true, gap))
  for (const { text, xs } of together) expect(xs).toHaveLength(text.length + 1)
})

function at(text: string, x: number, y = 100): Drawn {
  return { text, x, y }
}
