import { sql } from '../../platform/sql.ts'
import type { CaseLog } from '../case-log.ts'
import {
  ac18,
  all,
  apa07,
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
  said,
  words,
  yesOrNo,
} from './parts.ts'

const returnInterviews: CaseLog = {
  id: 'return-interviews',
  area: 'risk',
  title: 'Return interviews',
  one: 'return interview',
  many: 'return interviews',
  purpose:
    'After a child comes back from being missing: was a talk offered, taken up and held in time by somebody independent, and what was learned?',
  meets: [{ row: 'S-080', source: fv23 }],
  fields: [
    past('returned_on', 'Came back on', { required: true }),
    past('offered_on', 'Interview offered on', { notBefore: 'returned_on' }),
    choice('accepted', 'Answer', { yes: 'Accepted', no: 'Declined', waiting: 'No answer yet' }, { required: true }),
    choice(
      'why_not',
      'Why it was declined',
      {
        'no-point': 'Sees no point',
        trust: 'Does not know or trust who asks',
        busy: 'The time did not suit',
        police: 'Had said it to the police',
        carer: 'A parent or carer declined',
        other: 'Something else',
      },
      {
        requiredWhen: {
          field: 'accepted',
          is: ['no'],
          because: 'Why children decline is how more of them can be reached.',
        },
      },
    ),
    words('other_way', 'What was done instead', {
      requiredWhen: { field: 'accepted', is: ['no'], because: 'A child who declines is reached another way.' },
    }),
    past('held_on', 'Held on', { notBefore: 'returned_on' }),
    words('held_by', 'Held by'),
    yesOrNo('independent', 'Independent of those who care for and work with the child'),
    choice('theme', 'Why the child went', {
      family: 'To see family',
      friends: 'To see friends',
      home: 'Unhappy where they live',
      exploited: 'Somebody made them',
      school: 'School',
      other: 'Something else',
    }),
    prose('learned', 'What was learned'),
    yesOrNo('in_plan', 'Taken into the child’s plan'),
  ],
  on: 'returned_on',
  finished: { field: 'accepted', is: ['no'] },
  clocks: [
    {
      id: 'held',
      rule: 'MISS-RHI',
      from: 'returned_on',
      until: 'held_on',
      onlyWhen: { field: 'accepted', is: ['yes', 'waiting'] },
    },
  ],
  measures: [
    { id: 'offered', sentence: 'were offered an interview', among: 'returns', of: all, counted: has('offered_on') },
    {
      id: 'accepted',
      sentence: 'accepted it',
      among: 'returns with an offer',
      of: has('offered_on'),
      counted: is('accepted', 'yes'),
    },
    {
      id: 'held',
      sentence: 'were held within 72 hours',
      among: 'accepted interviews whose time has come',
      of: (entry) => is('accepted', 'yes')(entry) && isDecided('held')(entry),
      counted: inTime('held'),
    },
    {
      id: 'independent',
      sentence: 'were held by somebody independent',
      among: 'interviews held',
      of: has('held_on'),
      counted: is('independent', true),
    },
    {
      id: 'learned',
      sentence: 'went into the child’s plan',
      among: 'interviews held',
      of: has('held_on'),
      counted: is('in_plan', true),
    },
    {
      id: 'another-way',
      sentence: 'were reached another way',
      among: 'interviews declined',
      of: is('accepted', 'no'),
      counted: has('other_way'),
    },
  ],
  waits: [{ id: 'held', sentence: 'from the return to the interview', from: 'returned_on', until: 'held_on' }],
  wanted: {
    sentence: 'returns have no interview written down',
    withinDays: 0,
    from: (since, until) => sql`
      select m.child_id, m.miss_missing_episode_end_date as on_day, 'came back from being missing' as because from ssd_missing m
      where m.to_import is null and m.miss_missing_episode_end_date between ${since}::date and ${until}::date`,
  },
  told: {
    group: 'risk',
    says: (values) => (values['held_on'] === undefined ? 'Return interview offered' : 'Return interview held'),
  },
  tallies: ['theme', 'why_not'],
  columns: ['accepted', 'held_on', 'theme', 'in_plan'],
}

const kind = choice(
  'kind',
  'Sort',
  {
    sexual: 'Sexual exploitation',
    criminal: 'Criminal exploitation',
    gang: 'Gangs or serious violence',
    slavery: 'Trafficking or modern slavery',
    online: 'Online',
  },
  { required: true },
)

