import { z } from 'zod'
import { inWords, type Day } from '../../platform/day.ts'
import { Invalid } from '../../platform/errors.ts'
import { optionalWords, parse, words } from '../../platform/fields.ts'
import type { Db } from '../../platform/sql.ts'
import { readDay } from '../../platform/tables/read-day.ts'
import { getCommittee, Hour, type CommitteeId } from '../committees/committee.ts'
import { municipalYear } from '../municipal-year.ts'
import { mustManage } from '../who-asks.ts'
import { callMeeting, listCommitteeMeetings } from './meeting.ts'

/** A council sets its calendar once a year; no committee meets oftener than about once a week. */
const mostLines = 60

export const YearFields = z.object({
  days: words(10_000).min(1, 'Write one day on each line.'),
  place: optionalWords(200),
  joining: optionalWords(500),
})

interface Wanted {
  heldOn: Day
  startsAt: string
}

/**
 * Calls the meetings of a whole year from the days that the council has set, one a line, each with its hour where it is not
 * the usual one: `9 September 2027`, `14/10/2027 10:00`. All or none.
 *
 * @returns the days, in order
 * @throws Invalid with a sentence for each line that cannot be used; Forbidden
 */
export const callYear = (
  db: Db,
  committeeId: CommitteeId,
  given: z.input<typeof YearFields>,
  today: Day,
): Promise<Day[]> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { days, place, joining } = parse(YearFields, given)
    const committee = await getCommittee(step, committeeId)
    const called = (await listCommitteeMeetings(step, { committeeId })).filter(({ cancelledOn }) => !cancelledOn)
    const lines = days
      .split(/\r?\n/)
      .map((text, index) => ({ text: text.trim(), number: index + 1 }))
      .filter(({ text }) => text !== '')
    const problems: string[] = []
    const wanted: Wanted[] = []
    if (lines.length > mostLines) problems.push(`These are ${lines.length} days; ${mostLines} at once are enough.`)
    for (const { text, number } of lines.slice(0, mostLines)) {
      const read = readLine(text, committee.startsAt)
      const fault =
        'problem' in read
          ? read.problem
          : faultOf(read, { today, earlier: wanted, called, usualYear: wanted[0] && municipalYear(wanted[0].heldOn) })
      if (fault) problems.push(`Line ${number}: ${fault}`)
      else if (!('problem' in read)) wanted.push(read)
    }
    if (problems.length > 0)
      throw new Invalid([{ field: 'days', message: `${problems.join(' ')} Nothing was called.` }])
    const inOrder = wanted.toSorted((a, b) => a.heldOn.localeCompare(b.heldOn))
    for (const one of inOrder)
      await callMeeting(step, committeeId, { ...one, place: place || committee.place, joining, privateBecause: '' })
    return inOrder.map(({ heldOn }) => heldOn)
  })

/** A day, and an hour behind it where there is one. */
const readLine = (text: string, usual: string): Wanted | { problem: string } => {
  const [, before = text, hour] = /^(.*?)[,;\s]+(?:at )?(\d{1,2}[:.]\d{2})$/.exec(text) ?? []
  const read = readDay(before.replace(/[,;]$/, ''))
  if ('problem' in read) return { problem: `it ${read.problem}` }
  const startsAt = Hour.safeParse(hour === undefined ? usual : hour.replace('.', ':').padStart(5, '0'))
  return startsAt.success
    ? { heldOn: read.day, startsAt: startsAt.data }
    : { problem: `“${hour ?? usual}” is no hour. Write it like 18:30.` }
}

const faultOf = (
  { heldOn, startsAt }: Wanted,
  {
    today,
    earlier,
    called,
    usualYear,
  }: {
    today: Day
    earlier: readonly Wanted[]
    called: readonly Wanted[]
    usualYear: ReturnType<typeof municipalYear> | undefined
  },
): string | undefined => {
  const isSame = (one: Wanted): boolean => one.heldOn === heldOn && one.startsAt === startsAt
  if (heldOn < today) return `${inWords(heldOn)} is past.`
  if (earlier.some(isSame)) return `${inWords(heldOn)} stands in the list twice.`
  if (called.some(isSame)) return `the committee meets on ${inWords(heldOn)} at ${startsAt} already.`
  if (usualYear && (heldOn < usualYear.from || heldOn > usualYear.to))
    return `${inWords(heldOn)} is not of the municipal year ${usualYear.name}, as the first day is. Call one year at a time.`
  return undefined
}
