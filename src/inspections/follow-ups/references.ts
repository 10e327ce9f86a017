import { plainText } from '../../frameworks/index.ts'
import { monthNames } from '../../platform/months.ts'

/** The sorts of inspection or letter that a later document can speak of. */
export type Sort =
  | 'inspection'
  | 'visit'
  | 'focused visit'
  | 'monitoring visit'
  | 'assurance visit'
  | 'joint inspection'
  | 'joint area review'
  | 'annual assessment'
  | 'SEND inspection'
  | 'letter'
  | 'any'

/** Words in which a document speaks of an earlier one. */
export interface Reference {
  /** As printed: `the focused visit in October 2020`. */
  words: string
  sort: Sort
  year: number | null
  month: number | null // 1 to 12
  rule: ReferenceRule
}

/** How a reference was told, each as the sentence that a person sees. */
export const referenceRules = {
  'named with its date': 'The sentence names the earlier inspection or letter with its year.',
  'the last one':
    'The sentence speaks of the last or previous one, which is the newest of that sort before this document.',
  'since it': 'The sentence says “since” or “after” the inspection or visit and can only mean an earlier one.',
  'last year’s': 'The sentence speaks of last year’s letter or assessment.',
  'a year alone': 'The sentence names only a year, in which the authority had an inspection or a letter.',
} as const
export type ReferenceRule = keyof typeof referenceRules

// The longer names first: “focused visit” is no “visit”, “joint area review” no “review”.
const nouns: readonly [Sort, string][] = [
  ['joint inspection', 'joint targeted area inspections?(?: \\(jtai\\))?|jtai|joint inspection'],
  ['joint area review', 'joint area review(?: \\(jar\\))?|jar'],
  ['annual assessment', 'annual performance assessment(?: \\(apa\\))?|apa(?: letter)?'],
  ['SEND inspection', '(?:joint )?(?:local )?area send inspection|send inspection'],
  ['assurance visit', '(?:covid-19 |social care )?assurance visit'],
  ['monitoring visit', 'monitoring visit'],
  ['focused visit', '(?:ofsted )?focused visit'],
  [
    'inspection',
    "(?:(?:ofsted|ilacs|full|judgement|graded|standard|short|single|safeguarding and (?:children looked after|looked[- ]after children)|inspecting local authority children'?s services \\(ilacs\\)) )*inspection(?: of (?:the )?(?:local authority )?children's services)?",
  ],
  ['visit', 'visit'],
  ['annual assessment', 'assessment'],
  ['letter', 'letter'],
]

const date = `(?:(${monthNames.join('|')}) )?((?:19|20)\\d\\d)`
const last = '(?:last|previous|most recent|recent|earlier|prior|former)'

interface Shape {
  rule: ReferenceRule
  like: (noun: string) => string
  /** Which groups hold the month and the year. */
  at: readonly [number, number]
}

const shapes: readonly Shape[] = [
  {
    rule: 'named with its date',
    like: (noun) =>
      `(?:the |that |an? |this )?(?:${last} )?(?:${noun})(?: (?:in|of|from|on|carried out in|held in))?,? \\(?(?:in )?${date}\\)?`,
    at: [1, 2],
  },
  { rule: 'named with its date', like: (noun) => `(?:the |that )?${date} (?:${noun})`, at: [1, 2] },
  { rule: 'last year’s', like: (noun) => `last years?'?s?'? (?:${noun})`, at: [0, 0] },
  { rule: 'the last one', like: (noun) => `(?:the |its |that )?${last} (?:${noun})`, at: [0, 0] },
  {
    rule: 'since it',
    like: (noun) => `(?:since|after|following) the (?:${noun})(?! (?:of|by|has|had|is|are|in [a-z]))`,
    at: [0, 0],
  },
]

const yearAlone = new RegExp(
  `\\b(?:since|(?:recommendations?|areas?(?: for improvement| for development)?|weaknesses|findings|inspected|inspected it|judged|said|found|named|asked)(?: (?:for|of|from|in|made in|identified in|set in))|(?:better|worse|sooner|safer|fewer|more|missing) (?:than )?(?:it was |they were |when we inspected )?in) ${date}`,
  'gi',
)

/** Where a document speaks of itself, or of what is to come. */
const ofItself =
  /\b(?:at the time of|during|for|findings of|following|after|of) (?:the|this|our) (?:inspection|visit)\b(?! (?:in|of) )/

/** A line that says when the last one was, and nothing of what it found. */
const isOnlyDate =
  /^\W*(?:dates? of (?:the )?(?:previous|last)|previous inspection)|\b(?:last|previous) inspection of [^.]{0,90} (?:was|took place) (?:in|on)\b/i

/** The earlier inspections, visits and letters that a sentence speaks of, in its order. */
export const referencesIn = (sentence: string): Reference[] => {
  const text = plainText(sentence)
  if (isOnlyDate.test(text)) return []
  const found: (Reference & { from: number; to: number })[] = []
  const isFree = (from: number, to: number) => found.every((each) => to <= each.from || from >= each.to)
  for (const { rule, like, at } of shapes) {
    for (const [sort, noun] of nouns) {
      // “The assessment” and “the letter” alone are of children and of parents: they need a year or “last year's”.
      if ((sort === 'letter' || noun === 'assessment') && rule !== 'named with its date' && rule !== 'last year’s')
        continue
      for (const match of text.matchAll(new RegExp(`(?<!'s )\\b${like(noun)}(?![\\p{L}\\d])`, 'giu'))) {
        const to = match.index + match[0].length
        if (
          !isFree(match.index, to) ||
          (rule === 'since it' && ofItself.test(match[0].toLowerCase()) && !/since/i.test(match[0]))
        )
          continue
        const [month, year] = at.map((group) => (group > 0 ? match[group] : undefined))
        found.push({
          words: match[0].trim(),
          sort,
          year: year ? Number(year) : null,
          month: month ? monthNames.indexOf(month.toLowerCase()) + 1 : null,
          rule,
          from: match.index,
          to,
        })
      }
    }
  }
  for (const match of text.matchAll(yearAlone)) {
    const to = match.index + match[0].length
    if (!isFree(match.index, to)) continue
    const [, month, year] = match
    found.push({
      words: match[0].trim(),
      sort: 'any',
      year: Number(year),
      month: month ? monthNames.indexOf(month.toLowerCase()) + 1 : null,
      rule: 'a year alone',
      from: match.index,
      to,
    })
  }
  return found
    .toSorted((a, b) => a.from - b.from)
    .map(({ words, sort, year, month, rule }) => ({ words, sort, year, month, rule }))
}
