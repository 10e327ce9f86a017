import { ssdTables } from './ssd-tables.ts'
import type { SsdTable } from './ssd-table.ts'

/**
 * How a row of a table leads to a child: a field that holds the number of the person, or a field by which a row of another
 * table is found that leads there. Undefined where the table is about no child.
 */
export type ChildLink = { person: string } | { own: string; via: SsdTable; theirs: string }

export const childLinkOf = (table: SsdTable): ChildLink | undefined => {
  if (table.name === 'ssd_person') return { person: 'pers_person_id' }
  const person = table.fields.find(({ links }) => links?.field.endsWith('person_id') === true)
  if (person) return { person: person.name }
  for (const { name, links } of table.fields) {
    const via = links && ssdTables.find((other) => other.name === links.table)
    if (links && via && via !== table && childLinkOf(via)) return { own: name, via, theirs: links.field }
  }
  return undefined
}

/** The field of the table itself by which its rows lead to a child. */
export const ownField = (link: ChildLink): string => ('person' in link ? link.person : link.own)

/** The tables in an order in which whatever a row leads to the child by comes before it. */
export const tablesInOrder: readonly SsdTable[] = ssdTables.toSorted((a, b) => depthOf(a) - depthOf(b))

function depthOf(table: SsdTable): number {
  const link = childLinkOf(table)
  return link && 'via' in link ? 1 + depthOf(link.via) : 0
}
