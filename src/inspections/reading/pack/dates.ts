import { day, isDay, type Day } from '../../../platform/day.ts'

const months = 'january february march april may june july august september october november december'.split(' ')
const monthWord =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'

export const dayPattern = `(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${monthWord}),? (\\d{4})|(${monthWord}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})|(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}))`

/** The first day that a text names in full, as `9 September 2021`, `September 9 2021` or `09/09/2021`; null where none is. */
export function dayIn(text: string): Day | null {
  return daysIn(text)[0] ?? null
}

export function daysIn(text: string): Day[] {
  return [...text.matchAll(new RegExp(dayPattern, 'gi'))].flatMap((found) => {
    const [, date, month, year, month2, date2, year2, date3, month3, year3] = found
    const said = [year ?? year2 ?? year3, monthOf(month ?? month2) ?? month3, date ?? date2 ?? date3]
    const text = said.map((part, index) => (part ?? '').padStart(index === 0 ? 4 : 2, '0')).join('-')
    return isDay(text) ? [day(text)] : []
  })
}

const monthOf = (word: string | undefined): string | undefined => {
  if (word === undefined) return undefined
  const at = months.findIndex((month) => month.startsWith(word.slice(0, 3).toLowerCase()))
  return String(at + 1)
}

/** A time of day as HH:MM: `7.00 pm`, `21.33 PM`, `7pm`, `10:30`, `noon` is not read. */
export function timeIn(text: string): string | null {
  const found = /\b(\d{1,2})(?:[.:](\d{2}))? ?(am|pm|a\.m\.|p\.m\.)|\b(\d{1,2})[.:](\d{2})\b/i.exec(text)
  if (!found) return null
  const hours = Number(found[1] ?? found[4])
  const minutes = found[2] ?? found[5] ?? '00'
  const isAfternoon = /^p/i.test(found[3] ?? '')
  if (hours > 23 || Number(minutes) > 59) return null
  const hour = isAfternoon && hours < 12 ? hours + 12 : !isAfternoon && found[3] && hours === 12 ? 0 : hours
  return `${String(hour).padStart(2, '0')}:${minutes}`
}

export const isMonth = (word: string): boolean => new RegExp(`^${monthWord}$`, 'i').test(word)
