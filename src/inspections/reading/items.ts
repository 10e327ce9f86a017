import type { Block } from '../../documents/index.ts'

export interface Item {
  text: string
  blocks: Block[]
  top: boolean
}

/** Items of the outermost list, each with the deeper items and paragraphs that it introduces. */
export function itemsOf(blocks: readonly Block[]): Item[] {
  const items: Item[] = []
  const first = blocks.find(({ kind }) => kind === 'item')
  if (!first) return []
  let prose = 0
  for (const block of blocks) {
    if (block.kind !== 'item') {
      // One paragraph between items may be a note or an item's second part; two have ended the list.
      prose = block.kind === 'paragraph' && block.text.length > 80 ? prose + 1 : prose
      if (items.length > 0 && prose > 1) break
      continue
    }
    prose = 0
    const last = items.at(-1)
    // Numbered paragraphs behind a list of bullets, or numbers that begin anew, are another list.
    if (
      last &&
      isNumber(block.marker) &&
      block.level <= first.level &&
      !follows(last.blocks[0]?.marker ?? '', block.marker)
    )
      break
    // The next number of the list is its next item, however far in a page sets it.
    const isNext = isNumber(first.marker) && isOneMore(items.at(-1)?.blocks[0]?.marker ?? '', block.marker)
    const deeper =
      (block.level > first.level && !isNext) ||
      (isNumber(first.marker) && !isNumber(block.marker) && block.marker !== '')
    const led =
      last !== undefined &&
      (last.blocks[0]?.text ?? '').endsWith(':') &&
      block.marker !== first.marker &&
      !isNumber(block.marker)
    if (last && (deeper || led)) {
      last.text += ` ${block.marker} ${block.text}`.replace('  ', ' ') // tags may leave the bullet out
      last.blocks.push(block)
    } else items.push({ text: block.text, blocks: [block], top: true })
  }
  return items
}

const follows = (before: string, marker: string): boolean =>
  isNumber(before) && Number.parseFloat(marker.replace(/^\(/, '')) > Number.parseFloat(before.replace(/^\(/, ''))

/** 4. behind 3., but not 3.1 behind 3. */
const isOneMore = (before: string, marker: string): boolean =>
  /^\(?\d+[.)]*$/.test(marker) &&
  follows(before, marker) &&
  !follows(before, String(Number.parseInt(marker.replace('(', ''), 10) - 1))

export const isNumber = (marker: string): boolean => /\d/.test(marker)
