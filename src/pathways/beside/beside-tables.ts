import { inWords } from '../../platform/day.ts'
import { percentOf } from '../../platform/round.ts'
import type { Table } from '../../platform/tables/index.ts'
import type { Beside } from './beside.ts'
import type { BesideAsked, BesideListed, BesideRow } from './count-beside.ts'

interface About extends BesideAsked {
  at: Date
  authority: string
}

const common = (beside: Beside, { at, authority, asAt }: About) => ({
  title: `${beside.title}, ${authority}`,
  name: beside.title.slice(0, 31),
  source: `Sightline, ${authority}, from the data of the case system`,
  asAt: at,
  filters: [{ name: 'Day', value: inWords(asAt) }],
  notes: [beside.purpose],
})

/** The groups side by side: of each question, how many of how many, and the share. */
export const besideTable = (beside: Beside, rows: readonly BesideRow[], about: About): Table<BesideRow> => ({
  ...common(beside, about),
  about: `One row for each group of ${beside.among}, whom the person who took it away may see.`,
  handling: 'Official-Sensitive: small numbers of children.',
  rows,
  columns: [
    {
      name: 'group',
      title: about.group.title,
      type: 'text',
      value: ({ value }) => (value === null ? 'All' : about.group.called(value)),
    },
    { name: 'rows', title: `All ${beside.many}`, type: 'number', value: (row) => row.rows },
    ...beside.questions.flatMap(({ id, title }, index): Table<BesideRow>['columns'] => [
      { name: id, title, type: 'number', value: ({ answers }) => answers[index]?.counted ?? null },
      { name: `${id}_of`, title: `${title}: of`, type: 'number', value: ({ answers }) => answers[index]?.of ?? null },
      {
        name: `${id}_share`,
        title: `${title}: percent`,
        type: 'number',
        value: ({ answers }) => {
          const answer = answers[index]
          return answer && answer.of > 0 ? percentOf(answer.counted, answer.of) : null
        },
      },
    ]),
  ],
})

/** The rows behind a number: children by number and without a name. */
export const besideListTable = (beside: Beside, rows: readonly BesideListed[], about: About): Table<BesideListed> => ({
  ...common(beside, about),
  about: `One row for each of the ${beside.many} behind a number.`,
  handling: 'Official-Sensitive. Each row is about a child, by number and without a name.',
  rows,
  columns: [
    { name: 'child', title: 'Child’s number', type: 'text', value: ({ number }) => number },
    { name: 'day', title: 'Day', type: 'day', value: ({ on }) => on },
    { name: 'group', title: about.group.title, type: 'text', value: ({ value }) => about.group.called(value) },
    ...beside.questions.map(({ id, title }, index): Table<BesideListed>['columns'][number] => ({
      name: id,
      title,
      type: 'text',
      value: ({ answers }) => ({ true: 'yes', false: 'no', null: '' })[String(answers[index] ?? null)] ?? '',
    })),
  ],
})
