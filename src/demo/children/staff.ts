import type { SsdRows } from '../../children/index.ts'
import type { Colleague, NamedTeam } from '../population/index.ts'

const teams = [
  ['CIC1', 'Children in Care 1'],
  ['CIC2', 'Children in Care 2'],
  ['SAF1', 'Safeguarding North'],
  ['SAF2', 'Safeguarding South'],
  ['CWD', 'Children with Disabilities'],
  ['LC1', 'Leaving Care'],
  ['EH1', 'Family Support'],
  ['IRO', 'Independent Reviewing Service'],
  ['SEND', 'SEND Casework'],
] as const

const workers = [
  ['W01', 'Tom Nakamura', 'Social worker', 17, 'N'],
  ['W02', 'Lena Fisk', 'Social worker', 16, 'N'],
  ['W03', 'Adaeze Nwosu', 'Social worker', 15, 'Y'],
  ['W04', 'Gethin Prosser', 'Advanced practitioner', 14, 'N'],
  ['W05', 'Marguerite Sandys', 'Social worker', 19, 'N'],
  ['W06', 'Rohan Delacroix', 'Social worker', 21, 'Y'],
  ['W07', 'Ffion Bassett', 'Social worker', 18, 'N'],
  ['W08', 'Imogen Tull', 'Social worker', 20, 'N'],
  ['W09', 'Desmond Okoro', 'Personal adviser', 22, 'N'],
  ['W10', 'Sally Wetherby', 'Family support worker', 12, 'N'],
  ['W20', 'Tobias Achterberg', 'Independent reviewing officer', 61, 'N'],
  ['W21', 'Osian Merrifield', 'SEND casework officer', 140, 'N'],
] as const

export const staffRows: SsdRows = {
  ssd_department: teams.map(([dept_team_id, dept_team_name]) => ({
    dept_team_id,
    dept_team_name,
    dept_team_parent_id: null,
    dept_team_parent_name: 'Children’s services',
  })),
  ssd_professionals: workers.map(([id, name, title, caseload, agency]) => ({
    prof_professional_id: id,
    prof_staff_id: `AL${id.slice(1)}`,
    prof_professional_name: name,
    prof_social_worker_registration_no:
      title.includes('worker') || title.includes('practitioner') ? `SW90${id.slice(1)}1` : null,
    prof_professional_job_title: title,
    prof_professional_caseload: caseload,
    prof_professional_department: 'Children’s services',
    prof_full_time_equivalency: 1,
    prof_agency_worker_flag: agency,
  })),
}

/** Who of the people of the demonstration is whom in its case system. */
export const staffLines = [
  { kind: 'worker', id: 'W01', email: 'tom.nakamura@alderwick.example' },
  { kind: 'worker', id: 'W20', email: 'tobias.achterberg@alderwick.example' },
  { kind: 'worker', id: 'W21', email: 'osian.merrifield@alderwick.example' },
  { kind: 'worker', id: 'W09', email: 'desmond.okoro@alderwick.example' },
  { kind: 'team', id: 'CIC1', email: 'nerys.vaughan@alderwick.example' },
  { kind: 'team', id: 'CIC2', email: 'nerys.vaughan@alderwick.example' },
  { kind: 'team', id: 'CIC2', email: 'ruth.falconer@alderwick.example' },
  { kind: 'team', id: 'T-front-door-1', email: 'kofi.lindqvist@alderwick.example' },
  ...(['T-assessment-1', 'SAF1', 'SAF2', 'CWD', 'CIC1', 'CIC2'] as const).map((id) => ({
    kind: 'team' as const,
    id,
    email: 'beatrix.ollerenshaw@alderwick.example',
  })),
] as const

/** The same teams and workers for those who have no story of their own: each takes its share of the work. */
export const namedTeams: readonly NamedTeam[] = [
  { id: 'CIC1', name: 'Children in Care 1', kind: 'care' },
  { id: 'CIC2', name: 'Children in Care 2', kind: 'care' },
  { id: 'SAF1', name: 'Safeguarding North', kind: 'family' },
  { id: 'SAF2', name: 'Safeguarding South', kind: 'family' },
  { id: 'CWD', name: 'Children with Disabilities', kind: 'family' },
  { id: 'LC1', name: 'Leaving Care', kind: 'leaving' },
  { id: 'EH1', name: 'Family Support', kind: 'early-help' },
  { id: 'IRO', name: 'Independent Reviewing Service', kind: 'reviewing' },
  { id: 'SEND', name: 'SEND Casework', kind: 'send' },
]

const teamOf = {
  W01: 'CIC2',
  W02: 'CIC2',
  W03: 'CIC1',
  W04: 'CIC1',
  W05: 'SAF1',
  W06: 'SAF1',
  W07: 'SAF2',
  W08: 'CWD',
  W09: 'LC1',
  W10: 'EH1',
  W20: 'IRO',
  W21: 'SEND',
} as const

export const colleagues: readonly Colleague[] = workers.map(([id, name, job]) => ({ id, name, job, team: teamOf[id] }))
