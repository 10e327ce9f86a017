import type { Judged, PlanSummary } from '../improvement/index.ts'
import { followUpStateInWords } from '../inspections/index.ts'
import { inWords, type Day } from '../platform/day.ts'
import type { Paper, PaperBlock, Words } from '../platform/paper/paper.ts'
import type { Conversation } from './conversation.ts'
import { claimOutcomes } from './own-claims.ts'
import type { AreaEvaluation, SelfEvaluation, ShownOwnClaim } from './self-evaluation.ts'

export interface Briefing {
  evaluation: SelfEvaluation
  conversation: Conversation | undefined
  /** The one before, and what was made of the claims of its year. */
  before: Conversation | undefined
  claimsBefore: readonly ShownOwnClaim[]
  plans: readonly PlanSummary[]
  worst: readonly Judged[]
}

/** The briefing for the annual conversation, from what is on record on a day. */
export const briefingPaper = (about: Briefing, { authority, today }: { authority: string; today: Day }): Paper => {
  const { evaluation, conversation } = about
  const { year } = evaluation
  return {
    title: `Briefing for the annual conversation, ${year}`,
    subject: `What ${authority} says of its practice in ${year}, what it rests on, and what is likely to be asked`,
    author: authority,
    language: 'en-GB',
    issuedOn: today,
    runningHead: `${authority} · Annual conversation ${year}`,
    blocks: [
      {
        block: 'facts',
        pairs: [
          { label: 'Meeting', words: conversation ? inWords(conversation.heldOn) : 'No day is on record' },
          { label: 'Attending', words: conversation?.attending || 'Not on record' },
          { label: 'Topics that we suggest', words: conversation?.topics || 'None yet' },
          { label: 'As it stood on', words: inWords(today) },
        ],
      },
      { block: 'heading', level: 2, text: 'In short', anchor: 'short' },
      { block: 'paragraph', words: inShort(about) },
      ...questions(about),
      ...lastTime(about),
      ...evaluation.areas.filter(hasAnything).flatMap((area) => areaBlocks(area)),
      ...plansOf(about),
      {
        block: 'paragraph',
        small: true,
        words: `Source: Sightline, ${authority}, as recorded by ${inWords(today)}. How fresh evidence must be is the council’s own rule: data 3 months, audit and voice 6. It names no child.`,
      },
    ],
  }
}

const hasAnything = ({ statement, claims, history, open }: AreaEvaluation): boolean =>
  statement !== undefined || claims.length > 0 || history !== undefined || open.length > 0

const inShort = ({ evaluation: { counts, areas, year } }: Briefing): string =>
  counts.claims === 0
    ? `No claim has been made for ${year}: there is nothing to put to the inspectorate yet.`
    : `${counts.areasWritten} of ${areas.length} areas are written and ${counts.claims} ${counts.claims === 1 ? 'claim is' : 'claims are'} made for ${year}. ${counts.supported} ${counts.supported === 1 ? 'is' : 'are'} supported by two kinds of fresh evidence, ${counts.aged} ${counts.aged === 1 ? 'rests' : 'rest'} on evidence that has aged, and ${counts.thin} ${counts.thin === 1 ? 'is' : 'are'} thin.`

/** What somebody who reads carefully will ask: from gaps, not from anybody’s wish. */
export const questionsLikely = ({ evaluation, worst, claimsBefore }: Briefing): string[] => [
  ...evaluation.areas.flatMap(({ claims }) =>
    claims
      .filter(({ claim, support }) => claim.withdrawnOn === null && support.state !== 'supported')
      .map(({ claim, support }) => `How do you know that “${claim.words}”? ${support.word}: ${support.why}.`),
  ),
  ...evaluation.areas.flatMap(({ line, history }) => {
    const [own] = (history?.selfGrades ?? []).filter(({ year }) => year === evaluation.year)
    const [external] = history?.grades ?? []
    return own && external && own.gradeInWords.toLowerCase() !== external.grade.toLowerCase()
      ? [
          `You grade ${line.title.toLowerCase()} “${own.gradeInWords.toLowerCase()}”; inspectors last said “${external.grade.toLowerCase()}” (${inWords(external.dated)}). What has changed?`,
        ]
      : []
  }),
  ...evaluation.areas.flatMap(({ line, open }) => {
    const never = open.filter(({ standing }) => standing === 'never' || standing === 'repeated')
    return never.length === 0
      ? []
      : [
          `${never.length} ${never.length === 1 ? 'thing that was' : 'things that were'} asked for on ${line.title.toLowerCase()} ${never.length === 1 ? 'was' : 'were'} repeated or never mentioned again. What became of ${never.length === 1 ? 'it' : 'them'}?`,
        ]
  }),
  ...claimsBefore
    .filter(({ claim }) => claim.outcome === 'doubted' || claim.outcome === 'asked for more')
    .map(
      ({ claim }) => `Last time you said “${claim.words}”, and we asked: ${claim.outcomeWords} What can you show now?`,
    ),
  ...worst.map(
    ({ facts, standing }) =>
      `“${facts.title}” is ${[standing.word.toLowerCase(), standing.detail].filter(Boolean).join(' ')}. Why, and what does it hold up?`,
  ),
]

