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
  judgments: 'judgement',
  kid: 'child',
  kids: 'child',
  youngster: 'child',
  youngsters: 'child',
  fostercare: 'foster',
  programmes: 'programme',
  program: 'programme',
  programs: 'programme',
  advisor: 'adviser',
  advisors: 'adviser',
  enquiry: 'enquiry',
  inquiry: 'enquiry',
  inquiries: 'enquiry',
  theyre: 'they',
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
 * The words of a text in order. Hyphens and dashes part words, so that “looked-after” is “looked after”; “young people” and
 * “children and young people” are one word, “child”, since letters say either for the other. The statutory plan of the
 * trusts of 2004 to 2010, the Children and Young People’s Plan, is no plan for a child.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const { 0: found, index } of text.matchAll(word)) {
    // “Send” is only a verb; the cohort is written in capitals.
    const plain = /^sends?$/i.test(found) && found !== 'SEND' ? 'dispatch' : plainOnce(found)
    const end = index + found.length
    const last = words.at(-1)
    if (plain === 'person' && last?.plain === 'young') {
      words.pop()
      const child = /^(?:and|or)$/.test(words.at(-1)?.plain ?? '') ? words.at(-2) : undefined
      if (child?.plain === 'child') {
        words.pop()
        child.end = end
      } else words.push({ plain: 'child', start: last.start, end })
    } else if (found === 'Plan' && last?.plain === 'child' && text[last.end - 1] !== 'n') {
      words.push({ plain: 'cypp', start: index, end })
    } else if (found === 'View' && last?.plain === 'child') {
      words.push({ plain: 'childview', start: index, end }) // a case system for youth justice, and no child’s view
    } else words.push({ plain, start: index, end })
  }
  return words
}
