import { inWords, type Day } from '../../platform/day.ts'
import type { Table } from '../../platform/tables/index.ts'
import type { CheckedItem } from './check-programme.ts'
import { methods, sources } from './programme.ts'

/** A work programme as a table that can leave the house, with what is missing and what to look at again. */
export const programmeTable = (
  rows: readonly CheckedItem[],
  { asAt, on, authority, address }: { asAt: Date; on: Day; authority: string; address: string },
): Table<CheckedItem> => ({
  title: `Work programme, ${authority}`,
  name: 'Work programme',
  about: `One row for each thing that a committee means to look at, as it stood on ${inWords(on)}.`,
  source: `Sightline, ${authority}`,
  asAt,
  filters: [],
  handling: 'Official. Work programmes of committees are public.',
  notes: [
    '“Said” counts how many of the eight things are said that make an item ready; words such as TBC count as nothing.',
  ],
  rows,
  columns: [
    { name: 'committee', title: 'Committee', type: 'text', value: ({ item }) => item.committeeName },
    { name: 'topic', title: 'Topic', type: 'text', value: ({ item }) => item.topic },
    { name: 'meeting', title: 'Meeting', type: 'day', value: ({ item }) => item.meetingOn },
    { name: 'meeting_words', title: 'Meeting, in words', type: 'text', value: ({ item }) => item.meetingSaid || null },
    { name: 'why', title: 'Why', type: 'text', value: ({ item }) => item.why || null },
    { name: 'objective', title: 'Objective', type: 'text', value: ({ item }) => item.objective || null },
    { name: 'outcome', title: 'Outcome sought', type: 'text', value: ({ item }) => item.outcome || null },
    {
      name: 'method',
      title: 'Method',
      type: 'text',
      value: ({ item }) => (item.method === '' ? null : methods[item.method]),
    },
    { name: 'witnesses', title: 'Who is heard', type: 'text', value: ({ item }) => item.witnesses || null },
    { name: 'owner', title: 'Who sees to it', type: 'text', value: ({ item }) => item.owner || null },
    { name: 'minutes', title: 'Minutes planned', type: 'number', value: ({ item }) => item.minutesPlanned },
    {
      name: 'source',
      title: 'Comes from',
      type: 'text',
      value: ({ item }) => [sources[item.source], item.resolutionName, item.sourceSaid].filter(Boolean).join(': '),
    },
    { name: 'added', title: 'Added', type: 'day', value: ({ item }) => item.addedOn },
    { name: 'said', title: 'Said, of eight', type: 'number', value: ({ completeness }) => completeness.said },
    {
      name: 'missing',
      title: 'Missing',
      type: 'text',
      value: ({ completeness }) => completeness.missing.join(', ') || null,
    },
    {
      name: 'warnings',
      title: 'Look again',
      type: 'text',
      value: ({ warnings }) => warnings.map(({ sentence }) => sentence).join(' ') || null,
    },
    { name: 'closed', title: 'Closed', type: 'day', value: ({ item }) => item.closedOn },
    { name: 'closed_why', title: 'Closed because', type: 'text', value: ({ item }) => item.closedWhy || null },
    {
      name: 'link',
      title: 'Page',
      type: 'link',
      value: ({ item }) => ({ text: 'See it', href: `${address}/work-programme/${item.id}` }),
    },
  ],
})
