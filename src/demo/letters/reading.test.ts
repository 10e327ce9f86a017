import { expect, test } from 'vitest'

import { readDocument } from '../../documents/index.ts'
import { readLetter, toRecord } from '../../inspections/index.ts'
import { alderwick } from './alderwick.ts'
import { letters } from './demo-letters.ts'
import { makeLetter } from './make-letter.ts'

const authorities = [{ code: alderwick.laCode, name: alderwick.name, urn: alderwick.urn, former: false }]

/** Grades are compared as what they are: “Grade 2” is 2, and “require improvement” in a sentence is the grade of that name. */
const plainGrade = (grade: string): string =>
  grade
    .toLowerCase()
    .replace(/^grade /, '')
    .replace(/^requires? improvement.*/, 'requires improvement')

const inPlainGrades = (judgements: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(judgements).map(([area, grade]) => [area, plainGrade(grade)]))

test.each(letters.map((letter) => [letter.fileName, letter] as const))(
  '%s is read for what it says',
  async (_, letter) => {
    const { bytes, fileName, expected } = await makeLetter(letter)
    const { readings } = readLetter(await readDocument(bytes, fileName), { authorities })
    const record = toRecord(fileName, readings)
    const findings = record.findings.map(({ kind, text }) => ({ kind, text }))
    expect({ ...record, findings, judgements: inPlainGrades(record.judgements) }).toEqual({
      ...expected,
      judgements: inPlainGrades(expected.judgements),
    })
  },
)

test('every finding of every letter says where on the page it stands', async () => {
  for (const letter of letters) {
    const { bytes, fileName } = await makeLetter(letter)
    const document = await readDocument(bytes, fileName)
    for (const { field, value, passage } of readLetter(document, { authorities }).readings) {
      if (field !== 'finding') continue
      expect(passage?.exact, `${fileName}: ${value}`).toBe(value)
      expect(passage?.boxes.length, `${fileName}: ${value}`).toBeGreaterThan(0)
    }
  }
})
