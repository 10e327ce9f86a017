import { expect, test } from 'vitest'
import { saysOf } from '../letter-case.fixture.ts'
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

test.each(cases)('$what', async (letter) => {
  expect(await saysOf(letter)).toEqual(letter.says)
})
