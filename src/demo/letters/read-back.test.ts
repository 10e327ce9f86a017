import { expect, test } from 'vitest'

import { readPdf, type Block } from '../../documents/index.ts'
import { letters } from './demo-letters.ts'
import { makeLetter } from './make-letter.ts'

/** Every piece of text that stands by itself: paragraphs, headings, items, and the cells of tables. */
const pieces = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap((row) => row.map((cell) => cell.text)) : [block.text],
  )

test.each(letters.map((letter) => [letter.fileName, letter] as const))(
  '%s reads back as it was written',
  async (_, letter) => {
    const { bytes, expected } = await makeLetter(letter)
    const document = await readPdf(bytes)
    const read = new Set(pieces(document.blocks))
    expect(document.title).toBe(letter.title)
    expect(expected.findings.map((finding) => finding.text).filter((text) => !read.has(text))).toEqual([])
    const paragraphs = letter.parts.flatMap((part) =>
      part.part === 'paragraph' || part.part === 'heading' ? [part.text] : [],
    )
    expect(paragraphs.filter((text) => !read.has(text))).toEqual([])
    const grades = letter.parts.flatMap((part) => (part.part === 'judgements' ? part.rows : []))
    expect(grades.filter((row) => !read.has(row.label) || !read.has(row.grade))).toEqual([])
    const running = document.blocks.filter((block) => block.kind === 'furniture').map((block) => block.text)
    expect(running.join(' ')).toContain('Invented for demonstration')
  },
)
