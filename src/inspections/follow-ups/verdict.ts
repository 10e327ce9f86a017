import { plainText } from '../../frameworks/index.ts'

/** What a later document says became of an earlier finding. `none`: it is spoken of without a word on what became of it. */
export const verdicts = ['done', 'progress', 'not enough', 'repeated', 'worse', 'none'] as const
export type Verdict = (typeof verdicts)[number]

export interface ReadVerdict {
  verdict: Verdict
  /** The words that showed it, for the person who confirms. */
  because: string
  sureness: number // 0 to 100
  doubt: string // '' where there is none
}

/** In this order: what is said against an improvement weighs more than the improvement. */
const signs: readonly { verdict: Exclude<Verdict, 'none'>; like: RegExp }[] = [
  {
    verdict: 'worse',
    like: /\b(?:deteriorat\w+|declin(?:ed|ing)|worsen\w*|(?:has|have|had) weakened|fallen behind|slipped|got worse|given up)/i,
  },
  {
    verdict: 'repeated',
    like: /\b(?:also (?:found|noted|identified|raised|a finding)|as (?:also )?(?:found|noted) at|as at the (?:last|previous)|still (?:too|not)|(?:remains?|remained)(?: an?)? (?:issue|area|areas|concern|weak|weakness|poor|inconsistent|variable|too)|there remains|visit[^.]{0,30} remain\b|once again|again (?:too|found)|has remained|despite being a recommendation)/i,
  },
  {
    verdict: 'not enough',
    like: /\b(?:needs? to take|not resolved|not (?:been )?(?:\w+ )?(?:sufficient|sufficiently|fully|all|yet|consistently|the case|improved|addressed|acted)|(?:slow|slower) to|too slow|insufficient\w*|not kept pace|(?:little|limited|slow) progress|progress [^.]{0,40}\bis slow|remains? under development|work in progress|more rapidly|yet to|some areas? [^.]{0,40}\bremains?|still too|has not been|have not been)/i,
  },
  {
    verdict: 'done',
    like: /\b(?:implemented successfully|successfully implemented|(?:recommendations?|areas?|actions?|concerns?|weaknesses|weakness|shortfalls?|issues?)\b[^.]{0,120}?\b(?:has|have) (?:now )?(?:been )?(?:fully |successfully )?(?:implemented|completed|addressed|resolved|met)|(?:implemented|addressed|completed) [^.]{0,60}\b(?:recommendations?|areas|actions|weaknesses)|responded effectively|put right|no longer|kept (?:their|its) promise|from \d+ to (?:none|no)|take part in almost all|now has an adviser)/i,
  },
  {
    verdict: 'progress',
    like: /\b(?:improve[ds]?\b|(?<!areas? for |requires? |the )improvements?\b(?! (?:boards?|plans?|needed))|improving|(?<!your |discussed |the )progress\w*|strengthened|strengthening|stronger|better|steadier|safer|sooner|shorter|made a start|has begun|have begun|begun to|built on|continu\w+ to build|worked (?:hard|diligently|purposefully|enthusiastically|effectively)|decisive action|invested|further developed|developed further|fewer|more even|reduced|enhanced|brought three teams)/i,
  },
]

const partly = /\b(?:most|the vast majority|vast majority|the majority|much|some|many|a little)\b/i
const against = /\b(?:however|nevertheless|although|though|while|but|not yet|despite)\b/i

/** What the sentence says became of what it speaks of. `before` is read with it where it begins with “this” or “these”. */
export const verdictOf = (sentence: string, before = ''): ReadVerdict => {
  const text = plainText(beginsWithPronoun(sentence) ? `${before} ${sentence}` : sentence)
  const own = withoutQuotes(plainText(sentence))
  const found = signs.flatMap(({ verdict, like }) => {
    const match = like.exec(own)
    return match ? [{ verdict, words: match[0] }] : []
  })
  const [first, second] = found
  if (!first) return { verdict: 'none', because: '', sureness: 70, doubt: '' }
  const because = second ? `${first.words} … ${second.words}` : first.words
  if (first.verdict === 'done' && partly.test(own))
    return {
      verdict: 'progress',
      because,
      sureness: 70,
      doubt: 'Done for some or most, and not said to be done for all.',
    }
  const isMixed =
    second !== undefined &&
    (first.verdict === 'repeated' || first.verdict === 'not enough' || first.verdict === 'worse')
  if (isMixed)
    return { verdict: first.verdict, because, sureness: 60, doubt: 'The sentence says that something got better too.' }
  if (against.test(text))
    return { verdict: first.verdict, because, sureness: 65, doubt: 'The sentence has two sides; read it whole.' }
  return { verdict: first.verdict, because, sureness: 80, doubt: '' }
}

/** What is quoted was said before: only what stands around it can be a verdict. */
const withoutQuotes = (text: string): string => text.replace(/(?<=^|\s)'[^']{20,}'(?=\W|$)|"[^"]{10,}"/g, ' ')

/** “This was also found …”: the sentence before says what. */
export const beginsWithPronoun = (sentence: string): boolean =>
  /^(?:this|these|it|they|that|those)\b/i.test(sentence.trim())
