import type { TableCount } from './apply-table.ts'

/** A table of fewer rows may well lose half of them from one delivery to the next. */
const manyRows = 100
/** Of a table of fewer rows than that, all may well end at once. */
const someRows = 10

/**
 * Whether more than half of the rows that stood in a table are in the delivery no more, or of a small table all: most likely it is a part
 * of the table, or a file of nothing but its header.
 */
export const losesMost = ({
  changed,
  unchanged,
  gone,
}: Pick<TableCount, 'changed' | 'unchanged' | 'gone'>): boolean => {
  const stay = changed + unchanged
  return gone > stay && stay + gone >= (stay === 0 ? someRows : manyRows)
}

const inFigures = (count: number): string => count.toLocaleString('en-GB')

/**
 * Columns that a delivery empties in rows that stand on, in words: `pers_upn of ssd_person (1,200 values) and 3 more columns`; '' where
 * there are none. Those that lose the most come first.
 */
export const emptiedInWords = (counts: readonly Pick<TableCount, 'table' | 'emptied'>[]): string => {
  const columns = counts
    .flatMap(({ table, emptied }) => emptied.map((one) => ({ table, ...one })))
    .toSorted((a, b) => b.values - a.values)
  const named = columns
    .slice(0, columns.length === 4 ? 4 : 3)
    .map(
      ({ table, field, values }) =>
        `${field} of ${table} (${values === 1 ? 'one value' : `${inFigures(values)} values`})`,
    )
  if (columns.length > named.length) named.push(`${inFigures(columns.length - named.length)} more columns`)
  return named.length < 2 ? (named[0] ?? '') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`
}
