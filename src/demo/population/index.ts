export { writePopulation } from './write-population.ts'
