import { goodEnough, heard, inTime, outcome, type Suggestion } from './suggestion.ts'

/** Drafts by theme. Sightline’s own suggestions: what services commonly try, with a measure that would show whether it worked. */
export const suggestions: readonly Suggestion[] = [
  {
    themes: ['case-recording', 'care-reviews'],
    cause: {
      kind: 'process',
      text: 'Records are written after the event, and nobody holds time for them in the week.',
    },
    actions: [
      {
        title: 'Set aside two hours a week in each diary for writing records',
        doneWhen: 'Diaries of all teams show it for eight weeks running.',
      },
      {
        title: 'Send each manager a weekly list of records that are owed',
        doneWhen: 'Every manager has had the list for four weeks and has answered it.',
      },
    ],
    measures: [
      inTime(
        'Of reviews held, how many had their record on file in 20 working days?',
        'reviews with their record on file in 20 working days',
        'reviews held in the period',
      ),
      goodEnough(
        'Of review records read by auditors, how many told the child’s story?',
        'records that auditors found good enough',
        'records read',
      ),
    ],
  },
  {
    themes: ['plan-quality', 'care-plans', 'children-in-need'],
    cause: {
      kind: 'skill',
      text: 'Plans are written as lists of services; nobody has been shown how to write one that a child could check.',
    },
    actions: [
      {
        title: 'Teach every team to write plans that a child could check',
        doneWhen: 'Every social worker has taken part and brought one plan of their own.',
      },
      {
        title: 'Read two plans of each worker in supervision every month',
        doneWhen: 'Supervision records show it for three months.',
      },
    ],
    measures: [
      goodEnough(
        'Of plans audited, how many said who does what by when?',
        'plans that auditors found specific',
        'plans audited',
      ),
      heard(
        'Of plans audited, how many used the child’s own words?',
        'plans with the child’s own words',
        'plans audited',
      ),
    ],
  },
  {
    themes: ['pathway-plans'],
    cause: { kind: 'capacity', text: 'Plans are owed faster than advisers can write them with the young person.' },
    actions: [
      {
        title: 'Rewrite overdue pathway plans with the young people they are about',
        doneWhen: 'No plan is older than six months.',
      },
      {
        title: 'Agree with care leavers what a good pathway plan looks like',
        doneWhen: 'A page written with care leavers is in use in every team.',
      },
    ],
    measures: [
      inTime(
        'Of care leavers, how many have a plan reviewed in the last six months?',
        'care leavers with a plan reviewed in six months',
        'care leavers with a right to a plan',
      ),
      goodEnough(
        'Of pathway plans audited, how many were good enough?',
        'plans that auditors found good enough',
        'plans audited',
      ),
    ],
  },
  {
    themes: ['quality-assurance'],
    cause: {
      kind: 'culture',
      text: 'Audits are done for the return and not for the team: what they find comes back to nobody.',
    },
    actions: [
      {
        title: 'Audit cases of every team, the night service included, each quarter',
        doneWhen: 'Each team has at least four audits in the quarter.',
      },
      {
        title: 'Close the loop: a manager answers each audit within ten working days',
        doneWhen: 'Answers are on file for three months running.',
      },
    ],
    measures: [
      outcome(
        'Of actions that audits asked for, how many were done in time?',
        'audit actions done in time',
        'audit actions due in the period',
      ),
      goodEnough(
        'Of audits moderated, in how many did the moderator agree with the grade?',
        'audits whose grade was agreed',
        'audits moderated',
      ),
    ],
  },
  {
    themes: ['management-oversight', 'supervision'],
    cause: { kind: 'capacity', text: 'Managers hold too many workers and cases to look back at what was decided.' },
    actions: [
      { title: 'Bring each manager down to six workers', doneWhen: 'No manager holds more than six for two months.' },
      {
        title: 'Write the reason into every decision at supervision',
        doneWhen: 'Nine in ten supervision records audited show a reason.',
      },
    ],
    measures: [
      inTime('Of supervisions due, how many were held?', 'supervisions held', 'supervisions due in the period'),
      goodEnough(
        'Of supervision records audited, how many showed reflection and a decision?',
        'records that showed both',
        'records audited',
      ),
    ],
  },
  {
    themes: ['visits-to-children'],
    cause: { kind: 'capacity', text: 'Visits are made and not written up, or fall when somebody is away.' },
    actions: [
      {
        title: 'Cover visits of absent workers from a weekly list',
        doneWhen: 'No visit has been missed through absence for eight weeks.',
      },
    ],
    measures: [
      inTime('Of visits due, how many were made in time?', 'visits made in time', 'visits due in the period'),
      goodEnough(
        'Of visits audited, in how many was the child seen alone and heard?',
        'visits in which the child was seen alone and heard',
        'visits audited',
      ),
    ],
  },
  {
    themes: ['missing-children'],
    cause: { kind: 'process', text: 'Interviews are offered and not held, and what they say is not gathered.' },
    actions: [
      {
        title: 'Offer a return interview with somebody the child chooses',
        doneWhen: 'Each child has had the choice for three months.',
      },
      {
        title: 'Gather what return interviews say in a monthly note',
        doneWhen: 'Three notes have gone to the exploitation group, each with what changed.',
      },
    ],
    measures: [
      inTime(
        'Of children who came back, how many had an interview within 72 hours?',
        'interviews held within 72 hours',
        'times that a child came back',
      ),
      goodEnough(
        'Of return interviews held, how many changed a plan?',
        'interviews after which a plan changed',
        'interviews held',
      ),
    ],
  },
  {
    themes: ['care-health-checks', 'care-dental-checks', 'care-immunisations', 'care-leaver-health'],
    cause: { kind: 'partner', text: 'Consent and paperwork reach the health team late.' },
    actions: [
      {
        title: 'Agree with the health trust that consent is sent within five working days',
        doneWhen: 'The agreement is signed and three months of figures show it kept.',
      },
    ],
    measures: [
      inTime(
        'Of first health assessments, how many were held in 20 working days?',
        'first assessments in 20 working days',
        'children who came into care',
      ),
      goodEnough(
        'Of health plans audited, how many were specific to the child?',
        'plans that auditors found specific',
        'plans audited',
      ),
    ],
  },
  {
    themes: ['care-mental-health', 'mental-health-waits', 'neurodevelopmental-waits', 'speech-and-language'],
    cause: {
      kind: 'supply',
      text: 'There are fewer appointments than children who need them, and nothing is offered while they wait.',
    },
    actions: [
      {
        title: 'Offer help to each family while they wait',
        doneWhen: 'Each family on the list has been rung and offered something.',
      },
      {
        title: 'Agree with the health board a figure of waits that includes children placed outside the area',
        doneWhen: 'The figure comes each month.',
      },
    ],
    measures: [
      {
        title: 'How many weeks do children wait on average?',
        numerator: 'weeks waited',
        denominator: '',
        aspect: 'timeliness',
        source: 'Health trust',
        polarity: 'lower',
        unit: 'count',
        period: 'month',
      },
      heard(
        'Of families asked, how many say that the help helped?',
        'families who say that it helped',
        'families asked',
      ),
    ],
  },
  {
    themes: ['ehc-timeliness', 'ehc-plan-quality', 'ehc-annual-reviews'],
    cause: { kind: 'capacity', text: 'Requests have grown faster than the team, and advice comes late from others.' },
    actions: [
      {
        title: 'Agree with each adviser service a date for its advice, and chase it weekly',
        doneWhen: 'Nine in ten pieces of advice come in six weeks.',
      },
      {
        title: 'Audit ten EHC plans a month with parents and schools',
        doneWhen: 'Three months of audits are on file with what changed.',
      },
    ],
    measures: [
      inTime('Of EHC plans issued, how many took 20 weeks or less?', 'plans issued in 20 weeks', 'plans issued'),
      goodEnough(
        'Of EHC plans audited, how many were good or better?',
        'plans audited as good or better',
        'plans audited',
      ),
    ],
  },
  {
    themes: ['permanence', 'case-progress', 'iro-challenge'],
    cause: { kind: 'process', text: 'Nobody sees across cases which children have waited longest for a decision.' },
    actions: [
      {
        title: 'Look each fortnight at every child who has waited longest for permanence',
        doneWhen: 'Minutes of six meetings name the next step for each child.',
      },
    ],
    measures: [
      inTime(
        'Of children in care, how many had a plan for permanence by the second review?',
        'children with such a plan',
        'children whose second review was held',
      ),
      goodEnough(
        'Of challenges by reviewing officers, how many were answered in time and acted on?',
        'challenges answered and acted on',
        'challenges made',
      ),
    ],
  },
  {
    themes: ['life-story-work'],
    cause: { kind: 'skill', text: 'Few workers have been shown how, and it waits until a child moves on.' },
    actions: [
      {
        title: 'Begin life-story work with each child by their second year in care',
        doneWhen: 'Each child’s record shows when it began.',
      },
    ],
    measures: [
      outcome(
        'Of children in care for more than a year, how many have begun life-story work?',
        'children who have begun',
        'children in care for more than a year',
      ),
    ],
  },
  {
    themes: ['personal-advisers', 'care-leaver-support', 'care-leaver-accommodation', 'care-leaver-eet'],
    cause: { kind: 'capacity', text: 'Each adviser holds more young people than they can know well.' },
    actions: [
      {
        title: 'Recruit personal advisers until none holds more than 20 young people',
        doneWhen: 'No adviser holds more than 20 for two months.',
      },
    ],
    measures: [
      outcome(
        'Of care leavers, with how many were we in touch in the last eight weeks?',
        'care leavers in touch',
        'care leavers',
      ),
      heard(
        'Of care leavers asked, how many say they could reach their adviser when they needed to?',
        'care leavers who say so',
        'care leavers asked',
      ),
    ],
  },
  {
    themes: ['caseloads', 'changes-of-social-worker', 'social-worker-recruitment'],
    cause: { kind: 'supply', text: 'More social workers leave than come, and those who stay carry their cases.' },
    actions: [
      {
        title: 'Ask each leaver and each new starter why, and report it each quarter',
        doneWhen: 'Two quarterly notes have gone to the leadership team, each with what will change.',
      },
      { title: 'Hold cases of each worker under the agreed number', doneWhen: 'No worker is above it for two months.' },
    ],
    measures: [
      {
        title: 'How many children does a social worker hold on average?',
        numerator: 'children held',
        denominator: '',
        aspect: 'outcome',
        source: 'Case records and staff list',
        polarity: 'lower',
        unit: 'count',
        period: 'month',
      },
      outcome(
        'Of children in care, how many kept the same social worker all year?',
        'children with one social worker',
        'children in care for a year',
      ),
    ],
  },
  {
    themes: ['assessment-quality', 'assessment-timeliness', 'chronologies'],
    cause: { kind: 'skill', text: 'Assessments describe and do not weigh: history is listed and not used.' },
    actions: [
      {
        title: 'Read one assessment of each worker against an agreed page each month',
        doneWhen: 'Three months of readings are on file, with what each worker changed.',
      },
    ],
    measures: [
      inTime(
        'Of assessments finished, how many took 45 working days or less?',
        'assessments in 45 working days',
        'assessments finished',
      ),
      goodEnough(
        'Of assessments audited, how many weighed history and risk?',
        'assessments that did',
        'assessments audited',
      ),
    ],
  },
  {
    themes: ['childs-voice', 'direct-work', 'service-user-feedback', 'co-production', 'children-in-care-council'],
    cause: { kind: 'culture', text: 'Children are asked, and what they said does not reach those who decide.' },
    actions: [
      {
        title: 'Tell each child what changed because of what they said',
        doneWhen: 'Each review record says what the child asked for and what became of it.',
      },
    ],
    measures: [
      heard(
        'Of reviews held, at how many did the child’s own words change what was decided?',
        'reviews at which they did',
        'reviews held',
      ),
    ],
  },
  {
    themes: [
      'out-of-court-disposals',
      'youth-justice-assessment',
      'youth-justice-planning',
      'victims',
      'youth-justice-board',
    ],
    cause: {
      kind: 'process',
      text: 'Assessment and plan differ by who does them, since nobody has agreed what good looks like out of court.',
    },
    actions: [
      {
        title: 'Write one assessment and one plan for every out-of-court case',
        doneWhen: 'Each case of the last quarter has both on file.',
      },
      {
        title: 'Ask each victim what they want and record the answer',
        doneWhen: 'Each case of the last quarter shows the answer.',
      },
    ],
    measures: [
      goodEnough(
        'Of out-of-court cases audited, how many had a plan that was good enough?',
        'cases with such a plan',
        'cases audited',
      ),
    ],
  },
  {
    themes: ['policies'],
    cause: { kind: 'system', text: 'Policies have no owner and no date on which somebody looks at them again.' },
    actions: [
      {
        title: 'Give each policy an owner and a date of review, with a reminder',
        doneWhen: 'The list shows both for each policy, and no review is overdue.',
      },
    ],
    measures: [
      inTime('Of policies, how many were reviewed by their date?', 'policies reviewed by their date', 'policies'),
      goodEnough(
        'Of policies sampled, how many did staff know and use?',
        'policies that staff knew and used',
        'policies sampled',
      ),
    ],
  },
]

/** Where nothing is known of a theme: find out first. */
export const findOutFirst: Suggestion['actions'] = [
  {
    title: 'Find out why: read 20 cases and ask those who do the work',
    doneWhen: 'One page names the causes, with how many of the cases show each.',
  },
]
