import type { Table } from '../../../platform/tables/index.ts'
import type { Following } from '../../notices/notices.ts'
import { headed, type Leaving } from './about.ts'

/** How many follow each committee by mail, and how much they were told. Who they are leaves the house for nobody. */
export const followersTable = (rows: readonly Following[], leaving: Leaving): Table<Following> => ({
  ...headed(leaving, 'People who follow committees by mail'),
  name: 'Followers',
  about: 'One row for each committee: how many people have confirmed that they follow it, and what they were told.',
  handling: 'Official. Numbers only.',
  rows,
  columns: [
    { name: 'committee', title: 'Committee', type: 'text', value: ({ committeeName }) => committeeName },
    { name: 'followers', title: 'Followers', type: 'number', value: ({ followers }) => followers },
    { name: 'notices', title: 'Notices given', type: 'number', value: ({ notices }) => notices },
    {
      name: 'letters',
      title: 'Letters written',
      meaning: 'To followers and members together, over all notices.',
      type: 'number',
      value: ({ letters }) => letters,
    },
    { name: 'last_notice', title: 'Last notice', type: 'day', value: ({ lastNoticeOn }) => lastNoticeOn },
    {
      name: 'link',
      title: 'Page',
      type: 'link',
      value: ({ committeeId }) => ({ text: 'See it', href: `${leaving.address}/committees/${committeeId}` }),
    },
  ],
})
