import { Invalid } from '../../../platform/errors.ts'
import { readBookApart } from '../../../platform/tables/read-apart.ts'
import { isNamedAsWorkbook, type Book, type Sheet } from '../../../platform/tables/read-book.ts'
import { wholeOf, type ImportNotice, type Source } from '../source.ts'
import type { AnnexList } from './annex-list.ts'
import { annexLists } from './lists.ts'

/** One list as somebody filled it in. */
export interface FilledList {
  list: AnnexList
  /** `annex-a.xlsx, list 3: Referrals` */
  place: string
  source: Source
  /** Columns of the list that the sheet does not have. */
  missing: readonly string[]
  rows: readonly FilledRow[]
}

export interface FilledRow {
  line: number
  /** What each column of the list says; '' where it says nothing or is not there. */
  say: (column: string) => string
  /** Cells whose value cannot be had, and why. */
  faults: readonly { column: string; message: string }[]
}

/**
 * The lists of Annex A in a spreadsheet or CSV file, told by their columns whatever the sheets are called. [] where there is none.
 *
 * @throws Invalid where a spreadsheet cannot be read
 */
export const findLists = async (source: Source): Promise<{ found: FilledList[]; notices: ImportNotice[] }> => {
  const book = await bookOf(source)
  const found: FilledList[] = []
  const notices: ImportNotice[] = []
  for (const sheet of book?.sheets ?? []) {
    const header = headerOf(sheet)
    if (header) found.push(filled(source, sheet, header))
    else if (isNamedAsWorkbook(source.name)) notices.push(leftOut(source, sheet, book?.format === 'csv'))
  }
  return { found, notices }
}

const bookOf = async (source: Source): Promise<Book | undefined> => {
  const bytes = await wholeOf(source)
  try {
    return await readBookApart(bytes, source.name)
  } catch (error) {
    // A text file that is no table is nobody’s list; a spreadsheet that cannot be read was meant to be one.
    if (error instanceof Invalid && !isNamedAsWorkbook(source.name)) return undefined
    throw error
  }
}

/** Letters and figures alone: people change the marks, the spaces and “(Y/N)”. */
const bare = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/\(y\/n\)/g, '')
    .replace(/[^a-z0-9]/g, '')

interface Header {
  list: AnnexList
  index: number // of the row of headings
  places: ReadonlyMap<string, number>
}

const rowsLookedAt = 30
/** Columns that most lists have tell none from another. */
const common = new Set(
  annexLists[0]?.columns.slice(0, 5).concat(['Does the Child have a Disability', 'Allocated Team', 'Allocated Worker']),
)

const headerOf = ({ rows }: Sheet): Header | undefined => {
  let best: { header: Header; share: number } | undefined
  for (const [index, { cells }] of rows.slice(0, rowsLookedAt).entries()) {
    const headings = cells.map(bare)
    for (const list of annexLists) {
      const places = new Map(
        list.columns.flatMap((column) => {
          const at = headings.indexOf(bare(column))
          return at === -1 ? [] : [[column, at] as const]
        }),
      )
      const own = list.columns.filter((column) => !common.has(column))
      const share = own.filter((column) => places.has(column)).length / own.length
      if (share >= 0.6 && share > (best?.share ?? 0)) best = { header: { list, index, places }, share }
    }
  }
  return best?.header
}

const filled = (source: Source, sheet: Sheet, { list, index, places }: Header): FilledList => {
  const columnAt = new Map([...places].map(([column, at]) => [at, column]))
  const faults = Map.groupBy(sheet.faults, ({ row }) => row)
  return {
    list,
    place: `${source.name}, list ${list.number}: ${list.name}`,
    source,
    missing: list.columns.filter((column) => !places.has(column)),
    rows: sheet.rows.slice(index + 1).map(({ at, cells }) => ({
      line: at,
      say: (column) => cells[places.get(column) ?? -1]?.trim() ?? '',
      faults: (faults.get(at) ?? []).flatMap(({ column, message }) => {
        const name = columnAt.get(column)
        return name === undefined ? [] : [{ column: name, message }]
      }),
    })),
  }
}

/** What is said of a file that is named as a workbook and is none. */
export const plainWithin =
  'It is named as a workbook and is plain text within, of no list of Annex A, so it was left out.'

const leftOut = (source: Source, sheet: Sheet, isPlainText: boolean): ImportNotice => ({
  severity: 'warning',
  table: '',
  file: sheet.name === '' ? source.name : `${source.name}, ${sheet.name}`,
  line: 0,
  field: '',
  ...(isPlainText
    ? {
        reason: plainWithin,
        remedy: 'If it is the CSV of a table, let its name end in .csv; else save it anew as .xlsx.',
      }
    : {
        reason: 'The sheet has the columns of no list of Annex A, so it was left out.',
        remedy: 'If it should be one, give its columns the names that the workbook of Annex A has.',
      }),
  times: 1,
})
