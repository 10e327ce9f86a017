import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Block } from '../../document.ts'
import { readText } from './read-text.ts'

const read = (text: string) => readText(Buffer.from(text))

const outline = (blocks: readonly Block[]): string[] =>
  blocks.map(({ kind, level, marker, text }) => [kind, level || '', marker, text].filter(Boolean).join(' '))

test('a letter is cut into address, greeting, headings, paragraphs and items', () => {
  const { blocks } = read(`Harbour House
12 Quay Street
Marshport
MP1 2AB

3 March 2024

Dear Ms Example

Visit to Marshport children's services

This letter says what we found when we came to see you in the first week of February this year.

ANNEX

What needs to improve?

- Plans for children who
wait.
- Visits.
`)
  expect(outline(blocks)).toEqual([
    'paragraph Harbour House',
    'paragraph 12 Quay Street',
    'paragraph Marshport',
    'paragraph MP1 2AB',
    'paragraph 3 March 2024',
    'paragraph Dear Ms Example',
    "heading 2 Visit to Marshport children's services",
    'paragraph This letter says what we found when we came to see you in the first week of February this year.',
    'heading 1 ANNEX',
    'heading 2 What needs to improve?',
    'item 1 - Plans for children who wait.',
    'item 1 - Visits.',
  ])
})

test('wrapped lines are one paragraph; a short line ends it', () => {
  const { blocks } = read(`The board met on 4 May to hear how the plan was going and what was
still to do. It agreed that plans should be shared by the end of the
month with all.
It was noted that:
• visits were late in the summer months because so many posts were
empty`)
  expect(outline(blocks)).toEqual([
    'paragraph The board met on 4 May to hear how the plan was going and what was still to do. It agreed that plans should be shared by the end of the month with all.',
    'paragraph It was noted that:',
    'item 1 • visits were late in the summer months because so many posts were empty',
  ])
})

test('a page ends in the middle of a sentence, and the foot of the page is no part of it', () => {
  const page = (text: string, number: number) => `${text}\n\nScrutiny report\nPage ${number} of 3\n\f`
  const document = read(
    page('Leaders know what has to be done and they have plans for it, but', 1) +
      page('these are not yet shared. They say that the board will see the', 2) +
      page('2024 plan soon.', 3),
  )
  expect(document.pages.map(({ lines }) => lines.length)).toEqual([3, 3, 3])
  expect(outline(document.blocks).filter((line) => !line.startsWith('furniture'))).toEqual([
    'paragraph Leaders know what has to be done and they have plans for it, but these are not yet shared. They say that the board will see the 2024 plan soon.',
  ])
  expect(document.blocks[0]?.lines.map(({ box }) => box.page)).toEqual([1, 2, 3])
})

test('form feeds that a web form turned into spaces still end pages', () => {
  const body = 'A line of the text.\n'.repeat(20)
  expect(read(`${body} Second\n${body} Third\n${body} Fourth\n`).pages).toHaveLength(4)
})

test('bracketed page numbers that rise one by one are furniture; a bracketed number alone is not', () => {
  const { blocks } = read('One\n\n(20)\n\nTwo\n\n(21)\n\nThree\n\n(22)\n\nFour\n\n(7)\n')
  expect(blocks.filter(({ kind }) => kind === 'furniture').map(({ text }) => text)).toEqual(['(20)', '(21)', '(22)'])
})

test.each([
  ['•', '• Word'],
  ['\uf0b7', '\uf0b7\tWord'],
  ['o', 'o Word'],
  ['–', '– Word'],
  ['3.', '3. Word'],
  ['2)', '2)\tWord'],
  ['1.4', '1.4 Word'],
  ['(a)', '(a) Word'],
  ['iv)', 'iv) Word'],
  ['•', '•\n\nWord'], // the bullet was copied apart from its text
])('%s opens an item in %j', (marker, text) => {
  expect(read(text).blocks).toMatchObject([{ kind: 'item', marker, text: 'Word' }])
})

test.each(['2006 was a good year.', 'of 1.5 million', '12', 'I. M. Example'])('%j is not an item', (text) => {
  expect(read(text).blocks[0]?.text).toBe(text)
})

test('a number that opens a wrapped line is no marker', () => {
  const { blocks } = read('The council spent on this work in the year that ended in March about\n2. 5 million.')
  expect(blocks).toHaveLength(1)
})

test('a new kind of bullet opens an inner list, the old kind goes back', () => {
  const levels = read('• a\no b\no c\n• d').blocks.map(({ level }) => level)
  expect(levels).toEqual([1, 2, 2, 1])
})

