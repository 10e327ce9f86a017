import { sql } from '../../platform/sql.ts'
import type { CaseLog } from '../case-log.ts'
import {
  ac18,
  all,
  anyDay,
  choice,
  has,
  inTime,
  is,
  isDecided,
  local,
  past,
  prose,
  said,
  sp21,
  words,
  yesOrNo,
} from './parts.ts'

const youngCarerState = choice(
  'state',
  'Support',
  { known: 'Known, not supported yet', supported: 'Supported', ended: 'No longer a carer, or moved on' },
  { required: true },
)

const youngCarers: CaseLog = {
  id: 'young-carers',
  area: 'community',
  title: 'Young carers',
  one: 'young carer',
  many: 'young carers',
  purpose:
    'Children who care for somebody: when their own needs were assessed and looked at again, when anybody last spoke with them, and who takes over at 18.',
  meets: [
    { row: 'S-269', source: `${sp21}, minute CYP09` },
    { row: 'S-270', source: `${sp21}, minute CYP09` },
  ],
  fields: [
    past('known_on', 'Known as a carer since', { required: true }),
    words('cares_for', 'For whom they care', { help: 'For example: their mother, a brother. No name.' }),
    youngCarerState,
    past('assessed_on', 'Own needs assessed on', { notBefore: 'known_on' }),
    prose('needs', 'What they need, in their words where it can be'),
    words('support', 'What they have: group, breaks, somebody to ring', {
      requiredWhen: { field: 'state', is: ['supported'], because: 'Say what the support is.' },
    }),
    past('reviewed_on', 'Looked at again on', { notBefore: 'assessed_on' }),
    past('spoke_on', 'Last spoke with them on', {
      notBefore: 'known_on',
      expected: 'nobody is known to have spoken with them',
    }),
    past('spoke_next_on', 'Spoke with them again on', { notBefore: 'spoke_on' }),
    anyDay('turns_17_on', 'Turns 17 on', {
      help: 'From then on it is settled who helps them as an adult.',
    }),
    past('moved_on', 'Young adult carers’ project took them on, on', { notBefore: 'turns_17_on' }),
    yesOrNo('school_knows', 'Their school knows'),
  ],
  on: 'known_on',
  clocks: [
    {
      id: 'assess',
      rule: local('YC-ASSESS', 'known as a carer', 'own needs assessed', 45, 'working days'),
      from: 'known_on',
      until: 'assessed_on',
    },
    {
      id: 'review',
      rule: local('YC-REVIEW', 'own needs assessed', 'looked at again', 12, 'months'),
      from: 'assessed_on',
      until: 'reviewed_on',
    },
    {
      id: 'contact',
      rule: local('YC-CONTACT', 'last spoken with', 'spoken with again', 3, 'months'),
      from: 'spoke_on',
      until: 'spoke_next_on',
      onlyWhen: { field: 'state', is: ['known', 'supported'] },
    },
    {
      id: 'adult',
      rule: local('YC-18', 'turned 17', 'taken on by the young adult carers’ project', 9, 'months'),
      from: 'turns_17_on',
      until: 'moved_on',
    },
  ],
  finished: { field: 'state', is: ['ended'] },
  measures: [
    {
      id: 'assessed',
      sentence: 'had their own needs assessed in 45 working days',
      among: 'young carers whose time has come',
      of: isDecided('assess'),
      counted: inTime('assess'),
    },
    {
      id: 'contact',
      sentence: 'were spoken with again within three months',
      among: 'young carers whose time has come',
      of: isDecided('contact'),
      counted: inTime('contact'),
    },
    {
      id: 'supported',
      sentence: 'are supported',
      among: 'young carers now',
      of: (entry) => !is('state', 'ended')(entry),
      counted: is('state', 'supported'),
    },
    {
      id: 'adult',
      sentence: 'were taken on as young adults before they turned 18',
      among: 'young carers of 17 whose time has come',
      of: isDecided('adult'),
      counted: inTime('adult'),
    },
    {
      id: 'school',
      sentence: 'have a school that knows',
      among: 'young carers of whom it is said',
      of: has('school_knows'),
      counted: is('school_knows', true),
    },
  ],
  waits: [{ id: 'assessment', sentence: 'from being known to the assessment', from: 'known_on', until: 'assessed_on' }],
  wanted: {
    sentence: 'assessments found a young carer who is not in this log',
    withinDays: 60,
    from: (since, until) => sql`
      select a.child_id, a.cina_assessment_auth_date as on_day, 'an assessment found a young carer' as because
      from ssd_cin_assessments a
      where a.to_import is null and a.cina_assessment_auth_date between ${since}::date and ${until}::date
        and exists (select from ssd_assessment_factors f where f.to_import is null and f.authority_id = a.authority_id
          and f.child_id = a.child_id and f.cinf_assessment_id = a.cina_assessment_id and f.cinf_assessment_factors_json ~ ${String.raw`\m7A\M`})`,
  },
  told: { group: 'help', says: (values) => said('Known as a young carer', youngCarerState, values) },
  columns: ['state', 'assessed_on', 'reviewed_on', 'spoke_on'],
}

