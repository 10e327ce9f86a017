import { z } from 'zod'
import { Forbidden } from '../platform/errors.ts'
import { joined, sql, type Db } from '../platform/sql.ts'
import type { Person } from './person.ts'
import type { Role } from './roles.ts'

interface Line {
  /** What the permission lets somebody do, to be read after “may”. */
  may: string
  /** The same in a list of what a role may do. */
  short: string
  roles: readonly Role[]
  because: string
}

/** Whoever works on, oversees or inspects the service: everybody but those who keep the machine running. */
const readers = [
  'director',
  'quality-lead',
  'principal-social-worker',
  'reviewing-officer',
  'team-manager',
  'social-worker',
  'personal-adviser',
  'virtual-school-head',
  'send-officer',
  'youth-justice-manager',
  'school-improvement-partner',
  'analyst',
  'scrutiny-officer',
  'councillor',
  'inspector',
] as const

/** Those who answer for a service, and so for what an inspection of it is taken to have said. */
const deciders = [
  'director',
  'quality-lead',
  'principal-social-worker',
  'virtual-school-head',
  'send-officer',
  'youth-justice-manager',
] as const

/** Those who may own an action of a plan: whoever works on the service, not those who oversee or inspect it. */
const owners = [
  ...deciders,
  'team-manager',
  'reviewing-officer',
  'social-worker',
  'personal-adviser',
  'school-improvement-partner',
  'analyst',
] as const

/** Those who work with children, and see the records of those whom they or their team work with. */
const workers = [
  'team-manager',
  'reviewing-officer',
  'social-worker',
  'personal-adviser',
  'virtual-school-head',
  'send-officer',
  'youth-justice-manager',
] as const

/** Those who answer for every child of the authority. */
const answerForAll = ['director', 'quality-lead', 'principal-social-worker'] as const

