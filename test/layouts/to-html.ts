import type { Block, Cell, Document } from '../../src/documents/index.ts'

/** How a letter is set when it is printed anew. What is left out is as in most letters. */
export interface Layout {
  what: string
  /** On top of the usual sheet. */
  css?: string
  /** The bullet that is typed before each item, by level from the outermost; drawn by the browser where none is named. */
  bullets?: readonly string[]
  /** How a table is set: as one; each cell below its label; the grade before its area; cells without borders. */
  tables?: 'drawn' | 'stacked' | 'swapped' | 'colon'
  /** How a heading is set: by its own tag, or as a paragraph that only looks like one. */
  headings?: 'tagged' | 'looks'
  /** What becomes of each text: quotes made straight, dates written otherwise. */
  words?: (text: string) => string
  page?: { width: string; height: string; margin: string }
  /** Running head and foot, `#` for the page's number. */
  head?: string
  foot?: string
  tagged?: boolean
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The blocks of a document as a page that a browser can print. */
export function toHtml(document: Document, layout: Layout): string {
  const body = blocksToHtml(
    document.blocks.filter(({ kind }) => kind !== 'furniture' && kind !== 'footnote'),
    layout,
  )
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Letter</title><style>${usual}${layout.css ?? ''}</style></head><body>${body}</body></html>`
}

const usual = `
  body { font: 11pt/1.3 'Liberation Sans', sans-serif; margin: 0; }
  p, ul, ol, table { margin: 0 0 9pt; }
  h1 { font-size: 18pt; } h2 { font-size: 15pt; } h3 { font-size: 13pt; } h4, h5, h6 { font-size: 11pt; }
  h1, h2, h3, h4, h5, h6 { margin: 14pt 0 7pt; font-weight: bold; break-after: avoid; }
  td, th { border: 0.7pt solid #444; padding: 4pt 6pt; text-align: left; font-weight: normal; vertical-align: top; }
  table { border-collapse: collapse; width: 100%; }
  td > :last-child { margin-bottom: 0; }
  .typed { padding-left: 20pt; text-indent: -14pt; margin-bottom: 6pt; }
  .typed .mark { display: inline-block; width: 14pt; text-indent: 0; }
  .typed.level-2 { padding-left: 40pt; } .typed.level-3 { padding-left: 60pt; }
`

function blocksToHtml(blocks: readonly Block[], layout: Layout): string {
  let html = ''
  let open: string[] = [] // closing tags of the lists around
  const close = (to: number): void => {
    while (open.length > to) html += open.pop()
  }
  for (const block of blocks) {
    const isListed = block.kind === 'item' && !layout.bullets && !/\d|^[a-z(]/i.test(block.marker)
    if (isListed) {
      close(block.level)
      if (open.length > 0 && open.length === block.level) html += '</li>'
      while (open.length < block.level) {
        html += '<ul>'
        open.push('</li></ul>')
      }
      html += `<li>${textOf(block, layout)}`
      continue
    }
    close(0)
    html += blockToHtml(block, layout)
  }
  close(0)
  return html
}

const textOf = ({ text }: Block, { words }: Layout): string => escaped(words ? words(text) : text)

function blockToHtml(block: Block, layout: Layout): string {
  if (block.kind === 'table') return tableToHtml(block, layout)
  if (block.kind === 'item') {
    const isNumber = /\d|^[a-z(]/i.test(block.marker)
    const bullets = layout.bullets ?? ['•']
    const mark = isNumber ? block.marker : (bullets[Math.min(block.level, bullets.length) - 1] ?? '•')
    return `<p class="typed level-${block.level}"><span class="mark">${escaped(mark)}</span> ${textOf(block, layout)}</p>`
  }
  if (block.kind === 'heading') {
    const level = Math.min(6, Math.max(1, block.level))
    return layout.headings === 'looks'
      ? `<p class="head h${level}">${textOf(block, layout)}</p>`
      : `<h${level}>${textOf(block, layout)}</h${level}>`
  }
  return `<p>${textOf(block, layout)}</p>`
}

function tableToHtml(table: Block, layout: Layout): string {
  const cellToHtml = (cell: Cell): string => blocksToHtml(cell.blocks, layout)
  const isGrades = table.rows.every((row) => row.length === 2 && row.every(({ text }) => text.length < 120))
  if (layout.tables === 'stacked' && isGrades)
    return table.rows.flatMap((row) => row.map(({ text }) => `<p>${escaped(text)}</p>`)).join('')
  if (layout.tables === 'colon' && isGrades)
    return table.rows.map((row) => `<p>${row.map(({ text }) => escaped(text)).join(': ')}</p>`).join('')
  const rows = table.rows.map((row) => {
    const cells = layout.tables === 'swapped' && isGrades ? row.toReversed() : row
    return `<tr>${cells.map((cell) => `<td>${cellToHtml(cell)}</td>`).join('')}</tr>`
  })
  return `<table>${rows.join('')}</table>`
}
