// npm test: sets up whatever is missing, then runs every check and test. Arguments go to the test runner.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './with-node.js'

run(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../scripts/test.ts'), process.argv.slice(2))
