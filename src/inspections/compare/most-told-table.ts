import type { Table } from '../../platform/tables/index.ts'
import type { ToldTheme } from './most-told.ts'

interface About {
  asAt: Date
  authority: string
  address: string
}

/** The subjects on which others were asked to improve, a row for each, as a table that can leave the house. */
export const mostToldTable = (told: readonly ToldTheme[], { asAt, authority, address }: About): Table<ToldTheme> => ({
  title: 'What other authorities were told most',
  name: 'Told most',
  about: 'One row for each subject on which a letter held in Sightline asks another authority to improve.',
  source: `Sightline, ${authority}; the letters about other authorities that are loaded`,
  asAt,
  filters: [],
  handling: 'Official. The letters are public; the readings behind the counts are not all confirmed by a person.',
  notes: [
    '“Later improved” is a rule, not a judgement: a later letter lists a strength, only praises in prose, or grades better.',
    '“Later improved” counts authorities, out of those asked to improve.',
  ],
  rows: told,
  columns: [
    { name: 'theme', title: 'Subject code', type: 'text', value: ({ theme }) => theme.id },
    { name: 'title', title: 'Subject', type: 'text', value: ({ theme }) => theme.title },
    { name: 'group', title: 'Group', type: 'text', value: ({ theme }) => theme.group },
    {
      name: 'authorities',
      title: 'Authorities asked to improve',
      type: 'number',
      value: ({ authorities }) => authorities,
    },
    { name: 'letters', title: 'Letters that ask', type: 'number', value: ({ letters }) => letters },
    { name: 'improved', title: 'Later improved', type: 'number', value: ({ improved }) => improved },
    {
      name: 'link',
      title: 'Comparison',
      type: 'link',
      value: ({ theme }) => ({ text: 'See what they were told', href: `${address}/compare?theme=${theme.id}` }),
    },
  ],
})
