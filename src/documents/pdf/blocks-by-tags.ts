import type { Block, BlockKind, Cell, Line } from '../document.ts'
import { bulletOf, markerOf, numberOf } from '../markers.ts'
import { joinMarkers, marksAnItem } from './join-markers.ts'
import { withLevels } from './list-levels.ts'
import { joinLines, linesOf, type GlyphPage, type Range } from './lines.ts'
import { isMark, kidsOf, type Mark, type Tag } from './read-tags.ts'

/** Where each marked content stands on a page: ranges of glyphs, by number. */
export type Marks = Map<number, Range[]>

export function marksOf({ glyphs }: GlyphPage): Marks {
  const marks: Marks = new Map()
  let from = 0
  const { runs, count } = glyphs
  let run = runs[0]
  for (let index = 1; index <= count; index++) {
    if (index < count && runs[index] === run) continue
    run = runs[index]
    const mark = markAt(glyphs, from)
    if (index < count && markAt(glyphs, index) === mark) continue
    const ranges = marks.get(mark)
    if (ranges) ranges.push([from, index])
    else marks.set(mark, [[from, index]])
    from = index
  }
  return marks
}

const markAt = (glyphs: GlyphPage['glyphs'], index: number): number => glyphs.run[glyphs.runs[index] ?? 0]?.mark ?? -1

const headingLevel: Record<string, number> = { Title: 1, H: 1, H1: 1, H2: 2, H3: 3, H4: 4, H5: 5, H6: 6 }
const inner = new Set([
  'Span',
  'Link',
  'Quote',
  'Reference',
  'BibEntry',
  'Code',
  'Annot',
  'Em',
  'Strong',
  'Sub',
  'Form',
  'Ruby',
  'Warichu',
])
const notes = new Set(['Note', 'FENote', 'Footnote', 'Endnote'])
const skipped = new Set(['Artifact'])

/** The document's blocks as its own tags order them. What is read is taken out of `pages`' marks; the rest is for position. */
export function blocksByTags(root: Tag, pages: readonly { page: GlyphPage; marks: Marks }[]): Block[] {
  const take = ({ page, mark }: Mark): Line[] => {
    const on = pages[page - 1]
    const ranges = on?.marks.get(mark)
    if (!on || !ranges) return []
    on.marks.delete(mark)
    return linesOf(on.page, ranges)
  }
  return numbered(joinMarkers(new Walk(take).blocksIn(root, 0)))
}

/** Paragraphs that are numbered in step, with nothing but bullets and what leads them in between, are the items of a list that was typed. */
function numbered(blocks: readonly Block[]): Block[] {
  const isBetween = ({ kind, marker, text }: Block): boolean =>
    kind === 'item' ? !/\d/.test(marker) : kind === 'paragraph' && text.endsWith(':') && !typed.test(text)
  const numbers = blocks.map(({ kind, text, marker }) =>
    kind === 'item' ? Number.parseInt(marker, 10) : kind === 'paragraph' ? Number(typed.exec(text)?.[1]) : Number.NaN,
  )
  const next = (index: number, step: 1 | -1): number | undefined => {
    let at = index + step
    for (let block = blocks[at]; block && isBetween(block); block = blocks[at]) at += step
    return numbers[at]
  }
  return blocks.map((block, index) => {
    const number = block.kind === 'paragraph' ? (numbers[index] ?? Number.NaN) : Number.NaN
    const isInStep = next(index, -1) === number - 1 || next(index, 1) === number + 1
    const marked = isInStep ? numberOf(block.text) : undefined
    return marked ? { ...block, kind: 'item', level: 1, marker: marked.marker, text: marked.rest } : block
  })
}

const typed = /^(\d{1,2})[.)]\s/

class Walk {
  private readonly source: (mark: Mark) => Line[]
  private readonly taken: Line[] = [] // every piece so far
  private mislabelled = 0 // items whose label is no marker

  constructor(source: (mark: Mark) => Line[]) {
    this.source = source
  }

  private take(mark: Mark): Line[] {
    const lines = this.source(mark)
    this.taken.push(...lines)
    return lines
  }

  /** The blocks inside a tag; text that stands directly in it becomes a paragraph. `depth` is that of the list around. */
  blocksIn(tag: Tag, depth: number): Block[] {
    const blocks: Block[] = []
    let loose: Line[] = []
    const flush = (): void => {
      if (loose.length > 0) blocks.push(...paragraphs(loose))
      loose = []
    }
    for (const kid of kidsOf(tag)) {
      if (isMark(kid)) append(loose, this.take(kid))
      else if (inner.has(kid.type) && !hasBlocks(kid)) append(loose, this.linesIn(kid))
      else {
        flush()
        blocks.push(...this.blocksOf(kid, depth))
      }
    }
    flush()
    return blocks
  }

