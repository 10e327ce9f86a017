import type { CaseLog } from '../case-log.ts'
import {
  ac18,
  all,
  anyDay,
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
  words,
  yesOrNo,
} from './parts.ts'

const educationPlans: CaseLog = {
  id: 'education-plans',
  area: 'leaving care',
  title: 'Personal education plans',
  one: 'education plan',
  many: 'education plans',
  purpose:
    'Each term’s plan of a child in care or at its edge: how good it is, attendance, suspensions, and what the premium bought.',
  meets: [{ row: 'S-094', source: `${ac18}; ${fv23}` }],
  fields: [
    past('met_on', 'Meeting on', { required: true }),
    choice(
      'cohort',
      'Who the plan is for',
      { care: 'A child in care', edge: 'A child at the edge of care', previously: 'A child who was in care' },
      { required: true },
    ),
    words('school', 'School or setting', { required: true }),
    choice(
      'quality',
      'How good the plan is',
      { good: 'Good', improve: 'To be improved', poor: 'Poor', 'not-judged': 'Not judged yet' },
      { required: true },
    ),
    number('attendance', 'Attendance this term', 'percent', { most: 100 }),
    number('suspended', 'Days suspended this term', 'days'),
    number('premium', 'Pupil premium spent', 'pounds'),
    prose('bought', 'What it bought, and what came of it'),
    prose('child_says', 'What the child says', { expected: 'the child’s view is not there' }),
    past('next_met_on', 'Next meeting held on', { notBefore: 'met_on' }),
  ],
  on: 'met_on',
  clocks: [
    {
      id: 'term',
      rule: local('PEP-TERM', 'meeting', 'next meeting', 4, 'months'),
      from: 'met_on',
      until: 'next_met_on',
    },
  ],
  measures: [
    {
      id: 'good',
      sentence: 'are good',
      among: 'plans that were judged',
      of: (entry) => !is('quality', 'not-judged')(entry),
      counted: is('quality', 'good'),
    },
    {
      id: 'in-time',
      sentence: 'were followed by the next within four months',
      among: 'plans whose time has come',
      of: isDecided('term'),
      counted: inTime('term'),
    },
    {
      id: 'attendance',
      sentence: 'come with an attendance below 90%',
      among: 'plans with attendance',
      of: has('attendance'),
      counted: (entry) => Number(entry.values['attendance']) < 90,
    },
    {
      id: 'suspended',
      sentence: 'come with a suspension',
      among: 'plans that say',
      of: has('suspended'),
      counted: (entry) => Number(entry.values['suspended']) > 0,
    },
    {
      id: 'edge',
      sentence: 'are for a child at the edge of care',
      among: 'plans',
      of: all,
      counted: is('cohort', 'edge'),
    },
    { id: 'voice', sentence: 'hold what the child says', among: 'plans', of: all, counted: has('child_says') },
  ],
  wanted: {
    sentence: 'children came into care and no education plan is written down',
    withinDays: 60,
    from: cameIntoCare,
  },
  told: { group: 'learning', says: () => 'Personal education plan' },
  columns: ['school', 'quality', 'attendance', 'suspended'],
}

const pathwayPlans: CaseLog = {
  id: 'pathway-plans',
  area: 'leaving care',
  title: 'First pathway plans, and how good they are',
  one: 'pathway plan',
  many: 'pathway plans',
  purpose:
    'The assessment of needs at 16 and the first pathway plan with their clocks, and what an auditor says of the plan.',
  meets: [{ row: 'S-087', source: fv23 }],
  fields: [
    past('eligible_on', 'Entitled since', {
      required: true,
      help: 'The 16th birthday, or a later day on which the young person became entitled.',
    }),
    past('assessed_on', 'Needs assessed on', { notBefore: 'eligible_on' }),
    past('planned_on', 'Pathway plan on', { notBefore: 'eligible_on' }),
    choice(
      'quality',
      'How good the plan is',
      { good: 'Good', improve: 'To be improved', poor: 'Poor', 'not-audited': 'Not audited' },
      { required: true },
    ),
    yesOrNo('own_words', 'Written with the young person, in their words'),
  ],
  on: 'eligible_on',
  clocks: [
    { id: 'assess', rule: 'CL-ASM', from: 'eligible_on', until: 'assessed_on' },
    { id: 'plan', rule: 'CL-PLAN', from: 'assessed_on', until: 'planned_on' },
  ],
  measures: [
    {
      id: 'assessed',
      sentence: 'were assessed in three months',
      among: 'young people whose time has come',
      of: isDecided('assess'),
      counted: inTime('assess'),
    },
    {
      id: 'good',
      sentence: 'have a good plan',
      among: 'plans that were audited',
      of: (entry) => !is('quality', 'not-audited')(entry),
      counted: is('quality', 'good'),
    },
    {
      id: 'words',
      sentence: 'were written with the young person',
      among: 'plans that say',
      of: has('own_words'),
      counted: is('own_words', true),
    },
  ],
  told: { group: 'leaving', says: () => 'Entitled to a pathway plan' },
  columns: ['assessed_on', 'planned_on', 'quality'],
}

