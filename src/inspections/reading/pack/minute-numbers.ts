import type { Block } from '../../../documents/index.ts'

const alone = /^(?:[A-Z]{2,5} ?\d{1,4}|\d{1,3}\.\d{1,3}|\d{1,3}\/\d{1,4})\.?$/

/** The number of a minute: on a line of its own, or at the beginning of its heading. */
export function minuteOf({ kind, text, marker }: Block): string | undefined {
  const plain = text.trim()
  if (marker === '' && alone.test(plain)) return plain.replace(/\.$/, '')
  return kind === 'heading' ? /^(?:[A-Z]{2,5} ?\d{1,4}|\d{1,3}\/\d{2,4})(?=[.: –-])/.exec(plain)?.[0] : undefined
}
