import { listChoices, type Choice } from '../../../inspections/index.ts'
import type { Db } from '../../../platform/sql.ts'

// Every page of the register offers the same choices, which take longer to count than the page takes to list. What a
// person confirms shows in them within this time; the list itself is never kept.
const keptForMs = 10_000

const kept = new Map<string, { at: number; choices: Promise<Choice[]> }>()

/** What the register's filters can be set to, for one authority, at most ten seconds old; counted once for all who ask at once. */
export const choicesFor = (db: Db, authorityId: string): Promise<Choice[]> => {
  const found = kept.get(authorityId)
  if (found && performance.now() - found.at < keptForMs) return found.choices
  const choices = listChoices(db)
  kept.set(authorityId, { at: performance.now(), choices })
  choices.catch(() => kept.delete(authorityId)) // whoever asks next counts again
  return choices
}
