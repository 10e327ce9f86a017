import { z } from 'zod'
import { Day, inWords } from '../../platform/day.ts'
import { several } from '../../platform/several.ts'
import { joined, sql, type Db, type Sql } from '../../platform/sql.ts'
import type { Table } from '../../platform/tables/index.ts'
import { PageNumber } from '../../platform/page-number.ts'
import { addresseeSorts, resolutionKindNames, resolutionKinds } from './kinds.ts'
import { listResolutions, responses, type Resolution } from './resolution.ts'
import {
  ageBandOf,
  ageBands,
  resolutionStatuses,
  resolutionStatusNames,
  standingOf,
  type ResolutionStanding,
} from './standing.ts'
import { whatBecame } from './what-became.ts'

const emptyIsNone = (value: unknown): unknown => (value === '' ? undefined : value)
export const resolutionOrders = ['worst', 'newest', 'oldest', 'due'] as const

/** What narrows the register of resolutions; it all stands in the address. */
export const ResolutionFilters = z.object({
  q: z.string().trim().max(200).default(''),
  committee: z.preprocess(emptyIsNone, z.uuid().optional()),
  kind: several(z.enum(resolutionKindNames)),
  status: several(z.enum(resolutionStatusNames)),
  on: z.preprocess(emptyIsNone, Day.optional()), // as it stood at the end of this day
  sort: z.enum(resolutionOrders).default('worst'),
  page: PageNumber,
})
export type ResolutionFilters = z.infer<typeof ResolutionFilters>
export const resolutionsPerPage = 25

/** A resolution and how it stands on the day that was asked for. */
export interface Followed {
  resolution: Resolution
  standing: ResolutionStanding
  became: string
}

/** The resolutions that the filters let through, in order, all of them. */
export const findResolutions = async (
  db: Db,
  filters: Omit<ResolutionFilters, 'page'>,
  today: Day,
): Promise<Followed[]> => {
  const on = filters.on ?? today
  const parts: Sql[] = [sql`g.held_on <= ${on}`]
  if (filters.committee) parts.push(sql`c.id = ${filters.committee}`)
  if (filters.kind.length > 0) parts.push(sql`r.kind = any(${filters.kind})`)
  if (filters.q) {
    const words = `%${filters.q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    parts.push(sql`(r.text ilike ${words} or r.addressee ilike ${words} or u.title ilike ${words})`)
  }
  const found = (await listResolutions(db, joined(parts, ' and '))).map((resolution) => ({
    resolution,
    standing: standingOf(resolution, on),
    became: whatBecame(resolution, on),
  }))
  const wanted = new Set(filters.status)
  return found
    .filter(({ standing }) => wanted.size === 0 || wanted.has(standing.status))
    .toSorted(compare[filters.sort])
}

const byMeeting = (a: Followed, b: Followed): number =>
  b.resolution.heldOn.localeCompare(a.resolution.heldOn) ||
  a.resolution.minuteNumber - b.resolution.minuteNumber ||
  a.resolution.number - b.resolution.number
const byDue = (a: Followed, b: Followed): number =>
  (a.standing.due.on ?? '9999').localeCompare(b.standing.due.on ?? '9999') || byMeeting(a, b)
const compare: Readonly<Record<ResolutionFilters['sort'], (a: Followed, b: Followed) => number>> = {
  worst: (a, b) =>
    resolutionStatuses[b.standing.status].rank - resolutionStatuses[a.standing.status].rank || byDue(a, b),
  newest: byMeeting,
  oldest: (a, b) => byMeeting(b, a),
  due: byDue,
}

/** How many answers are being waited for, by how long, each a count of the list it stands over. */
export const ageing = (
  followed: readonly Followed[],
  on: Day,
): { band: (typeof ageBands)[number]; count: number }[] => {
  const waiting = followed.flatMap(({ resolution: { servedOn }, standing: { status } }) =>
    servedOn && (status === 'overdue' || status === 'awaiting' || status === 'requested')
      ? [ageBandOf(servedOn, on)]
      : [],
  )
  return ageBands.map((band) => ({ band, count: waiting.filter((one) => one === band).length }))
}

interface About {
  asAt: Date
  on: Day
  authority: string
  address: string
  filters?: readonly { name: string; value: string }[]
}

/** Resolutions as a table that can leave the house: each with its days and what became of it. */
export const resolutionsTable = (
  rows: readonly Followed[],
  { asAt, on, authority, address, filters = [] }: About,
): Table<Followed> => ({
  title: `Resolutions, ${authority}`,
  name: 'Resolutions',
  about: `One row for each resolution of a committee, as it stood on ${inWords(on)}. What became of it is told from its days and states; nobody types it.`,
  source: `Sightline, ${authority}`,
  asAt,
  filters,
  handling: 'Official. Resolutions are public; an answer is public from the day in its column.',
  notes: [
    'The two months of the law run only where formal notice was given to the executive. Other days are named in the resolution or are local practice.',
  ],
  rows,
  columns: [
    { name: 'resolution', title: 'Resolution', type: 'text', value: ({ resolution }) => resolution.name },
    { name: 'committee', title: 'Committee', type: 'text', value: ({ resolution }) => resolution.committeeName },
    { name: 'meeting', title: 'Meeting', type: 'day', value: ({ resolution }) => resolution.heldOn },
    { name: 'words', title: 'Words', type: 'text', value: ({ resolution }) => resolution.text },
    { name: 'kind', title: 'Kind', type: 'text', value: ({ resolution }) => resolutionKinds[resolution.kind].word },
    { name: 'asked_of', title: 'Asked of', type: 'text', value: ({ resolution }) => resolution.addressee || null },
    {
      name: 'asked_of_sort',
      title: 'Which is',
      type: 'text',
      value: ({ resolution }) => addresseeSorts[resolution.addresseeSort],
    },
    { name: 'sent', title: 'Sent', type: 'day', value: ({ resolution }) => resolution.servedOn },
    {
      name: 'notice',
      title: 'Formal notice',
      type: 'text',
      value: ({ resolution }) => (resolution.noticeGiven ? 'Yes' : 'No'),
    },
    { name: 'due', title: 'Due', type: 'day', value: ({ standing }) => standing.due.on },
    { name: 'due_by', title: 'Due by what', type: 'text', value: ({ standing }) => standing.due.sum },
    { name: 'status', title: 'Status', type: 'text', value: ({ standing }) => standing.word },
    {
      name: 'answer',
      title: 'Answer',
      type: 'text',
      value: ({ resolution }) => (resolution.response === '' ? null : responses[resolution.response]),
    },
    { name: 'answered', title: 'Answered', type: 'day', value: ({ resolution }) => resolution.respondedOn },
    { name: 'answer_reason', title: 'Reason', type: 'text', value: ({ resolution }) => resolution.responseWhy || null },
    {
      name: 'answer_public',
      title: 'Answer public',
      type: 'day',
      value: ({ resolution }) => resolution.responsePublishedOn,
    },
    { name: 'actions', title: 'Actions that follow', type: 'number', value: ({ resolution }) => resolution.actions },
    { name: 'became', title: 'What became of it', type: 'text', value: ({ became }) => became },
    {
      name: 'link',
      title: 'Page',
      type: 'link',
      value: ({ resolution }) => ({ text: resolution.name, href: `${address}/resolutions/${resolution.id}` }),
    },
  ],
})