const questions = (about: Briefing): PaperBlock[] => {
  const likely = questionsLikely(about)
  return [
    { block: 'heading', level: 2, text: 'What is likely to be asked', anchor: 'questions' },
    likely.length === 0
      ? { block: 'paragraph', words: 'Nothing on record invites a question.' }
      : { block: 'list', numbered: true, items: likely.map((words) => ({ words })) },
  ]
}

const lastTime = ({ before, claimsBefore }: Briefing): PaperBlock[] => {
  if (!before) return []
  const answered = claimsBefore.filter(({ claim }) => claim.outcome !== '')
  return [
    { block: 'heading', level: 2, text: `What was said on ${inWords(before.heldOn)}`, anchor: 'last' },
    {
      block: 'paragraph',
      words: before.focus === '' ? 'No focus is on record.' : `The focus that was agreed: ${before.focus}`,
    },
    ...(answered.length === 0
      ? []
      : [
          {
            block: 'table',
            caption: `Claims of ${before.year} and what was made of them`,
            rowHeads: false,
            columns: [
              { title: 'Claim', share: 5 },
              { title: 'Answer', share: 2 },
              { title: 'In our words', share: 5 },
            ],
            rows: answered.map(({ claim }) => [
              claim.words,
              claim.outcome === '' ? '' : claimOutcomes[claim.outcome],
              claim.outcomeWords,
            ]),
          } satisfies PaperBlock,
        ]),
  ]
}

const areaBlocks = ({ line, statement, claims, history, open }: AreaEvaluation): PaperBlock[] => {
  const standing = claims.filter(({ claim }) => claim.withdrawnOn === null)
  const [own] = history?.selfGrades ?? []
  const [external] = history?.grades ?? []
  return [
    { block: 'heading', level: 2, text: line.title },
    {
      block: 'facts',
      pairs: [
        {
          label: 'Our own grade',
          words: own
            ? `${own.gradeInWords}, for ${own.year} (${own.source}, ${inWords(own.statedOn)})`
            : 'None is recorded',
        },
        {
          label: 'Inspectors said',
          words: external ? `${external.grade}, ${inWords(external.dated)}, ${external.age} ago` : 'Never graded',
        },
      ],
    },
    { block: 'heading', level: 3, text: 'What we know' },
    { block: 'paragraph', words: statement?.knows || 'Not written yet.' },
    { block: 'heading', level: 3, text: 'How we know' },
    standing.length === 0
      ? { block: 'paragraph', words: 'No claim is made here.' }
      : {
          block: 'table',
          caption: `Claims on ${line.title.toLowerCase()}, each with what it rests on`,
          rowHeads: false,
          columns: [
            { title: 'Claim', share: 4 },
            { title: 'Evidence', share: 5 },
            { title: 'Support', share: 3 },
          ],
          rows: standing.map(claimRow),
        },
    { block: 'heading', level: 3, text: 'What next' },
    { block: 'paragraph', words: statement?.next || 'Not written yet.' },
    ...(statement && statement.challenge !== '' && statement.challengedOn
      ? [
          {
            block: 'inset',
            words: `${statement.challengedBy || 'A peer'} read this on ${inWords(statement.challengedOn)} and said: ${statement.challenge}`,
          } as const,
        ]
      : []),
    ...(open.length === 0
      ? []
      : [
          {
            block: 'paragraph',
            words: `Asked for by inspectors and not said to be done: ${open.length}.`,
          } as const,
          {
            block: 'list',
            numbered: false,
            items: open.slice(0, 5).map(({ finding, document, standing: state }) => ({
              words: `${finding.value} (${inWords(document.dated)}; ${followUpStateInWords(state).toLowerCase()})`,
            })),
          } as const,
        ]),
  ]
}

const claimRow = ({ claim, evidence, support }: ShownOwnClaim): Words[] => [
  claim.words,
  evidence.length === 0
    ? 'None is cited'
    : evidence
        .map(({ kindInWords, title, figure, age }) => `${kindInWords}: ${title}${figure && `, ${figure}`} (${age})`)
        .join('\n'),
  [{ text: support.word, strong: true }, `: ${support.why}`],
]

const plansOf = ({ plans, worst }: Briefing): PaperBlock[] =>
  plans.length === 0
    ? []
    : [
        { block: 'heading', level: 2, text: 'Plans', anchor: 'plans' },
        {
          block: 'table',
          caption: 'Plans, with what is done and what it moved side by side',
          rowHeads: true,
          columns: [
            { title: 'Plan' },
            { title: 'Status' },
            { title: 'Actions complete' },
            { title: 'Measures improved' },
          ],
          rows: plans.map(({ plan, standing, counts, improved }) => [
            plan.title,
            `${standing.word}: ${standing.why}`,
            `${counts.complete} of ${counts.total}`,
            `${improved.measures} of ${improved.of}`,
          ]),
        },
        ...(worst.length === 0
          ? []
          : [
              {
                block: 'list',
                numbered: false,
                items: worst.map(({ facts, standing }) => ({
                  words: `${facts.title}: ${standing.word.toLowerCase()}, ${standing.why}`,
                })),
              } as const,
            ]),
      ]
