import { NotFound } from '../../platform/errors.ts'
import type { Db } from '../../platform/sql.ts'
import type { Asked, InspectionDocument } from '../judgements/judgement.ts'
import { keepWhileLettersUnchanged } from '../register/keep-while-unchanged.ts'
import { agenciesOf } from './agencies.ts'
import { agenciesNow, listAgencyDecisions, type AgenciesNow, type AgencyDecision } from './agency-decisions.ts'
import { addresseeOf, type Addressee } from './bodies.ts'
import { listFollowUpDecisions, type FollowUpDecision } from './decisions.ts'
import { isAsked, lookBacksAmong, type LookBack } from './look-backs.ts'
import { listSources, type Source, type SourceFinding } from './sources.ts'
import type { Verdict } from './verdict.ts'
import { isNear, wordsOf } from './words-of.ts'

/** A look-back as it counts: as the rules read it, or as a person has decided it since. */
export interface Said extends LookBack {
  decision: FollowUpDecision | null
  history: readonly FollowUpDecision[]
}

/**
 * How a thing that was asked for stands. Beside the verdicts: `mentioned` (spoken of without one), `never` (no later
 * document touches the subject), `too new` (nothing came later), `unknown` (its subject was not told, so nothing can be said).
 */
export const followUpStates = [
  'never',
  'worse',
  'repeated',
  'not enough',
  'progress',
  'done',
  'mentioned',
  'too new',
  'unknown',
] as const
export type FollowUpState = (typeof followUpStates)[number]

/** One thing that inspectors asked for, and what later documents say became of it. */
export interface FollowUp {
  finding: SourceFinding
  document: InspectionDocument
  addressee: Addressee
  /** Of those whom it is for, who leads and who contributes: by rule, or as a person has said since. */
  agencies: AgenciesNow
  standing: FollowUpState
  /** The look-back that the standing rests on. */
  last: Said | null
  /** Newest first. */
  lookBacks: readonly Said[]
  /** How many later documents there are in which it could have been taken up. */
  later: number
  /** The newest later document that touches the subject, in whatever words; null where none does. */
  touchedIn: InspectionDocument | null
}

export interface FollowUps {
  asked: readonly FollowUp[]
  /** Every sentence in which a document speaks of an earlier one, newest first. */
  said: readonly Said[]
  /** Of these, those that speak of it outright or that a person has decided: no mere ties by subject. */
  outright: readonly Said[]
  documents: readonly InspectionDocument[]
}

/** All that was asked of an authority and what became of it, newest first. */
export const listFollowUps = (db: Db, asked: Asked): Promise<FollowUps> =>
  keepWhileLettersUnchanged(db, `follow-ups ${asked.authority} ${asked.asAt}`, async () => {
    const sources = await listSources(db, asked)
    return followUpsAmong(sources, await listFollowUpDecisions(db), await listAgencyDecisions(db))
  })

/** One of them. @throws NotFound */
export const getFollowUp = async (db: Db, asked: Asked, findingId: string): Promise<FollowUp> => {
  const { asked: all } = await listFollowUps(db, asked)
  const found = all.find(({ finding }) => finding.id === findingId)
  if (!found) throw new NotFound('recommendation or area for improvement')
  return found
}

export const followUpsAmong = (
  sources: readonly Source[],
  decisions: readonly FollowUpDecision[],
  leads: readonly AgencyDecision[],
): FollowUps => {
  const leadsOf = Map.groupBy(leads, ({ findingId }) => findingId)
  const said = decided(lookBacksAmong(sources), decisions, sources)
  const byFinding = Map.groupBy(said, ({ finding }) => finding?.id)
  const asked = sources.flatMap(({ document, findings }) => {
    const later = sources.filter((source) => source.document.dated > document.dated)
    return findings.filter(isAsked).map((finding) => ({
      ...followUpOf(finding, document, byFinding.get(finding.id) ?? [], later),
      agencies: agenciesNow(agenciesOf(finding), leadsOf.get(finding.id) ?? []),
    }))
  })
  const outright = said.filter(({ words, decision }) => words !== '' || decision !== null)
  return { asked, said, outright, documents: sources.map(({ document }) => document) }
}

const followUpOf = (
  finding: SourceFinding,
  document: InspectionDocument,
  said: readonly Said[],
  later: readonly Source[],
): Omit<FollowUp, 'agencies'> => {
  const lookBacks = said.toSorted((a, b) => b.saidIn.dated.localeCompare(a.saidIn.dated) || weightOf(b) - weightOf(a))
  const words = wordsOf(finding.value)
  const touched = later.find(
    (source) =>
      finding.themes.some((theme) => source.themes.has(theme)) ||
      source.words.some((sentence) => isNear(words, sentence)),
  )
  const last = lookBacks.find(({ verdict }) => verdict !== 'none') ?? null
  return {
    finding,
    document,
    addressee: addresseeOf(finding),
    standing: standingOf(finding, last, touched !== undefined || lookBacks.length > 0, later.length),
    last,
    lookBacks,
    later: later.length,
    touchedIn: touched?.document ?? null,
  }
}

const standingOf = ({ themes }: SourceFinding, last: Said | null, isTouched: boolean, later: number): FollowUpState => {
  if (last && last.verdict !== 'none') return last.verdict
  if (isTouched) return 'mentioned'
  if (later === 0) return 'too new'
  return themes.length === 0 ? 'unknown' : 'never'
}

/** Of what one document says, a person's word weighs most; then what is asked again; then what speaks of it outright. */
const order: readonly Verdict[] = ['none', 'progress', 'done', 'not enough', 'worse', 'repeated']
const weightOf = (lookBack: Said): number => (lookBack.decision ? 100 : 0) + order.indexOf(lookBack.verdict)

const decided = (
  read: readonly LookBack[],
  decisions: readonly FollowUpDecision[],
  sources: readonly Source[],
): Said[] => {
  const byLookBack = Map.groupBy(decisions, ({ lookBack }) => lookBack) // newest first
  const documents = new Map(sources.map(({ document }) => [document.id as string, document]))
  const findings = new Map(
    sources.flatMap((source) => source.findings.map((finding) => [finding.id as string, finding])),
  )
  const known = new Set(read.map(({ key }) => key))
  const overruled = read.map((lookBack): Said => {
    const history = byLookBack.get(lookBack.key) ?? []
    const [newest] = history
    if (!newest) return { ...lookBack, decision: null, history }
    return {
      ...lookBack,
      earlier: documents.get(newest.earlierDocument ?? '') ?? null,
      finding: findings.get(newest.findingId ?? '') ?? null,
      verdict: newest.verdict,
      sureness: 100,
      doubts: [],
      decision: newest,
      history,
    }
  })
  const added = [...byLookBack].flatMap(([key, history]): Said[] => {
    const [newest] = history
    const saidIn = documents.get(newest?.saidIn ?? '')
    if (!newest || !saidIn || known.has(key)) return []
    return [
      {
        key,
        saidIn,
        page: newest.page,
        exact: newest.exact,
        before: '',
        readingId: null,
        words: '',
        earlier: documents.get(newest.earlierDocument ?? '') ?? null,
        notHeld: '',
        finding: findings.get(newest.findingId ?? '') ?? null,
        verdict: newest.verdict,
        because: ['A person added it.'],
        sureness: 100,
        doubts: [],
        decision: newest,
        history,
      },
    ]
  })
  return [...overruled, ...added].toSorted((a, b) => b.saidIn.dated.localeCompare(a.saidIn.dated))
}
