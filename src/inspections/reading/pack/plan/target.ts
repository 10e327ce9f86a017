import type { Day } from '../../../../platform/day.ts'
import type { Action } from '../pack.ts'
import { dayIn, isMonth } from '../dates.ts'

/**
 * What sort of target the words are (trap T6: “July Board agenda item” is no date and cannot fall overdue). A day alone,
 * or with a remark in brackets, is a day; a day “onwards” begins something; a board or meeting moves with its calendar.
 */
export function readTarget(text: string): { targetKind: Action['targetKind']; targetDate: Day | null } {
  const targetDate = dayIn(text)
  if (/\b(?:onwards?|ongoing|continu\w+|rolling)\b/i.test(text)) return { targetKind: 'continuous', targetDate }
  if (targetDate) return { targetKind: 'day', targetDate }
  if (/\b(?:board|meeting|committee|panel|cabinet|agenda)\b/i.test(text)) return { targetKind: 'meeting', targetDate }
  return { targetKind: 'open', targetDate }
}

const timeWords =
  /^(?:\d{1,2}(?:st|nd|rd|th)?|20\d\d|onwards?|ongoing|q[1-4]|quarter|spring|summer|autumn|winter|term|tbc|immediate(?:ly)?|by|end|of|from|proposal|for|mid|early|late)$/i
const meetingWords = /^(?:board|meeting|committee|panel|cabinet|agenda|item)$/i

export const isDateWord = (word: string): boolean => {
  const bare = word.replace(/[.,;:()]+/g, '')
  return timeWords.test(bare) || isMonth(bare)
}

export const isTargetWord = (word: string): boolean =>
  isDateWord(word) || meetingWords.test(word.replace(/[.,;:()]+/g, ''))

/** A line of nothing but such words. */
export const isTargetLine = (text: string): boolean =>
  text.trim() !== '' && text.trim().split(/\s+/).every(isTargetWord)

/** How many of the first words of a line are parts of a date: “June Sharing the work …” has one, “30th August See …” two. */
export function datePrefix(text: string): string {
  const found =
    /^(?:\d{1,2}(?:st|nd|rd|th) ?)?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\b ?)?(?:20\d\d\b)?/.exec(
      text,
    )
  return (found?.[0] ?? '').trim()
}

/** Begins another target: a day of the month, a month, “By …”, “Proposal …”. */
export const opensTarget = (text: string): boolean =>
  /^(?:\d{1,2}(?:st|nd|rd|th)\b|by\b|end\b|proposal\b|from\b)/i.test(text) || isMonth(text.split(/\s+/)[0] ?? '')
