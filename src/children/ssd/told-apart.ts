import { childLinkOf } from './child-link.ts'
import { ssdTables } from './ssd-tables.ts'
import type { SsdTable } from './ssd-table.ts'

const nameOf = (table: string, field: string): string => `${table}.${field}`

/** Every field that some other is found in. */
const linkedTo = new Set(
  ssdTables.flatMap(({ fields }) => fields.flatMap(({ links }) => (links ? [nameOf(links.table, links.field)] : []))),
)

/** Whether a field of some table says what this field of this table says. */
export const isLinkedTo = (table: SsdTable, field: string): boolean => linkedTo.has(nameOf(table.name, field))

/**
 * Whether the database tells the rows of a table apart by their child and their key together, as nothing looks them up by the key alone:
 * no other row refers to it, and it is not the number of the person. That two lines of a delivery with one key are about the same
 * child is then not for the database to find.
 */
export const isToldApartByChild = (table: SsdTable): boolean => {
  const link = childLinkOf(table)
  const [key = '', ...more] = table.key
  const isPerson = link !== undefined && 'person' in link && link.person === key
  return link !== undefined && !isPerson && more.length === 0 && !isLinkedTo(table, key)
}
