import { may, type Person } from '../../people/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Db } from '../../platform/sql.ts'
import { actionsWithoutMeasure } from './actions-without-measure.ts'
import type { BrokenItem, BrokenLine } from './broken-line.ts'
import { findingsWithoutAction } from './findings-without-action.ts'
import { followUpsWithoutAnswer } from './follow-ups-without-answer.ts'
import { measuresWithoutMovement } from './measures-without-movement.ts'
import { resolutionsWithoutAnswer } from './resolutions-without-answer.ts'

/** Every way for the line to break, along the line. */
export const brokenLines: readonly BrokenLine[] = [
  findingsWithoutAction,
  actionsWithoutMeasure,
  measuresWithoutMovement,
  resolutionsWithoutAnswer,
  followUpsWithoutAnswer,
]

/** Where the line is broken today, as far as the person may see it: each way with its list. `db` is open as them. */
export const findBrokenLines = async (
  db: Db,
  { person, today }: { person: Pick<Person, 'role'>; today: Day },
): Promise<{ line: BrokenLine; items: BrokenItem[] }[]> => {
  const found: { line: BrokenLine; items: BrokenItem[] }[] = []
  for (const line of brokenLines) {
    if (may(person, line.needs)) found.push({ line, items: await line.find(db, today) })
  }
  return found
}
