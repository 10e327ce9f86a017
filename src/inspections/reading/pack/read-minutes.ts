import type { Block } from '../../../documents/index.ts'
import { type Letter } from '../letter.ts'
import { dayIn, timeIn } from './dates.ts'
import { groundsIn } from './grounds.ts'
import type { Minute, Minutes } from './pack.ts'
import { peopleIn } from './people-lists.ts'
import { readAttendance } from './read-attendance.ts'
import { minuteHeadOf, minuteOf } from './minute-numbers.ts'
import { inTitleCase } from './title-case.ts'

/** The minutes of one meeting within the papers: the block that announces them, and what follows up to the next paper. */
export interface MinutesPart {
  head: Block
  before: readonly Block[] // the few blocks above the head
  blocks: readonly Block[]
}

const announces =
  /^(?:agenda and |draft |unconfirmed )*minutes (?:of|for) (?:the|a) (?:(?:[a-z]+ )?meeting(?:s)?(?: of (?:the )?(.+?))?|((?:[\p{L}’'&,-]+ ){1,8}?(?:committee|panel|commission))),? held (?:on|at|in)\b/iu
/** The head of minutes over two lines: the committee on the first, “held on” with the day on the second. */
const headOver = (text: string, next: string | undefined): string =>
  announces.test(text) || !/^held (?:on|at|in)\b/i.test(next ?? '') ? text : `${text} ${next}`
export const opensMinutes = (text: string): boolean => announces.test(text)

/** The number on the cover of an item’s paper: “Item 4”, “ITEM 7”, “Item 4: the draft plan”; undefined for other texts. */
export const itemNumber = (text: string): string | undefined =>
  /^(?:agenda )?item (?:no\.? ?)?(\d{1,2}[a-z]?)(?:\s*[:–-]\s.{3,120})?$/i.exec(text.trim())?.[1]
export const isItemCover = (text: string): boolean => itemNumber(text) !== undefined

export function minutesIn(letter: Letter): MinutesPart[] {
  const leaves = letter.leaves
  const starts = leaves.flatMap((leaf, index) => {
    const after = leaves.slice(index + 1, index + 9)
    const announced = (at: number): boolean => announces.test(headOver(leaves[at]?.text ?? '', leaves[at + 1]?.text))
    const isHead =
      announced(index) ||
      (/^minutes$/i.test(leaf.text) &&
        after.some(({ text }) => /^present:?/i.test(text)) &&
        !after.some((_, further) => announced(index + 1 + further))) // an item of the agenda just before the minutes
    return isHead && !leaf.text.includes('(Pages') ? [index] : []
  })
  const parts = starts.flatMap((start, nth) => {
    const end = leaves.findIndex(
      (leaf, index) => index > start && (isItemCover(leaf.text) || index === starts[nth + 1]),
    )
    const head = leaves[start]
    if (!head) return []
    const before = leaves.slice(Math.max(0, start - 4), start)
    return [{ head, before, blocks: leaves.slice(start + 1, end < 0 ? undefined : end) }]
  })
  // An item of the agenda that speaks of the minutes stands before them and holds none.
  const whole = parts.filter(({ blocks }) => blocks.some((block) => minuteOf(block) !== undefined))
  return whole.length > 0 ? whole : parts
}

export function readMinutes(letter: Letter, { head, before, blocks }: MinutesPart): Minutes {
  const first = blocks.findIndex((block) => minuteOf(block) !== undefined)
  const opening = blocks.slice(0, first < 0 ? 12 : first)
  const apologies = blocks.slice(Math.max(0, first)).filter(({ text }) => /^apologies .{0,30}received/i.test(text))
  const closed = blocks.find(({ text }) =>
    /\bclosed the meeting\b|\bmeeting (?:was )?(?:closed|ended|concluded)\b/i.test(text),
  )
  const said = headOver(head.text, blocks[0]?.text)
  const [, ofMeetingOf, ofCommittee] = announces.exec(said) ?? []
  const named =
    ofMeetingOf ?? ofCommittee ?? before.findLast(({ text }) => /committee|panel|commission/i.test(text))?.text
  return {
    committee: named ? inTitleCase(named) : null,
    ofMeeting: dayIn(said),
    starts: timeIn(said),
    closed: closed ? timeIn(closed.text) : null,
    ...readAttendance(letter, [...opening, ...apologies]),
    numbers: numbersIn(letter, blocks),
    ...groundsIn(letter, head, 'minutes'),
  }
}

/** The list of people ends with its sentence: what was said may follow in the same paragraph. */
const firstSentence = (text: string): string => /^.*?(?:\)|\p{L}{3})\.(?=\s|$)/u.exec(text)?.[0] ?? text

/** The numbered minutes: the number on a line of its own or at the head of the title, and who gave evidence. */
function numbersIn(letter: Letter, blocks: readonly Block[]): Minute[] {
  const minutes: Minute[] = []
  for (const [index, block] of blocks.entries()) {
    const head = minuteHeadOf(block)
    if (head) {
      const next = blocks[index + 1]
      const title = head.title || (next && next.text.length <= 160 ? next.text : '')
      minutes.push({
        minute: head.number,
        title: title.trim(),
        witnesses: [],
        ...groundsIn(letter, block, 'minute-number', {
          sureness: title ? 96 : 70,
          doubts: title ? [] : ['No title stands behind the number.'],
        }),
      })
    }
    const witnesses = /^witness(?:es)?:\s*/i.exec(block.text)
    const now = minutes.at(-1)
    if (witnesses && now) now.witnesses = peopleIn(firstSentence(block.text.slice(witnesses[0].length)))
  }
  return minutes
}
