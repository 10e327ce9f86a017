import type { Table } from '../../../platform/tables/index.ts'
import type { SentReceipt } from '../../notices/distributions.ts'
import { headed, type Leaving } from './about.ts'

/** What was sent round and who opened it: one row for each receipt, the latest sent first. */
export const receiptsTable = (rows: readonly SentReceipt[], leaving: Leaving): Table<SentReceipt> => ({
  ...headed(leaving, 'Papers and briefings sent round'),
  name: 'Receipts',
  about: 'One row for each person to whom a paper or a briefing was sent, with when they opened it.',
  handling: 'Official. For those who look after committees.',
  notes: ['Of whoever has no account here it is not known whether they opened it: the cell is empty.'],
  rows,
  columns: [
    { name: 'title', title: 'What', type: 'text', value: ({ title }) => title },
    { name: 'sort', title: 'Sort', type: 'text', value: ({ isPaper }) => (isPaper ? 'paper' : 'briefing') },
    { name: 'committee', title: 'Committee', type: 'text', value: ({ committeeName }) => committeeName },
    { name: 'sent_on', title: 'Sent on', type: 'day', value: ({ sentOn }) => sentOn },
    { name: 'name', title: 'Sent to', type: 'text', value: ({ name }) => name },
    { name: 'account', title: 'Has an account', type: 'text', value: ({ hasAccount }) => (hasAccount ? 'yes' : 'no') },
    { name: 'opened_at', title: 'Opened at', type: 'instant', value: ({ openedAt }) => openedAt },
    {
      name: 'link',
      title: 'Page',
      type: 'link',
      value: ({ distributionId }) => ({ text: 'See it', href: `${leaving.address}/distributions/${distributionId}` }),
    },
  ],
})
