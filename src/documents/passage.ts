import type { Block, Box, Document, Line, Passage } from './document.ts'

/** A stretch of a block's text: from a character up to, without, another. */
export interface Quote {
  block: Block
  from: number
  to: number
}

interface Leaf {
  block: Block
  start: number // of its text in the text of the whole document
}

interface Running {
  text: string
  leaves: readonly Leaf[]
  startOf: ReadonlyMap<Block, number>
}

const around = 32
const runnings = new WeakMap<Document, Running>()

/** The document as one running text, block after block with a space between; furniture is no part of it. */
function runningText(document: Document): Running {
  const known = runnings.get(document)
  if (known) return known
  const leaves: Leaf[] = []
  const parts: string[] = []
  let start = 0
  const visit = (block: Block): void => {
    if (block.kind === 'table') return block.rows.forEach((row) => row.forEach((cell) => cell.blocks.forEach(visit)))
    if (block.kind === 'furniture' || block.text === '') return
    leaves.push({ block, start })
    parts.push(block.text)
    start += block.text.length + 1
  }
  document.blocks.forEach(visit)
  const running = { text: parts.join(' '), leaves, startOf: new Map(leaves.map((leaf) => [leaf.block, leaf.start])) }
  runnings.set(document, running)
  return running
}

/** The passage from the beginning of the first quote to the end of the last, with everything between. */
export function passageOf(document: Document, first: Quote, last: Quote = first): Passage {
  const running = runningText(document)
  const start = running.startOf.get(first.block)
  const end = running.startOf.get(last.block)
  if (start === undefined || end === undefined) {
    const { block, from, to } = first // furniture and the like: quoted by itself
    return {
      page: pageOf(block.lines),
      boxes: boxesOf(first),
      exact: block.text.slice(from, to),
      prefix: '',
      suffix: '',
    }
  }
  return passageAt(running, start + first.from, end + last.to)
}

function passageAt({ text, leaves }: Running, from: number, to: number): Passage {
  const boxes: Box[] = []
  for (let index = firstBehind(leaves, ({ block, start }) => start + block.text.length > from); ; index++) {
    const leaf = leaves[index]
    if (!leaf || leaf.start >= to) break
    const { block, start } = leaf
    boxes.push(...boxesOf({ block, from: Math.max(0, from - start), to: Math.min(block.text.length, to - start) }))
  }
  return {
    page: boxes[0]?.page ?? 0,
    boxes,
    exact: text.slice(from, to),
    prefix: text.slice(Math.max(0, from - around), from),
    suffix: text.slice(to, to + around),
  }
}

const pageOf = (lines: readonly Line[]): number => lines[0]?.box.page ?? 0

/** The first from which on all pass, by halves: in a pack of a thousand pages every sentence is looked up. */
function firstBehind<T>(list: readonly T[], passes: (one: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const one = list[middle]
    if (one !== undefined && passes(one)) high = middle
    else low = middle + 1
  }
  return low
}

interface Places {
  lines: readonly { line: Line; at: number }[]
  shift: number // the marker of an item is printed before its text, so places are counted from the end
}

const placesIn = new WeakMap<Block, Places>()

/** Where each printed line of a block begins in its text. */
function placesOf(block: Block): Places {
  const known = placesIn.get(block)
  if (known) return known
  const lines: { line: Line; at: number }[] = []
  let length = 0
  let before = ''
  for (const line of block.lines) {
    const at =
      before === ''
        ? 0
        : isMended(block.text, before, line.text)
          ? length - 1
          : length + (isJoinedTight(block.text, before, line.text) ? 0 : 1)
    lines.push({ line, at })
    length = at + line.text.length
    before = line.text
  }
  const places = { lines, shift: length - block.text.length }
  placesIn.set(block, places)
  return places
}

/** One box for each printed line that the quote touches, as wide as what is quoted of it. */
function boxesOf({ block, from, to }: Quote): Box[] {
  const { lines, shift } = placesOf(block)
  const boxes: Box[] = []
  for (let index = firstBehind(lines, ({ line, at }) => at + line.text.length > from + shift); ; index++) {
    const place = lines[index]
    if (!place || place.at >= to + shift) break
    const { line, at } = place
    const start = Math.max(0, from + shift - at)
    const end = Math.min(line.text.length, to + shift - at)
    if (start >= end) continue
    const left = line.xs[start] ?? line.box.x
    const right = line.xs[end] ?? line.box.x + line.box.width
    boxes.push({ ...line.box, x: left, width: Math.max(0, Math.round((right - left) * 10) / 10) })
  }
  return boxes.length > 0 ? boxes : block.lines.slice(0, 1).map(({ box }) => box)
}

/** Whether the block's text runs the two lines together without a space, as it does after a hyphen. */
const isJoinedTight = (text: string, before: string, after: string): boolean =>
  /[-\u2010\u2011/]$/.test(before) && text.includes(before.slice(-12) + after.slice(0, 12))

/** Whether the hyphen at the end of the line was no part of the word and was left out. */
const isMended = (text: string, before: string, after: string): boolean =>
  /\p{L}-$/u.test(before) && text.includes(before.slice(-12, -1) + after.slice(0, 12))

/**
 * Finds the passage again in another version of the document: the same words, at the place whose surroundings agree best.
 * Quotes, dashes, hyphens at line ends, case and white space may differ. Undefined when the words are gone.
 */
export function findPassage(document: Document, passage: Passage): Passage | undefined {
  const running = runningText(document)
  const text = folded(running.text)
  const exact = folded(passage.exact).text
  if (exact === '') return undefined
  const prefix = folded(passage.prefix).text
  const suffix = folded(passage.suffix).text
  let best: { at: number; agree: number } | undefined
  for (let at = text.text.indexOf(exact); at >= 0; at = text.text.indexOf(exact, at + 1)) {
    const agree = agreeBack(text.text, at, prefix) + agreeOn(text.text, at + exact.length, suffix)
    if (!best || agree > best.agree) best = { at, agree }
  }
  if (!best) return undefined
  const from = text.places[best.at] ?? 0
  const to = (text.places[best.at + exact.length - 1] ?? running.text.length - 1) + 1
  return passageAt(running, from, to)
}

/** Letters and digits alone, in small, each with its place in the text it came from. */
function folded(text: string): { text: string; places: number[] } {
  const places: number[] = []
  let plain = ''
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? ''
    if (!/[\p{L}\p{N}%£]/u.test(letter)) continue
    const small = letter.toLowerCase()
    for (let unit = 0; unit < small.length; unit++) places.push(at)
    plain += small
  }
  return { text: plain, places }
}

function agreeBack(text: string, at: number, prefix: string): number {
  let same = 0
  while (same < prefix.length && at - same > 0 && text[at - 1 - same] === prefix[prefix.length - 1 - same]) same++
  return same
}

function agreeOn(text: string, at: number, suffix: string): number {
  let same = 0
  while (same < suffix.length && text[at + same] === suffix[same]) same++
  return same
}
