/** A number that stands alone in its scrap: `255`, `21,727`, `110*`, `49%`, `97 (88%)`. */
export interface PrintedNumber {
  number: number
  isPercent: boolean
  share: number | null // a percentage in brackets behind it
}

const alone = /^\*?(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(%)?\*{0,2}(?: ?\((\d{1,3}(?:\.\d+)?) ?%\))?\*{0,2}$/

export function numberAlone(text: string): PrintedNumber | undefined {
  const found = alone.exec(text.trim())
  if (!found?.[1]) return undefined
  return {
    number: Number(found[1].replaceAll(',', '')),
    isPercent: found[2] !== undefined,
    share: found[3] === undefined ? null : Number(found[3]),
  }
}

export const shapeOf = ({ isPercent, share }: PrintedNumber): 'percent' | 'share' | 'plain' =>
  isPercent ? 'percent' : share !== null ? 'share' : 'plain'

/** A year in which something could have been counted. */
export const isYear = (text: string): boolean => /^(?:19[5-9]|20[0-4])\d(?:[/-]\d{2})?$/.test(text.trim())
