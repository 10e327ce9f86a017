import { annualPerformanceAssessment2007 } from './content/2007-annual-performance-assessment.ts'
import { annualRating2010 } from './content/2010-annual-rating.ts'
import { safeguardingAndLookedAfter2010 } from './content/2010-safeguarding-and-looked-after.ts'
import { singleInspection2014 } from './content/2014-single-inspection.ts'
import { safeguardingBoardReview2015 } from './content/2015-safeguarding-board-review.ts'
import { jointTargetedAreaInspection2017 } from './content/2017-joint-targeted-area-inspection.ts'
import { annualConversation2018 } from './content/2018-annual-conversation.ts'
import { localAreaSend2018 } from './content/2018-local-area-send.ts'
import { standardInspection2019 } from './content/2019-standard-inspection.ts'
import { assuranceVisit2021 } from './content/2021-assurance-visit.ts'
import { focusedVisit2021 } from './content/2021-focused-visit.ts'
import { youthJustice2021 } from './content/2021-youth-justice.ts'
import { focusedVisit2022 } from './content/2022-focused-visit.ts'
import { shortInspection2023 } from './content/2023-short-inspection.ts'
import { areaSend2024 } from './content/2024-area-send.ts'
import { focusedVisit2024, focusedVisit2024ReIssued } from './content/2024-focused-visit.ts'
import { schoolInspection2024 } from './content/2024-school-inspection.ts'
import { committeePack2026 } from './content/2026-committee-pack.ts'
import { focusedVisit2026 } from './content/2026-focused-visit.ts'
import { schoolReportCard2026 } from './content/2026-school-report-card.ts'
import { scrutinyMinutes2026 } from './content/2026-scrutiny-minutes.ts'
import { shortInspection2026 } from './content/2026-short-inspection.ts'
import { selectCommittee2020 } from './content/2020-select-committee.ts'
import { corporateParenting2022 } from './content/2022-corporate-parenting.ts'
import { neighbourLetters } from './content/neighbours.ts'
import type { DemoLetter, Letter } from './letter.ts'
import { makeLetter } from './make-letter.ts'

/** What inspectors wrote to Alderwick, and what its councillors asked, oldest first: one story over nineteen years. */
export const letters: readonly Letter[] = [
  annualPerformanceAssessment2007,
  safeguardingAndLookedAfter2010,
  annualRating2010,
  singleInspection2014,
  safeguardingBoardReview2015,
  jointTargetedAreaInspection2017,
  annualConversation2018,
  localAreaSend2018,
  standardInspection2019,
  assuranceVisit2021,
  focusedVisit2021,
  youthJustice2021,
  focusedVisit2022,
  shortInspection2023,
  schoolInspection2024,
  focusedVisit2024,
  focusedVisit2024ReIssued,
  areaSend2024,
  schoolReportCard2026,
  shortInspection2026,
  committeePack2026,
  scrutinyMinutes2026,
  focusedVisit2026,
]

/** What inspectors wrote to Alderwick's neighbours, as PDF files. */
export async function demoNeighbourLetters(): Promise<readonly DemoLetter[]> {
  const made: DemoLetter[] = []
  for (const letter of neighbourLetters) made.push(await makeLetter(letter))
  return made
}

/** All of Alderwick's letters as PDF files, oldest first, each with what a right reading of it says. Takes about a second. */
export async function demoLetters(): Promise<readonly DemoLetter[]> {
  const made: DemoLetter[] = []
  for (const letter of letters) made.push(await makeLetter(letter))
  return made
}

/** Papers of two other committees, as other programs saved them: plain text and a page of HTML. */
export const demoOlderPacks = (): readonly Pick<DemoLetter, 'fileName' | 'bytes'>[] =>
  [selectCommittee2020, corporateParenting2022].map(({ fileName, text }) => ({
    fileName,
    bytes: new TextEncoder().encode(text),
  }))
