import PDFDocument from 'pdfkit'
import { expect, test } from 'vitest'
import type { Document } from '../document.ts'
import { readPdf } from './read-pdf.ts'

type Pdf = InstanceType<typeof PDFDocument>

/** A PDF drawn as another program would draw it. */
async function drawn(draw: (pdf: Pdf) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Document> {
  const pdf = new PDFDocument({ size: 'A4', margin: 70, ...options })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise((resolve) => pdf.on('end', resolve))
  draw(pdf)
  pdf.end()
  await done
  return readPdf(Buffer.concat(chunks))
}

const kinds = ({ blocks }: Document): string[] =>
  blocks.filter(({ kind }) => kind !== 'furniture').map(({ kind, text }) => `${kind}: ${text}`)

test('bullets that are drawn apart from the words begin the items beside them', async () => {
  const items = ['The timeliness of visits.', 'The quality of plans.', 'How plans are reviewed.']
  const document = await drawn((pdf) => {
    pdf.fontSize(11)
    for (const [index, item] of items.entries()) pdf.text(item, 92, 100 + index * 14, { lineBreak: false })
    for (const index of items.keys()) pdf.text('•', 84, 100 + index * 14, { lineBreak: false })
  })
  expect(kinds(document)).toEqual(items.map((item) => `item: ${item}`))
})

test('cells of a row that are drawn in one go are cells', async () => {
  const document = await drawn((pdf) => {
    pdf.fontSize(11).text('How the grades were given is told in the pages that follow these.', 70, 80)
    for (const [index, row] of ['(Leaders) -20000 (Good)', '(Care) -21200 (Good)', '(Help) -21200 (Good)'].entries())
      pdf.addContent(`BT 1 0 0 -1 70 ${140 + index * 24} Tm /F1 11 Tf [${row}] TJ ET`)
  })
  const cells = document.blocks.flatMap(({ rows }) => rows.map((row) => row.map(({ text }) => text)))
  expect(cells).toEqual([
    ['Leaders', 'Good'],
    ['Care', 'Good'],
    ['Help', 'Good'],
  ])
})

test('the raised number of a footnote that is tagged apart is no part of the sentence', async () => {
  const document = await drawn(
    (pdf) => {
      const all = pdf.struct('Document')
      pdf.addStructure(all)
      all.add(
        pdf.struct('P', {}, [
          () => pdf.fontSize(11).text('Leaders plan for adulthood from 14.', 70, 100, { lineBreak: false }),
          pdf.struct('Link', {}, () => pdf.fontSize(6).text('2', 70 + 11 * 16.2, 97, { lineBreak: false })),
        ]),
      )
      all.end()
    },
    { pdfVersion: '1.7', tagged: true },
  )
  expect(kinds(document)).toEqual(['paragraph: Leaders plan for adulthood from 14.'])
})
