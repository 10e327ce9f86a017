import type { LetterCase } from '../letter-case.fixture.ts'
import { visitLetters } from './visits.fixture.ts'
import { authorityReports } from './authorities.fixture.ts'
import { boardReviews } from './boards.fixture.ts'
import { sendLetters } from './send.fixture.ts'
import { jointReports } from './joint.fixture.ts'
import { seldomLetters } from './seldom.fixture.ts'
import { settingReports } from './settings.fixture.ts'
import { printedVisits } from './printed-visits.fixture.ts'
import { printedReports } from './printed-reports.fixture.ts'
import { printedJointReports } from './printed-joint.fixture.ts'
import { inventedAreasAndSchools } from './invented-areas-and-schools.fixture.ts'
import { inventedBefore2018 } from './invented-before-2018.fixture.ts'
import { inventedCouncils } from './invented-councils.fixture.ts'
import { unlistedCouncils } from './unlisted-councils.fixture.ts'
import { unlistedAreas } from './unlisted-areas.fixture.ts'
import { unlistedSchools } from './unlisted-schools.fixture.ts'
import { unlistedBefore2018 } from './unlisted-before-2018.fixture.ts'
import { otherLetters } from './conversations.fixture.ts'

/** Letters in our own words, in the forms that each framework’s letters have had; what must be read stands behind each. */
export const unseenLetters: readonly LetterCase[] = [
  ...visitLetters,
  ...authorityReports,
  ...boardReviews,
  ...sendLetters,
  ...jointReports,
  ...settingReports,
  ...otherLetters,
  ...seldomLetters,
  ...printedVisits,
  ...printedReports,
  ...printedJointReports,
  ...inventedCouncils,
  ...inventedBefore2018,
  ...inventedAreasAndSchools,
  ...unlistedCouncils,
  ...unlistedAreas,
  ...unlistedSchools,
  ...unlistedBefore2018,
]