const exploitation: CaseLog = {
  id: 'exploitation-risk',
  area: 'risk',
  title: 'Exploitation: risk and what the panel does',
  one: 'risk assessment',
  many: 'risk assessments',
  purpose:
    'The risk tool with its day and score, the plan, what the multi-agency panel does, and when it is looked at again.',
  meets: [{ row: 'S-081', source: fv23 }],
  fields: [
    past('assessed_on', 'Assessed on', { required: true }),
    kind,
    words('tool', 'Tool', { required: true }),
    number('score', 'Score', 'points'),
    choice('level', 'Risk', { high: 'High', medium: 'Medium', low: 'Low' }, { required: true }),
    past('panel_on', 'Panel on', { notBefore: 'assessed_on' }),
    prose('actions', 'What the panel does, who and by when'),
    past('referred_on', 'Referred to the national referral mechanism on'),
    past('again_on', 'Assessed again on', { notBefore: 'assessed_on' }),
    choice(
      'state',
      'State',
      { open: 'Open', closed: 'Closed', followed: 'Assessed again, in an entry of its own' },
      { required: true },
    ),
  ],
  on: 'assessed_on',
  finished: { field: 'state', is: ['closed', 'followed'] },
  clocks: [
    {
      id: 'panel',
      rule: local('EXPL-PANEL', 'risk assessed', 'heard by the panel', 10, 'working days'),
      from: 'assessed_on',
      until: 'panel_on',
      onlyWhen: { field: 'level', is: ['high', 'medium'] },
    },
    {
      id: 'high',
      rule: local('EXPL-HIGH', 'risk assessed as high', 'assessed again', 1, 'months'),
      from: 'assessed_on',
      until: 'again_on',
      onlyWhen: { field: 'level', is: ['high'] },
    },
    {
      id: 'other',
      rule: local('EXPL-OTHER', 'risk assessed', 'assessed again', 3, 'months'),
      from: 'assessed_on',
      until: 'again_on',
      onlyWhen: { field: 'level', is: ['medium', 'low'] },
    },
  ],
  measures: [
    {
      id: 'panel',
      sentence: 'were heard by the panel in ten working days',
      among: 'risks whose time has come',
      of: isDecided('panel'),
      counted: inTime('panel'),
    },
    {
      id: 'plan',
      sentence: 'have actions of the panel',
      among: 'open risks that are high or medium',
      of: (entry) => is('state', 'open')(entry) && is('level', 'high', 'medium')(entry),
      counted: has('actions'),
    },
  ],
  told: { group: 'risk', says: (values) => said('Risk assessed', kind, values) },
  columns: ['kind', 'level', 'score', 'panel_on'],
}

