// npm test: the checks that need nothing running, then every test. Arguments go to the test runner, and then the tests
// alone are run: npm test -- src/documents
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { staticChecks } from './checks/all-checks.ts'
import { runChecks } from './checks/check.ts'
import { root } from './checks/root.ts'
import { programOf } from './checks/run-tool.ts'
import { closingLine, countTests } from './closing-line.ts'

const args = process.argv.slice(2)
const checks = args.length > 0 ? [] : staticChecks
const failedChecks = await runChecks(checks, console.log)

const folder = await mkdtemp(path.join(os.tmpdir(), 'sightline-report-'))
const report = path.join(folder, 'report.json')
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
const runner = spawn(process.execPath, [await programOf('vitest'), 'run', ...reporters, ...args], {
  cwd: root,
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => runner.kill(signal))
const code = await new Promise<number>((resolve) => runner.on('close', (ended) => resolve(ended ?? 1)))
const tests = countTests(await readFile(report, 'utf8').catch(() => undefined), code)
await rm(folder, { recursive: true, force: true })

const failed = failedChecks + tests.failed
console.log(`\n${closingLine({ ...tests, passed: checks.length - failedChecks + tests.passed, failed })}`)
process.exitCode = failed > 0 ? 1 : 0