  private blocksOf(tag: Tag, depth: number): Block[] {
    const level = headingLevel[tag.type]
    if (level !== undefined || tag.type === 'P') {
      if (hasBlocks(tag)) return this.blocksIn(tag, depth)
      const lines = this.linesIn(tag)
      if (lines.length === 0) return []
      return level === undefined ? paragraphs(lines) : [block('heading', lines, level)]
    }
    if (tag.type === 'L') return this.list(tag, depth)
    if (tag.type === 'LI') return this.item(tag, Math.max(1, depth))
    if (tag.type === 'Table') {
      const captions = kidsOf(tag).flatMap((kid) => (!isMark(kid) && kid.type === 'Caption' ? [kid] : []))
      return [...captions.flatMap((caption) => this.blocksIn(caption, depth)), ...this.table(tag)]
    }
    if (notes.has(tag.type)) return this.blocksIn(tag, depth).map((note) => ({ ...note, kind: 'footnote' }))
    if (skipped.has(tag.type)) return []
    return this.blocksIn(tag, depth)
  }

  /** Word shifts the pieces of a list by one at times, so that words stand as labels: such a list is read as printed. */
  private list(tag: Tag, depth: number): Block[] {
    const from = this.taken.length
    const wrong = this.mislabelled
    const blocks = kidsOf(tag).flatMap((kid) =>
      isMark(kid) ? paragraphs(this.take(kid)) : this.blocksOf(kid, depth + 1),
    )
    if (depth > 0 || this.mislabelled === wrong) return blocks
    const lines: Line[] = []
    append(lines, asPrinted(this.taken.slice(from)))
    return withLevels(paragraphs(lines))
  }

  /** A list item is one block with its marker apart; lists inside it follow as deeper items. */
  private item(tag: Tag, depth: number): Block[] {
    const label: Line[] = []
    const body: Line[] = [] // in pieces, as they were drawn
    const lines: Line[] = []
    const after: Block[] = []
    const collect = (from: Tag): void => {
      for (const kid of kidsOf(from)) {
        if (isMark(kid)) {
          const pieces = this.take(kid)
          body.push(...pieces)
          append(lines, pieces)
        } else if (kid.type === 'Lbl') append(label, this.linesIn(kid))
        else if (kid.type === 'L' || kid.type === 'Table' || notes.has(kid.type))
          after.push(...this.blocksOf(kid, depth))
        else collect(kid)
      }
    }
    collect(tag)
    if (hasText(label) && body.some(({ text }) => bulletOf(`${text} x`))) this.mislabelled++
    const [own, behind] = cutAtHeading(lines)
    const made = block('item', [...label, ...own], depth)
    if (behind.length > 0) after.push(...paragraphs(behind))
    if (made.text === '') return after
    return [...withMarker(made), ...after]
  }

  private table(tag: Tag): Block[] {
    const rows: Cell[][] = []
    const collect = (from: Tag): void => {
      for (const kid of kidsOf(from)) {
        if (isMark(kid)) continue
        if (kid.type === 'TR') rows.push(this.row(kid))
        else collect(kid)
      }
    }
    collect(tag)
    const full = rows.filter((row) => row.some((cell) => cell.text !== ''))
    return full.length === 0 ? [] : [tableBlock(full, 'tags')]
  }

  private row(tag: Tag): Cell[] {
    return kidsOf(tag).flatMap((kid) => {
      if (isMark(kid)) return []
      const blocks = joinMarkers(this.blocksIn(kid, 0))
      return [{ text: textOf(blocks), heading: kid.type === 'TH', blocks }]
    })
  }

  private linesIn(tag: Tag): Line[] {
    const lines: Line[] = []
    for (const kid of kidsOf(tag)) append(lines, isMark(kid) ? this.take(kid) : this.linesIn(kid))
    return lines
  }
}

const hasText = ([label]: readonly Line[]): boolean => label !== undefined && !marksAnItem(label.text.trim())

/** Pieces of one column from the top down, and along each printed line. */
const asPrinted = (pieces: readonly Line[]): Line[] =>
  pieces.toSorted((left, right) =>
    left.box.page !== right.box.page
      ? left.box.page - right.box.page
      : Math.abs(baseOf(left) - baseOf(right)) > Math.max(left.size, right.size) * 0.5
        ? baseOf(left) - baseOf(right)
        : left.box.x - right.box.x,
  )

