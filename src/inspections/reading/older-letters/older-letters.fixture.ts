import type { LetterCase } from '../letter-case.fixture.ts'
import { sendLetters } from './send.fixture.ts'
import { jointLetters } from './joint.fixture.ts'
import { youthJusticeReports } from './youth-justice.fixture.ts'
import { schoolReports } from './schools.fixture.ts'
import { reportsBefore2012 } from './before-2012.fixture.ts'
import { visitLetters } from './visits.fixture.ts'

/** Letters of twenty years in our own words; what must be read stands behind each. */
export const olderLetters: readonly LetterCase[] = [
  ...sendLetters,
  ...jointLetters,
  ...youthJusticeReports,
  ...schoolReports,
  ...reportsBefore2012,
  ...visitLetters,
]
