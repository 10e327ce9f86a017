import { sql } from '../../platform/sql.ts'
import type { CaseLog } from '../case-log.ts'
import {
  all,
  anyDay,
  choice,
  apa07,
  fv23,
  has,
  inTime,
  is,
  isDecided,
  local,
  newHomes,
  number,
  past,
  prose,
  words,
  yesOrNo,
} from './parts.ts'

const gaps = {
  none: 'None',
  some: 'Some, and what is done about them is below',
  many: 'Many: the least bad of what there was',
}

const matches: CaseLog = {
  id: 'matching-decisions',
  area: 'homes',
  title: 'Matching decisions',
  one: 'matching decision',
  many: 'matching decisions',
  purpose:
    'Why this home for this child: what the child needs, what the carers can do, what is missing and how it is made up for.',
  meets: [{ row: 'S-069', source: fv23 }],
  fields: [
    past('decided_on', 'Decided on', { required: true }),
    prose('needs', 'What the child needs', { required: true }),
    prose('carers', 'What the carers or the home can do', { required: true }),
    choice('gaps', 'What is missing', gaps, { required: true }),
    prose('mitigated', 'How it is made up for', {
      requiredWhen: { field: 'gaps', is: ['some', 'many'], because: 'A gap that nobody fills will end the placement.' },
    }),
    number('considered', 'Homes that were considered', 'homes'),
    prose('child_says', 'What the child says', { expected: 'the child’s view is not there' }),
    words('decided_by', 'Decided by', { required: true }),
  ],
  on: 'decided_on',
  measures: [
    { id: 'whole', sentence: 'have no gap', among: 'decisions', of: all, counted: is('gaps', 'none') },
    { id: 'voice', sentence: 'hold what the child says', among: 'decisions', of: all, counted: has('child_says') },
    {
      id: 'choice',
      sentence: 'had more than one home to choose from',
      among: 'decisions',
      of: has('considered'),
      counted: (entry) => Number(entry.values['considered']) > 1,
    },
  ],
  wanted: { sentence: 'new homes have no matching decision', withinDays: 14, from: newHomes },
  columns: ['gaps', 'considered', 'decided_by'],
}

const kinship: CaseLog = {
  id: 'temporary-approvals',
  area: 'homes',
  title: 'Temporary approval of relatives and friends',
  one: 'temporary approval',
  many: 'temporary approvals',
  purpose:
    'Relatives and friends who care for a child before they are approved as foster carers: 16 weeks, once eight more, and what stands in the way.',
  meets: [{ row: 'S-073', source: `${apa07}; ${fv23}` }],
  fields: [
    past('approved_on', 'Temporarily approved on', { required: true }),
    words('carer', 'Who cares for the child', { required: true, help: 'By what they are to the child.' }),
    past('visited_on', 'Last visit of the social worker', { notBefore: 'approved_on' }),
    past('extended_on', 'Extended from', { notBefore: 'approved_on' }),
    past('full_on', 'Full approval, or the end, on', { notBefore: 'approved_on' }),
    prose('barriers', 'What stands in the way of full approval'),
    choice(
      'state',
      'State',
      {
        temporary: 'Temporary',
        extended: 'Extended by eight weeks',
        approved: 'Approved',
        refused: 'Not approved',
        ended: 'The placement ended',
      },
      { required: true },
    ),
  ],
  on: 'approved_on',
  finished: { field: 'state', is: ['approved', 'refused', 'ended'] },
  clocks: [
    {
      id: 'sixteen',
      rule: 'KIN-TEMP',
      from: 'approved_on',
      until: 'full_on',
      onlyWhen: { field: 'state', is: ['temporary', 'approved', 'refused', 'ended'] },
    },
    {
      id: 'eight',
      rule: 'KIN-TEMP-EXT',
      from: 'extended_on',
      until: 'full_on',
      onlyWhen: { field: 'state', is: ['extended', 'approved', 'refused', 'ended'] },
    },
  ],
  measures: [
    {
      id: 'decided',
      sentence: 'were decided in 16 weeks',
      among: 'approvals whose time has come',
      of: isDecided('sixteen'),
      counted: inTime('sixteen'),
    },
    {
      id: 'barriers',
      sentence: 'have something in the way',
      among: 'approvals that are open',
      of: is('state', 'temporary', 'extended'),
      counted: has('barriers'),
    },
  ],
  waits: [{ id: 'full', sentence: 'from temporary approval to the decision', from: 'approved_on', until: 'full_on' }],
  wanted: {
    sentence: 'placements with relatives or friends who are not yet approved have no temporary approval written down',
    withinDays: 14,
    from: (since, until) => sql`
      select p.child_id, p.clap_cla_placement_start_date as on_day, 'lives with relatives or friends who are not approved yet' as because
      from ssd_cla_placement p where p.to_import is null and p.clap_cla_placement_type = 'U3'
        and p.clap_cla_placement_start_date between ${since}::date and ${until}::date`,
  },
  columns: ['carer', 'state', 'barriers'],
}

