import type { Indicator } from '../indicator.ts'
import { hideAcross, type Known } from './protect.ts'
import { kindOf } from './public-figures.ts'
import { relations as all, type Group, type Relations, type Side } from './relations.ts'
import { publicCount, publicShare } from './suppress.ts'

export interface Made {
  counted: number
  outOf: number
}

/** A number of the whole authority, as a page shows it. */
export interface OnPage {
  indicator: Pick<Indicator, 'id' | 'unit'>
  made: Made
  /** What is hidden or shown with others as one; left out where it stands alone. */
  row?: string
}

export interface HidingOnPages {
  /** What is hidden for another reason. */
  first?: ReadonlySet<string>
  /** What is shown for another reason, so that hiding it here would hide nothing. */
  shownAnyway?: ReadonlySet<string>
  /** What the definitions have to do with each other. */
  relations?: Relations
}

/** Whether a number is small by itself: shares by those counted and not counted, the others by how many they are made of. */
export const isHidden = ({ unit }: Pick<Indicator, 'unit'>, { counted, outOf }: Made): boolean => {
  if (unit === '%') return publicShare(counted, outOf).kind === 'hidden'
  return publicCount(unit === 'count' || unit === 'per 10,000 children' ? counted : outOf) === 'c'
}

/** Of whom a page tells how many there are. */
const told: Readonly<Record<ReturnType<typeof kindOf>, readonly Side[]>> = {
  share: ['counted', 'not', 'of'],
  count: ['counted'],
  mean: ['of'],
}

const valueOf = ({ counted, outOf }: Made, side: Side): number => {
  if (side === 'of') return outOf
  return side === 'counted' ? counted : outOf - counted
}

/**
 * Which of the numbers of one time are hidden from whoever sees no children, whatever page, file or letter they stand in: the small ones,
 * and as many others as it takes for no small one to follow from all that is shown and from what the definitions have to do with each
 * other. That some are part of others makes those who are not a number as well.
 *
 * @returns the rows: the ids of the indicators, where they stand alone
 */
export const hiddenOnPages = (
  shown: readonly OnPage[],
  { first = new Set(), shownAnyway = new Set(), relations: { same, sums } = all }: HidingOnPages = {},
): ReadonlySet<string> => {
  const made = new Map(shown.map((one) => [one.indicator.id, one.made]))
  const names = new Map(same.flatMap((alike) => alike.map(({ name }) => [name, alike[0]?.name ?? name])))
  const nameOf = (name: string): string => {
    const other = names.get(name)
    return other === undefined || other === name ? name : nameOf(other)
  }
  // A part that is all of it is the same number.
  for (const { whole, parts } of sums) {
    const [part, another] = parts
    const [of, in_] = [made.get(whole.id), part && made.get(part.id)]
    if (!part || another || !of || !in_ || valueOf(of, whole.side) !== valueOf(in_, part.side)) continue
    if (nameOf(whole.name) !== nameOf(part.name)) names.set(nameOf(part.name), nameOf(whole.name))
  }
  const numbers: { value: number; isExact: true }[] = []
  const places = new Map<string, number>()
  const numberOf = ({ name, id, side }: Pick<Group, 'name' | 'id' | 'side'>): number | null => {
    const own = made.get(id)
    if (!own) return null
    const value = valueOf(own, side)
    // Should records be such that the same is not the same, they are two numbers.
    const key = `${nameOf(name)} ${value}`
    const found = places.get(key)
    if (found !== undefined) return found
    places.set(key, numbers.length)
    return numbers.push({ value, isExact: true }) - 1
  }
  const group = (id: string, side: Side): number | null => numberOf({ name: `${id} ${side}`, id, side })
  const present = (found: readonly (number | null)[]): number[] => found.filter((one) => one !== null)

  const known: Known[] = []
  const byRow = [...Map.groupBy(shown, ({ row, indicator }) => row ?? indicator.id)]
  const rows = byRow.map(([, own]) =>
    own.flatMap(({ indicator: { id, unit } }) => present(told[kindOf({ unit })].map((side) => group(id, side)))),
  )
  for (const { indicator } of shown) {
    const [whole, ...parts] = present([
      group(indicator.id, 'of'),
      group(indicator.id, 'counted'),
      group(indicator.id, 'not'),
    ])
    if (whole !== undefined) known.push(sumOf(whole, parts))
  }
  for (const { whole, parts, rest } of sums) {
    const [of, ...in_] = [numberOf(whole), ...parts.map(numberOf)]
    if (of === null || of === undefined || in_.some((one) => one === null)) continue
    const inside = present(in_)
    const left = (numbers[of]?.value ?? 0) - inside.reduce((sum, one) => sum + (numbers[one]?.value ?? 0), 0)
    if (left < 0) continue
    if (left === 0) known.push(sumOf(of, inside))
    else if (rest === 'not told' || [whole, ...parts].some(({ side }) => side === 'not'))
      known.push({ ...sumOf(of, inside), isAll: false })
    else known.push(sumOf(of, [...inside, numbers.push({ value: left, isExact: true }) - 1]))
  }
  const rowsWhere = (holds: (row: string, own: readonly OnPage[]) => boolean): ReadonlySet<number> =>
    new Set(byRow.flatMap(([row, own], at) => (holds(row, own) ? [at] : [])))
  const hidden = hideAcross(
    { numbers, known, rows, shownAnyway: rowsWhere((row) => shownAnyway.has(row)) },
    rowsWhere((row, own) => first.has(row) || own.some(({ indicator, made: one }) => isHidden(indicator, one))),
  )
  return new Set(byRow.flatMap(([row], at) => (hidden.has(at) ? [row] : [])))
}

const sumOf = (whole: number, parts: readonly number[]): Known => ({
  terms: [[whole, 1], ...parts.map((part) => [part, -1] as const)],
  isAll: true,
})
