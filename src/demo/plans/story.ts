import type { HypothesisOutcome, NewMeasure } from '../../improvement/index.ts'

/** What has become of Alderwick’s plans, as data. Days are counted back from the day of planting: 30 is thirty days ago. */

export type Somebody = 'marian' | 'gwen' | 'hannah' | 'ruth' | 'tobias' | 'priyanka' | 'osian'

export type Deed =
  | { ago: number; by: Somebody; does: 'agree' | 'start' | 'complete' | 'see impact' | 'sustain' | 'unblock' }
  | { ago: number; by: Somebody; does: 'accept' }
  | { ago: number; by: Somebody; does: 'block' | 'withdraw' | 'await another body'; why: string; body?: string }
  | { ago: number; by: Somebody; does: 'close'; minute: string }
  | {
      ago: number
      by: Somebody
      does: 'say'
      said: string
      view?: 'on_course' | 'at_risk' | 'blocked' | 'done'
      review?: boolean
    }
  | {
      ago: number
      by: Somebody
      does: 're-date'
      in: number
      reason: 'recruitment' | 'partner' | 'capacity' | 'misjudged'
      why: string
    }
  | {
      ago: number
      by: Somebody
      does: 'evidence'
      title: string
      kind: 'data' | 'audit' | 'voice' | 'document' | 'observation'
      for?: number
      n?: number
      good?: number
    }
  | { ago: number; by: Somebody; does: 'verify' }
  | { ago: number; by: Somebody; does: 'too early'; lookIn: number }
  | {
      ago: number
      by: Somebody
      does: 'claim'
      grade: number
      treated: number
      of: number
      timing: string
      others: string
      voice?: string
      note?: string
    }
  | { ago: number; by: Somebody; does: 'say worse'; status: 'at_risk' | 'blocked'; why: string }

export interface ActionStory {
  key: string
  title: string
  doneWhen: string
  owner: Somebody
  /** Due in so many days from planting (below 0: ago), at the board meeting in so many days, or again and again. */
  due: { in: number } | { atMeetingIn: number } | { from: number; every: number }
  measures?: readonly string[] // keys
  noMeasure?: string
  cost?: { pounds: number; note: string }
  milestones?: readonly { title: string; in: number }[]
  needs?: string
  deeds: readonly Deed[]
}

export interface PriorityStory {
  title: string
  themes: readonly string[] // whose confirmed findings it answers
  cause: { kind: 'process' | 'skill' | 'culture' | 'supply' | 'capacity'; text: string; evidence: string }
  owner: Somebody
  measures: readonly string[]
  actions: readonly ActionStory[]
}

export interface MeasureStory {
  key: string
  fields: Pick<
    NewMeasure,
    | 'title'
    | 'indicatorId'
    | 'numerator'
    | 'denominator'
    | 'polarity'
    | 'unit'
    | 'aspect'
    | 'source'
    | 'tolerance'
    | 'baseline'
    | 'target'
  >
  pair?: string
  targetIn: number // days from planting
  /** The last so many months, oldest first: counted, out of. */
  months: readonly (readonly [number, number])[]
}

const agreed = (ago: number, owner: Somebody, by: Somebody = 'marian'): Deed[] => [
  { ago, by: owner, does: 'accept' },
  { ago: ago - 1, by, does: 'agree' },
  { ago: ago - 2, by: owner, does: 'start' },
]

