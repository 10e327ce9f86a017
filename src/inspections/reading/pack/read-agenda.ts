import type { Block } from '../../../documents/index.ts'
import { leavesOf, type Letter } from '../letter.ts'
import { groundsOver } from './grounds.ts'
import type { Item } from './pack.ts'
import { isItemCover, itemNumber, opensMinutes } from './read-minutes.ts'
import type { Sheet } from './sheets.ts'

const pageWords = /\(?\b(?:pages?|pp?\.) ?(\d{1,4})(?:\s*(?:to|-|–|and)\s*(\d{1,4}))?\)?/i

/**
 * The items of the agenda: numbered lines under “Agenda”, or rows of its table, each with what is said of it, up to the
 * next. Page ranges are those printed on the agenda; `deskPages` are the same as pages of the file.
 */
export function readAgenda(letter: Letter, sheets: readonly Sheet[]): Item[] {
  const leaves = letter.leaves
  const start = leaves.findLastIndex(
    (leaf, index) => /^agenda$/i.test(leaf.text.trim()) && leaves.slice(index + 1, index + 8).some(isNumbered),
  )
  if (start < 0) return []
  const table = tableUnder(letter, leaves[start])
  const rows: { number: string; blocks: Block[]; pages?: string }[] = table ?? []
  for (const leaf of table ? [] : leaves.slice(start + 1)) {
    const number = numberOf(leaf)
    const next = (rows.length === 0 ? 0 : Number.parseInt(rows.at(-1)?.number ?? '0', 10)) + 1
    if (number !== undefined && Number(number) === next) rows.push({ number, blocks: [leaf] })
    else if (isItemCover(leaf.text) || opensMinutes(leaf.text) || /^present:/i.test(leaf.text)) break
    else if (rows.length > 0 && leaf.kind === 'heading' && leaf.level === 1) break
    else rows.at(-1)?.blocks.push(leaf)
  }
  const items = rows.map((row) => itemOf(letter, sheets, row))
  return items.map((item, index) => upToNext(item, items.slice(index + 1)))
}

/** Pages without printed numbers: as many as the agenda says, but none of the next item's. */
function upToNext(item: Item, later: readonly Item[]): Item {
  if (!item.deskPages || !item.pages) return item
  const [first, last] = item.deskPages
  const next = later.find(({ deskPages }) => deskPages !== null)?.deskPages?.[0]
  const said = first + item.pages[1] - item.pages[0]
  const end = Math.max(first, last, next !== undefined && next > first ? Math.min(said, next - 1) : last)
  return { ...item, deskPages: [first, end] }
}

/** An agenda that is a table: the number in the first cell, the item in the second, the pages in the last. */
function tableUnder(
  letter: Letter,
  heading: Block | undefined,
): { number: string; blocks: Block[]; pages: string }[] | undefined {
  const at = letter.blocks.findIndex((block) => block === heading)
  const table = letter.blocks.slice(at + 1, at + 4).find(({ kind }) => kind === 'table')
  const rows = table?.rows.filter((row) => row.length >= 2 && /^\d{1,2}\.?$/.test(row[0]?.text.trim() ?? '')) ?? []
  if (rows.length < 2) return undefined
  return rows.map((row) => ({
    number: row[0]?.text.replace(/\D/g, '') ?? '',
    blocks: row.slice(1).flatMap((cell) => cell.blocks.flatMap(leavesOf)),
    pages: row.length >= 3 ? (row.at(-1)?.text ?? '') : '',
  }))
}

const numberOf = ({ kind, marker, text }: Block): string | undefined => {
  if (kind === 'item') return /^\(?(\d{1,2})[.)]?$/.exec(marker)?.[1]
  return /^(\d{1,2})(?:[.)]\s|$|\s+(?=\p{Lu}))/u.exec(text)?.[1]
}

const isNumbered = (block: Block): boolean => numberOf(block) === '1'

function itemOf(
  letter: Letter,
  sheets: readonly Sheet[],
  { number, blocks, pages: inCell }: { number: string; blocks: Block[]; pages?: string },
): Item {
  const [first, second] = blocks
  const own = (first?.text ?? '').replace(/^\d{1,2}[.)]?(?:\s+|$)/, '')
  const title = tidy(own || (second?.text ?? ''))
  const all = blocks.map(({ text }) => text).join(' ')
  const cell = /^(?:pages? )?(\d{1,4})(?:\s*(?:to|-|–)\s*(\d{1,4}))?$/i.exec((inCell ?? '').trim())
  const found = pageWords.exec(all) ?? cell
  const from = found?.[1] ? Number(found[1]) : null
  const pages: Item['pages'] = from === null ? null : [from, found?.[2] ? Number(found[2]) : from]
  const doubts = title === '' ? ['No title stands behind the number.'] : []
  return {
    item: number,
    title,
    pages,
    deskPages: pages && deskPagesOf(sheets, number, pages),
    toFollow: /\bto follow\b/i.test(all),
    ...groundsOver(letter, blocks, 'agenda-item', { sureness: doubts.length > 0 ? 60 : 95, doubts }),
  }
}

const tidy = (title: string): string =>
  title
    .replace(pageWords, '')
    .replace(/\(item \d+\)|\(to follow\)/gi, '')
    .replace(/[\s.(]+$/, '')
    .trim()

/** By the printed numbers where the pages carry them, else by the cover “Item n”; else the numbers are the file's own. */
function deskPagesOf(sheets: readonly Sheet[], number: string, [from, to]: [number, number]): [number, number] | null {
  const numbered = sheets.filter(({ printed }) => printed !== null)
  const within = numbered.filter(({ printed }) => printed !== null && printed >= from && printed <= to)
  const cover = sheets.find(({ scraps }) => scraps.some(({ text }) => itemNumber(text) === number))
  const desks = [...(cover ? [cover.desk] : []), ...within.map(({ desk }) => desk)]
  if (desks.length > 0) return [Math.min(...desks), Math.max(...desks)]
  const last = Math.max(...sheets.map(({ desk }) => desk))
  return numbered.length === 0 && to <= last ? [from, to] : null
}
