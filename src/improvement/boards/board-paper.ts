import { dayOf, inWords, type Day } from '../../platform/day.ts'
import type { Paper, PaperBlock, Words } from '../../platform/paper/paper.ts'
import { figureInWords, inUnit } from '../measures/figures.ts'
import { scoreOf } from '../risks/risks.ts'
import { tellingOf } from '../risks/tell-leadership.ts'
import { countedDay, dueDay } from '../status/facts.ts'
import type { Judged } from '../status/find-facts.ts'
import { count } from '../words.ts'
import { outcomes } from './decisions.ts'
import { decisionKinds } from './decision-kinds.ts'
import type { MeetingOverview, Moved } from './meeting-overview.ts'
import { boardParts } from './members.ts'

/** No more words than this on the first page: what somebody reads who reads nothing else. */
export const mostWordsInSummary = 200
/** Changes beyond this many are counted and not listed. */
const mostMoved = 20

interface About {
  authority: string
  issuedOn: Day
  version: number
}

/** The paper of a board meeting, from nothing but computed facts. */
export const boardPaper = (about: MeetingOverview, { authority, issuedOn, version }: About): Paper => {
  const { board, meeting } = about
  return {
    title: `${meeting.title || board.name}, ${inWords(meeting.heldOn)}`,
    subject: `How the plans before the ${board.name} stand on ${inWords(about.on)}`,
    author: authority,
    language: 'en-GB',
    issuedOn,
    runningHead: `${authority} · ${board.name} · ${inWords(meeting.heldOn)}`,
    blocks: [
      {
        block: 'facts',
        pairs: [
          { label: 'Board', words: board.name },
          ...(about.members.length > 0 ? [{ label: 'Members', words: membersOf(about) }] : []),
          { label: 'Before it', words: about.plans.map(({ title }) => title).join('; ') || 'No plan' },
          { label: 'As it stood on', words: inWords(about.on) },
          { label: 'Version', words: `${version}, issued ${inWords(issuedOn)}` },
        ],
      },
      { block: 'heading', level: 2, text: 'Summary', anchor: 'summary' },
      ...summaryOf(about).map((words): PaperBlock => ({ block: 'paragraph', words })),
      ...asked(about),
      ...changed(about),
      ...worst(about),
      ...howFar(about),
      ...measured(about),
      ...saidSince(about),
      ...impacts(about),
      ...risky(about),
      ...money(about),
      ...dates(about),
      {
        block: 'paragraph',
        small: true,
        words: `Source: Sightline, ${authority}, plans and measures as recorded by ${inWords(about.on)}. Statuses are worked out from dates, milestones, evidence and updates; nobody types them. It names people who work for the council, and no child.`,
      },
    ],
  }
}

const membersOf = ({ members }: MeetingOverview): Words =>
  members
    .map(({ name, part, body }) => `${name} (${[boardParts[part].toLowerCase(), body].filter(Boolean).join(', ')})`)
    .join('; ')

/** The one page of words. */
export const summaryOf = ({
  actions,
  plans,
  counts,
  improved,
  moved,
  previous,
  decisions,
  waitingDates,
  canClose,
  worst: five,
  claims,
}: MeetingOverview): string[] => {
  if (plans.length === 0) return ['No plan is before this board, so there is nothing to report.']
  const went = (kind: Moved['went']) => moved.filter((one) => one.went === kind).length
  const first = five[0]
  const open = decisions.filter(({ outcome }) => outcome === '').length
  return [
    `${capital(count(actions.length, 'action'))} in ${count(plans.length, 'plan')}. ${capital(none(counts.overdue))} overdue, ${none(counts.stale)} stale, and ${count(counts.redatedTwice, 'action')} had a new date twice or more.`,
    `Done and improved are two things: ${counts.complete} of ${counts.total} agreed actions are complete; ${improved.measures} of ${improved.of} measures are better than their baseline by more than the tolerance. ${capital(count(counts.completeWithoutImpact, 'action'))} complete without impact shown, ${counts.sustained} sustained.`,
    previous
      ? `Since the meeting of ${inWords(previous.heldOn)} ${count(went('worse'), 'action')} got worse, ${count(went('better'), 'action')} got better and ${count(went('new'), 'action')} came new. ${capital(claims.length === 0 ? 'no impact was' : claims.length === 1 ? 'one impact was' : `${claims.length} impacts were`)} claimed since.`
      : 'This is the first meeting on record, so nothing is held against an earlier one.',
    ...(first ? [`The worst is “${first.facts.title}”: ${statusWords(first)}.`] : []),
    `The board is asked for ${count(open, 'decision')}. ${waitingDates.length === 0 ? 'No new date waits' : waitingDates.length === 1 ? 'One new date waits' : `${waitingDates.length} new dates wait`} to be approved and ${count(canClose.length, 'action')} can be closed.`,
  ]
}

