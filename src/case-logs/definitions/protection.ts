import { heldOn } from '../../children/index.ts'
import { sql } from '../../platform/sql.ts'
import type { CaseLog } from '../case-log.ts'
import {
  ac18,
  all,
  anyDay,
  apa07,
  choice,
  has,
  inTime,
  is,
  isDecided,
  local,
  past,
  prose,
  sp21,
  words,
  yesOrNo,
} from './parts.ts'

const level = {
  universal: 'Universal help',
  early: 'Early help',
  need: 'Child in need',
  protection: 'Child protection',
}

const thresholdChecks: CaseLog = {
  id: 'threshold-checks',
  area: 'protection',
  title: 'Threshold checks',
  one: 'threshold check',
  many: 'threshold checks',
  purpose:
    'A sample of decisions at the front door and of steps down, looked at a second time: was it the right help at the right level?',
  meets: [{ row: 'S-037', source: `${ac18}; ${sp21}, minute CYP08` }],
  fields: [
    past('decided_on', 'Decided on', { required: true }),
    choice(
      'decision',
      'What was decided',
      { contact: 'A contact', referral: 'A referral', 'step-up': 'A step up', 'step-down': 'A step down' },
      { required: true },
    ),
    choice('level', 'Level that was decided', level, { required: true }),
    past('checked_on', 'Looked at again on', { required: true, notBefore: 'decided_on' }),
    choice('right_level', 'Level that the second reader would have chosen', level, { required: true }),
    choice(
      'agrees',
      'Agreement',
      { yes: 'Agrees', high: 'Decided too high', low: 'Decided too low' },
      { required: true },
    ),
    prose('why', 'Why', {
      requiredWhen: {
        field: 'agrees',
        is: ['high', 'low'],
        because: 'A decision that was wrong teaches only with its reason.',
      },
    }),
    yesOrNo('again_within_six_months', 'Came back at a higher level within six months'),
  ],
  on: 'decided_on',
  measures: [
    {
      id: 'agreed',
      sentence: 'were decided at the level that a second reader would have chosen',
      among: 'decisions looked at again',
      of: all,
      counted: is('agrees', 'yes'),
    },
    {
      id: 'came-back',
      sentence: 'came back at a higher level within six months',
      among: 'steps down of which it is known',
      of: (entry) => is('decision', 'step-down')(entry) && has('again_within_six_months')(entry),
      counted: is('again_within_six_months', true),
    },
  ],
  columns: ['decision', 'level', 'agrees'],
}

const earlyHelpOutcome = {
  met: 'Goals met',
  partly: 'Goals met in part',
  'stepped-up': 'Stepped up to social care',
  moved: 'Moved away',
  declined: 'The family no longer wanted it',
}

const earlyHelpPlans: CaseLog = {
  id: 'early-help-plans',
  area: 'protection',
  title: 'Early help: assessments and plans',
  one: 'early help plan',
  many: 'early help plans',
  purpose:
    'Who leads the help for each family, by which assessment and plan, when it is looked at again, and why it ended.',
  meets: [
    { row: 'S-038', source: `${ac18}; ${apa07}; ${sp21}` },
    { row: 'S-039', source: apa07 },
  ],
  fields: [
    past('began_on', 'Began on', { required: true }),
    words('leads', 'Lead practitioner', { expected: 'nobody leads it' }),
    words('body', 'Body that holds the assessment', { required: true }),
    past('assessed_on', 'Assessment finished on', { notBefore: 'began_on' }),
    past('planned_on', 'Plan agreed on', { notBefore: 'began_on' }),
    past('looked_at_on', 'Last looked at again on', { notBefore: 'began_on' }),
    choice(
      'concern',
      'Statutory concern',
      { none: 'None', watch: 'To be watched', manager: 'A social work manager was told' },
      { required: true },
    ),
    past('ended_on', 'Ended on', { notBefore: 'began_on' }),
    choice('outcome', 'Outcome', earlyHelpOutcome),
    words('why_ended', 'Why it ended', {
      requiredWhen: { field: 'outcome', is: Object.keys(earlyHelpOutcome), because: 'Say why it ended.' },
    }),
  ],
  on: 'began_on',
  finished: { field: 'outcome', is: Object.keys(earlyHelpOutcome) },
  clocks: [
    {
      id: 'assess',
      rule: local('EH-ASSESS', 'early help begins', 'assessment finished', 30, 'working days'),
      from: 'began_on',
      until: 'assessed_on',
    },
    {
      id: 'review',
      rule: local('EH-REVIEW', 'plan agreed', 'plan looked at again or help ended', 3, 'months'),
      from: 'planned_on',
      until: 'looked_at_on',
    },
  ],
  measures: [
    {
      id: 'assessed',
      sentence: 'were assessed within 30 working days',
      among: 'families whose time has come',
      of: isDecided('assess'),
      counted: inTime('assess'),
    },
    {
      id: 'goals',
      sentence: 'ended with their goals met',
      among: 'plans that ended',
      of: has('outcome'),
      counted: is('outcome', 'met'),
    },
    {
      id: 'concern',
      sentence: 'have a statutory concern',
      among: 'families in early help',
      of: (entry) => !has('outcome')(entry),
      counted: is('concern', 'watch', 'manager'),
    },
  ],
  wanted: {
    sentence: 'episodes of early help have no assessment and plan written down',
    withinDays: 30,
    from: (since, until) => sql`
      select e.child_id, e.earl_episode_start_date as on_day, 'early help began' as because from ssd_early_help_episodes e
      where e.to_import is null and e.earl_episode_end_date is null and e.earl_episode_start_date between ${since}::date and ${until}::date`,
  },
  told: { group: 'help', says: () => 'Early help began, with a lead practitioner' },
  columns: ['leads', 'concern', 'outcome'],
}

