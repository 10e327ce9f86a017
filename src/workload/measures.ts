import type { Caseload, Continuity } from './find-workload.ts'

/** A share with what it is a share of. */
export interface Share {
  counted: number
  of: number
}

export interface WorkloadMeasures {
  /** Children with an open case whom nobody holds. */
  unallocated: Share
  /** Children in care who had three or more workers in the year. */
  threeOrMore: Share
  /** Cases over the full-time workers who hold them; null where there are none. */
  casesEach: { cases: number; fullTime: number } | null
  most: Caseload | undefined
  /** How many workers hold how many cases: the spread and not only the average. */
  spread: readonly { words: string; workers: number }[]
  /** Managers who hold cases, which is meant to be nobody; the longest first. */
  managers: readonly Caseload[]
}

const steps = [
  { words: '1 to 5', from: 1, to: 5 },
  { words: '6 to 10', from: 6, to: 10 },
  { words: '11 to 15', from: 11, to: 15 },
  { words: '16 to 20', from: 16, to: 20 },
  { words: '21 or more', from: 21, to: Infinity },
] as const

/** Workers in a year of which three are many: the number that the national figure counts by. */
export const manyWorkers = 3

type Steadiness = Pick<Continuity, 'inCare' | 'worker' | 'workersInYear' | 'daysUnallocated'>

/** Children that a number about continuity counts: each is the list behind it. The words stand after “those”. */
export const whichChildren = {
  nobody: { words: 'whose case nobody holds', has: ({ worker }: Steadiness) => worker === null },
  many: {
    words: `in care with ${manyWorkers} or more workers in the year`,
    has: ({ inCare, workersInYear }: Steadiness) => inCare && workersInYear >= manyWorkers,
  },
  waited: {
    words: 'without a worker for a while in the year',
    has: ({ daysUnallocated }: Steadiness) => daysUnallocated > 0,
  },
} as const
export type WhichChildren = keyof typeof whichChildren

export const narrowContinuity = <Child extends Steadiness>(children: readonly Child[], which: WhichChildren): Child[] =>
  children.filter(whichChildren[which].has)

/** What the two lists add up to: each number is one of their rows counted. */
export const measuresOf = (caseloads: readonly Caseload[], children: readonly Steadiness[]): WorkloadMeasures => {
  const fullTime = caseloads.reduce((sum, worker) => sum + (worker.fullTime ?? 1), 0)
  return {
    unallocated: { counted: narrowContinuity(children, 'nobody').length, of: children.length },
    threeOrMore: {
      counted: narrowContinuity(children, 'many').length,
      of: children.filter(({ inCare }) => inCare).length,
    },
    casesEach: fullTime > 0 ? { cases: caseloads.reduce((sum, worker) => sum + worker.children, 0), fullTime } : null,
    most: caseloads[0],
    spread: steps.map(({ words, from, to }) => ({
      words,
      workers: caseloads.filter((worker) => worker.children >= from && worker.children <= to).length,
    })),
    managers: caseloads.filter(({ job }) => /manager/i.test(job)).toSorted((a, b) => b.longest - a.longest),
  }
}