const none = (n: number): string => (n === 0 ? 'none is' : n === 1 ? 'one is' : `${n} are`)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const statusWords = ({ standing }: Judged): string =>
  [standing.word.toLowerCase(), standing.detail].filter(Boolean).join(' ')

const statusCell = (one: Judged): Words => [
  { text: [one.standing.word, one.standing.detail].filter(Boolean).join(' '), strong: true },
  `: ${one.standing.why}`,
]

const asked = ({ decisions, canClose, waitingDates }: MeetingOverview): PaperBlock[] => {
  const askedFor = new Set(decisions.map(({ actionId }) => actionId))
  const also = [
    ...waitingDates
      .filter(({ actionId }) => !askedFor.has(actionId))
      .map(
        ({ actionTitle, askedBy, toOn, why }) =>
          `A new date for “${actionTitle}” waits to be approved: ${askedBy ?? 'somebody'} asks for ${toOn ? inWords(toOn) : 'another meeting'}. ${why}`,
      ),
    ...canClose
      .filter(({ facts }) => !askedFor.has(facts.id))
      .map(({ facts, standing }) => `“${facts.title}” can be closed: ${standing.why}.`),
  ]
  return [
    { block: 'heading', level: 2, text: 'Decisions asked', anchor: 'decisions' },
    ...(decisions.length === 0
      ? [{ block: 'paragraph', words: 'Nobody has put a question to this meeting.' } as const]
      : [
          {
            block: 'table',
            caption: 'What the board is asked',
            rowHeads: true,
            columns: [
              { title: 'No.', share: 1 },
              { title: 'Question', share: 7 },
              { title: 'What follows if agreed', share: 4 },
              { title: 'Decided', share: 3 },
            ],
            rows: decisions.map(({ place, asked: question, kind, cameFrom, outcome, why, decidedOn }) => [
              String(place),
              cameFrom ? `${question} (brought by the ${cameFrom})` : question,
              decisionKinds[kind].follows,
              outcome === '' ? 'Not yet' : `${outcomes[outcome]}${decidedOn ? `, ${inWords(decidedOn)}` : ''}: ${why}`,
            ]),
          } satisfies PaperBlock,
        ]),
    ...(also.length === 0
      ? []
      : [
          { block: 'paragraph', words: 'Also ready to be decided, though nobody has put it as a question:' } as const,
          { block: 'list', numbered: false, items: also.map((words) => ({ words })) } as const,
        ]),
  ]
}

const wentWords = { worse: 'Worse', better: 'Better', new: 'New' } as const