const status = {
  education: 'In education or training',
  work: 'In work',
  apprentice: 'Apprentice',
  neither: 'In neither',
  unknown: 'Not known',
}

const workOffers: CaseLog = {
  id: 'work-offers',
  area: 'leaving care',
  title: 'Help to find work or learning',
  one: 'offer',
  many: 'offers',
  purpose:
    'What was offered to a care leaver to find work or a course, whether they took it up, and what they do three months on.',
  meets: [{ row: 'S-090', source: apa07 }],
  fields: [
    past('offered_on', 'Offered on', { required: true }),
    choice(
      'offer',
      'What was offered',
      {
        adviser: 'Employment support officer',
        interview: 'A guaranteed interview',
        experience: 'Work experience',
        course: 'A course',
        apprenticeship: 'An apprenticeship of the council',
        money: 'Money for tools, clothes or travel',
      },
      { required: true },
    ),
    choice('before', 'What they did then', status, { required: true }),
    choice('taken', 'Taken up', { yes: 'Yes', no: 'No', waiting: 'No answer yet' }, { required: true }),
    past('looked_at_on', 'Looked at again on', { notBefore: 'offered_on' }),
    choice('after', 'What they do now', status),
  ],
  on: 'offered_on',
  finished: { field: 'taken', is: ['no'] },
  clocks: [
    {
      id: 'look',
      rule: local('EET-3', 'offered', 'looked at again', 3, 'months'),
      from: 'offered_on',
      until: 'looked_at_on',
    },
  ],
  measures: [
    { id: 'taken', sentence: 'were taken up', among: 'offers', of: all, counted: is('taken', 'yes') },
    {
      id: 'moved',
      sentence: 'are in work or learning now',
      among: 'offers to those in neither, looked at again',
      of: (entry) => is('before', 'neither')(entry) && has('after')(entry),
      counted: is('after', 'education', 'work', 'apprentice'),
    },
  ],
  columns: ['offer', 'taken', 'before', 'after'],
}

const handovers: CaseLog = {
  id: 'adviser-handovers',
  area: 'leaving care',
  title: 'Handing over to a personal adviser',
  one: 'handover',
  many: 'handovers',
  purpose: 'From 16 on: who becomes the adviser, when they first met, and how the social worker handed over.',
  meets: [{ row: 'S-086', source: `${fv23}, what must improve` }],
  fields: [
    anyDay('due_on', 'Adviser due on', {
      required: true,
      help: 'The 16th birthday, or the day on which the young person becomes entitled.',
    }),
    words('adviser', 'Adviser', { expected: 'nobody is named' }),
    past('named_on', 'Named on'),
    past('met_on', 'First met on', { notBefore: 'named_on' }),
    yesOrNo('together', 'Met together with the social worker'),
  ],
  on: 'due_on',
  clocks: [
    { id: 'name', rule: local('PA-NAME', 'entitled', 'adviser named', 0, 'days'), from: 'due_on', until: 'named_on' },
    {
      id: 'meet',
      rule: local('PA-MEET', 'adviser named', 'first met', 20, 'working days'),
      from: 'named_on',
      until: 'met_on',
    },
  ],
  measures: [
    {
      id: 'named',
      sentence: 'had their adviser by the day',
      among: 'young people whose day has come',
      of: isDecided('name'),
      counted: inTime('name'),
    },
    {
      id: 'together',
      sentence: 'met the adviser together with the social worker',
      among: 'young people who met one',
      of: has('met_on'),
      counted: is('together', true),
    },
  ],
  waits: [{ id: 'named', sentence: 'from being entitled to a named adviser', from: 'due_on', until: 'named_on' }],
  columns: ['adviser', 'named_on', 'met_on'],
}

export const leavingCareLogs: readonly CaseLog[] = [educationPlans, handovers, pathwayPlans, workOffers]
