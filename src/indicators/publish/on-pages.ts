import { allIndicators } from '../catalogue.ts'
import type { Indicator } from '../indicator.ts'
import { hideAcross } from './protect.ts'
import type { Figured, Known } from './published.ts'
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
  when: When
  /** What is hidden or shown with others as one; left out where it stands alone, as `rowOf` calls it. */
  row?: string
}

/** On the day of the newest delivery or in the twelve months to it; or a year before. */
export const times = ['now', 'before'] as const
export type When = (typeof times)[number]

/** What a number is called that is hidden or shown by itself. */
export const rowOf = (id: string, when: When): string => `${id} ${when}`

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
 * Which of the numbers are hidden from whoever sees no children, whatever page, file or letter they stand in: the small ones,
 * and as many others as it takes for no small one to follow from all that is shown and from what the definitions have to do with each
 * other. That some are part of others makes those who are not a number as well. A stock, the same a year before, and who came and went
 * between the two add up.
 *
 * @returns the rows
 */
export const hiddenOnPages = (
  shown: readonly OnPage[],
  { first = new Set(), shownAnyway = new Set(), relations: { same, sums } = all }: HidingOnPages = {},
): ReadonlySet<string> => {
  const made = new Map(shown.map((one) => [rowOf(one.indicator.id, one.when), one.made]))
  const names = new Map(
    times.flatMap((when) =>
      same.flatMap((alike) => alike.map(({ name }) => [rowOf(name, when), rowOf(alike[0]?.name ?? name, when)])),
    ),
  )
  const nameOf = (name: string): string => {
    const other = names.get(name)
    return other === undefined || other === name ? name : nameOf(other)
  }
  // A part that is all of it is the same number.
  for (const when of times)
    for (const { whole, parts } of sums) {
      const [part, another] = parts
      const [of, in_] = [made.get(rowOf(whole.id, when)), part && made.get(rowOf(part.id, when))]
      if (!part || another || !of || !in_ || valueOf(of, whole.side) !== valueOf(in_, part.side)) continue
      const [one, other] = [nameOf(rowOf(part.name, when)), nameOf(rowOf(whole.name, when))]
      if (one !== other) names.set(one, other)
    }
  const numbers: Figured[] = []
  const places = new Map<string, number>()
  const numberOf = ({ name, id, side }: Pick<Group, 'name' | 'id' | 'side'>, when: When): number | null => {
    const own = made.get(rowOf(id, when))
    if (!own) return null
    const value = valueOf(own, side)
    // Should records be such that the same is not the same, they are two numbers.
    const key = `${nameOf(rowOf(name, when))} ${value}`
    const found = places.get(key)
    if (found !== undefined) return found
    places.set(key, numbers.length)
    return numbers.push({ value, isExact: true }) - 1
  }
  const group = (id: string, side: Side, when: When): number | null =>
    numberOf({ name: `${id} ${side}`, id, side }, when)
  const present = (found: readonly (number | null)[]): number[] => found.filter((one) => one !== null)

  const known: Known[] = []
  const byRow = [...Map.groupBy(shown, ({ row, indicator, when }) => row ?? rowOf(indicator.id, when))]
  const rows = byRow.map(([, own]) =>
    own.flatMap(({ indicator: { id, unit }, when }) =>
      present(told[kindOf({ unit })].map((side) => group(id, side, when))),
    ),
  )
  for (const {
    indicator: { id },
    when,
  } of shown) {
    const [whole, ...parts] = present((['of', 'counted', 'not'] as const).map((side) => group(id, side, when)))
    if (whole !== undefined) known.push(sumOf(whole, parts))
  }
  for (const when of times)
    for (const { whole, parts, rest } of sums) {
      const [of, ...in_] = [whole, ...parts].map((one) => numberOf(one, when))
      if (of === null || of === undefined || in_.some((one) => one === null)) continue
      const inside = present(in_)
      const left = (numbers[of]?.value ?? 0) - inside.reduce((sum, one) => sum + (numbers[one]?.value ?? 0), 0)
      if (left < 0) continue
      if (left === 0) known.push(sumOf(of, inside))
      else if (rest === 'not told' || [whole, ...parts].some(({ side }) => side === 'not'))
        known.push({ ...sumOf(of, inside), isAll: false })
      else known.push(sumOf(of, [...inside, numbers.push({ value: left, isExact: true }) - 1]))
    }
  for (const { id } of stocks)
    for (const when of times) {
      const number = numbers[group(id, 'counted', when) ?? -1]
      if (number) number.isAskedFor = true
    }
  /** Who is there now are those a year before with those who came and without those who went. */
  const balance = (...four: readonly (number | null)[]): void => {
    const [now, before, came, went] = present(four)
    if (now === undefined || before === undefined || came === undefined || went === undefined) return
    const [is, was, into, out] = [now, before, came, went].map((one) => numbers[one]?.value ?? 0)
    // Where records are such that it does not add up, nothing follows from it to within two.
    if ((is ?? 0) + (out ?? 0) !== (was ?? 0) + (into ?? 0)) return
    known.push({
      terms: [
        [now, 1],
        [went, 1],
        [before, -1],
        [came, -1],
      ],
      isAll: true,
    })
  }
  for (const { id, flows } of stocks)
    balance(group(id, 'counted', 'now'), ...balanceOf(id, flows).map(([one, when]) => group(one, 'counted', when)))
  const alike = new Map(same.flatMap((groups) => groups.map(({ name }) => [name, groups])))
  /** The number by any of its names. */
  const anyOf = (name: string, when: When): number | null =>
    alike.get(name)?.reduce<number | null>((found, one) => found ?? numberOf(one, when), null) ?? null
  for (const step of stepsIn(same))
    balance(
      anyOf(`${step}/now counted`, 'now'),
      anyOf(`${step}/now counted`, 'before'),
      anyOf(`${step}/in counted`, 'now'),
      anyOf(`${step}/out counted`, 'now'),
    )
  const rowsWhere = (holds: (row: string, own: readonly OnPage[]) => boolean): ReadonlySet<number> =>
    new Set(byRow.flatMap(([row, own], at) => (holds(row, own) ? [at] : [])))
  const hidden = hideAcross(
    { numbers, known, rows, shownAnyway: rowsWhere((row) => shownAnyway.has(row)) },
    rowsWhere((row, own) => first.has(row) || own.some(({ indicator, made: one }) => isHidden(indicator, one))),
  )
  return new Set(byRow.flatMap(([row], at) => (hidden.has(at) ? [row] : [])))
}

const stocks = allIndicators.flatMap(({ id, flows }) => (flows === undefined ? [] : [{ id, flows }]))

/** Steps of pathways: numbers of indicators that are those of a step add up as the step does, though no definition says so. */
const stepsIn = (same: Relations['same']): string[] =>
  same.flatMap((groups) => groups.flatMap(({ name }) => /^(.+)\/now counted$/.exec(name)?.[1] ?? []))

/** What a stock now is made of: itself a year before, who came, and who went. */
const balanceOf = (id: string, [came = '', went = '']: readonly string[]): readonly (readonly [string, When])[] => [
  [id, 'before'],
  [came, 'now'],
  [went, 'now'],
]

const sumOf = (whole: number, parts: readonly number[]): Known => ({
  terms: [[whole, 1], ...parts.map((part) => [part, -1] as const)],
  isAll: true,
})
