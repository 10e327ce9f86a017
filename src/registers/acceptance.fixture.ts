import type { Day } from '../platform/day.ts'
import { Invalid } from '../platform/errors.ts'
import { addEntry } from './add-entry.ts'
import { alertsOf } from './alerts.ts'
import { breakDown } from './breakdowns.ts'
import { derivedInWords } from './derived.ts'
import { EntryFilters } from './find-entries.ts'
import { newGround, registerNamed } from './ground.fixture.ts'

/** A ground on which what the source documents ask for is tried, row by row, register by register. */
export const acceptanceGround = async () => {
  const { as, today, northmere } = await newGround()
  const lead = northmere.staff['quality-lead'].id
  const add = (id: string, raw: Record<string, unknown>) => as((db) => addEntry(db, registerNamed(id), raw, today))
  const problems = async (id: string, raw: Record<string, unknown>): Promise<string> => {
    try {
      await add(id, raw)
      return ''
    } catch (error) {
      if (error instanceof Invalid) return error.message
      throw error
    }
  }
  /** What the entry asks on a day, as “kind clock”. */
  const asks = async (id: string, raw: Record<string, unknown>, on: Day = today): Promise<string[]> => {
    const register = registerNamed(id)
    const entry = await add(id, raw)
    const standing = { ...entry, ownerName: null, ownerWorks: entry.ownerId !== null }
    return alertsOf(register, standing, on).map(({ kind, clock }) => (clock ? `${kind} ${clock}` : kind))
  }
  /** A school that entries can name. */
  const school = (name: string, urn: string, more: Record<string, unknown> = {}) =>
    add('schools', {
      name,
      urn,
      phase: 'primary',
      governance: 'maintained',
      level: 'green',
      level_on: '2026-06-01',
      state: 'open',
      owner: lead,
      ...more,
    })
  /** The derived numbers of an entry in words, by name. */
  const told = (id: string, values: Record<string, string | number>) =>
    Object.fromEntries(
      (registerNamed(id).derived ?? []).map((derived) => [derived.name, derivedInWords(derived, values, today)]),
    )
  const table = (id: string, breakdown: string, filters: Record<string, unknown> = {}) => {
    const found = registerNamed(id).breakdowns?.find((one) => one.id === breakdown)
    if (!found) throw new Error(`There is no ${breakdown} in ${id}.`)
    return as((db) => breakDown(db, registerNamed(id), found, EntryFilters.parse(filters), today))
  }
  return { as, today, northmere, lead, add, problems, asks, school, told, table }
}
