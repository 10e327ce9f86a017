import type { Block, Cell } from '../document.ts'
import { textOf } from './blocks-by-tags.ts'
import { joint } from './lines.ts'

type Rows = readonly (readonly Cell[])[]

/**
 * The rows of a table that was cut by a page break. The head row that is printed again is left out, and a row that
 * goes on (no other begins with a small letter, or leaves its first cell empty) is added to the last one before it.
 */
export function joinCells(before: Rows, after: Rows): Rows {
  const head = before[0]
  const rest = head && after[0] && sameText(head, after[0]) ? after.slice(1) : after
  const [first, ...others] = rest
  const last = before.at(-1)
  if (!first || !last) return [...before, ...rest]
  // A column that only a head row or the other page fills does not part the two halves of a cell.
  const [above, below] = last.length === first.length ? [last, first] : [filled(last), filled(first)]
  if (above.length !== below.length || !rowGoesOn(above, below)) return [...before, ...rest]
  return [...before.slice(0, -1), above.map((cell, index) => joinCell(cell, below[index] ?? cell)), ...others]
}

const filled = (row: readonly Cell[]): Cell[] => row.filter((cell) => cell.text !== '')

const sameText = (left: readonly Cell[], right: readonly Cell[]): boolean =>
  left.length === right.length && left.every((cell, index) => cell.text === right[index]?.text)

/** The row before was cut when a cell of this one begins in mid-sentence, or when it leaves open what was begun. */
function rowGoesOn(last: readonly Cell[], first: readonly Cell[]): boolean {
  if (first.every((cell) => cell.text === '')) return false
  return first.some((cell, index) => {
    const before = last[index]
    const open = before?.text ?? ''
    if (open === '') return false
    if (startsSmall(cell)) return true
    if (cell.text === '') return first.length > 1
    if (cell.blocks[0]?.kind === 'item')
      return (
        isRestOfItem(before, cell) ||
        open.endsWith(':') ||
        (/[;,]$|\band$/.test(open) && before?.blocks.at(-1)?.kind === 'item')
      )
    return first.length > 1 && !/[.!?:;”’")]$/.test(open) && first.some((other) => other.text === '')
  })
}

/** Tagged as an item but without a bullet: the rest of the one that the page break cut in mid-sentence. */
function isRestOfItem(before: Cell | undefined, after: Cell): boolean {
  const last = before?.blocks.at(-1)
  const first = after.blocks[0]
  return (
    last?.kind === 'item' &&
    last.marker !== '' &&
    first?.kind === 'item' &&
    first.marker === '' &&
    !/[.!?:;]$/.test(last.text)
  )
}

const startsSmall = (cell: Cell): boolean => cell.blocks[0]?.marker === '' && /^\p{Ll}/u.test(cell.blocks[0].text)

function joinCell(before: Cell, after: Cell): Cell {
  const last = before.blocks.at(-1)
  const [first, ...others] = after.blocks
  if (!first) return before
  if (!last) return after
  const sentenceGoesOn =
    first.marker === '' &&
    first.kind !== 'table' &&
    last.kind !== 'table' &&
    (/^\p{Ll}/u.test(first.text) || !/[.!?:;]$/.test(last.text))
  const blocks: Block[] = sentenceGoesOn
    ? [
        ...before.blocks.slice(0, -1),
        {
          ...last,
          text: last.text + joint(last.text, first.text) + first.text,
          lines: [...last.lines, ...first.lines],
        },
        ...others,
      ]
    : [...before.blocks, ...after.blocks]
  return { ...before, text: textOf(blocks), blocks }
}
