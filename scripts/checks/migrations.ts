import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from './root.ts'

const shape = /^\d{8}_\d{4}_[a-z0-9]+(_[a-z0-9]+)*\.sql$/

/**
 * Migrations go forward only. `released` is a list of those that have been handed on, as `sha256sum` writes it: such a
 * file never changes again, and a new one is named after the last of them.
 */
export const migrationFaults = (files: Readonly<Record<string, string>>, released: string): string[] => {
  const names = Object.keys(files).toSorted()
  const entries = released
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => ({ hash: line.slice(0, 64), name: line.slice(64).trim() }))
  const last =
    entries
      .map((entry) => entry.name)
      .toSorted()
      .at(-1) ?? ''
  const isReleased = new Set(entries.map((entry) => entry.name))
  return [
    ...names
      .filter((name) => !shape.test(name))
      .map((name) => `${name}: the name is not YYYYMMDD_HHMM_words_of_it.sql`),
    ...names
      .filter((name) => !isReleased.has(name) && name < last)
      .map((name) => `${name}: comes before ${last}, which has been handed on`),
    ...entries.flatMap(({ name, hash }) => {
      const text = files[name]
      if (text === undefined) return [`${name}: has been handed on and is gone`]
      return createHash('sha256').update(text).digest('hex') === hash
        ? []
        : [`${name}: has been handed on and was changed`]
    }),
  ]
}

export const migrationFaultsNow = async (): Promise<string[]> => {
  const folder = path.join(root, 'migrations')
  const files: Record<string, string> = {}
  for (const name of await readdir(folder)) {
    if (name.endsWith('.sql')) files[name] = await readFile(path.join(folder, name), 'utf8')
  }
  return migrationFaults(files, await readFile(path.join(import.meta.dirname, 'released-migrations.txt'), 'utf8'))
}
