/** The words for what stands in the database as a short name. One place, so that a page, an export and the API agree. */

export const capacities = {
  chair: 'Chair',
  vice_chair: 'Vice-chair',
  member: 'Member',
  substitute: 'Substitute',
  co_optee: 'Co-opted member',
} as const
export type Capacity = keyof typeof capacities

export const itemSorts = {
  substantive: 'For discussion',
  procedural: 'Procedure',
  responses: 'Answers since the last meeting',
  programme: 'Work programme',
} as const
export type ItemSort = keyof typeof itemSorts

export const paperSorts = {
  report: 'Report',
  appendix: 'Appendix',
  slides: 'Slides',
  progress: 'Progress of a plan',
  figures: 'Figures of an indicator',
  outcomes: 'Outcomes of inspections',
} as const
export type PaperSort = keyof typeof paperSorts

/** What may not be told, by paragraph of Part 1 of the schedule. Source: Local Government Act 1972, schedule 12A. */
export const exemptParagraphs: Readonly<Record<number, string>> = {
  1: 'Information about an individual',
  2: 'Information likely to reveal who an individual is',
  3: 'Financial or business affairs',
  4: 'Consultations or negotiations on labour relations',
  5: 'Legal professional privilege',
  6: 'Notices and orders that the council proposes to give or make',
  7: 'Prevention, investigation or prosecution of crime',
}

/** `one item`, `3 items` */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n === 1 ? 'one' : n.toLocaleString('en-GB')} ${n === 1 ? one : many}`

/** The same where a sentence begins with it. */
export const Count = (n: number, one: string, many?: string): string => {
  const words = count(n, one, many)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Only `present` counts for the quorum and votes. Source: the handbook’s trap T10. */
export const attendanceStates = {
  present: 'Present',
  apologies: 'Sent apologies',
  absent: 'Absent',
  substituted: 'Substituted',
  observing: 'Observing from elsewhere, not counted',
} as const
export type AttendanceState = keyof typeof attendanceStates

export const peopleSorts = {
  officer: 'Officer',
  cabinet_member: 'Cabinet member',
  witness: 'Witness',
  other: 'Also present',
} as const
export type PeopleSort = keyof typeof peopleSorts

export const declarationSorts = {
  dpi: 'Disclosable pecuniary interest',
  personal: 'Personal interest',
  other: 'Other interest',
  whip: 'Party whip',
} as const
export type DeclarationSort = keyof typeof declarationSorts