const unregistered: CaseLog = {
  id: 'unregistered-homes',
  area: 'homes',
  title: 'Homes that are not registered',
  one: 'stay in an unregistered home',
  many: 'stays in unregistered homes',
  purpose:
    'Every stay of a child in a home that should be registered and is not: who agreed to it, what the provider has applied for, what was looked at each day.',
  meets: [{ row: 'S-076', source: fv23 }],
  fields: [
    past('from_on', 'Since', { required: true }),
    words('provider', 'Provider', { required: true }),
    choice(
      'registration',
      'How its registration stands',
      { none: 'Not applied for', applied: 'Applied for', refused: 'Refused', unknown: 'Not known' },
      { required: true },
    ),
    words('authorised_by', 'Who agreed to it', { required: true }),
    prose('why', 'Why there is no other home', { required: true }),
    past('noted_on', 'Last looked at on', { required: true, notBefore: 'from_on' }),
    prose('note', 'What was seen', { required: true }),
    past('ended_on', 'Ended on', { notBefore: 'from_on' }),
    choice(
      'state',
      'State',
      { open: 'The child is there', ended: 'Ended', registered: 'The home is registered now' },
      { required: true },
    ),
  ],
  on: 'from_on',
  finished: { field: 'state', is: ['ended', 'registered'] },
  clocks: [
    {
      id: 'daily',
      rule: local('UNREG-DAY', 'last looked at', 'looked at again, or the child has left', 1, 'days'),
      from: 'noted_on',
      until: 'ended_on',
      onlyWhen: { field: 'state', is: ['open'] },
    },
  ],
  measures: [{ id: 'open', sentence: 'go on now', among: 'stays', of: all, counted: is('state', 'open') }],
  waits: [{ id: 'stay', sentence: 'from the first day to the last', from: 'from_on', until: 'ended_on' }],
  zero: 'No child lives in a home that should be registered and is not.',
  told: { group: 'home', says: () => 'Lived in a home that was not registered' },
  columns: ['provider', 'registration', 'authorised_by', 'state'],
}

const disruptions: CaseLog = {
  id: 'disruption-meetings',
  area: 'homes',
  title: 'Disruption meetings and help to keep a home',
  one: 'disruption meeting',
  many: 'disruption meetings',
  purpose:
    'When a home broke down or was about to: what had been offered, what was learned, and what is done differently for this child.',
  meets: [{ row: 'S-077', source: fv23 }],
  fields: [
    past('ended_on', 'Home ended, or was at risk, on', { required: true }),
    choice(
      'offered',
      'What had been offered before',
      {
        none: 'Nothing',
        stability: 'The stability service',
        respite: 'Short breaks',
        therapy: 'Therapy',
        training: 'Training of the carers',
      },
      { required: true },
    ),
    past('met_on', 'Meeting held on', { notBefore: 'ended_on' }),
    prose('learned', 'What was learned'),
    prose('actions', 'What is done differently'),
    choice('state', 'State', { waiting: 'To be held', held: 'Held', saved: 'The home was kept' }, { required: true }),
  ],
  on: 'ended_on',
  finished: { field: 'state', is: ['held', 'saved'] },
  clocks: [
    {
      id: 'meet',
      rule: local('DISRUPT-20', 'home ended', 'disruption meeting held', 20, 'working days'),
      from: 'ended_on',
      until: 'met_on',
    },
  ],
  measures: [
    {
      id: 'held',
      sentence: 'were met about in 20 working days',
      among: 'endings whose time has come',
      of: isDecided('meet'),
      counted: inTime('meet'),
    },
    {
      id: 'offered',
      sentence: 'had had help before',
      among: 'endings',
      of: all,
      counted: (entry) => !is('offered', 'none')(entry),
    },
    {
      id: 'kept',
      sentence: 'ended with the home kept',
      among: 'endings that were met about',
      of: is('state', 'held', 'saved'),
      counted: is('state', 'saved'),
    },
  ],
  wanted: {
    sentence: 'homes ended because the carer or the child asked, and no meeting is written down',
    withinDays: 28,
    from: (since, until) => sql`
      select p.child_id, p.clap_cla_placement_end_date as on_day, 'the carer or the child asked for the home to end' as because
      from ssd_cla_placement p where p.to_import is null and p.clap_cla_placement_change_reason in ('CREQB', 'CREQO', 'CHILD')
        and p.clap_cla_placement_end_date between ${since}::date and ${until}::date`,
  },
  columns: ['offered', 'met_on', 'state'],
}

