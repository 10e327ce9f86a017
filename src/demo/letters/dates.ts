import { monthNames } from '../../platform/months.ts'

/** ‘18 November 2026’ from ‘2026-11-18’. */
export function inWords(day: string): string {
  const { year, month, date } = split(day)
  return `${date} ${month} ${year}`
}

/** ‘6 and 7 October 2026’, ‘4 to 8 March 2024’, ‘28 October to 8 November 2024’: the shortest way inspectors write a period. */
export function periodInWords(period: { start: string; end: string }): string {
  const from = split(period.start)
  const to = split(period.end)
  if (period.start === period.end) return inWords(period.start)
  const joiner = from.month === to.month && to.date - from.date === 1 ? 'and' : 'to'
  if (from.year !== to.year) return `${inWords(period.start)} to ${inWords(period.end)}`
  if (from.month !== to.month) return `${from.date} ${from.month} to ${inWords(period.end)}`
  return `${from.date} ${joiner} ${inWords(period.end)}`
}

function split(day: string): { year: number; month: string; date: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month: capital(monthNames[month - 1] ?? ''), date }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
