import { monthInWords, type Day } from '../../platform/day.ts'
import type { Step } from './ladder.ts'

interface Rung extends Step {
  dated: Day | null
  regulator: string
  framework: string
}

/** The story of a thread in a few sentences, made of what is confirmed and of nothing else. */
export const sentenceOf = (rungs: readonly Rung[]): string => {
  const sided = rungs.filter(({ side, dated }) => side !== null && dated !== null)
  const weak = sided.filter(({ side }) => side === 'must improve')
  const strong = sided.filter(({ side }) => side === 'strength')
  const last = sided.at(-1)
  if (!last) return 'Nothing about this is confirmed yet, so nothing can be said of it.'
  return [weak.length > 0 ? found(weak, strong) : onlyPraise(strong), counted(sided, weak, strong), newest(last, sided)]
    .filter(Boolean)
    .join(' ')
}

const found = (weak: readonly Rung[], strong: readonly Rung[]): string => {
  const [first] = weak
  const again = yearsOf(weak.slice(1))
  const praised = yearsOf(strong)
  return `${[
    `First found in ${yearOf(first)} by ${first?.regulator ?? ''}`,
    again.length > 0 && `found again in ${listed(again)}`,
    praised.length > 0 && `praised in ${listed(praised)}`,
  ]
    .filter(Boolean)
    .join('; ')}.`
}

const onlyPraise = (strong: readonly Rung[]): string => {
  const again = yearsOf(strong.slice(1))
  const more = again.length > 0 ? ` and again in ${listed(again)}` : ''
  return `Praised in ${yearOf(strong[0])} by ${strong[0]?.regulator ?? ''}${more}; nobody has said that it must improve.`
}

const counted = (sided: readonly Rung[], weak: readonly Rung[], strong: readonly Rung[]): string => {
  if (sided.length < 2 || weak.length === 0) return ''
  const frameworks = new Set(sided.map(({ framework }) => framework)).size
  const asked = `${times(weak.length)} that it must improve`
  const praised = strong.length > 0 ? `, ${times(strong.length)} that it is a strength` : ''
  return `${sided.length} documents under ${frameworks === 1 ? 'one framework' : `${frameworks} frameworks`} speak of it: ${asked}${praised}.`
}

const newest = (last: Rung, sided: readonly Rung[]): string => {
  if (sided.length === 1) return ''
  const word = last.side === 'strength' ? 'praise' : 'that it must improve'
  return `The last word, of ${monthOf(last.dated)}, is ${word}.`
}

const yearOf = (rung: Rung | undefined): string => rung?.dated?.slice(0, 4) ?? ''
const yearsOf = (rungs: readonly Rung[]): string[] => [...new Set(rungs.map(yearOf))]

/** `2016, 2018 and 2023` */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)

/** `January 2023` */
export const monthOf = (day: Day | null): string => (day === null ? '' : monthInWords(day))

/** `2 years 7 months`, `11 months`: from one day to a later one, whole months. */
export const apart = (from: Day, to: Day): string => {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7)) -
    (to.slice(8) < from.slice(8) ? 1 : 0)
  const [years, rest] = [Math.floor(months / 12), months % 12]
  const some = (count: number, unit: string) => (count === 0 ? '' : `${count} ${unit}${count === 1 ? '' : 's'}`)
  return [some(years, 'year'), some(rest, 'month')].filter(Boolean).join(' ') || 'less than a month'
}
