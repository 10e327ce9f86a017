import { rounded } from '../platform/round.ts'
import { inWords } from '../platform/day.ts'
import type { Drawing, Paper, PaperBlock } from '../platform/paper/paper.ts'
import type { CouncillorFigure } from './figure.ts'
import type { CouncillorItem } from './item.ts'

/** What every councillor’s page says of what it leaves out. */
export const leftOut =
  'Councillors see counts, never names. No figure here counts fewer than six, nor lets so small a number be worked out.'

/** The councillor’s page of a matter as a paper. */
export const councillorPaper = (item: CouncillorItem, authority: string): Paper => ({
  title: item.title,
  subject: `How “${item.title}” stands, for councillors`,
  author: authority,
  language: 'en-GB',
  issuedOn: item.on,
  runningHead: `${authority} · ${item.planTitle}`,
  blocks: [
    { block: 'paragraph', words: item.sentence },
    {
      block: 'facts',
      pairs: [
        ...(item.asked.length === 0
          ? [{ label: 'What is asked', words: 'Nobody asks for a decision on it now.' }]
          : item.asked.map(({ who, words }) => ({ label: 'What is asked', words: `${words} (${who})` }))),
        ...item.said.flatMap(({ words, when, became }) => [
          { label: 'You said', words: `“${words}” ${when}` },
          { label: 'What came back', words: became },
        ]),
      ],
    },
    { block: 'heading', level: 2, text: 'Figures' },
    ...(item.figures.length === 0
      ? [{ block: 'paragraph', words: 'No figure is linked to it, so nobody can see whether it helps.' } as const]
      : item.figures.flatMap(figureBlocks)),
    { block: 'heading', level: 2, text: 'What was promised' },
    {
      block: 'list',
      numbered: false,
      items: item.actions.map(({ title, plain }) => ({ words: `${title}: ${plain}` })),
    },
    { block: 'heading', level: 2, text: 'Questions worth asking' },
    {
      block: 'list',
      numbered: true,
      items: item.questions.map(({ question, known }) => ({ words: `${question} ${known}` })),
    },
    { block: 'heading', level: 2, text: 'Words used' },
    { block: 'facts', pairs: item.terms.map(({ term, means }) => ({ label: term, words: means })) },
    { block: 'heading', level: 2, text: 'Where this comes from' },
    ...item.figures
      .filter(({ periodEnd }) => periodEnd !== null)
      .map((one): PaperBlock => ({ block: 'paragraph', small: true, words: sourceOf(one) })),
    { block: 'paragraph', small: true, words: [item.inspectors, leftOut].filter(Boolean).join(' ') },
  ],
})

/** Where a figure comes from and how old it is. */
export const sourceOf = ({ title, source, periodEnd, age }: CouncillorFigure): string =>
  periodEnd === null
    ? `${title} No figure yet.`
    : `${title} ${source || 'Source not said'}, to ${inWords(periodEnd)}: ${age}.`

const trendWord = { better: 'Better', worse: 'Worse', steady: 'Steady', unknown: '' } as const

/** `Better: not there yet, …` */
export const trendLine = ({ trend, trendInWords }: CouncillorFigure): string =>
  [trendWord[trend], trendInWords].filter(Boolean).join(': ')

export const figureBlocks = (figure: CouncillorFigure): PaperBlock[] => [
  {
    block: 'paragraph',
    words: [
      { text: figure.title, strong: true },
      ` ${figure.value}${figure.of && ` (${figure.of})`}. ${trendLine(figure)}.`,
    ],
  },
  ...(figure.points.length > 1
    ? [
        {
          block: 'figure',
          caption: 'Over time',
          alternative: pictureWords(figure),
          picture: sparkOf(figure),
        } satisfies PaperBlock,
      ]
    : []),
]

/** What the little picture shows, for whoever does not see it. */
export const pictureWords = ({ points, isShare }: CouncillorFigure): string => {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return 'No picture.'
  const shown = (value: number) => `${rounded(value, isShare ? 0 : 1)}${isShare ? '%' : ''}`
  return `From ${shown(first.value)} on ${inWords(first.on)} to ${shown(last.value)} on ${inWords(last.on)}, ${points.length} readings.`
}

/** A line over time; shares all stand on one scale, from 0 to 100. The target is dashed. */
export const sparkOf = ({ points, target, isShare }: CouncillorFigure, width = 240, height = 60): Drawing => {
  const most = isShare ? 100 : Math.max(1, ...points.map(({ value }) => value), target ?? 0)
  const x = (index: number) => 4 + (index / Math.max(1, points.length - 1)) * (width - 8)
  const y = (value: number) => height - 6 - (value / most) * (height - 14)
  const at = (index: number, value: number) => `${x(index).toFixed(1)} ${y(value).toFixed(1)}`
  const last = points.at(-1)
  return {
    width,
    height,
    shapes: [
      { shape: 'path', d: `M0 ${height - 4}H${width}`, stroke: '#8b9aa1', width: 1 },
      ...(target === null
        ? []
        : [
            {
              shape: 'path',
              d: `M0 ${y(target).toFixed(1)}H${width}`,
              stroke: '#505a5f',
              width: 1,
              dash: [4, 3],
            } as const,
          ]),
      {
        shape: 'path',
        d: `M${points.map(({ value }, index) => at(index, value)).join(' L')}`,
        stroke: '#0b5668',
        width: 2,
      },
      ...(last ? [{ shape: 'path', d: dot(x(points.length - 1), y(last.value)), fill: '#0b5668' } as const] : []),
    ],
  }
}

const dot = (x: number, y: number): string => `M${(x - 4).toFixed(1)} ${y.toFixed(1)}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z`