const guardians: CaseLog = {
  id: 'guardianship-support',
  area: 'homes',
  title: 'Support for special guardians',
  one: 'support plan',
  many: 'support plans',
  purpose:
    'What a special guardian was promised, when it is looked at again, and whether the child had to move after all.',
  meets: [{ row: 'S-074', source: fv23 }],
  fields: [
    past('order_on', 'Order made on', { required: true }),
    past('planned_on', 'Support plan agreed on'),
    prose('support', 'What was promised'),
    past('looked_at_on', 'Last looked at again on', { notBefore: 'order_on' }),
    choice(
      'state',
      'How it goes',
      {
        steady: 'The child lives there',
        strained: 'Under strain',
        broken: 'The child had to move',
        ended: 'Support ended as planned',
      },
      { required: true },
    ),
    past('moved_on', 'The child moved on', {
      notBefore: 'order_on',
      requiredWhen: { field: 'state', is: ['broken'], because: 'Say when.' },
    }),
  ],
  on: 'order_on',
  finished: { field: 'state', is: ['broken', 'ended'] },
  clocks: [
    {
      id: 'year',
      rule: local('SGO-12', 'order made', 'support plan looked at again', 12, 'months'),
      from: 'order_on',
      until: 'looked_at_on',
    },
  ],
  measures: [
    { id: 'plan', sentence: 'have a support plan', among: 'orders', of: all, counted: has('planned_on') },
    { id: 'broken', sentence: 'broke down', among: 'orders', of: all, counted: is('state', 'broken') },
  ],
  wanted: {
    sentence: 'children left care to special guardians and no support plan is written down',
    withinDays: 60,
    from: (since, until) => sql`
      select e.child_id, e.clae_cla_episode_ceased_date as on_day, 'left care to a special guardian' as because from ssd_cla_episodes e
      where e.to_import is null and e.clae_cla_episode_ceased_reason in ('E45', 'E46', 'E47', 'E48')
        and e.clae_cla_episode_ceased_date between ${since}::date and ${until}::date`,
  },
  columns: ['planned_on', 'looked_at_on', 'state'],
}

const hostNotices: CaseLog = {
  id: 'host-notices',
  area: 'homes',
  title: 'Children placed far from home: who was told',
  one: 'notice of a placement',
  many: 'notices of placements',
  purpose:
    'When a child moves to a home 20 miles or more away: was the area told, and are visits, school and health as good as near by?',
  meets: [{ row: 'S-065', source: fv23 }],
  fields: [
    past('placed_on', 'Placed on', { required: true }),
    words('area', 'Council of the area', { required: true }),
    choice(
      'distance',
      'How far',
      { '20': '20 to 49 miles', '50': '50 to 99 miles', '100': '100 miles or more' },
      { required: true },
    ),
    past('told_on', 'The area was told on'),
    yesOrNo('approved', 'Approved by the director where the law asks for it'),
    yesOrNo('school', 'A school place from the first week'),
    yesOrNo('health', 'Registered with a doctor and a dentist there'),
    yesOrNo('visits', 'Visited as often as children near by'),
  ],
  on: 'placed_on',
  clocks: [{ id: 'told', rule: 'CLA-NOTIFY', from: 'placed_on', until: 'told_on' }],
  measures: [
    {
      id: 'told',
      sentence: 'were told of in five working days',
      among: 'placements whose time has come',
      of: isDecided('told'),
      counted: inTime('told'),
    },
    {
      id: 'school',
      sentence: 'had a school place from the first week',
      among: 'placements of which it is known',
      of: has('school'),
      counted: is('school', true),
    },
    {
      id: 'health',
      sentence: 'had a doctor and a dentist there',
      among: 'placements of which it is known',
      of: has('health'),
      counted: is('health', true),
    },
    {
      id: 'visits',
      sentence: 'are visited as often as children near by',
      among: 'placements of which it is known',
      of: has('visits'),
      counted: is('visits', true),
    },
  ],
  wanted: {
    sentence: 'homes 20 miles or more away have nothing written down',
    withinDays: 14,
    from: (since, until) => sql`
      select p.child_id, p.clap_cla_placement_start_date as on_day, 'placed 20 miles or more from home' as because from ssd_cla_placement p
      where p.to_import is null and p.clap_cla_placement_distance >= 20 and p.clap_cla_placement_start_date between ${since}::date and ${until}::date`,
  },
  columns: ['area', 'distance', 'told_on'],
}

