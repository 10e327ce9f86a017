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
  if (!first || !last || first.length !== last.length || !rowGoesOn(last, first)) return [...before, ...rest]
  return [...before.slice(0, -1), last.map((cell, index) => joinCell(cell, first[index] ?? cell)), ...others]
}

const sameText = (left: readonly Cell[], right: readonly Cell[]): boolean =>
  left.length === right.length && left.every((cell, index) => cell.text === right[index]?.text)

function rowGoesOn(last: readonly Cell[], first: readonly Cell[]): boolean {
  return (
    first.some((cell) => cell.text !== '') &&
    first.some((cell, index) => {
      const open = last[index]?.text ?? ''
      if (/^\p{Ll}/u.test(cell.text)) return true
      return cell.text === ''
        ? open !== '' && first.length > 1
        : open !== '' && !/[.!?:;”’")]$/.test(open) && first.length > 1 && first.some((other) => other.text === '')
    })
  )
}

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
