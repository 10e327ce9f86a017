export { alderwick, demoLetters, demoOlderPacks } from './letters/index.ts'
export { plantDemo } from './plant-demo.ts'
