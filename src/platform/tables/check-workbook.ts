import * as spreadsheets from '@e965/xlsx'
import type { CellObject } from '@e965/xlsx'
import { checkArchive, partsOf } from './read-archive.ts'
import { cellName, lettersOf, unreadable, usualBookLimits, type BookLimits } from './read-book.ts'
import { marksInOds, marksInXlsx, unescaped, type Marks } from './workbook-marks.ts'

/**
 * What keeps a workbook from being read by everybody, after the rules of the Government Analysis Function for releasing
 * statistics in spreadsheets, in our words: https://analysisfunction.civilservice.gov.uk/policy-store/releasing-statistics-in-spreadsheets/
 */
export interface WorkbookProblem {
  sheet: string // '' where it is the file as a whole
  cell: string // '' where it is the sheet as a whole
  what: string
  remedy: string
}

/**
 * Every problem of an XLSX or ODS file, in the order of its sheets; none means that it keeps the rules that a program can test.
 *
 * @throws Invalid where it is no workbook
 */
export const checkWorkbook = async (
  bytes: Uint8Array,
  fileName: string,
  limits: BookLimits = usualBookLimits,
): Promise<WorkbookProblem[]> => {
  if (Buffer.from(bytes.subarray(0, 2)).toString('latin1') !== 'PK')
    throw unreadable(fileName, 'is neither XLSX nor ODS. Save it as one of these: older formats cannot mark up tables.')
  const names = await checkArchive(bytes, fileName, limits)
  const isOds = names.has('content.xml')
  const wanted = /^(?:content\.xml|meta\.xml|docProps\/core\.xml|xl\/workbook\.xml|.*\.rels|xl\/tables\/.*\.xml)$/
  const parts = await partsOf(bytes, (name) => wanted.test(name))
  const book = spreadsheets.read(bytes, { dense: true, cellStyles: true, sheetRows: limits.rows + 1 })
  const marks = isOds ? marksInOds(parts) : marksInXlsx(parts)
  const sheets = book.SheetNames.map((key, index): Sheet => {
    const sheet = book.Sheets[key]
    const name = isOds ? unescaped(key) : key // the library leaves names in OpenDocument as they are written
    return {
      name,
      cells: (sheet?.['!data'] ?? []) as Sheet['cells'], // dense: rows of cells
      merges: sheet?.['!merges'] ?? [],
      hiddenRows: (sheet?.['!rows'] ?? []).flatMap((row, at) => (row?.hidden ? [at] : [])),
      hiddenColumns: (sheet?.['!cols'] ?? []).flatMap((column, at) => (column?.hidden ? [at] : [])),
      isHidden: Boolean(book.Workbook?.Sheets?.[index]?.Hidden),
      marks: marks.get(name) ?? { tables: [], drawings: false },
    }
  })
  return [...ofTheFile(parts, sheets, names), ...sheets.flatMap((sheet, at) => ofASheet(sheet, at === 0))]
}

type Cell = CellObject | undefined

interface Sheet {
  name: string
  cells: readonly (readonly Cell[] | undefined)[]
  merges: readonly spreadsheets.Range[]
  hiddenRows: readonly number[]
  hiddenColumns: readonly number[]
  isHidden: boolean
  marks: Marks
}

const textOf = (cell: Cell): string => (cell?.v === undefined || cell.v === null ? '' : String(cell.v).trim())
const isEmpty = (cell: Cell): boolean => textOf(cell) === ''
const textsOf = ({ cells }: Sheet): string[] => cells.flatMap((row) => (row ?? []).map(textOf)).filter(Boolean)

/** What stands in the place of a number and must be explained: `[c]`, `[x]`, `[low]`. */
const shorthandIn = (text: string): string[] => text.match(/^\[(?:[a-z]{1,2}|low)\]$/i) ?? []

