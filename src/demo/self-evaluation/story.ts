/** What Alderwick says of itself, as data. `ago` counts days back from the day of the claim; without it the title names a measure. */

type Kind = 'data' | 'audit' | 'voice' | 'external' | 'document' | 'observation'

export interface ClaimStory {
  words: string
  evidence: readonly { kind: Kind; title: string; ago?: number }[]
  outcome?: 'accepted' | 'doubted' | 'asked for more'
  outcomeWords?: string
}

export const lastYear: readonly (ClaimStory & { line: string })[] = [
  {
    line: 'help-and-protection',
    words: 'Thresholds are applied in the same way by every team at the front door.',
    evidence: [
      { kind: 'audit', title: 'Forty contacts read by two managers apart from each other', ago: 40 },
      { kind: 'external', title: 'A neighbouring council looked for two days', ago: 90 },
    ],
    outcome: 'accepted',
    outcomeWords: 'They had heard the same from schools.',
  },
  {
    line: 'children-in-care',
    words: 'Children’s plans are specific and say who does what.',
    evidence: [{ kind: 'document', title: 'The new form of plan', ago: 60 }],
    outcome: 'doubted',
    outcomeWords: 'A form is not a plan. Show what auditors find in the plans themselves.',
  },
  {
    line: 'care-leavers',
    words: 'Most of our care leavers live somewhere suitable.',
    evidence: [{ kind: 'data', title: 'Return of the year before', ago: 200 }],
    outcome: 'asked for more',
    outcomeWords: 'Who are the others, and does anybody visit them?',
  },
]

export interface AreaStory {
  line: string
  knows: string
  next: string
  challengedBy: string
  challenge: string
  claims: readonly ClaimStory[]
}

export const areas: readonly AreaStory[] = [
  {
    line: 'leaders',
    knows:
      'We know where practice is weak before others tell us in most teams, and not yet in the night service. What we promised after the last visit is under way; three things have had impact that we can show.',
    next: 'Audit the night service every month. Hear young people first at each board.',
    challengedBy: 'A director of another council',
    challenge: 'You count audits. How many changed what the worker did next?',
    claims: [
      {
        words: 'Auditors and managers agree about the quality of a file more often than they did.',
        evidence: [
          { kind: 'audit', title: 'Sixty files graded twice', ago: 30 },
          { kind: 'external', title: 'Peer review of the audit programme', ago: 120 },
        ],
      },
    ],
  },
  {
    line: 'children-in-care',
    knows:
      'More records of reviews are on file in time, and auditors find more of them good. Children change their social worker less often. Plans are more specific than a year ago and still not specific enough.',
    next: 'Write the record to the child. Read ten plans a month with the person who wrote them.',
    challengedBy: '',
    challenge: '',
    claims: [
      {
        words: 'Children in care keep their social worker for longer.',
        evidence: [
          { kind: 'data', title: 'kept the same social worker' },
          { kind: 'audit', title: 'Twelve records of children with one worker all year', ago: 20 },
          { kind: 'voice', title: 'Children in care council: “she knows my dog’s name”', ago: 60 },
        ],
      },
      {
        words: 'Plans say who does what by when.',
        evidence: [{ kind: 'data', title: 'Of plans audited' }],
      },
    ],
  },
  {
    line: 'care-leavers',
    knows: 'Every care leaver has an adviser. We do not yet know enough about those who live far away.',
    next: 'Visit every young person who lives outside the city by the spring.',
    challengedBy: 'The young people’s forum',
    challenge: 'Having an adviser is not the same as hearing from one.',
    claims: [
      {
        words: 'Young people help to write their own pathway plans.',
        evidence: [
          { kind: 'voice', title: 'Survey of care leavers', ago: 240 },
          { kind: 'audit', title: 'Fifteen pathway plans', ago: 210 },
        ],
      },
    ],
  },
]