export const measures: readonly MeasureStory[] = [
  {
    key: 'records-in-time',
    fields: {
      indicatorId: 'CL09',
      title: 'Of reviews held, how many had their record on file in 20 working days?',
      numerator: 'reviews with their record on file in 20 working days',
      denominator: 'reviews held in the period',
      polarity: 'higher',
      unit: 'percent',
      aspect: 'timeliness',
      source: 'Case records',
      tolerance: 5,
      baseline: 58,
      target: 90,
    },
    pair: 'records-good',
    targetIn: 120,
    months: [
      [41, 70],
      [42, 72],
      [40, 69],
      [43, 71],
      [42, 70],
      [44, 73],
      [41, 70],
      [43, 72],
      [44, 71],
      [45, 73],
      [47, 72],
      [49, 73],
      [52, 74],
      [54, 75],
    ],
  },
  {
    key: 'records-good',
    fields: {
      indicatorId: 'QA05',
      title: 'Of review records read by auditors, how many told the child’s story?',
      numerator: 'records that auditors found good enough',
      denominator: 'records read',
      polarity: 'higher',
      unit: 'percent',
      aspect: 'quality',
      source: 'Case audits',
      tolerance: 8,
      baseline: 55,
      target: 75,
    },
    targetIn: 150,
    months: [
      [13, 24],
      [14, 25],
      [13, 24],
      [15, 26],
      [15, 25],
      [16, 26],
      [16, 25],
    ],
  },
  {
    key: 'plans-specific',
    fields: {
      indicatorId: 'CL14',
      title: 'Of plans audited, how many said who does what by when?',
      numerator: 'plans that auditors found specific',
      denominator: 'plans audited',
      polarity: 'higher',
      unit: 'percent',
      aspect: 'quality',
      source: 'Case audits',
      tolerance: 5,
      baseline: 40,
      target: 80,
    },
    targetIn: 200,
    months: [
      [10, 25],
      [11, 26],
      [10, 24],
      [13, 26],
      [14, 27],
      [15, 26],
      [17, 28],
    ],
  },
  {
    key: 'changes',
    fields: {
      indicatorId: 'CL13',
      title: 'Of children in care for a year, how many kept the same social worker?',
      numerator: 'children with one social worker all year',
      denominator: 'children in care for a year',
      polarity: 'higher',
      unit: 'percent',
      aspect: 'outcome',
      source: 'Case records',
      tolerance: 4,
      baseline: 52,
      target: 68,
    },
    targetIn: -60,
    months: [
      [104, 200],
      [105, 201],
      [103, 199],
      [106, 202],
      [104, 200],
      [108, 201],
      [112, 202],
      [121, 203],
      [131, 203],
      [137, 204],
      [141, 204],
      [143, 205],
      [145, 206],
    ],
  },
  {
    key: 'supervision',
    fields: {
      indicatorId: 'WF06',
      title: 'Of supervisions due, how many were held?',
      numerator: 'supervisions held',
      denominator: 'supervisions due in the period',
      polarity: 'higher',
      unit: 'percent',
      aspect: 'timeliness',
      source: 'Supervision log',
      tolerance: 5,
      baseline: 70,
      target: 90,
    },
    targetIn: 90,
    months: [
      [70, 100],
      [69, 101],
      [72, 99],
      [71, 100],
      [80, 101],
      [84, 100],
      [86, 102],
    ],
  },
  {
    key: 'night-audits',
    fields: {
      indicatorId: 'QA01',
      title: 'How many cases of the night service were audited?',
      numerator: 'night cases audited',
      denominator: '',
      polarity: 'higher',
      unit: 'count',
      aspect: 'quality',
      source: 'Case audits',
      tolerance: 0,
      baseline: 0,
      target: 4,
    },
    targetIn: 60,
    months: [
      [0, 0],
      [0, 0],
      [1, 0],
    ],
  },
]

interface IdeaStory {
  measure: string
  hypothesis: string
  writtenWith: number // on the day the readings of the month so many back came in: 1 is the last
  checkIn: number // days from today
  settled?: { ago: number; outcome: HypothesisOutcome; why: string }
}

/** What people think is behind the signals of measures. */
export const ideas: readonly IdeaStory[] = [
  {
    measure: 'changes',
    hypothesis: 'Fewer workers leave in their second year since they have a mentor and fewer cases.',
    writtenWith: 3,
    checkIn: -16,
    settled: {
      ago: 14,
      outcome: 'held',
      why: 'Of eleven workers in their second year one left in the half year; in the half year before it was four.',
    },
  },
  {
    measure: 'records-in-time',
    hypothesis: 'Managers read the weekly list; where it was not sent for a fortnight, records fell behind again.',
    writtenWith: 1,
    checkIn: 47,
  },
]

