import { inWords, type Day } from '../../platform/day.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Paper as Printed, PaperBlock } from '../../platform/paper/paper.ts'
import type { Db } from '../../platform/sql.ts'
import { listSeats, type Seat } from '../committees/members.ts'
import { ageOfData, exemptionInWords, latenessOf, listAgenda, type AgendaItem } from '../meetings/agenda.ts'
import { clearDaysInWords } from '../meetings/clear-days.ts'
import { getCommitteeMeeting, streamInWords, type CommitteeMeeting } from '../meetings/meeting.ts'
import type { CommitteeMeetingId } from '../meetings/meeting-id.ts'
import { speakingCloses, standingOrdersOn, type StandingOrders } from '../participation/standing-orders.ts'
import { blocksOf } from '../papers/paper-text.ts'
import { listExemptPapers, listPapers, type Paper } from '../papers/papers.ts'
import { capacities } from '../words.ts'

/**
 * Which part of the papers of a meeting: what came with the agenda, a supplement of what was published on a later day, or the
 * exempt papers. Each is a file of its own: no page of one is in another.
 */
export type PackPart = { part: 'agenda' } | { part: 'supplement'; on: Day } | { part: 'exempt' }

/** The papers of a meeting as they are printed: a front, and each paper under the number of its item. */
export interface MeetingPack {
  title: string
  cover: Printed
  papers: readonly { label: string; paper: Printed }[]
}

/** The days on which papers were published after the agenda: a supplement each. */
export const supplementsOf = (meeting: Pick<CommitteeMeeting, 'publishedOn'>, papers: readonly Paper[]): Day[] =>
  [
    ...new Set(
      papers.flatMap(({ publishedOn }) =>
        publishedOn && meeting.publishedOn && publishedOn > meeting.publishedOn ? [publishedOn] : [],
      ),
    ),
  ].toSorted()

/** A part of the papers of a meeting, of what whoever asks may read. @throws NotFound where there is nothing in it */
export const packOf = async (db: Db, id: CommitteeMeetingId, part: PackPart): Promise<MeetingPack> => {
  const meeting = await getCommitteeMeeting(db, id)
  const { publishedOn } = meeting
  if (publishedOn === null) throw new NotFound('pack: the agenda is not published yet')
  const [items, papers] = [await listAgenda(db, id), await listPapers(db, id)]
  const seats = await listSeats(db, meeting.committeeId, meeting.heldOn)
  const wanted =
    part.part === 'exempt'
      ? (await listExemptPapers(db, id)).map((paper) => ({
          ...paper,
          head: headOf({ author: paper.author, published: null }),
        }))
      : papers
          .filter(
            (paper) =>
              paper.publishedOn !== null &&
              (part.part === 'supplement' ? paper.publishedOn === part.on : paper.publishedOn <= publishedOn),
          )
          .map((paper) => ({ ...paper, head: headOf({ ...paper, published: paper.publishedOn }) }))
  if (part.part !== 'agenda' && wanted.length === 0) throw new NotFound('part of these papers')
  const orders = await standingOrdersOn(db, meeting.heldOn)
  const about = aboutOf(meeting, part)
  const byItem = new Map(items.map((item) => [item.id, item]))
  return {
    title: about.title,
    cover: { ...about, blocks: coverOf({ meeting, items, papers, seats, part, orders }) },
    papers: wanted.flatMap(({ itemId, title, head, body, ...rest }) => {
      const item = byItem.get(itemId)
      if (!item) return []
      const summary = 'summary' in rest ? rest.summary : ''
      return [
        {
          label: `${item.place}.`,
          paper: {
            ...about,
            title,
            blocks: [
              ...(part.part === 'exempt'
                ? [
                    {
                      block: 'inset' as const,
                      words: `Not for publication. ${exemptionInWords(item)}. ${item.exemptWhy}`,
                    },
                  ]
                : []),
              head,
              ...(summary ? [{ block: 'inset' as const, words: summary }] : []),
              ...printedOf(body, title),
            ],
          },
        },
      ]
    }),
  }
}

const aboutOf = ({ committeeName, heldOn, publishedOn }: CommitteeMeeting, part: PackPart): Omit<Printed, 'blocks'> => {
  const kind =
    part.part === 'agenda'
      ? 'Agenda and papers'
      : part.part === 'supplement'
        ? `Supplement of ${inWords(part.on)}`
        : 'Exempt papers, not for publication'
  return {
    title: `${committeeName}, ${inWords(heldOn)}`,
    subject: `${kind} of the meeting of ${inWords(heldOn)}.`,
    author: committeeName,
    language: 'en-GB',
    issuedOn: part.part === 'supplement' ? part.on : (publishedOn ?? heldOn),
    runningHead: `${committeeName}, ${inWords(heldOn)}. ${kind}`,
  }
}

