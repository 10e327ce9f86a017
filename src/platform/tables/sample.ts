import { day, type Day } from '../day.ts'
import type { Link, Table } from './table.ts'

/** A row with every type of column, for the tests of every format. */
export interface Sample {
  words: string
  count: number | null
  on: Day | null
  at: Date | null
  page: Link | null
}

export const samples: readonly Sample[] = [
  {
    words: 'Leaders know “their” service; they’re candid. 50 £, 👩🏽‍👧 & <b>',
    count: 3,
    on: day('2024-12-17'),
    at: new Date('2024-07-01T08:00:00Z'),
    page: { text: 'Page 3', href: 'https://sightline.example/documents/1?page=3&of=4' },
  },
  { words: '=HYPERLINK("http://evil.example","x")', count: -1.5, on: null, at: null, page: null },
  {
    words: ' two  spaces\nand\ttab, comma, "quotes" ',
    count: null,
    on: day('2016-02-29'),
    at: new Date('2024-12-01T23:59:59Z'),
    page: null,
  },
  { words: '', count: null, on: null, at: null, page: null },
  { words: "'+1", count: 0, on: null, at: null, page: null },
  { words: 'a _x000D_ of its own', count: 1e21, on: null, at: null, page: null },
]

export const sampleTable = (rows: readonly Sample[] = samples): Table<Sample> => ({
  title: 'Findings of Northmere',
  name: 'Findings',
  about: 'What inspectors said, as people have confirmed it.',
  source: 'Letters that Northmere has added to Sightline.',
  asAt: new Date('2026-11-24T09:14:00Z'),
  filters: [{ name: 'Framework', value: 'Area SEND 2023' }],
  handling: 'Official. For people who work on the improvement plan.',
  columns: [
    { name: 'words', title: 'Words', type: 'text', value: (row) => row.words, meaning: 'What the letter says.' },
    { name: 'count', title: 'Count', type: 'number', value: (row) => row.count },
    { name: 'on', title: 'On', type: 'day', value: (row) => row.on },
    { name: 'at', title: 'At', type: 'instant', value: (row) => row.at },
    { name: 'page', title: 'Page', type: 'link', value: (row) => row.page },
  ],
  rows,
})

export const bytesOf = async (stream: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
export const textOf = async (stream: AsyncIterable<Uint8Array>): Promise<string> =>
  (await bytesOf(stream)).toString('utf8')
