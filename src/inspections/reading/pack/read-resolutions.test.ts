import { expect, test } from 'vitest'

import { readDocument } from '../../../documents/index.ts'
import { readLetter } from '../read-letter.ts'
import type { Reading } from '../reading.ts'

const opening = `Alderwick City Council

Children and Young People Scrutiny Committee

Agenda

Minutes of the meeting held on 15 July 2021

CYP03

DECLARATIONS OF INTERESTS

There were none.
`

async function resolutionsIn(minutes: string): Promise<Reading[]> {
  const bytes = new TextEncoder().encode(`${opening}\n${minutes}`)
  return readLetter(await readDocument(bytes, 'pack.txt')).readings.filter(({ kind }) => kind === 'resolution')
}

test('each numbered sentence under “Resolved” is a resolution of the minute above it', async () => {
  const found = await resolutionsIn(`CYP07

REVIEW RECORDS

The Head of Service introduced the report and answered questions about the time that records take.

RESOLVED –

1) That the Director of Children’s Services be requested to explain why records are completed late.

2) That the report be noted.

CYP08

WORK PROGRAMME

1) This item is no resolution, for nothing was resolved.
`)
  expect(found.map(({ area, value, body }) => ({ area, value, body }))).toEqual([
    {
      area: 'CYP07',
      value: 'That the Director of Children’s Services be requested to explain why records are completed late.',
      body: 'Director of Children’s Services',
    },
    { area: 'CYP07', value: 'That the report be noted.', body: '' },
  ])
})

test('a minute’s number may stand at the head of its heading', async () => {
  const found = await resolutionsIn(`CYP14 REPORT ON THE INSPECTION

RESOLVED –

1) That the report be noted.
`)
  expect(found.map(({ area }) => area)).toEqual(['CYP14'])
})

test('a sentence on the same line as “Resolved” is the resolution', async () => {
  const [only, ...others] = await resolutionsIn(`CYP05

MINUTES

RESOLVED That the minutes be approved and signed by the Chair as a correct record.
`)
  expect(only?.value).toBe('That the minutes be approved and signed by the Chair as a correct record.')
  expect(only?.passage?.exact).toBe(only?.value)
  expect(others).toEqual([])
})

test('bullets of the discussion are no resolutions', async () => {
  expect(
    await resolutionsIn(`CYP06

PUBLIC INVOLVEMENT

• A resident asked about the number of foster homes.

• It was noted that the officer had resolved to come back with figures.
`),
  ).toEqual([])
})
