import type { Register } from '../definition.ts'
import { owner } from './parts.ts'
import { keepers, officers } from './readers.ts'

export const jointAudits: Register = {
  id: 'joint-audits',
  area: 'practice',
  title: 'Audits of several bodies together',
  one: 'body’s part in an audit',
  many: 'parts in audits',
  purpose:
    'What the safeguarding partners audit together: one line for the part of each body, what it read and found, and what it does about it. Counts and sentences, never a child.',
  meets: [{ row: 'S-045', source: 'annual performance assessment of 2007; annual conversation letter of 2018' }],
  fields: [
    {
      name: 'audit',
      title: 'What was audited',
      kind: 'text',
      required: true,
      help: 'The same words in the line of each body, such as “Neglect, autumn 2026”.',
      alsoCalled: ['Audit', 'Subject'],
    },
    {
      name: 'body',
      title: 'Body',
      kind: 'entry',
      register: 'partners',
      required: true,
      help: 'Whose records these were, under the name that it had then. What it became stands with the partner.',
      alsoCalled: ['Agency', 'Partner'],
    },
    { name: 'led', title: 'Led the audit', kind: 'yes or no' },
    { name: 'read_on', title: 'Read on', kind: 'day', notInFuture: true, required: true, alsoCalled: ['Date'] },
    { name: 'records', title: 'Records read', kind: 'number', unit: 'records', least: 0, whole: true },
    {
      name: 'good',
      title: 'Of these, good or better',
      kind: 'number',
      unit: 'records',
      least: 0,
      whole: true,
      atMost: 'records',
    },
    { name: 'found', title: 'What was found', kind: 'long text', required: true },
    {
      name: 'does',
      title: 'What the body does about it',
      kind: 'long text',
      expected: 'nothing is said of what the body does about it',
    },
    { name: 'action', title: 'Action', kind: 'action' },
    { name: 'looked_on', title: 'Looked at again on', kind: 'day', notInFuture: true, notBefore: 'read_on' },
    owner,
  ],
  key: ['audit', 'body'],
  owner: 'owner',
  clocks: [
    {
      id: 'again',
      what: 'Look again whether it changed practice',
      kind: 'deadline',
      from: ['read_on'],
      after: { months: 6 },
      doneBy: 'looked_on',
      remindDaysBefore: [30, 0],
      answeredBy: { field: 'looked_on', counts: 'it was looked at again whether practice has changed.' },
      basis: 'Six months are what the authority has chosen.',
    },
  ],
  derived: [{ name: 'share_good', title: 'Good or better of those read', unit: '%', share: 'good', of: 'records' }],
  breakdowns: [
    { id: 'bodies', title: 'Records read by body and quarter', by: 'body', across: 'read_on', sum: 'records' },
  ],
  access: {
    read: officers,
    edit: keepers,
    because: 'What partners found in each other’s work is for those who work on it, until it is reported.',
  },
  personalData: 'none',
  isPublic: false,
  columns: ['body', 'led', 'read_on', 'records', 'share_good'],
  sort: 'changed',
}
