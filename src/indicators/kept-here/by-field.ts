import { registers } from '../../registers/index.ts'
import type { KeptHereSplit } from './kept-here.ts'

/**
 * A split by what a field of a register says.
 *
 * @param column which of the columns that are selected holds it
 * @throws Error where the register has no such field
 */
export const byField = (register: string, name: string, column = name): KeptHereSplit => {
  const field = registers.find(({ id }) => id === register)?.fields.find((one) => one.name === name)
  if (!field) throw new Error(`The register ${register} has no field ${name}.`)
  const labels = 'codes' in field ? field.codes.map(({ code, label }) => [code, label] as const) : []
  return { title: field.title, column, labels: new Map(labels) }
}

/** A split by a column that holds words of its own. */
export const byColumn = (
  title: string,
  column: string,
  labels: Readonly<Record<string, string>> = {},
): KeptHereSplit => ({
  title,
  column,
  labels: new Map(Object.entries(labels)),
})
