import { sql } from '../../platform/sql.ts'
import type { CaseLog } from '../case-log.ts'
import {
  all,
  apa07,
  cameIntoCare,
  choice,
  fv23,
  has,
  inTime,
  is,
  isDecided,
  local,
  number,
  past,
  prose,
  send18,
  sp21,
  words,
  yesOrNo,
} from './parts.ts'

const firstAssessments: CaseLog = {
  id: 'health-assessment-steps',
  area: 'health',
  title: 'First health assessments: where they wait',
  one: 'first health assessment',
  many: 'first health assessments',
  purpose:
    'From coming into care to the report: how long notice, consent and the clinic each took, so that the delay can be mended where it is.',
  meets: [{ row: 'S-096', source: `${send18}; ${apa07}` }],
  fields: [
    past('entered_on', 'Came into care on', { required: true }),
    past('told_on', 'Health was told on', { notBefore: 'entered_on' }),
    past('consent_on', 'Consent on', { notBefore: 'entered_on' }),
    past('seen_on', 'Seen at the clinic on', { notBefore: 'entered_on' }),
    past('done_on', 'Report on', { notBefore: 'entered_on' }),
    choice(
      'delay',
      'What held it up',
      {
        none: 'Nothing',
        notice: 'Notice came late',
        consent: 'Consent was not there',
        clinic: 'No place at the clinic',
        missed: 'The appointment was missed',
        moved: 'The child moved',
        refused: 'The young person declined',
      },
      { required: true },
    ),
  ],
  on: 'entered_on',
  finished: { field: 'delay', is: ['refused'] },
  clocks: [{ id: 'report', rule: 'CLA-IHA', from: 'entered_on', until: 'done_on' }],
  measures: [
    {
      id: 'report',
      sentence: 'were done in 20 working days',
      among: 'assessments whose time has come',
      of: isDecided('report'),
      counted: inTime('report'),
    },
    {
      id: 'ours',
      sentence: 'were held up by notice or consent, which are ours to mend',
      among: 'assessments that were held up',
      of: (entry) => !is('delay', 'none')(entry),
      counted: is('delay', 'notice', 'consent'),
    },
  ],
  waits: [
    { id: 'notice', sentence: 'from coming into care to the notice', from: 'entered_on', until: 'told_on' },
    { id: 'consent', sentence: 'from coming into care to consent', from: 'entered_on', until: 'consent_on' },
    { id: 'clinic', sentence: 'from the notice to the clinic', from: 'told_on', until: 'seen_on' },
    { id: 'report', sentence: 'from the clinic to the report', from: 'seen_on', until: 'done_on' },
  ],
  tallies: ['delay'],
  wanted: {
    sentence: 'children came into care and the steps of their first health assessment are not written down',
    withinDays: 0,
    from: cameIntoCare,
  },
  columns: ['told_on', 'consent_on', 'done_on', 'delay'],
}

