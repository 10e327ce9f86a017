import type { Block, Line } from '../document.ts'

/** Smaller than this share of the text’s size, what stands at the foot of a column may be a footnote. */
const small = 0.92

/** Type size of most letters. */
export function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length)
  return [...letters].toSorted(([, left], [, right]) => right - left)[0]?.[0] ?? 0
}

/** The blocks of a column with its footnotes marked: small blocks at its foot, from the first that a number begins. */
export function withFootnotes(blocks: readonly Block[], usual: number): Block[] {
  const above = blocks.findLastIndex(
    ({ kind, lines }) => kind === 'table' || lines.some(({ size }) => size > usual * small),
  )
  const first = blocks.findIndex(({ lines }, index) => index > above && /^\d{1,2}\s?\p{L}/u.test(lines[0]?.text ?? ''))
  if (above < 0 || first < 0) return [...blocks]
  return blocks.map((block, index) => (index < first ? block : { ...block, kind: 'footnote', level: 0 }))
}
