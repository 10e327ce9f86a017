import { Invalid } from '../../platform/errors.ts'
import type { ReadFile } from './read-delivery.ts'
import { monthFirst } from './read-value.ts'

/**
 * Of days that are written month first, about six in ten cannot be read the other way round. A few are slips of a hand; where they are a
 * quarter of all rows, the extract writes so, and the other days of the file would be taken for wrong ones without anybody seeing it.
 */
const shareOfRows = 0.25

/** @throws Invalid where a file of the delivery writes its days month first */
export const refuseMonthFirst = (read: readonly Pick<ReadFile, 'file' | 'rows' | 'notices'>[]): void => {
  const problems = read.flatMap(({ file, rows, notices }) => {
    const found = notices
      .list()
      .find(({ reason, times }) => reason === monthFirst.reason && times >= rows * shareOfRows)
    return found
      ? [{ field: file.source.name, message: `${found.file}, ${found.field}: ${found.reason} ${found.remedy}` }]
      : []
  })
  if (problems.length > 0) throw new Invalid(problems)
}
