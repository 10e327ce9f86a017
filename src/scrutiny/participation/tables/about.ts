import type { Table } from '../../../platform/tables/index.ts'

/** What a table that leaves the house says of where and when it was made. */
export interface Leaving {
  asAt: Date
  authority: string
  /** Where this installation answers, without a slash at the end. */
  address: string
}

/** What every table of this folder begins with. */
export const headed = (
  { asAt, authority }: Pick<Leaving, 'asAt' | 'authority'>,
  title: string,
): Pick<Table<never>, 'title' | 'source' | 'asAt' | 'filters'> => ({
  title: `${title}, ${authority}`,
  source: `Sightline, ${authority}`,
  asAt,
  filters: [],
})

export const personal =
  'Official-Sensitive: personal data of people of the public. It goes no further than those who look after committees, and not beyond the day on which it is deleted here.'