const policeNotices: CaseLog = {
  id: 'police-notices',
  area: 'protection',
  title: 'Police notices to schools (Operation Encompass)',
  one: 'notice',
  many: 'notices',
  purpose:
    'Each time the police were called to a home for domestic abuse: was the school told before its next day began, and did it say so?',
  meets: [{ row: 'S-043', source: ac18 }],
  fields: [
    past('happened_on', 'Incident on', { required: true }),
    words('school', 'School or setting', { required: true }),
    past('sent_on', 'Notice sent on', { notBefore: 'happened_on' }),
    yesOrNo('before_school', 'Sent before the next school day began', {
      requiredWhen: { field: 'state', is: ['acknowledged'], because: 'Say whether it came in time.' },
    }),
    past('acknowledged_on', 'School acknowledged on', { notBefore: 'sent_on' }),
    words('support', 'What the school did'),
    choice(
      'state',
      'State',
      { waiting: 'Waiting', acknowledged: 'Acknowledged', 'no-school': 'No school to tell' },
      { required: true },
    ),
  ],
  on: 'happened_on',
  finished: { field: 'state', is: ['acknowledged', 'no-school'] },
  clocks: [
    {
      id: 'acknowledge',
      rule: local('ENC-ACK', 'notice sent', 'acknowledged by the school', 1, 'working days'),
      from: 'sent_on',
      until: 'acknowledged_on',
    },
  ],
  measures: [
    {
      id: 'before-school',
      sentence: 'were sent before the next school day began',
      among: 'notices',
      of: (entry) => !is('state', 'no-school')(entry),
      counted: is('before_school', true),
    },
    {
      id: 'acknowledged',
      sentence: 'were acknowledged within one working day',
      among: 'notices whose time has come',
      of: isDecided('acknowledge'),
      counted: inTime('acknowledge'),
    },
  ],
  told: { group: 'risk', says: () => 'Police called to the home; the school was to be told' },
  columns: ['school', 'before_school', 'state'],
}

const where = { home: 'At home', relatives: 'With relatives or friends', care: 'In care', unknown: 'Not known' }

const edgeOfCare: CaseLog = {
  id: 'edge-of-care',
  area: 'protection',
  title: 'Edge of care',
  one: 'child at the edge of care',
  many: 'children at the edge of care',
  purpose:
    'Who might come into care, what was offered to the family, and where the child lives six and twelve months on, those who came in among them.',
  meets: [{ row: 'S-050', source: `${ac18}; ${sp21}, item 9` }],
  fields: [
    past('known_on', 'At the edge of care since', { required: true }),
    choice(
      'offer',
      'What was offered',
      {
        'family-work': 'Intensive work with the family',
        conference: 'Family group conference',
        respite: 'Short breaks',
        school: 'Help of the virtual school',
        none: 'Nothing yet',
      },
      { required: true },
    ),
    past('began_on', 'Began on', { notBefore: 'known_on' }),
    past('looked_at_six', 'Looked at after six months on', { notBefore: 'known_on' }),
    choice('after_six', 'Lives after six months', where),
    past('looked_at_twelve', 'Looked at after twelve months on', { notBefore: 'known_on' }),
    choice('after_twelve', 'Lives after twelve months', where),
    choice('attribution', 'What the offer had to do with it', {
      association: 'It came together, no more is known',
      contribution: 'It helped, by what the family and others say',
      cause: 'It was shown by comparison',
      none: 'Nothing',
    }),
    prose('told_us', 'What the family says helped'),
  ],
  on: 'known_on',
  finished: { field: 'after_twelve', is: Object.keys(where) },
  clocks: [
    {
      id: 'six',
      rule: local('EDGE-6', 'at the edge of care', 'looked at after six months', 6, 'months'),
      from: 'known_on',
      until: 'looked_at_six',
    },
    {
      id: 'twelve',
      rule: local('EDGE-12', 'at the edge of care', 'looked at after twelve months', 12, 'months'),
      from: 'known_on',
      until: 'looked_at_twelve',
    },
  ],
  measures: [
    {
      id: 'six',
      sentence: 'were not in care after six months',
      among: 'children looked at then',
      of: has('after_six'),
      counted: is('after_six', 'home', 'relatives'),
    },
    {
      id: 'twelve',
      sentence: 'were not in care after twelve months',
      among: 'children looked at then',
      of: has('after_twelve'),
      counted: is('after_twelve', 'home', 'relatives'),
    },
    {
      id: 'beyond-association',
      sentence: 'have more to say for the offer than that it came together',
      among: 'children not in care at the last look',
      of: (entry) =>
        (has('after_six')(entry) || has('after_twelve')(entry)) &&
        !is('after_twelve', 'care')(entry) &&
        !is('after_six', 'care')(entry),
      counted: is('attribution', 'contribution', 'cause'),
    },
  ],
  columns: ['offer', 'after_six', 'after_twelve', 'attribution'],
}

