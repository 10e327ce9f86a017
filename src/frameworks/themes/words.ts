/** A word of a text: its plain form, which is compared, and where it stands in the text as written. */
export interface Word {
  plain: string
  start: number
  end: number
}

const irregular: Readonly<Record<string, string>> = {
  children: 'child',
  childrens: 'child',
  people: 'person',
  peoples: 'person',
  persons: 'person',
  lives: 'life',
  wellbeing: 'wellbeing',
  neets: 'neet',
  judgment: 'judgement',
  sens: 'sen',
}

/** The form in which a word is compared: lower case, without possessive or plural endings. */
export function plainWord(word: string): string {
  const lower = word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replaceAll(/['’]/g, '')
  const known = irregular[lower]
  if (known) return known
  if (lower.length < 4 || !lower.endsWith('s')) return lower
  if (/(?:ss|us|is|news)$/.test(lower)) return lower
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x)es$/.test(lower)) return lower.slice(0, -2)
  return lower.slice(0, -1)
}

// Texts share their words; working a word out once makes the second reading of it a look-up.
const seen = new Map<string, string>()
const mostSeen = 50_000 // enough for every word of English letters; a limit so that noise cannot fill the memory

function plainOnce(word: string): string {
  let plain = seen.get(word)
  if (plain === undefined) {
    plain = plainWord(word)
    if (seen.size < mostSeen) seen.set(word, plain)
  }
  return plain
}

const word = /[\p{L}\p{N}]+(?:['’]\p{L}+|['’](?!\p{L}))?/gu

/**
 * The words of a text in order. Hyphens and dashes part words, so that “looked-after” is “looked after”; “children and young
 * people” is one word, “child”, since letters say either for the other.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const { 0: found, index } of text.matchAll(word)) {
    const plain = plainOnce(found)
    const end = index + found.length
    const child = plain === 'person' ? words.at(-3) : undefined
    if (child?.plain === 'child' && words.at(-1)?.plain === 'young' && words.at(-2)?.plain === 'and') {
      words.length -= 2
      child.end = end
    } else words.push({ plain, start: index, end })
  }
  return words
}
