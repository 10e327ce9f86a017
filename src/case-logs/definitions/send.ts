import { sql } from '../../platform/sql.ts'
import type { CaseLog, Wanted } from '../case-log.ts'
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
  prose,
  send18,
  sp21,
  words,
  yesOrNo,
} from './parts.ts'

/** Every child with an EHC plan in force who turned so many years old. */
const ofAge =
  (years: number): Wanted['from'] =>
  (since, until) =>
    sql`
    select q.child_id, q.on_day, 'has an EHC plan and turned ' || ${String(years)}::text as because from (
      select e.child_id, (min(b.pers_dob) + make_interval(years => ${years}::int))::date as on_day
      from ssd_ehcp_active_plans e join ssd_person b on b.child_id = e.child_id and b.to_import is null
      where e.to_import is null and b.pers_dob is not null
      group by e.child_id) q
    where q.on_day between ${since}::date and ${until}::date`

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

const transition: CaseLog = {
  id: 'transition',
  area: 'send',
  title: 'Moving on to adult life',
  one: 'transition',
  many: 'transitions',
  purpose:
    'From 14 to 25: whether adult needs are likely, the assessment offered, begun, done or refused in writing, who is the adult worker, what comes next.',
  meets: [
    { row: 'S-142', source: `${sp21}, item 6` },
    { row: 'S-144', source: `${sp21}, item 6` },
    { row: 'S-145', source: `${sp21}, item 6` },
    { row: 'S-148', source: 'annual performance assessment of 2007' },
    { row: 'S-149', source: send18 },
  ],
  fields: [
    past('opened_on', 'On the list since', { required: true }),
    choice(
      'likely',
      'Needs as an adult are likely',
      { yes: 'Yes', no: 'No', unclear: 'Not clear yet' },
      { required: true },
    ),
    yesOrNo('known', 'Social care knows the young person'),
    past('plan_on', 'Transition plan last looked at on', { notBefore: 'opened_on' }),
    past('offered_on', 'Assessment offered on', { notBefore: 'opened_on' }),
    past('started_on', 'Assessment begun on', { notBefore: 'opened_on' }),
    past('done_on', 'Assessment done on', { notBefore: 'opened_on' }),
    choice('decision', 'Decision', {
      eligible: 'Adult care and support',
      advice: 'Advice and information',
      refused: 'No assessment',
    }),
    past('letter_on', 'Written reasons sent on', {
      notBefore: 'opened_on',
      requiredWhen: { field: 'decision', is: ['refused'], because: 'A refusal is given in writing with its reasons.' },
    }),
    choice(
      'stage',
      'Stage',
      {
        early: 'Finding out',
        planning: 'Planning',
        assessing: 'Assessed for adult life',
        handing: 'Handing over',
        adult: 'With adult services',
        ended: 'No adult service',
      },
      { required: true },
    ),
    words('lead', 'Lead for the young person', { expected: 'nobody leads it' }),
    words('adult_worker', 'Adult worker'),
    words('health_lead', 'Who carries on health'),
    prose('next_step', 'What comes next', { expected: 'no next step is written down' }),
    past('met_on', 'Last multi-agency meeting on', { notBefore: 'opened_on' }),
    anyDay('next_met_on', 'Next meeting on'),
    past('handed_on', 'Handed over on', { notBefore: 'opened_on' }),
  ],
  on: 'opened_on',
  clocks: [
    {
      id: 'offer',
      rule: local('TRANSITION-OFFER', 'on the list', 'assessment offered', 6, 'months'),
      from: 'opened_on',
      until: 'offered_on',
      onlyWhen: { field: 'likely', is: ['yes'] },
    },
    {
      id: 'meet',
      rule: local('TRANSITION-MEET', 'meeting', 'next meeting set', 6, 'weeks'),
      from: 'met_on',
      until: 'next_met_on',
    },
  ],
  finished: { field: 'stage', is: ['adult', 'ended'] },
  measures: [
    {
      id: 'offered',
      sentence: 'were offered an assessment',
      among: 'young people with likely needs',
      of: is('likely', 'yes'),
      counted: has('offered_on'),
    },
    {
      id: 'done',
      sentence: 'have it done',
      among: 'young people to whom one was offered',
      of: has('offered_on'),
      counted: has('done_on'),
    },
    {
      id: 'reasons',
      sentence: 'were given written reasons',
      among: 'refusals',
      of: is('decision', 'refused'),
      counted: has('letter_on'),
    },
    {
      id: 'worker',
      sentence: 'have an adult worker',
      among: 'young people who are being handed over',
      of: is('stage', 'assessing', 'handing'),
      counted: has('adult_worker'),
    },
    {
      id: 'health',
      sentence: 'have somebody who carries on health',
      among: 'young people who are being handed over',
      of: is('stage', 'assessing', 'handing'),
      counted: has('health_lead'),
    },
    {
      id: 'unknown',
      sentence: 'were offered an assessment',
      among: 'young people whom social care does not know',
      of: is('known', false),
      counted: has('offered_on'),
    },
    {
      id: 'plan',
      sentence: 'have a transition plan',
      among: 'young people on the list',
      of: all,
      counted: has('plan_on'),
    },
  ],
  waits: [
    { id: 'assessed', sentence: 'from the offer to the end of the assessment', from: 'offered_on', until: 'done_on' },
  ],
  wanted: {
    sentence: 'young people with an EHC plan turned 17 and are not on the list',
    withinDays: 365,
    from: ofAge(17),
  },
  tallies: ['stage', 'decision'],
  columns: ['stage', 'likely', 'adult_worker', 'next_met_on'],
}

