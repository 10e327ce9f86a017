import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The folders in which it stands how a file becomes rows. */
const folders = ['.', '../ssd', '../ssd/tables', '../../platform', '../../platform/tables']

/**
 * What tells whether a file would be read today as it was read before: a hash of the program’s own text from which it follows. Any
 * change of it counts, since a rule that was mended reads other rows from the same file.
 */
export const rulesOfReading = (): string => (known ??= hashOfRules())

let known: string | undefined

const hashOfRules = (): string => {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const place = path.resolve(import.meta.dirname, folder)
    const names = readdirSync(place).filter((name) => name.endsWith('.ts') && !/\.(?:test|fixture)\.ts$/.test(name))
    for (const name of names.toSorted()) hash.update(`${folder}/${name}\n`).update(readFileSync(path.join(place, name)))
  }
  return hash.digest('hex')
}
