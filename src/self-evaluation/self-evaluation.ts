import { latestInWords, standingsOf, type MeasureStanding } from '../improvement/index.ts'
import { judgementHistory, listFollowUps, ownCode, type FollowUp, type LineHistory } from '../inspections/index.ts'
import { linesOf, type AreaLine } from '../frameworks/index.ts'
import { frameworkOfRecord } from '../frameworks/index.ts'
import type { Day } from '../platform/day.ts'
import type { Db } from '../platform/sql.ts'
import { evidenceKinds, freshnessOf, supportOf, type EvidenceKind, type Support } from './freshness.ts'
import { listOwnClaims, type OwnClaim } from './own-claims.ts'
import { evaluatedLines, listStatements, type Statement } from './statements.ts'

/** A piece of evidence as it stands on the day. */
export interface ShownEvidence {
  kind: EvidenceKind
  kindInWords: string
  title: string
  figure: string // of a measure: its latest reading; otherwise ''
  of: Day | null
  isAged: boolean
  age: string
}

export interface ShownOwnClaim {
  claim: OwnClaim
  evidence: readonly ShownEvidence[]
  support: Support
}

/** One area of the self-evaluation of a year. */
export interface AreaEvaluation {
  line: AreaLine
  statement: Statement | undefined
  /** Claims that stand, then those withdrawn. */
  claims: readonly ShownOwnClaim[]
  /** Grades of inspectors and of the council itself; undefined where neither ever gave one. */
  history: LineHistory | undefined
  /** What inspectors asked for here and nobody has said is done. */
  open: readonly FollowUp[]
}

export interface SelfEvaluation {
  year: number
  on: Day
  areas: readonly AreaEvaluation[]
  counts: { claims: number; supported: number; aged: number; thin: number; areasWritten: number }
}

/** The self-evaluation of a year as it stands on a day. */
export const selfEvaluation = async (db: Db, year: number, today: Day): Promise<SelfEvaluation> => {
  const statements = new Map((await listStatements(db, year)).map((one) => [one.line, one]))
  const claims = await listOwnClaims(db, year)
  const measureIds = [
    ...new Set(claims.flatMap(({ evidence }) => evidence.flatMap(({ measureId }) => measureId ?? []))),
  ]
  const standings = await standingsOf(db, measureIds, { on: today })
  const { services } = await judgementHistory(db, { asAt: today })
  const histories = new Map(services.flatMap(({ lines }) => lines).map((one) => [one.line.id, one]))
  const { asked } = await listFollowUps(db, { authority: await ownCode(db), asAt: today })
  const shown = claims.map((claim) => shownOf(claim, standings, today))
  const areas = evaluatedLines.map((line): AreaEvaluation => ({
    line,
    statement: statements.get(line.id),
    claims: shown
      .filter(({ claim }) => claim.line === line.id)
      .toSorted((a, b) => Number(a.claim.withdrawnOn !== null) - Number(b.claim.withdrawnOn !== null)),
    history: histories.get(line.id),
    open: asked.filter(
      ({ standing, document, finding }) => standing !== 'done' && isIn(line, document.framework, finding.area),
    ),
  }))
  const standing = shown.filter(({ claim }) => claim.withdrawnOn === null)
  const count = (state: Support['state']) => standing.filter(({ support }) => support.state === state).length
  return {
    year,
    on: today,
    areas,
    counts: {
      claims: standing.length,
      supported: count('supported'),
      aged: count('aged'),
      thin: count('thin') + count('bare'),
      areasWritten: statements.size,
    },
  }
}

const isIn = (line: AreaLine, framework: string, area: string): boolean =>
  linesOf(frameworkOfRecord(framework)?.id ?? '', area).some(({ id }) => id === line.id)

const shownOf = (claim: OwnClaim, standings: ReadonlyMap<string, MeasureStanding>, today: Day): ShownOwnClaim => {
  const evidence = claim.evidence.map(({ kind, title, measureId, datedOn }): ShownEvidence => {
    const standing = standings.get(measureId ?? '')
    const latest = standing?.latest
    const of = measureId === null ? datedOn : (latest?.periodEnd ?? standing?.hiddenOn ?? null)
    const { isAged, words } = freshnessOf({ kind, of }, today)
    return {
      kind,
      kindInWords: evidenceKinds[kind],
      title,
      figure: standing && (latest || standing.hiddenOn !== null) ? latestInWords(standing) : '',
      of,
      isAged,
      age: words,
    }
  })
  return { claim, evidence, support: supportOf(evidence, today) }
}
