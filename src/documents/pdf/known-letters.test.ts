import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { expect, test } from 'vitest'
import { readPdf } from './read-pdf.ts'

const serif = readFileSync(
  createRequire(import.meta.url).resolve('@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff'),
)
const sentence = 'Leaders know the children well and act on what the children say about their own lives. '

/** A PDF of one page for each text: what stands in brackets is set in a font of its own, the rest in Helvetica. */
async function drawn(pages: readonly string[]): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: 70, compress: false, autoFirstPage: false })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise((resolve) => pdf.on('end', resolve))
  for (const text of pages) {
    pdf.addPage().fontSize(11)
    const parts = text.split(/[[\]]/)
    for (const [index, part] of parts.entries())
      pdf.font(index % 2 === 1 ? serif : 'Helvetica').text(part, { continued: index < parts.length - 1 })
  }
  pdf.end()
  await done
  return Buffer.concat(chunks)
}

/** The same file whose fonts have no table of their letters; not one byte longer. */
const withoutTable = (pdf: Buffer): Buffer =>
  Buffer.from(pdf.toString('latin1').replaceAll('/ToUnicode', '/NoUnicode'), 'latin1')

/** The same file whose fonts name each letter by another, as some protect themselves from being copied. */
const withWrongTable = (pdf: Buffer): Buffer =>
  Buffer.from(
    pdf
      .toString('latin1')
      .replaceAll(/(?<=\[)(?:<[0-9a-f]{4}>\s*)+(?=\])/gi, (list) =>
        list.replaceAll(/[0-9a-f]{4}/gi, (hex) => (Number.parseInt(hex, 16) - 29).toString(16).padStart(4, '0')),
      ),
    'latin1',
  )

test('a PDF whose fonts do not say which letters they draw is refused with what to do', async () => {
  const pdf = await drawn([`[${sentence.repeat(6)}]`, `[${sentence.repeat(6)}]`])
  expect((await readPdf(pdf)).blocks[0]?.text).toContain('Leaders know the children well')
  await expect(readPdf(withoutTable(pdf))).rejects.toThrow(
    /^The fonts of the PDF do not say which letters they draw \(pages 1 and 2\).*OCR/,
  )
})

test('a PDF whose fonts name wrong letters is refused, and says that it is so', async () => {
  const pdf = withWrongTable(await drawn([`[${sentence.repeat(12)}]`]))
  await expect(readPdf(pdf)).rejects.toThrow(/make no words/)
})

test('letters that are not known are signs, never other letters, and the pages are named', async () => {
  const known = sentence.repeat(4)
  const { blocks, doubts } = await readPdf(
    withoutTable(await drawn([known, `${known}[quite unknown] ${known}`, known])),
  )
  const text = blocks.map((block) => block.text).join(' ')
  expect(text.match(/\ufffd+/g)?.join('').length).toBeGreaterThan(10)
  expect(
    text
      .replaceAll('\ufffd', '')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .split(' ')
      .every((word) => sentence.includes(word)),
  ).toBe(true)
  expect(doubts).toContainEqual(expect.stringMatching(/^On page 2 a font does not say which letters it draws/))
})

test('an apostrophe within a word is put back where its font alone is unknown', async () => {
  const { blocks } = await readPdf(withoutTable(await drawn([`${sentence} The children[’]s plans are theirs.`])))
  expect(blocks.map(({ text }) => text).join(' ')).toContain('The children’s plans are theirs.')
})
