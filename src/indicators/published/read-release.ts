import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Day } from '../../platform/day.ts'
import { readBookApart } from '../../platform/tables/read-apart.ts'
import { cellName, unreadable, withoutTable, type Sheet } from '../../platform/tables/read-book.ts'
import { findHeader, matchColumns, type MatchedColumn, type WantedColumn } from '../../platform/tables/read-columns.ts'
import { plainText } from '../../platform/tables/table.ts'
import { indicatorCalled } from '../catalogue.ts'
import type { Unit } from '../indicator.ts'
import { areaOf } from './area.ts'
import { marks, type Mark } from './figure.ts'
import { isYearWritten, periodOf, sameTime } from './period.ts'

const markNames = Object.keys(marks) as [Mark, ...Mark[]] // Object.keys forgets the names

export const ReleaseRow = z.object({
  indicatorId: z.string(),
  area: z.string(),
  period: z.string(),
  value: z.number().nullable(),
  mark: z.enum(['', ...markNames]),
  source: z.string(),
})
export type ReleaseRow = z.infer<typeof ReleaseRow>

/** A file of published figures as it was read: nothing of it is kept yet. */
export const Release = z.object({
  title: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  rows: z.array(ReleaseRow),
  /** What could be read and was left out on purpose, with how often: areas and measures that Sightline does not follow. */
  leftOut: z.array(z.object({ what: z.string(), rows: z.number() })),
})
export type Release = z.infer<typeof Release>

/** A cell that keeps the whole file out: where, and what to do. */
export interface ReleaseFault {
  at: string
  message: string
}

const wanted: readonly WantedColumn[] = [
  {
    name: 'indicator',
    title: 'indicator_id',
    alsoCalled: ['indicator', 'measure', 'measure short name', 'short desc'],
  },
  {
    name: 'area',
    title: 'area_code',
    alsoCalled: ['la_code', 'old_la_code', 'new_la_code', 'la number', 'area', 'code'],
  },
  { name: 'period', title: 'period', alsoCalled: ['time_period', 'year', 'years'] },
  { name: 'value', title: 'value', alsoCalled: ['values', 'figure'] },
  { name: 'source', title: 'source', alsoCalled: ['publication'] },
]

/**
 * Reads a file of published figures, one a row: which indicator (its id, or the name of the measure in the Local Authority
 * Interactive Tool), which area, which period, and the value or a mark in place of it.
 *
 * @param title what whoever loads it calls the publication
 * @param today a year well after it is a slip of the pen
 * @returns the release, and what is wrong with cells of it: with a single fault nothing may be loaded
 * @throws Invalid where it is no such file, or where two columns could be the same one
 */
export const readRelease = async (
  bytes: Uint8Array,
  fileName: string,
  title: string,
  today: Day,
): Promise<{ release: Release; faults: ReleaseFault[] }> => {
  const book = await readBookApart(bytes, fileName)
  const found = book.sheets.flatMap((sheet) => {
    const header = findHeader(sheet, wanted)
    const names = new Set(header?.columns.map(({ name }) => name))
    return header && needed.every((name) => names.has(name)) ? [{ sheet, header }] : []
  })[0]
  if (!found)
    throw withoutTable(
      book,
      'has no row of headings with indicator, area, period and value. Name its columns indicator_id, area_code, period and value.',
    )
  const twice = columnsTwice(found.sheet, found.header)
  if (twice) throw unreadable(fileName, twice)
  const { rows, faults, leftOut } = readRows(found.sheet, found.header, title, today)
  const release = {
    title,
    fileName: plainText(fileName).slice(0, 200),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    rows,
    leftOut: [...leftOut].map(([what, times]) => ({ what, rows: times })),
  }
  if (rows.length === 0 && faults.length === 0)
    throw unreadable(fileName, 'has no row about an indicator and an area that Sightline follows.')
  return { release, faults }
}

const needed = ['indicator', 'area', 'period', 'value']

interface Header {
  index: number
  columns: readonly MatchedColumn[]
}

/** Nobody can tell which of two columns of values was meant. Codes of an area may stand there twice, DfE’s and ONS’s. */
const columnsTwice = (sheet: Sheet, { index, columns }: Header): string | undefined => {
  const row = sheet.rows[index]
  for (const { name, column, heading } of columns) {
    const one = wanted.find((each) => each.name === name)
    if (!row || !one || name === 'area' || name === 'source') continue
    const others = matchColumns(
      row.cells.map((cell, at) => (at === column ? '' : cell)),
      [one],
    )
    const other = others.find(({ likeness }) => likeness === 'same')
    if (other)
      return `has two columns that could be ${one.title}: “${heading}” (${cellName(row.at, column)}) and “${other.heading}” (${cellName(row.at, other.column)}). Take one of them out.`
  }
  return undefined
}

