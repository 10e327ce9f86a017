import PDFDocument from 'pdfkit'
import { expect, test } from 'vitest'
import type { Document } from '../document.ts'
import { readPdf } from './read-pdf.ts'

type Pdf = InstanceType<typeof PDFDocument>

/** What is read from words set at these places: `pdf` is in 11 points, its lines as they are told. */
async function read(draw: (pdf: Pdf) => void): Promise<Document> {
  const pdf = new PDFDocument({ size: 'A4', margin: 70 })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise((resolve) => pdf.on('end', resolve))
  draw(pdf.font('Helvetica').fontSize(11))
  pdf.end()
  await done
  return readPdf(Buffer.concat(chunks))
}

const set = (pdf: Pdf, text: string, x: number, y: number): Pdf => pdf.text(text, x, y, { lineBreak: false })
const outline = ({ blocks }: Document): (string | string[][])[] =>
  blocks.map(({ kind, text, rows }) =>
    kind === 'table' ? rows.map((row) => row.map((cell) => cell.text)) : `${kind}: ${text}`,
  )

test('what begins under a bullet, close below its item, is no part of the item', async () => {
  const document = await read((pdf) => {
    set(
      pdf,
      'The partnership has begun to put right what the last letter asked for, and should do so by spring.',
      70,
      84,
    )
    set(pdf, '–', 70, 100)
    set(pdf, 'ensure that plans for the education of each child in care are good and kept so', 88, 100)
    set(pdf, 'Within three months:', 70, 116)
    set(pdf, '–', 70, 132)
    set(pdf, 'help more children to see a dentist in the first month after they came into care', 88, 132)
    set(pdf, 'Yours sincerely', 88, 148)
  })
  expect(outline(document).slice(1)).toEqual([
    'item: ensure that plans for the education of each child in care are good and kept so',
    'paragraph: Within three months:',
    'item: help more children to see a dentist in the first month after they came into care',
    'paragraph: Yours sincerely',
  ])
})

test('the heading between two tables that are ruled across alone is a cell of neither', async () => {
  const rule = (pdf: Pdf, y: number): Pdf => pdf.moveTo(66, y).lineTo(520, y).stroke()
  const rows: [string, string][] = [
    ['Responsible body', 'Areas for priority action'],
    ['The council', 'Leaders should describe needs in each plan.'],
  ]
  const above = await read((pdf) => {
    for (const [index, [left, right]] of rows.entries()) {
      rule(pdf, 96 + index * 20)
      set(set(pdf, left, 70, 100 + index * 20), right, 300, 100 + index * 20)
    }
    set(pdf.font('Helvetica-Bold'), 'What happens next', 240, 160)
    rule(pdf.font('Helvetica'), 182)
    set(set(pdf, 'A plan', 70, 186), 'within the month', 300, 186)
    rule(pdf, 202)
  })
  expect(outline(above)).toEqual([rows, 'heading: What happens next', [['A plan', 'within the month']]])

  const below = await read((pdf) => {
    rule(pdf, 96)
    for (const [index, [left, right]] of rows.entries()) {
      set(set(pdf, left, 70, 100 + index * 20), right, 300, 100 + index * 20)
      rule(pdf, 116 + index * 20)
    }
    set(pdf.fontSize(17), 'What happens next', 70, 150)
    set(set(pdf.fontSize(11), 'A plan', 70, 186), 'within the month', 300, 186)
    rule(pdf, 202)
  })
  expect(outline(below)).toEqual([rows, 'heading: What happens next', [['A plan', 'within the month']]])
})

test('in print with wide gaps the lines of one cell are told from rows by the wider gaps between these', async () => {
  const cells: [string[], string[]][] = [
    [
      ['Castle Weir City', 'Council'],
      ['Leaders should make sure that education,', 'health and care plans are right.'],
    ],
    [
      ['Northern Fells', 'Board'],
      ['Leaders should urgently cut the waits for', 'neurodevelopmental assessment.'],
    ],
  ]
  const document = await read((pdf) => {
    let y = 120
    set(set(pdf, 'Body', 70, 92), 'Areas for action', 240, 92)
    for (const [left, right] of cells) {
      for (const [line, words] of right.entries())
        set(set(pdf, left[line] ?? '', 70, y + line * 19), words, 240, y + line * 19)
      y += 47
    }
  })
  expect(outline(document)).toEqual([
    [['Body', 'Areas for action'], ...cells.map((row) => row.map((lines) => lines.join(' ')))],
  ])
})