const unaccompanied: CaseLog = {
  id: 'unaccompanied-needs',
  area: 'risk',
  title: 'Unaccompanied children: are their needs met',
  one: 'child',
  many: 'children',
  purpose:
    'Language, faith, food, legal advice, health and school of a child who came alone, and the days of their age assessment and claim.',
  meets: [{ row: 'S-082', source: `${fv23}; ${ac18}` }],
  fields: [
    past('arrived_on', 'In our care since', { required: true }),
    words('language', 'Language', { required: true }),
    yesOrNo('interpreter', 'An interpreter of their language'),
    yesOrNo('faith', 'Can practise their faith'),
    yesOrNo('food', 'Food they know'),
    past('legal_on', 'First legal advice on', { notBefore: 'arrived_on' }),
    past('health_on', 'First health assessment on', { notBefore: 'arrived_on' }),
    past('school_on', 'School or college since', { notBefore: 'arrived_on' }),
    choice(
      'age',
      'Age',
      {
        accepted: 'Accepted as said',
        assessing: 'Being assessed',
        child: 'Assessed: a child',
        adult: 'Assessed: an adult',
      },
      { required: true },
    ),
    past('age_on', 'Age decided on', {
      requiredWhen: { field: 'age', is: ['child', 'adult'], because: 'Say when it was decided.' },
    }),
    past('claimed_on', 'Asylum claimed on'),
    past('home_office_on', 'Home Office decided on', { notBefore: 'claimed_on' }),
    choice(
      'claim',
      'How the claim stands',
      { none: 'Not made', waiting: 'Waiting', granted: 'Granted', refused: 'Refused', appeal: 'Under appeal' },
      { required: true },
    ),
    prose('unmet', 'What is not met, and what is done about it'),
  ],
  on: 'arrived_on',
  clocks: [
    {
      id: 'legal',
      rule: local('UA-LEGAL', 'came into care', 'first legal advice', 20, 'working days'),
      from: 'arrived_on',
      until: 'legal_on',
    },
    {
      id: 'health',
      rule: local('UA-HEALTH', 'came into care', 'first health assessment', 20, 'working days'),
      from: 'arrived_on',
      until: 'health_on',
    },
    {
      id: 'school',
      rule: local('UA-SCHOOL', 'came into care', 'school or college', 20, 'working days'),
      from: 'arrived_on',
      until: 'school_on',
    },
  ],
  measures: [
    {
      id: 'all-three',
      sentence: 'had legal advice, health assessment and school in 20 working days',
      among: 'children whose time has come',
      of: (entry) => ['legal', 'health', 'school'].every((clock) => isDecided(clock)(entry)),
      counted: (entry) => ['legal', 'health', 'school'].every((clock) => inTime(clock)(entry)),
    },
    {
      id: 'culture',
      sentence: 'have an interpreter, their faith and food they know',
      among: 'children',
      of: all,
      counted: (entry) => ['interpreter', 'faith', 'food'].every((name) => is(name, true)(entry)),
    },
  ],
  waits: [
    {
      id: 'claim',
      sentence: 'from the claim to the decision of the Home Office',
      from: 'claimed_on',
      until: 'home_office_on',
    },
  ],
  wanted: {
    sentence: 'unaccompanied children have nothing written down',
    withinDays: 100_000,
    from: (since, until) => sql`
      select s.child_id, e.on_day, 'came into care unaccompanied' as because
      from ssd_immigration_status s join (
        select child_id, min(clae_cla_episode_start_date) as on_day from ssd_cla_episodes where to_import is null group by 1
        having bool_or(clae_cla_episode_ceased_date is null)) e on e.child_id = s.child_id
      where s.to_import is null and (s.immi_immigration_status = 'UASC' or s.immi_immigration_status ilike 'unaccompanied%')
        and e.on_day between ${since}::date - 3650 and ${until}::date`,
  },
  columns: ['language', 'age', 'claim', 'unmet'],
}

const substances: CaseLog = {
  id: 'substance-treatment',
  area: 'risk',
  title: 'Treatment for drugs and alcohol',
  one: 'referral',
  many: 'referrals',
  purpose: 'From referral to treatment: how long a young person waits, and how it ends.',
  meets: [{ row: 'S-085', source: apa07 }],
  fields: [
    past('referred_on', 'Referred on', { required: true }),
    choice(
      'substance',
      'Mainly',
      {
        cannabis: 'Cannabis',
        alcohol: 'Alcohol',
        cocaine: 'Cocaine or other stimulants',
        solvents: 'Solvents or gas',
        other: 'Something else',
      },
      { required: true },
    ),
    past('began_on', 'Treatment began on', { notBefore: 'referred_on' }),
    past('ended_on', 'Ended on', { notBefore: 'referred_on' }),
    choice('outcome', 'How it ended', {
      planned: 'As planned',
      left: 'The young person left',
      declined: 'Never came',
      moved: 'Moved to another service',
    }),
  ],
  on: 'referred_on',
  finished: { field: 'outcome', is: ['planned', 'left', 'declined', 'moved'] },
  clocks: [
    {
      id: 'begin',
      rule: local('SUB-15', 'referred', 'treatment began', 15, 'working days'),
      from: 'referred_on',
      until: 'began_on',
    },
  ],
  measures: [
    {
      id: 'began',
      sentence: 'began in 15 working days',
      among: 'referrals whose time has come',
      of: isDecided('begin'),
      counted: inTime('begin'),
    },
    {
      id: 'planned',
      sentence: 'ended as planned',
      among: 'treatments that ended',
      of: has('outcome'),
      counted: is('outcome', 'planned'),
    },
  ],
  waits: [{ id: 'begin', sentence: 'from referral to treatment', from: 'referred_on', until: 'began_on' }],
  told: { group: 'health', says: () => 'Referred for help with drugs or alcohol' },
  columns: ['substance', 'began_on', 'outcome'],
}

export const riskLogs: readonly CaseLog[] = [returnInterviews, exploitation, unaccompanied, substances]
