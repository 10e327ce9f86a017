import { expect, test } from 'vitest'
import { readDocument } from '../../../documents/index.ts'
import { readLetter } from '../read-letter.ts'
import { toRecord, type LetterRecord } from '../to-record.ts'
import { sendLetters } from './send.fixture.ts'
import { jointLetters } from './joint.fixture.ts'
import { youthJusticeReports } from './youth-justice.fixture.ts'
import { schoolReports } from './schools.fixture.ts'
import { reportsBefore2012 } from './before-2012.fixture.ts'
import { visitLetters } from './visits.fixture.ts'

const cases = [
  ...sendLetters,
  ...jointLetters,
  ...youthJusticeReports,
  ...schoolReports,
  ...reportsBefore2012,
  ...visitLetters,
]

test.each(cases)('$what', async ({ text, says }) => {
  const document = await readDocument(new TextEncoder().encode(text), 'letter.txt')
  const record = toRecord('letter.txt', readLetter(document).readings)
  const said = { ...record, findings: record.findings.map(({ themes: _themes, ...finding }) => finding) }
  expect(Object.fromEntries(Object.keys(says).map((key) => [key, said[key as keyof LetterRecord]]))).toEqual(says)
})
