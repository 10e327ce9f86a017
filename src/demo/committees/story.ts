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
  /** Who is asked to speak to it, and whether they know what they will be asked. */
  heard?: readonly { name: string; office: string; isBriefed: boolean }[]
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
    heard: [
      { name: 'Joan Whitlow', office: 'Foster carer', isBriefed: true },
      { name: 'Idris Fenn', office: 'Independent visitor', isBriefed: false },
    ],
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

export interface ResolutionStory {
  text: string
  kind:
    | 'note'
    | 'request_officer'
    | 'request_cabinet_member'
    | 'recommend_cabinet'
    | 'request_partner'
    | 'write_external'
    | 'future_item'
  addressee?: string
  /** Sent so many days ago. */
  sent?: { ago: number; notice?: boolean }
  /** What the letter said by which it was sent. */
  letter?: string
  chased?: { ago: number; whom: string; said: string }
  answer?: {
    ago: number
    response: 'accepted' | 'part' | 'noted'
    why?: string
    text: string
    published?: number
    by: 'director' | 'cabinetMember'
  }
  /** A word of the title of an action of the plan that follows from it. */
  action?: string
}

export interface MinuteStory {
  /** The title of its item. */
  item: string
  points: string
  witnesses?: readonly (readonly [name: string, office: string])[]
  questions?: readonly { askedBy: string; question: string; answer: string; answeredBy: string }[]
  resolutions?: readonly ResolutionStory[]
}

/** Who was at the meeting of the autumn: for whom they stood in, where they did. */
export const autumnAttendance: readonly (readonly [
  name: string,
  state: 'present' | 'apologies' | 'absent' | 'observing',
  standsFor?: string,
])[] = [
  ['Odette Farrar', 'present'],
  ['Phoebe Standish', 'present'],
  ['Ravi Chaudhuri-Lane', 'observing'],
  ['Tom Ashgrove', 'apologies'],
  ['Leila Brandt', 'present'],
  ['Winifred Osei', 'absent'],
  ['Edwin Marsh', 'present', 'Tom Ashgrove'],
  ['Canon Ivo Pell', 'present'],
  ['Shanelle Okafor', 'apologies'],
]

/** What was minuted in the autumn, and what has become of it since. */
export const autumnMinutes: readonly MinuteStory[] = [
  { item: 'Declarations of interests', points: 'There were none beyond those recorded.' },
  {
    item: 'Why the records of reviews are late',
    points:
      'The Director presented the report and said that records are written faster than a year ago, in the south of the city above all.\n\nMembers commented:\n\n- A child should not have to wait to read what was decided about them.\n- Figures for the whole city hide what one team does well.',
    witnesses: [['Gwen Tarrant', 'Director of Children’s Services']],
    questions: [
      {
        askedBy: 'Councillor Brandt',
        question: 'What do the teams in the south do that others do not?',
        answer: 'They write the record in the meeting, with the child, and finish it on the day.',
        answeredBy: 'Director of Children’s Services',
      },
    ],
    resolutions: [
      {
        text: 'That the Cabinet Member for Children and Families explain to the Committee in writing why the records of children’s reviews are completed late, and when they will not be.',
        kind: 'request_cabinet_member',
        addressee: 'Cabinet Member for Children and Families',
        sent: { ago: 71, notice: true },
        chased: { ago: 5, whom: 'The cabinet member’s office', said: 'An answer is being written.' },
      },
      {
        text: 'That the Director bring the figures by team to every second meeting until nine records in ten are on file in time.',
        kind: 'request_officer',
        addressee: 'Director of Children’s Services',
        sent: { ago: 70 },
        answer: {
          ago: 52,
          response: 'accepted',
          text: 'Agreed. The figures by team come with the progress of the plan.',
          published: 50,
          by: 'director',
        },
        action: 'weekly list',
      },
    ],
  },
  {
    item: 'Young carers',
    points:
      'Three young carers told the Committee what a school day is like after a night of caring.\n\nMembers thanked them and said that what they had heard should be heard by every school.',
    witnesses: [
      ['Hannah Kowalczyk', 'Principal Social Worker'],
      ['Asha Venn', 'Alderwick Young Carers’ Forum'],
    ],
    questions: [
      {
        askedBy: 'Canon Pell',
        question: 'How would a teacher know?',
        answer: 'Often they do not. A card that a young carer can show is being tried in two schools.',
        answeredBy: 'Principal Social Worker',
      },
    ],
    resolutions: [
      {
        text: 'That the Cabinet be recommended to see that every school has somebody who champions young carers.',
        kind: 'recommend_cabinet',
        addressee: 'Cabinet',
        sent: { ago: 70, notice: true },
        answer: {
          ago: 20,
          response: 'part',
          why: 'Schools decide this themselves. The council will pay for training in the 20 schools with the most young carers.',
          text: 'The Cabinet thanks the Committee and the young carers who spoke.',
          published: 18,
          by: 'cabinetMember',
        },
      },
      {
        text: 'That schools be asked to let young carers keep a telephone switched on.',
        kind: 'request_partner',
        addressee: 'Head teachers of Alderwick',
        sent: { ago: 68 },
        letter:
          'Dear colleagues, the committee heard from young carers in September. They asked for one thing: to keep a telephone switched on in school. Would you allow it, and tell us by the end of term?',
      },
      {
        text: 'That the Chair write to Marrow Vale Integrated Care Board about breaks for carers under 16.',
        kind: 'write_external',
        addressee: 'Marrow Vale Integrated Care Board',
      },
    ],
  },
  {
    item: 'Work programme',
    points: 'The Committee looked at what is planned until May.',
    resolutions: [
      {
        text: 'That what the audits of the night service found come to a meeting in the new year.',
        kind: 'future_item',
      },
      { text: 'That the work programme be noted.', kind: 'note' },
    ],
  },
]

