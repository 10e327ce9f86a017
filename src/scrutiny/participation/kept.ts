import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { count } from '../words.ts'
import type { StandingOrders } from './standing-orders.ts'
import { unansweredMonths } from './petitions.ts'

const kinds = ['speakers', 'petitions', 'recordings', 'followers'] as const
type Kind = (typeof kinds)[number]

const Kept = z.object({
  kind: z.enum(kinds),
  committeeName: z.string(),
  meetingOn: Day.nullable(),
  /** The day on which it goes by itself. */
  deleteOn: Day,
  n: z.number(),
})
/** So much is kept of the public for one meeting, and goes on one day. It names nobody. */
export type KeptOfThePublic = z.infer<typeof Kept>

/**
 * What is kept of people who took part at meetings, what goes first first. For those who answer for how long records are kept,
 * and those who look after committees; empty to everybody else.
 */
export const listKept = (db: Db): Promise<KeptOfThePublic[]> =>
  db.many(
    sql`select kind, committee_name as "committeeName", meeting_on as "meetingOn", delete_on as "deleteOn", n
      from kept_of_the_public() order by delete_on, kind, committee_name, meeting_on`,
    Kept,
  )

const things: Record<Kind, (n: number) => string> = {
  speakers: (n) => `Name and contact of ${count(n, 'person', 'people')} who asked to speak`,
  petitions: (n) => `Name and contact of ${count(n, 'lead petitioner')}`,
  recordings: (n) => count(n, 'recording'),
  followers: (n) => `Address of ${count(n, 'person', 'people')} who did not confirm that they follow`,
}

/** `Name and contact of 2 people who asked to speak` */
export const keptInWords = ({ kind, n }: Pick<KeptOfThePublic, 'kind' | 'n'>): string => things[kind](n)

export interface KeptRule {
  kind: Kind
  whose: string
  sentence: string
  source: string
}

/** For how long each is kept, by the council’s own rules in force; undefined rules say that nothing can be asked for yet. */
export const keptRules = (orders: StandingOrders | undefined): readonly KeptRule[] => {
  const source = orders?.source ?? 'The council’s rules for the public at meetings are not entered.'
  const months = (n: number | undefined) => (n === undefined ? 'As long as the council’s rules say' : count(n, 'month'))
  return [
    {
      kind: 'speakers',
      whose: 'who asked to speak: name and contact',
      sentence: `${months(orders?.contactMonths)} after the meeting.`,
      source,
    },
    {
      kind: 'petitions',
      whose: 'a lead petitioner: name and contact',
      sentence: `${months(orders?.contactMonths)} after the answer; ${count(unansweredMonths, 'month')} where there is none.`,
      source,
    },
    {
      kind: 'recordings',
      whose: 'a recording of a meeting',
      sentence: `${months(orders?.recordingMonths)} after the meeting.`,
      source,
    },
    {
      kind: 'followers',
      whose: 'who follows a committee and did not confirm it: the address',
      sentence: '7 days after they asked; whoever confirmed is kept until they stop.',
      source: 'Sightline’s own rule',
    },
  ]
}
