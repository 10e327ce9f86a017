import { inWords } from '../../platform/day.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Paper, PaperBlock } from '../../platform/paper/paper.ts'
import type { Db } from '../../platform/sql.ts'
import { listSeats } from '../committees/members.ts'
import { getCommitteeMeeting, type CommitteeMeeting } from '../meetings/meeting.ts'
import type { CommitteeMeetingId } from '../meetings/meeting-id.ts'
import { printedOf } from '../pack/meeting-pack.ts'
import { listResolutionsOf } from '../resolutions/resolution.ts'
import { attendanceStates, declarationSorts, peopleSorts } from '../words.ts'
import { listAttendance, quorumOf, type Attended } from './attendance.ts'
import { listMinutes, listQuestions, type Question } from './minute.ts'
import { listDeclarations, listPresent, type Declaration, type Present } from './present.ts'

/**
 * The minutes of a meeting as one paper: who was there, what was declared, each minute with its questions and resolutions.
 * Until the committee has agreed them, every page says that they are a draft. What was minuted while the public was out is
 * never in it.
 *
 * @throws NotFound where nothing is minuted
 */
export const minutesPaper = async (db: Db, id: CommitteeMeetingId): Promise<Paper> => {
  const meeting = await getCommitteeMeeting(db, id)
  const minutes = await listMinutes(db, id)
  if (minutes.length === 0) throw new NotFound('minutes of this meeting')
  const [attended, seats, present] = [
    await listAttendance(db, id),
    await listSeats(db, meeting.committeeId, meeting.heldOn),
    await listPresent(db, id),
  ]
  const [declarations, questions, resolutions] = [
    await listDeclarations(db, id),
    await listQuestions(db, id),
    await listResolutionsOf(db, { meetingId: id }),
  ]
  const draft = meeting.agreedOn === null && meeting.stage !== 'approved' && meeting.stage !== 'signed'
  return {
    title: `Minutes of ${meeting.committeeName}, ${inWords(meeting.heldOn)}`,
    subject: `${draft ? 'Draft minutes' : 'Minutes'} of the meeting of ${inWords(meeting.heldOn)}.`,
    author: meeting.committeeName,
    language: 'en-GB',
    issuedOn: meeting.signedOn ?? meeting.agreedOn ?? meeting.minutesPublishedOn ?? meeting.heldOn,
    runningHead: `${draft ? 'Draft, not agreed yet. ' : ''}${meeting.committeeName}, minutes of ${inWords(meeting.heldOn)}`,
    blocks: [
      ...(draft
        ? [{ block: 'inset' as const, words: 'Draft. The committee agrees these minutes at a later meeting.' }]
        : []),
      { block: 'facts', pairs: factsOf(meeting, quorumOf(meeting, attended, seats).sentence) },
      { block: 'heading', level: 2, text: 'Who was there' },
      ...(attended.length > 0 ? [membersTable(attended)] : [nobody]),
      ...(present.length > 0 ? [othersTable(present)] : []),
      { block: 'heading', level: 2, text: 'Declarations of interests' },
      ...declared(declarations),
      ...minutes.flatMap((minute): PaperBlock[] => {
        const resolved = resolutions.filter(({ minuteId }) => minuteId === minute.id)
        return [
          { block: 'heading', level: 2, text: `${minute.name} ${minute.title}` },
          ...(minute.points === ''
            ? []
            : printedOf(minute.points, minute.title).map((one): PaperBlock =>
                one.block === 'heading' ? { ...one, level: one.level === 2 ? 3 : 4 } : one,
              )),
          ...questions.filter(({ minuteId }) => minuteId === minute.id).map(askedAndAnswered),
          ...(minute.isExempt
            ? [
                {
                  block: 'paragraph' as const,
                  small: true,
                  words: 'A part was heard without the public and is minuted apart.',
                },
              ]
            : []),
          ...(resolved.length > 0
            ? [
                { block: 'heading' as const, level: 3 as const, text: `${minute.name}: resolved` },
                {
                  block: 'list' as const,
                  numbered: true,
                  items: resolved.map(({ text, addressee }) => ({
                    words: addressee ? `${text} (${addressee})` : text,
                  })),
                },
              ]
            : []),
        ]
      }),
      ...ending(meeting),
    ],
  }
}

