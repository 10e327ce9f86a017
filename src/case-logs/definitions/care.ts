import type { Day } from '../../platform/day.ts'
import { sql, type Sql } from '../../platform/sql.ts'
import type { CaseLog } from '../case-log.ts'
import {
  all,
  anyDay,
  apa07,
  choice,
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
  reviewsHeld,
  said,
  words,
  yesOrNo,
  cameIntoCare,
} from './parts.ts'

const tookPart = choice(
  'took_part',
  'How the child took part',
  {
    chaired: 'Chaired it or helped to',
    spoke: 'Was there and spoke',
    advocate: 'Through somebody they chose',
    wrote: 'In writing or by film',
    there: 'Was there and said nothing',
    not: 'Took no part',
  },
  { required: true },
)

const reviewRecords: CaseLog = {
  id: 'review-records',
  area: 'care',
  title: 'Records of care reviews',
  one: 'review record',
  many: 'review records',
  purpose:
    'After each review of a child in care: the decisions, the full record and its sending out, each with a clock of its own, and who chaired.',
  meets: [
    { row: 'S-057', source: fv23 },
    { row: 'S-061', source: apa07 },
  ],
  fields: [
    past('held_on', 'Review held on', { required: true }),
    tookPart,
    words('why_not', 'Why the child took no part', {
      requiredWhen: { field: 'took_part', is: ['not'], because: 'A child who was not heard is owed the reason.' },
    }),
    past('decided_on', 'Decisions sent to the team on', { notBefore: 'held_on' }),
    past('recorded_on', 'Full record finished on', { notBefore: 'held_on' }),
    past('sent_on', 'Sent to everybody on', { notBefore: 'held_on' }),
    yesOrNo('disagrees', 'The team manager disagrees'),
    prose('decisions', 'What was decided', { help: 'The main decisions, one a line.' }),
  ],
  on: 'held_on',
  clocks: [
    { id: 'decisions', rule: 'CLA-REV-DEC', from: 'held_on', until: 'decided_on' },
    { id: 'record', rule: 'CLA-REV-REC', from: 'held_on', until: 'recorded_on' },
    { id: 'sent', rule: 'CLA-REV-DIST', from: 'held_on', until: 'sent_on' },
  ],
  measures: [
    {
      id: 'decisions',
      sentence: 'had their decisions with the team in five working days',
      among: 'reviews whose time has come',
      of: isDecided('decisions'),
      counted: inTime('decisions'),
    },
    {
      id: 'record',
      sentence: 'had their full record in 15 working days',
      among: 'reviews whose time has come',
      of: isDecided('record'),
      counted: inTime('record'),
    },
    {
      id: 'sent',
      sentence: 'were sent out in 20 working days',
      among: 'reviews whose time has come',
      of: isDecided('sent'),
      counted: inTime('sent'),
    },
    {
      id: 'chaired',
      sentence: 'were chaired by the child, or with their help',
      among: 'reviews',
      of: all,
      counted: is('took_part', 'chaired'),
    },
    {
      id: 'took-part',
      sentence: 'had the child take part',
      among: 'reviews',
      of: all,
      counted: is('took_part', 'chaired', 'spoke', 'advocate', 'wrote'),
    },
  ],
  waits: [{ id: 'record', sentence: 'from the review to its full record', from: 'held_on', until: 'recorded_on' }],
  wanted: { sentence: 'reviews have no record written down', withinDays: 0, from: reviewsHeld },
  columns: ['took_part', 'decided_on', 'recorded_on', 'sent_on'],
}

