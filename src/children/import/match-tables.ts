import path from 'node:path'
import { ssdTables } from '../ssd/ssd-tables.ts'
import type { SsdTable } from '../ssd/ssd-table.ts'
import type { ImportNotice, Source, TableFile } from './source.ts'

/** The table that a file carries by its name: `ssd_person.csv`, `PERSON.CSV`, `2026-03-31 ssd_person.csv`. */
export const tableNamed = (fileName: string): SsdTable | undefined => {
  const stem = path.posix
    .basename(fileName.replaceAll('\\', '/'))
    .toLowerCase()
    .replace(/\.(?:csv|txt|parquet|pq)$/, '')
    .replace(/^(?:dbo\.|\d{4}-?\d{2}-?\d{2}[ _-]+)+/, '')
    .replace(/[ -]+/g, '_')
  const full = stem.startsWith('ssd_') ? stem : `ssd_${stem}`
  return ssdTables.find(({ name, aka = [] }) => name === full || aka.includes(full))
}

/** Which file carries which table. Files of no table are left out, and so is a second file of one table: each said. */
export const matchTables = (sources: readonly Source[]): { files: TableFile[]; notices: ImportNotice[] } => {
  const files: TableFile[] = []
  const notices: ImportNotice[] = []
  const leaveOut = (source: Source, table: string, reason: string, remedy: string): void => {
    notices.push({ severity: 'warning', table, file: source.name, line: 0, field: '', reason, remedy, times: 1 })
  }
  for (const source of sources) {
    const table = tableNamed(source.name)
    if (!table) {
      const remedy = 'If it should be one, name the file as the table is named, such as ssd_person.csv.'
      leaveOut(source, '', 'The name is not that of a table of the dataset, so the file was left out.', remedy)
      continue
    }
    const other = files.find((file) => file.table === table)
    if (other) {
      const reason = `${other.source.name} carries the same table, so this file was left out.`
      leaveOut(source, table.name, reason, 'Send one file for each table.')
    } else files.push({ source, table })
  }
  return { files, notices }
}