const nobody: PaperBlock = { block: 'paragraph', words: 'Nobody is recorded yet.' }

const factsOf = (
  { heldOn, place, heldAtFrom, heldAtTo }: CommitteeMeeting,
  quorum: string,
): { label: string; words: string }[] => [
  { label: 'Day', words: inWords(heldOn) },
  { label: 'Place', words: place || 'Not said' },
  { label: 'Opened', words: heldAtFrom || 'Not said' },
  { label: 'Closed', words: heldAtTo || 'Not said' },
  { label: 'Quorum', words: quorum },
]

const named = ({ name, sort }: Attended): string => (sort === 'councillor' ? `Councillor ${name}` : name)

const standIn = ({ name, state }: Attended, attended: readonly Attended[]): string => {
  const by = state === 'substituted' ? attended.find(({ forName }) => forName === name) : undefined
  return by ? ` by ${by.name}` : ''
}

const membersTable = (attended: readonly Attended[]): PaperBlock => ({
  block: 'table',
  caption: 'Members',
  columns: [{ title: 'Member' }, { title: 'State' }, { title: 'Note' }],
  rows: attended.map((one) => [
    named(one),
    `${attendanceStates[one.state]}${one.forName ? ` for ${one.forName}` : ''}${standIn(one, attended)}`,
    one.note || 'None',
  ]),
  rowHeads: true,
})

const othersTable = (present: readonly Present[]): PaperBlock => ({
  block: 'table',
  caption: 'Officers, witnesses and others',
  columns: [{ title: 'Name' }, { title: 'Office' }, { title: 'As' }],
  rows: present.map(({ name, office, sort, itemTitle }) => [
    name,
    office || 'Not said',
    `${peopleSorts[sort]}${itemTitle ? `: ${itemTitle}` : ''}`,
  ]),
  rowHeads: true,
})

/** Also says that no whip was declared: on a scrutiny committee a member is free to say what they think. */
const declared = (declarations: readonly Declaration[]): PaperBlock[] => [
  ...declaredOnes(declarations),
  ...(declarations.some(({ sort }) => sort === 'whip')
    ? []
    : [{ block: 'paragraph' as const, words: 'No party whip was declared.' }]),
]

const declaredOnes = (declarations: readonly Declaration[]): PaperBlock[] =>
  declarations.length === 0
    ? [{ block: 'paragraph', words: 'There were none.' }]
    : [
        {
          block: 'list',
          numbered: false,
          items: declarations.map(({ name, itemTitle, sort, nature, leftRoom }) => ({
            words: `${name}, “${itemTitle}”: ${declarationSorts[sort].toLowerCase()}. ${nature}${leftRoom ? ' Left the room.' : ''}`,
          })),
        },
      ]

const askedAndAnswered = ({ askedBy, question, answer, answeredBy }: Question): PaperBlock => ({
  block: 'paragraph',
  words: [
    { text: `Question${askedBy && `, ${askedBy}`}: `, strong: true },
    question,
    { text: ` Answer${answeredBy && `, ${answeredBy}`}: `, strong: true },
    answer || 'none was given.',
  ],
})

const ending = ({ agreedOn, corrections, signedOn, signedBy }: CommitteeMeeting): PaperBlock[] => [
  ...(agreedOn
    ? [
        {
          block: 'inset' as const,
          words: `Agreed at the meeting of ${inWords(agreedOn)}${corrections ? `, with these corrections: ${corrections}` : ', without corrections.'}`,
        },
      ]
    : []),
  ...(signedOn ? [{ block: 'paragraph' as const, words: `Signed by ${signedBy} on ${inWords(signedOn)}.` }] : []),
]
