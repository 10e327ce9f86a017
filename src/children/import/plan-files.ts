import { childLinkOf } from '../ssd/child-link.ts'
import { ssdTables } from '../ssd/ssd-tables.ts'
import type { SsdTable } from '../ssd/ssd-table.ts'
import type { TableFile } from './source.ts'

/** The files in an order in which what is linked to is read first, save where links go in a ring. */
export const inOrderOfLinks = (files: readonly TableFile[]): TableFile[] => {
  const deep = files.map((file) => ({ file, depth: depthOf(file.table) }))
  return deep.toSorted((a, b) => a.depth - b.depth).map(({ file }) => file)
}

/** How many tables lie between this one and one that links to none. */
const depthOf = (table: SsdTable, within: ReadonlySet<SsdTable> = new Set()): number => {
  const on = new Set(within).add(table)
  const others = ssdTables.filter(
    (other) => !on.has(other) && table.fields.some(({ links }) => links?.table === other.name),
  )
  return others.length === 0 ? 0 : 1 + Math.max(...others.map((other) => depthOf(other, on)))
}

/**
 * Which of these files go straight into their tables, and up to which of them they are read in one go: where those that people come with are
 * compared with those who are known, whoever is led by them has to wait until that is done.
 */
export const planned = (
  files: readonly TableFile[],
  straight: ReadonlySet<SsdTable>,
  mayGoStraight: (table: SsdTable) => boolean,
): { together: readonly TableFile[]; goStraight: ReadonlySet<TableFile> } => {
  const filled = new Set(straight)
  const goStraight = new Set<TableFile>()
  for (const file of files) {
    if (!mayGoStraight(file.table) || !isLedBy(file.table, filled)) continue
    filled.add(file.table)
    goStraight.add(file)
  }
  const people = files.findIndex(({ table }) => table.name === 'ssd_person')
  const isCompared = people !== -1 && !goStraight.has(files[people] as TableFile) // it was found there
  return { together: isCompared && goStraight.size > 0 ? files.slice(0, people + 1) : files, goStraight }
}

/** Whether the rows of a table can be led to their children by what was read before. */
const isLedBy = (table: SsdTable, straight: ReadonlySet<SsdTable>): boolean => {
  const link = childLinkOf(table)
  return !link || 'person' in link || straight.has(link.via)
}
