export { alderwick, demoLetters } from './letters/index.ts'
export { plantDemo } from './plant-demo.ts'
