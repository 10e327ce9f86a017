export { alderwick } from './alderwick.ts'
export { demoLetters, letters } from './demo-letters.ts'
export type { DemoLetter, ExpectedReading, Letter } from './letter.ts'
export { misprintedShare } from './content/2026-focused-visit.ts'
