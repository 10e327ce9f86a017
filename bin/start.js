// npm start: sets up whatever is missing and opens Sightline.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './with-node.js'

run(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../src/cli/main.ts'), [
  'start',
  ...process.argv.slice(2),
])
