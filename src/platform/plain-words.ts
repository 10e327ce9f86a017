import { z } from 'zod'

/**
 * What is wrong with a value whose schema says nothing of its own, in a sentence for whoever gave it: the library that checks
 * values writes for programmers. Whatever takes something from people imports this file; the sentences hold for the whole process.
 */
const inPlainWords = (issue: z.core.$ZodRawIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return missing(issue.input) ? 'This is missing.' : (wanted[issue.expected] ?? 'This cannot be used here.')
    case 'too_big':
      return `${limits(issue.origin, 'at most', Number(issue.maximum))}.`
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) === 1
        ? 'This is empty.'
        : `${limits(issue.origin, 'at least', Number(issue.minimum))}.`
    case 'invalid_value':
      return `Choose one of those that there are${issue.values.length <= 12 ? `: ${issue.values.join(', ')}` : ''}.`
    case 'invalid_format':
      return formats[issue.format] ?? 'This is not written as it should be.'
    case 'unrecognized_keys':
      return `There is no field called “${issue.keys.join('”, “')}”.`
    default:
      return 'This cannot be used here.'
  }
}

const missing = (value: unknown): boolean => value === undefined || value === null || value === ''

const wanted: Readonly<Record<string, string>> = {
  number: 'Give a number.',
  int: 'Give a whole number.',
  string: 'Give one answer, in words.',
  boolean: 'Say yes or no.',
  array: 'Give a list.',
  object: 'Give fields with their names.',
  date: 'Give a day that there is.',
}

const formats: Readonly<Record<string, string>> = {
  uuid: 'Choose one of those that there are.',
  email: 'Give an e-mail address, such as name@example.org.',
  url: 'Give a whole address, such as https://example.org/page.',
  date: 'Give a day that there is.',
  datetime: 'Give a day and a time that there are.',
  time: 'Give a time, such as 14:30.',
}

const limits = (of: string, way: 'at most' | 'at least', many: number): string => {
  const number = many.toLocaleString('en-GB')
  if (of === 'string') return `Use ${number} ${many === 1 ? 'character' : 'characters'} ${way}`
  if (of === 'array' || of === 'set') return `Choose ${number} ${way}`
  return `Give a number that is ${way} ${number}`
}

z.config({ localeError: inPlainWords })