const ofTheFile = (
  parts: ReadonlyMap<string, string>,
  sheets: readonly Sheet[],
  names: ReadonlySet<string>,
): WorkbookProblem[] => {
  const problems: WorkbookProblem[] = []
  const add = (what: string, remedy: string): number => problems.push({ sheet: '', cell: '', what, remedy })
  const about = parts.get('docProps/core.xml') ?? parts.get('meta.xml') ?? ''
  if (!/<dc:title>[^<]+<\/dc:title>/.test(about))
    add(
      'The file has no title among its properties.',
      'Give it one under File, Properties: a screen reader says it first.',
    )
  if (!/<dc:language>[^<]+<\/dc:language>/.test(about))
    add('The file does not say its language.', 'Set the language of the document to English (UK).')
  if ([...names].some((name) => /vbaProject\.bin$|^Basic\/|^Scripts\//i.test(name)))
    add('The file holds macros.', 'Save it without them: many who are sent a file with macros cannot open it.')
  const [cover, ...others] = sheets
  const tables = others.filter((sheet) => sheet.marks.tables.length > 0 || looksLikeTable(sheet) !== undefined)
  if (cover && (looksLikeTable(cover) !== undefined || textsOf(cover).length < 3))
    problems.push({
      sheet: cover.name,
      cell: 'A1',
      what: 'The first sheet is no cover.',
      remedy: 'Put a sheet before it that says what the file is about, by whom, as at when, and whom to ask.',
    })
  const front = sheets.filter((sheet) => sheet === cover || /contents|notes/i.test(sheet.name))
  const listed = front.flatMap(textsOf).join('\n')
  for (const { name } of tables.filter((sheet) => !front.includes(sheet)))
    if (!listed.includes(name))
      problems.push({
        sheet: cover?.name ?? '',
        cell: '',
        what: `No list of contents names the sheet “${name}”.`,
        remedy: 'List each sheet with what is on it, on the cover or on a sheet named Contents.',
      })
  const used = new Set(tables.flatMap(textsOf).flatMap(shorthandIn))
  for (const short of used)
    if (!front.flatMap(textsOf).some((text) => text.includes(short) && text.length > short.length + 3))
      add(`The shorthand ${short} is explained nowhere.`, 'Say on the cover or the notes what it stands for.')
  return problems
}

/** The first row that holds two cells or more: where a table begins that nobody marked. */
const looksLikeTable = ({ cells }: Sheet): number | undefined => {
  const at = cells.findIndex((row) => (row ?? []).filter((cell) => !isEmpty(cell)).length > 1)
  return at < 0 ? undefined : at
}

const ofASheet = (sheet: Sheet, isCover: boolean): WorkbookProblem[] => {
  const problems: WorkbookProblem[] = []
  const add = (cell: string, what: string, remedy: string): number =>
    problems.push({ sheet: sheet.name, cell, what, remedy })
  const { cells, merges, marks } = sheet
  if (sheet.isHidden)
    add('', 'The sheet is hidden.', 'Show it or take it out: what is hidden is published all the same.')
  if (/^(?:sheet|table|tabelle)\s*\d*$/i.test(sheet.name))
    add('', `“${sheet.name}” says nothing of what is on the sheet.`, 'Name it after what it holds.')
  if (isEmpty(cells[0]?.[0])) add('A1', 'A1 is empty.', 'Put the title of the sheet there: reading begins in A1.')
  for (const { s: from, e: to } of merges)
    add(
      `${cellName(from.r + 1, from.c)}:${cellName(to.r + 1, to.c)}`,
      'Cells are merged.',
      'Undo the merge and repeat what it says in each cell that it is about.',
    )
  for (const row of sheet.hiddenRows) add(`${row + 1}:${row + 1}`, 'The row is hidden.', 'Show it, or take it out.')
  for (const column of sheet.hiddenColumns)
    add(`${lettersOf(column)}:${lettersOf(column)}`, 'The column is hidden.', 'Show it, or take it out.')
  if (marks.drawings)
    add(
      '',
      'A picture, chart or text box floats over the cells.',
      'Say what it shows in cells, and put the picture on the page that leads to the file.',
    )
  for (const [row, line] of cells.entries())
    for (const [column, cell] of (line ?? []).entries()) {
      const text = textOf(cell)
      const at = cellName(row + 1, column)
      if (/^[-+]?[\d,]*\d(?:\.\d+)?\s*[*†‡¹²³]+$/u.test(text))
        add(
          at,
          `“${text}” has a mark that leads to a footnote.`,
          'Leave the number alone; write [note 1] in the heading of the column, and the note on the notes.',
        )
      else if (/[¹²³⁴⁵⁶⁷⁸⁹]/u.test(text))
        add(at, 'A raised figure leads to a footnote.', 'Write [note 1] instead, and the note on the notes.')
      if (cell?.t === 'e') add(at, 'The cell shows an error.', 'Mend its formula, or write [x] and say why.')
    }
  if (isCover) return problems
  const begins = looksLikeTable(sheet)
  if (begins === undefined) return problems
  if (marks.tables.length === 0)
    add(
      cellName(begins + 1, 0),
      'The table is not marked up as one.',
      'Select it and use Format as Table (in Calc: Data, Define Range), with its header row.',
    )
  if (marks.tables.length > 1)
    add('', `There are ${marks.tables.length} tables on one sheet.`, 'Give each a sheet of its own.')
  for (const table of marks.tables.slice(0, 1)) ofATable(sheet, table, add)
  return problems
}

const ofATable = (
  { cells }: Sheet,
  { s: from, e: to }: spreadsheets.Range,
  add: (cell: string, what: string, remedy: string) => number,
): void => {
  const at = (row: number, column: number): Cell => cells[row]?.[column]
  const seen = new Map<string, string>()
  for (let column = from.c; column <= to.c; column++) {
    const title = textOf(at(from.r, column))
    const cell = cellName(from.r + 1, column)
    if (title === '') add(cell, 'The column has no heading.', 'Give it one.')
    const before = seen.get(title.toLowerCase())
    if (title !== '' && before) add(cell, `Its heading is that of ${before}.`, 'Give each column a heading of its own.')
    seen.set(title.toLowerCase(), cell)
  }
  for (let row = 0; row < from.r; row++)
    if ((cells[row] ?? []).every(isEmpty))
      add(
        `${row + 1}:${row + 1}`,
        'A row above the table is empty.',
        'Take it out; make the rows higher where space is wanted.',
      )
  const data = Array.from({ length: to.r - from.r }, (_, nth) => from.r + 1 + nth)
  for (const row of data) {
    const line = cells[row] ?? []
    if (line.slice(from.c, to.c + 1).every(isEmpty))
      add(
        `${row + 1}:${row + 1}`,
        'A row in the table is empty.',
        'Take it out: whoever cannot see it takes it for the end.',
      )
  }
  for (let column = from.c; column <= to.c; column++) {
    const own = data.map((row) => ({ row, cell: at(row, column) }))
    const numbers = own.filter(({ cell }) => cell?.t === 'n').length
    const texts = own.filter(({ cell }) => cell?.t === 's' && /^-?[\d,]*\d(?:\.\d+)?$/.test(textOf(cell)))
    if (numbers > 0 && texts.length > 0)
      for (const { row } of texts.slice(0, mostNamed))
        add(
          cellName(row + 1, column),
          'A number is kept as text.',
          'Make it a number: programs leave text out of sums.',
        )
    if (numbers > own.length / 2)
      for (const { row, cell } of own.filter((one) => isEmpty(one.cell)).slice(0, mostNamed))
        if (isEmpty(cell))
          add(
            cellName(row + 1, column),
            'A cell among numbers is empty.',
            'Say why there is no number: [c] confidential, [x] not available, [z] does not apply.',
          )
  }
  for (let row = to.r + 1; row < cells.length; row++)
    if ((cells[row] ?? []).some((cell) => !isEmpty(cell))) {
      add(
        cellName(row + 1, 0),
        'Something stands below the table.',
        'Move it above the table or to the notes: whoever reads down stops at the end of the table.',
      )
      break
    }
}

// Of one fault in one column no more cells are named than a person would mend before looking at the column.
const mostNamed = 5
