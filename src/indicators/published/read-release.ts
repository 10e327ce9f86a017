import { createHash } from 'node:crypto'
import { z } from 'zod'
import { readBookApart } from '../../platform/tables/read-apart.ts'
import { cellName, unreadable, type Sheet } from '../../platform/tables/read-book.ts'
import { findHeader, type MatchedColumn, type WantedColumn } from '../../platform/tables/read-columns.ts'
import { plainText } from '../../platform/tables/table.ts'
import { indicatorCalled } from '../catalogue.ts'
import { areaOf } from './area.ts'
import { marks, type Mark } from './figure.ts'
import { periodOf } from './period.ts'

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
 * @returns the release, and what is wrong with cells of it: with a single fault nothing may be loaded
 * @throws Invalid where it is no such file
 */
export const readRelease = async (
  bytes: Uint8Array,
  fileName: string,
  title: string,
): Promise<{ release: Release; faults: ReleaseFault[] }> => {
  const book = await readBookApart(bytes, fileName)
  const found = book.sheets.flatMap((sheet) => {
    const header = findHeader(sheet, wanted)
    const names = new Set(header?.columns.map(({ name }) => name))
    return header && needed.every((name) => names.has(name)) ? [{ sheet, header }] : []
  })[0]
  if (!found)
    throw unreadable(
      fileName,
      'has no row of headings with indicator, area, period and value. Name its columns indicator_id, area_code, period and value.',
    )
  const { rows, faults, leftOut } = readRows(found.sheet, found.header, title)
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

const readRows = (sheet: Sheet, header: { index: number; columns: readonly MatchedColumn[] }, title: string) => {
  const columnOf = new Map(header.columns.map(({ name, column }) => [name, column]))
  const rows: ReleaseRow[] = []
  const faults: ReleaseFault[] = []
  const leftOut = new Map<string, number>()
  const seen = new Map<string, number>()
  for (const { at, cells } of sheet.rows.slice(header.index + 1)) {
    const said = (name: string): string => plainText(cells[columnOf.get(name) ?? -1] ?? '').trim()
    const fault = (name: string, message: string) => faults.push({ at: cellName(at, columnOf.get(name) ?? 0), message })
    const indicator = indicatorCalled(said('indicator'))
    const area = areaOf(said('area'))
    const period = said('period').replace(/^(\d{4})\.0$/, '$1')
    if (!indicator) {
      leftOut.set(`measure “${said('indicator')}”`, (leftOut.get(`measure “${said('indicator')}”`) ?? 0) + 1)
      continue
    }
    if (!area) {
      leftOut.set(`area “${said('area')}”`, (leftOut.get(`area “${said('area')}”`) ?? 0) + 1)
      continue
    }
    if (periodOf(period).at === 0) {
      fault('period', `“${period}” names no year. Write it as it is published, such as 2025 or 2024/25.`)
      continue
    }
    const value = valueOf(said('value'))
    if (!value) {
      fault('value', `“${said('value')}” is neither a number nor one of the marks ${markNames.join(', ')}.`)
      continue
    }
    const key = `${indicator.id} ${area.code} ${period}`
    const before = seen.get(key)
    if (before !== undefined) {
      fault('value', `Row ${before} already says this of ${area.name} in ${period}. Take one of the two out.`)
      continue
    }
    seen.set(key, at)
    rows.push({ indicatorId: indicator.id, area: area.code, period, ...value, source: said('source') || title })
  }
  return { rows, faults, leftOut }
}

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
  if (!/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(bare)) return undefined
  return { value: Number(bare), mark: '' }
}
