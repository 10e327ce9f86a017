import * as spreadsheets from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { checkWorkbook } from './check-workbook.ts'
import { toOds } from './ods.ts'
import type { Table } from './table.ts'
import { toXlsx } from './xlsx.ts'

const collected = async (pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

interface Row {
  team: string
  counted: number | string
}

const table = (rows: readonly Row[], shorthand: Record<string, string> = { c: 'confidential.' }): Table<Row> => ({
  title: 'Plans by team',
  name: 'Plans & more',
  about: 'One row for each team.',
  source: 'Invented',
  asAt: new Date('2026-11-28T09:00:00Z'),
  filters: [],
  handling: 'Invented.',
  shorthand,
  columns: [
    { name: 'team', title: 'Team', type: 'text', value: ({ team }) => team },
    { name: 'counted', title: 'Counted', type: 'figure', value: ({ counted }) => counted },
  ],
  rows,
})

const rows: Row[] = [
  { team: 'North', counted: 25 },
  { team: 'South', counted: 'c' },
  { team: 'West', counted: 30 },
]

describe.each([
  ['xlsx', toXlsx],
  ['ods', toOds],
] as const)('%s as we write it', (format, write) => {
  test('keeps every rule', async () => {
    expect(await checkWorkbook(await collected(write(table(rows))), `plans.${format}`)).toEqual([])
  })

  test('shorthand that nobody explains is named', async () => {
    const bytes = await collected(write(table(rows, {})))
    expect((await checkWorkbook(bytes, `plans.${format}`)).map(({ what }) => what)).toEqual([
      'The shorthand [c] is explained nowhere.',
    ])
  })
})

/** A book as people make them: sheets of rows, and what is done to them. */
const made = (
  sheets: Readonly<Record<string, unknown[][]>>,
  change: (book: spreadsheets.WorkBook) => void = () => undefined,
  bookType: 'xlsx' | 'ods' = 'xlsx',
): Uint8Array => {
  const book = spreadsheets.utils.book_new()
  for (const [name, cells] of Object.entries(sheets))
    spreadsheets.utils.book_append_sheet(book, spreadsheets.utils.aoa_to_sheet(cells), name)
  change(book)
  return spreadsheets.write(book, { type: 'buffer', bookType }) as Buffer // what `buffer` gives
}

const cover = [['Plans by team'], ['Invented, November 2026'], ['Plans: the table. [x] not available.']]
const grid = [['Plans'], ['Team', 'Counted'], ['North', 25], ['South', 30]]

const problemsOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await checkWorkbook(bytes, 'made.xlsx')).map(({ sheet, cell, what }) => `${sheet}|${cell}|${what}`)

describe('a workbook of somebody else', () => {
  test.each([
    ['no cover', made({ Plans: grid }), 'Plans|A1|The first sheet is no cover.'],
    ['a table that is not marked', made({ Cover: cover, Plans: grid }), 'Plans|A2|The table is not marked up as one.'],
    [
      'a sheet without a name',
      made({ Cover: cover, Sheet1: grid }),
      'Sheet1||“Sheet1” says nothing of what is on the sheet.',
    ],
    [
      'a sheet that is not listed',
      made({ Cover: cover, Moves: grid }),
      'Cover||No list of contents names the sheet “Moves”.',
    ],
    ['an empty A1', made({ Cover: cover, Plans: [[], ...grid] }), 'Plans|A1|A1 is empty.'],
    [
      'merged cells',
      made({ Cover: cover, Plans: grid }, (book) => {
        const plans = book.Sheets['Plans']
        if (plans) plans['!merges'] = [{ s: { r: 2, c: 0 }, e: { r: 3, c: 0 } }]
      }),
      'Plans|A3:A4|Cells are merged.',
    ],
    [
      'a footnote in a number',
      made({ Cover: cover, Plans: [...grid, ['West', '31*']] }),
      'Plans|B5|“31*” has a mark that leads to a footnote.',
    ],
    [
      'a hidden sheet',
      made({ Cover: cover, Plans: grid }, (book) => {
        book.Workbook = { Sheets: [{}, { Hidden: 1 }] }
      }),
      'Plans||The sheet is hidden.',
    ],
    ['no language', made({ Cover: cover, Plans: grid }), '||The file does not say its language.'],
  ])('%s', async (_, bytes, problem) => {
    expect(await problemsOf(bytes)).toContain(problem)
  })

  test('empty cells, numbers as text, twins of headings and rows below are found in a marked table', async () => {
    const cells = [
      ['Plans'],
      ['Team', 'Team', 'Counted'],
      ['North', 'N', 25],
      ['South', 'S', '30'],
      [],
      ['West', 'W'],
      ['East', 'E', 4],
      ['North', 'N', 5],
      ['West', 'W', 6],
    ]
    const bytes = made({ Cover: cover, Plans: [...cells, [], ['Source: invented']] }, () => undefined, 'ods')
    const marked = await withRange(bytes, 'Plans.A2:Plans.C9')
    const found = await problemsOf(marked)
    for (const problem of [
      'Plans|B2|Its heading is that of A2.',
      'Plans|5:5|A row in the table is empty.',
      'Plans|C4|A number is kept as text.',
      'Plans|C6|A cell among numbers is empty.',
      'Plans|A11|Something stands below the table.',
    ])
      expect(found).toContain(problem)
  })

  test('what is no workbook is refused by name', async () => {
    await expect(checkWorkbook(new TextEncoder().encode('a,b'), 'plans.csv')).rejects.toThrow()
  })
})

/** The same OpenDocument file with an area marked up as a table. */
const withRange = async (bytes: Uint8Array, address: string): Promise<Uint8Array> => {
  const { zip } = await import('./zip.ts')
  const { partsOf } = await import('./read-archive.ts')
  const parts = await partsOf(bytes, () => true)
  const mark = `<table:database-ranges><table:database-range table:name="plans" table:target-range-address="${address}"/></table:database-ranges>`
  const entries = [...parts].map(([name, content]) => ({
    name,
    content:
      name === 'content.xml' ? content.replace('</office:spreadsheet>', `${mark}</office:spreadsheet>`) : content,
  }))
  return collected(zip(entries))
}