export const priorities: readonly PriorityStory[] = [
  {
    title: 'Records of reviews that are finished in time and worth reading',
    themes: ['case-recording', 'care-reviews'],
    cause: {
      kind: 'process',
      text: 'Records are written after the event, from memory, and no time in the week is kept for them.',
      evidence: 'Forty records were read in March; in 31 the first draft was more than two weeks old.',
    },
    owner: 'hannah',
    measures: ['records-in-time', 'records-good'],
    actions: [
      {
        key: 'weekly-list',
        title: 'Send each manager a weekly list of unfinished review records',
        doneWhen: 'All four teams have had the list for four weeks and have answered it.',
        owner: 'ruth',
        due: { in: -239 },
        measures: ['records-in-time'],
        milestones: [
          { title: 'First list sent to one team', in: -260 },
          { title: 'All four teams have the list', in: -120 },
          { title: 'Managers answer it each week', in: -12 },
        ],
        deeds: [
          ...agreed(330, 'ruth'),
          { ago: 250, by: 'ruth', does: 'evidence', title: 'The first list, one team', kind: 'document', for: 0 },
          {
            ago: 245,
            by: 'ruth',
            does: 're-date',
            in: -130,
            reason: 'capacity',
            why: 'The analyst who makes the list was needed for the annual return.',
          },
          {
            ago: 140,
            by: 'ruth',
            does: 're-date',
            in: -12,
            reason: 'misjudged',
            why: 'Two teams keep their records in another place, which nobody had known.',
          },
          {
            ago: 60,
            by: 'ruth',
            does: 'evidence',
            title: 'Lists for all four teams, four weeks',
            kind: 'data',
            for: 1,
            n: 16,
          },
          {
            ago: 16,
            by: 'ruth',
            does: 'say',
            said: 'Lists go out every Monday. Two managers answer, two have not yet.',
            view: 'on_course',
          },
        ],
      },
      {
        key: 'writing-time',
        title: 'Keep two hours a week in each diary for writing records',
        doneWhen: 'Diaries of all teams show it for eight weeks running.',
        owner: 'hannah',
        due: { in: 74 },
        measures: ['records-in-time', 'records-good'],
        cost: { pounds: 18_400, note: 'cover for the duty desk' },
        milestones: [
          { title: 'Agreed with all team managers', in: -60 },
          { title: 'Four weeks in two teams', in: -10 },
          { title: 'Eight weeks in all teams', in: 60 },
        ],
        deeds: [
          ...agreed(110, 'hannah'),
          {
            ago: 70,
            by: 'hannah',
            does: 'evidence',
            title: 'Minute of the managers’ meeting',
            kind: 'document',
            for: 0,
          },
          {
            ago: 14,
            by: 'hannah',
            does: 'evidence',
            title: 'Diaries of two teams, four weeks',
            kind: 'observation',
            for: 1,
            n: 22,
          },
          {
            ago: 12,
            by: 'hannah',
            does: 'say',
            said: 'Two teams keep the time. The night service cannot yet.',
            view: 'on_course',
          },
        ],
      },
      {
        key: 'templates',
        title: 'Replace the 14-page review form with one of three pages',
        doneWhen: 'The old form can no longer be opened.',
        owner: 'priyanka',
        due: { atMeetingIn: 29 },
        noMeasure: 'It is there or not; what it changes shows in the two measures of the priority.',
        milestones: [
          { title: 'Draft tried by five reviewing officers', in: -45 },
          { title: 'Form in the system', in: -15 },
          { title: 'Old form closed', in: 20 },
        ],
        deeds: [
          ...agreed(100, 'priyanka'),
          {
            ago: 20,
            by: 'priyanka',
            does: 'say',
            said: 'The draft is with the supplier of the case system.',
            view: 'on_course',
          },
        ],
      },
    ],
  },
  {
    title: 'Plans that a child could check',
    themes: ['plan-quality', 'care-plans', 'pathway-plans', 'childs-voice'],
    cause: {
      kind: 'skill',
      text: 'Plans are lists of services; few workers have been shown a plan that a child could hold us to.',
      evidence: 'Audits of the spring: 40 in 100 plans said who does what by when.',
    },
    owner: 'hannah',
    measures: ['plans-specific'],
    actions: [
      {
        key: 'teach-plans',
        title: 'Teach every team to write plans that a child could check',
        doneWhen: 'Every social worker has taken part and brought one plan of their own.',
        owner: 'hannah',
        due: { in: -35 },
        measures: ['plans-specific'],
        cost: { pounds: 9_600, note: 'two trainers with experience of care' },
        milestones: [
          { title: 'First two teams taught', in: -120 },
          { title: 'All teams taught', in: -40 },
        ],
        deeds: [
          ...agreed(200, 'hannah'),
          {
            ago: 125,
            by: 'hannah',
            does: 'evidence',
            title: 'Register of the first two teams',
            kind: 'document',
            for: 0,
            n: 31,
          },
          {
            ago: 48,
            by: 'hannah',
            does: 'evidence',
            title: 'Register of all teams, with a plan from each worker',
            kind: 'document',
            for: 1,
            n: 88,
          },
          { ago: 44, by: 'marian', does: 'verify' },
          { ago: 40, by: 'hannah', does: 'complete' },
          { ago: 30, by: 'hannah', does: 'too early', lookIn: 75 },
        ],
      },
      {
        key: 'read-plans',
        title: 'Read two plans of each worker in supervision every month',
        doneWhen: 'Supervision records show it for three months running.',
        owner: 'ruth',
        due: { from: -150, every: 60 },
        measures: ['plans-specific', 'supervision'],
        deeds: [
          ...agreed(150, 'ruth'),
          {
            ago: 92,
            by: 'ruth',
            does: 'say',
            said: 'Reviewed with the managers: three teams do it, one has begun.',
            view: 'on_course',
            review: true,
          },
          {
            ago: 34,
            by: 'ruth',
            does: 'say',
            said: 'Reviewed again: all four teams do it; the second plan is often missed.',
            view: 'on_course',
            review: true,
          },
        ],
      },
      {
        key: 'told-panel',
        title: 'Tell each young person before a permanence panel discusses them',
        doneWhen: 'Each panel paper says who told the young person, and when.',
        owner: 'tobias',
        due: { in: 40 },
        noMeasure: 'Too few panels in a year to measure; each paper is looked at.',
        deeds: [
          ...agreed(95, 'tobias'),
          { ago: 62, by: 'tobias', does: 'say', said: 'The chair has agreed the wording.', view: 'on_course' },
        ],
      },
    ],
  },
  {
    title: 'Audit that reaches every team and changes what it sees',
    themes: ['quality-assurance', 'management-oversight', 'supervision'],
    cause: {
      kind: 'culture',
      text: 'Audits are done for the return: what they find comes back to nobody in particular.',
      evidence: 'Of 62 audit actions of last year, 24 had an answer on file.',
    },
    owner: 'marian',
    measures: ['night-audits', 'supervision'],
    actions: [
      {
        key: 'night-service',
        title: 'Audit four cases of the night service each month',
        doneWhen: 'Three months with four audits each.',
        owner: 'tobias',
        due: { in: 55 },
        measures: ['night-audits'],
        deeds: [
          ...agreed(90, 'tobias'),
          {
            ago: 22,
            by: 'tobias',
            does: 'say',
            said: 'The night service has no access to the audit tool. I have asked twice.',
            view: 'blocked',
          },
          { ago: 21, by: 'tobias', does: 'block', why: 'The night service has no access to the audit tool' },
        ],
      },
      {
        key: 'answers',
        title: 'Have a manager answer each audit within ten working days',
        doneWhen: 'Answers are on file for three months running.',
        owner: 'ruth',
        due: { in: 20 },
        measures: ['supervision'],
        milestones: [
          { title: 'Rule agreed', in: -80 },
          { title: 'One month of answers', in: -40 },
          { title: 'Two months of answers', in: -9 },
          { title: 'Three months of answers', in: 18 },
        ],
        needs: 'weekly-list',
        deeds: [
          ...agreed(105, 'ruth'),
          { ago: 85, by: 'ruth', does: 'evidence', title: 'The rule, as sent to managers', kind: 'document', for: 0 },
          { ago: 9, by: 'ruth', does: 'say', said: 'Answers come from two teams of four.', view: 'on_course' },
        ],
      },
      {
        key: 'supervision-held',
        title: 'Bring each manager down to six workers',
        doneWhen: 'No manager holds more than six for two months.',
        owner: 'gwen',
        due: { in: -100 },
        measures: ['supervision'],
        cost: { pounds: 61_000, note: 'one more team manager' },
        deeds: [
          ...agreed(260, 'gwen'),
          { ago: 130, by: 'gwen', does: 'evidence', title: 'Staff list of two months', kind: 'data', n: 14 },
          { ago: 126, by: 'marian', does: 'say', said: 'Seen: no manager holds more than six.' },
          { ago: 118, by: 'marian', does: 'verify' },
          { ago: 115, by: 'gwen', does: 'complete' },
          {
            ago: 20,
            by: 'gwen',
            does: 'claim',
            grade: 2,
            treated: 14,
            of: 14,
            timing: 'The rise came in the month after the fourteenth manager had six workers.',
            others: 'A reminder was built into the diary in the same spring.',
          },
          { ago: 18, by: 'marian', does: 'see impact' },
        ],
      },
    ],
  },
  {
    title: 'Fewer changes of social worker',
    themes: ['changes-of-social-worker', 'social-worker-recruitment', 'caseloads'],
    cause: {
      kind: 'supply',
      text: 'More social workers left than came, and most left in their second year.',
      evidence: 'Leavers asked in the year before: 19 of 26 named their caseload.',
    },
    owner: 'gwen',
    measures: ['changes'],
    actions: [
      {
        key: 'second-year',
        title: 'Give workers in their second year a smaller caseload and a mentor',
        doneWhen: 'Each second-year worker has both.',
        owner: 'hannah',
        due: { in: -240 },
        measures: ['changes'],
        milestones: [
          { title: 'Mentors named', in: -330 },
          { title: 'Each second-year worker has both', in: -250 },
        ],
        deeds: [
          ...agreed(400, 'hannah', 'gwen'),
          { ago: 335, by: 'hannah', does: 'evidence', title: 'List of mentors', kind: 'document', for: 0 },
          {
            ago: 255,
            by: 'hannah',
            does: 'evidence',
            title: 'Caseloads of 21 second-year workers',
            kind: 'data',
            for: 1,
            n: 21,
            good: 21,
          },
          { ago: 250, by: 'marian', does: 'verify' },
          { ago: 246, by: 'hannah', does: 'complete' },
          {
            ago: 45,
            by: 'hannah',
            does: 'claim',
            grade: 2,
            treated: 21,
            of: 21,
            timing: 'Fewer left from the third month after mentors began.',
            others: 'Pay rose in the same year; two agencies closed.',
            voice: '“I have had the same one since I was twelve now, and she knows my dog’s name.”',
          },
          { ago: 44, by: 'marian', does: 'see impact' },
          {
            ago: 40,
            by: 'hannah',
            does: 'evidence',
            title: 'Twelve records of children with one worker all year',
            kind: 'audit',
            n: 12,
            good: 12,
          },
          { ago: 38, by: 'marian', does: 'verify' },
          { ago: 30, by: 'marian', does: 'sustain' },
        ],
      },
      {
        key: 'agency',
        title: 'Buy places in an agency’s talent pool',
        doneWhen: 'The contract is signed.',
        owner: 'ruth',
        due: { in: 10 },
        noMeasure: 'A contract is there or not.',
        deeds: [
          ...agreed(180, 'ruth'),
          {
            ago: 90,
            by: 'gwen',
            does: 'withdraw',
            why: 'The second-year offer worked, and the money went there. Improvement Board, item 6.',
          },
        ],
      },
    ],
  },
  {
    title: 'Help with mental health while children wait',
    themes: ['care-mental-health', 'mental-health-waits', 'neurodevelopmental-waits'],
    cause: {
      kind: 'supply',
      text: 'There are fewer appointments than children who need them, most of all outside the city.',
      evidence: 'Figures of the health trust; three of seven other areas have sent theirs.',
    },
    owner: 'osian',
    measures: [],
    actions: [
      {
        key: 'waits-elsewhere',
        title: 'Have every area in which our children live send its waiting time each month',
        doneWhen: 'Seven areas have sent theirs for three months.',
        owner: 'osian',
        due: { in: 80 },
        noMeasure: 'It makes the measure.',
        deeds: [
          ...agreed(100, 'osian'),
          { ago: 26, by: 'osian', does: 'say', said: 'Three of seven have answered.', view: 'at_risk' },
          {
            ago: 25,
            by: 'osian',
            does: 'await another body',
            body: 'four health boards outside the city',
            why: 'They have not answered two letters',
          },
        ],
      },
      {
        key: 'help-meanwhile',
        title: 'Ring each family on the list and offer something while they wait',
        doneWhen: 'Each family on the list has been rung and offered something.',
        owner: 'osian',
        due: { in: 130 },
        noMeasure: 'Families are asked in spring; the question is being written with them.',
        deeds: [
          ...agreed(60, 'osian'),
          { ago: 7, by: 'osian', does: 'say', said: 'Rung 41 of 118 families.', view: 'on_course' },
        ],
      },
      {
        key: 'good-offer',
        title: 'Write down with families what a good offer would look like',
        doneWhen: 'Ten families have read it and say that it is theirs.',
        owner: 'ruth',
        due: { in: 70 },
        needs: 'waits-elsewhere', // which is somebody else’s, and due ten days later
        deeds: [], // nobody has said yet how it is measured, and its owner has not accepted it
      },
    ],
  },
]
