import { expect, test } from 'vitest'
import { saysOf } from '../letter-case.fixture.ts'
import { visitLetters } from './visits.fixture.ts'
import { authorityReports } from './authorities.fixture.ts'
import { boardReviews } from './boards.fixture.ts'
import { sendLetters } from './send.fixture.ts'
import { jointReports } from './joint.fixture.ts'
import { otherLetters } from './conversations.fixture.ts'

/** Letters in our own words, in the forms that each framework's letters have had; what must be read stands behind each. */
const cases = [...visitLetters, ...authorityReports, ...boardReviews, ...sendLetters, ...jointReports, ...otherLetters]

test.each(cases)('$what', async (letter) => {
  expect(await saysOf(letter)).toEqual(letter.says)
})
