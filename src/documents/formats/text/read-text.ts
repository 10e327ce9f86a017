import type { Block, Cell, Document, Line } from '../../document.ts'
import { gridLine, gridPage } from '../grid.ts'
import { decodeText, plainText } from './decode.ts'
import { headingLevels } from './headings.ts'
import { createListLevels } from './markers.ts'
import { piecesOf, type Piece } from './pieces.ts'
import { printedLines } from './printed-lines.ts'

/**
 * Plain text as a document: usually a letter or a pack copied out of a PDF. One page for each form feed; positions count
 * characters and lines (see grid.ts). Kinds of block are judged from layout alone, hence `by: 'position'`.
 */
export function readText(bytes: Uint8Array): Document {
  const pages = printedLines(plainText(decodeText(bytes)))
  const pieces = piecesOf(pages)
  return {
    mediaType: 'text/plain',
    title: '',
    pages: pages.map((lines, index) =>
      gridPage(
        index + 1,
        lines.filter(({ line }) => line.text !== '').map(({ line }) => line),
      ),
    ),
    blocks: blocksOf(pieces),
    doubts: doubtsOf(pieces),
  }
}

function blocksOf(pieces: readonly Piece[]): Block[] {
  const levels = headingLevels(pieces)
  const lists = createListLevels()
  const blocks: Block[] = []
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]
    if (!piece) continue
    const rows = rowsFrom(pieces, index)
    if (rows.length >= 2) {
      blocks.push(tableOf(rows))
      index += rows.length - 1
    } else if (piece.furniture) {
      blocks.push(block('furniture', piece))
    } else if (piece.marked && piece.text !== '') {
      blocks.push({ ...block('item', piece), marker: piece.marked.marker, level: lists.levelOf(piece.marked) })
    } else {
      lists.end()
      const level = levels.get(piece)
      blocks.push({ ...block(level ? 'heading' : 'paragraph', piece), level: level ?? 0 })
    }
  }
  return blocks
}

function block(kind: Block['kind'], piece: Piece): Block {
  const text = (piece.text || piece.marked?.marker) ?? ''
  return { kind, text: spaced(text), level: 0, marker: '', lines: piece.lines, rows: [], by: 'position' }
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()

function rowsFrom(pieces: readonly Piece[], index: number): Piece[] {
  const end = pieces.findIndex((piece, at) => at >= index && !piece.row)
  return pieces.slice(index, end < 0 ? undefined : end)
}

function tableOf(rows: readonly Piece[]): Block {
  const cells = rows.map(({ lines }) => lines.flatMap(cellsOf))
  return {
    kind: 'table',
    text: cells.map((row) => row.map(({ text }) => text).join('\t')).join('\n'),
    level: 0,
    marker: '',
    lines: rows.flatMap(({ lines }) => lines),
    rows: cells,
    by: 'position',
  }
}

function cellsOf(line: Line): Cell[] {
  let column = line.box.x
  return line.text.split('\t').map((raw) => {
    const start = column + (raw.length - raw.trimStart().length)
    column += raw.length + 1
    const text = raw.trim()
    const piece = gridLine(text, { page: line.box.page, row: line.box.y, column: start })
    const inside: Block = { kind: 'paragraph', text, level: 0, marker: '', lines: [piece], rows: [], by: 'position' }
    return { text, heading: false, blocks: text ? [inside] : [] }
  })
}

function doubtsOf(pieces: readonly Piece[]): string[] {
  const body = pieces.filter(({ furniture }) => !furniture)
  if (body.length === 0) return ['The file holds no words.']
  const scraps = body.filter(({ marked, text }) => !marked && text.length < 40).length
  return body.length >= 40 && scraps > body.length / 2
    ? [
        'Much of this text stands in short pieces, as slides and wide tables do when they are copied: their order may be wrong.',
      ]
    : []
}
