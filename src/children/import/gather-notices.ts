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

/** `line 3`, `lines 3, 7 and 9`, `lines 3, 7, 9 and 41 more`; nothing where the file as a whole is meant. */
export const linesInWords = ({ lines, times }: Pick<Trouble, 'lines' | 'times'>): string => {
  const named = lines.filter((line) => line > 0).slice(0, 5)
  const more = times - named.length
  if (named.length === 0) return ''
  if (more > 0) return `lines ${named.join(', ')} and ${more.toLocaleString('en-GB')} more`
  if (named.length === 1) return `line ${named[0]}`
  return `lines ${named.slice(0, -1).join(', ')} and ${named.at(-1)}`
}
