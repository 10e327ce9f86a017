/** What became of what two earlier committees resolved, whose papers are brought in from other layouts. Days as they were. */

export interface OlderResolution {
  /** The minute and the resolution of it. */
  minute: number
  number: number
  sentTo: string
  sentOn: string
  notice?: boolean
  letter?: string
  answer?: { on: string; response: 'accepted' | 'part' | 'rejected'; text: string; why?: string }
  done?: { on: string; said: string }
  impact?: { on: string; said: string }
  dropped?: { on: string; said: string }
}

export interface OlderPack {
  /** A word of the file's name. */
  words: string
  quorum: number
  startsAt: string
  endedOn: string
  became: readonly OlderResolution[]
}

export const olderPacks: readonly OlderPack[] = [
  {
    words: 'select-committee',
    quorum: 3,
    startsAt: '14:00',
    endedOn: '2021-05-20',
    became: [
      {
        minute: 22,
        number: 1,
        sentTo: 'Director of Children’s Services',
        sentOn: '2020-01-27',
        answer: { on: '2020-02-24', response: 'accepted', text: 'The figures come team by team from March.' },
        done: { on: '2020-03-11', said: 'The first figures by team were before the committee.' },
        impact: {
          on: '2020-11-18',
          said: 'One child in need in nine had three or more social workers in the year, where it had been one in six.',
        },
      },
      {
        minute: 23,
        number: 1,
        sentTo: 'Alderwick Clinical Commissioning Group',
        sentOn: '2020-02-03',
        letter:
          'Children in Alderwick wait up to 11 months to be seen for the first time. Please tell the committee what a wait will be in a year, and who answers for it.',
        dropped: {
          on: '2021-05-20',
          said: 'No reply came, and the group is being wound up. The new committee is told that the question is open.',
        },
      },
      {
        minute: 24,
        number: 1,
        sentTo: 'Cabinet Member for Education',
        sentOn: '2020-01-27',
        notice: true,
        answer: {
          on: '2020-03-20',
          response: 'part',
          text: 'One plan in ten is read by a second officer from May.',
          why: 'There is no money to have every plan read twice.',
        },
        done: { on: '2020-05-29', said: 'Reading by a second officer began.' },
        impact: {
          on: '2020-11-18',
          said: 'Of 31 plans that were read twice, 19 said who does what and how often. Before, nobody had counted.',
        },
      },
    ],
  },
  {
    words: 'corporate-parenting',
    quorum: 2,
    startsAt: '17:30',
    endedOn: '2024-05-16',
    became: [
      {
        minute: 7,
        number: 1,
        sentTo: 'Director of Children’s Services',
        sentOn: '2022-10-04',
        answer: {
          on: '2022-10-28',
          response: 'accepted',
          text: 'Advisers are named at 16 from January, and the list of those without one comes to every meeting.',
        },
        done: { on: '2023-03-31', said: 'Every young person who turned 16 since January has a named adviser.' },
        impact: {
          on: '2023-06-15',
          said: 'Four care leavers had no adviser of their own, where there had been 41 in the spring of 2022.',
        },
      },
      {
        minute: 8,
        number: 1,
        sentTo: 'Cabinet Member for Health and Communities',
        sentOn: '2022-10-04',
        answer: {
          on: '2022-11-21',
          response: 'rejected',
          text: 'Care leavers have the same way to help as others of their age.',
          why: 'The council does not run the service and cannot promise help while somebody waits for it.',
        },
      },
    ],
  },
]
