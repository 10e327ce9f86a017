import { joinedMinute, whereResolved, type PlainBlock } from '../../inspections/index.ts'
import { throughTheYear } from '../minutes/minute.ts'
import { textOf } from '../papers/paper-text.ts'

/**
 * What the minutes of a document say under each number, up to what was resolved: the text between one number and the next.
 * Where a number is not found in the text, it is not in what comes back.
 */
export const pointsOf = (blocks: readonly PlainBlock[], prefix: string): Map<number, string> => {
  const starts =
    prefix === throughTheYear
      ? /^0*(\d{1,3})\/(?:20)?\d{2}(?=[.:\s–-]|$)/
      : new RegExp(String.raw`^${prefix}\s?0*(\d{1,3})\b`)
  const found = new Map<number, PlainBlock[]>()
  let current: PlainBlock[] | undefined
  for (const block of blocks) {
    const number = starts.exec(block.text)?.[1]
    if (number !== undefined) {
      // A number that comes twice is spoken of elsewhere, in a report or a list: the first is the minute.
      current = found.has(Number(number)) ? undefined : []
      if (current) found.set(Number(number), current)
      // What was said may stand in the line of its heading.
      const said = block.kind === 'heading' ? '' : block.text.slice(joinedMinute(block.text)?.said ?? block.text.length)
      if (said !== '' && current) current = take(current, { ...block, kind: 'paragraph', text: said })
    } else if (block.kind === 'heading' && /^item \d/i.test(block.text)) current = undefined
    else if (current) current = take(current, block)
  }
  return new Map([...found].map(([number, own]) => [number, textOf(own)]))
}

/** Adds what a block says before anything is resolved in it or the meeting ends; then nothing more is taken. */
const take = (into: PlainBlock[], block: PlainBlock): PlainBlock[] | undefined => {
  if (/^(the chair closed|the meeting (closed|ended))/i.test(block.text)) return undefined
  const resolved = block.kind === 'table' ? undefined : whereResolved(block.text)
  const text = resolved ? block.text.slice(0, resolved.at).trim() : block.text
  if (text !== '') into.push(resolved ? { ...block, text } : block)
  return resolved ? undefined : into
}
