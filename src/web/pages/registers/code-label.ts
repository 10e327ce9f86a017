import type { Lookups, Register } from '../../../registers/index.ts'

/** What a value that can be chosen from a list is called. */
export const codeLabel = (register: Register, name: string, value: string, lookups: Lookups): string => {
  const field = register.fields.find((one) => one.name === name)
  if (field?.kind === 'entry') return lookups.entries.get(value)?.name ?? 'An entry that you may not see'
  if (field?.kind === 'yes or no') return value === 'true' ? 'Yes' : 'No'
  return field?.kind === 'code' ? (field.codes.find(({ code }) => code === value)?.label ?? value) : value
}
