import type { TableCount } from './apply-table.ts'

/** A table of fewer rows may well lose half of them from one delivery to the next. */
const manyRows = 100

/** Whether more than half of the rows that stood in a table are in the delivery no more: most likely it is a part of the table. */
export const losesMost = ({ changed, unchanged, gone }: Pick<TableCount, 'changed' | 'unchanged' | 'gone'>): boolean =>
  changed + unchanged + gone >= manyRows && gone > changed + unchanged
