import { setImmediate as nextTurn } from 'node:timers/promises'
import { couldHaveBeen, roundCount } from './rounding.ts'
import { isSmall } from './suppress.ts'

/** A number that somebody could want to work out. The same number in two tables is one of these. */
export interface Figured {
  value: number
  /** Shown as it is, and not rounded. */
  isExact: boolean
  /** What people ask for before anything else: it is hidden only where nothing beside it helps. */
  isAskedFor?: true
}

/** What is known of numbers without seeing one: their sum, each with its sign, is 0; or at least 0, where not all of it is told. */
export interface Known {
  terms: readonly (readonly [number: number, sign: 1 | -1])[]
  isAll: boolean
}

/** What is hidden or shown as one: a row of a table, with the numbers that can be read from it. */
export type Row = readonly number[]

export interface Published {
  numbers: readonly Figured[]
  known: readonly Known[]
  rows: readonly Row[]
  /** Rows that are shown elsewhere, so that hiding them here would hide nothing. */
  shownAnyway?: ReadonlySet<number>
}

// As for one table: a small number must leave this much room between the least and the most that it could be.
const fewestApart = 3
// What follows from what follows: a chain of rows, sums and tables is never longer in practice.
const mostPasses = 30

/**
 * Hides rows until no small number can be worked out from everything that is published together, whatever page or table it stands
 * in: the numbers shown (rounded or not, and that small ones are never shown), and what adds up to what. Only ever hides more.
 */
export const hideAcross = (published: Published, hiddenFirst: ReadonlySet<number>): ReadonlySet<number> =>
  atOnce(hidingAcross(published, hiddenFirst))

/** The same round by round, for whoever lets others work in between: of a large council it takes many. */
export function* hidingAcross(
  published: Published,
  hiddenFirst: ReadonlySet<number>,
): Generator<void, ReadonlySet<number>> {
  const hidden = new Set(hiddenFirst)
  const showing = rowsByNumber(published)
  const knownOf = knownByNumber(published)
  const known = knower(published)
  const small = published.numbers.flatMap(({ value }, number) => (isSmall(value) ? [number] : []))
  for (;;) {
    const bounds = known(hidden)
    const exposed = small.filter((number) => widthOf(bounds, number) < fewestApart)
    const before = hidden.size
    // What follows from something that has just been hidden may be safe by now: it is looked at again in the next round.
    const moved = new Set<number>()
    for (const number of exposed) {
      if (moved.has(number)) continue
      const rows = toHideFor(number, { published, hidden, showing, knownOf })
      for (const row of rows) hidden.add(row)
      const ahead = rows.flatMap((row) => published.rows[row] ?? [])
      for (let one = ahead.pop(); one !== undefined; one = ahead.pop()) {
        if (moved.has(one)) continue
        moved.add(one)
        const isShown = (showing.get(one) ?? []).some((other) => !hidden.has(other))
        if (!isShown) for (const { terms } of knownOf.get(one) ?? []) ahead.push(...terms.map(([other]) => other))
      }
    }
    // Each round hides something, or nothing is left that could tell of what is exposed.
    if (hidden.size === before) return hidden
    yield
  }
}

/** Goes through all rounds and gives what they come to. */
export const atOnce = <Result>(rounds: Generator<void, Result>): Result => {
  for (;;) {
    const { done, value } = rounds.next()
    if (done) return value
  }
}

/** The same, letting whatever waits go first after each round. */
export const inTurns = async <Result>(rounds: Generator<void, Result>): Promise<Result> => {
  for (;;) {
    const { done, value } = rounds.next()
    if (done) return value
    await nextTurn()
  }
}

interface Found {
  published: Published
  hidden: ReadonlySet<number>
  showing: ReadonlyMap<number, readonly number[]>
  knownOf: ReadonlyMap<number, readonly Known[]>
}

/**
 * The rows that show the number from which a small one can be told: of what it adds up with the nearest, of these what the fewest
 * rows show, and of these the smallest. Nothing is hidden last.
 */
const toHideFor = (number: number, { published, hidden, showing, knownOf }: Found): readonly number[] => {
  const shownIn = (one: number): readonly number[] =>
    (showing.get(one) ?? []).filter((row) => !hidden.has(row) && published.shownAnyway?.has(row) !== true)
  const seen = new Set([number])
  let ring = [number]
  while (ring.length > 0) {
    const around = [
      ...new Set(ring.flatMap((one) => (knownOf.get(one) ?? []).flatMap(({ terms }) => terms.map(([other]) => other)))),
    ].filter((other) => !seen.has(other))
    const [smallest] = [...ring, ...around]
      .filter((other) => shownIn(other).length > 0)
      .toSorted(
        (a, b) =>
          Number(isAskedFor(published, a)) - Number(isAskedFor(published, b)) ||
          Number(valueOf(published, a) === 0) - Number(valueOf(published, b) === 0) ||
          shownIn(a).length - shownIn(b).length ||
          valueOf(published, a) - valueOf(published, b) ||
          a - b,
      )
    if (smallest !== undefined) return shownIn(smallest)
    for (const other of around) seen.add(other)
    ring = around
  }
  return []
}