const dental: CaseLog = {
  id: 'dental-gaps',
  area: 'health',
  title: 'Missing dental checks',
  one: 'missing check',
  many: 'missing checks',
  purpose:
    'Why a child in care has no dental check, who was told where there is no dentist, and when the child was seen.',
  meets: [{ row: 'S-098', source: `${apa07}; ${fv23}` }],
  fields: [
    past('due_on', 'Was due on', { required: true }),
    choice(
      'why',
      'Why not',
      {
        'no-dentist': 'No dentist takes the child',
        refused: 'The child declined',
        moved: 'The child moved',
        missed: 'The appointment was missed',
        'not-booked': 'Nobody booked it',
      },
      { required: true },
    ),
    past('escalated_on', 'Told the integrated care board on', { notBefore: 'due_on' }),
    past('seen_on', 'Seen on', { notBefore: 'due_on' }),
    choice('state', 'State', { open: 'Open', seen: 'Seen', declined: 'The child keeps declining' }, { required: true }),
  ],
  on: 'due_on',
  finished: { field: 'state', is: ['seen', 'declined'] },
  clocks: [
    {
      id: 'escalate',
      rule: local('DENT-ICB', 'check was due', 'integrated care board told', 20, 'working days'),
      from: 'due_on',
      until: 'escalated_on',
      onlyWhen: { field: 'why', is: ['no-dentist'] },
    },
    {
      id: 'seen',
      rule: local('DENT-SEEN', 'check was due', 'child seen', 3, 'months'),
      from: 'due_on',
      until: 'seen_on',
    },
  ],
  measures: [
    {
      id: 'no-dentist',
      sentence: 'are missing because no dentist takes the child',
      among: 'missing checks',
      of: all,
      counted: is('why', 'no-dentist'),
    },
    {
      id: 'escalated',
      sentence: 'were escalated',
      among: 'children whom no dentist takes',
      of: is('why', 'no-dentist'),
      counted: has('escalated_on'),
    },
  ],
  tallies: ['why'],
  wanted: {
    sentence: 'children in care have had no dental check for a year, and no reason is written down',
    withinDays: 100_000,
    from: (_since, until) => sql`
      select e.child_id, greatest(e.entered, coalesce(h.last, e.entered)) + 365 as on_day, 'no dental check for a year' as because
      from (
        select child_id, min(coalesce(clae_entered_care_date, clae_cla_episode_start_date)) as entered from ssd_cla_episodes
        where to_import is null group by 1 having bool_or(clae_cla_episode_ceased_date is null)) e
      left join (
        select child_id, max(clah_health_check_date) as last from ssd_cla_health
        where to_import is null and clah_health_check_type ilike 'dent%' and coalesce(clah_health_check_status, 'Completed') = 'Completed' group by 1) h
        on h.child_id = e.child_id
      where greatest(e.entered, coalesce(h.last, e.entered)) + 365 < ${until}::date`,
  },
  columns: ['why', 'escalated_on', 'state'],
}

const camhs: CaseLog = {
  id: 'mental-health-referrals',
  area: 'health',
  title: 'Mental health: referrals and waits',
  one: 'referral',
  many: 'referrals',
  purpose:
    'How long a child waits from referral to a first and a second appointment, told by the middle and the longest and not by the average alone.',
  meets: [{ row: 'S-100', source: `${apa07}; ${send18}; ${sp21}, appendix A` }],
  fields: [
    past('referred_on', 'Referred on', { required: true }),
    choice(
      'service',
      'Service',
      {
        camhs: 'CAMHS',
        autism: 'Autism and ADHD pathway',
        school: 'Mental health support team',
        'care-team': 'The worker in the looked-after team',
      },
      { required: true },
    ),
    yesOrNo('in_care', 'In care when referred'),
    past('first_on', 'First appointment on', { notBefore: 'referred_on' }),
    past('second_on', 'Second appointment on', { notBefore: 'first_on' }),
    choice(
      'outcome',
      'What came of it',
      {
        treating: 'In treatment',
        done: 'Treatment ended',
        declined: 'Not accepted by the service',
        'not-come': 'Did not come',
        waiting: 'Waiting',
      },
      { required: true },
    ),
    words('meanwhile', 'What helps meanwhile'),
  ],
  on: 'referred_on',
  finished: { field: 'outcome', is: ['done', 'declined', 'not-come'] },
  clocks: [
    {
      id: 'first',
      rule: local('CAMHS-4', 'referred', 'first appointment', 4, 'weeks'),
      from: 'referred_on',
      until: 'first_on',
    },
    {
      id: 'second',
      rule: local('CAMHS-18', 'referred', 'second appointment', 18, 'weeks'),
      from: 'referred_on',
      until: 'second_on',
    },
  ],
  measures: [
    {
      id: 'first',
      sentence: 'had a first appointment in four weeks',
      among: 'referrals whose time has come',
      of: isDecided('first'),
      counted: inTime('first'),
    },
    {
      id: 'second',
      sentence: 'had a second one in 18 weeks',
      among: 'referrals whose time has come',
      of: isDecided('second'),
      counted: inTime('second'),
    },
    { id: 'declined', sentence: 'were not accepted', among: 'referrals', of: all, counted: is('outcome', 'declined') },
    {
      id: 'in-care',
      sentence: 'were of a child in care',
      among: 'referrals that say',
      of: has('in_care'),
      counted: is('in_care', true),
    },
  ],
  waits: [
    { id: 'first', sentence: 'from referral to the first appointment', from: 'referred_on', until: 'first_on' },
    { id: 'second', sentence: 'from referral to the second appointment', from: 'referred_on', until: 'second_on' },
  ],
  told: { group: 'health', says: () => 'Referred for help with mental health' },
  columns: ['service', 'first_on', 'second_on', 'outcome'],
}