const reviewLetters: CaseLog = {
  id: 'review-letters',
  area: 'care',
  title: 'Letters to the child after a review',
  one: 'letter',
  many: 'letters',
  purpose:
    'The letter in which the reviewing officer tells the child in plain words what was decided: sent, received, answered, and how easy it reads.',
  meets: [{ row: 'S-060', source: fv23 }],
  fields: [
    past('held_on', 'Review held on', { required: true }),
    past('sent_on', 'Letter sent on', { notBefore: 'held_on' }),
    choice(
      'format',
      'Form',
      {
        letter: 'A letter',
        easy: 'Easy words and pictures',
        film: 'A film or recording',
        braille: 'Braille or large print',
      },
      { required: true },
    ),
    words('language', 'Language', { required: true }),
    prose('letter', 'What the letter says', { help: 'The words themselves: how easy they read is worked out.' }),
    past('received_on', 'The child had it on', { notBefore: 'sent_on' }),
    prose('reply', 'What the child answered'),
  ],
  on: 'held_on',
  clocks: [{ id: 'letter', rule: 'CLA-CHILD-LETTER', from: 'held_on', until: 'sent_on' }],
  measures: [
    {
      id: 'sent',
      sentence: 'were sent in time',
      among: 'letters whose time has come',
      of: isDecided('letter'),
      counted: inTime('letter'),
    },
    {
      id: 'received',
      sentence: 'are known to have reached the child',
      among: 'letters that were sent',
      of: has('sent_on'),
      counted: has('received_on'),
    },
    {
      id: 'answered',
      sentence: 'were answered by the child',
      among: 'letters that were sent',
      of: has('sent_on'),
      counted: has('reply'),
    },
  ],
  reads: { field: 'letter', forAge: 12 },
  wanted: { sentence: 'reviews have no letter to the child', withinDays: 0, from: reviewsHeld },
  told: { group: 'plans', says: () => 'Letter from the reviewing officer after the review' },
  columns: ['sent_on', 'format', 'received_on'],
}

const about = choice(
  'about',
  'What about',
  {
    drift: 'The plan drifts',
    contact: 'Family time',
    home: 'The home',
    health: 'Health',
    school: 'School',
    worker: 'Changes of worker',
    records: 'The record',
    permanence: 'Permanence',
    other: 'Something else',
  },
  { required: true },
)

const disputes: CaseLog = {
  id: 'disputes',
  area: 'care',
  title: 'Challenges of reviewing officers',
  one: 'challenge',
  many: 'challenges',
  purpose:
    'What a reviewing officer challenged, informally or formally, how far up it went, when it was answered, and what came of it for the child.',
  meets: [{ row: 'S-059', source: fv23 }],
  fields: [
    past('raised_on', 'Raised on', { required: true }),
    about,
    prose('what', 'What is challenged', { required: true }),
    choice(
      'level',
      'How far up',
      {
        informal: 'Informal, with the worker',
        manager: 'Team manager',
        service: 'Head of service',
        director: 'Director',
        cafcass: 'Cafcass',
      },
      { required: true },
    ),
    past('answered_on', 'Answered on', { notBefore: 'raised_on' }),
    prose('answer', 'The answer'),
    past('settled_on', 'Settled on', { notBefore: 'raised_on' }),
    choice('result', 'Result', {
      changed: 'The plan was changed',
      done: 'What was late was done',
      explained: 'Explained, and accepted',
      rejected: 'Not accepted',
    }),
    prose('for_child', 'What it changed for the child', {
      requiredWhen: {
        field: 'result',
        is: ['changed', 'done'],
        because: 'A challenge is worth what it changes for the child.',
      },
    }),
  ],
  on: 'raised_on',
  finished: { field: 'result', is: ['changed', 'done', 'explained', 'rejected'] },
  clocks: [
    {
      id: 'answer',
      rule: local('IRO-ANSWER', 'challenge raised', 'answered', 5, 'working days'),
      from: 'raised_on',
      until: 'answered_on',
    },
    {
      id: 'settle',
      rule: local('IRO-SETTLE', 'challenge raised', 'settled', 20, 'working days'),
      from: 'raised_on',
      until: 'settled_on',
    },
  ],
  measures: [
    {
      id: 'formal',
      sentence: 'went beyond the worker',
      among: 'challenges',
      of: all,
      counted: is('level', 'manager', 'service', 'director', 'cafcass'),
    },
    {
      id: 'answered',
      sentence: 'were answered in five working days',
      among: 'challenges whose time has come',
      of: isDecided('answer'),
      counted: inTime('answer'),
    },
    {
      id: 'settled',
      sentence: 'were settled in 20 working days',
      among: 'challenges whose time has come',
      of: isDecided('settle'),
      counted: inTime('settle'),
    },
    {
      id: 'changed',
      sentence: 'changed something for the child',
      among: 'challenges that are settled',
      of: has('result'),
      counted: is('result', 'changed', 'done'),
    },
  ],
  columns: ['about', 'level', 'answered_on', 'result'],
}