const readRows = (sheet: Sheet, header: Header, title: string, today: Day) => {
  const columnOf = new Map(header.columns.map(({ name, column }) => [name, column]))
  const rows: ReleaseRow[] = []
  const faults: ReleaseFault[] = []
  const leftOut = new Map<string, number>()
  const seen = new Map<string, { at: number; period: string }>()
  for (const { at, cells } of sheet.rows.slice(header.index + 1)) {
    const said = (name: string): string => plainText(cells[columnOf.get(name) ?? -1] ?? '').trim()
    const fault = (name: string, message: string) => faults.push({ at: cellName(at, columnOf.get(name) ?? 0), message })
    const blank = ['indicator', 'area'].find((name) => said(name) === '')
    if (blank !== undefined) {
      if (needed.every((name) => said(name) === '')) continue
      fault(
        blank,
        `The cell is empty, so nobody can tell which ${blank} the row is about. Fill it in, or take the row out.`,
      )
      continue
    }
    const indicator = indicatorCalled(said('indicator'))
    const area = areaOf(said('area'))
    const period = asPublished(said('period'))
    if (!indicator) {
      leftOut.set(`measure “${said('indicator')}”`, (leftOut.get(`measure “${said('indicator')}”`) ?? 0) + 1)
      continue
    }
    if (!area) {
      leftOut.set(`area “${said('area')}”`, (leftOut.get(`area “${said('area')}”`) ?? 0) + 1)
      continue
    }
    const noYear = wrongWith(period, today)
    if (noYear !== undefined) {
      fault('period', noYear)
      continue
    }
    const value = valueOf(said('value'))
    if (!value) {
      fault('value', notValue(said('value')))
      continue
    }
    if (value.value !== null && value.value < 0 && !mayBeBelow.has(indicator.unit)) {
      fault(
        'value',
        `${said('value')} is below nothing, which ${indicator.title} cannot be. Correct it, or write x where it is not known.`,
      )
      continue
    }
    if (indicator.unit === '%' && value.value !== null && value.value > mostPercent) {
      fault(
        'value',
        `${said('value')}% is more than a share can be, which ${indicator.title} is. Look for a point that has slipped, or write x where it is not known.`,
      )
      continue
    }
    const key = `${indicator.id} ${area.code} ${sameTime(periodOf(period))}`
    const before = seen.get(key)
    if (before !== undefined) {
      const as = before.period === period ? '' : `, as ${before.period}`
      fault('value', `Row ${before.at} already says this of ${area.name} in ${period}${as}. Take one of the two out.`)
      continue
    }
    seen.set(key, { at, period })
    rows.push({ indicatorId: indicator.id, area: area.code, period, ...value, source: said('source') || title })
  }
  return { rows, faults, leftOut }
}

/** As national statistics print it: in their files 2024/25 stands as 202425. */
const asPublished = (text: string): string =>
  text
    .replace(/^(\d{4})\.0$/, '$1')
    .replace(/^(\d{2})(\d{2})(\d{2})$/, (whole, century: string, first: string, second: string) =>
      Number(second) === (Number(first) + 1) % 100 ? `${century}${first}/${second}` : whole,
    )

// The oldest figures of any publication that is followed here are of 2006; letters speak of some years before.
const firstYear = 1990

const wrongWith = (period: string, today: Day): string | undefined => {
  const { at } = periodOf(period)
  const write = 'Write it as it is published, such as 2025 or 2024/25.'
  if (period === '') return `The cell is empty. ${write}`
  if (at === 0) return `“${period}” names no year. ${write}`
  if (!isYearWritten(period)) return `“${period}” is no year and no two that follow each other. ${write}`
  const last = Number(today.slice(0, 4)) + 2 // a school year that has begun is named after the next
  return at < firstYear || at >= last + 1 ? `“${period}” is no year from ${firstYear} to ${last}. ${write}` : undefined
}

const notValue = (text: string): string => {
  const means = markNames.map((mark) => `${mark} (${marks[mark]})`).join(', ')
  const write = `Write a number such as 1204.5, or the mark that says why there is none: ${means}.`
  return text === '' ? `The cell is empty. ${write}` : `“${text}” is no number and no mark. ${write}`
}

// Children who come from elsewhere take a share past the whole: what is published of early education reaches 107.
const mostPercent = 150

/** Units in which a figure may be less than nothing: progress scores, gaps and what was spent. */
const mayBeBelow: ReadonlySet<Unit> = new Set(['score', 'percentage points', 'GBP'])

/** What national statistics write in place of a number, and what other publications write for the same. */
const said: Readonly<Record<string, Mark>> = {
  c: 'c',
  x: 'x',
  z: 'z',
  low: 'low',
  k: 'low',
  '..': 'x',
  ':': 'x',
  'n/a': 'z',
  '.': 'z',
  '~': 'low',
}

const valueOf = (text: string): { value: number | null; mark: Mark | '' } | undefined => {
  const mark = said[text.toLowerCase()]
  if (mark) return { value: null, mark }
  const bare = text
    .replace(/^£/, '')
    .replace(/%$/, '')
    .replaceAll(/(?<=\d),(?=\d{3})/g, '')
  if (!/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(bare) || !Number.isFinite(Number(bare))) return undefined
  return { value: Number(bare), mark: '' }
}