const crises: CaseLog = {
  id: 'hospital-crises',
  area: 'health',
  title: 'Crises at hospital',
  one: 'attendance',
  many: 'attendances',
  purpose:
    'When a child is at hospital in a mental health crisis: how soon assessed, how discharged, and who saw them after.',
  meets: [{ row: 'S-101', source: send18 }],
  fields: [
    past('came_on', 'Came on', { required: true }),
    words('hospital', 'Hospital', { required: true }),
    number('hours', 'Hours until the assessment', 'hours'),
    past('discharged_on', 'Discharged on', { notBefore: 'came_on' }),
    words('to', 'Discharged to'),
    past('followed_on', 'Seen after discharge on', { notBefore: 'discharged_on' }),
  ],
  on: 'came_on',
  clocks: [
    {
      id: 'follow',
      rule: local('CRISIS-7', 'discharged', 'seen after discharge', 7, 'days'),
      from: 'discharged_on',
      until: 'followed_on',
    },
  ],
  measures: [
    {
      id: 'four',
      sentence: 'were assessed in four hours',
      among: 'attendances that say',
      of: has('hours'),
      counted: (entry) => Number(entry.values['hours']) <= 4,
    },
    {
      id: 'followed',
      sentence: 'were seen within seven days of discharge',
      among: 'discharges whose time has come',
      of: isDecided('follow'),
      counted: inTime('follow'),
    },
  ],
  told: { group: 'health', says: () => 'At hospital in a crisis' },
  columns: ['hospital', 'hours', 'discharged_on', 'followed_on'],
}

const beds: CaseLog = {
  id: 'specialist-beds',
  area: 'health',
  title: 'Specialist hospital beds',
  one: 'admission',
  many: 'admissions',
  purpose: 'Children in a specialist mental health bed: where, how far, who leads, and the plan to come home.',
  meets: [{ row: 'S-102', source: `${send18}; ${sp21}, item 6` }],
  fields: [
    past('admitted_on', 'Admitted on', { required: true }),
    words('place', 'Hospital', { required: true }),
    number('miles', 'Miles from home', 'miles', { required: true }),
    words('lead', 'Lead professional', { expected: 'nobody leads it' }),
    past('planned_on', 'Plan for discharge on', { notBefore: 'admitted_on' }),
    past('reviewed_on', 'Last care, education and treatment review', { notBefore: 'admitted_on' }),
    past('discharged_on', 'Discharged on', { notBefore: 'admitted_on' }),
    choice(
      'state',
      'State',
      { there: 'In hospital', ready: 'Ready to go and has nowhere to', home: 'Discharged' },
      { required: true },
    ),
  ],
  on: 'admitted_on',
  finished: { field: 'state', is: ['home'] },
  clocks: [
    {
      id: 'plan',
      rule: local('BED-PLAN', 'admitted', 'plan for discharge', 4, 'weeks'),
      from: 'admitted_on',
      until: 'planned_on',
    },
  ],
  measures: [
    {
      id: 'far',
      sentence: 'are or were 50 miles or more from home',
      among: 'admissions',
      of: all,
      counted: (entry) => Number(entry.values['miles']) >= 50,
    },
    {
      id: 'planned',
      sentence: 'had a plan for discharge in four weeks',
      among: 'admissions whose time has come',
      of: isDecided('plan'),
      counted: inTime('plan'),
    },
    {
      id: 'ready',
      sentence: 'are ready to go and have nowhere to',
      among: 'children in hospital',
      of: is('state', 'there', 'ready'),
      counted: is('state', 'ready'),
    },
  ],
  waits: [{ id: 'stay', sentence: 'from admission to discharge', from: 'admitted_on', until: 'discharged_on' }],
  told: { group: 'health', says: () => 'Admitted to a specialist hospital bed' },
  columns: ['place', 'miles', 'lead', 'state'],
}