const baseOf = ({ box }: Line): number => box.y + box.height * 0.8

const hasBlocks = (tag: Tag): boolean =>
  kidsOf(tag).some((kid) => !isMark(kid) && (!inner.has(kid.type) || hasBlocks(kid)))

/**
 * Adds lines to others; a line that goes on where the last one stopped (drawn in pieces) becomes part of it. The raised
 * number that sends the reader to a footnote is left out: some programs tag it apart.
 */
export function append(lines: Line[], more: readonly Line[]): void {
  for (const line of more) {
    const last = lines.at(-1)
    if (last && isNoteMark(last, line)) continue
    if (last && goesOn(last, line)) lines[lines.length - 1] = together(last, line)
    else lines.push(line)
  }
}

const isNoteMark = (last: Line, { text, size, box }: Line): boolean =>
  /^\d{1,2}$/.test(text) &&
  size < last.size * 0.8 &&
  box.page === last.box.page &&
  Math.abs(box.x - last.box.x - last.box.width) < last.size &&
  last.box.y + last.box.height * 0.8 - box.y - box.height * 0.8 > last.size * 0.15

function goesOn(last: Line, next: Line): boolean {
  if (last.box.page !== next.box.page) return false
  const size = Math.max(last.size, next.size)
  const low = Math.abs(last.box.y + last.box.height * 0.8 - next.box.y - next.box.height * 0.8)
  return low <= size * 0.55 && next.box.x >= last.box.x + last.box.width - size * 1.5
}

function together(left: Line, right: Line): Line {
  const end = left.box.x + left.box.width
  const apart = right.box.x - end > Math.max(left.size, right.size) * 0.12 || /^[(“‘]/.test(right.text)
  const space = apart && !left.text.endsWith(' ')
  const x = left.box.x
  const top = Math.min(left.box.y, right.box.y)
  return {
    ...left,
    text: left.text + (space ? ' ' : '') + right.text,
    box: {
      ...left.box,
      y: top,
      width: Math.max(end, right.box.x + right.box.width) - x,
      height: Math.max(left.box.y + left.box.height, right.box.y + right.box.height) - top,
    },
    size: Math.max(left.size, right.size),
    bold: left.bold && right.bold,
    xs: left.xs.slice(0, left.text.length).concat(space ? end : [], right.xs),
  }
}

/** A paragraph; one that begins with a bullet is an item, and several bullets in one tag are several. */
function paragraphs(lines: readonly Line[]): Block[] {
  const starts = lines.flatMap((line, index) => (index === 0 || bulletOf(line.text) ? [index] : []))
  return starts.flatMap((start, index) => withMarker(block('paragraph', lines.slice(start, starts[index + 1]), 0)))
}

/** Tags run on at times: bold or larger lines that end an item are the heading of what follows it. */
function cutAtHeading(lines: readonly Line[]): readonly [Line[], Line[]] {
  const plain = lines.findLastIndex((line) => !line.bold)
  const tail = lines.slice(plain + 1)
  const before = lines[plain]
  const first = tail[0]
  const cut = before && first && (first.size > before.size * 1.08 || isApart(before, first))
  return cut ? [lines.slice(0, plain + 1), tail] : [[...lines], []]
}

const isApart = (before: Line, after: Line): boolean =>
  before.box.page !== after.box.page || after.box.y - before.box.y > before.size * 1.9

function withMarker(made: Block): Block[] {
  const marked = made.kind === 'item' ? markerOf(made.text) : bulletOf(made.text)
  if (!marked) return [made]
  return [{ ...made, kind: 'item', level: Math.max(1, made.level), marker: marked.marker, text: marked.rest }]
}

export const block = (kind: BlockKind, lines: readonly Line[], level: number, by: Block['by'] = 'tags'): Block => ({
  kind,
  text: joinLines(lines),
  level,
  marker: '',
  lines,
  rows: [],
  by,
})

/** A table as a block: its text is its cells by tab and line end. */
export const tableBlock = (rows: readonly (readonly Cell[])[], by: Block['by']): Block => ({
  kind: 'table',
  text: rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n'),
  level: 0,
  marker: '',
  lines: rows.flatMap((row) => row.flatMap((cell) => cell.blocks.flatMap((each) => each.lines))),
  rows,
  by,
})

/** The text of a cell: its blocks by a space, items with their markers. */
export const textOf = (blocks: readonly Block[]): string =>
  blocks.map((each) => (each.marker ? `${each.marker} ${each.text}` : each.text.replaceAll(/[\t\n]/g, ' '))).join(' ')
