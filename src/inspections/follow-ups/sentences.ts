import { sentencesOf } from '../reading/read-topic.ts'

/** A line as it was kept with its page: `size` 0 where the format knows none. */
export interface KeptLine {
  text: string
  box: { x: number; y: number; width: number; height: number }
  size: number
  bold: boolean
}

export interface KeptPage {
  page: number
  lines: readonly KeptLine[]
}

export interface Sentence {
  text: string
  page: number
  /** The sentence before it in the same paragraph; '' where there is none. */
  before: string
}

// Running heads and feet stand on most pages; a line that this share of pages repeats is one of them.
const repeatedOn = 0.4

/** The sentences of a document in reading order, headings and bullets each alone, words broken over lines joined. */
export const sentencesOfPages = (pages: readonly KeptPage[]): Sentence[] => {
  const furniture = furnitureOf(pages)
  const paragraphs: { text: string; page: number }[] = []
  let last: (KeptLine & { page: number }) | undefined
  for (const { page, lines } of pages) {
    for (const line of lines) {
      if (furniture.has(line.text.trim()) || /^\d{1,3}$/.test(line.text.trim())) continue
      const open = paragraphs.at(-1)
      if (open && last && continues(last, { ...line, page })) open.text = joinLine(open.text, line.text)
      else paragraphs.push({ text: line.text.trim(), page })
      last = { ...line, page }
    }
  }
  return paragraphs.flatMap(({ text, page }) => {
    const sentences = sentencesOf(text).flatMap((sentence) =>
      sentence.text.split(behindQuote).map((part) => ({ text: part })),
    )
    return sentences.map((sentence, index) => ({
      text: sentence.text,
      page,
      before: sentences[index - 1]?.text ?? '',
    }))
  })
}

// A sentence can end inside straight quotes: … arrangements.' The appointment …
const behindQuote = /(?<=[.!?]['"]) +(?=\p{Lu})/u

const furnitureOf = (pages: readonly KeptPage[]): Set<string> => {
  const seen = new Map<string, number>()
  for (const { lines } of pages)
    for (const text of new Set(lines.map((line) => line.text.trim()))) seen.set(text, (seen.get(text) ?? 0) + 1)
  return new Set([...seen].filter(([, count]) => count > 2 && count > pages.length * repeatedOn).map(([text]) => text))
}

type Placed = KeptLine & { page: number }

const bullet = /^(?:[◼•▪●○–-]|\d{1,3}[.)]|\(?[a-z][.)])\s/

/** Whether a line goes on with the paragraph of the line before it. */
const continues = (before: Placed, line: Placed): boolean => {
  if (bullet.test(line.text.trim())) return false
  if (line.bold !== before.bold || Math.abs(line.size - before.size) > 1) return false
  // A page ends in the middle of a sentence; in plain text it is a blank line that does so.
  const isCut =
    /[\p{L}\d,]$/u.test(before.text.trim()) && before.text.length > 50 && /^[\p{Ll}\d(]/u.test(line.text.trim())
  if (isCut) return true
  if (line.page !== before.page) return false
  const height = Math.max(before.box.height, 1)
  const gap = line.box.y - before.box.y
  return gap > -height && gap <= height * 1.65
}

const joinLine = (text: string, next: string): string => {
  const broken = /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(next.trim())
  return broken ? `${text}${next.trim()}` : `${text} ${next.trim()}`
}