const consultations: CaseLog = {
  id: 'carer-consultations',
  area: 'health',
  title: 'Consultations with carers',
  one: 'consultation',
  many: 'consultations',
  purpose:
    'What the mental health worker of the looked-after team worked on with carers, and whether the child still lives there three months on.',
  meets: [{ row: 'S-105', source: `${send18}; ${apa07}` }],
  fields: [
    past('held_on', 'On', { required: true }),
    choice(
      'with',
      'With whom',
      {
        foster: 'Foster carers',
        home: 'Staff of a children’s home',
        kin: 'Relatives',
        worker: 'The social worker',
        school: 'School',
      },
      { required: true },
    ),
    words('about', 'What about', { required: true }),
    prose('advice', 'What was advised'),
    past('looked_at_on', 'Looked at again on', { notBefore: 'held_on' }),
    choice('after', 'Three months on', {
      same: 'Lives in the same home',
      moved: 'Moved',
      better: 'Same home, and better',
    }),
  ],
  on: 'held_on',
  finished: { field: 'after', is: ['same', 'moved', 'better'] },
  clocks: [
    {
      id: 'look',
      rule: local('CONSULT-3', 'consultation', 'looked at again', 3, 'months'),
      from: 'held_on',
      until: 'looked_at_on',
    },
  ],
  measures: [
    {
      id: 'held',
      sentence: 'still live in the same home',
      among: 'consultations looked at again',
      of: has('after'),
      counted: is('after', 'same', 'better'),
    },
  ],
  columns: ['with', 'about', 'after'],
}

const twoYears: CaseLog = {
  id: 'two-year-checks',
  area: 'health',
  title: 'Health visitor checks at two',
  one: 'check',
  many: 'checks',
  purpose:
    'The check at two years of children known to us: done by two and a half, done together with the nursery, and what follows a missed one.',
  meets: [{ row: 'S-106', source: send18 }],
  fields: [
    past('turned_two_on', 'Turned two on', { required: true }),
    past('done_on', 'Done on', { notBefore: 'turned_two_on' }),
    yesOrNo('together', 'Together with the nursery’s own check'),
    past('missed_on', 'Appointment missed on', { notBefore: 'turned_two_on' }),
    past('followed_on', 'Followed up on', { notBefore: 'missed_on' }),
    choice(
      'state',
      'State',
      { waiting: 'Waiting', done: 'Done', declined: 'Declined', moved: 'Moved away' },
      { required: true },
    ),
  ],
  on: 'turned_two_on',
  finished: { field: 'state', is: ['done', 'declined', 'moved'] },
  clocks: [
    {
      id: 'check',
      rule: local('HV-30', 'second birthday', 'check done', 6, 'months'),
      from: 'turned_two_on',
      until: 'done_on',
    },
    {
      id: 'follow',
      rule: local('HV-MISS', 'appointment missed', 'followed up', 10, 'working days'),
      from: 'missed_on',
      until: 'followed_on',
    },
  ],
  measures: [
    {
      id: 'done',
      sentence: 'were done by two and a half',
      among: 'checks whose time has come',
      of: isDecided('check'),
      counted: inTime('check'),
    },
    {
      id: 'followed',
      sentence: 'were followed up in ten working days',
      among: 'missed appointments whose time has come',
      of: isDecided('follow'),
      counted: inTime('follow'),
    },
    {
      id: 'together',
      sentence: 'were done together with the nursery',
      among: 'checks that were done',
      of: has('done_on'),
      counted: is('together', true),
    },
  ],
  columns: ['done_on', 'missed_on', 'followed_on', 'state'],
}

const arrivals: CaseLog = {
  id: 'transfer-in-visits',
  area: 'health',
  title: 'Health visits to families who moved here',
  one: 'family that moved here',
  many: 'families that moved here',
  purpose: 'Days from a family’s arrival to the first visit of the health visitor.',
  meets: [{ row: 'S-107', source: send18 }],
  fields: [
    past('arrived_on', 'Arrived on', { required: true }),
    past('told_on', 'We heard on', { notBefore: 'arrived_on' }),
    past('visited_on', 'Visited on', { notBefore: 'arrived_on' }),
    words('found', 'What was found'),
  ],
  on: 'arrived_on',
  clocks: [
    {
      id: 'visit',
      rule: local('HV-IN', 'we heard', 'visited', 10, 'working days'),
      from: 'told_on',
      until: 'visited_on',
    },
  ],
  measures: [
    {
      id: 'visited',
      sentence: 'were visited in ten working days of hearing',
      among: 'families whose time has come',
      of: isDecided('visit'),
      counted: inTime('visit'),
    },
  ],
  waits: [{ id: 'visit', sentence: 'from arrival to the visit', from: 'arrived_on', until: 'visited_on' }],
  columns: ['told_on', 'visited_on'],
}