const tool = choice(
  'tool',
  'Tool',
  {
    talk: 'Talk',
    drawing: 'Drawing or play',
    houses: 'Three houses',
    story: 'Life story work',
    worksheet: 'Worksheet',
    walk: 'An outing',
    interpreter: 'With an interpreter or aids',
  },
  { required: true },
)

const directWork: CaseLog = {
  id: 'direct-work',
  area: 'care',
  title: 'Direct work',
  one: 'session',
  many: 'sessions',
  purpose:
    'Work with the child to learn what they wish and feel, apart from visits: the tool, their words, and what it changed in the plan.',
  meets: [{ row: 'S-053', source: fv23 }],
  fields: [
    past('held_on', 'On', { required: true }),
    words('worker', 'Who worked with the child', { required: true }),
    tool,
    prose('child_said', 'What the child said or showed', { expected: 'nothing of the child is in it' }),
    prose('changed', 'What it changed in the plan'),
  ],
  on: 'held_on',
  measures: [
    {
      id: 'voice',
      sentence: 'hold what the child said or showed',
      among: 'sessions',
      of: all,
      counted: has('child_said'),
    },
    { id: 'changed', sentence: 'changed something in the plan', among: 'sessions', of: all, counted: has('changed') },
  ],
  told: { group: 'visits', says: (values) => said('Direct work', tool, values) },
  columns: ['tool', 'worker', 'changed'],
}

const signedOff = ['agreed', 'done']

const careGoals: CaseLog = {
  id: 'care-goals',
  area: 'care',
  title: 'Aims of care plans',
  one: 'aim',
  many: 'aims',
  purpose:
    'Each aim of a child’s care plan with who does what by when and how it will be seen. Without these it cannot be agreed.',
  meets: [{ row: 'S-055', source: fv23 }],
  fields: [
    past('set_on', 'Set on', { required: true }),
    words('aim', 'What is to be different for the child', { required: true }),
    prose('action', 'What is done for it', {
      requiredWhen: {
        field: 'state',
        is: signedOff,
        because: 'An aim without an action is a wish: it cannot be agreed.',
      },
    }),
    words('owner', 'Who does it', {
      requiredWhen: { field: 'state', is: signedOff, because: 'An aim without an owner cannot be agreed.' },
    }),
    anyDay('by', 'By', {
      notBefore: 'set_on',
      requiredWhen: { field: 'state', is: signedOff, because: 'An aim without a day cannot be agreed.' },
    }),
    words('seen_by', 'How it will be seen', {
      requiredWhen: { field: 'state', is: signedOff, because: 'An aim without a measure cannot be agreed.' },
    }),
    past('done_on', 'Reached on', {
      notBefore: 'set_on',
      requiredWhen: { field: 'state', is: ['done'], because: 'Say when it was reached.' },
    }),
    choice(
      'state',
      'State',
      { draft: 'Draft', agreed: 'Agreed', done: 'Reached', dropped: 'Given up' },
      { required: true },
    ),
  ],
  on: 'set_on',
  finished: { field: 'state', is: ['done', 'dropped'] },
  clocks: [
    {
      id: 'by',
      rule: local('GOAL-BY', 'the day that was set', 'aim reached', 0, 'days'),
      from: 'by',
      until: 'done_on',
      onlyWhen: { field: 'state', is: ['agreed', 'done'] },
    },
  ],
  measures: [
    {
      id: 'whole',
      sentence: 'have an action, an owner, a day and a measure',
      among: 'aims',
      of: all,
      counted: (entry) => ['action', 'owner', 'by', 'seen_by'].every((name) => has(name)(entry)),
    },
    {
      id: 'in-time',
      sentence: 'were reached by their day',
      among: 'agreed aims whose day has come',
      of: isDecided('by'),
      counted: inTime('by'),
    },
  ],
  columns: ['aim', 'owner', 'by', 'state'],
}

