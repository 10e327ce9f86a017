export type { Colleague, NamedTeam } from './council.ts'
export { crowdOn } from './crowd.ts'
export { writePopulation } from './write-population.ts'
