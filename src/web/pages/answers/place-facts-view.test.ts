import { expect, test } from 'vitest'
import { registers, type Entry } from '../../../registers/index.ts'
import { placeFactsView } from './place-facts-view.ts'

const register = registers.find(({ id }) => id === 'area-facts')

const entry = (values: Record<string, unknown>): Entry =>
  ({ id: '00000000-0000-4000-8000-000000000001', values }) as unknown as Entry // of an entry only these are read

const read = (html: { toString: () => string }): string =>
  html
    .toString()
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

test('S-032: who lives here stands with its figure, of what, as at when and by whom it was counted', () => {
  if (!register) throw new Error('There is no register of facts about the area.')
  const shown = placeFactsView(register, [
    entry({
      title: 'Residents of mixed ethnic groups',
      place: 'Alderwick',
      theme: 'people',
      figure: 6.25,
      unit: 'percent-residents',
      as_at: '2021-03-21',
      source: 'Count of residents, table 4',
    }),
  ])
  expect(read(shown)).toContain(
    'Residents of mixed ethnic groups Alderwick 6.3 % of residents 21 March 2021 Count of residents, table 4',
  )
  expect(read(placeFactsView(register, []))).toContain('holds no other fact about the place yet')
})