export interface ProgrammeStory {
  topic: string
  why?: string
  objective?: string
  outcome?: string
  method?: 'report' | 'visit' | 'inquiry'
  witnesses?: string
  owner?: string
  /** For the meeting in so many days. */
  meetingIn?: 82
  minutes?: number
  addedAgo: number
  from?: string
  /** What it is to find out. */
  asks?: readonly { question: string; evidence?: string; answeredBy?: string }[]
}

export const programme: readonly ProgrammeStory[] = [
  {
    topic: 'Waits for mental health services',
    why: 'Young people told the committee that they wait more than a year.',
    objective: 'To hear why waits grow and what the health board will do by when',
    outcome: 'A young person in need is seen within 18 weeks',
    method: 'report',
    witnesses: 'Marrow Vale Integrated Care Board; two young people',
    owner: 'Delphine Arkwright',
    meetingIn: 82,
    minutes: 60,
    addedAgo: 60,
    asks: [
      {
        question: 'How long do children wait now, from being referred to being seen?',
        evidence: 'Waits by month and by age, with how many gave up waiting',
        answeredBy: 'Marrow Vale Integrated Care Board',
      },
      {
        question: 'What helps while they wait, and do children say that it does?',
        evidence: 'What young people tell the youth service',
      },
    ],
  },
  {
    topic: 'A day with the night service',
    why: 'Inspectors said that children wait longer at night.',
    objective: 'To see how calls are taken after ten in the evening',
    outcome: 'TBC',
    method: 'visit',
    witnesses: 'TBC',
    owner: 'Phoebe Standish',
    meetingIn: 82,
    minutes: 50,
    addedAgo: 40,
  },
  {
    topic: 'Homes near Alderwick: one year on',
    objective: 'To see what the contract has changed',
    meetingIn: 82,
    minutes: 30,
    addedAgo: 5,
  },
  {
    topic: 'School places in the north of the city',
    addedAgo: 96,
    objective: 'TBC',
    witnesses: 'TBC',
    from: 'Councillor Osei',
  },
  { topic: 'Young carers in Alderwick', addedAgo: 80, objective: 'To hear from young carers', owner: 'Leila Brandt' },
]

interface PlanningStory {
  ago: number
  present: string
  noted: string
  matters: readonly {
    /** As the work programme has it; what is not on it is told in words. */
    topic?: string
    about?: string
    decision: 'schedule' | 'scope' | 'other'
    said: string
  }[]
}

export const planningMeetings: readonly PlanningStory[] = [
  {
    ago: 66,
    present: 'Odette Farrar, Phoebe Standish, Delphine Arkwright',
    noted: 'The autumn’s meeting ran over by half an hour. Two items for discussion are enough for the spring.',
    matters: [
      {
        topic: 'School places in the north of the city',
        decision: 'scope',
        said: 'Nobody can say yet what the committee would ask. Councillor Osei writes down three questions.',
      },
      {
        about: 'Young people at the meeting',
        decision: 'other',
        said: 'The youth cabinet is asked whether an earlier hour would suit it better.',
      },
    ],
  },
  {
    ago: 10,
    present: 'Odette Farrar, Phoebe Standish, Delphine Arkwright, Gwen Tarrant',
    noted: '',
    matters: [
      {
        topic: 'A day with the night service',
        decision: 'schedule',
        said: 'The visit is in the weeks before, and comes to the meeting as a note of two pages.',
      },
    ],
  },
]

export const suggestions = [
  {
    topic: 'Buses for apprentices before seven in the morning',
    why: 'I lost a place since no bus runs.',
    fromName: 'A resident of Weir Hill',
    fromSort: 'young_person',
    ago: 20,
  },
  {
    topic: 'Breakfast clubs',
    why: 'Three schools have ended theirs.',
    fromName: 'Winifred Osei',
    fromSort: 'councillor',
    ago: 30,
    answer: { ago: 24, takenUp: 'yes', said: 'It comes before the Committee in the spring.' },
  },
  {
    topic: 'The new library',
    why: '',
    fromName: 'A resident of Saltmarket',
    fromSort: 'resident',
    ago: 45,
    answer: { ago: 38, takenUp: 'no', said: 'Another committee looks at libraries; your suggestion was passed on.' },
  },
] as const
