export { plantSelfEvaluation } from './plant-self-evaluation.ts'
