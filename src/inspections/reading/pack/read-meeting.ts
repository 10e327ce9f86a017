import type { Day } from '../../../platform/day.ts'
import { type Letter } from '../letter.ts'
import { dayIn, dayPattern, timeIn } from './dates.ts'
import { groundsIn, type Grounds } from './grounds.ts'
import type { Minutes, Pack, Report } from './pack.ts'
import { peopleIn } from './people-lists.ts'
import { opensMinutes } from './read-minutes.ts'
import { inTitleCase } from './title-case.ts'

type Meeting = Pick<Pack, 'committee' | 'meetingDate' | 'meetingStarts' | 'meetingPlace' | 'members' | 'meeting'>

const body = /^(?:the )?((?:[\p{L}’'&,-]+ ){1,8}(?:committee|panel|commission|sub-committee))$/iu

/**
 * Which committee meets, when, where, and who sits on it. The day is taken from the front of the papers; where that page is
 * missing, from the day at the head of a report to this meeting; minutes alone are of the meeting that they tell of.
 */
export function readMeeting(
  letter: Letter,
  minutes: readonly Minutes[],
  reports: readonly Report[],
  hasAgenda: boolean,
): Meeting {
  const leaves = letter.leaves
  const end = leaves.findIndex(
    ({ text }) => /^(?:agenda and |draft )?minutes of (?:the|a) meeting/i.test(text) || opensMinutes(text),
  )
  const front = leaves.slice(0, end < 0 ? 60 : end).slice(0, 60)
  const printed = front.find(({ text }) =>
    new RegExp(
      `^(?:(?:date|meeting|on|to be held|held)\\b.{0,40}|(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )(?:${dayPattern})`,
      'i',
    ).test(text.trim()),
  )
  const report = reports.find(({ on }) => on !== null)
  const [told] = minutes
  const when = dayOf(printed?.text, hasAgenda ? report?.on : (told?.ofMeeting ?? report?.on))
  const grounds: Grounds = printed
    ? groundsIn(letter, printed, 'meeting-front')
    : {
        passage: (hasAgenda ? report?.passage : told?.passage) ?? null,
        rule: 'meeting-report',
        sureness: when ? 75 : 0,
        doubts: [
          when
            ? 'The front page gives no day; it stands at the head of a report or of the minutes.'
            : 'No page says when the meeting is.',
        ],
      }
  const list = front.find(({ text }) => /^councillors\b.{10,}/i.test(text))
  const chair = list && front[front.indexOf(list) - 1]
  const members = list
    ? [
        ...(chair && /\(chair\w*\)/i.test(chair.text) ? peopleIn(chair.text) : []),
        ...peopleIn(list.text.replace(/,? (?:public|agenda|contact|venue)\b.*$/i, '')),
      ]
    : listedMembers(front.map(({ text }) => text.trim()))
  const named = front.map(({ text }) => body.exec(text.trim())?.[1]).find(Boolean)
  return {
    committee: named ? inTitleCase(named) : (told?.committee ?? nameInReport(leaves.map(({ text }) => text))),
    meetingDate: when,
    meetingStarts: printed
      ? (timeIn(printed.text) ?? hourOnItsOwn(front.map(({ text }) => text)))
      : hasAgenda
        ? null
        : (told?.starts ?? null),
    meetingPlace:
      front.map(({ text }) => /^(?:venue|place|location)\s*:?\s+(.+)$/i.exec(text)?.[1]).find(Boolean) ?? null,
    members,
    meeting: grounds,
  }
}

/** The hour where it stands on a line of its own: “Time: 5.30 pm”. */
const hourOnItsOwn = (texts: readonly string[]): string | null => {
  const line = texts.find((text) => /^(?:time|starts?|start time)\s*:?\s/i.test(text.trim()))
  return line === undefined ? null : timeIn(line)
}

const heading =
  /^(?:membership|members(?: of the (?:committee|panel|commission|sub-committee))?)(?: of the \w+)?\s*(?::\s*(.*))?$/i
const person = /^(?:councillors?|cllrs?\.?|mr|mrs|ms|miss|dr|revd?|rev|canon|father|sir|dame)\.?\s+\p{Lu}/iu

/** Where the next person of a list begins whose lines were joined. */
const nextPerson = /(?<![,;]|\band|&)\s+(?=(?:councillor|cllr\.?|mr|mrs|ms|miss|dr|revd?|rev|canon)\.? \p{Lu})/giu

/** Members under a heading of their own: in one paragraph, or each on a line. */
const listedMembers = (texts: readonly string[]): ReturnType<typeof peopleIn> => {
  const at = texts.findIndex((text) => heading.test(text))
  if (at < 0) return []
  const own = heading.exec(texts[at] ?? '')?.[1] ?? ''
  if (own !== '') return peopleIn(own)
  const below = texts.slice(at + 1)
  const stop = below.findIndex((text) => !person.test(text))
  return below.slice(0, stop < 0 ? undefined : stop).flatMap((text) => peopleIn(text.replaceAll(nextPerson, '; ')))
}

const dayOf = (printed: string | undefined, other: Day | null | undefined): Day | null =>
  (printed === undefined ? null : dayIn(printed)) ?? other ?? null

const nameInReport = (texts: readonly string[]): string | null =>
  texts
    .map((text) => /\b((?:[A-Z][\p{L}’'&-]+ (?:and |of |& )?){2,7}(?:Committee|Panel))\b/u.exec(text)?.[1])
    .find(Boolean) ?? null
