import type { Block } from '../document.ts'
import { Unreadable } from '../errors.ts'
import type { GlyphPage } from './lines.ts'

/** A file of which so many letters are not known is not read: what is left makes no sentences. */
const mostLost = 0.3
const remedy = 'Ask for the original document, or run text recognition (OCR) and send the PDF that it makes.'

/**
 * A doubt where some letters are not known because their font has no table of them.
 *
 * @throws Unreadable where most are not
 */
export function doubtOfLetters(pages: readonly GlyphPage[]): string | undefined {
  const spoilt = pages.filter(({ glyphs }) => glyphs.lost > 0)
  const lost = spoilt.reduce((sum, { glyphs }) => sum + glyphs.lost, 0)
  if (lost === 0) return undefined
  const all = pages.reduce((sum, { glyphs }) => sum + glyphs.count, 0)
  const where = pagesInWords(spoilt.map(({ number }) => number))
  if (lost > all * mostLost)
    throw new Unreadable(
      'no-text',
      `The fonts of the PDF do not say which letters they draw (${where}): its words can be seen and not read. ${remedy}`,
    )
  return `On ${where} a font does not say which letters it draws: “\ufffd” stands for each. Compare with the page, or ask for the original document.`
}

/** So many words tell whether they are words; a cover sheet does not. */
const enough = 150

/**
 * Refuses a PDF whose fonts name wrong letters throughout: no small word of the language, and vowels in no language's
 * measure (names and Welsh have it, English has two in five).
 */
export function refuseWrongLetters(blocks: readonly Block[]): void {
  if (blocks.some(({ text }) => small.test(text))) return // as the first paragraphs of any letter tell
  const text = blocks.map((block) => block.text).join(' ')
  const words = text.match(/\p{L}{2,}/gu) ?? []
  if (words.length < enough) return
  const letters = text.replace(/[^a-z]/gi, '')
  const vowels = letters.replace(/[^aeiou]/gi, '').length / letters.length
  if (letters.length > 0 && vowels > 0.3 && vowels < 0.5) return
  throw new Unreadable(
    'no-text',
    `The letters that the PDF gives make no words: its fonts say wrongly which letters they draw. ${remedy}`,
  )
}

const small = /\b(?:the|and|of|for|yn|ac|mae)\b/i

/** “page 3”, “pages 1, 2 and 7”, “pages 1 to 12”: runs of three and more in short. */
function pagesInWords(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run && run[1] === number - 1) run[1] = number
    else runs.push([number, number])
  }
  const parts = runs.flatMap(([first, last]) =>
    last - first > 1 ? [`${first} to ${last}`] : first === last ? [`${first}`] : [`${first}`, `${last}`],
  )
  const last = parts.pop() ?? ''
  return `${numbers.length === 1 ? 'page' : 'pages'} ${parts.length > 0 ? `${parts.join(', ')} and ${last}` : last}`
}
