import type { CaseLog } from '../case-log.ts'
import {
  all,
  choice,
  has,
  inTime,
  is,
  isDecided,
  local,
  past,
  prose,
  send18,
  sp21,
  words,
  yesOrNo,
  ofAge,
} from './parts.ts'

const adviceForPlans: CaseLog = {
  id: 'plan-advice',
  area: 'send',
  title: 'Advice for EHC plans',
  one: 'piece of advice',
  many: 'pieces of advice',
  purpose:
    'What each service was asked for an EHC assessment, and whether its advice came in six weeks; late advice stands against the service.',
  meets: [
    { row: 'S-120', source: send18 },
    { row: 'S-116', source: send18 },
  ],
  fields: [
    past('asked_on', 'Asked on', { required: true }),
    choice(
      'service',
      'Service',
      {
        school: 'School or setting',
        psychology: 'Educational psychology',
        medical: 'Paediatrics',
        therapy: 'Therapies',
        camhs: 'Mental health',
        care: 'Social care',
        other: 'Other',
      },
      { required: true },
    ),
    yesOrNo('urgent', 'The assessment is urgent'),
    prose('why_urgent', 'Why it is urgent'),
    past('sent_on', 'Advice came on', { notBefore: 'asked_on' }),
    choice('exception', 'Exception', {
      none: 'None',
      away: 'The family was away',
      missed: 'Two appointments missed',
      holiday: 'The school was closed',
    }),
    prose('shown_by', 'What shows the exception', {
      requiredWhen: {
        field: 'exception',
        is: ['away', 'missed', 'holiday'],
        because: 'An exception needs what shows it.',
      },
    }),
  ],
  on: 'asked_on',
  clocks: [{ id: 'advice', rule: 'EHC-ADV', from: 'asked_on', until: 'sent_on' }],
  measures: [
    {
      id: 'in-time',
      sentence: 'came within six weeks',
      among: 'pieces of advice whose time has come',
      of: isDecided('advice'),
      counted: inTime('advice'),
    },
    {
      id: 'urgent',
      sentence: 'are for an urgent assessment',
      among: 'pieces of advice',
      of: all,
      counted: is('urgent', true),
    },
  ],
  waits: [{ id: 'advice', sentence: 'from asking to the advice', from: 'asked_on', until: 'sent_on' }],
  tallies: ['service', 'exception'],
  columns: ['service', 'sent_on', 'urgent'],
}

const planAudits: CaseLog = {
  id: 'plan-audits',
  area: 'send',
  title: 'Audits of EHC plans',
  one: 'audit of a plan',
  many: 'audits of plans',
  purpose:
    'One plan read section by section: the child’s words, need, outcomes, and what health and care wrote; audited again later.',
  meets: [
    { row: 'S-118', source: send18 },
    { row: 'S-119', source: send18 },
  ],
  fields: [
    past('audited_on', 'Audited on', { required: true }),
    words('auditor', 'Auditor', { required: true }),
    choice(
      'chosen',
      'How it was chosen',
      { random: 'At random', theme: 'For a theme', again: 'Audited again' },
      { required: true },
    ),
    yesOrNo('voice', 'The child’s views in their own words', { required: true }),
    yesOrNo('aspirations', 'Outcomes follow from what the child hopes for', { required: true }),
    yesOrNo('need', 'Need is described, not only named', { required: true }),
    yesOrNo('health', 'Health sections are filled in after asking', { required: true }),
    yesOrNo('care', 'Social care sections are filled in after asking', { required: true }),
    yesOrNo('smart', 'Outcomes say what, by when and how one would know', { required: true }),
    yesOrNo('provision', 'Provision says what, how much, how often and by whom', { required: true }),
    yesOrNo('thread', 'Each need has an outcome and a provision', { required: true }),
    yesOrNo('current', 'Current within twelve months', { required: true }),
    yesOrNo('readable', 'The family could read it', { required: true }),
    choice(
      'grade',
      'Grade',
      { outstanding: 'Outstanding', good: 'Good', improve: 'Requires improvement', inadequate: 'Inadequate' },
      { required: true },
    ),
    choice('moderated', 'Grade after moderation', {
      outstanding: 'Outstanding',
      good: 'Good',
      improve: 'Requires improvement',
      inadequate: 'Inadequate',
    }),
    prose('theme', 'What is to be mended, and by whom'),
    past('mended_on', 'Mended on', { notBefore: 'audited_on' }),
  ],
  on: 'audited_on',
  clocks: [
    {
      id: 'mend',
      rule: local('PLAN-AUDIT-MEND', 'audit', 'plan mended', 3, 'months'),
      from: 'audited_on',
      until: 'mended_on',
      onlyWhen: { field: 'grade', is: ['improve', 'inadequate'] },
    },
  ],
  measures: [
    {
      id: 'good',
      sentence: 'are good or better',
      among: 'audits',
      of: all,
      counted: is('grade', 'outstanding', 'good'),
    },
    {
      id: 'health',
      sentence: 'have health sections after asking',
      among: 'audits',
      of: all,
      counted: is('health', true),
    },
    {
      id: 'care',
      sentence: 'have social care sections after asking',
      among: 'audits',
      of: all,
      counted: is('care', true),
    },
    {
      id: 'smart',
      sentence: 'have outcomes by which one would know',
      among: 'audits',
      of: all,
      counted: is('smart', true),
    },
    { id: 'voice', sentence: 'hold the child’s own words', among: 'audits', of: all, counted: is('voice', true) },
    { id: 'moderated', sentence: 'were moderated', among: 'audits', of: all, counted: has('moderated') },
    {
      id: 'agreed',
      sentence: 'kept their grade',
      among: 'audits that were moderated',
      of: has('moderated'),
      counted: ({ values }) => values['moderated'] === values['grade'],
    },
    {
      id: 'again',
      sentence: 'are audits of a plan that was audited before',
      among: 'audits',
      of: all,
      counted: is('chosen', 'again'),
    },
  ],
  tallies: ['grade'],
  columns: ['grade', 'moderated', 'mended_on'],
}

