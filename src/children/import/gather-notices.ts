import type { ImportNotice } from './source.ts'

/** One trouble of one file, with the lines that are named for it. */
export interface Trouble extends Omit<ImportNotice, 'line'> {
  lines: readonly number[]
}

/** What was found wrong, a trouble each; what is refused first. */
export const gatherNotices = (notices: readonly ImportNotice[]): Trouble[] => {
  const troubles = new Map<string, ImportNotice & { lines: number[] }>()
  for (const notice of notices) {
    const key = [notice.severity, notice.file, notice.table, notice.field, notice.reason].join('\n')
    const known = troubles.get(key)
    if (known) known.lines.push(notice.line)
    else troubles.set(key, { ...notice, lines: [notice.line] })
  }
  return [...troubles.values()].toSorted((a, b) => (a.severity === b.severity ? 0 : a.severity === 'refused' ? -1 : 1))
}

/**
 * Troubles beside each other that are told once: those of whole files and columns that are mended in the same way; every other stands
 * alone.
 */
export const alikeTroubles = (troubles: readonly Trouble[]): [Trouble, ...Trouble[]][] => {
  const alike = new Map<string, [Trouble, ...Trouble[]]>()
  for (const trouble of troubles) {
    const { severity, table, file, field, lines, reason, remedy } = trouble
    const isOfWhole = lines.every((line) => line === 0)
    const key = isOfWhole ? `${severity} ${remedy}` : [severity, table, file, field, reason].join(' ')
    const known = alike.get(key)
    if (known) known.push(trouble)
    else alike.set(key, [trouble])
  }
  return [...alike.values()]
}

/** Where a trouble is met: the list of Annex A, else the table, else the file. */
export const placeOf = ({ table, file }: Pick<Trouble, 'table' | 'file'>): string =>
  /, list \d+: /.test(file) || table === '' ? file : table

/** `line 3`, `lines 3, 7 and 9`, `lines 3, 7, 9 and 41 more`; nothing where the file as a whole is meant. */
export const linesInWords = ({ lines, times }: Pick<Trouble, 'lines' | 'times'>): string => {
  const named = lines.filter((line) => line > 0).slice(0, 5)
  const more = times - named.length
  if (named.length === 0) return ''
  if (more > 0) return `lines ${named.join(', ')} and ${more.toLocaleString('en-GB')} more`
  if (named.length === 1) return `line ${named[0]}`
  return `lines ${named.slice(0, -1).join(', ')} and ${named.at(-1)}`
}
