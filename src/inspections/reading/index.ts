export { readLetter, type LetterReading } from './read-letter.ts'
export type { Field, Reading } from './reading.ts'
export { rules, type RuleId } from './rules.ts'
export { toRecord, type LetterRecord } from './to-record.ts'