const headOf = ({
  author,
  sponsor = '',
  wards = '',
  planReference = '',
  published,
  lateWhy = '',
}: {
  author: string
  sponsor?: string
  wards?: string
  planReference?: string
  published: Day | null
  lateWhy?: string
}): PaperBlock => ({
  block: 'facts',
  pairs: [
    { label: 'Author', words: author || 'Not said' },
    ...(sponsor ? [{ label: 'Cabinet member', words: sponsor }] : []),
    ...(planReference ? [{ label: 'Council plan', words: planReference }] : []),
    ...(wards ? [{ label: 'Wards', words: wards }] : []),
    ...(published ? [{ label: 'Published', words: `${inWords(published)}${lateWhy && `, late: ${lateWhy}`}` }] : []),
  ],
})

interface Front {
  meeting: CommitteeMeeting
  items: readonly AgendaItem[]
  papers: readonly Paper[]
  seats: readonly Seat[]
  part: PackPart
  orders: StandingOrders | undefined
}

/** The front sheet: when and where, who sits on the committee, how to come, and the agenda. */
const coverOf = ({ meeting, items, papers, seats, part, orders }: Front): PaperBlock[] => {
  const sitting = seats.filter(({ capacity }) => capacity !== 'substitute')
  return [
    ...(part.part === 'exempt'
      ? [
          {
            block: 'inset' as const,
            words: 'Not for publication. These papers are for those who may read them and for nobody else.',
          },
        ]
      : []),
    {
      block: 'facts',
      pairs: [
        { label: 'Day', words: `${inWords(meeting.heldOn)}, ${meeting.startsAt}` },
        { label: 'Place', words: meeting.place || 'Not said' },
        {
          label: 'The public',
          words: meeting.privateBecause
            ? `May not come: ${meeting.privateBecause}`
            : `May come and listen. ${meeting.joining}`,
        },
        {
          label: 'Papers published',
          words: meeting.publishedOn
            ? `${inWords(meeting.publishedOn)}. ${clearDaysInWords(meeting.heldOn)}.`
            : 'Not yet',
        },
      ],
    },
    ...(meeting.privateBecause ? [] : publicPart(meeting, orders)),
    { block: 'heading', level: 2, text: 'Members' },
    {
      block: 'list',
      numbered: false,
      items: sitting.map(({ name, sort, capacity }) => ({
        words: `${sort === 'councillor' ? `Councillor ${name}` : name}${capacity === 'member' ? '' : `, ${capacities[capacity].toLowerCase()}`}`,
      })),
    },
    { block: 'heading', level: 2, text: 'Agenda' },
    {
      block: 'list',
      numbered: true,
      items: items.map((item) => ({ words: agendaLine(item, papers, meeting) })),
    },
  ]
}

/** What the public is told on the front: asking to speak, the stream, filming. By the rules in force on the day of the meeting. */
const publicPart = (meeting: CommitteeMeeting, orders: StandingOrders | undefined): PaperBlock[] => {
  const closing = orders && speakingCloses(meeting.heldOn, orders)
  const notices = [
    closing && orders
      ? `Asking to speak closes on ${inWords(closing.on)} at ${closing.at}; ${orders.speakingMinutes} minutes each. ${orders.source}.`
      : '',
    streamInWords(meeting),
    orders?.filming ?? '',
  ].filter(Boolean)
  return notices.length === 0
    ? []
    : [
        { block: 'heading', level: 2, text: 'For the public' },
        ...notices.map((words): PaperBlock => ({ block: 'paragraph', words })),
      ]
}

const agendaLine = (item: AgendaItem, papers: readonly Paper[], { heldOn }: CommitteeMeeting): string => {
  const own = papers.filter(({ itemId, publishedOn }) => itemId === item.id && publishedOn !== null)
  const late = latenessOf(item, own, heldOn)
  return [
    item.title,
    item.asks && `The committee is asked to: ${item.asks}`,
    ageOfData(item.dataTo, heldOn).replace(/^d/, 'D'),
    item.exemptParagraph !== null && `In part not public. ${exemptionInWords(item)}. ${item.exemptSaid}`,
    own.length === 0 && item.followsWhy && `To follow: ${item.followsWhy}`,
    late && `${late.sentence}${item.specialWhy && ` ${item.specialWhy}`}`,
  ]
    .filter(Boolean)
    .map((part) => (typeof part === 'string' && !/[.!?]$/.test(part) ? `${part}.` : part))
    .join(' ')
}

/** A paper’s text as it is printed, its headings one below its title. A table is named after what stands over it. */
export const printedOf = (body: string, title: string): PaperBlock[] => {
  let over = title
  let tables = 0
  return blocksOf(body).map((block): PaperBlock => {
    switch (block.kind) {
      case 'heading':
        over = block.text
        return { block: 'heading', level: block.level === 1 ? 2 : 3, text: block.text }
      case 'paragraph':
        return { block: 'paragraph', words: block.text }
      case 'list':
        return { block: 'list', numbered: false, items: block.items.map((words) => ({ words })) }
      case 'table': {
        const [head = [], ...rows] = block.rows
        tables += 1
        return {
          block: 'table',
          caption: `Table ${tables}: ${over}`,
          columns: head.map((text, at) => ({ title: text || `Column ${at + 1}` })),
          rows,
          rowHeads: true,
        }
      }
    }
  })
}
