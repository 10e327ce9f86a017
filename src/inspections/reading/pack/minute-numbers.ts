import type { Block } from '../../../documents/index.ts'

/** Where a minute begins: its number, its title, and where in the text what was said begins (the end where nothing follows). */
export interface MinuteHead {
  number: string
  title: string // '' where the number stands alone
  said: number
}

const alone = /^(?:[A-Z]{2,5} ?\d{1,4}|\d{1,3}\.\d{1,3}|\d{1,3}\/\d{1,4})\.?$/
const before = /^(?:[A-Z]{2,5} ?\d{1,4}|\d{1,3}\/\d{2,4})(?=[.: –-])/
/** A number that nothing else looks like: the letters and the figures stand together, or a year is behind the stroke. */
const sure = /^(?:[A-Z]{2,5}\d{1,4}|\d{1,3}\/\d{2,4})(?=[.: –-])/

/** Words without a small letter; what was said begins with the first word that has one, or with “(”. */
const inCapitals = /^(?:[^\p{Ll}\s(]+(?: +|$))*(?:[^\p{Ll}\s(]+(?= |$))/u
/** How what was said begins where nothing but its words part it from the title: “Review records The Head of Service …”. */
const saidBegins =
  / (?=(?:The|Members?|Councillors?|Cllrs?|Officers?|It|There|An?|In|No|None|Following|Mrs?|Ms|Dr)\b(?! and\b))/

/** The number of a minute: on a line of its own, or at the beginning of its heading or of the paragraph that its heading ran into. */
export const minuteOf = (block: Block): string | undefined => minuteHeadOf(block)?.number

export function minuteHeadOf({ kind, text, marker }: Block): MinuteHead | undefined {
  const plain = text.trim()
  if (marker === '' && alone.test(plain)) return { number: plain.replace(/\.$/, ''), title: '', said: text.length }
  const number = kind === 'heading' ? before.exec(plain)?.[0] : undefined
  if (number !== undefined) return { number, title: behind(plain, number.length).text, said: text.length }
  return kind === 'paragraph' && marker === '' ? joinedMinute(text) : undefined
}

/** The head of a minute that stands in one line with what was said, or in a line that is not told for a heading. */
export function joinedMinute(text: string): MinuteHead | undefined {
  const number = before.exec(text)?.[0]
  if (number === undefined) return undefined
  const { text: rest, at } = behind(text, number.length)
  const capitals = inCapitals.exec(rest)?.[0].trim() ?? ''
  // One letter in capitals is the first word of a sentence: “A report …”.
  const title = capitals.replace(/ \p{Lu}$/u, '')
  if (/\p{Lu}{3}/u.test(title) && !/[.;]$/.test(title)) return head(text, number, title, at)
  if (!sure.test(text) || !/^\p{Lu}/u.test(rest)) return undefined
  if (rest.length <= longest && !/[.;,:!?]/.test(rest)) return head(text, number, rest.trim(), at)
  const cut = saidBegins.exec(rest)?.index ?? -1
  const words = rest.slice(0, Math.max(0, cut))
  return cut > 3 && cut <= longest && !/[.;,:!?]/.test(words) ? head(text, number, words, at) : undefined
}

/** No title of a minute is longer, in characters. */
const longest = 120

const behind = (text: string, from: number): { text: string; at: number } => {
  const at = from + (/^[\s.:–-]+/.exec(text.slice(from))?.[0].length ?? 0)
  return { text: text.slice(at), at }
}

const head = (text: string, number: string, title: string, at: number): MinuteHead => ({
  number,
  title,
  said: behind(text, at + title.length).at,
})
