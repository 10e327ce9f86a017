import type { Role } from '../../people/index.ts'

/** Those who run services or answer for their quality. */
export const leaders = [
  'director',
  'quality-lead',
  'principal-social-worker',
  'virtual-school-head',
  'send-officer',
  'youth-justice-manager',
] as const satisfies readonly Role[]

/** Everybody who works in children's services. */
export const officers = [
  ...leaders,
  'reviewing-officer',
  'team-manager',
  'social-worker',
  'personal-adviser',
  'school-improvement-partner',
  'analyst',
  'scrutiny-officer',
] as const satisfies readonly Role[]

/** Officers, and those who oversee or inspect them. */
export const everybody = [...officers, 'councillor', 'inspector'] as const satisfies readonly Role[]

/** Officers who keep registers for their service. */
export const keepers = [
  ...leaders,
  'reviewing-officer',
  'team-manager',
  'school-improvement-partner',
  'analyst',
  'scrutiny-officer',
] as const satisfies readonly Role[]

/** Those who work with schools. */
export const schoolsTeam = [
  'director',
  'quality-lead',
  'virtual-school-head',
  'send-officer',
  'school-improvement-partner',
  'analyst',
] as const satisfies readonly Role[]

/** Those who answer for youth justice. */
export const youthJusticeTeam = [
  'director',
  'quality-lead',
  'youth-justice-manager',
  'analyst',
] as const satisfies readonly Role[]
