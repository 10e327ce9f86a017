import { inWords, type Day } from '../platform/day.ts'
import type { Paper, PaperBlock } from '../platform/paper/paper.ts'
import type { CouncillorAgendaItem } from './agenda-item.ts'
import { figureBlocks, leftOut, sourceOf } from './councillor-paper.ts'

/** The councillor’s page of an item of an agenda as a paper. What is exempt is not in it. */
export const agendaItemPaper = (
  { item, meeting, asked, sentence, figures, papers, exempt, questions, terms }: CouncillorAgendaItem,
  { authority, on }: { authority: string; on: Day },
): Paper => ({
  title: item.title,
  subject: `Item ${item.place} of ${meeting.committeeName} on ${inWords(meeting.heldOn)}, for councillors`,
  author: authority,
  language: 'en-GB',
  issuedOn: on,
  runningHead: `${meeting.committeeName}, ${inWords(meeting.heldOn)}, item ${item.place}`,
  blocks: [
    ...(sentence ? [{ block: 'paragraph' as const, words: sentence }] : []),
    {
      block: 'facts',
      pairs: [
        { label: 'Meeting', words: `${meeting.committeeName}, ${inWords(meeting.heldOn)}, item ${item.place}` },
        { label: 'What is asked', words: asked },
        ...(exempt ? [{ label: 'In part not public', words: exempt }] : []),
      ],
    },
    { block: 'heading', level: 2, text: 'Figures' },
    ...(figures.length === 0
      ? [
          {
            block: 'paragraph',
            words: 'No figure of the council’s own stands behind this item here. Ask what shows that it helps.',
          } as const,
        ]
      : figures.flatMap(figureBlocks)),
    { block: 'heading', level: 2, text: 'Questions worth asking' },
    {
      block: 'list',
      numbered: true,
      items: questions.map(({ question, known, answer }) => ({ words: `${question} ${known} The answer: ${answer}.` })),
    },
    { block: 'heading', level: 2, text: 'What the papers say in short' },
    papers.length === 0
      ? { block: 'paragraph', words: 'There is no paper yet.' }
      : {
          block: 'list',
          numbered: false,
          items: papers.map(({ title, summary, age }) => ({ words: `${title} (${age}). ${summary}`.trim() })),
        },
    ...(terms.length === 0
      ? []
      : ([
          { block: 'heading', level: 2, text: 'Words used' },
          { block: 'facts', pairs: terms.map(({ term, means }) => ({ label: term, words: means })) },
        ] satisfies PaperBlock[])),
    { block: 'heading', level: 2, text: 'Where this comes from' },
    ...figures
      .filter(({ periodEnd }) => periodEnd !== null)
      .map((one): PaperBlock => ({ block: 'paragraph', small: true, words: sourceOf(one) })),
    { block: 'paragraph', small: true, words: leftOut },
  ],
})