const continuingCare: CaseLog = {
  id: 'continuing-care',
  area: 'send',
  title: 'Continuing care',
  one: 'continuing care case',
  many: 'continuing care cases',
  purpose: 'From the checklist to the decision who pays, with the days between, and disputes.',
  meets: [{ row: 'S-153', source: `${sp21}, item 6` }],
  fields: [
    past('checklist_on', 'Checklist on', { required: true }),
    choice(
      'for',
      'Which',
      { child: 'Children’s continuing care', adult: 'Continuing healthcare from 18' },
      { required: true },
    ),
    past('assessed_on', 'Assessed together on', { notBefore: 'checklist_on' }),
    past('decided_on', 'Decided on', { notBefore: 'checklist_on' }),
    choice('decision', 'Decision', { health: 'Health pays', joint: 'Both pay', none: 'Not eligible' }),
    past('disputed_on', 'Disputed on', { notBefore: 'checklist_on' }),
    past('settled_on', 'Dispute settled on', { notBefore: 'disputed_on' }),
    prose('about', 'What the dispute is about'),
  ],
  on: 'checklist_on',
  clocks: [
    {
      id: 'decide',
      rule: local('CONTINUING-CARE-DECIDE', 'checklist', 'decision', 28, 'days'),
      from: 'checklist_on',
      until: 'decided_on',
    },
    {
      id: 'settle',
      rule: local('CONTINUING-CARE-SETTLE', 'dispute', 'settled', 6, 'weeks'),
      from: 'disputed_on',
      until: 'settled_on',
    },
  ],
  measures: [
    {
      id: 'in-time',
      sentence: 'were decided within 28 days',
      among: 'cases whose time has come',
      of: isDecided('decide'),
      counted: inTime('decide'),
    },
    { id: 'disputed', sentence: 'were disputed', among: 'cases', of: all, counted: has('disputed_on') },
  ],
  waits: [
    { id: 'decision', sentence: 'from the checklist to the decision', from: 'checklist_on', until: 'decided_on' },
    { id: 'dispute', sentence: 'from a dispute to its end', from: 'disputed_on', until: 'settled_on' },
  ],
  tallies: ['decision'],
  columns: ['for', 'decision', 'disputed_on'],
}