const trigger = choice(
  'trigger',
  'What happened',
  {
    move: 'A move',
    missing: 'Missing',
    exclusion: 'Suspension or exclusion',
    health: 'A change of health',
    family: 'A change in the family',
    other: 'Something else',
  },
  { required: true },
)

/** From which score the strengths and difficulties questionnaire of carers calls for somebody to look: local practice, by its published bands. */
const concerningScore = 17

const score = (of: Sql): Sql => sql`case when ${of} ~ '^[0-9]{1,2}$' then ${of}::integer end`

/**
 * Changes of health, short of a crisis, that the dataset tells of: a score that reaches the level of concern, substance misuse, and a
 * disability that a later delivery has and the one that first had the child had not. The dataset dates no disability, so its day is the
 * one that the delivery shows.
 */
const changedInHealth = (since: Day, until: Day): Sql => sql`
  select q.child_id, q.csdq_sdq_completed_date, ${`reached ${concerningScore} in strengths and difficulties`}::text
  from (
    select s.child_id, s.csdq_sdq_completed_date, ${score(sql`s.csdq_sdq_score`)} as score,
      lag(${score(sql`s.csdq_sdq_score`)}) over (partition by s.child_id order by s.csdq_sdq_completed_date, s.csdq_table_id) as before
    from ssd_sdq_scores s where s.to_import is null and s.csdq_sdq_score is not null) q
  where q.csdq_sdq_completed_date between ${since}::date and ${until}::date
    and q.score >= ${concerningScore}::integer and coalesce(q.before, 0) < ${concerningScore}::integer
  union all
  select u.child_id, u.clas_substance_misuse_date, 'was found to misuse substances' from ssd_cla_substance_misuse u
  where u.to_import is null and u.clas_substance_misuse_date between ${since}::date and ${until}::date
  union all
  select d.child_id, i.as_at, 'has a disability that was not recorded before' from ssd_disability d
  join child_imports i on i.authority_id = d.authority_id and i.number = d.from_import
  where d.to_import is null and i.as_at between ${since}::date and ${until}::date and coalesce(d.disa_disability_code, '') not in ('', 'NONE')
    and exists (select from ssd_person p where p.authority_id = d.authority_id and p.child_id = d.child_id and p.from_import < d.from_import)
    and not exists (select from ssd_disability b where b.authority_id = d.authority_id and b.child_id = d.child_id
      and b.disa_disability_code = d.disa_disability_code and b.from_import < d.from_import)`

/** What other logs hold that may change what a child needs, and the dataset does not. */
const changedInLogs = sql`
  case when e.log = 'hospital-crises' then 'was at hospital in a crisis'
    when e.log = 'specialist-beds' then 'was admitted to a specialist hospital bed'
    when e.log = 'mental-health-referrals' then 'was referred for mental health'
    when e.log = 'education-plans' and (e.values ->> 'suspended')::numeric > 0 then 'was suspended from school'
    when e.log = 'suspensions' and e.values ->> 'kind' = 'suspension' then 'was suspended from school'
    when e.log = 'suspensions' then 'was excluded from school'
    when e.log = 'alternative-provision' and e.values ->> 'how' = 'exclusion' then 'was excluded from school' end`