/** Who may do what. What is not granted here nobody may do. The database holds a copy and asks it too. */
export const matrix = {
  'documents.read': {
    may: 'read documents and what was read from them',
    short: 'Read documents',
    roles: [...readers, 'system'],
    because:
      'Letters are about services and name no child. Administrators need no content to keep the machine running.',
  },
  'documents.add': {
    may: 'add documents and have them read again',
    short: 'Add documents',
    roles: [...deciders, 'school-improvement-partner', 'analyst', 'scrutiny-officer', 'system'],
    because: 'Those to whom letters and packs are sent. The system keeps what it has read.',
  },
  'readings.decide': {
    may: 'confirm, correct and reject what was read',
    short: 'Decide readings',
    roles: [...deciders],
    because:
      'A reading counts when somebody who answers for the service says so: never the system, nor who makes figures.',
  },
  'findings.read': {
    may: 'search the findings of all inspections',
    short: 'Search findings',
    roles: [...readers, 'system'],
    because:
      'What inspectors found is for everybody who must act on it or ask about it. The system counts it before anybody asks.',
  },
  'findings.export': {
    may: 'take findings away as a file',
    short: 'Export findings',
    roles: [...deciders, 'team-manager', 'school-improvement-partner', 'analyst', 'scrutiny-officer'],
    because:
      'Those who write plans and reports. A file leaves the watch of Sightline, so visitors and councillors ask an officer.',
  },
  'registers.read': {
    may: 'see registers',
    short: 'See registers',
    roles: [...readers],
    because: 'Each register says itself which of these roles may read it; what it does not name stays hidden.',
  },
  'registers.edit': {
    may: 'add to registers and change them',
    short: 'Edit registers',
    roles: [
      ...deciders,
      'reviewing-officer',
      'team-manager',
      'school-improvement-partner',
      'analyst',
      'scrutiny-officer',
    ],
    because: 'Those who keep a register for their service. Each register says itself which of these roles keep it.',
  },
  'registers.export': {
    may: 'take registers away as a file',
    short: 'Export registers',
    roles: [...deciders, 'team-manager', 'school-improvement-partner', 'analyst', 'scrutiny-officer'],
    because:
      'As with findings: a file leaves the watch of Sightline. It holds only registers that the person may read.',
  },
  'plans.read': {
    may: 'read improvement plans',
    short: 'Read plans',
    roles: [...readers, 'system'],
    because: 'A plan is a promise made in public about services; it names no child. The system sends reminders of it.',
  },
  'plans.edit': {
    may: 'write improvement plans and move their actions on',
    short: 'Write plans',
    roles: [...deciders],
    because: 'Those who answer for a service say what it will do; nobody else promises in their name.',
  },
  'plans.export': {
    may: 'take improvement plans away as a file',
    short: 'Export plans',
    roles: [...deciders, 'team-manager', 'school-improvement-partner', 'analyst', 'scrutiny-officer'],
    because: 'Those who write papers and reports from a plan; visitors and councillors are given the paper.',
  },
  'actions.update': {
    may: 'say how their own actions stand, and bring evidence',
    short: 'Update own actions',
    roles: [...owners, 'partner'],
    because: 'Whoever may own an action. It reaches no further than the actions that a person owns.',
  },
  'actions.shared': {
    may: 'see the actions that are shared with them, and say how they stand',
    short: 'See shared actions',
    roles: ['partner'],
    because:
      'A partner helps with what they are asked for. The rest of a plan, and all else, stays closed to them, and so does an action once it is shared no more.',
  },
  'impact.claim': {
    may: 'claim what their own actions changed',
    short: 'Claim impact',
    roles: [...owners],
    because: 'A claim rests on measures, so it is for those who see them. It reaches no further than own actions.',
  },
  'measures.record': {
    may: 'record the readings of measures',
    short: 'Record readings',
    roles: [...deciders, 'analyst', 'team-manager'],
    because: 'Those who make figures or answer for them. A reading is never changed, only followed by a later one.',
  },
  'evidence.verify': {
    may: 'verify the evidence of actions that are not their own',
    short: 'Verify evidence',
    roles: [...deciders, 'reviewing-officer', 'school-improvement-partner'],
    because: 'Those whose work it is to check the work of others. Never the owner, nor who reports to the owner.',
  },
  'dates.approve': {
    may: 'approve new dates for actions, and their withdrawal',
    short: 'Approve new dates',
    roles: ['director', 'quality-lead'],
    because: 'A date moves when somebody above the owner says so, and few can.',
  },
  'indicators.read': {
    may: 'see indicators and published figures',
    short: 'See indicators',
    roles: [...readers, 'system'],
    because:
      'Figures about services name no child, and published ones are for everybody. The system holds new ones against them.',
  },
  'indicators.export': {
    may: 'take indicators and published figures away as a file',
    short: 'Export indicators',
    roles: [...deciders, 'team-manager', 'school-improvement-partner', 'analyst', 'scrutiny-officer'],
    because: 'Those who write papers and reports from them.',
  },
  'comparators.import': {
    may: 'load published figures from a file',
    short: 'Load published figures',
    roles: ['director', 'quality-lead', 'analyst', 'system'],
    because:
      'A new release changes what everybody is compared with, so those who make figures or answer for them load it, by hand or through a folder that the system watches.',
  },
  'boards.manage': {
    may: 'look after boards and their meetings',
    short: 'Look after boards',
    roles: ['director', 'quality-lead', 'principal-social-worker', 'youth-justice-manager', 'scrutiny-officer'],
    because: 'Those who call meetings. A meeting that moves takes with it the dates that hang on it.',
  },
  'children.read': {
    may: 'see the records of children',
    short: 'See children',
    roles: [...answerForAll, ...workers, 'analyst'],
    because: 'Those who work with children, answer for them or count them. Councillors and visitors see figures.',
  },
  'children.all': {
    may: 'see the records of all children of the authority',
    short: 'See all children',
    roles: [...answerForAll, 'analyst'],
    because: 'Those who answer for every child, and who counts them. All others see the children they work with.',
  },
  'children.names': {
    may: 'see what children are called',
    short: 'See names',
    roles: [...answerForAll, ...workers],
    because: 'Who works with a child knows their name. Who makes figures has no need of it.',
  },
  'children.emergency': {
    may: 'open the record of a child who is not theirs, for a reason and some hours',
    short: 'Open in need',
    roles: [...workers],
    because: 'A child in danger cannot wait for an allocation. It is on the trail, and a manager hears of it at once.',
  },
  'children.health': {
    may: 'see what of the health of children in care and care leavers is due',
    short: 'See health due',
    roles: ['health-coordinator'],
    because:
      'The nurse or officer who follows it for all of them: health assessments, teeth, immunisations, strengths and difficulties. No other part of a record opens, and no restricted record.',
  },
  'health.export': {
    may: 'take the list of what is due of health away as a file',
    short: 'Export health due',
    roles: ['health-coordinator'],
    because:
      'Clinics and carers are chased from a list. It holds numbers and no names, and only the children of that list; who exports children may as well.',
  },
  'children.hear': {
    may: 'write down what children said',
    short: 'Write down words',
    roles: [...answerForAll, ...workers],
    because: 'Whoever a child speaks to.',
  },
  'case-logs.write': {
    may: 'write into case logs what the case system’s data does not hold of a child',
    short: 'Write case logs',
    roles: [...answerForAll, ...workers],
    because: 'Those who work with the child or answer for them. It reaches no further than the children whom they see.',
  },
  'departures.note': {
    may: 'note that a worker is leaving, and their last day',
    short: 'Note departures',
    roles: [...answerForAll, 'team-manager'],
    because: 'Those who see to it that each child has a worker on the day after.',
  },
  'weights.set': {
    may: 'set how much work a case counts for in weighted caseloads',
    short: 'Set weights',
    roles: [...answerForAll],
    because:
      'A weight changes whose caseload looks heavy, so few hold it. What was set is never changed, only followed.',
  },
  'case-logs.confirm': {
    may: 'confirm how many children there are in what must not happen',
    short: 'Confirm case logs',
    roles: [...answerForAll],
    because: 'Zero is a fact only when somebody who sees every child says so, with their name and the day.',
  },
  'audits.read': {
    may: 'see the audits of children',
    short: 'See audits',
    roles: [...answerForAll, ...workers, 'analyst'],
    because:
      'An audit is for those who work with the child to learn from. It reaches no further than the children whom they see.',
  },
  'audits.do': {
    may: 'audit and moderate the work of others',
    short: 'Audit',
    roles: [
      ...answerForAll,
      'team-manager',
      'reviewing-officer',
      'virtual-school-head',
      'send-officer',
      'youth-justice-manager',
    ],
    because: 'Those with the experience to judge practice; never of a child whom they or their team work with.',
  },
  'audits.draw': {
    may: 'draw samples for audit, give audits to auditors and close them',
    short: 'Draw samples',
    roles: [...answerForAll],
    because: 'Only who sees every child can draw from all of them, and choose a reader who is apart from the case.',
  },
  'audits.tell': {
    may: 'write into an audit what the practitioner, the child and the family say',
    short: 'Tell audits',
    roles: [...answerForAll, ...workers],
    because:
      'The practitioner has a part in the audit of their work. It reaches no further than the children whom they see.',
  },
  'supervision.write': {
    may: 'write down the supervision of a case, and what was decided',
    short: 'Write supervision',
    roles: [
      ...answerForAll,
      'team-manager',
      'reviewing-officer',
      'virtual-school-head',
      'send-officer',
      'youth-justice-manager',
    ],
    because: 'Those who supervise. It reaches no further than the children whom they see.',
  },
  'children.restrict': {
    may: 'hide the records of adopted children, of staff’s families and of those at high risk',
    short: 'Restrict records',
    roles: ['director', 'principal-social-worker'],
    because: 'A hidden record is hidden from nearly everybody, so few decide it.',
  },
  'subject-access.answer': {
    may: 'put together what is held about a child for whoever asks, and decide what is about others',
    short: 'Answer requests',
    roles: [...answerForAll],
    because: 'It gathers everything in one file, and what is taken out of it is a judgement about other people.',
  },
  'retention.propose': {
    may: 'hold records, and propose that what has been kept long enough is deleted',
    short: 'Propose deletion',
    roles: [...answerForAll],
    because: 'A record is deleted because somebody who answers for it says so, never by itself.',
  },
  'retention.approve': {
    may: 'approve that records are deleted which somebody else proposed',
    short: 'Approve deletion',
    roles: ['director', 'quality-lead'],
    because: 'What is deleted cannot be had back, so a second person looks. Nobody approves what they proposed.',
  },
  'children.import': {
    may: 'bring in the data of the case system, and take it back',
    short: 'Bring in data',
    roles: ['director', 'quality-lead', 'analyst', 'system'],
    because:
      'Those who make figures or answer for them, and Sightline itself where a folder is set for each night. It changes every figure at once.',
  },
  'children.export': {
    may: 'take lists of children away as a file',
    short: 'Export children',
    roles: ['director', 'quality-lead', 'principal-social-worker', 'analyst', 'team-manager'],
    because: 'A file leaves the watch of Sightline: few hold it, and it holds only children whom they may see.',
  },
  'committees.read': {
    may: 'see committees, their agendas, minutes and resolutions',
    short: 'See committees',
    roles: [...readers],
    because: 'Committees meet in public. What is exempt is apart and has a permission of its own.',
  },
  'committees.manage': {
    may: 'look after committees: members, agendas, papers, minutes, resolutions',
    short: 'Look after committees',
    roles: ['scrutiny-officer'],
    because: 'The officer whose work it is. Those who are held to account do not write the record of it.',
  },
  'committees.export': {
    may: 'take resolutions and work programmes away as a file',
    short: 'Export resolutions',
    roles: [...deciders, 'team-manager', 'school-improvement-partner', 'analyst', 'scrutiny-officer'],
    because: 'As with plans; whoever else wants them finds them on the public pages.',
  },
  'kept.delete': {
    may: 'delete what has been kept as long as the rules say',
    short: 'Delete what is due',
    roles: ['system'],
    because:
      'Nobody has to remember it: names of speakers and petitioners, and recordings, go on their day by themselves.',
  },
  'exempt.read': {
    may: 'read exempt papers and minutes of committees',
    short: 'Read exempt papers',
    roles: ['director', 'scrutiny-officer', 'councillor'],
    because: 'The members who must weigh them, who writes them up and who answers for what they say.',
  },
  'exempt.agree': {
    may: 'agree that an item is exempt',
    short: 'Agree exemptions',
    roles: ['director'],
    because: 'Meetings are public unless somebody who answers for it says why not; never the one who asks.',
  },
  'resolutions.answer': {
    may: 'answer the resolutions of committees',
    short: 'Answer resolutions',
    roles: [...deciders, 'councillor', 'scrutiny-officer'],
    because:
      'Those who are asked, and the officer who records an answer that came by letter. Of councillors only who holds a portfolio.',
  },
  'topics.suggest': {
    may: 'suggest what a committee should look at',
    short: 'Suggest topics',
    roles: readers.filter((role) => role !== 'inspector'),
    because: 'Everybody who works on or oversees the service may; each suggestion is answered.',
  },
  'timescales.set': {
    may: 'set stricter targets for time limits, and rules of the council’s own',
    short: 'Set targets',
    roles: ['director', 'quality-lead', 'principal-social-worker'],
    because: 'A target changes what counts as late for everybody, so few hold it.',
  },
  'themes.manage': {
    may: 'change the themes that findings are gathered under',
    short: 'Change themes',
    roles: ['director', 'quality-lead', 'principal-social-worker'],
    because: 'A theme changes what everybody sees side by side, so few hold it.',
  },
  'inspections.prepare': {
    may: 'record self-grades, chase other bodies and keep the tasks before an inspection',
    short: 'Prepare inspections',
    roles: [...deciders],
    because: 'Those who answer for a service say how good they think it is, and see to what must be ready.',
  },
  'readiness.read': {
    may: 'see how ready the service is for the next inspection of a topic',
    short: 'Readiness',
    roles: readers.filter((role) => role !== 'inspector'),
    because: 'A working list of the council’s own. Inspectors are shown evidence, not what is still to be done.',
  },
  'rooms.read': {
    may: 'see an inspection room: what inspectors asked for and were given',
    short: 'See inspection rooms',
    roles: [...deciders, 'reviewing-officer', 'team-manager', 'school-improvement-partner', 'analyst', 'inspector'],
    because: 'Those who answer inspectors, and the inspectors themselves. Nobody else is part of it while it lasts.',
  },
  'rooms.ask': {
    may: 'put a request into an inspection room',
    short: 'Ask in inspection rooms',
    roles: [...deciders, 'team-manager', 'analyst', 'inspector'],
    because: 'An inspector asks, or somebody writes down what an inspector asked.',
  },
  'rooms.work': {
    may: 'open an inspection room, answer requests and keep what was given',
    short: 'Work in inspection rooms',
    roles: [...deciders, 'team-manager', 'analyst'],
    because: 'Those who gather what is asked for. What was given is kept as it was given.',
  },
  'people.manage': {
    may: 'give people access, change it and end it',
    short: 'Give access',
    roles: ['administrator'],
    because: 'Apart from those who see content; what an administrator does is on the audit trail, which others read.',
  },
  'mail.read': {
    may: 'see which mail was sent to whom',
    short: 'See mail',
    roles: ['administrator', 'system'],
    because: 'Those who keep the machine running must see that mail arrives; what it says is not shown.',
  },
  'mail.write': {
    may: 'write mail',
    short: 'Write mail',
    roles: ['system'],
    because: 'Mail is written from Sightline’s own words about what is due, never by hand.',
  },
  'trail.read': {
    may: 'read and check the audit trail',
    short: 'Audit trail',
    roles: ['director', 'quality-lead'],
    because: 'Those who answer for lawful access, and not the administrator, whose doings it shows.',
  },
  'tokens.own': {
    may: 'have tokens, with which a program acts for them',
    short: 'Have tokens',
    roles: ['director', 'quality-lead', 'analyst', 'scrutiny-officer'],
    because:
      'Those who join Sightline to other tools, the committee clerk’s among them. A token can be lost, so few hold one.',
  },
} as const satisfies Record<string, Line>

