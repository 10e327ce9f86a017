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

/** What the two lists add up to: each number is one of their rows counted. */
export const measuresOf = (
  caseloads: readonly Caseload[],
  children: readonly Pick<Continuity, 'inCare' | 'worker' | 'workersInYear'>[],
): WorkloadMeasures => {
  const inCare = children.filter((child) => child.inCare)
  const fullTime = caseloads.reduce((sum, worker) => sum + (worker.fullTime ?? 1), 0)
  return {
    unallocated: { counted: children.filter(({ worker }) => worker === null).length, of: children.length },
    threeOrMore: {
      counted: inCare.filter(({ workersInYear }) => workersInYear >= manyWorkers).length,
      of: inCare.length,
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
