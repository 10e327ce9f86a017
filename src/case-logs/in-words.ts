import type { Values } from '../registers/index.ts'
import type { CaseLog } from './case-log.ts'

/** What stands in an entry where something was written in words: those who see names are given the words themselves beside it. */
export const wordsWithheld = 'Words withheld'

/**
 * What everybody who sees the child is shown of an entry, and what was written in words, which may name people and is kept apart:
 * decisions/2026-11-29-words-withheld.md
 */
export const apart = ({ fields }: Pick<CaseLog, 'fields'>, values: Values): { shown: Values; words: Values } => {
  const written = new Set(fields.flatMap(({ kind, name }) => (kind === 'text' || kind === 'long text' ? name : [])))
  const all = Object.entries(values)
  return {
    shown: Object.fromEntries(all.map(([name, value]) => [name, written.has(name) ? wordsWithheld : value])),
    words: Object.fromEntries(all.filter(([name]) => written.has(name))),
  }
}
