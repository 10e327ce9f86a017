import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { allIndicators } from '../catalogue.ts'

/** All that decides what a count becomes when it is made safe, but for the definitions themselves. */
const files = [
  'bounds.ts',
  'hiding.ts',
  'on-pages.ts',
  'protect.ts',
  'public-figures.ts',
  'relations.golden.txt',
  'relations.ts',
  'rounding.ts',
  'suppress.ts',
  'together.ts',
]

/** By which rules figures are made safe: another answer where a version of the product has others, so that nothing of the one before is kept. */
export const rulesDigest = files
  .reduce((hash, file) => hash.update(readFileSync(new URL(file, import.meta.url))), createHash('sha256'))
  .update(JSON.stringify(allIndicators.map(({ id, unit, flows }) => [id, unit, flows])))
  .digest('base64url')
