import { bulletAt } from './bullets.ts'

/** `3.`, `3)`, `(3)`, `a)`, `iv.`; a number of a section such as `1.2` counts too. A year is no marker. */
const number = /^(\(?(?:\d{1,3}(?:\.\d{1,2})?|[a-z]|[ivx]{1,5})[.)]|\d{1,2}\.\d{1,2})\s+(?=\S)/u

/** A number of two digits may fill its place in the margin, so that no space is left before the text. */
const tightNumber = /^(\d{1,3}[.)])(?=\p{Lu}\p{Ll}+ )/u

export interface Marked {
  marker: string
  rest: string
}

/** The text without its bullet, or undefined when it begins with none. */
export function bulletOf(text: string): Marked | undefined {
  const found = bulletAt(text)
  if (!found || (found.sign === 'o' && !/^o\s\p{L}{2}/u.test(text))) return undefined // a nought of a table
  const rest = text.slice(found.sign.length).trimStart()
  return rest === '' ? undefined : { marker: found.sign, rest }
}

/** The text without its number. */
export function numberOf(text: string): Marked | undefined {
  const found = number.exec(text) ?? tightNumber.exec(text)
  return found ? { marker: found[1] ?? '', rest: text.slice(found[0].length) } : undefined
}

export const markerOf = (text: string): Marked | undefined => bulletOf(text) ?? numberOf(text)
