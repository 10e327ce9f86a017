/** What somebody works as. Each sees and does what its lines in `permissions.ts` say, and nothing else. */
export const roles = {
  director: {
    title: 'Director or assistant director',
    sees: 'Everything that inspectors wrote; decides what counts; the audit trail. The records of all children.',
  },
  'quality-lead': {
    title: 'Head of quality assurance',
    sees: 'Everything that inspectors wrote; decides what counts; the audit trail. The records of all children.',
  },
  'principal-social-worker': {
    title: 'Principal social worker',
    sees: 'Everything that inspectors wrote; decides what counts. The records of all children.',
  },
  'reviewing-officer': {
    title: 'Independent reviewing officer',
    sees: 'What inspectors wrote. The records of the children that they or their team work with.',
  },
  'team-manager': {
    title: 'Team manager',
    sees: 'What inspectors wrote. The records of the children that they or their team work with.',
  },
  'social-worker': {
    title: 'Social worker',
    sees: 'What inspectors wrote. The records of the children that they or their team work with.',
  },
  'personal-adviser': {
    title: 'Personal adviser',
    sees: 'What inspectors wrote. The records of the children that they or their team work with.',
  },
  'virtual-school-head': {
    title: 'Virtual school head',
    sees: 'What inspectors wrote; decides what counts. The records of the children that they or their team work with.',
  },
  'health-coordinator': {
    title: 'Health coordinator for children in care',
    sees: 'What of the health of children in care and care leavers is due, with their names, and nothing else.',
  },
  'send-officer': {
    title: 'SEND officer',
    sees: 'What inspectors wrote; decides what counts. The records of the children that they or their team work with.',
  },
  'youth-justice-manager': {
    title: 'Youth justice manager',
    sees: 'What inspectors wrote; decides what counts. The records of the children that they or their team work with.',
  },
  'school-improvement-partner': { title: 'School improvement partner', sees: 'What inspectors wrote.' },
  analyst: {
    title: 'Performance analyst',
    sees: 'What inspectors wrote, to analyse in other tools. Records of all children, without names.',
  },
  'scrutiny-officer': { title: 'Scrutiny officer', sees: 'What inspectors wrote, to put before committees.' },
  councillor: { title: 'Councillor', sees: 'What inspectors wrote to the council.' },
  inspector: { title: 'Inspector', sees: 'What inspectors wrote, until the visit ends.' },
  partner: {
    title: 'Partner of another body',
    sees: 'The actions that are shared with them or that they own, and nothing else.',
  },
  administrator: { title: 'Administrator', sees: 'Who has access, and no document.' },
  system: { title: 'Sightline itself', sees: 'The documents that it reads. Nobody can sign in as it.' },
} as const satisfies Record<string, { title: string; sees: string }>

export type Role = keyof typeof roles

/** Every role, in the order in which people are shown them. */
export const everyRole = Object.keys(roles) as Role[] // Object.keys forgets the names

/** The roles that a person can be given. */
export const rolesForPeople = everyRole.filter((role) => role !== 'system')
