// The command line: `sightline COMMAND …`. Runs one command and ends with its exit code.
import { enableCompileCache } from 'node:module'

enableCompileCache() // a second run need not strip and compile the types again
const [{ runSightline }, { processTerminal }] = await Promise.all([import('./program.ts'), import('./terminal.ts')])
process.exitCode = await runSightline(process.argv.slice(2), processTerminal())
