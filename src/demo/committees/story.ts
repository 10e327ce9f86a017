/** The committee of Alderwick that looks at children’s services, as data. Days are counted from the day of planting. */

export const committee = {
  name: 'Children and Young People Scrutiny Committee',
  prefix: 'CYP',
  purpose:
    'Councillors who do not decide for the council ask how children and young people fare, what was promised to them and what came of it.',
  quorum: 3,
  mostSubstantive: 3,
  place: 'The Guildhall, Kiln Street, Alderwick',
  startsAt: '18:30',
} as const

export const members = [
  ['Odette Farrar', 'chair', 'Kiln Quarter'],
  ['Phoebe Standish', 'vice_chair', 'Marrow Bridge'],
  ['Ravi Chaudhuri-Lane', 'member', 'Tanners’ Row'],
  ['Tom Ashgrove', 'member', 'Weir Hill'],
  ['Leila Brandt', 'member', 'Saltmarket'],
  ['Winifred Osei', 'member', 'Northgate'],
  ['Edwin Marsh', 'substitute', 'Hollow Green'],
  ['Canon Ivo Pell', 'co_optee', 'Diocese of Marrow Vale'],
  ['Shanelle Okafor', 'co_optee', 'Parent governors'],
] as const

export const portfolios = [
  ['Roderick Thane', 'Children and families', '2022-05-19'],
  ['Marcus Bell', 'Children and families', '2024-05-16'],
  ['Imogen Sayle', 'Health and communities', '2023-05-18'],
] as const

export interface ItemStory {
  title: string
  sort?: 'procedural' | 'responses' | 'programme'
  asks?: string
  presenter?: string
  minutes?: number
  dataAgo?: number // days before the meeting that its figures end
  follows?: string
  paper?: {
    title: string
    author: string
    sponsor?: string
    summary: string
    body: string
    wards?: string
    planReference?: string
  }
  /** Sightline writes the progress of the improvement plan. */
  progress?: string
  exempt?: { paragraph: number; why: string; said: string; paper: { title: string; body: string } }
}

const opening: readonly ItemStory[] = [
  { title: 'Apologies and substitutes', sort: 'procedural' },
  { title: 'Declarations of interests', sort: 'procedural' },
  { title: 'Minutes of the last meeting', sort: 'procedural' },
]

/** The meeting of the autumn, which has been held. */
export const autumn: readonly ItemStory[] = [
  ...opening,
  {
    title: 'Why the records of reviews are late',
    asks: 'Ask how many records are late, in which teams and why; recommend what should change.',
    presenter: 'Gwen Tarrant, Director of Children’s Services',
    minutes: 45,
    dataAgo: 47,
    paper: {
      title: 'Records of children’s reviews: how late, and what is being done',
      author: 'Gwen Tarrant, Director of Children’s Services',
      sponsor: 'Councillor Marcus Bell',
      wards: 'All',
      planReference: 'Council plan 2024 to 2028, aim 3',
      summary:
        'Of 174 reviews held from April to June, 137 had their record on file within 20 working days. That is better than a year ago and not good enough.',
      body: [
        '# What is asked',
        'The committee is asked to say whether the plan below is enough.',
        '# What the figures say',
        '| Team | Reviews held | Record in 20 working days | Share |\n| Children in care, north | 61 | 44 | 72% |\n| Children in care, south | 58 | 51 | 88% |\n| Leaving care | 55 | 42 | 76% |\n| All | 174 | 137 | 79% |',
        'Source: case records as at 31 July. Reviews held from April to June.',
        '# What is being done',
        '- A weekly list of records that are not finished goes to each team manager.\n- Reviewing officers have had a form of one page since May.\n- Each late record is explained to the director once a month.',
      ].join('\n\n'),
    },
  },
  {
    title: 'Young carers',
    asks: 'Hear from young carers and say what the council should do.',
    presenter: 'Hannah Kowalczyk, Principal Social Worker',
    minutes: 40,
    dataAgo: 80,
    paper: {
      title: 'Young carers in Alderwick',
      author: 'Hannah Kowalczyk, Principal Social Worker',
      sponsor: 'Councillor Imogen Sayle',
      wards: 'All',
      summary: 'The council knows of 212 young carers. A survey in schools suggests that there are many more.',
      body: '# What we know\n\nThe register held 212 young carers on 30 June. Of these, 148 had been assessed.\n\n# What they say\n\nYoung carers asked for one person to ring, and for teachers who know.',
    },
  },
  { title: 'Work programme', sort: 'programme', asks: 'Agree what comes to the next meetings.' },
]

/** The meeting of this winter, whose papers are out. */
export const winter: readonly ItemStory[] = [
  ...opening,
  {
    title: 'Answers to resolutions since the last meeting',
    sort: 'responses',
    asks: 'Note the answers, and say what is not good enough.',
  },
  {
    title: 'Progress of the improvement plan',
    asks: 'Challenge what is overdue, and ask what has changed for children.',
    presenter: 'Gwen Tarrant, Director of Children’s Services',
    minutes: 45,
    dataAgo: 40,
    progress: 'Gwen Tarrant, Director of Children’s Services',
  },
  {
    title: 'Homes for children close to Alderwick',
    asks: 'Comment on the contract before the Cabinet decides.',
    presenter: 'Councillor Marcus Bell, Cabinet Member for Children and Families',
    minutes: 40,
    exempt: {
      paragraph: 3,
      why: 'Bids are open. Whoever knew the figures could bid just below them, and the council would pay more.',
      said: 'What the council expects to pay for six places in two homes, and how bidders compare.',
      paper: {
        title: 'Bids for two children’s homes',
        body: '# Bids\n\n| Bidder | A place a week |\n| First bidder | £5,900 |\n| Second bidder | £6,350 |\n\nThe second bidder runs homes nearby that children speak well of.',
      },
    },
    paper: {
      title: 'Homes for children close to Alderwick: the public part',
      author: 'Head of Contracts',
      sponsor: 'Councillor Marcus Bell',
      wards: 'All',
      summary:
        'Forty-one children in care live more than 20 miles away. The Cabinet is to decide on two homes in the city.',
      body: 'The Cabinet is to decide in the new year whether to contract for six places in two homes. The price is in an exempt paper.',
    },
  },
  {
    title: 'Annual report of the virtual school',
    asks: 'Note how children in care do at school, and ask about attendance.',
    presenter: 'The Virtual School Head',
    minutes: 30,
    follows: 'The results of the summer are confirmed by the department only this month.',
  },
  { title: 'Work programme', sort: 'programme', asks: 'Agree what comes to the next meetings.' },
]