const dynamicSupport: CaseLog = {
  id: 'dynamic-support',
  area: 'send',
  title: 'Dynamic support register',
  one: 'entry of the dynamic support register',
  many: 'entries of the dynamic support register',
  purpose:
    'Young people with a learning disability or autism who could have to go to hospital: how great the risk is, what is done, and the next review.',
  meets: [{ row: 'S-154', source: `${sp21}, item 6` }],
  fields: [
    past('on_since', 'On the register since', { required: true }),
    choice(
      'risk',
      'Risk of going to hospital',
      { red: 'At once', amber: 'Soon', green: 'Watched', blue: 'In hospital' },
      { required: true },
    ),
    yesOrNo('consent', 'Consent given', { required: true }),
    words('key_worker', 'Key worker', { expected: 'no key worker is named' }),
    past('treatment_review_on', 'Care, education and treatment review on', { notBefore: 'on_since' }),
    prose('plan', 'What is done', { required: true }),
    past('looked_on', 'Last looked at on', { required: true }),
    past('looked_again_on', 'Looked at again on', { notBefore: 'looked_on' }),
    past('left_on', 'Left the register on', { notBefore: 'on_since' }),
    choice('state', 'State', { on: 'On the register', left: 'Left it' }, { required: true }),
  ],
  on: 'on_since',
  clocks: [
    {
      id: 'look',
      rule: local('DYNAMIC-SUPPORT-LOOK', 'looked at', 'looked at again', 1, 'months'),
      from: 'looked_on',
      until: 'looked_again_on',
    },
  ],
  finished: { field: 'state', is: ['left'] },
  measures: [
    {
      id: 'reviewed',
      sentence: 'had a care, education and treatment review',
      among: 'people at risk at once or soon',
      of: is('risk', 'red', 'amber'),
      counted: has('treatment_review_on'),
    },
    { id: 'worker', sentence: 'have a key worker', among: 'entries', of: all, counted: has('key_worker') },
    {
      id: 'hospital',
      sentence: 'are in hospital',
      among: 'people on the register',
      of: is('state', 'on'),
      counted: is('risk', 'blue'),
    },
  ],
  tallies: ['risk'],
  columns: ['risk', 'key_worker', 'looked_on'],
}

const paymentVariations: CaseLog = {
  id: 'payment-variations',
  area: 'send',
  title: 'Agreed changes to direct payments and short breaks',
  one: 'agreed change',
  many: 'agreed changes',
  purpose:
    'What a family may use its payment or break for otherwise, until when, and what was granted against what was used.',
  meets: [
    { row: 'S-155', source: `${sp21}, item 6` },
    { row: 'S-131', source: send18 },
  ],
  fields: [
    past('agreed_on', 'Agreed on', { required: true }),
    choice(
      'kind',
      'What it is of',
      { payment: 'Direct payment', breaks: 'Short breaks', voucher: 'Voucher' },
      { required: true },
    ),
    prose('use', 'What it may be used for', { required: true }),
    choice('need', 'Main need', {
      autism: 'Autism',
      behaviour: 'Behaviour',
      physical: 'Physical',
      learning: 'Learning',
      health: 'Complex health',
    }),
    number('granted', 'Granted', 'hours a month'),
    number('used', 'Used', 'hours a month'),
    anyDay('ends_on', 'Until', { required: true, notBefore: 'agreed_on' }),
    past('looked_on', 'Looked at when it ended, on', { notBefore: 'agreed_on' }),
  ],
  on: 'agreed_on',
  clocks: [
    {
      id: 'look',
      rule: local('PAYMENT-CHANGE-ENDS', 'it ends', 'looked at', 28, 'days'),
      from: 'ends_on',
      until: 'looked_on',
    },
  ],
  measures: [
    {
      id: 'used',
      sentence: 'use at least four hours in five of those granted',
      among: 'packages that say both',
      of: (entry) => has('granted')(entry) && has('used')(entry),
      counted: ({ values }) => Number(values['used']) >= 0.8 * Number(values['granted']),
    },
  ],
  tallies: ['need'],
  columns: ['kind', 'ends_on', 'granted', 'used'],
}

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

/** SEND, transition to adult life, and pupils who are not in a full school week. */
export const sendLogs: readonly CaseLog[] = [
  annualReviews,
  adviceForPlans,
  planAudits,
  transition,
  continuingCare,
  dynamicSupport,
  paymentVariations,
  partTimeTimetables,
  alternativeProvision,
  schoolMoves,
  hospitalTeaching,
]
