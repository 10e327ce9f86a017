import type { Register } from '../definition.ts'
import { owner } from './parts.ts'
import { keepers, leaders } from './readers.ts'

export const decisions: Register = {
  id: 'decisions',
  area: 'practice',
  title: 'Decisions of managers',
  one: 'decision',
  many: 'decisions',
  purpose:
    'Decisions about services outside boards: what, who, by what right, for which reasons, and when it is looked at again. Those about a child stand in the child’s record.',
  meets: [{ row: 'S-229', source: 'focused visit letter of January 2023; scrutiny pack of September 2021' }],
  fields: [
    { name: 'title', title: 'Decision', kind: 'text', required: true },
    { name: 'decided_on', title: 'Decided on', kind: 'day', notInFuture: true, required: true },
    { name: 'by', title: 'By', kind: 'person', required: true },
    {
      name: 'right',
      title: 'By what right',
      kind: 'text',
      required: true,
      help: 'The scheme of delegation, the panel’s terms, the post.',
    },
    {
      name: 'about',
      title: 'About',
      kind: 'code',
      required: true,
      codes: [
        { code: 'service', label: 'A service or its threshold' },
        { code: 'money', label: 'Money' },
        { code: 'staff', label: 'Staffing' },
        { code: 'partners', label: 'Partners and contracts' },
        { code: 'schools', label: 'A school or setting' },
        { code: 'data', label: 'Records and data' },
      ],
    },
    { name: 'why', title: 'Why', kind: 'long text', required: true, help: 'Without a child’s name.' },
    {
      name: 'other',
      title: 'What else was considered',
      kind: 'long text',
      expected: 'nothing else is written down that was considered',
    },
    { name: 'heard', title: 'Who was heard before', kind: 'text' },
    { name: 'action', title: 'Action that carries it out', kind: 'action' },
    { name: 'review_on', title: 'Looked at again on', kind: 'day', notBefore: 'decided_on' },
    { name: 'reviewed_on', title: 'Was looked at again on', kind: 'day', notInFuture: true, notBefore: 'decided_on' },
    { name: 'came_of_it', title: 'What came of it', kind: 'long text' },
    owner,
  ],
  key: ['title', 'decided_on'],
  owner: 'owner',
  clocks: [
    {
      id: 'review',
      what: 'To be looked at again',
      kind: 'deadline',
      from: ['review_on'],
      after: 'that day',
      doneBy: 'reviewed_on',
      remindDaysBefore: [14, 0],
      answeredBy: { field: 'reviewed_on', counts: 'somebody has looked at what came of it.' },
      basis: 'The day was set with the decision.',
    },
  ],
  breakdowns: [{ id: 'about', title: 'Decisions by quarter and subject', by: 'decided_on', across: 'about' }],
  access: {
    read: [...keepers, 'inspector'],
    edit: [...leaders, 'team-manager', 'reviewing-officer'],
    because: 'Those who run services see what was decided and why; those who decide write it down.',
  },
  personalData: 'staff',
  isPublic: false,
  columns: ['about', 'decided_on', 'by', 'review_on'],
  sort: 'changed',
}
