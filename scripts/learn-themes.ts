// npm run themes: learns from the examples which words speak for which theme, and writes weights.csv.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { weightsNow } from './themes/weights-now.ts'

await writeFile(path.resolve(import.meta.dirname, '../src/frameworks/themes/evidence/weights.csv'), weightsNow())