const sort = choice(
  'sort',
  'Sort of home',
  {
    'own-foster': 'Our own foster carers',
    agency: 'Foster carers of an agency',
    residential: 'Children’s home',
    supported: 'Supported accommodation',
    secure: 'Secure home',
  },
  { required: true },
)

const costs: CaseLog = {
  id: 'placement-costs',
  area: 'homes',
  title: 'What homes cost',
  one: 'weekly cost',
  many: 'weekly costs',
  purpose: 'What a child’s home costs a week, from when, beside what it does for the child.',
  meets: [
    { row: 'S-078', source: apa07 },
    { row: 'S-031', source: apa07 },
  ],
  fields: [
    past('from_on', 'From', { required: true }),
    sort,
    number('weekly', 'Cost a week', 'pounds', { required: true }),
    anyDay('until_on', 'Until', { notBefore: 'from_on' }),
    choice('serves', 'Does it serve the child', { well: 'Well', 'in-part': 'In part', not: 'No' }, { required: true }),
    words('how_told', 'How that is told', { required: true }),
  ],
  on: 'from_on',
  measures: [
    { id: 'serves', sentence: 'serve the child well', among: 'homes', of: all, counted: is('serves', 'well') },
    {
      id: 'dear',
      sentence: 'cost £5,000 a week or more',
      among: 'homes',
      of: all,
      counted: (entry) => Number(entry.values['weekly']) >= 5_000,
    },
  ],
  sums: { field: 'weekly', by: ['sort', 'serves'] },
  columns: ['sort', 'weekly', 'serves'],
}

const approvalVisits: CaseLog = {
  id: 'approval-visits',
  area: 'homes',
  title: 'Visits while relatives and friends are temporarily approved',
  one: 'visit',
  many: 'visits',
  purpose:
    'Each visit to a child who lives with somebody that is approved for a time (regulation 24): weekly until the first review, then every four weeks.',
  meets: [{ row: 'S-073', source: `${apa07}; ${fv23}` }],
  fields: [
    past('visited_on', 'Visited on', { required: true }),
    choice('review', 'First review', { before: 'Not held yet', after: 'Held' }, { required: true }),
    yesOrNo('seen', 'The child was seen', { required: true }),
    yesOrNo('alone', 'The child was seen alone'),
    past('next_on', 'Visited next on', { notBefore: 'visited_on' }),
    choice(
      'state',
      'State',
      { open: 'Another visit is due', ended: 'Approved in full, or ended: none is due' },
      { required: true },
    ),
  ],
  on: 'visited_on',
  finished: { field: 'state', is: ['ended'] },
  clocks: [
    {
      id: 'weekly',
      rule: 'CLA-V-TEMP-1',
      from: 'visited_on',
      until: 'next_on',
      onlyWhen: { field: 'review', is: ['before'] },
    },
    {
      id: 'monthly',
      rule: 'CLA-V-TEMP-N',
      from: 'visited_on',
      until: 'next_on',
      onlyWhen: { field: 'review', is: ['after'] },
    },
  ],
  measures: [
    {
      id: 'weekly',
      sentence: 'were followed by another within a week',
      among: 'visits before the first review whose time has come',
      of: isDecided('weekly'),
      counted: inTime('weekly'),
    },
    {
      id: 'monthly',
      sentence: 'were followed by another within four weeks',
      among: 'visits after the first review whose time has come',
      of: isDecided('monthly'),
      counted: inTime('monthly'),
    },
    { id: 'alone', sentence: 'saw the child alone', among: 'visits', of: all, counted: is('alone', true) },
  ],
  columns: ['review', 'seen', 'alone', 'next_on'],
}

export const homeLogs: readonly CaseLog[] = [
  unregistered,
  kinship,
  approvalVisits,
  matches,
  disruptions,
  hostNotices,
  guardians,
  costs,
]
