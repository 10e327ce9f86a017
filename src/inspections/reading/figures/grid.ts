import { decimalsOf, toNumber } from './numbers.ts'

/** What one cell of a table of figures holds: `88`, `110*`, `77 (87%)`, `49%`, or words. */
export interface CellValue {
  count?: number | undefined
  /** A percentage as printed, without its sign. */
  percent?: string | undefined
}

const countOnly = /^(\d{1,3}(?:,\d{3})+|\d+)\s*[*†]?$/
const countAndPercent = /^(\d{1,3}(?:,\d{3})+|\d+)\s*[*†]?\s*\(\s*(\d{1,3}(?:\.\d+)?)\s*%\s*\)[*†]?$/
const percentAndCount = /^(\d{1,3}(?:\.\d+)?)\s*%\s*\(\s*(\d{1,3}(?:,\d{3})+|\d+)\s*\)$/
const percentOnly = /^(\d{1,3}(?:\.\d+)?)\s*%$/
const decimalOnly = /^\d{1,3}\.\d+$/

/** The figures of a cell; undefined where it holds words. */
export const cellValue = (text: string): CellValue | undefined => {
  const plain = text.trim()
  const both = countAndPercent.exec(plain)
  if (both) return { count: toNumber(both[1] ?? ''), percent: both[2] }
  const turned = percentAndCount.exec(plain)
  if (turned) return { count: toNumber(turned[2] ?? ''), percent: turned[1] }
  const share = percentOnly.exec(plain)
  if (share) return { percent: share[1] }
  const count = countOnly.exec(plain)
  if (count) return { count: toNumber(count[1] ?? '') }
  return undefined
}

/** A number under a heading that says “%” is a percentage without its sign. */
export const asPercent = (text: string): string | undefined => {
  const plain = text.trim()
  const found = percentOnly.exec(plain)?.[1] ?? (decimalOnly.test(plain) || /^\d{1,3}$/.test(plain) ? plain : undefined)
  return found !== undefined && Number(found) <= 100 && decimalsOf(found) <= 2 ? found : undefined
}

export const isTotalLabel = (text: string): boolean =>
  /^(?:grand |overall |sub-?)?totals?\b|^all (?:settings|schools|children|providers|types|ages|teams|services|places|pupils)\b|^overall$|^all$/i.test(
    text.trim(),
  )
