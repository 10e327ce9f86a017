import type { Document } from '../../documents/index.ts'
import type { Authority } from '../../frameworks/index.ts'
import { isDay } from '../../platform/day.ts'
import { ungradedAreas } from './ungraded-areas.ts'
import { layOut } from './letter.ts'
import { partsOf } from './parts.ts'
import { actionDrafts, readPack, resolutionDrafts, type Pack } from './pack/index.ts'
import { readOutcome, readPrevious } from './read-area-send.ts'
import { readAuthority } from './read-authority.ts'
import { claimReadings, readClaims } from './claims/read-claims.ts'
import type { ReadClaim } from './claims/claim.ts'
import { findPeriod, readPeriod, readPublished } from './read-dates.ts'
import { overdueActions } from './figures/overdue-actions.ts'
import { notesOf, readFigures, type ReadFigure } from './figures/read-figures.ts'
import { readFindings } from './read-findings.ts'
import { readFramework, recogniseLetter } from './read-framework.ts'
import { readJudgements } from './read-judgements.ts'
import { readAddressee, readLead, readLetterPeople, readTeam } from './read-people.ts'
import { ratesStandards, readStandards } from './read-standards.ts'
import { readTopic } from './read-topic.ts'
import type { Draft, Reading } from './reading.ts'

export interface LetterReading {
  /** Id of the framework that was recognised; 'unknown' where none was. */
  framework: string
  readings: readonly Reading[]
  /** Every figure that can be computed again, and every percentage that cannot. */
  figures: readonly ReadFigure[]
  /** What the authority says of itself, with what the letter holds for and against it. */
  claims: readonly ReadClaim[]
  /** What the papers of a committee meeting say beyond readings; null for any other document. */
  pack: Pack | null
  /** What was not sure about the document as a whole, as sentences. */
  doubts: readonly string[]
}

export interface ReadOptions {
  /** Authorities of this installation that the official list has not. */
  authorities?: readonly Authority[]
}

const spoilt = 'Letters of it cannot be known, for their font does not say which they are: compare it with the page.'

/** Reads an inspection letter or report: what it is, whom and when it is about, what it judges and what it asks for. */
export function readLetter(document: Document, { authorities = [] }: ReadOptions = {}): LetterReading {
  const letter = layOut(document, authorities)
  const recognised = recogniseLetter(letter)
  const { framework } = recognised
  const dated = findPeriod(letter, framework)
  const period = dated?.period
  const parts = partsOf(letter, framework)
  const isLetter = framework.opening.form === 'letter'
  const signedByLead = framework.opening.signedBy === undefined
  const outcome = parts.find(({ section }) => section?.id === 'outcome')
  // The names of the two bodies stand over the list as headings of their own at times.
  const team = parts.filter(({ section }) => section?.id === 'team').flatMap(({ blocks }) => blocks)
  // Or the list stands under another heading, such as “Information about this inspection”.
  const named = readTeam(letter, team)
  const teamDrafts =
    framework.sections.some(({ id }) => id === 'team') && !named.some(({ field }) => field === 'lead_inspector')
      ? [
          ...named,
          ...readTeam(letter, letter.blocks).filter(({ field }) => !named.some((each) => each.field === field)),
        ]
      : named
  const published = readPublished(letter, framework, period)
  const judgements = ratesStandards(framework)
    ? readStandards(letter, framework)
    : readJudgements(letter, framework, period)
  const pack = framework.id === 'committee-pack' ? readPack(letter, framework, judgements) : null
  const claims = pack ? [] : readClaims(letter, framework, parts)
  const datedOn = published?.value ?? pack?.meetingDate ?? period?.end
  const figures = [
    ...readFigures(letter, datedOn && isDay(datedOn) ? datedOn : undefined),
    ...(pack ? overdueActions(pack) : []),
  ]
  const drafts: (Draft | undefined)[] = [
    readFramework(letter, recognised, period),
    readAuthority(letter, framework),
    ...(dated ? readPeriod(letter, dated) : []),
    published,
    ...(isLetter
      ? [
          readAddressee(letter),
          ...readLetterPeople(letter).filter(({ field }) => field !== 'lead_inspector' || signedByLead),
        ]
      : [readLead(letter, framework)]),
    ...teamDrafts,
    readTopic(letter, framework),
    ...(outcome ? [readPrevious(letter), ...readOutcome(letter, framework, outcome)] : []),
    ...judgements,
    ...readFindings(letter, framework, parts),
    ...(pack ? [...resolutionDrafts(pack.resolutions), ...actionDrafts(pack.actionPlan)] : claimReadings(claims)),
    ...notesOf(figures),
  ]
  const doubtful = document.doubts.length > 0
  const readings = drafts
    .filter((draft) => draft !== undefined)
    .map((draft, index): Reading => {
      const isSpoilt = draft.printed.includes('\ufffd')
      return {
        kind: '',
        area: '',
        body: '',
        reasons: [],
        ...draft,
        ...(isSpoilt && { reasons: [spoilt, ...(draft.reasons ?? [])] }),
        ordinal: index + 1,
        sureness: Math.min(draft.sureness, isSpoilt ? 40 : doubtful ? 92 : 100),
      }
    })
  return {
    framework: framework.id,
    readings,
    figures,
    claims,
    pack,
    doubts: [...document.doubts, ...ungradedAreas(letter, framework, judgements, period)],
  }
}
