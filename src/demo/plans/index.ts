export { plantPartners } from './plant-partners.ts'
export { plantPlans } from './plant-plans.ts'
