import type { LetterRecord } from '../to-record.ts'

/** Letters in our own words, in the layouts of twenty years: what a second letter of a framework does differently. */
type Finding = LetterRecord['findings'][number]

export interface Older {
  what: string
  text: string
  says: Partial<Omit<LetterRecord, 'findings'> & { findings: Omit<Finding, 'themes'>[] }>
}

export const found = (kind: string, ...texts: string[]) => texts.map((text) => ({ kind, text }))

/** All twelve standards of youth justice are good but for those named. */
export const ratings = (overall: string, but: Record<string, string>): Record<string, string> => ({
  hmip_overall: overall,
  ...Object.fromEntries(
    ['1', '2', '3'].flatMap((domain) =>
      ['1', '2', '3', '4'].map((one) => [`hmip_${domain}.${one}`, but[`${domain}.${one}`] ?? 'Good']),
    ),
  ),
})
