import type { Day } from '../../platform/day.ts'

/**
 * What a thread says, computed by rules that a person can follow: each document is a rung, what is confirmed in it takes a
 * side, and the side before it says whether things are better, worse or the same again. Words alone decide, never grades:
 * the scales of two frameworks were not meant to be compared.
 */

/** What of a finding the rules look at. */
export interface Spoken {
  kind: string
  state: string
}

/** Which side a document takes on the subject; null where inspectors say nothing of their own that is confirmed. */
export type Side = 'strength' | 'must improve' | null

export type Move =
  | 'first found' // the first to say that it must improve, and nobody had praised it
  | 'repeated' // must improve, as the document before it said
  | 'came back' // must improve, after praise, and it had to improve before that praise
  | 'worse' // must improve after nothing but praise, or at once where it was not so urgent before
  | 'better' // praise, where the document before it said that it must improve
  | 'praised' // praise, and nobody had said that it must improve
  | 'still well' // praise after praise
  | 'no side' // a claim, a resolution: shown, and not counted
  | 'undated' // confirmed, and in no order
  | 'not counted' // nothing in it is confirmed

export interface Step {
  side: Side
  move: Move
}

const weak = new Set(['improve', 'priority', 'recommendation'])

/** A document that praises and asks for more takes the side of what it asks for. */
export const sideOf = (spoken: readonly Spoken[]): Side => {
  const confirmed = spoken.filter(({ state }) => state === 'confirmed')
  if (confirmed.some(({ kind }) => weak.has(kind))) return 'must improve'
  return confirmed.some(({ kind }) => kind === 'strength') ? 'strength' : null
}

interface Document {
  dated: Day | null
  spoken: readonly Spoken[]
}

/** One step for each document, oldest first as they are given; those without a day are in no order. */
export const stepsOf = (documents: readonly Document[]): Step[] => {
  let before: Side = null
  let everWeak = false
  let urgent = false
  return documents.map(({ dated, spoken }): Step => {
    const side = sideOf(spoken)
    const isConfirmed = spoken.some(({ state }) => state === 'confirmed')
    if (!isConfirmed) return { side, move: 'not counted' }
    if (dated === null) return { side, move: 'undated' }
    if (side === null) return { side, move: 'no side' }
    const isUrgent = spoken.some(({ kind, state }) => kind === 'priority' && state === 'confirmed')
    const move = moveTo(side, { before, everWeak, moreUrgent: isUrgent && !urgent })
    before = side
    everWeak ||= side === 'must improve'
    urgent = isUrgent
    return { side, move }
  })
}

interface SoFar {
  before: Side
  everWeak: boolean
  moreUrgent: boolean
}

const moveTo = (side: 'strength' | 'must improve', { before, everWeak, moreUrgent }: SoFar): Move => {
  if (side === 'strength') {
    if (before === 'must improve') return 'better'
    return before === 'strength' ? 'still well' : 'praised'
  }
  if (before === null) return 'first found'
  if (before === 'strength') return everWeak ? 'came back' : 'worse'
  return moreUrgent ? 'worse' : 'repeated'
}

/** How the whole thread stands, by the last document that takes a side. */
export const directions = [
  'came back',
  'worse',
  'repeated',
  'said once',
  'better',
  'only strengths',
  'no side',
  'not confirmed',
] as const
export type Direction = (typeof directions)[number]

export const directionOf = (steps: readonly Step[]): Direction => {
  const sided = steps.filter(({ move }) => move !== 'not counted' && move !== 'no side' && move !== 'undated')
  const last = sided.at(-1)?.move
  switch (last) {
    case 'first found':
      return 'said once'
    case 'repeated':
    case 'came back':
    case 'worse':
    case 'better':
      return last
    case 'praised':
      return 'only strengths'
    case 'still well':
      return sided.some(({ side }) => side === 'must improve') ? 'better' : 'only strengths'
    default:
      return steps.some(({ move }) => move !== 'not counted') ? 'no side' : 'not confirmed'
  }
}

/** Two rounds of inspection, three years each: after that, nobody has looked at it for so long that it has gone quiet. */
export const quietAfterYears = 6

export type Standing = 'open' | 'quiet' | 'not confirmed'

/** Open: the last word is that it must improve, and it is not older than two rounds of inspection. */
export const standingOf = (last: { side: Side; dated: Day | null } | undefined, today: Day): Standing => {
  if (!last) return 'not confirmed'
  if (last.side !== 'must improve' || last.dated === null) return 'quiet'
  const limit = `${Number(today.slice(0, 4)) - quietAfterYears}${today.slice(4)}`
  return last.dated >= limit ? 'open' : 'quiet'
}
