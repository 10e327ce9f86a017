import { day, type Day } from '../platform/day.ts'
import type { Column, Table } from '../platform/tables/table.ts'
import type { Field, Register } from './definition.ts'
import { derivedValue } from './derived.ts'
import { roundHalfUp } from '../platform/round.ts'
import type { Entry } from './entry.ts'
import type { EntryFilters } from './find-entries.ts'
import type { Lookups } from './lookups.ts'
import { valueAsText } from './show-field.ts'

interface About {
  asAt: Date
  today: Day
  authority: string // whose register it is
  /** Where the product answers, for links back. */
  address: string
  filters: readonly { name: string; value: string }[]
  lookups: Lookups
}

/** A register as a table that can leave the house, be worked on in a spreadsheet, and come back. */
export const entriesTable = (
  register: Register,
  rows: readonly Entry[],
  { asAt, today, authority, address, filters, lookups }: About,
): Table<Entry> => ({
  title: `${register.title}, ${authority}`,
  name: register.title.slice(0, 31),
  about: `${register.purpose} One row for each entry.`,
  source: `Sightline, ${authority}`,
  asAt,
  filters,
  handling: handlingOf(register),
  notes: [
    'You may change, add and reorder rows and columns and bring the file back into the same register. Leave “Id” and “Version” as they are: they tell which entry a row is and whether somebody has changed it meanwhile.',
    ...(register.clocks ?? []).map(({ what, basis }) => `${what}: ${basis}`),
  ],
  rows,
  columns: [
    ...register.fields.map((field) => column(field, lookups, address)),
    {
      name: 'next_due',
      title: 'Next due',
      type: 'day',
      value: ({ dueOn }) => dueOn,
      meaning: 'Worked out from the days of the entry.',
    },
    ...(register.derived ?? []).map((derived): Column<Entry> => ({
      name: derived.name,
      title: derived.title,
      type: 'number',
      value: ({ values }) => {
        const value = derivedValue(derived, values, today)
        return value === null ? null : roundHalfUp(value, 1)
      },
      meaning: `Worked out, not typed. In ${derived.unit}.`,
    })),
    { name: 'changed_at', title: 'Changed at', type: 'instant', value: ({ changedAt }) => changedAt },
    { name: 'changed_by', title: 'Changed by', type: 'text', value: ({ changedByName }) => changedByName },
    { name: 'id', title: 'Id', type: 'text', value: ({ id }) => id },
    { name: 'version', title: 'Version', type: 'number', value: ({ version }) => version },
  ],
})

/** The columns of an export that are worked out: an import passes over them. */
export const workedOut = (register: Register): { name: string; title: string }[] => [
  { name: 'next_due', title: 'Next due' },
  { name: 'changed_at', title: 'Changed at' },
  { name: 'changed_by', title: 'Changed by' },
  ...(register.derived ?? []).map(({ name, title }) => ({ name, title })),
]

const column = (field: Field, lookups: Lookups, address: string): Column<Entry> => {
  const { name, title, help } = field
  const heading = { name, title, ...(help ? { meaning: help } : {}) }
  const value = ({ values }: Entry) => values[name]
  switch (field.kind) {
    case 'day':
      return {
        ...heading,
        type: 'day',
        value: (entry) => (value(entry) === undefined ? null : day(String(value(entry)))),
      }
    case 'number':
      return {
        ...heading,
        meaning: `${help ?? title} In ${field.unit}.`,
        type: 'number',
        value: (entry) => (value(entry) === undefined ? null : Number(value(entry))),
      }
    default:
      return { ...heading, type: 'text', value: (entry) => valueAsText(field, value(entry), lookups, address) || null }
  }
}

const handlingOf = ({ isPublic, personalData }: Register): string => {
  if (isPublic) return 'Official. It may be published as it stands.'
  return personalData === 'none' || personalData === 'staff'
    ? 'Official. For people who work for the council.'
    : `Official-Sensitive. It holds personal data of ${personalData}: keep it where only those who need it can open it.`
}

/** The filters in words, for the cover of an export. */
export const filtersInWords = (
  register: Register,
  filters: EntryFilters,
  lookups: Lookups,
): { name: string; value: string }[] =>
  [
    { name: 'Words', value: filters.q },
    { name: 'State', value: filters.standing.join(', ') },
    { name: 'Owner', value: filters.owner.map((id) => lookups.people.get(id)?.name ?? 'nobody').join(', ') },
    ...filters.is.map((one) => {
      const [name = '', code = ''] = one.split(/:(.*)/)
      const field = register.fields.find((other) => other.name === name)
      return {
        name: field?.title ?? name,
        value: field?.kind === 'code' ? (field.codes.find((known) => known.code === code)?.label ?? code) : code,
      }
    }),
    { name: 'Share', value: shareInWords(register, filters) },
    { name: 'Retired', value: filters.retired === 'yes' ? 'only retired entries' : '' },
    { name: 'As at', value: filters.as_at ?? '' },
  ].filter(({ value }) => value !== '')

const shareInWords = ({ shares = [] }: Register, { share, part }: EntryFilters): string => {
  const found = shares.find(({ id }) => id === share)
  return found ? `${found.sentence}: ${part === 'rest' ? 'the others' : 'those'} of ${found.among}` : ''
}