export type Permission = keyof typeof matrix

export const everyPermission = Object.keys(matrix) as Permission[] // Object.keys forgets the names

export const roleMay = (role: Role, permission: Permission): boolean => {
  const allowed: readonly Role[] = matrix[permission].roles
  return allowed.includes(role)
}

/** What a door asks for: a permission or, of several, any one of them. */
export type Needs = Permission | readonly [Permission, ...Permission[]]

/** What the doors to one’s own work and to single actions ask for: partners come in by the second. */
export const workNeeds = ['plans.read', 'actions.shared'] as const satisfies Needs

export const may = (person: Pick<Person, 'role'>, needs: Needs): boolean =>
  typeof needs === 'string' ? roleMay(person.role, needs) : needs.some((permission) => roleMay(person.role, permission))

/** @throws Forbidden unless the person may */
export const require = (person: Pick<Person, 'role'>, needs: Needs): void => {
  if (may(person, needs)) return
  const permission = typeof needs === 'string' ? needs : needs[0]
  throw new Forbidden(`Your role does not allow you to ${matrix[permission].may}.`)
}

/** What a role may do beyond the matrix, such as `registers.policies.read`: granted by what a room above defines. */
export interface Grant {
  role: Role
  permission: string
}

/** Makes the database's copy the same as this matrix and these grants. Run as owner at every start; several may run at once. */
export const writeMatrix = (db: Db, grants: readonly Grant[] = []): Promise<void> =>
  db.transaction(async (step) => {
    const pairs = everyPermission.flatMap((permission) =>
      matrix[permission].roles.map((role) => sql`(${role}, ${permission})`),
    )
    pairs.push(...grants.map(({ role, permission }) => sql`(${role}, ${permission})`))
    await step.run(sql`delete from role_permissions where (role, permission) not in (values ${joined(pairs)})`)
    await step.run(sql`insert into role_permissions (role, permission) values ${joined(pairs)} on conflict do nothing`)
  })

/** Whether the database itself lets the person whose connection this is do something. */
export const databaseSays = async (db: Db, permission: Permission): Promise<boolean> =>
  (await db.one(sql`select may(${permission}) as allowed`, z.object({ allowed: z.boolean() }))).allowed
