import type { Role } from '../people/index.ts'

/** The invented people of Alderwick whom anybody may sign in as in demo mode: at least one for each sort of work. */
export const demoPeople: readonly {
  name: string
  job: string
  email: string
  role: Role
  body?: string
}[] = [
  {
    name: 'Marian Oyelaran',
    job: 'head of quality assurance',
    email: 'marian.oyelaran@alderwick.example',
    role: 'quality-lead',
  },
  {
    name: 'Gwen Tarrant',
    job: 'director of children’s services',
    email: 'gwen.tarrant@alderwick.example',
    role: 'director',
  },
  {
    name: 'Hannah Kowalczyk',
    job: 'principal social worker',
    email: 'hannah.kowalczyk@alderwick.example',
    role: 'principal-social-worker',
  },
  {
    name: 'Ruth Falconer',
    job: 'team manager, children in care',
    email: 'ruth.falconer@alderwick.example',
    role: 'team-manager',
  },
  {
    name: 'Beatrix Ollerenshaw',
    job: 'head of service, protection and care',
    email: 'beatrix.ollerenshaw@alderwick.example',
    role: 'team-manager',
  },
  {
    name: 'Kofi Lindqvist',
    job: 'team manager, front door',
    email: 'kofi.lindqvist@alderwick.example',
    role: 'team-manager',
  },
  {
    name: 'Tom Nakamura',
    job: 'social worker, children in care',
    email: 'tom.nakamura@alderwick.example',
    role: 'social-worker',
  },
  {
    name: 'Desmond Okoro',
    job: 'personal adviser, leaving care',
    email: 'desmond.okoro@alderwick.example',
    role: 'personal-adviser',
  },
  {
    name: 'Nerys Vaughan',
    job: 'virtual school head',
    email: 'nerys.vaughan@alderwick.example',
    role: 'virtual-school-head',
  },
  {
    name: 'Tobias Achterberg',
    job: 'independent reviewing officer',
    email: 'tobias.achterberg@alderwick.example',
    role: 'reviewing-officer',
  },
  {
    name: 'Priyanka Sellwood',
    job: 'performance analyst',
    email: 'priyanka.sellwood@alderwick.example',
    role: 'analyst',
  },
  {
    name: 'Ottoline Breck',
    job: 'inspector',
    email: 'ottoline.breck@inspectors.example',
    role: 'inspector',
  },
  {
    name: 'Osian Merrifield',
    job: 'SEND casework officer',
    email: 'osian.merrifield@alderwick.example',
    role: 'send-officer',
  },
  {
    name: 'Delphine Arkwright',
    job: 'scrutiny officer',
    email: 'delphine.arkwright@alderwick.example',
    role: 'scrutiny-officer',
  },
  {
    name: 'Marcus Bell',
    job: 'councillor, cabinet member for children',
    email: 'marcus.bell@alderwick.example',
    role: 'councillor',
  },
  {
    name: 'Odette Farrar',
    job: 'councillor, chair of the scrutiny committee',
    email: 'odette.farrar@alderwick.example',
    role: 'councillor',
  },
  {
    name: 'Tom Ashgrove',
    job: 'councillor, member of the scrutiny committee',
    email: 'tom.ashgrove@alderwick.example',
    role: 'councillor',
  },
  {
    name: 'Yolanda Prideaux',
    job: 'designated nurse for children in care',
    email: 'yolanda.prideaux@saltmarsh-health.example',
    role: 'partner',
    body: 'Saltmarsh Community Health Trust',
  },
  {
    name: 'Ingrid Halloway',
    job: 'health coordinator for children in care',
    email: 'ingrid.halloway@alderwick.example',
    role: 'health-coordinator',
  },
  {
    name: 'Callum Strand',
    job: 'detective inspector, child protection',
    email: 'callum.strand@fenbridge-police.example',
    role: 'partner',
    body: 'Fenbridge Police',
  },
  {
    name: 'Bronagh Teale',
    job: 'head of family support',
    email: 'bronagh.teale@lanternhouse.example',
    role: 'partner',
    body: 'Lantern House, a charity',
  },
  {
    name: 'Stellan Whitcroft',
    job: 'systems administrator',
    email: 'stellan.whitcroft@alderwick.example',
    role: 'administrator',
  },
]

const managers: Readonly<Record<string, string>> = {
  'hannah.kowalczyk': 'gwen.tarrant',
  'osian.merrifield': 'gwen.tarrant',
  'beatrix.ollerenshaw': 'gwen.tarrant',
  'kofi.lindqvist': 'beatrix.ollerenshaw',
  'ruth.falconer': 'hannah.kowalczyk',
  'tom.nakamura': 'ruth.falconer',
  'desmond.okoro': 'ruth.falconer',
  'nerys.vaughan': 'gwen.tarrant',
  'tobias.achterberg': 'marian.oyelaran',
  'ingrid.halloway': 'hannah.kowalczyk',
  'priyanka.sellwood': 'marian.oyelaran',
}

/** The address of whom somebody reports to; '' where it is nobody of Alderwick. Managers stand above in the list. */
export const reportsTo = ({ email }: { email: string }): string => {
  const manager = managers[email.split('@')[0] ?? '']
  return manager === undefined ? '' : `${manager}@alderwick.example`
}
