export { alderwick } from './alderwick.ts'
export { demoLetters } from './demo-letters.ts'
export type { DemoLetter, ExpectedReading, Letter } from './letter.ts'
