import type { Draft, DraftCell } from './draft.ts'
import { createListLevels, markerOf, type Marked } from './text/markers.ts'

/**
 * Many people type their lists: a bullet or a number, a tab, the text. Such paragraphs are items, whether the file calls
 * them so or not; a dash under a real item is an item of a list inside it.
 */
export function withTypedMarkers(drafts: readonly Draft[], inCell = false): Draft[] {
  const lists = createListLevels()
  let above = 0 // the level of the real item that came last
  return drafts.flatMap((draft): Draft[] => {
    if (draft.kind === 'table') {
      const rows = draft.rows.map((row) => row.map((cell): DraftCell => inCellsToo(cell)))
      return [{ ...draft, rows }]
    }
    if (draft.kind === 'item') {
      above = draft.level
      lists.end()
      return [draft]
    }
    const typed = draft.kind === 'paragraph' ? typedItems(draft.text, inCell || draft.bold) : []
    if (typed.length === 0) {
      above = 0
      lists.end()
      return [draft]
    }
    return typed.map((piece): Draft => {
      if (typeof piece === 'string') return { ...draft, text: piece }
      const level = above + lists.levelOf(piece)
      return { ...draft, kind: 'item', text: piece.rest, marker: piece.marker, level }
    })
  })
}

const inCellsToo = (cell: DraftCell): DraftCell => ({ ...cell, drafts: withTypedMarkers(cell.drafts, true) })

/**
 * The items typed in one paragraph, a line each, behind the text that introduces them; nothing where no line begins with
 * a marker. In a cell or in bold a number belongs to a label: only bullets count.
 */
function typedItems(text: string, bulletsOnly: boolean): (Marked | string)[] {
  const pieces: (Marked | string)[] = []
  for (const line of text.split('\n')) {
    const marked = markerOf(line)
    const last = pieces.at(-1)
    const counts = marked && marked.rest !== '' && !(bulletsOnly && /number|letter|roman/.test(marked.kind))
    if (counts) pieces.push(marked)
    else if (last === undefined) pieces.push(line)
    else if (typeof last === 'string') pieces[pieces.length - 1] = `${last}\n${line}`
    else pieces[pieces.length - 1] = { ...last, rest: `${last.rest}\n${line}` }
  }
  return pieces.some((piece) => typeof piece !== 'string') ? pieces : []
}