const homeKind = choice(
  'kind',
  'Where the family lives',
  {
    bed: 'Bed and breakfast or hotel',
    hostel: 'Hostel or refuge',
    let: 'A flat or house let for a time',
    away: 'Outside the council’s area',
  },
  { required: true },
)

const temporaryHomes: CaseLog = {
  id: 'temporary-homes',
  area: 'community',
  title: 'Families in temporary homes',
  one: 'temporary home',
  many: 'temporary homes',
  purpose:
    'Children known to the service whose family has no home of its own: where, since when, how often they moved, and who in housing sees to it.',
  meets: [{ row: 'S-276', source: `${ac18}; ${sp21}, minute CYP08` }],
  fields: [
    past('moved_in_on', 'Moved in on', { required: true }),
    homeKind,
    words('housing', 'Who in housing sees to it', { expected: 'nobody in housing is named' }),
    past('left_on', 'Left on', { notBefore: 'moved_in_on' }),
    choice(
      'state',
      'Where they are now',
      { there: 'Still there', moved: 'Moved to another temporary home', settled: 'Has a settled home' },
      { required: true },
    ),
    yesOrNo('school_kept', 'The child kept their school'),
    prose('effect', 'What it does to the child'),
  ],
  on: 'moved_in_on',
  clocks: [
    {
      id: 'six-weeks',
      rule: local('TEMP-BED', 'moved in', 'left', 6, 'weeks'),
      from: 'moved_in_on',
      until: 'left_on',
      onlyWhen: { field: 'kind', is: ['bed'] },
    },
  ],
  finished: { field: 'state', is: ['moved', 'settled'] },
  measures: [
    {
      id: 'beds',
      sentence: 'left bed and breakfast within six weeks',
      among: 'stays in bed and breakfast whose time has come',
      of: isDecided('six-weeks'),
      counted: inTime('six-weeks'),
    },
    { id: 'now', sentence: 'are there now', among: 'stays', of: all, counted: is('state', 'there') },
    {
      id: 'school',
      sentence: 'kept their school',
      among: 'stays of which it is said',
      of: has('school_kept'),
      counted: is('school_kept', true),
    },
    {
      id: 'housing',
      sentence: 'have somebody in housing who sees to it',
      among: 'stays',
      of: all,
      counted: has('housing'),
    },
  ],
  waits: [{ id: 'stay', sentence: 'from moving in to leaving', from: 'moved_in_on', until: 'left_on' }],
  tallies: ['kind'],
  told: { group: 'help', says: (values) => said('Temporary home', homeKind, values) },
  columns: ['kind', 'state', 'left_on', 'housing'],
}

export const communityLogs: readonly CaseLog[] = [youngCarers, temporaryHomes]
