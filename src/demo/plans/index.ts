export { plantPlans } from './plant-plans.ts'
