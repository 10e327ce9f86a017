import { Unreadable } from '../../errors.ts'
import { spaced } from '../drafts.ts'
import type { Draft, DraftCell } from '../draft.ts'
import { numberAs } from '../list-numbers.ts'
import { attribute, childrenOf, isElement, type Element, type Node } from './parse-html.ts'

/** Where in the page the walk stands. */
interface Place {
  listDepth: number
  bold: boolean
  footnotes: boolean // inside mammoth's list of notes
  depth: number
}

/** Walks the page from top to bottom, making a draft of each block of text. */
export function draftsFromHtml(content: Node, options: { skipsPageEdges: boolean }): Draft[] {
  const drafts: Draft[] = []
  const skipped = options.skipsPageEdges ? new Set([...neverRead, ...pageEdges]) : neverRead
  let inline = ''
  let allBold = true

  function flush(kind: 'paragraph' | 'heading' | 'item' | 'footnote' = 'paragraph', level = 0, marker = ''): void {
    const text = linesOf(inline)
    if (text !== '') drafts.push({ kind, text, level, marker, bold: allBold })
    inline = ''
    allBold = true
  }

  function walk(node: Node, place: Place): void {
    if (place.depth > deepest) throw tooDeep()
    if ('value' in node) {
      inline += node.value
      if (!place.bold && node.value.trim() !== '') allBold = false
    } else if (!isElement(node)) {
      walkChildren(node, place)
    } else if (!skipped.has(node.tagName) && !isHidden(node) && !isNoteReference(node)) {
      walkElement(node, { ...place, depth: place.depth + 1 })
    }
  }

  function walkChildren(node: Node, place: Place): void {
    for (const child of childrenOf(node)) walk(child, place)
  }

  function walkElement(element: Element, place: Place): void {
    const { tagName } = element
    if (tagName === 'br') inline += '\u2028'
    else if (boldTags.has(tagName)) walkChildren(element, { ...place, bold: true })
    else if (!blockTags.has(tagName)) walkChildren(element, place)
    else if (/^h[1-6]$/.test(tagName)) {
      flush()
      walkChildren(element, { ...place, bold: true })
      flush('heading', Number(tagName[1]))
    } else if (tagName === 'ul' || tagName === 'ol') walkList(element, place)
    else if (tagName === 'table') walkTable(element, place)
    else {
      flush()
      walkChildren(element, place)
      flush()
    }
  }

  function walkList(list: Element, place: Place): void {
    flush()
    const numbered = list.tagName === 'ol'
    let number = Number.parseInt(attribute(list, 'start') ?? '1', 10) || 1
    for (const child of childrenOf(list)) {
      if (!isElement(child) || child.tagName !== 'li') {
        // A list that stands in a list and in none of its items is the inner list of the item above it.
        walk(child, { ...place, listDepth: place.listDepth + 1 })
        continue
      }
      number = Number.parseInt(attribute(child, 'value') ?? '', 10) || number
      const isNote = /(?:foot|end)note-\d+$/.test(attribute(child, 'id') ?? '')
      const marker = numbered ? numberAs(number++, attribute(list, 'type')) : '•'
      walkItem(child, { ...place, listDepth: place.listDepth + 1, footnotes: isNote }, marker)
    }
  }

  /** An item is the text before its first inner list; what follows inside it stands on its own. */
  function walkItem(item: Element, place: Place, marker: string): void {
    flush()
    let opened = false
    const open = (): void => {
      if (opened || linesOf(inline) === '') return
      opened = true
      if (place.footnotes) {
        inline = `${marker} ${inline}`
        flush('footnote')
      } else flush('item', place.listDepth, marker)
    }
    for (const child of childrenOf(item)) {
      if (isElement(child) && blockTags.has(child.tagName)) {
        open()
        if (!opened && (child.tagName === 'p' || child.tagName === 'div')) {
          walkChildren(child, { ...place, depth: place.depth + 1 })
          open()
          continue
        }
      }
      walk(child, place)
    }
    if (opened) flush()
    else open()
  }

  function walkTable(table: Element, place: Place): void {
    flush()
    const rows = inColumns(
      rowsOf(table).map((row) =>
        childrenOf(row)
          .filter(isElement)
          .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
          .map((cell) => ({ cell: cellOf(cell, place), over: spanOf(cell, 'colspan'), down: spanOf(cell, 'rowspan') })),
      ),
    )
    const filled = rows.filter((row) => row.some(({ drafts: inside }) => inside.length > 0))
    const only = filled.length === 1 && filled[0]?.length === 1 ? filled[0][0] : undefined
    // A table of one cell is a frame around text, and tables that hold nothing were drawn for their looks.
    if (only) drafts.push(...only.drafts)
    else if (filled.length > 0) drafts.push({ kind: 'table', rows: filled })
  }

  function cellOf(cell: Node, place: Place): DraftCell {
    const inside = draftsWithin(() => walkChildren(cell, { ...place, listDepth: 0, depth: place.depth + 1 }))
    return { heading: isElement(cell) && cell.tagName === 'th', drafts: inside }
  }

  /** What `walkInside` makes, apart from the drafts made so far. */
  function draftsWithin(walkInside: () => void): Draft[] {
    const from = drafts.length
    walkInside()
    flush()
    return drafts.splice(from)
  }

  walk(content, { listDepth: 0, bold: false, footnotes: false, depth: 0 })
  flush()
  return drafts
}

