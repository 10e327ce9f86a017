import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

let known: string | undefined

/**
 * A name for the rules of themes as they stand: the same while no definition, concept, weight or step of working them out
 * changes, and another after any change. What was stored by other rules is gone through again.
 */
export const themeRules = (): string => (known ??= nameOf(import.meta.dirname))

const nameOf = (folder: string): string => {
  const hash = createHash('sha256')
  for (const file of globSync(['**/*.ts', 'evidence/*.csv'], { cwd: folder }).toSorted())
    hash.update(`${file}\n`).update(readFileSync(path.join(folder, file)))
  return hash.digest('hex').slice(0, 16)
}