const refreshDecisions: CaseLog = {
  id: 'refresh-decisions',
  area: 'care',
  title: 'Assess again? Decisions after a change',
  one: 'decision',
  many: 'decisions',
  purpose:
    'After a move, a time missing, an exclusion or a change of health: is the assessment still right, or is it made anew?',
  meets: [{ row: 'S-058', source: fv23 }],
  fields: [
    past('happened_on', 'What happened, on', { required: true }),
    trigger,
    past('decided_on', 'Decided on', { notBefore: 'happened_on' }),
    choice(
      'decision',
      'Decision',
      { refresh: 'Assess again', update: 'Bring the plan up to date', stands: 'It still stands' },
      { requiredWhen: { field: 'state', is: ['decided'], because: 'Say what was decided.' } },
    ),
    prose('why', 'Why', {
      requiredWhen: { field: 'decision', is: ['stands'], because: 'That nothing need change is a decision too.' },
    }),
    choice('state', 'State', { waiting: 'To be decided', decided: 'Decided' }, { required: true }),
  ],
  on: 'happened_on',
  finished: { field: 'state', is: ['decided'] },
  clocks: [
    {
      id: 'decide',
      rule: local('REFRESH-10', 'what happened', 'decided whether to assess again', 10, 'working days'),
      from: 'happened_on',
      until: 'decided_on',
    },
  ],
  measures: [
    {
      id: 'decided',
      sentence: 'were decided in ten working days',
      among: 'changes whose time has come',
      of: isDecided('decide'),
      counted: inTime('decide'),
    },
    {
      id: 'refreshed',
      sentence: 'led to a new assessment or plan',
      among: 'changes that were decided about',
      of: has('decision'),
      counted: is('decision', 'refresh', 'update'),
    },
  ],
  wanted: {
    sentence: 'changes have no decision whether to assess again',
    withinDays: 28,
    from: (since, until) => sql`
      select p.child_id, p.clap_cla_placement_start_date as on_day, 'moved to a new home' as because from ssd_cla_placement p
      where p.to_import is null and p.clap_cla_placement_start_date between ${since}::date and ${until}::date
        and exists (select from ssd_cla_placement b where b.authority_id = p.authority_id and b.child_id = p.child_id and b.to_import is null
          and b.clap_cla_placement_start_date < p.clap_cla_placement_start_date)
      union all
      select m.child_id, m.miss_missing_episode_start_date, 'went missing' from ssd_missing m
      where m.to_import is null and m.miss_missing_episode_type = 'M' and m.miss_missing_episode_start_date between ${since}::date and ${until}::date
      union all
      ${changedInHealth(since, until)}
      union all
      select e.child_id, e.happened_on, ${changedInLogs} from case_log_entries e
      where e.withdrawn_at is null and e.happened_on between ${since}::date and ${until}::date and ${changedInLogs} is not null`,
  },
  columns: ['trigger', 'decision', 'decided_on'],
}

const decisionKind = choice(
  'decision',
  'Decision',
  {
    care: 'To bring the child into care',
    move: 'To move the child',
    siblings: 'To part brothers and sisters',
    order: 'To ask a court for an order',
    contact: 'To stop or limit family time',
    home: 'To return the child home',
    adoption: 'To plan for adoption',
  },
  { required: true },
)

const keyDocuments: CaseLog = {
  id: 'key-documents',
  area: 'care',
  title: 'Documents that a child may read later',
  one: 'document',
  many: 'documents',
  purpose:
    'For each decision that changed a child’s life, the document that tells them why: is it on the record, and could they read it one day?',
  meets: [{ row: 'S-063', source: `${fv23}, last page` }],
  fields: [
    past('decided_on', 'Decided on', { required: true }),
    decisionKind,
    words('document', 'Document that says why', {
      requiredWhen: { field: 'state', is: ['kept'], because: 'Name the document.' },
    }),
    past('kept_on', 'On the record since', { notBefore: 'decided_on' }),
    choice(
      'readable',
      'Written so that the child can read it later',
      { yes: 'Yes', 'with-help': 'With somebody’s help', no: 'No, to be written again' },
      { requiredWhen: { field: 'state', is: ['kept'], because: 'Read it as the grown child would.' } },
    ),
    choice('state', 'State', { lacking: 'Not on the record', kept: 'On the record' }, { required: true }),
  ],
  on: 'decided_on',
  finished: { field: 'state', is: ['kept'] },
  clocks: [
    {
      id: 'keep',
      rule: local('DOC-20', 'decision', 'document on the record', 20, 'working days'),
      from: 'decided_on',
      until: 'kept_on',
    },
  ],
  measures: [
    { id: 'kept', sentence: 'are on the record', among: 'decisions', of: all, counted: is('state', 'kept') },
    {
      id: 'readable',
      sentence: 'can be read by the child alone',
      among: 'documents on the record',
      of: is('state', 'kept'),
      counted: is('readable', 'yes'),
    },
  ],
  wanted: {
    sentence: 'decisions have no document looked for',
    withinDays: 60,
    from: (since, until) => sql`${cameIntoCare(since, until)} union all ${newHomes(since, until)}`,
  },
  columns: ['decision', 'document', 'readable', 'state'],
}

