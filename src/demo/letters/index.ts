export { alderwick } from './alderwick.ts'
export { demoLetters, demoNeighbourLetters, demoOlderPacks } from './demo-letters.ts'
export type { DemoLetter, ExpectedReading, Letter } from './letter.ts'