const registrationChecks: CaseLog = {
  id: 'worker-registration',
  area: 'protection',
  title: 'Protection plans and registered social workers',
  one: 'exception',
  many: 'exceptions',
  purpose:
    'Each child on a protection plan without an allocated and registered social worker: since when, why, and who sees to it.',
  meets: [{ row: 'S-042', source: apa07 }],
  fields: [
    past('found_on', 'Found on', { required: true }),
    choice(
      'why',
      'Why',
      {
        none: 'Nobody is allocated',
        unregistered: 'The worker is not registered',
        lapsed: 'The registration has lapsed',
        unknown: 'The registration is not in the data',
      },
      { required: true },
    ),
    words('covers', 'Who sees the child meanwhile', { expected: 'nobody is named' }),
    anyDay('mended_on', 'Mended on', { notBefore: 'found_on' }),
    choice('state', 'State', { open: 'Open', mended: 'Mended' }, { required: true }),
  ],
  on: 'found_on',
  finished: { field: 'state', is: ['mended'] },
  clocks: [
    { id: 'mend', rule: local('CP-QSW', 'found', 'mended', 1, 'working days'), from: 'found_on', until: 'mended_on' },
  ],
  measures: [
    {
      id: 'mended',
      sentence: 'were mended within one working day',
      among: 'exceptions whose time has come',
      of: isDecided('mend'),
      counted: inTime('mend'),
    },
  ],
  wanted: {
    sentence: 'children are on a protection plan without an allocated, registered social worker',
    withinDays: 100_000,
    from: (_since, until) => sql`
      select p.child_id, min(p.cppl_cp_plan_start_date) as on_day, 'on a plan, and no worker with a registration number is allocated' as because
      from ssd_cp_plans p
      where p.to_import is null and p.cppl_cp_plan_end_date is null and p.cppl_cp_plan_start_date <= ${until}::date
        and not exists (
          select from ssd_involvements i join ssd_professionals w on w.authority_id = i.authority_id and w.prof_professional_id = i.invo_professional_id
          where i.authority_id = p.authority_id and i.child_id = p.child_id and i.to_import is null and w.to_import is null
            and i.invo_professional_role_id in ('CW', 'SW') and ${heldOn(sql`${until}::date`)}
            and coalesce(w.prof_social_worker_registration_no, '') <> '')
      group by p.child_id`,
  },
  zero: 'No child on a protection plan is without an allocated, registered social worker.',
  columns: ['why', 'covers', 'state'],
}

const contactDecisions: CaseLog = {
  id: 'contact-decisions',
  area: 'protection',
  title: 'From contact to decision',
  one: 'decision on a contact',
  many: 'decisions on contacts',
  purpose:
    'When the front door decided what a contact leads to: the case system’s data has the day of the contact alone.',
  meets: [{ row: 'S-036', source: `${ac18}; ${sp21}, minute CYP08` }],
  fields: [
    past('contact_on', 'Contact on', { required: true }),
    past('decided_on', 'Decided on', { notBefore: 'contact_on' }),
    choice(
      'decision',
      'What was decided',
      { referral: 'Referral to social care', early: 'Early help', advice: 'Advice alone', none: 'Nothing more' },
      { requiredWhen: { field: 'state', is: ['decided'], because: 'Say what was decided.' } },
    ),
    past('told_on', 'Whoever made contact was told on', { notBefore: 'contact_on' }),
    choice('state', 'State', { waiting: 'To be decided', decided: 'Decided' }, { required: true }),
  ],
  on: 'contact_on',
  finished: { field: 'state', is: ['decided'] },
  clocks: [
    {
      id: 'decide',
      rule: local('CONTACT-1', 'contact', 'decided what it leads to', 1, 'working days'),
      from: 'contact_on',
      until: 'decided_on',
    },
  ],
  measures: [
    {
      id: 'decided',
      sentence: 'were decided within one working day',
      among: 'contacts whose time has come',
      of: isDecided('decide'),
      counted: inTime('decide'),
    },
    {
      id: 'told',
      sentence: 'were followed by word to whoever made contact',
      among: 'contacts that were decided about',
      of: is('state', 'decided'),
      counted: has('told_on'),
    },
  ],
  waits: [{ id: 'decision', sentence: 'from the contact to the decision', from: 'contact_on', until: 'decided_on' }],
  tallies: ['decision'],
  columns: ['decision', 'decided_on', 'told_on'],
}

export const protectionLogs: readonly CaseLog[] = [
  contactDecisions,
  policeNotices,
  thresholdChecks,
  earlyHelpPlans,
  edgeOfCare,
  registrationChecks,
]
