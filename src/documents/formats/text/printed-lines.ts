import type { Line } from '../../document.ts'
import { gridLine } from '../grid.ts'
import { markerOf } from './markers.ts'

/** One line as it stands in the file; a blank one has no text. */
export interface PrintedLine {
  line: Line
  furniture: boolean // a running head or foot, or a page number
  row: boolean // tabs stand in it or behind it
}

/** The lines of each page, in order. A file with no form feeds is one page. */
export function printedLines(text: string): PrintedLine[][] {
  const pages = cutPages(text).map((page, index) =>
    page.split('\n').map((raw, row, all) => {
      const trimmed = raw.trim()
      const isOpen = beginsEmpty(raw, [all[row - 1] ?? '', all[row + 1] ?? ''])
      const place = { page: index + 1, row, column: isOpen || !trimmed ? 0 : raw.indexOf(trimmed) }
      return { line: gridLine(isOpen ? `\t${trimmed}` : trimmed, place), row: isOpen || hasCells(raw) }
    }),
  )
  const lines = pages.map((entries) => entries.map(({ line }) => line))
  const isFurniture = furnitureOf(lines)
  const folios = foliosOf(lines)
  return pages.map((entries) =>
    entries.map((entry) => ({ ...entry, furniture: isFurniture(entry.line.text) || folios.has(entry.line) })),
  )
}

const hasCells = (raw: string): boolean => raw.trimStart().includes('\t')

/** A tab at the beginning is an empty cell where the line, or one beside it, is a row of cells; else it sets the line in. */
const beginsEmpty = (raw: string, beside: readonly string[]): boolean =>
  raw.startsWith('\t') && raw.trim() !== '' && !markerOf(raw.trim()) && [raw, ...beside].some(hasCells)

function cutPages(text: string): string[] {
  const pages = (text.includes('\f') ? text : restoreFormFeeds(text)).split('\f')
  if (pages.length > 1 && pages.at(-1)?.trim() === '') pages.pop()
  return pages.map((page) => page.replace(/^\n/, ''))
}

/**
 * Text that was pasted through a web form has often lost its form feeds to spaces: then one line a page, and no other,
 * begins with a single space. Believed when there are at least three, few near another.
 */
function restoreFormFeeds(text: string): string {
  const lines = text.split('\n')
  const starts = lines.flatMap((line, index) => (/^ \S/.test(line) ? [index] : []))
  const near = starts.filter((start, index) => index > 0 && start - (starts[index - 1] ?? 0) < 6).length
  const indented = lines.filter((line) => /^\s{2,}\S/.test(line)).length
  if (starts.length < 3 || near > starts.length / 4 || indented > starts.length) return text
  return lines.map((line, index) => (index > 0 && /^ \S/.test(line) ? `\f${line.slice(1)}` : line)).join('\n')
}

/** A line that opens or closes three pages or more is furniture wherever it stands; so is a page number in its series. */
function furnitureOf(pages: readonly (readonly Line[])[]): (text: string) => boolean {
  const timesAtEdge = new Map<string, number>()
  for (const lines of pages) {
    const printed = lines.filter(({ text }) => text !== '')
    const edges = new Set([printed[0], printed.at(-3), printed.at(-2), printed.at(-1)].map((line) => line?.text ?? ''))
    for (const text of edges) timesAtEdge.set(pattern(text), (timesAtEdge.get(pattern(text)) ?? 0) + 1)
  }
  const numbers = pageNumbers(pages.flat().map(({ text }) => text))
  return (text) =>
    text !== '' &&
    text.length <= 100 &&
    (numbers.has(text) || (/\p{L}/u.test(text) && (timesAtEdge.get(pattern(text)) ?? 0) >= 3))
}

/** “Page 3 of 9” and “Page 4 of 9” are one running foot; figures otherwise tell lines apart. */
const pattern = (text: string): string => text.replace(/^(page\s+)\d+/i, '$1#')

/** Bare numbers that open or close their pages and rise with them, on three pages or more: the folios. */
function foliosOf(pages: readonly (readonly Line[])[]): Set<Line> {
  const byOffset = new Map<number, Line[]>()
  for (const [index, lines] of pages.entries()) {
    const printed = lines.filter(({ text }) => text !== '')
    for (const line of new Set([printed[0], printed.at(-1)])) {
      if (!line || !/^\d{1,4}$/.test(line.text)) continue
      const offset = Number(line.text) - index
      byOffset.set(offset, [...(byOffset.get(offset) ?? []), line])
    }
  }
  return new Set([...byOffset.values()].filter((lines) => lines.length >= 3).flat())
}

/** Numbers in brackets, or page words, alone on a line, that rise one by one at least three times. */
function pageNumbers(texts: readonly string[]): Set<string> {
  const series = new Set<string>()
  let run: string[] = []
  let last = 0
  for (const text of texts) {
    const number = /^\((\d{1,4})\)$|^page (\d{1,4})$/i.exec(text)
    if (!number) continue
    const value = Number(number[1] ?? number[2])
    run = value === last + 1 ? [...run, text] : [text]
    last = value
    if (run.length >= 3) for (const each of run) series.add(each)
  }
  return series
}
