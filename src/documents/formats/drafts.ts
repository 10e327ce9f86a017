import type { Block, Cell, Document, Line } from '../document.ts'
import { gridLine, gridPage } from './grid.ts'
import { withTypedMarkers } from './typed-markers.ts'
import type { Draft, DraftCell } from './draft.ts'

/** Lays the drafts of a format without pages on one page, a line each, and makes a Document of them. */
export function documentOf(about: { mediaType: string; title: string; doubts?: string[] }, drafts: Draft[]): Document {
  const lines: Line[] = []
  const layLine = (text: string, bold: boolean): Line => {
    const line = gridLine(text, { page: 1, row: lines.length, bold })
    lines.push(line)
    return line
  }
  const blocks = promoteBoldLines(withTypedMarkers(drafts)).map((draft) => layBlock(draft, layLine))
  const doubts = blocks.length > 0 ? (about.doubts ?? []) : ['The file holds no words.']
  return {
    mediaType: about.mediaType,
    title: spaced(about.title),
    pages: [gridPage(1, lines)],
    blocks,
    doubts,
  }
}

/** Collapses white space to single spaces. */
export const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/**
 * People make headings by setting a line in bold. Such a paragraph, short and without a full stop, is a heading one
 * below the last that the file itself calls one.
 */
function promoteBoldLines(drafts: Draft[]): Draft[] {
  let tagged = 1
  return drafts.map((draft, index) => {
    if (draft.kind === 'heading') tagged = draft.level
    if (draft.kind !== 'paragraph' || !draft.bold || drafts[index + 1] === undefined) return draft
    const isHeading = draft.text.length <= 160 && !draft.text.includes('\n') && !/[.,;:!]$/.test(draft.text)
    return isHeading ? { ...draft, kind: 'heading' as const, level: Math.min(tagged + 1, 6) } : draft
  })
}

function layBlock(draft: Draft, layLine: (text: string, bold: boolean) => Line): Block {
  if (draft.kind === 'table') return layTable(draft.rows, layLine)
  const lines = draft.text.split('\n').map((text) => layLine(text, draft.bold))
  const { kind, level, marker } = draft
  return { kind, text: draft.text.replaceAll('\n', ' '), level, marker, lines, rows: [], by: 'markup' }
}

function layTable(rows: DraftCell[][], layLine: (text: string, bold: boolean) => Line): Block {
  const cells = rows.map((row) =>
    row.map(({ heading, drafts }): Cell => {
      const blocks = drafts.map((draft) => layBlock(draft, layLine))
      return { heading, text: blocks.map(({ marker, text }) => `${marker} ${text}`.trim()).join('\n'), blocks }
    }),
  )
  return {
    kind: 'table',
    text: cells.map((row) => row.map(({ text }) => text.replaceAll(/[\t\n]/g, ' ')).join('\t')).join('\n'),
    level: 0,
    marker: '',
    lines: cells.flat().flatMap(({ blocks }) => blocks.flatMap(({ lines }) => lines)),
    rows: cells,
    by: 'markup',
  }
}
