import { needs, type Press } from './press.ts'

const rule = '#8a8a8a'
const pad = 6

interface Row {
  cells: readonly string[]
  head: boolean
  indent?: boolean // the first cell stands a little to the right
  boldFirst?: boolean
}

/** Sets a ruled table. A row is never broken over a page. `widths` are shares of the measure and add up to 1. */
export function setTable(press: Press, rows: readonly Row[], widths: readonly number[]): void {
  const { pdf, root } = press
  const table = pdf.struct('Table')
  root.add(table)
  for (const row of rows) setRow(press, table, row, widths)
  table.end()
  pdf.x = press.left
  pdf.y += press.size
}

function setRow(press: Press, table: ReturnType<Press['pdf']['struct']>, row: Row, widths: readonly number[]): void {
  const { pdf, left, width, size } = press
  const measures = widths.map((share, column) => share * width - 2 * pad - (column === 0 && row.indent ? 18 : 0))
  const faceOf = (column: number) => (row.head || (row.boldFirst && column === 0) ? 'bold' : 'roman')
  const heights = row.cells.map((text, column) => {
    pdf.font(faceOf(column)).fontSize(size)
    return pdf.heightOfString(text, { width: measures[column] ?? width, lineGap: 1.8 })
  })
  const height = Math.max(...heights) + 2 * pad
  needs(press, height)
  const top = pdf.y
  drawRules(press, top, height, widths)
  const element = pdf.struct('TR')
  table.add(element)
  let x = left
  for (const [column, text] of row.cells.entries()) {
    const at = x + pad + (column === 0 && row.indent ? 18 : 0)
    // pdfkit takes `scope`, which PDF/UA wants on a header cell; its types do not know it yet.
    const options = row.head ? ({ scope: 'Column' } as PDFKit.Mixins.StructureElementOptions) : {}
    const cell = pdf.struct(row.head ? 'TH' : 'TD', options, () => {
      pdf.font(faceOf(column)).fontSize(size).fillColor('#111111')
      pdf.text(text, at, top + pad, { width: measures[column] ?? width, lineGap: 1.8 })
    })
    element.add(cell)
    x += (widths[column] ?? 0) * width
  }
  element.end()
  pdf.y = top + height
}

function drawRules({ pdf, left, width }: Press, top: number, height: number, widths: readonly number[]): void {
  pdf.markContent('Artifact', { type: 'Layout' })
  pdf.lineWidth(0.6).strokeColor(rule).rect(left, top, width, height).stroke()
  let x = left
  for (const share of widths.slice(0, -1)) {
    x += share * width
    pdf
      .moveTo(x, top)
      .lineTo(x, top + height)
      .stroke()
  }
  pdf.endMarkedContent()
}

/** A heading and paragraphs inside a ruled frame, as area inspections print their outcome. */
export function setBox(press: Press, title: string, paragraphs: readonly string[]): void {
  const { pdf, root, left, width, size } = press
  const inner = width - 4 * pad
  const measure = () => {
    pdf.font('bold').fontSize(size + 1)
    const head = pdf.heightOfString(title, { width: inner }) + 8
    pdf.font('roman').fontSize(size)
    return (
      paragraphs.reduce((sum, text) => sum + pdf.heightOfString(text, { width: inner, lineGap: 2 }) + 7, head) + 3 * pad
    )
  }
  const height = measure()
  needs(press, height)
  const top = pdf.y
  pdf.markContent('Artifact', { type: 'Layout' })
  pdf.lineWidth(0.8).strokeColor('#444444').rect(left, top, width, height).stroke()
  pdf.endMarkedContent()
  pdf.fillColor('#111111')
  root.add(
    pdf.struct('H2', {}, () => {
      pdf
        .font('bold')
        .fontSize(size + 1)
        .text(title, left + 2 * pad, top + 2 * pad, { width: inner })
    }),
  )
  pdf.y += 8
  for (const text of paragraphs) {
    root.add(
      pdf.struct('P', {}, () => {
        pdf
          .font('roman')
          .fontSize(size)
          .text(text, left + 2 * pad, pdf.y, { width: inner, lineGap: 2 })
      }),
    )
    pdf.y += 7
  }
  pdf.x = left
  pdf.y = top + height + size
}