const familyTime: CaseLog = {
  id: 'family-time',
  area: 'care',
  title: 'Family time',
  one: 'plan for family time',
  many: 'plans for family time',
  purpose:
    'Whom the child sees, how, what is risky about it, what the child says of it, and when it is looked at again.',
  meets: [{ row: 'S-064', source: fv23 }],
  fields: [
    past('agreed_on', 'Agreed on', { required: true }),
    words('with', 'With whom', { required: true, help: 'By what they are to the child, such as “Nan”.' }),
    choice(
      'how',
      'How',
      {
        face: 'Face to face',
        supervised: 'Supervised',
        call: 'By call or video',
        letters: 'By letter',
        none: 'None at present',
      },
      { required: true },
    ),
    words('often', 'How often', { required: true }),
    prose('risk', 'What is risky, and what is done about it'),
    prose('child_says', 'What the child says of it', { expected: 'the child’s view is not there' }),
    past('looked_at_on', 'Last looked at again on', { notBefore: 'agreed_on' }),
    choice('state', 'State', { running: 'Goes on', ended: 'Ended' }, { required: true }),
  ],
  on: 'agreed_on',
  finished: { field: 'state', is: ['ended'] },
  clocks: [
    {
      id: 'look',
      rule: local('FAM-6', 'agreed', 'looked at again', 6, 'months'),
      from: 'agreed_on',
      until: 'looked_at_on',
    },
  ],
  measures: [
    { id: 'voice', sentence: 'hold what the child says of it', among: 'plans', of: all, counted: has('child_says') },
    {
      id: 'looked',
      sentence: 'were looked at again in six months',
      among: 'plans whose time has come',
      of: isDecided('look'),
      counted: inTime('look'),
    },
  ],
  told: { group: 'plans', says: (values) => `Family time agreed with ${String(values['with'] ?? '')}` },
  columns: ['with', 'how', 'often', 'looked_at_on'],
}

const recordChecks: CaseLog = {
  id: 'record-checks',
  area: 'care',
  title: 'Records checked against their source',
  one: 'check of a record',
  many: 'checks of records',
  purpose:
    'A sample of records held against letters, court orders and what the child and family say: how much of it is true.',
  meets: [{ row: 'S-062', source: `${fv23}, what must improve` }],
  fields: [
    past('checked_on', 'Checked on', { required: true }),
    words('against', 'Held against', { required: true }),
    number('facts', 'Facts that were compared', 'facts', { required: true }),
    number('right', 'Of them right', 'facts', { atMost: 'facts', required: true }),
    prose('wrong', 'What was wrong'),
    words('mends', 'Who mends it'),
    past('mended_on', 'Mended on', { notBefore: 'checked_on' }),
    choice('state', 'State', { whole: 'All right', 'to-mend': 'To be mended', mended: 'Mended' }, { required: true }),
  ],
  on: 'checked_on',
  finished: { field: 'state', is: ['whole', 'mended'] },
  clocks: [
    {
      id: 'mend',
      rule: local('REC-MEND', 'checked', 'mended', 10, 'working days'),
      from: 'checked_on',
      until: 'mended_on',
      onlyWhen: { field: 'state', is: ['to-mend', 'mended'] },
    },
  ],
  measures: [
    {
      id: 'whole',
      sentence: 'had every fact right',
      among: 'records checked',
      of: all,
      counted: (entry) => entry.values['facts'] === entry.values['right'],
    },
    {
      id: 'mended',
      sentence: 'were mended in ten working days',
      among: 'records to be mended whose time has come',
      of: isDecided('mend'),
      counted: inTime('mend'),
    },
  ],
  columns: ['against', 'facts', 'right', 'state'],
}

