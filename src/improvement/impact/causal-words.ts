import { grades } from './grades.ts'

/** Words that say more than a grade allows, each with the lowest grade at which it may be said. */
const claims: readonly { pattern: RegExp; from: number }[] = [
  {
    from: 4,
    pattern:
      /\b(?:reduc(?:ed|es|ing)|cut|lowered|raised|increased|caus(?:ed|es|ing)|led to|leads to|leading to|result(?:ed|s|ing) in|as a (?:direct )?result(?: of)?|because of|thanks to|owing to|due to|down to (?:the|our|this)|brought about|produced|deliver(?:ed|s|ing) (?:a |an )?(?:reduction|improvement|increase|fall|rise|better)|prov(?:ed|es|en)|proof that|demonstrat(?:ed|es)|ha(?:s|ve) (?:worked|succeeded)|made (?:the|a|all the) difference|has transformed|transformed|drove|driven by|attributable to|(?:improved|improves|improving) (?:outcomes|lives|the)|direct(?:ly)? (?:impact|effect|result)|achieved (?:a |an )?(?:reduction|improvement|increase|fall|rise)|prevent(?:ed|s)|stopped|ensured|effect of (?:the|our|this)|impact of (?:the|our|this) \w+ (?:is|was) (?:clear|evident|strong))\b/gi,
  },
  {
    from: 3,
    pattern:
      /\b(?:contribut(?:ed|es|ing)|contribution|helped (?:to )?\w+|played (?:a|its) part|supported the (?:fall|rise|improvement))\b/gi,
  },
  {
    from: 2,
    pattern:
      /\b(?:(?:is|are|was) likely to have|probably|may have (?:contributed|helped|led)|appears? to have|seems? to have|suggests? that (?:the|our|this) (?:action|programme|work|training|project))\b/gi,
  },
]

/** What is said only to be held back: it denies that anybody knows, to the end of its clause. */
const denials =
  /\b(?:can ?not|can’t|can't|could not|do not|does not|don’t|don't|did not|nobody can|unable to|too early to|not (?:yet )?(?:possible|able) to)\s+(?:yet\s+)?(?:say|tell|show|know|be (?:sure|certain)|prove|claim|conclude|establish|demonstrate)\b[^.,;:!?]*?(?=\bbut\b|\bhowever\b|[.,;:!?]|$)|\bno (?:evidence|proof|sign) that\b[^.,;:!?]*?(?=\bbut\b|\bhowever\b|[.,;:!?]|$)/gi
/** And the one word that a “not” denies: “has not reduced”. */
const denied =
  /\bnot (?:yet |directly |itself )?(?:reduced|cut|lowered|raised|increased|caused?|led to|resulted in|because of|due to|proven?|proved|demonstrated|worked|improved|contributed|prevented|achieved|delivered)\b/gi
/** At grade 2 the whole phrase is allowed, and the stronger word within it with it. */
const softened =
  /\b(?:is|are|was|were) likely to have (?:contributed|helped|played a part)\b|\bmay have (?:contributed|helped)\b/gi

export interface Overreach {
  words: string
  /** The grade from which they may be said. */
  from: number
}

/** The words of a text that say more than `grade` allows, in their order. */
export const overreachOf = (text: string, grade: number): Overreach[] => {
  const blank = (found: string): string => ' '.repeat(found.length)
  let left = text.replaceAll(denials, blank).replaceAll(denied, blank)
  const found: (Overreach & { at: number })[] = []
  for (const match of left.matchAll(softened)) if (grade < 2) found.push({ words: match[0], from: 2, at: match.index })
  left = left.replaceAll(softened, blank)
  for (const { pattern, from } of claims) {
    if (from <= grade) continue
    for (const match of left.matchAll(pattern)) found.push({ words: match[0], from, at: match.index })
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ words, from }) => ({ words, from }))
}

/** Why a text may not stand beside a grade, with the wording that may; undefined where it may. */
export const refusalOf = (text: string, grade: number): string | undefined => {
  const found = overreachOf(text, grade)
  if (found.length === 0) return undefined
  const said = [...new Set(found.map(({ words }) => `“${words}”`))].join(', ')
  const here = grades[grade as 0]
  const needed = Math.max(...found.map(({ from }) => from))
  return `${said} ${found.length === 1 ? 'says' : 'say'} more than grade ${grade} (${here.name.toLowerCase()}) allows: that takes grade ${needed}. At grade ${grade} you may say ${here.allows}.`
}