const isAskedFor = ({ numbers }: Published, number: number): boolean => numbers[number]?.isAskedFor === true

const valueOf = ({ numbers }: Published, number: number): number => numbers[number]?.value ?? 0

const rowsByNumber = ({ rows }: Published): ReadonlyMap<number, readonly number[]> => {
  const found = new Map<number, number[]>()
  for (const [row, shows] of rows.entries())
    for (const number of shows) found.set(number, [...(found.get(number) ?? []), row])
  return found
}

const knownByNumber = ({ known }: Published): ReadonlyMap<number, readonly Known[]> => {
  const found = new Map<number, Known[]>()
  for (const one of known)
    for (const [number] of one.terms) {
      const list = found.get(number)
      if (list) list.push(one)
      else found.set(number, [one])
    }
  return found
}

interface Bounds {
  least: Float64Array
  most: Float64Array
}

const widthOf = ({ least, most }: Bounds, number: number): number => (most[number] ?? Infinity) - (least[number] ?? 0)

/** What a shown number tells: itself, or what it was before rounding, and that it was none of those that are hidden. */
const read = ({ value, isExact }: Figured): [least: number, most: number] => {
  if (isExact) return [value, value]
  const [least, most] = couldHaveBeen(roundCount(value))
  const could = Array.from({ length: most - least + 1 }, (_, nth) => least + nth).filter((one) => !isSmall(one))
  return [could[0] ?? least, could.at(-1) ?? most]
}

/**
 * What tells, of a set of hidden rows, the least and the most that each number could be: from all that is shown, narrowed until nothing
 * more follows. A sum is gone through again only where something that stands in it has moved.
 */
const knower = ({ numbers, known, rows }: Published): ((hidden: ReadonlySet<number>) => Bounds) => {
  const readings = numbers.map(read)
  const sumsOf: number[][] = numbers.map(() => [])
  for (const [sum, { terms }] of known.entries()) for (const [number] of terms) sumsOf[number]?.push(sum)
  return (hidden) => {
    const least = new Float64Array(numbers.length)
    const most = new Float64Array(numbers.length).fill(Infinity)
    for (const [row, shows] of rows.entries()) {
      if (hidden.has(row)) continue
      for (const number of shows) [least[number], most[number]] = readings[number] ?? [0, Infinity]
    }
    const isMoved = new Uint8Array(known.length).fill(1)
    const moves = (number: number): void => {
      for (const sum of sumsOf[number] ?? []) isMoved[sum] = 1
    }
    for (let pass = 0; pass < mostPasses; pass += 1) {
      let isMoving = false
      for (const [sum, { terms, isAll }] of known.entries()) {
        if (isMoved[sum] === 0) continue
        isMoved[sum] = 0
        isMoving = true
        narrow({ least, most }, terms, isAll, moves)
      }
      if (!isMoving) break
    }
    return { least, most }
  }
}

/** Narrows each number by the others that it adds up with, and tells of each that moves. */
const narrow = (
  { least, most }: Bounds,
  terms: Known['terms'],
  isAll: boolean,
  moves: (number: number) => void,
): void => {
  // The sum of all terms at their least and at their most; what is without end is counted and not summed.
  let [low, high, endless] = [0, 0, 0]
  for (const [number, sign] of terms) {
    const [from, to] = [least[number] ?? 0, most[number] ?? Infinity]
    if (sign === 1) low += from
    else high -= from
    if (to === Infinity) endless += sign === 1 ? 1 : 1_000_000
    else if (sign === 1) high += to
    else low -= to
  }
  const [endlessUp, endlessDown] = [endless % 1_000_000, Math.floor(endless / 1_000_000)]
  for (const [number, sign] of terms) {
    const [from, to] = [least[number] ?? 0, most[number] ?? Infinity]
    // By its own sign it is no less than what the others at their most leave, and no more than at their least if that is all.
    const othersHigh =
      endlessUp - (sign === 1 && to === Infinity ? 1 : 0) > 0
        ? Infinity
        : high - (sign === 1 ? (to === Infinity ? 0 : to) : -from)
    const othersLow =
      endlessDown - (sign === -1 && to === Infinity ? 1 : 0) > 0
        ? -Infinity
        : low - (sign === 1 ? from : to === Infinity ? 0 : -to)
    const [atLeast, atMost] = [-othersHigh, isAll ? -othersLow : Infinity]
    const [newFrom, newTo] = sign === 1 ? [atLeast, atMost] : [isAll ? othersLow : -Infinity, othersHigh]
    if (newFrom > from) {
      least[number] = newFrom
      moves(number)
    }
    if (newTo < to) {
      most[number] = newTo
      moves(number)
    }
  }
}
