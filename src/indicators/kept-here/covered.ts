import { addDays, daysBetween, inWords, type Day } from '../../platform/day.ts'

/** What one report is about: of whom, and from which day to which, both included. */
export interface Span {
  of: string
  from: Day
  to: Day
}

/** The time that a number from reports stands for, which is seldom the twelve months to the day on which somebody asks. */
export interface Covered {
  from: Day
  to: Day
  /** Whether everybody reported the same time. */
  areAlike: boolean
  /** Whether there is no day between of which nobody reported. */
  isWhole: boolean
}

/** The time that reports cover together; null where there are none. */
export const coveredBy = (spans: readonly Span[]): Covered | null => {
  const each = [...Map.groupBy(spans, ({ of }) => of).values()].flatMap((own) => coveredByOne(own) ?? [])
  const [first] = each
  if (!first) return null
  return {
    from: each.reduce((earliest, { from }) => (from < earliest ? from : earliest), first.from),
    to: each.reduce((latest, { to }) => (to > latest ? to : latest), first.to),
    areAlike: each.every(({ from, to }) => from === first.from && to === first.to),
    isWhole: each.every(({ isWhole }) => isWhole),
  }
}

const coveredByOne = (spans: readonly Span[]): { from: Day; to: Day; isWhole: boolean } | null => {
  const [first, ...others] = spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  if (!first) return null
  let [to, isWhole] = [first.to, true]
  for (const next of others) {
    if (next.from > addDays(to, 1)) isWhole = false
    if (next.to > to) to = next.to
  }
  return { from: first.from, to, isWhole }
}

/** `1 April 2025 to 31 March 2026`; says so where bodies report different times, or some of it is not reported. */
export const coveredInWords = ({ from, to, areAlike, isWhole }: Covered): string =>
  [
    from === to ? inWords(to) : `${inWords(from)} to ${inWords(to)}`,
    ...(areAlike ? [] : ['not the same time of every body']),
    ...(isWhole ? [] : ['with gaps that no report covers']),
  ].join(', ')

/** How long ago it ended, where that is a year and more: `which ended 14 months ago`. */
export const endedLongAgo = ({ to }: Covered, on: Day): string => {
  const months = Math.floor(daysBetween(to, on) / 30.44)
  return months < 12 ? '' : `which ended ${months} months ago`
}
