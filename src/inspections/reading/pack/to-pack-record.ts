import type { Pack, TableFigure } from './pack.ts'
import { tableFigures } from './read-tables.ts'

type Json = string | number | boolean | null | Json[] | { [name: string]: Json }
export type PackRecord = { [name: string]: Json }

/**
 * The papers as plain JSON for scripts: the names of pack.ts in snake case (`meetingDate` is `meeting_date`), each passage
 * as its page and words without boxes, and under `figures` every figure of the tables with numerator, denominator and
 * stated share.
 */
export const toPackRecord = (pack: Pack): PackRecord =>
  plain({ ...pack, figures: tableFigures(pack.tables) } satisfies Pack & { figures: TableFigure[] }) as PackRecord

function plain(value: unknown): Json {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null) {
    if ('exact' in value && 'page' in value) return { page: plain(value.page), words: plain(value.exact) }
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name.replace(/\p{Lu}/gu, (letter) => `_${letter.toLowerCase()}`),
        plain(inner),
      ]),
    )
  }
  return value === undefined ? null : (value as Json) // numbers, words and truths are all that is left
}