const annualReviews: CaseLog = {
  id: 'annual-reviews',
  area: 'send',
  title: 'Annual reviews of EHC plans',
  one: 'annual review',
  many: 'annual reviews',
  purpose:
    'Meeting, reports and decision with their clocks; from Year 9 an aim in each of four parts of adult life, and whether adult services came.',
  meets: [
    { row: 'S-122', source: `${send18}; ${sp21}, item 6` },
    { row: 'S-143', source: `${sp21}, item 6` },
    { row: 'S-158', source: `${sp21}, item 6` },
  ],
  fields: [
    past('met_on', 'Meeting on', { required: true }),
    choice(
      'year',
      'School year',
      { 'to-8': 'Up to Year 8', 'from-9': 'Year 9 to 11', 'post-16': 'After Year 11' },
      { required: true },
    ),
    yesOrNo('reports', 'All reports came two weeks before'),
    past('decided_on', 'Decision sent on', { notBefore: 'met_on' }),
    choice('decision', 'Decision', { keep: 'Keep the plan', change: 'Change it', end: 'End it' }),
    prose('work', 'Aim: learning and work', {
      requiredWhen: {
        field: 'year',
        is: ['from-9', 'post-16'],
        because: 'From Year 9 each part of adult life has an aim.',
      },
    }),
    prose('home', 'Aim: a home of one’s own', {
      requiredWhen: {
        field: 'year',
        is: ['from-9', 'post-16'],
        because: 'From Year 9 each part of adult life has an aim.',
      },
    }),
    prose('community', 'Aim: friends and community', {
      requiredWhen: {
        field: 'year',
        is: ['from-9', 'post-16'],
        because: 'From Year 9 each part of adult life has an aim.',
      },
    }),
    prose('health', 'Aim: health', {
      requiredWhen: {
        field: 'year',
        is: ['from-9', 'post-16'],
        because: 'From Year 9 each part of adult life has an aim.',
      },
    }),
    yesOrNo('adult_invited', 'An adult worker was invited'),
    yesOrNo('adult_came', 'An adult worker came'),
    prose('child_says', 'What the young person says', { expected: 'the young person’s view is not there' }),
  ],
  on: 'met_on',
  clocks: [{ id: 'decide', rule: 'EHC-AR-4', from: 'met_on', until: 'decided_on' }],
  measures: [
    {
      id: 'decided',
      sentence: 'were decided within four weeks',
      among: 'reviews whose time has come',
      of: isDecided('decide'),
      counted: inTime('decide'),
    },
    {
      id: 'reports',
      sentence: 'had all reports two weeks before',
      among: 'reviews that say',
      of: has('reports'),
      counted: is('reports', true),
    },
    {
      id: 'invited',
      sentence: 'had an adult worker invited',
      among: 'reviews after Year 11',
      of: is('year', 'post-16'),
      counted: is('adult_invited', true),
    },
    {
      id: 'came',
      sentence: 'had an adult worker there',
      among: 'reviews to which one was invited',
      of: is('adult_invited', true),
      counted: is('adult_came', true),
    },
    { id: 'voice', sentence: 'hold what the young person says', among: 'reviews', of: all, counted: has('child_says') },
  ],
  waits: [{ id: 'decision', sentence: 'from the meeting to the decision', from: 'met_on', until: 'decided_on' }],
  wanted: {
    sentence: 'young people with an EHC plan turned 14 and no review is written down',
    withinDays: 365,
    from: ofAge(14),
  },
  tallies: ['decision'],
  columns: ['year', 'decided_on', 'adult_came'],
}

/** EHC plans: their advice, their audits, their yearly reviews. */
export const sendLogs: readonly CaseLog[] = [annualReviews, adviceForPlans, planAudits]
