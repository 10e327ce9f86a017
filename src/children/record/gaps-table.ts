import type { Table } from '../../platform/tables/index.ts'
import { gapRules } from './gaps.ts'
import type { NamedGap, RecordGap } from './list-gaps.ts'

/** What is gathered: things that are missing or wrong, and the records that they are on. */
export interface GapsBy {
  /** The filter that leaves them; '' where there is none for them. */
  id: string
  title: string
  gaps: number
  wrong: number
  records: number
}

/** How many records a list is about: each counts once. */
export const recordsWithGaps = (gaps: readonly RecordGap[]): number => new Set(gaps.map(({ childId }) => childId)).size

const titles = new Map(gapRules.map(({ id, title }) => [id, title]))

const groups = {
  menders: ({ worker, mends }: RecordGap) => ({ id: worker, title: mends }),
  teams: ({ team, teamName }: RecordGap) => ({ id: team, title: teamName || 'No team' }),
  kinds: ({ rule }: RecordGap) => ({ id: rule, title: titles.get(rule) ?? rule }),
} as const

/** The same list by who can mend it, by team or by what it is: the most first. */
export const countGaps = (gaps: readonly RecordGap[], by: keyof typeof groups): GapsBy[] =>
  [...Map.groupBy(gaps, (gap) => JSON.stringify(groups[by](gap)))]
    .flatMap(([, [first, ...rest]]) => {
      if (!first) return []
      const all = [first, ...rest]
      const wrong = all.filter(({ kind }) => kind === 'wrong').length
      return [{ ...groups[by](first), gaps: all.length, wrong, records: recordsWithGaps(all) }]
    })
    .toSorted((a, b) => b.gaps - a.gaps || a.title.localeCompare(b.title))

interface About {
  asAt: Date
  authority: string
  filters: readonly { name: string; value: string }[]
}

/** The list as a file: children by number and without a name. */
export const gapsTable = (rows: readonly NamedGap[], { asAt, authority, filters }: About): Table<NamedGap> => ({
  title: `What is missing or wrong on records, ${authority}`,
  name: 'Missing or wrong',
  about:
    'One row for each thing that is missing or cannot be right on an open record whom the person who took it away may see.',
  source: `Sightline, ${authority}, from the data of the case system`,
  asAt,
  filters,
  handling: 'Official-Sensitive. Each row is about a child, by number and without a name.',
  notes: ['It is mended in the case system; the next delivery shows that it is.'],
  rows,
  columns: [
    { name: 'child', title: 'Child’s number', type: 'text', value: ({ number }) => number },
    { name: 'kind', title: 'Missing or wrong', type: 'text', value: ({ kind }) => kind },
    { name: 'what', title: 'What', type: 'text', value: ({ what }) => what },
    { name: 'sort', title: 'Of what sort', type: 'text', value: ({ rule }) => titles.get(rule) ?? rule },
    { name: 'why', title: 'Why it matters', type: 'text', value: ({ why }) => why },
    { name: 'mends', title: 'Who can mend it', type: 'text', value: ({ mends }) => mends },
    { name: 'team', title: 'Team', type: 'text', value: ({ teamName }) => teamName },
  ],
})