const notAlone: CaseLog = {
  id: 'not-seen-alone',
  area: 'care',
  title: 'Visits on which a child was not seen alone',
  one: 'visit',
  many: 'visits',
  purpose: 'Why a child was not seen alone on a visit, and how good the visit was by the eyes of an auditor.',
  meets: [{ row: 'S-052', source: fv23 }],
  fields: [
    past('visited_on', 'Visited on', { required: true }),
    choice(
      'why',
      'Why not alone',
      {
        refused: 'The child did not want it',
        carer: 'The carer stayed',
        asleep: 'Asleep, or too young',
        out: 'The child was out',
        time: 'No time',
        other: 'Something else',
      },
      { required: true },
    ),
    choice(
      'quality',
      'How good the visit was',
      { good: 'Good', enough: 'Enough', poor: 'Poor', 'not-audited': 'Not audited' },
      { required: true },
    ),
    past('seen_alone_on', 'Seen alone since, on', { notBefore: 'visited_on' }),
  ],
  on: 'visited_on',
  clocks: [
    {
      id: 'alone',
      rule: local('ALONE-20', 'a visit without time alone', 'seen alone', 20, 'working days'),
      from: 'visited_on',
      until: 'seen_alone_on',
    },
  ],
  measures: [
    {
      id: 'since',
      sentence: 'were seen alone within 20 working days',
      among: 'visits whose time has come',
      of: isDecided('alone'),
      counted: inTime('alone'),
    },
    {
      id: 'good',
      sentence: 'were good',
      among: 'visits that were audited',
      of: (entry) => !is('quality', 'not-audited')(entry),
      counted: is('quality', 'good'),
    },
  ],
  wanted: {
    sentence: 'visits without time alone have no reason written down',
    withinDays: 0,
    from: (_since, until) => sql`
      select v.child_id, v.clav_cla_visit_date as on_day, 'seen, and not alone' as because from ssd_cla_visits v
      where v.to_import is null and v.clav_cla_visit_seen_alone = 'N' and v.clav_cla_visit_date between ${until}::date - 90 and ${until}::date`,
  },
  columns: ['why', 'quality', 'seen_alone_on'],
}

const partly = { yes: 'Yes', partly: 'In part', no: 'No' }

const visitAudits: CaseLog = {
  id: 'visit-audits',
  area: 'care',
  title: 'How good visits are',
  one: 'visit looked at',
  many: 'visits looked at',
  purpose:
    'A visit read a second time, seen alone or not: had it a purpose, what did the child say, did the plan move, and how good was it for the child?',
  meets: [{ row: 'S-052', source: fv23 }],
  fields: [
    past('visited_on', 'Visited on', { required: true }),
    past('read_on', 'Looked at on', { required: true, notBefore: 'visited_on' }),
    choice('purpose', 'It had a purpose that the plan knows', partly, { required: true }),
    choice('heard', 'What the child wishes and feels is written down', partly, { required: true }),
    choice(
      'place',
      'Where the child sleeps was seen',
      { ...partly, 'not-due': 'Not due on this visit' },
      { required: true },
    ),
    choice('moved', 'What came of it stands in the plan', partly, { required: true }),
    past('written_on', 'Written up on', { notBefore: 'visited_on' }),
    choice('quality', 'How good the visit was', { good: 'Good', enough: 'Enough', poor: 'Poor' }, { required: true }),
    prose('better', 'What would have made it better', {
      requiredWhen: { field: 'quality', is: ['poor'], because: 'A poor visit teaches only with what was lacking.' },
    }),
  ],
  on: 'visited_on',
  measures: [
    { id: 'good', sentence: 'were good', among: 'visits looked at', of: all, counted: is('quality', 'good') },
    {
      id: 'heard',
      sentence: 'say what the child wishes and feels',
      among: 'visits looked at',
      of: all,
      counted: is('heard', 'yes'),
    },
    { id: 'moved', sentence: 'moved the plan', among: 'visits looked at', of: all, counted: is('moved', 'yes') },
  ],
  waits: [
    { id: 'written', sentence: 'from the visit to its being written up', from: 'visited_on', until: 'written_on' },
  ],
  tallies: ['purpose', 'heard', 'place', 'moved'],
  columns: ['quality', 'purpose', 'heard', 'moved'],
}

export const careLogs: readonly CaseLog[] = [
  reviewRecords,
  reviewLetters,
  disputes,
  careGoals,
  directWork,
  familyTime,
  refreshDecisions,
  keyDocuments,
  recordChecks,
  notAlone,
  visitAudits,
]
