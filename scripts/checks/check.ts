/** One thing that is held by a tool. */
export interface Check {
  name: string
  /** What to do when it fails. */
  remedy: string
  /** What is wrong, a line each; none where all is well. */
  findProblems: () => Promise<readonly string[]>
}

/** Runs every check, prints a line for each (and what is wrong), and returns how many failed. */
export const runChecks = async (checks: readonly Check[], print: (line: string) => void): Promise<number> => {
  let failed = 0
  for (const { name, remedy, findProblems } of checks) {
    const start = performance.now()
    const problems = await findProblems().catch((error: unknown) => [
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    ])
    const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(5)
    print(`${name.padEnd(14)}${seconds} s  ${problems.length === 0 ? 'ok' : `FAILED. ${remedy}`}`)
    for (const problem of problems) print(`  ${problem}`)
    if (problems.length > 0) failed++
  }
  return failed
}
