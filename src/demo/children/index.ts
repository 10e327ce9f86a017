export { plantChildren } from './plant-children.ts'
