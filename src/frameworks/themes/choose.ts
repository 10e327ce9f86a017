import { definitions } from './definitions/index.ts'
import type { Proof } from './proofs.ts'
import type { Strength } from './sayings.ts'
import { standing, type Standing } from './standing.ts'
import type { Word } from './words.ts'

const farAfter = 13 // words
/** What goes on with a list of subjects, a few words before the next. */
const listed = /\b(?:to include|including|and include|as well as)\b/i
const wordsBefore = 6
const places = /\b(?:in|within|at|across)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}$/i
const doers = /\b(?:by|from)\s+(?:[\w’'-]+(?:,| and)?\s+){0,4}$/i
const mostWays = 4 // of saying one theme that are weighed

type Stands = (one: Proof, other: Proof) => Standing

/**
 * One proof per theme, surest first. What is only said aside counts where the matter itself says nothing, and then only the
 * first that does. A theme of last resort gives way to any; a general one to what it is about; a wider one to the
 * particular one that quiets it, unless they stand beside each other in a list.
 */
export function choose(proofs: readonly Proof[], text: string, words: readonly Word[]): Proof[] {
  const stands: Stands = (one, other) => standing(one.hits[0] ?? one, other, text, words)
  const isColon = (one: Proof, other: Proof): boolean =>
    /[;:]/.test(text.slice(words[one.last]?.end, words[other.first]?.start))
  const isListed = ({ first }: Proof): boolean =>
    listed.test(text.slice(words[Math.max(0, first - wordsBefore)]?.start, words[first]?.start))
  let chosen = closest(firstToSay(proofs))
  if (chosen.some(isParticular)) chosen = chosen.filter(isParticular)
  const subjects = chosen.filter(({ theme }) => !definitions[theme]?.general)
  chosen = chosen.filter(
    (proof) =>
      !definitions[proof.theme]?.general || subjects.every((one) => !['of', 'in'].includes(stands(proof, one))),
  )
  chosen = chosen.filter((proof) => !isDoer(proof, chosen, text, words) && !isActor(proof, chosen, words))
  chosen = unquieted(chosen.toSorted(bySureness), stands)
  chosen = withoutTail(onePerTheme(chosen), stands, isColon, isListed)
  return chosen.toSorted(bySureness)
}

/** Those by whom a thing is done, where the thing itself was said before: “visits by school nurses”. */
function isDoer(proof: Proof, all: readonly Proof[], text: string, words: readonly Word[]): boolean {
  const before = text.slice(words[Math.max(0, proof.first - wordsBefore)]?.start, words[proof.first]?.start)
  const after = text.slice(
    words[proof.last]?.end,
    words[proof.last]?.end === undefined ? 0 : (words[proof.last]?.end ?? 0) + 12,
  )
  return (
    (doers.test(before) || (places.test(before) && /^\s(?:teams?|services?|panels?|meetings?)\b/.test(after))) &&
    all.some(
      (one) =>
        one.theme !== proof.theme &&
        one.last < proof.first &&
        one.clause === proof.clause &&
        isParticular(one) &&
        !definitions[one.theme]?.general,
    )
  )
}

const headWords = 2 // “However, PAs …”
/** What is said of those who act themselves, or is the work that their theme is about. */
const theirOwn =
  /^(?:is|are|was|were|be|have|has|had|do|does|did|in|from|for|who|caseload|role|service|oversight|challenge|monitor|track|escalate|oversee|scrutinise|raise|review|chair|footprint|can|should|need|must|will|and|or|hold|carry|lack|not|too|leave|change|allocate|allocated)$/

/** Those who act, at the head of a sentence that goes on to another theme: “Personal advisers help them to find work”. */
function isActor(proof: Proof, all: readonly Proof[], words: readonly Word[]): boolean {
  const name = proof.hits.find(({ first }) => first === proof.first)
  const next = name && words[name.last + 1]?.plain
  return (
    definitions[proof.theme]?.actors === true &&
    proof.first < headWords &&
    name !== undefined &&
    !theirOwn.test(next ?? '') &&
    all.some(
      (one) => one.theme !== proof.theme && one.clause === proof.clause && one.first > name.last && isParticular(one),
    )
  )
}

const isParticular = ({ theme }: Proof): boolean => !definitions[theme]?.last

/**
 * What the matter says; where it says nothing particular, what it hints at; else what the first clause says, or hints at,
 * that does.
 */
function firstToSay(proofs: readonly Proof[]): readonly Proof[] {
  const of = (...strengths: Strength[]): readonly Proof[] =>
    proofs.filter(({ strength }) => strengths.includes(strength))
  const said = of('said')
  const saidInMatter = inMatter(said)
  if (saidInMatter.some(isParticular)) return saidInMatter
  for (const some of [said, inMatter(of('hinted')), of('said', 'hinted')]) {
    const first = some.find(isParticular)
    if (first) return some.filter(({ clause }) => clause === first.clause)
  }
  if (said.length > 0) return saidInMatter.length > 0 ? saidInMatter : said
  return firstOf(inMatter(proofs)) ?? firstOf(proofs) ?? []
}

const inMatter = (proofs: readonly Proof[]): readonly Proof[] => proofs.filter(({ clause }) => !clause.aside)

/** Of what is only faintly said, the first: the longest that begins there. */
function firstOf(proofs: readonly Proof[]): readonly Proof[] | undefined {
  const [first] = proofs.toSorted((a, b) => a.first - b.first || lengthOf(b) - lengthOf(a))
  return first && [first]
}

const lengthOf = ({ first, last }: Proof): number => last - first

/** Of many ways in which one theme is said, those whose words stand closest. */
function closest(proofs: readonly Proof[]): Proof[] {
  const seen = new Map<number, Proof[]>()
  for (const proof of proofs.toSorted((a, b) => lengthOf(a) - lengthOf(b) || a.first - b.first)) {
    const known = seen.get(proof.theme) ?? []
    if (known.length < mostWays && !known.some(({ first, last }) => first === proof.first && last === proof.last)) {
      seen.set(proof.theme, [...known, proof])
    }
  }
  return [...seen.values()].flat()
}

/** Those that no other quiets; what is itself quieted quiets nothing. */
function unquieted(proofs: readonly Proof[], stands: Stands): Proof[] {
  const quiets = (one: Proof, other: Proof): boolean =>
    (definitions[one.theme]?.quiets?.includes(definitions[other.theme]?.id ?? '') ?? false) &&
    stands(one, other) !== 'beside'
  const kept: Proof[] = []
  let open = [...proofs]
  while (open.length > 0) {
    const next = open.find((proof) => !open.some((one) => quiets(one, proof))) ?? open[0]
    if (!next) break
    kept.push(next)
    open = open.filter((proof) => proof !== next && !quiets(next, proof))
  }
  return kept
}

function onePerTheme(proofs: readonly Proof[]): Proof[] {
  const best = new Map<number, Proof>()
  for (const proof of proofs) {
    const known = best.get(proof.theme)
    if (!known || surenessOf(proof) > surenessOf(known)) best.set(proof.theme, proof)
  }
  return [...best.values()]
}

/** Without what stands far after the first subject and beside no other: a long clause ends in detail. */
function withoutTail(
  proofs: readonly Proof[],
  stands: Stands,
  isColon: (one: Proof, other: Proof) => boolean,
  isListed: (one: Proof) => boolean,
): Proof[] {
  const kept: Proof[] = []
  for (const proof of proofs.toSorted((a, b) => a.first - b.first)) {
    const head = kept[0]
    const isTail =
      head !== undefined &&
      proof.first - head.last > farAfter &&
      !isColon(head, proof) &&
      !isListed(proof) &&
      kept.every((one) => stands(one, proof) === 'apart')
    if (!isTail) kept.push(proof)
  }
  return kept
}

const lessSure: Readonly<Record<Strength, number>> = { said: 0, hinted: 30, faint: 45 }

/** Judged by hand on the labelled findings: words of the matter itself are surest, what only the context adds least. */
export function surenessOf({ theme, hits, clause, implied, strength }: Proof): number {
  const length = hits.reduce((sum, { first, last }) => sum + last - first + 1, 0)
  return (
    (length > 1 ? 90 : 80) -
    (clause.aside ? 30 : 0) -
    lessSure[strength] -
    (implied ? 10 : 0) -
    (definitions[theme]?.last ? 20 : 0)
  )
}

const bySureness = (a: Proof, b: Proof): number =>
  surenessOf(b) - surenessOf(a) || a.first - b.first || a.theme - b.theme
