import type { Block, Cell, Line } from '../document.ts'
import { isLetterFurniture } from '../letter-furniture.ts'
import { bulletOf } from '../markers.ts'

/** Type size of most of the text, in points. */
export function bodySizeOf(blocks: readonly Block[]): number {
  const letters = new Map<number, number>()
  for (const { lines } of blocks)
    for (const { size, text } of lines) {
      const rounded = Math.round(size * 2) / 2
      letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
    }
  return [...letters].toSorted(([, left], [, right]) => right - left)[0]?.[0] ?? 0
}

/**
 * Letters seldom tag their headings: a short paragraph that is all bold, underlined or in italics, or set larger than
 * the text, and does not end like a sentence, is one. Levels follow the type size, largest first. Where a document sets
 * hardly any apart so, a short line that stands above text is one.
 */
export function findHeadings(blocks: readonly Block[]): Block[] {
  const body = bodySizeOf(blocks)
  const sizes = [
    ...new Set(
      blocks
        .flatMap(flat)
        .filter((block) => looksLikeHeading(block, body))
        .map(sizeOf),
    ),
  ].toSorted((a, b) => b - a)
  const promote = (block: Block): Block => {
    if (block.kind === 'table')
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell): Cell => ({ ...cell, blocks: cell.blocks.map(promote) }))),
      }
    if (block.kind === 'heading' && block.text.length > 200) return { ...block, kind: 'paragraph', level: 0 }
    if (!looksLikeHeading(block, body)) return block
    return { ...block, kind: 'heading', level: Math.min(6, sizes.indexOf(sizeOf(block)) + 1) }
  }
  const found = blocks.map(promote)
  return found.filter(({ kind }) => kind === 'heading').length < few ? withPlainHeadings(found) : found
}

/** Fewer headings than this are the title of a letter and not the heads of its parts. */
const few = 3

/** Short lines by themselves that begin with a capital, end like no sentence, and have text or a list under them. */
function withPlainHeadings(blocks: readonly Block[]): Block[] {
  const isTitle = (block: Block | undefined): boolean =>
    block?.kind === 'paragraph' &&
    block.lines.length === 1 &&
    block.text.length < 90 &&
    /^[\p{Lu}\d‘“]/u.test(block.text) &&
    /\p{L}{4}/u.test(block.text) &&
    !/[.,;:!)]$/.test(block.text) &&
    !isLetterFurniture(block.text)
  const flow = blocks.filter(({ kind }) => kind !== 'furniture' && kind !== 'footnote')
  const heads = new Set(
    flow.filter((block, index) => {
      const [next, after] = [flow[index + 1], flow[index + 2]]
      const under = isTitle(next) ? after : next
      return (
        isTitle(block) &&
        under !== undefined &&
        !isTitle(under) &&
        (under.kind !== 'paragraph' || under.text.length > 60)
      )
    }),
  )
  return blocks.map((block) => (heads.has(block) ? { ...block, kind: 'heading', level: 6 } : block))
}

const flat = (block: Block): Block[] => [block, ...block.rows.flat().flatMap((cell) => cell.blocks.flatMap(flat))]

const sizeOf = (block: Block): number => Math.round(Math.max(0, ...block.lines.map((line: Line) => line.size)))

function looksLikeHeading(block: Block, body: number): boolean {
  const isPlain = block.kind === 'paragraph' || (block.kind === 'item' && block.marker === '')
  if (!isPlain || block.text.length > 160 || block.text.length < 3) return false
  if (!/\p{L}/u.test(block.text) || bulletOf(block.text)) return false
  const bold = block.lines.every((line) => line.bold)
  const larger = block.lines.every((line) => line.size > body * 1.12)
  if (/[.;,]$/.test(block.text)) return false
  if (bold || larger) return true
  // Words of children are set in italics too, and addresses on the web are underlined.
  const isSet = block.lines.every((line) => line.underlined) || block.lines.every((line) => line.italic)
  return isSet && block.text.length < 100 && /^[\p{Lu}\d]/u.test(block.text) && !/[!:]$|@|www\./.test(block.text)
}
