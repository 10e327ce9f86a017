import { isCapitals } from './plan/capitals.ts'

const small = new Set(['and', 'of', 'the', 'for', 'in', 'on', 'to', 'a', 'with', '&'])

/** A name that is printed in capitals as it would be written; any other as it is. */
export function inTitleCase(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (!isCapitals(plain)) return plain
  return plain
    .toLowerCase()
    .split(' ')
    .map((word, index) => (index > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ')
}
