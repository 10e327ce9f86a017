/** Numbers as documents print them: digits with commas, and the small ones in words. */

const words = [
  'no|none|zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
] as const

const byWord = new Map(words.flatMap((forms, value) => forms.split('|').map((word): [string, number] => [word, value])))

const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const
const units = words.slice(1, 10)
for (const [place, ten] of tens.entries()) {
  byWord.set(ten, 20 + 10 * place)
  for (const [index, unit] of units.entries()) byWord.set(`${ten}-${unit}`, 21 + 10 * place + index)
}

/** Digits: `2,528`, `396`. Never a part of a longer number, a decimal, or a number that names a thing (“CYP08”). */
export const digits = String.raw`(?<![\d.,£\p{L}/])(?:\d{1,3}(?:,\d{3})+|\d+)(?![\d/]|[.,]\d|(?:st|nd|rd|th)\b)`
/** A count in digits or, up to ninety-nine, in words. Not “one”, which is a pronoun as often as a number. */
export const count = String.raw`(?:${digits}|(?<![\p{L}-])(?:(?:${tens.join('|')})-(?:${units.join('|')})|${[...words.slice(2, 20), ...tens].join('|')})(?![\p{L}-]))`
/** `86`, `42.3`: what stands before a percent sign. */
export const decimal = String.raw`(?<![\d.,])\d{1,3}(?:\.\d+)?`
export const percent = String.raw` ?(?:%|per ?cent\b)`

/** @returns NaN where it is no number */
export const toNumber = (text: string): number =>
  byWord.get(text.toLowerCase()) ?? Number(text.replaceAll(',', '').replace(/\*+$/, ''))

/** How many digits stand behind the point: what the printer rounded to. */
export const decimalsOf = (text: string): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0

/** Words that say a number is not exact. */
export const hedges = String.raw`(?:about|around|approximately|almost|nearly|just (?:over|under)|over|under|more than|less than|up to|at least|some|roughly|close to|in excess of)`
export const isHedged = (before: string): boolean => new RegExp(String.raw`\b${hedges}\W{1,3}$`, 'iu').test(before)