const changed = ({ moved, previous }: MeetingOverview): PaperBlock[] => {
  if (!previous) return []
  const since = `What changed since ${inWords(previous.heldOn)}`
  return [
    { block: 'heading', level: 2, text: since, anchor: 'changed' },
    moved.length === 0
      ? { block: 'paragraph', words: 'No action stands otherwise than it did then.' }
      : {
          block: 'table',
          caption: `Actions that stand otherwise than on ${inWords(previous.heldOn)}, worse first`,
          rowHeads: true,
          columns: [
            { title: 'Action', share: 4 },
            { title: 'Went', share: 1.3 },
            { title: 'Then', share: 2.5 },
            { title: 'Now', share: 5 },
          ],
          rows: moved
            .slice(0, mostMoved)
            .map(({ now, was, went }) => [
              now.facts.title,
              wentWords[went],
              was ? [was.standing.word, was.standing.detail].filter(Boolean).join(' ') : 'Not there',
              statusCell(now),
            ]),
        },
    ...(moved.length > mostMoved
      ? [{ block: 'paragraph', words: `And ${count(moved.length - mostMoved, 'action')} more.` } as const]
      : []),
  ]
}

const worst = ({ worst: five }: MeetingOverview): PaperBlock[] => [
  { block: 'heading', level: 2, text: 'The worst first', anchor: 'worst' },
  five.length === 0
    ? { block: 'paragraph', words: 'No open action is overdue, blocked, stale or at risk.' }
    : {
        block: 'table',
        caption: `The ${five.length === 1 ? 'action' : `${count(five.length, 'action')}`} to look at first`,
        rowHeads: true,
        columns: [
          { title: 'Action', share: 4 },
          { title: 'Owner', share: 2.2 },
          { title: 'Status', share: 4 },
          { title: 'Due', share: 2.2 },
          { title: 'First due', share: 2.2 },
        ],
        rows: five.map((one) => [
          one.facts.title,
          one.facts.ownerName ?? 'Nobody',
          statusCell(one),
          dayOr(dueDay(one.facts), 'No date'),
          dayOr(one.facts.originalDueOn ?? countedDay(one.facts), 'Never had one'),
        ]),
      },
]

const dayOr = (on: Day | null, otherwise: string): string => (on === null ? otherwise : inWords(on))

const measured = ({ measures, improved }: MeetingOverview): PaperBlock[] =>
  measures.length === 0
    ? []
    : [
        { block: 'heading', level: 2, text: 'What the measures say', anchor: 'measures' },
        {
          block: 'table',
          caption: 'Measures, each with its own count, period and source',
          rowHeads: true,
          columns: [
            { title: 'Measure', share: 4 },
            { title: 'Latest', share: 2.5 },
            { title: 'Began at', share: 1.5 },
            { title: 'How it stands', share: 5 },
          ],
          rows: measures.map(({ measure, latest, hiddenOn, why, isImproved, cautions }) => [
            `${measure.title} Source: ${measure.source || 'not said'}.`,
            latest
              ? `${figureInWords(measure, latest)}, to ${inWords(latest.periodEnd)}; recorded ${inWords(dayOf(latest.recordedAt))}`
              : hiddenOn === null
                ? 'No reading yet'
                : `Not shown, to ${inWords(hiddenOn)}`,
            measure.baseline === null ? 'Not known' : inUnit(measure.unit, measure.baseline),
            [
              { text: hiddenOn !== null ? 'Not told. ' : isImproved ? 'Improved. ' : 'Not improved. ', strong: true },
              [why, ...cautions].join(' '),
            ],
          ]),
        },
        ...improved.notCounted.map((words): PaperBlock => ({ block: 'inset', words })),
      ]

/** How far each priority has come, whatever its dates. */
const howFar = ({ priorities }: MeetingOverview): PaperBlock[] =>
  priorities.length === 0
    ? []
    : [
        { block: 'heading', level: 2, text: 'How far each priority has come', anchor: 'stages' },
        {
          block: 'table',
          caption: 'Priorities, from designed to sustained',
          rowHeads: true,
          columns: [
            { title: 'Priority', share: 4 },
            { title: 'Stage', share: 2 },
            { title: 'Why', share: 6 },
          ],
          rows: priorities.map(({ priority, stage }) => [priority.title, stage.word, stage.why]),
        },
      ]

