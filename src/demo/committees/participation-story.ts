import type { SpeakerMode } from '../../scrutiny/index.ts'

/** How the people of Alderwick take part, as data; all of it is invented. Days are counted back from the day of planting. */

export const standingOrders = {
  source: 'Alderwick’s constitution, part 4, rules 21 to 24',
  speakingDaysBefore: 2,
  speakingClosesAt: '12:00',
  speakingMinutes: 3,
  speakersMost: 6,
  replyWorkingDays: 10,
  contactMonths: 6,
  petitionAnsweredFrom: 50,
  petitionHeardFrom: 500,
  petitionDebatedFrom: 1500,
  petitionWorkingDays: 20,
  recordingMonths: 6,
  filming:
    'Anybody may film, photograph, record and report while the meeting is public. Tell the clerk where you would like to stand. Do not film members of the public who ask you not to, nor anybody under 18.',
} as const

interface SpeakerStory {
  name: string
  contact: string
  mode: SpeakerMode
  question: string
  decision?: 'accepted' | 'declined'
  why?: string
}

export const speakers: readonly SpeakerStory[] = [
  {
    name: 'Maud Ellery',
    contact: 'maud.ellery@post.example',
    mode: 'in_person',
    question: 'I foster two brothers. Why did their review wait four months to be written up?',
    decision: 'accepted',
    why: 'Please come ten minutes early; the clerk meets you at the door.',
  },
  {
    name: 'Josiah Crane',
    contact: '01632 960 114',
    mode: 'telephone',
    question: 'How does the Committee hear from young carers who cannot come in the evening?',
  },
  {
    name: 'Edda Fenn',
    contact: 'edda.fenn@post.example',
    mode: 'video',
    question: 'When will the swimming pool at Weir Hill open again?',
    decision: 'declined',
    why: 'The pool is a matter for the Communities Committee, which was sent your question.',
  },
]

export const petitions = [
  {
    title: 'Keep the youth club at Hollow Green open on Fridays',
    asks: 'That the council keep the club open on Friday evenings, and say by when it decides.',
    leadName: 'Petra Holm',
    leadContact: 'petra.holm@post.example',
    namePublic: true,
    signatures: 640,
    receivedAgo: 12,
    counted: 618,
    heard: true,
    answer: undefined,
  },
  {
    title: 'A crossing by Tanners’ Row Primary School',
    asks: 'That a crossing be built where children walk to school.',
    leadName: 'Samson Achebe-Ward',
    leadContact: '01632 960 187',
    namePublic: false,
    signatures: 88,
    receivedAgo: 60,
    counted: 84,
    heard: false,
    answer: {
      ago: 40,
      text: 'The crossing is in the works of next spring. It was the third request for that corner, and the count of traffic bears it out.',
    },
  },
  {
    title: 'Warmer rooms in the family centre',
    asks: 'That the heating of the family centre in Saltmarket be mended before January.',
    leadName: 'Ines Dray',
    leadContact: 'ines.dray@post.example',
    namePublic: false,
    signatures: 37,
    receivedAgo: 2,
    counted: undefined,
    heard: false,
    answer: undefined,
  },
] as const

export const briefing = {
  title: 'Young carers: the presentation of the autumn meeting',
  body: [
    '# What was shown',
    'The Committee asked that the presentation on young carers go to every member (minute of the autumn meeting).',
    '- 61 young carers are on the register; a year ago there were 48.',
    '- For 39 of them an assessment has been written.',
    '- Waiting for a first visit takes five weeks.',
    '# What to ask next',
    'How many have a plan that says who is told when they cannot come to school?',
  ].join('\n\n'),
}
