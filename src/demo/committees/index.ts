export { plantCommittees } from './plant-committees.ts'