/** Honest pages nest to a few dozen; each level costs stack. */
const deepest = 400

const tooDeep = (): Unreadable =>
  new Unreadable(
    'damaged',
    'The file nests its parts too deeply to be an honest document. Save it as PDF and send that.',
  )

const neverRead = new Set(
  'script style noscript template svg math iframe object canvas audio video button select textarea input head'.split(
    ' ',
  ),
)
const pageEdges = new Set(['nav', 'header', 'footer', 'aside', 'dialog'])
const boldTags = new Set(['b', 'strong'])
const blockTags = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table ul'
  )
    .split(' ')
    .filter(Boolean),
)

const isHidden = (element: Element): boolean =>
  attribute(element, 'hidden') !== undefined || /display\s*:\s*none/i.test(attribute(element, 'style') ?? '')

/** The raised number that leads to a note, and the arrow that leads back: neither belongs to the sentence. */
const isNoteReference = (element: Element): boolean =>
  element.tagName === 'a' &&
  /^#(?:.*(?:foot|end)note-|sd(?:foot|end)note\d|_(?:ftn|edn))/.test(attribute(element, 'href') ?? '')

/** The rows of this table and of no table inside it. */
function rowsOf(table: Element): Element[] {
  return childrenOf(table)
    .filter(isElement)
    .flatMap((child) =>
      child.tagName === 'tr' ? [child] : /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [],
    )
}

interface Spanning {
  cell: DraftCell
  over: number // columns
  down: number // rows
}

/** A table of more than so many columns or rows to a cell is no honest one. */
const widest = 200
const spanOf = (cell: Element, name: 'colspan' | 'rowspan'): number =>
  Math.min(widest, Math.max(1, Number.parseInt(attribute(cell, name) ?? '1', 10) || 1))

/**
 * Each cell in its own column: an empty one stands where a cell from the left or from above reaches. A cell that is a
 * whole row stays alone, for it is a title.
 */
function inColumns(rows: readonly (readonly Spanning[])[]): DraftCell[][] {
  let reaching: number[] = [] // for each column, how many more rows a cell from above takes
  return rows.map((row) => {
    const cells: DraftCell[] = []
    const next: number[] = []
    const empty = (): void => {
      next.push(Math.max(0, (reaching[cells.length] ?? 0) - 1))
      cells.push({ heading: false, drafts: [] })
    }
    for (const { cell, over, down } of row) {
      while ((reaching[cells.length] ?? 0) > 0) empty()
      cells.push(cell)
      next.push(down - 1)
      const isTitle = row.length === 1 && cells.length === 1
      for (let column = 1; column < over && !isTitle; column++) {
        cells.push({ heading: false, drafts: [] })
        next.push(down - 1)
      }
    }
    while ((reaching[cells.length] ?? 0) > 0) empty()
    reaching = next
    return cells
  })
}

/** White space collapsed; a line where the page breaks one (U+2028 stands for `br` until here). */
const linesOf = (inline: string): string =>
  inline
    .replace(/[\u00ad\u200b\u2060\ufeff]/gu, '')
    .split('\u2028')
    .map(spaced)
    .filter((line) => line !== '')
    .join('\n')
