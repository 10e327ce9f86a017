import type { Word } from './words.ts'

/** A stretch of words that says one thing: the matter itself, or (`aside`) its purpose, effect or an example. */
export interface Clause {
  first: number
  last: number
  aside: boolean
}

/** Words after which a finding no longer says what must change but what for, why or with what effect. */
const turns = [
  'so that',
  'in order to',
  'in order that',
  'to ensure',
  'to make sure',
  'to enable',
  'to allow',
  'which mean',
  'this mean',
  'this result',
  'which result',
  'resulting in',
  'as a result',
  'because',
  'due to',
  'leading to',
  'to improve',
  'to drive',
  'to inform',
  'to support',
  'to address',
  'to reduce',
  'to help',
  'to stabilise',
  'to prevent',
  'to provide',
  'to meet',
  'to better',
  'for example',
  'such that',
  'to understand',
  'to secure',
  'thereby',
  'with the aim',
  'to protect',
  'to promote',
  'by ensuring',
  'by making sure',
  'because of',
  'owing to',
  'as a consequence',
  'caused by',
  'resulting from',
  'meaning that',
  'mean that',
  'which leave',
  'leaving them',
  'leaving child',
  'so child',
  'so they',
  'rather than',
  'in line with',
  'in accordance with',
  'following consultation',
  'following feedback',
  'in response to',
  'lead to',
  'led to',
  'result in',
  'contribute to',
  'contributed to',
  'contributing to',
  'which ensure',
  'which help',
  'which enable',
  'which provide',
  'which support',
  'this ensure',
  'this help',
  'this enable',
  'help to ensure',
  'helping to ensure',
  'helping child',
  'enabling child',
  'ensuring that child',
].map((turn) => turn.split(' '))

const startsOfTurns = new Map<string, string[][]>()
for (const turn of turns) {
  const start = turn[0] ?? ''
  startsOfTurns.set(start, [...(startsOfTurns.get(start) ?? []), turn])
}

/** Verbs that only say that something is to be done; a “to …” right after one opens the matter, not its purpose. */
const urges =
  /^(?:work|continue|need|should|must|act|take|cooperate|together|leader|urgently|pace|step|action|effort|ensure|how|ability|order|strategy|capacity|failure|ready|able|failing|strengthened|continued|closely|urgency|keen|effort|commit|committed|determined|begun|started|trying|agreed|unable|slow|failed|help|required|priority|initiative|used)$/

/** A sentence that goes on with what must be done. */
const goesOn =
  /^(?:they|leaders|managers|partners|the (?:partnership|authority|council|area))\s+(?:also\s+)?(?:should|must|need)\b|^(?:in particular|specifically|also|additionally|in addition|this includes|these include)\b/i

const bounds = /(?<=[a-z)\]’”"'][.?!])\s+(?=[“"‘']?\p{Lu})|\n\s*\n/gu

const ends = /(?<=[a-z0-9)\]’”"'])(?:[.?!]\s+(?=[“"‘']?\p{Lu})|;|\n\s*\n)/gu

const goesBack = /^, including (?:the|when)$/i

/** Who is asked, before what is asked of them: “Leaders across the partnership should …”, “That the Director be requested to …”. */
const addressee =
  /^(?:that )?(?:the )?(?:relevant |area |local |senior |health |education |partnership |local authority |local area |services? )*(?:leaders?|partnership|authority|area|council|icb|commissioners|director|cabinet member|officers|they|nhs)\b[^.;:]{0,200}?\b(?:should|must|needs? (?:urgently )?to|be (?:requested|recommended|asked|invited) to)\b(?: (?:also|further|continue to|continue|act urgently to|urgently))*(?: (?:work|cooperate|collaborate|act)\b[^,;.]{0,60}? to\b)?/i

/** Who says it, before what is said: “Social workers told inspectors that …”, “Leaders are aware that …”. */
const speaker =
  /^(?:\w+, )?[^.;:,]{0,90}?\b(?:told (?:inspectors|us)|said|say|says|reports?|reported|recogni[sz]es?d?|acknowledged?s?|(?:are|were|is|was) (?:\w+ )?(?:aware|clear|confident|concerned)|knows?|knew|accepts?|accepted|commented|stated|noted|queried|(?:inspectors|we) (?:found|saw|identified|heard)|advised|explained) that\b/i

/** The words with which sentences, and the items of a list parted by semicolons, begin: no phrase goes over them. */
export function sentenceStartsOf(text: string, words: readonly Word[]): ReadonlySet<number> {
  const starts = new Set<number>()
  let at = 0
  for (const { index } of text.matchAll(ends)) {
    while (at < words.length && (words[at]?.start ?? 0) < index) at++
    starts.add(at)
  }
  return starts
}

/** The clauses of a text. Words of later sentences are asides unless the sentence goes on with the first. */
export function clausesOf(text: string, words: readonly Word[]): Clause[] {
  const clauses: Clause[] = []
  const asides: Clause[] = []
  const cuts = [...text.matchAll(bounds)].map(({ index, 0: gap }) => index + gap.length)
  let from = 0
  let sentence = 0
  for (const cut of [...cuts, text.length]) {
    let to = from
    while (to < words.length && (words[to]?.start ?? 0) < cut) to++
    if (to > from) {
      const start = words[from]?.start ?? 0
      const later = sentence > 0 && !goesOn.test(text.slice(start, start + 60))
      const asked = addressee.exec(text.slice(start, cut)) ?? speaker.exec(text.slice(start, cut))
      const end = start + (asked ? asked[0].length : 0)
      let begin = from
      while (asked && begin < to && (words[begin]?.start ?? 0) < end) begin++
      if (begin === to) begin = from
      clauses.push(...cutAtTurns(text, words, begin, to, later))
      if (begin > from) asides.push({ first: from, last: begin - 1, aside: true })
      sentence++
    }
    from = to
  }
  return [...clauses, ...asides]
}

function cutAtTurns(text: string, words: readonly Word[], from: number, to: number, aside: boolean): Clause[] {
  const clauses: Clause[] = []
  let start = from
  let after = aside
  for (let at = from + 2; at < to; at++) {
    // “…, which leave children at risk, including supervision and oversight” is back at the matter.
    if (after && goesBack.test(text.slice((words[at]?.start ?? 0) - 2, words[at + 1]?.end))) {
      clauses.push({ first: start, last: at - 1, aside: after })
      start = at
      after = aside
      continue
    }
    const turn = (startsOfTurns.get(words[at]?.plain ?? '') ?? []).find((each) =>
      each.every((word, index) => words[at + index]?.plain === word),
    )
    // A “to …” or “by …” this early belongs to “work to ensure that …” and the like.
    if (/^(?:to|by|in)$/.test(turn?.[0] ?? '') && at < from + 4) continue
    if (!turn || urges.test(words[at - 1]?.plain ?? '')) continue
    // “… so that: plans are …; visits are …” lists what must change.
    if (/^(?: that)?:/.test(text.slice(words[at + turn.length - 1]?.end))) continue
    clauses.push({ first: start, last: at - 1, aside: after })
    start = at
    after = true
    at += turn.length - 1
  }
  clauses.push({ first: start, last: to - 1, aside: after })
  return clauses
}
