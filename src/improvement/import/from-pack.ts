import type { Pack } from '../../inspections/index.ts'
import { Refused } from '../../platform/errors.ts'
import type { SentFile } from '../../platform/tables/sent-table.ts'
import { titleOfColumn } from './plan-columns.ts'

/** What is used of an action of a pack. */
type PackAction = Pick<
  Pack['actionPlan'][number],
  'source' | 'ref' | 'page' | 'action' | 'person' | 'target' | 'progress' | 'status' | 'unassigned'
>

/** What a pack says of an action, by the column of a plan. */
const columns = ['priority', 'reference', 'title', 'owner', 'due', 'progress', 'own_view'] as const

/**
 * The action plan among the papers of a committee meeting as a sent table, to be looked at and confirmed as any other. What
 * its text came apart over and nobody could assign stays empty and is told.
 *
 * @throws Refused where the papers hold none
 */
export const planFromPack = (pack: { actionPlan: readonly PackAction[] }, fileName: string): SentFile => {
  if (pack.actionPlan.length === 0) throw new Refused('These papers hold no action plan.')
  const rows = pack.actionPlan.map(({ source, ref, action, person, target, progress, status }, index) => ({
    at: index + 2,
    cells: [
      source === 'plan' ? '' : source,
      ref,
      action,
      person.join('; '),
      target ?? '',
      progress ?? '',
      status ?? '',
    ],
  }))
  return {
    fileName,
    sheet: {
      name: '',
      headingAt: 1,
      rows,
      notices: pack.actionPlan.flatMap(({ unassigned, page }, index) =>
        unassigned.map(({ what, hint }) => ({
          at: `row ${index + 2}`,
          message: `Its ${what} could not be told from the text${page === null ? '' : ` of page ${page}`}. ${hint}`,
        })),
      ),
      faults: [],
    },
    columns: columns.map((name, column) => ({ column, heading: titleOfColumn(name), name, likeness: 'same' })),
  }
}
