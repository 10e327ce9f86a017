import { mkdir, open, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import papaparse from 'papaparse'
import { faultKinds } from './faults/kinds.ts'
import { population, type PopulationOrder } from './population.ts'
import { columnsOf, keyOf, tableNames, type TableName } from './ssd-columns.ts'

export interface PopulationWritten {
  children: number
  rows: number
  faults: number
}

/** Characters of a file that wait in memory before they are written. */
const waitingAtMost = 65_536

/**
 * Writes a population into a folder, one CSV file for each table and `faults.csv`, which says what is wrong on purpose and where.
 * UTF-8 without a byte order mark, lines end with CRLF, days as 2026-11-28, nothing where a thing is not known.
 */
export const writePopulation = async (order: PopulationOrder, folder: string): Promise<PopulationWritten> => {
  await mkdir(folder, { recursive: true })
  const files = new Map<TableName | 'faults', CsvFile>()
  const written: PopulationWritten = { children: 0, rows: 0, faults: 0 }
  try {
    for (const table of tableNames) files.set(table, await openCsv(path.join(folder, `${table}.csv`), columnsOf(table)))
    files.set(
      'faults',
      await openCsv(path.join(folder, 'faults.csv'), ['fault', 'says', 'table', 'key', 'row', 'column']),
    )
    for (const { rows, faults } of population(order)) {
      for (const { table, row } of rows) {
        await files.get(table)?.add(columnsOf(table).map((column) => row[column] ?? ''))
        if (table === 'ssd_family') written.children++
      }
      for (const { fault, table, id, column } of faults)
        await files.get('faults')?.add([fault, faultKinds[fault], table, keyOf(table), id, column])
      written.rows += rows.length
      written.faults += faults.length
    }
  } finally {
    for (const file of files.values()) await file.close()
  }
  return written
}

interface CsvFile {
  add(values: (string | number)[]): Promise<void>
  close(): Promise<void>
}

const openCsv = async (file: string, columns: string[]): Promise<CsvFile> => {
  const handle: FileHandle = await open(file, 'w')
  let waiting = line(columns)
  const write = async (): Promise<void> => {
    const text = waiting
    waiting = ''
    await handle.writeFile(text)
  }
  return {
    async add(values) {
      waiting += line(values)
      if (waiting.length > waitingAtMost) await write()
    },
    async close() {
      try {
        await write()
      } finally {
        await handle.close()
      }
    },
  }
}

const line = (values: (string | number)[]): string => `${papaparse.unparse([values], { header: false })}\r\n`
