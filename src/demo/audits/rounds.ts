/** A sample of the demonstration: of whom, with which tool, and who reads. */
export interface Round {
  title: string
  tool: string
  frame: string
  strata: 'none' | 'team' | 'pathway' | 'need'
  askedFor: number
  seed: string
  why: string
  daysAgo: number
  /** Which quarter of the year it belongs to, the first long ago: practice gets a little better. */
  quarter: 1 | 2 | 3 | 4
  auditors: readonly ('practice' | 'reviewing' | 'manager' | 'school' | 'send')[]
}

export const rounds: readonly Round[] = [
  {
    title: 'Open cases, winter',
    tool: 'social-care',
    frame: 'open',
    strata: 'team',
    askedFor: 10,
    seed: 'heron',
    why: 'The first sample after the quality assurance framework was agreed.',
    daysAgo: 320,
    quarter: 1,
    auditors: ['practice', 'reviewing', 'manager', 'school', 'send'],
  },
  {
    title: 'Open cases, spring',
    tool: 'social-care',
    frame: 'open',
    strata: 'pathway',
    askedFor: 10,
    seed: 'wren',
    why: '',
    daysAgo: 230,
    quarter: 2,
    auditors: ['practice', 'reviewing', 'manager', 'school', 'send'],
  },
  {
    title: 'Records written to the child',
    tool: 'written-to-child',
    frame: 'care',
    strata: 'none',
    askedFor: 5,
    seed: 'otter',
    why: 'Inspectors saw some good examples. How common are they?',
    daysAgo: 200,
    quarter: 2,
    auditors: ['practice', 'reviewing', 'send'],
  },
  {
    title: 'Open cases, summer',
    tool: 'social-care',
    frame: 'open',
    strata: 'team',
    askedFor: 10,
    seed: 'plover',
    why: '',
    daysAgo: 140,
    quarter: 3,
    auditors: ['practice', 'reviewing', 'manager', 'school', 'send'],
  },
  {
    title: 'Protection plans, by a manager of another service',
    tool: 'social-care',
    frame: 'protection',
    strata: 'none',
    askedFor: 9,
    seed: 'sparrow',
    why: 'To see whether managers grade as second readers do.',
    daysAgo: 100,
    quarter: 3,
    auditors: ['manager'],
  },
  {
    title: 'Education, health and care plans',
    tool: 'ehc-plan',
    frame: 'ehc-plans',
    strata: 'none',
    askedFor: 6,
    seed: 'badger',
    why: 'Health and care sections were thin in the plans that the area inspection read.',
    daysAgo: 120,
    quarter: 3,
    auditors: ['practice', 'school', 'manager', 'reviewing'],
  },
  {
    title: 'Supervision of cases',
    tool: 'supervision-quality',
    frame: 'open',
    strata: 'team',
    askedFor: 5,
    seed: 'lapwing',
    why: 'Is supervision more than a list of tasks?',
    daysAgo: 75,
    quarter: 4,
    auditors: ['practice', 'reviewing', 'send'],
  },
  {
    title: 'Open cases, autumn',
    tool: 'social-care',
    frame: 'open',
    strata: 'team',
    askedFor: 10,
    seed: 'redwing',
    why: '',
    daysAgo: 20,
    quarter: 4,
    auditors: ['practice', 'reviewing', 'manager', 'school', 'send'],
  },
]
