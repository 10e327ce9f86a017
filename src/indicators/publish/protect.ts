import { boundsOf, sumsByNumber, type Bounds } from './bounds.ts'
import { isSmall } from './suppress.ts'
import type { Known, Published } from './published.ts'

// As for one table: a small number must leave this much room between the least and the most that it could be.
const fewestApart = 3

/** How far it is: of so many small numbers, so many that can still be told. */
export interface Progress {
  small: number
  told: number
}

/**
 * Hides rows until no small number can be worked out from everything that is published together, whatever page or table it stands
 * in: the numbers shown (rounded or not, and that small ones are never shown), and what adds up to what. Only ever hides more.
 *
 * @param tell is told before each round
 */
export const hideAcross = (
  { known, ...others }: Published,
  hiddenFirst: ReadonlySet<number>,
  tell: (progress: Progress) => void = () => undefined,
): ReadonlySet<number> => {
  // Whoever believed a sum that the numbers themselves do not keep would be led to what contradicts itself, and told nothing.
  const published = { ...others, known: known.filter((one) => holds(one, others)) }
  const hidden = new Set(hiddenFirst)
  const showing = rowsByNumber(published)
  const sumsOf = sumsByNumber(published)
  const bounds = boundsOf(published, hiddenFirst, sumsOf)
  const small = published.numbers.flatMap(({ value }, number) => (isSmall(value) ? [number] : []))
  for (;;) {
    const told = small.filter((number) => bounds.widthOf(number) < fewestApart)
    tell({ small: small.length, told: told.length })
    const before = hidden.size
    const round = newRound(published, { hidden, showing, sumsOf, bounds })
    for (const number of told) round.hideFor(number)
    // Each round hides something, or nothing is left that could tell of what is told.
    if (hidden.size === before) return hidden
    bounds.settle()
  }
}

const holds = ({ terms, isAll }: Known, { numbers }: Pick<Published, 'numbers'>): boolean => {
  const sum = terms.reduce((all, [number, sign]) => all + sign * (numbers[number]?.value ?? 0), 0)
  return isAll ? sum === 0 : sum >= 0
}

/** Hides for one number after the other, but for those of which something that has just been hidden may have told. */
const newRound = (published: Published, found: Found) => {
  const { hidden, sumsOf, bounds } = found
  const moved = new Uint8Array(published.numbers.length)
  const isGoneThrough = new Uint8Array(published.known.length)
  /** What follows from numbers that may have just been hidden: it is looked at again in the next round. */
  const spreadFrom = (ahead: number[]): void => {
    for (let one = ahead.pop(); one !== undefined; one = ahead.pop()) {
      if (moved[one] === 1) continue
      moved[one] = 1
      if (bounds.isShown(one)) continue
      for (const sum of sumsOf[one] ?? []) {
        if (isGoneThrough[sum] === 1) continue
        isGoneThrough[sum] = 1
        for (const [other] of published.known[sum]?.terms ?? []) if (moved[other] === 0) ahead.push(other)
      }
    }
  }
  return {
    hideFor: (number: number): void => {
      if (moved[number] === 1) return
      const rows = toHideFor(number, published, found)
      for (const row of rows) {
        hidden.add(row)
        bounds.hide(row)
      }
      spreadFrom(rows.flatMap((row) => published.rows[row] ?? []))
    },
  }
}

interface Found {
  hidden: Set<number>
  showing: readonly (readonly number[])[]
  sumsOf: readonly (readonly number[])[]
  bounds: Bounds
}

/**
 * The rows that show the number from which a small one can be told: of what it adds up with the nearest, of these what the fewest
 * rows show, and of these the smallest. Nothing is hidden last.
 */
const toHideFor = (number: number, published: Published, { hidden, showing, sumsOf }: Found): readonly number[] => {
  const shownIn = (one: number): readonly number[] =>
    (showing[one] ?? []).filter((row) => !hidden.has(row) && published.shownAnyway?.has(row) !== true)
  const seen = new Set([number])
  let ring = [number]
  while (ring.length > 0) {
    const around = [
      ...new Set(
        ring.flatMap((one) =>
          (sumsOf[one] ?? []).flatMap((sum) => (published.known[sum]?.terms ?? []).map(([other]) => other)),
        ),
      ),
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

const rowsByNumber = ({ numbers, rows }: Published): readonly number[][] => {
  const found: number[][] = numbers.map(() => [])
  for (const [row, shows] of rows.entries()) for (const number of shows) found[number]?.push(row)
  return found
}
