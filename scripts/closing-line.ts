import { z } from 'zod'

const Report = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number() })

export interface Counts {
  passed: number
  failed: number
  skipped: number
}

/**
 * The counts in the test runner's report. A run that ended badly counts as a failure even where no test of it failed: a
 * file that could not be loaded, a promise that nobody caught, a report that is not there.
 */
export const countTests = (report: string | undefined, exitCode: number): Counts => {
  const counts = report
    ? Report.parse(JSON.parse(report))
    : { numPassedTests: 0, numFailedTests: exitCode === 0 ? 0 : 1, numPendingTests: 0 }
  return {
    passed: counts.numPassedTests,
    failed: exitCode === 0 ? counts.numFailedTests : Math.max(1, counts.numFailedTests),
    skipped: counts.numPendingTests,
  }
}

/** “12 passed, 0 failed”, and how many were skipped where any were. */
export const closingLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
