// npm run check: everything that tools can hold, short of the tests.
import { allChecks } from './checks/all-checks.ts'
import { runChecks } from './checks/check.ts'

const failed = await runChecks(allChecks, console.log)
if (failed > 0) console.log(`\n${failed} of ${allChecks.length} checks failed.`)
process.exitCode = failed > 0 ? 1 : 0
