import type { Computed } from '../../../indicators/index.ts'

/** SQL as a person would read and run it: its values written in, and without the indent that it has in its file. */
export const sqlAsRead = ({ text, values }: Computed['rows']): string =>
  lined(text.replaceAll(/\$(\d+)/g, (_, number: string) => literal(values[Number(number) - 1])))

const literal = (value: unknown): string => {
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return `array[${value.map(literal).join(', ')}]`
  return `'${String(value).replaceAll("'", "''")}'`
}

const lined = (text: string): string => {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const indent = Math.min(...lines.slice(1).map((line) => line.search(/\S/)), 40)
  return lines.map((line, index) => (index === 0 ? line.trim() : line.slice(indent))).join('\n')
}

/** What is counted, as it goes on in a sentence: a small letter first, unless it is a short form. */
export const lowered = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
