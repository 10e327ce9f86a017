import type { CaseLog } from '../case-log.ts'
import {
  all,
  anyDay,
  choice,
  has,
  inTime,
  is,
  isDecided,
  local,
  number,
  past,
  send18,
  words,
  yesOrNo,
} from './parts.ts'

const partTimeTimetables: CaseLog = {
  id: 'part-time-timetables',
  area: 'send',
  title: 'Part-time timetables',
  one: 'part-time timetable',
  many: 'part-time timetables',
  purpose:
    'A pupil who is not in school for the whole week: why, by what agreement, how many hours, and the day of return.',
  meets: [{ row: 'S-190', source: send18 }],
  fields: [
    past('begins_on', 'From', { required: true }),
    words('school', 'School', { required: true }),
    number('hours', 'Hours in school a week', 'hours', { required: true, most: 40 }),
    choice(
      'reason',
      'Reason',
      {
        health: 'Health',
        return: 'Coming back after an absence',
        behaviour: 'Behaviour',
        anxiety: 'Anxiety',
        other: 'Other',
      },
      { required: true },
    ),
    yesOrNo('parent_agrees', 'The parent has agreed in writing', { required: true }),
    words('basis', 'What allows it', { expected: 'it does not say what allows it' }),
    anyDay('return_by', 'Full week by', { required: true, notBefore: 'begins_on' }),
    past('looked_on', 'Last looked at on', { notBefore: 'begins_on' }),
    past('ended_on', 'Full week since', { notBefore: 'begins_on' }),
  ],
  on: 'begins_on',
  clocks: [
    {
      id: 'six-weeks',
      rule: local('PART-TIME-END', 'it begins', 'full week', 6, 'weeks'),
      from: 'begins_on',
      until: 'ended_on',
    },
  ],
  measures: [
    {
      id: 'six-weeks',
      sentence: 'ended within six weeks',
      among: 'timetables whose time has come',
      of: isDecided('six-weeks'),
      counted: inTime('six-weeks'),
    },
    {
      id: 'agreed',
      sentence: 'have a parent’s agreement',
      among: 'timetables',
      of: all,
      counted: is('parent_agrees', true),
    },
  ],
  waits: [{ id: 'length', sentence: 'from the first day to a full week', from: 'begins_on', until: 'ended_on' }],
  tallies: ['school', 'reason'],
  columns: ['school', 'hours', 'return_by', 'ended_on'],
}

const alternativeProvision: CaseLog = {
  id: 'alternative-provision',
  area: 'send',
  title: 'Alternative provision and fair access',
  one: 'placement',
  many: 'placements',
  purpose:
    'A pupil placed elsewhere or found a school under fair access: from asking to the first day, need looked at again, and the way back.',
  meets: [
    { row: 'S-191', source: send18 },
    { row: 'S-192', source: 'annual conversation letter of 2018' },
  ],
  fields: [
    past('asked_on', 'Asked for on', { required: true }),
    choice(
      'how',
      'How',
      { alternative: 'Alternative provision', exclusion: 'After an exclusion', 'fair-access': 'Fair access' },
      { required: true },
    ),
    words('school', 'School or provider'),
    past('began_on', 'First day there', { notBefore: 'asked_on' }),
    past('need_on', 'Need looked at again on', { notBefore: 'asked_on' }),
    anyDay('return_by', 'Back in school by'),
    past('returned_on', 'Back in school on', { notBefore: 'began_on' }),
    yesOrNo('stayed', 'Still there a term later'),
  ],
  on: 'asked_on',
  clocks: [
    {
      id: 'placed',
      rule: local('FAIR-ACCESS-PLACED', 'asked for', 'first day', 28, 'days'),
      from: 'asked_on',
      until: 'began_on',
    },
  ],
  measures: [
    {
      id: 'placed',
      sentence: 'began within 28 days',
      among: 'placements whose time has come',
      of: isDecided('placed'),
      counted: inTime('placed'),
    },
    {
      id: 'need',
      sentence: 'had their need looked at again',
      among: 'placements after an exclusion',
      of: is('how', 'exclusion'),
      counted: has('need_on'),
    },
    {
      id: 'stayed',
      sentence: 'were still in school a term later',
      among: 'returns that say',
      of: has('stayed'),
      counted: is('stayed', true),
    },
  ],
  waits: [{ id: 'placed', sentence: 'from asking to the first day', from: 'asked_on', until: 'began_on' }],
  tallies: ['how'],
  columns: ['how', 'school', 'began_on', 'returned_on'],
}

