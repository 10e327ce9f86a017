import { gradeInWords, toolOf, type Audit } from '../audits/audit.ts'
import { placeOf } from '../tools/tool.ts'

/** From how many pairs on kappa says anything. */
export const fewestForKappa = 30
/** From how many second readings on, and from which share of them, an auditor is said to drift. */
export const driftsFrom = { readings: 8, share: 0.5 } as const

/** An audit that was read twice, as far as both judgements may be seen. */
export type Pair = Audit & { firstGrade: string; secondGrade: string }

export const pairsOf = (audits: readonly Audit[]): Pair[] =>
  audits.filter((audit): audit is Pair => audit.firstGrade !== null && audit.secondGrade !== null)

/** How far the first reader was better than the second: above 0 kinder, below harsher, in grades. */
export const kinderBy = (pair: Pair): number => {
  const tool = toolOf(pair)
  return placeOf(tool, pair.secondGrade) - placeOf(tool, pair.firstGrade)
}

export interface Agreement<One extends Pair = Pair> {
  pairs: readonly One[]
  exact: readonly One[]
  withinOne: readonly One[]
  /** Quadratic weighted kappa; null below 30 pairs of one scale, or where the scales differ. */
  kappa: number | null
}

/** How far two readers agree. */
export const agreementOf = <One extends Pair>(pairs: readonly One[]): Agreement<One> => ({
  pairs,
  exact: pairs.filter((pair) => kinderBy(pair) === 0),
  withinOne: pairs.filter((pair) => Math.abs(kinderBy(pair)) <= 1),
  kappa: kappaOf(pairs),
})

/** κ = 1 − Σ w·observed / Σ w·expected with w = (i−j)²/(k−1)², where expected are the products of the margins. */
const kappaOf = (pairs: readonly Pair[]): number | null => {
  const scales = new Set(pairs.map((pair) => toolOf(pair).scale.id))
  const [first] = pairs
  if (pairs.length < fewestForKappa || scales.size !== 1 || !first) return null
  const grades = toolOf(first).scale.grades.map(({ id }) => id)
  const share = (which: 'firstGrade' | 'secondGrade', grade: string): number =>
    pairs.filter((pair) => pair[which] === grade).length / pairs.length
  let [observed, expected] = [0, 0]
  for (const [i, one] of grades.entries())
    for (const [j, other] of grades.entries()) {
      const weight = (i - j) ** 2 / (grades.length - 1) ** 2
      observed +=
        (weight * pairs.filter((pair) => pair.firstGrade === one && pair.secondGrade === other).length) / pairs.length
      expected += weight * share('firstGrade', one) * share('secondGrade', other)
    }
  return expected === 0 ? null : 1 - observed / expected
}

export interface AuditorLine {
  auditorId: string
  auditor: string
  finished: number
  pairs: number
  same: number
  kinder: number
  harsher: number
  /** Which way an auditor leans where at least half of eight second readings differ that way; null where none. */
  drift: 'kinder' | 'harsher' | null
}

/** How often each auditor was read a second time, and which way they differ from the second reader. */
export const auditorsOf = (audits: readonly Audit[]): AuditorLine[] =>
  [
    ...Map.groupBy(
      audits.filter(({ finishedOn }) => finishedOn !== null),
      ({ auditorId }) => auditorId,
    ),
  ]
    .map(([auditorId, theirs]): AuditorLine => {
      const by = pairsOf(theirs).map(kinderBy)
      const [kinder, harsher] = [by.filter((one) => one > 0).length, by.filter((one) => one < 0).length]
      return {
        auditorId,
        auditor: theirs[0]?.auditor ?? '',
        finished: theirs.length,
        pairs: by.length,
        same: by.length - kinder - harsher,
        kinder,
        harsher,
        drift: driftOf({ pairs: by.length, kinder, harsher }),
      }
    })
    .toSorted((a, b) => b.finished - a.finished || a.auditor.localeCompare(b.auditor))

export const driftOf = ({
  pairs,
  kinder,
  harsher,
}: Pick<AuditorLine, 'pairs' | 'kinder' | 'harsher'>): AuditorLine['drift'] => {
  if (pairs < driftsFrom.readings) return null
  if (kinder / pairs >= driftsFrom.share) return 'kinder'
  return harsher / pairs >= driftsFrom.share ? 'harsher' : null
}

/** What a pair says, in words: “Good, then Requires improvement”. */
export const pairInWords = (pair: Pick<Pair, 'tool' | 'toolVersion' | 'firstGrade' | 'secondGrade'>): string =>
  `${gradeInWords(pair, pair.firstGrade)}, then ${gradeInWords(pair, pair.secondGrade)}`