const consents: CaseLog = {
  id: 'consents',
  area: 'health',
  title: 'Who may consent',
  one: 'decision who may consent',
  many: 'decisions who may consent',
  purpose:
    'For each sort of decision about a child in care: who may take it, where that is written, and whether parents had their part.',
  meets: [{ row: 'S-110', source: fv23 }],
  fields: [
    past('agreed_on', 'Agreed on', { required: true }),
    choice(
      'about',
      'Decision about',
      {
        routine: 'Routine treatment',
        immunisation: 'Immunisation',
        dental: 'Dental treatment',
        emergency: 'Emergency treatment',
        mental: 'Mental health',
        trips: 'Trips and sleepovers',
        haircut: 'Haircuts and piercings',
        faith: 'Faith',
        photos: 'Photographs and social media',
      },
      { required: true },
    ),
    choice(
      'who',
      'Who may consent',
      {
        parents: 'The parents',
        council: 'The council',
        carer: 'The carer',
        child: 'The young person',
        both: 'Parents and council together',
      },
      { required: true },
    ),
    words('written', 'Where it is written', { expected: 'it is not written anywhere' }),
    choice(
      'parents',
      'Parents',
      {
        involved: 'Had their part',
        asked: 'Were asked and did not answer',
        not: 'Were not asked',
        ended: 'Hold no responsibility',
      },
      { required: true },
    ),
    past('looked_at_on', 'Last looked at again on', { notBefore: 'agreed_on' }),
  ],
  on: 'agreed_on',
  clocks: [
    {
      id: 'look',
      rule: local('CONSENT-12', 'agreed', 'looked at again', 12, 'months'),
      from: 'agreed_on',
      until: 'looked_at_on',
    },
  ],
  measures: [
    {
      id: 'parents',
      sentence: 'had the parents’ part in them',
      among: 'decisions where parents hold responsibility',
      of: (entry) => !is('parents', 'ended')(entry),
      counted: is('parents', 'involved'),
    },
    { id: 'written', sentence: 'are written somewhere', among: 'decisions', of: all, counted: has('written') },
  ],
  wanted: {
    sentence: 'children came into care and it is not written down who may consent',
    withinDays: 60,
    from: cameIntoCare,
  },
  columns: ['about', 'who', 'parents', 'written'],
}

const linked = { yes: 'We see it', part: 'In part', no: 'We do not see it', none: 'There is none' }

const sources: CaseLog = {
  id: 'what-we-cannot-see',
  area: 'health',
  title: 'What we cannot see of a child',
  one: 'look at our sources',
  many: 'looks at our sources',
  purpose:
    'Which records of others about this child we can see: health, school, police, youth justice, and which we cannot.',
  meets: [{ row: 'S-108', source: send18 }],
  fields: [
    past('looked_on', 'Looked at on', { required: true }),
    choice('health', 'Health record', linked, { required: true }),
    choice('school', 'School record', linked, { required: true }),
    choice('police', 'Police', linked, { required: true }),
    choice('justice', 'Youth justice', linked, { required: true }),
    prose('lacks', 'What we would need and do not see'),
    words('asks', 'Who asks for it, and whom'),
  ],
  on: 'looked_on',
  measures: [
    { id: 'health', sentence: 'see the health record', among: 'looks', of: all, counted: is('health', 'yes') },
    { id: 'school', sentence: 'see the school record', among: 'looks', of: all, counted: is('school', 'yes') },
    {
      id: 'asked',
      sentence: 'say who asks for what is not seen',
      among: 'looks that lack something',
      of: has('lacks'),
      counted: has('asks'),
    },
  ],
  columns: ['health', 'school', 'police', 'justice'],
}

export const healthLogs: readonly CaseLog[] = [
  firstAssessments,
  dental,
  camhs,
  crises,
  beds,
  consultations,
  consents,
  twoYears,
  arrivals,
  sources,
]
