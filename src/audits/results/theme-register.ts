import { addEntry, allEntries, EntryFilters, registers, type Entry, type Register } from '../../registers/index.ts'
import { daysBetween, type Day } from '../../platform/day.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Db } from '../../platform/sql.ts'
import { toolFor } from '../tools/index.ts'
import { actWithinDays, type AuditTheme } from './themes.ts'

const registerOfThemes = (): Register => {
  const found = registers.find(({ id }) => id === 'audit-themes')
  if (!found) throw new NotFound('register of themes')
  return found
}

/** A theme with its entry in the register, where somebody has taken it up. */
export interface KeptTheme extends AuditTheme {
  entry: { id: string; state: string; action: string } | null
  /** Whole days since it became a theme. */
  daysOpen: number
  /** Whether it has stood longer than it may and no action answers it. */
  isLate: boolean
}

/** Lays the register beside what audits say. Who may not read the register sees themes without entries. */
export const withRegister = async (db: Db, themes: readonly AuditTheme[], today: Day): Promise<KeptTheme[]> => {
  const entries = new Map<string, Entry>(
    (await allEntries(db, registerOfThemes(), EntryFilters.parse({}), today)).map((entry) => [
      String(entry.values['theme']),
      entry,
    ]),
  )
  return themes.map((theme) => {
    const entry = entries.get(theme.says)
    const action = String(entry?.values['action'] ?? '')
    const daysOpen = daysBetween(theme.since, today)
    return {
      ...theme,
      entry: entry ? { id: entry.id, state: String(entry.values['state']), action } : null,
      daysOpen,
      isLate: action === '' && daysOpen > actWithinDays,
    }
  })
}

/** Takes a theme up in the register of themes, where an action and a measure answer it. Gives back the entry. @throws Invalid where it stands there */
export const keepTheme = async (db: Db, theme: AuditTheme, today: Day): Promise<string> => {
  const { title } = toolFor(theme.tool)
  const { id } = await addEntry(
    db,
    registerOfThemes(),
    {
      theme: theme.says,
      of: theme.theme,
      source: theme.tool === 'ehc-plan' ? 'ehc' : 'audit',
      found_on: theme.since,
      seen: theme.not,
      looked: theme.of,
      about: `${title}, section “${theme.section}”: not met or only partly met in ${theme.not} of ${theme.of} audits.`,
      state: 'open',
    },
    today,
  )
  return id
}
