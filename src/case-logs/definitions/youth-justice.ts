import type { CaseLog } from '../case-log.ts'
import {
  all,
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

const outOfCourt: CaseLog = {
  id: 'out-of-court',
  area: 'youth justice',
  title: 'Decisions out of court',
  one: 'decision out of court',
  many: 'decisions out of court',
  purpose:
    'The chain of days from offence to the end of the help, each gap with its middle and its longest; of victims only whether their wishes were considered.',
  meets: [
    { row: 'S-200', source: `${sp21}, youth inspection, key findings` },
    { row: 'S-201', source: `${sp21}, youth inspection, standards 3.1 and 3.2` },
  ],
  fields: [
    past('offence_on', 'Offence on', { required: true }),
    past('referred_on', 'Referral of the police received on', { notBefore: 'offence_on' }),
    yesOrNo('consent_asked', 'The police had asked the victim for consent'),
    past('assessment_began_on', 'Assessment begun on', { notBefore: 'referred_on' }),
    past('assessed_on', 'Assessment finished on', { notBefore: 'assessment_began_on' }),
    past('decided_on', 'Panel decided on', { notBefore: 'offence_on' }),
    choice('outcome', 'Outcome', {
      community: 'Community resolution',
      diversion: 'Diversion',
      caution: 'Youth caution',
      conditional: 'Youth conditional caution',
      court: 'Sent to court',
    }),
    past('planned_on', 'Plan agreed on', { notBefore: 'decided_on' }),
    past('contact_on', 'First contact on', { notBefore: 'decided_on' }),
    past('ended_on', 'Ended on', { notBefore: 'decided_on' }),
    number('risks', 'Risks found in the assessment', 'risks'),
    number('answered', 'Risks that the plan answers', 'risks'),
    prose('unanswered', 'Risks without an action'),
    yesOrNo('safety_of_others', 'The plan keeps others safe'),
    yesOrNo('wishes', 'The victim’s wishes were considered'),
  ],
  on: 'offence_on',
  clocks: [
    {
      id: 'decide',
      rule: local('OUT-OF-COURT-DECIDED', 'referral', 'decision', 10, 'working days'),
      from: 'referred_on',
      until: 'decided_on',
    },
  ],
  measures: [
    {
      id: 'decided',
      sentence: 'were decided within ten working days of the referral',
      among: 'referrals whose time has come',
      of: isDecided('decide'),
      counted: inTime('decide'),
    },
    {
      id: 'before',
      sentence: 'were assessed before the decision',
      among: 'decisions',
      of: has('decided_on'),
      counted: ({ values }) =>
        values['assessed_on'] !== undefined && String(values['assessed_on']) <= String(values['decided_on']),
    },
    {
      id: 'answered',
      sentence: 'have a plan that answers every risk found',
      among: 'plans that say both',
      of: (entry) => has('risks')(entry) && has('answered')(entry),
      counted: ({ values }) => Number(values['answered']) >= Number(values['risks']),
    },
    {
      id: 'others',
      sentence: 'keep others safe',
      among: 'plans that say',
      of: has('safety_of_others'),
      counted: is('safety_of_others', true),
    },
    {
      id: 'asked',
      sentence: 'came with the victim asked for consent (police)',
      among: 'referrals that say',
      of: has('consent_asked'),
      counted: is('consent_asked', true),
    },
  ],
  waits: [
    { id: 'referral', sentence: 'from the offence to the referral', from: 'offence_on', until: 'referred_on' },
    {
      id: 'assessment',
      sentence: 'from the referral to the end of the assessment',
      from: 'referred_on',
      until: 'assessed_on',
    },
    { id: 'decision', sentence: 'from the offence to the decision', from: 'offence_on', until: 'decided_on' },
    { id: 'contact', sentence: 'from the decision to the first contact', from: 'decided_on', until: 'contact_on' },
  ],
  tallies: ['outcome'],
  columns: ['outcome', 'referred_on', 'decided_on', 'contact_on'],
}

const speechScreens: CaseLog = {
  id: 'speech-screens',
  area: 'youth justice',
  title: 'Screens of speech and language',
  one: 'screen',
  many: 'screens',
  purpose: 'Whether speech and language were screened at the first contact, what was found, and what followed.',
  meets: [{ row: 'S-219', source: send18 }],
  fields: [
    past('contact_on', 'First contact on', { required: true }),
    past('screened_on', 'Screened on', { notBefore: 'contact_on' }),
    words('tool', 'Tool'),
    choice('result', 'Result', { none: 'No need found', some: 'Some need', high: 'Great need' }),
    past('followed_on', 'Therapist seen on', { notBefore: 'screened_on' }),
  ],
  on: 'contact_on',
  clocks: [
    {
      id: 'screen',
      rule: local('SPEECH-SCREEN', 'first contact', 'screened', 10, 'working days'),
      from: 'contact_on',
      until: 'screened_on',
    },
  ],
  measures: [
    { id: 'screened', sentence: 'were screened', among: 'first contacts', of: all, counted: has('screened_on') },
    {
      id: 'need',
      sentence: 'have a need',
      among: 'screens with a result',
      of: has('result'),
      counted: is('result', 'some', 'high'),
    },
    {
      id: 'followed',
      sentence: 'saw a therapist',
      among: 'children with a need',
      of: is('result', 'some', 'high'),
      counted: has('followed_on'),
    },
  ],
  tallies: ['result'],
  columns: ['screened_on', 'result', 'followed_on'],
}

const casework: CaseLog = {
  id: 'casework-audits',
  area: 'youth justice',
  title: 'Audits of youth justice casework',
  one: 'audit of casework',
  many: 'audits of casework',
  purpose:
    'Assessment, planning, delivery and review, each by what helps the child away from offending, the child’s safety and the safety of others.',
  meets: [
    { row: 'S-203', source: `${sp21}, youth inspection, standards 2.1 to 2.4` },
    { row: 'S-213', source: `${sp21}, youth offending action plan, action 13` },
  ],
  fields: [
    past('audited_on', 'Audited on', { required: true }),
    choice(
      'part',
      'Part',
      { assessment: 'Assessment', planning: 'Planning', delivery: 'Delivery', review: 'Review' },
      { required: true },
    ),
    choice('case', 'Case', { court: 'Court', 'out-of-court': 'Out of court' }, { required: true }),
    yesOrNo('desistance', 'Enough for a life without offending', { required: true }),
    yesOrNo('safety', 'Enough for the child’s safety', { required: true }),
    yesOrNo('others', 'Enough for the safety of others', { required: true }),
    prose('why', 'Why', { required: true }),
  ],
  on: 'audited_on',
  measures: [
    {
      id: 'desistance',
      sentence: 'are enough for a life without offending',
      among: 'audits',
      of: all,
      counted: is('desistance', true),
    },
    {
      id: 'safety',
      sentence: 'are enough for the child’s safety',
      among: 'audits',
      of: all,
      counted: is('safety', true),
    },
    {
      id: 'others',
      sentence: 'are enough for the safety of others',
      among: 'audits',
      of: all,
      counted: is('others', true),
    },
    {
      id: 'others-planning',
      sentence: 'plan enough for the safety of others',
      among: 'audits of planning out of court',
      of: (entry) => is('part', 'planning')(entry) && is('case', 'out-of-court')(entry),
      counted: is('others', true),
    },
  ],
  tallies: ['part', 'case'],
  columns: ['part', 'case', 'desistance', 'safety', 'others'],
}

/** Youth justice: what concerns a child. Victims stand in no log of a child. */
export const youthJusticeLogs: readonly CaseLog[] = [outOfCourt, speechScreens, casework]
