import { day } from '../day.ts'
import type { Paper, PaperBlock } from './paper.ts'

export const long = 'Managers read a sample of the files of each team and write down what they saw there. '

const blocks: readonly PaperBlock[] = [
  { block: 'facts', pairs: [{ label: 'Meeting', words: '9 December 2026' }] },
  { block: 'heading', level: 2, text: 'What changed', anchor: 'changed' },
  {
    block: 'paragraph',
    words: [
      'Three actions are ',
      { text: 'late', strong: true },
      '; see ',
      { text: 'the five worst', to: 'worst' },
      ' and ',
      { text: 'the guidance that all of them come from', href: 'https://example.org/guidance' },
      `. ${long.repeat(3)}`,
    ],
  },
  { block: 'inset', words: 'Two of the three were late at the last meeting as well.' },
  {
    block: 'list',
    numbered: true,
    items: [{ words: 'Agree the new date.' }, { words: 'Ask why', items: [{ words: 'of the partner' }] }],
  },
  {
    block: 'table',
    caption: 'The five worst',
    anchor: 'worst',
    rowHeads: true,
    columns: [{ title: 'Action' }, { title: 'Status' }, { title: 'Days late', align: 'end' }],
    rows: Array.from({ length: 60 }, (_, index) => [`Action ${index + 1}`, 'Overdue', String(index)]),
  },
  {
    block: 'figure',
    caption: 'Visits in time',
    alternative: 'A line that rises from 60 to 80 per cent',
    picture: {
      width: 200,
      height: 80,
      shapes: [
        { shape: 'path', d: 'M0 70 L200 10', stroke: '#1d70b8', width: 2 },
        { shape: 'text', x: 200, y: 12, text: '80%', size: 10, anchor: 'end' },
      ],
    },
  },
  { block: 'note', mark: '1', words: 'Counted on 1 December 2026.' },
  { block: 'heading', level: 2, text: 'Decisions asked' },
  { block: 'paragraph', words: 'Close one action and give another a new day.' },
]

/** A paper with every sort of block, of several pages. For tests. */
export const fullPaper: Paper = {
  title: 'Improvement board, 9 December 2026',
  subject: 'What changed since the last meeting',
  author: 'Alderwick City Council',
  language: 'en-GB',
  issuedOn: day('2026-12-01'),
  runningHead: 'Improvement board',
  blocks,
}
