import { expect, test } from 'vitest'
import { alikeTroubles, gatherNotices, placeOf } from './gather-notices.ts'
import type { ImportNotice } from './source.ts'

const said = (some: Partial<ImportNotice>): ImportNotice => ({
  severity: 'warning',
  table: '',
  file: 'annex-a.xlsx, list 1: Contacts',
  line: 0,
  field: '',
  reason: 'One thing.',
  remedy: 'Send the tables.',
  times: 1,
  ...some,
})

test('what is said of files and columns and mended in one way is told together; what is said of lines is not', () => {
  const troubles = gatherNotices([
    said({}),
    said({ file: 'annex-a.xlsx, list 2: Early help', field: 'Age', reason: 'Another thing.' }),
    said({ reason: 'A third.', remedy: 'Mend it.' }),
    said({ line: 4, field: 'Gender' }),
    said({ line: 5, field: 'Gender' }),
    said({ line: 6, field: 'Ethnicity' }),
    said({ severity: 'refused' }),
  ])
  const together = alikeTroubles(troubles).map((alike) =>
    alike.map(({ field, reason, lines }) => [field, reason, ...lines]),
  )
  expect(together).toEqual([
    [['', 'One thing.', 0]], // refused
    [
      ['', 'One thing.', 0],
      ['Age', 'Another thing.', 0],
    ],
    [['', 'A third.', 0]],
    [['Gender', 'One thing.', 4, 5]],
    [['Ethnicity', 'One thing.', 6]],
  ])
})

test('a trouble of a list of Annex A is placed there, and not in the table that is made of it', () => {
  expect(placeOf(said({ table: 'ssd_contacts' }))).toBe('annex-a.xlsx, list 1: Contacts')
  expect(placeOf(said({ table: 'ssd_contacts', file: 'ssd_contacts.csv' }))).toBe('ssd_contacts')
})
