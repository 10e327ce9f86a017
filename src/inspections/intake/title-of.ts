import type { Framework } from '../../frameworks/index.ts'
import { inWords, type Day } from '../../platform/day.ts'
import type { Pack } from '../reading/index.ts'

/** What a document is called in lists: its framework and its days, or the title that the file itself carries. */
export const titleOf = (
  framework: Framework | undefined,
  start: Day | null,
  end: Day | null,
  published: Day | null,
  ownTitle: string,
): string => {
  if (!framework || framework.id === 'unknown') return ownTitle.trim()
  if (start && end) return `${framework.title}, ${daysInWords(start, end)}`
  return published ? `${framework.title}, ${inWords(published)}` : framework.title
}

/** What papers of a committee are called: by whose they are and the day they met. Without an agenda they are its minutes alone. */
export const titleOfPack = ({ committee, meetingDate, items, minutes }: Named): string => {
  if (!committee) return ''
  const whose = `${items.length === 0 && minutes.length > 0 ? 'Minutes' : 'Papers'} of the ${committee.replace(/^the /i, '')}`
  return meetingDate ? `${whose}, ${inWords(meetingDate)}` : whose
}

type Named = Pick<Pack, 'committee' | 'meetingDate' | 'items' | 'minutes'>

/** `6 and 7 October 2026`, `28 September to 9 October 2026`: what two days share is said once. */
export const daysInWords = (start: Day, end: Day): string => {
  if (start === end) return inWords(start)
  const [first, last] = [inWords(start).split(' '), inWords(end).split(' ')]
  const sameYear = start.slice(0, 4) === end.slice(0, 4)
  const sameMonth = start.slice(0, 7) === end.slice(0, 7)
  const from = first.slice(0, sameMonth ? 1 : sameYear ? 2 : 3).join(' ')
  const isNextDay = Date.parse(end) - Date.parse(start) === 86_400_000
  return `${from} ${isNextDay ? 'and' : 'to'} ${last.join(' ')}`
}
