import type { Table } from '../../platform/tables/index.ts'
import { kindInWords, themeInWords } from '../words.ts'
import type { Rung, Thread } from './get-thread.ts'
import type { ThreadFilters, ThreadLine } from './list-threads.ts'
import { directionInWords, moveInWords, standingInWords } from './words.ts'

interface About {
  asAt: Date
  authority: string
  address: string
}

const handling = 'Official. The documents themselves are public; who decided what is for the council.'

/** The list of threads as a table that can leave the house. */
export const threadsTable = (
  rows: readonly ThreadLine[],
  { asAt, authority, address, filters }: About & { filters: ThreadFilters },
): Table<ThreadLine> => ({
  title: `Threads of inspection findings, ${authority}`,
  name: 'Threads',
  about:
    'One row for each subject, with what is confirmed on it over the years. What waits for a person is counted apart.',
  source: `Sightline, ${authority}`,
  asAt,
  filters: [
    { name: 'Words', value: filters.q },
    { name: 'Group', value: filters.group.join(', ') },
    { name: 'Direction', value: filters.direction.map(directionInWords).join(', ') },
    { name: 'Standing', value: filters.standing.map(standingInWords).join(', ') },
    { name: 'Regulator', value: filters.regulator.join(', ') },
    { name: 'As at', value: filters.asAt ?? '' },
  ].filter(({ value }) => value !== ''),
  handling,
  rows,
  columns: [
    { name: 'theme', title: 'Theme id', type: 'text', value: ({ theme }) => theme },
    { name: 'title', title: 'Thread', type: 'text', value: ({ title }) => title },
    { name: 'group', title: 'Group', type: 'text', value: ({ group }) => group },
    { name: 'direction', title: 'Direction', type: 'text', value: ({ direction }) => directionInWords(direction) },
    { name: 'standing', title: 'Standing', type: 'text', value: ({ standing }) => standingInWords(standing) },
    { name: 'findings', title: 'Confirmed findings', type: 'number', value: ({ findings }) => findings },
    { name: 'documents', title: 'Documents', type: 'number', value: ({ documents }) => documents },
    { name: 'regulators', title: 'Regulators', type: 'text', value: ({ regulators }) => regulators.join('; ') || null },
    { name: 'first_seen', title: 'First seen', type: 'day', value: ({ firstSeen }) => firstSeen },
    { name: 'last_seen', title: 'Last seen', type: 'day', value: ({ lastSeen }) => lastSeen },
    { name: 'waiting', title: 'Waiting', type: 'number', value: ({ waiting }) => waiting },
    { name: 'mentions', title: 'Mentions in prose', type: 'number', value: ({ mentions }) => mentions },
    {
      name: 'link',
      title: 'Open',
      type: 'link',
      value: ({ theme }) => ({ text: 'Open the thread', href: `${address}/threads/${theme}` }),
    },
  ],
})

interface Row {
  rung: Rung
  kind: string
  text: string
  page: number
  state: string
  ties: readonly string[]
  href: string
}

/** One thread as a table: a row for each passage, newest document first. */
export const threadTable = (thread: Thread, { asAt, authority, address }: About): Table<Row> => ({
  title: `${thread.theme.title}, ${authority}`,
  name: 'Thread',
  about: `${thread.sentence} One row for each passage on this subject; only confirmed findings count.`,
  source: `Sightline, ${authority}; each row names its document and page`,
  asAt,
  filters: [{ name: 'Thread', value: themeInWords(thread.theme.id) }],
  handling,
  rows: thread.rungs.flatMap((rung) => [
    ...rung.findings.map(({ id, kind, value, page, state, ties }) => ({
      rung,
      kind: kindInWords(kind),
      text: value,
      page,
      state,
      ties,
      href: `${address}/documents/${rung.source.id}?reading=${id}`,
    })),
    ...rung.mentions.map(({ said, page, leaning, ties }) => ({
      rung,
      kind: `Mention in prose, leaning: ${leaning}`,
      text: said,
      page,
      state: 'not a finding',
      ties,
      href: `${address}/documents/${rung.source.id}?page=${Math.max(1, page)}`,
    })),
  ]),
  columns: [
    { name: 'dated', title: 'Dated', type: 'day', value: ({ rung }) => rung.dated },
    { name: 'regulator', title: 'Regulator', type: 'text', value: ({ rung }) => rung.regulator },
    { name: 'framework', title: 'Framework', type: 'text', value: ({ rung }) => rung.framework || null },
    {
      name: 'document',
      title: 'Document',
      type: 'text',
      value: ({ rung }) => rung.source.title || rung.source.fileName,
    },
    { name: 'move', title: 'Against the document before', type: 'text', value: ({ rung }) => moveInWords(rung.move) },
    { name: 'kind', title: 'Kind', type: 'text', value: ({ kind }) => kind },
    { name: 'said', title: 'What they said', type: 'text', value: ({ text }) => text },
    { name: 'state', title: 'State', type: 'text', value: ({ state }) => state },
    { name: 'tied_by', title: 'Tied by', type: 'text', value: ({ ties }) => ties.join('; ') || null },
    { name: 'page', title: 'Page', type: 'number', value: ({ page }) => page || null },
    { name: 'link', title: 'Passage', type: 'link', value: ({ href }) => ({ text: 'See the passage', href }) },
  ],
})
