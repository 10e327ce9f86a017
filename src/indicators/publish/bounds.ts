import { couldHaveBeen, roundCount } from './rounding.ts'
import type { Figured, Published } from './published.ts'
import { isSmall } from './suppress.ts'

/** What is known of each number while rows are hidden one after the other. */
export interface Bounds {
  /** How much room there is between the least and the most that a number could be; Infinity where nothing limits it. */
  widthOf(number: number): number
  /** Whether a row shows the number that is not hidden. */
  isShown(number: number): boolean
  /** Takes away a row that was shown until now; what hung on it stands as it was until all is settled. */
  hide(row: number): void
  /** Works out again what hung on the rows that were hidden since. */
  settle(): void
}

/**
 * What a shown number tells: itself, or what it was before rounding, and that it was none of those that are hidden. It is always within:
 * else nothing that follows would have an end.
 */
const read = ({ value, isExact }: Figured): [least: number, most: number] => {
  if (isExact) return [value, value]
  const [least, most] = couldHaveBeen(roundCount(value))
  if (isSmall(value)) return [least, most]
  const could = Array.from({ length: most - least + 1 }, (_, nth) => least + nth).filter((one) => !isSmall(one))
  return [could[0] ?? least, could.at(-1) ?? most]
}

/** Of which sums a number is a term. */
export const sumsByNumber = ({ numbers, known }: Pick<Published, 'numbers' | 'known'>): readonly number[][] => {
  const found: number[][] = numbers.map(() => [])
  for (const [sum, { terms }] of known.entries()) for (const [number] of terms) found[number]?.push(sum)
  return found
}

const nothing = -1

/**
 * The least and the most that each number could be, from all that is shown, narrowed sum by sum until nothing more follows. To hide a
 * row loosens its numbers, and those that some sum had narrowed by them, and so on: only these are gone through again. What comes
 * out is what going through everything from the start would give, since narrowing has one end whatever the order.
 */
export const boundsOf = (
  { numbers, known, rows }: Published,
  hiddenFirst: ReadonlySet<number>,
  sumsOf: readonly (readonly number[])[],
): Bounds => {
  const readings = numbers.map(read)
  const shownIn = new Int32Array(numbers.length)
  for (const [row, shows] of rows.entries())
    if (!hiddenFirst.has(row)) for (const number of shows) shownIn[number] = at(shownIn, number) + 1
  const least = new Float64Array(numbers.length)
  const most = new Float64Array(numbers.length)
  // Which sum a bound follows from.
  const [leastBy, mostBy] = [new Int32Array(numbers.length), new Int32Array(numbers.length)]
  const loosen = (number: number): void => {
    const [from, to] = (shownIn[number] === 0 ? undefined : readings[number]) ?? [0, Infinity]
    least[number] = from
    most[number] = to
    leastBy[number] = mostBy[number] = nothing
  }
  // The terms of all sums, one behind the other.
  const begins = new Int32Array(known.length + 1)
  for (const [sum, { terms }] of known.entries()) begins[sum + 1] = at(begins, sum) + terms.length
  const termNumber = Int32Array.from(known.flatMap(({ terms }) => terms.map(([number]) => number)))
  const isPlus = Uint8Array.from(known.flatMap(({ terms }) => terms.map(([, sign]) => Number(sign === 1))))

  const [waiting, isWaiting] = [[] as number[], new Uint8Array(known.length)]
  const wake = (sum: number): void => {
    if (isWaiting[sum] === 1) return
    isWaiting[sum] = 1
    waiting.push(sum)
  }
  const moved = (number: number, by: number): void => {
    for (const sum of sumsOf[number] ?? []) if (sum !== by) wake(sum)
  }

  /** Narrows each number of a sum by the others. */
  const narrow = (sum: number): void => {
    const [from, to] = [at(begins, sum), at(begins, sum + 1)]
    const isAll = known[sum]?.isAll === true
    // The sum of all terms at their least and at their most; what is without end is counted and not summed.
    let [low, high, endlessUp, endlessDown] = [0, 0, 0, 0]
    for (let term = from; term < to; term += 1) {
      const number = at(termNumber, term)
      const [own, limit] = [at(least, number), at(most, number)]
      if (isPlus[term] === 1) {
        low += own
        if (limit === Infinity) endlessUp += 1
        else high += limit
      } else {
        high -= own
        if (limit === Infinity) endlessDown += 1
        else low -= limit
      }
    }
    // Where two terms have no end, that end of none of them can be told.
    const [tellsByHigh, tellsByLow] = [endlessUp < 2, isAll && endlessDown < 2]
    if (!tellsByHigh && !tellsByLow) return
    for (let term = from; term < to; term += 1) {
      const number = at(termNumber, term)
      const [own, limit] = [at(least, number), at(most, number)]
      if (own === limit) continue
      const plus = isPlus[term] === 1
      // By its own sign it is no less than what the others at their most leave, and no more than at their least if that is all.
      const endless = limit === Infinity ? 1 : 0
      const othersHigh =
        endlessUp - (plus ? endless : 0) > 0 ? Infinity : high - (plus ? (endless === 1 ? 0 : limit) : -own)
      const othersLow =
        !isAll || endlessDown - (plus ? 0 : endless) > 0 ? -Infinity : low - (plus ? own : endless === 1 ? 0 : -limit)
      const [newLeast, newMost] = plus ? [-othersHigh, -othersLow] : [othersLow, othersHigh]
      const isMore = newLeast > own
      const isLess = newMost < limit
      if (isMore) {
        least[number] = newLeast
        leastBy[number] = sum
      }
      if (isLess) {
        most[number] = newMost
        mostBy[number] = sum
      }
      if (isMore || isLess) moved(number, sum)
    }
  }
  const narrowAll = (): void => {
    for (let next = 0; next < waiting.length; next += 1) {
      const sum = waiting[next] ?? 0
      isWaiting[sum] = 0
      narrow(sum)
    }
    waiting.length = 0
  }

  for (let number = 0; number < numbers.length; number += 1) loosen(number)
  for (let sum = 0; sum < known.length; sum += 1) wake(sum)
  narrowAll()

  const [loose, isLoose] = [[] as number[], new Uint8Array(numbers.length)]
  const loosens = (number: number): void => {
    if (isLoose[number] === 1) return
    isLoose[number] = 1
    loose.push(number)
  }

  return {
    widthOf: (number) => at(most, number) - at(least, number),
    isShown: (number) => at(shownIn, number) > 0,
    hide: (row) => {
      for (const number of rows[row] ?? []) {
        shownIn[number] = at(shownIn, number) - 1
        if (shownIn[number] === 0) loosens(number)
      }
    },
    settle: () => {
      for (let next = 0; next < loose.length; next += 1)
        for (const sum of sumsOf[loose[next] ?? 0] ?? []) {
          if (isWaiting[sum] === 1) continue
          wake(sum)
          for (let term = at(begins, sum); term < at(begins, sum + 1); term += 1) {
            const number = at(termNumber, term)
            if (leastBy[number] === sum || mostBy[number] === sum) loosens(number)
          }
        }
      for (const number of loose.splice(0)) {
        isLoose[number] = 0
        loosen(number)
      }
      narrowAll()
    },
  }
}

/** Of what is known to be there. */
const at = (list: Int32Array | Float64Array, index: number): number => list[index] ?? 0
