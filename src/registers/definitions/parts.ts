import type { Code, Field } from '../definition.ts'

/** The phases of schools. */
export const phases: readonly Code[] = [
  { code: 'nursery', label: 'Nursery' },
  { code: 'primary', label: 'Primary' },
  { code: 'secondary', label: 'Secondary' },
  { code: 'all-through', label: 'All-through' },
  { code: 'special', label: 'Special' },
  { code: 'alternative', label: 'Alternative provision' },
  { code: 'college', label: 'College' },
]

/** The four grades that schools and settings had an overall one of until September 2024. */
export const fourGrades: readonly Code[] = [
  { code: 'outstanding', label: 'Outstanding' },
  { code: 'good', label: 'Good' },
  { code: 'requires-improvement', label: 'Requires improvement' },
  { code: 'inadequate', label: 'Inadequate' },
]

/** The five grades that each area of a report card has since November 2025. */
export const cardGrades: readonly Code[] = [
  { code: 'exceptional', label: 'Exceptional' },
  { code: 'strong', label: 'Strong standard' },
  { code: 'expected', label: 'Expected standard' },
  { code: 'attention', label: 'Needs attention' },
  { code: 'urgent', label: 'Urgent improvement' },
]

/** The quarter that a count is of. */
export const quarterEnd: Field = {
  name: 'quarter_ends',
  title: 'Quarter that ended on',
  kind: 'day',
  ends: 'quarter',
  notInFuture: true,
  required: true,
  alsoCalled: ['Quarter', 'Quarter end', 'Period end'],
}

export const school: Field = {
  name: 'school',
  title: 'School',
  kind: 'entry',
  register: 'schools',
  required: true,
  alsoCalled: ['School name', 'Establishment'],
}

export const owner: Field = { name: 'owner', title: 'Owner', kind: 'person' }
