import type { Block, Line } from '../document.ts'
import { usualSize } from './footnotes.ts'

/** The strip at the head and the foot of a page in which running heads and feet stand, as a share of its height. */
const strip = 0.11

export interface PageSize {
  width: number
  height: number
}

/**
 * Lines that stand in the same place on other pages too, with the same words but for numbers. Titles whose numbers differ
 * (“Standard 1”, “Standard 2”) are none, whether they are told by their type or by the file’s own tags (`tagged`).
 */
export function findFurniture(
  lines: readonly Line[],
  sizes: readonly PageSize[],
  tagged: ReadonlySet<Line> = new Set(),
): Set<Line> {
  const edge = lines.filter((line) => isAtEdge(line, sizes))
  const body = usualSize(lines)
  const isTitle = (line: Line): boolean =>
    !isFoot(line, sizes) && (tagged.has(line) || line.bold || line.size > body * 1.12)
  const keyOf = (line: Line): string =>
    `${isTitle(line) ? line.text : line.text.replace(/\d+/g, '#')}|${Math.round(line.box.y / 8)}`
  const pages = new Map<string, Set<number>>()
  for (const line of edge) {
    const seen = pages.get(keyOf(line)) ?? new Set()
    pages.set(keyOf(line), seen.add(line.box.page))
  }
  const folios = findFolios(edge)
  const often = Math.min(3, Math.max(2, sizes.length - 1))
  return new Set(
    edge.filter(
      (line) =>
        folios.has(line) || (pages.get(keyOf(line))?.size ?? 0) >= (isFoot(line, sizes) ? often : Math.max(2, often)),
    ),
  )
}

/**
 * Heads of tables that are printed again on each page and tagged on the first alone: lines outside the tags that repeat
 * one of the head row, above what the table has on that page.
 */
export function findRepeatedHeads(tagged: readonly Block[], loose: readonly (readonly Line[])[]): Set<Line> {
  const found = new Set<Line>()
  for (const { kind, rows, lines } of tagged) {
    const head = new Set(
      rows[0]?.flatMap(({ blocks }) => blocks.flatMap((block) => block.lines.map(({ text }) => text))),
    )
    const first = lines[0]?.box.page ?? 0
    if (kind !== 'table' || rows.length < 2) continue
    const tops = new Map<number, number>() // of the table on each page behind its first
    for (const { box } of lines)
      if (box.page > first) tops.set(box.page, Math.min(tops.get(box.page) ?? Infinity, box.y))
    for (const [page, top] of tops)
      for (const line of loose[page - 1] ?? []) if (line.box.y < top && head.has(line.text)) found.add(line)
  }
  return found
}

/**
 * Page numbers: with the word “page” wherever they stand, bare where they are in step with their pages. A bare number
 * that is in step with no other, nor with its own page, may be the last word of a sentence.
 */
function findFolios(edge: readonly Line[]): Set<Line> {
  const numbers = edge.filter(({ text }) => isPageNumber(text))
  const offsetOf = ({ text, box }: Line): number => Number(/\d+/.exec(text)?.[0]) - box.page
  const pages = new Map<number, Set<number>>()
  for (const line of numbers) pages.set(offsetOf(line), (pages.get(offsetOf(line)) ?? new Set()).add(line.box.page))
  return new Set(
    numbers.filter(
      (line) => !/^\d+$/.test(line.text) || offsetOf(line) === 0 || (pages.get(offsetOf(line))?.size ?? 0) > 1,
    ),
  )
}

export const isPageNumber = (text: string): boolean => /^(?:page\s*)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?$/i.test(text)

export function isAtEdge(line: Line, sizes: readonly PageSize[]): boolean {
  const height = sizes[line.box.page - 1]?.height ?? 0
  return line.box.y < height * strip || line.box.y + line.box.height > height * (1 - strip)
}

const isFoot = (line: Line, sizes: readonly PageSize[]): boolean =>
  line.box.y > (sizes[line.box.page - 1]?.height ?? 0) / 2

/** Blocks that are furniture from first to last line are marked so; tags do not always leave them out. */
export function markFurniture(blocks: readonly Block[], furniture: ReadonlySet<Line>): Block[] {
  return blocks.map((block) =>
    block.kind !== 'table' && block.lines.length > 0 && block.lines.every((line) => furniture.has(line))
      ? { ...block, kind: 'furniture' }
      : block,
  )
}