const schoolMoves: CaseLog = {
  id: 'school-moves',
  area: 'send',
  title: 'Starting school and moving up',
  one: 'start',
  many: 'starts',
  purpose:
    'What a new school knows from day one: the guide that came, the help that was there, and how it stood at the end of the first term.',
  meets: [
    { row: 'S-139', source: send18 },
    { row: 'S-140', source: send18 },
    { row: 'S-137', source: send18 },
  ],
  fields: [
    anyDay('starts_on', 'First day', { required: true }),
    choice(
      'move',
      'Which start',
      { reception: 'Reception', secondary: 'Secondary school', other: 'Another school' },
      { required: true },
    ),
    choice('tier', 'Help before', {
      complex: 'A team for complex needs',
      targeted: 'Targeted help',
      universal: 'What all have',
    }),
    past('guide_on', 'Guide sent on'),
    past('guide_came_on', 'School has the guide since'),
    yesOrNo('plan', 'Help was in place on the first day'),
    choice('term', 'At the end of the first term', {
      settled: 'Settled',
      help: 'Settled with more help',
      not: 'Not settled',
    }),
  ],
  on: 'starts_on',
  measures: [
    {
      id: 'guide',
      sentence: 'had their guide at the school by the first day',
      among: 'starts',
      of: all,
      counted: ({ values }) =>
        values['guide_came_on'] !== undefined && String(values['guide_came_on']) <= String(values['starts_on']),
    },
    { id: 'plan', sentence: 'had help in place', among: 'starts that say', of: has('plan'), counted: is('plan', true) },
    {
      id: 'settled',
      sentence: 'were settled at the end of the term',
      among: 'starts that say',
      of: has('term'),
      counted: is('term', 'settled', 'help'),
    },
  ],
  tallies: ['move', 'tier', 'term'],
  columns: ['move', 'guide_came_on', 'plan', 'term'],
}

const hospitalTeaching: CaseLog = {
  id: 'hospital-teaching',
  area: 'send',
  title: 'Teaching in hospital',
  one: 'stay in hospital',
  many: 'stays in hospital',
  purpose: 'A child in hospital: when teaching began, how many days were missed, and the way back to school.',
  meets: [{ row: 'S-132', source: send18 }],
  fields: [
    past('admitted_on', 'Admitted on', { required: true }),
    past('taught_on', 'Teaching began on', { notBefore: 'admitted_on' }),
    number('missed', 'School days missed', 'days'),
    past('left_on', 'Left hospital on', { notBefore: 'admitted_on' }),
    past('back_on', 'Back at school on', { notBefore: 'admitted_on' }),
  ],
  on: 'admitted_on',
  clocks: [
    {
      id: 'taught',
      rule: local('HOSPITAL-TEACHING', 'admitted', 'teaching begins', 15, 'working days'),
      from: 'admitted_on',
      until: 'taught_on',
    },
  ],
  measures: [
    {
      id: 'taught',
      sentence: 'were taught within fifteen working days',
      among: 'stays whose time has come',
      of: isDecided('taught'),
      counted: inTime('taught'),
    },
  ],
  waits: [{ id: 'taught', sentence: 'from admission to teaching', from: 'admitted_on', until: 'taught_on' }],
  columns: ['taught_on', 'missed', 'back_on'],
}

/** Pupils who are not in a full school week. */
export const outOfSchoolLogs: readonly CaseLog[] = [
  partTimeTimetables,
  alternativeProvision,
  schoolMoves,
  hospitalTeaching,
]