/** What people said of the figures after a paper was made: at this meeting, in a version issued after it, and at the last one. */
const saidSince = ({ said, saidBefore, previous }: MeetingOverview): PaperBlock[] => {
  const list = (notes: MeetingOverview['said']): PaperBlock => ({
    block: 'list',
    numbered: false,
    items: notes.map(({ measureTitle, said: words, saidBy }) => ({
      words: `${measureTitle ? `About “${measureTitle}”: ` : ''}${words} Said by ${saidBy}.`,
    })),
  })
  if (said.length + saidBefore.length === 0) return []
  return [
    { block: 'heading', level: 2, text: 'Said since the papers were made', anchor: 'said' },
    ...(saidBefore.length > 0 && previous
      ? [{ block: 'paragraph', words: `At the meeting of ${inWords(previous.heldOn)}:` } as const, list(saidBefore)]
      : []),
    ...(said.length > 0 ? [{ block: 'paragraph', words: 'At this meeting:' } as const, list(said)] : []),
  ]
}

const impacts = ({ claims, previous }: MeetingOverview): PaperBlock[] => [
  { block: 'heading', level: 2, text: 'Impact claimed', anchor: 'impact' },
  claims.length === 0
    ? {
        block: 'paragraph',
        words: previous
          ? `No impact has been claimed since ${inWords(previous.heldOn)}.`
          : 'No impact has been claimed yet.',
      }
    : {
        block: 'table',
        caption: 'What is claimed, and how far it may be ascribed to the action',
        rowHeads: false,
        columns: [
          { title: 'Claim', share: 7 },
          { title: 'Grade', share: 2.5 },
          { title: 'Claimed', share: 2.5 },
        ],
        rows: claims.map(({ sentence, claim, gradeName, missing }) => [
          missing.length === 0 ? sentence : `${sentence} The grade no longer holds: ${missing.join(' ')}`,
          `${claim.grade}: ${gradeName}`,
          `${inWords(claim.claimedOn)}${claim.claimedBy ? `, ${claim.claimedBy}` : ''}`,
        ]),
      },
]

const risky = ({ risks, on }: MeetingOverview): PaperBlock[] => [
  { block: 'heading', level: 2, text: 'Risks', anchor: 'risks' },
  risks.length === 0
    ? { block: 'paragraph', words: 'No open risk is on record.' }
    : {
        block: 'table',
        caption: 'Open risks, highest first',
        rowHeads: true,
        columns: [
          { title: 'What may happen', share: 4 },
          { title: 'Score', share: 3.5 },
          { title: 'What is done about it', share: 4 },
          { title: 'Bites on', share: 2 },
        ],
        rows: risks.map((risk) => {
          const { score, word, why } = scoreOf(risk)
          const telling = tellingOf(risk, on)
          return [
            risk.title,
            [
              { text: `${word}, ${score}`, strong: true },
              `: ${why}${telling ? `. ${telling.word} ${telling.why}` : ''}`,
            ],
            risk.mitigation || 'Nothing is on record',
            dayOr(risk.bitesOn, 'Not said'),
          ]
        }),
      },
]

const money = ({ cost, actions }: MeetingOverview): PaperBlock[] => [
  { block: 'heading', level: 2, text: 'Money', anchor: 'money' },
  {
    block: 'paragraph',
    words:
      cost.of === 0
        ? 'No action states what it costs.'
        : `${capital(count(cost.of, 'action'))} of ${actions.length} state a cost, together £${cost.pounds.toLocaleString('en-GB')}. What the others cost is not known.`,
  },
]

const dates = ({ next, dueBeforeNext }: MeetingOverview): PaperBlock[] => [
  { block: 'heading', level: 2, text: 'Next dates', anchor: 'dates' },
  {
    block: 'paragraph',
    words: next ? `The board meets next on ${inWords(next.heldOn)}.` : 'No later meeting has been called.',
  },
  ...(dueBeforeNext.length === 0
    ? []
    : [
        {
          block: 'list',
          numbered: false,
          items: dueBeforeNext.map(({ facts }) => ({
            words: `${dayOr(dueDay(facts), '')}: ${facts.title} (${facts.ownerName ?? 'nobody owns it'})`,
          })),
        } as const,
      ]),
]