test('lines with tabs are rows of a table, each cell at its own place', () => {
  const [table] = read('Area\tGrade\nHelp\tGood\nCare\t').blocks
  expect(table?.text).toBe('Area\tGrade\nHelp\tGood\nCare')
  expect(table?.rows[1]?.[1]?.blocks[0]?.lines[0]?.box).toEqual({ page: 1, x: 5, y: 1, width: 4, height: 1 })
})

test('Windows text and UTF-16 are read as what they say', () => {
  expect(readText(Buffer.from('children\x92s plan', 'latin1')).blocks[0]?.text).toBe('children’s plan')
  expect(readText(Buffer.from('\ufeffchildren’s', 'utf16le')).blocks[0]?.text).toBe('children’s')
})

describe('whatever the text', () => {
  const words = fc.constantFrom(
    'plan',
    'Care',
    '•',
    '-',
    '1.',
    '(3)',
    'the',
    'end.',
    '\t',
    '\n',
    '\n\n',
    '\f',
    ' ',
    'AGENDA:',
  )
  const texts = fc.array(words, { maxLength: 80 }).map((parts) => parts.join(' '))

  test('every word is kept, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { blocks } = read(text)
        const kept = blocks
          .filter(({ kind }) => kind !== 'furniture')
          .map(({ marker, text: body }) => `${marker} ${body}`)
        const furniture = new Set(blocks.filter(({ kind }) => kind === 'furniture').map(({ text: body }) => body))
        const expected = text
          .split(/[\n\f]/)
          .map((line) => line.trim())
          .filter((line) => !furniture.has(line))
        expect(kept.join('').replace(/\s/g, '')).toBe(expected.join('').replace(/\s/g, ''))
      }),
    )
  })

  test('every line of a block stands on its page', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { pages, blocks } = read(text)
        for (const { kind, lines } of blocks) {
          if (kind === 'table') continue
          for (const line of lines) expect(pages[line.box.page - 1]?.lines).toContain(line)
        }
      }),
    )
  })
})

const corpus = path.resolve(process.env['SIGHTLINE_CORPUS'] ?? '../shared/corpus', 'milton-keynes')

describe.skipIf(!existsSync(corpus))(
  `real texts${existsSync(corpus) ? '' : ' (skipped: no corpus beside the project)'}`,
  () => {
    test('in each, no paragraph but a list or a greeting ends in the middle of a word or begins in small letters', () => {
      const letters = readdirSync(corpus).filter((name) => name.endsWith('.txt') && !name.includes('pack'))
      expect(letters.length).toBeGreaterThan(0)
      for (const name of letters) {
        const { blocks } = readText(readFileSync(path.join(corpus, name)))
        const broken = blocks.filter(
          ({ kind, text }) => kind === 'paragraph' && /^[a-z]/.test(text) && !/@|www\./.test(text),
        )
        expect([name, ...broken.map(({ text }) => text)]).toEqual([name])
      }
    })
  },
)

test('a text that a word processor saved has a paragraph in each line, and no blank ones', () => {
  const long =
    'Children in care live with carers who know them well, and who were chosen with care and are seen often. '
  const lines = [
    'Inspection of children’s services',
    long + long,
    'What needs to improve',
    '    • How soon plans are written',
    '    • The help for carers',
    'Areas for priority action',
    'None.',
    'Findings',
    long,
    'Plans',
    long,
  ]
  expect(
    readText(new TextEncoder().encode(lines.join('\n'))).blocks.map(({ kind, text }) => `${kind}: ${text}`),
  ).toEqual([
    'heading: Inspection of children’s services',
    `paragraph: ${(long + long).trim()}`,
    'heading: What needs to improve',
    'item: How soon plans are written',
    'item: The help for carers',
    'heading: Areas for priority action',
    'paragraph: None.',
    'heading: Findings',
    `paragraph: ${long.trim()}`,
    'heading: Plans',
    `paragraph: ${long.trim()}`,
  ])
})

test('a row of a table may begin with an empty cell; a tab before words alone sets them in', () => {
  const { blocks } = read('\tHelp\tCare\nGrade\tGood\tAdequate\n\tof 2023\tof 2024\n\nNotes\n\n\tSet in a little.\n')
  expect(
    blocks.map(({ rows, text }) => (rows.length > 0 ? rows.map((row) => row.map((cell) => cell.text)) : text)),
  ).toEqual([
    [
      ['', 'Help', 'Care'],
      ['Grade', 'Good', 'Adequate'],
      ['', 'of 2023', 'of 2024'],
    ],
    'Notes',
    'Set in a little.',
  ])
})
