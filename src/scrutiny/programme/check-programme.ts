import { z } from 'zod'
import { daysBetween, Day, inWords } from '../../platform/day.ts'
import { addMonths } from '../../platform/months.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { CommitteeId } from '../committees/committee.ts'
import { Count, count } from '../words.ts'
import { listProgramme, type ProgrammeItem } from './programme.ts'

/** The eight things that make an item ready to be looked at. Source: the handbook’s chapter on scrutiny, section 5. */
export const completenessFields = {
  why: 'why',
  objective: 'the objective',
  outcome: 'the outcome that is sought',
  method: 'the method',
  witnesses: 'who is heard',
  owner: 'who sees to it',
  meetingId: 'the meeting',
  minutesPlanned: 'how long it takes',
} as const satisfies Partial<Record<keyof ProgrammeItem, string>>

/** Words that stand where something is still to be decided. */
const placeholder = /^(tbc|tba|tbd|to be (confirmed|agreed|decided|announced)|n\/?a|none|-|–|\?)\.?$/i
const isSaid = (value: unknown): boolean =>
  value !== null && value !== '' && !(typeof value === 'string' && placeholder.test(value.trim()))

/** How many of the eight are said, and which are not. */
export const completenessOf = (item: ProgrammeItem): { said: number; of: number; missing: string[] } => {
  const fields = Object.entries(completenessFields) as [keyof typeof completenessFields, string][] // Object.entries forgets the names
  const missing = fields.filter(([name]) => !isSaid(item[name])).map(([, words]) => words)
  return { said: fields.length - missing.length, of: fields.length, missing }
}

/** Days without a meeting after which something is said to wait. The same section; a local choice. */
export const waitsTooLongAfterDays = 60
/** Months after which figures are old on the day of the meeting. */
const oldAfterMonths = 4
/** Minutes that an item takes at most if a meeting is to do justice to it. */
export const mostMinutes = 45

export interface ProgrammeWarning {
  rule: 'objective' | 'waits' | 'old figures' | 'resolved'
  sentence: string
}

/** Something that the committee has had already: an item of a meeting that was held, or what a resolution asked for. */
export interface Had {
  title: string
  on: Day
  what: string // in words: item 6 of the agenda, resolution CYP08.1
}

/** Words that say nothing of a subject. */
const small = new Set(
  'a an and as at by for from how in into is it its of on or our that the their this to was were what when where which who why will with report reports update updates review annual progress item council’s councils about alderwick'.split(
    ' ',
  ),
)
const subjectWords = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}’'-]+/gu) ?? [])
      .map((word) => word.replace(/(ies|s)$/u, (end) => (end === 'ies' ? 'y' : '')))
      .filter((word) => word.length > 2 && !small.has(word)),
  )

/** Whether a topic is about what a title is about: nearly all its words that say something stand in it. */
export const isAbout = (topic: string, title: string): boolean => {
  const [wanted, found] = [subjectWords(topic), subjectWords(title)]
  const common = [...wanted].filter((word) => found.has(word)).length
  return common >= 2 && common / wanted.size >= 0.6
}

/** What to look at again in an item that is not closed, each with its sum. */
export const warningsOf = (item: ProgrammeItem, today: Day, had: readonly Had[]): ProgrammeWarning[] => {
  if (item.closedOn) return []
  const warnings: ProgrammeWarning[] = []
  if (!isSaid(item.objective))
    warnings.push({
      rule: 'objective',
      sentence: 'It has no objective: nobody can tell whether the meeting did what it was for.',
    })
  const since = item.datedOn ?? item.addedOn
  const waited = daysBetween(since, today)
  if (item.meetingId === null && waited > waitsTooLongAfterDays)
    warnings.push({
      rule: 'waits',
      sentence: `It has had no meeting for ${count(waited, 'day')}, since ${inWords(since)}; ${waitsTooLongAfterDays} are enough.`,
    })
  if (item.dataTo && item.meetingOn && addMonths(item.dataTo, oldAfterMonths) < item.meetingOn)
    warnings.push({
      rule: 'old figures',
      sentence: `Its figures end on ${inWords(item.dataTo)}, ${count(daysBetween(item.dataTo, item.meetingOn), 'day')} before the meeting.`,
    })
  const earlier = had.find(({ title, on }) => on >= item.addedOn && isAbout(item.topic, title))
  if (earlier && !item.isOnAgenda)
    warnings.push({
      rule: 'resolved',
      sentence: `The committee has had this: ${earlier.what} of ${inWords(earlier.on)}, “${earlier.title}”. Close it, or say what is new.`,
    })
  return warnings
}

/** What one meeting has before it, and whether it can do justice to it. */
export interface MeetingLoad {
  meetingId: string
  heldOn: Day
  items: readonly ProgrammeItem[]
  minutes: number // that are planned
  warnings: readonly string[]
}

export const loadsOf = (items: readonly ProgrammeItem[], mostSubstantive: number): MeetingLoad[] => {
  const open = items.filter(({ closedOn, meetingId, meetingOn }) => !closedOn && meetingId && meetingOn)
  return [...Map.groupBy(open, ({ meetingId }) => meetingId ?? '')].map(([meetingId, own]) => {
    const warnings: string[] = []
    if (own.length > mostSubstantive)
      warnings.push(`${Count(own.length, 'item')} for one meeting; it does justice to ${mostSubstantive}.`)
    const big = own.filter(({ minutesPlanned }) => (minutesPlanned ?? 0) > mostMinutes)
    if (big.length > 1) warnings.push(`${Count(big.length, 'item')} of more than ${mostMinutes} minutes.`)
    return {
      meetingId,
      heldOn: own[0]?.meetingOn ?? ('' as Day), // a group has at least one, and each has a day
      items: own,
      minutes: own.reduce((sum, { minutesPlanned }) => sum + (minutesPlanned ?? 0), 0),
      warnings,
    }
  })
}

const HadRow = z.object({ title: z.string(), on: Day, place: z.number() })

/** Every item of business that a committee has had. */
export const listHad = async (db: Db, committeeId?: CommitteeId): Promise<Had[]> =>
  (
    await db.many(
      sql`
        select i.title, g.held_on as on, i.place from agenda_items i
          join committee_meetings g on g.authority_id = i.authority_id and g.id = i.meeting_id
        where i.authority_id = (select current_authority()) and i.taken_out_on is null and i.sort = 'substantive'
          and g.stage in ('held', 'minutes_draft', 'chair_checked', 'approved', 'signed')
          and ${committeeId === undefined ? sql`true` : sql`g.committee_id = ${committeeId}`}
        order by g.held_on desc`,
      HadRow,
    )
  ).map(({ title, on, place }) => ({ title, on, what: `item ${place}` }))

export interface CheckedItem {
  item: ProgrammeItem
  completeness: ReturnType<typeof completenessOf>
  warnings: readonly ProgrammeWarning[]
}

/** The work programme with what is missing in each item and what to look at again. */
export const checkedProgramme = async (
  db: Db,
  { committeeId, today }: { committeeId?: CommitteeId | undefined; today: Day },
): Promise<CheckedItem[]> => {
  const [items, had] = [await listProgramme(db, committeeId), await listHad(db, committeeId)]
  return items.map((item) => ({ item, completeness: completenessOf(item), warnings: warningsOf(item, today, had) }))
}
