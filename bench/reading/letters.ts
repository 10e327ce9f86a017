import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface LetterFile {
  path: string
  bytes: Buffer
}

/** Every PDF of the corpus, in order of name; the corpus is real and stays outside the project. */
export function loadLetters(): LetterFile[] {
  const corpus = path.resolve(
    process.env['SIGHTLINE_CORPUS'] ?? path.join(import.meta.dirname, '../../../shared/corpus'),
    'pdf',
  )
  if (!existsSync(corpus)) throw new Error('There is no corpus beside the project: set SIGHTLINE_CORPUS to its folder.')
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf'))
    .toSorted()
    .map((name) => ({ path: path.join(corpus, name), bytes: readFileSync(path.join(corpus, name)) }))
    .filter(({ bytes }) => bytes.subarray(0, 5).toString() === '%PDF-')
}
