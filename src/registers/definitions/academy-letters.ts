import type { Register } from '../definition.ts'
import { schoolsTeam } from './readers.ts'

export const academyLetters: Register = {
  id: 'academy-letters',
  area: 'schools',
  title: 'Letters about academies',
  one: 'letter',
  many: 'letters',
  purpose:
    'Concerns about academies that the council has raised with trusts and the regional office, and whether they were answered.',
  meets: [
    { row: 'S-173', source: 'annual conversation letter of 2018; scrutiny pack of September 2021' },
    { row: 'S-172', source: 'scrutiny pack of September 2021, minute CYP07' },
  ],
  fields: [
    { name: 'subject', title: 'Subject', kind: 'text', required: true },
    {
      name: 'to',
      title: 'To',
      kind: 'code',
      required: true,
      codes: [
        { code: 'region', label: 'Department for Education, regional office' },
        { code: 'trust', label: 'Trust' },
        { code: 'minister', label: 'Minister or Member of Parliament' },
        { code: 'regulator', label: 'Regulator' },
      ],
    },
    { name: 'academy', title: 'Academy or trust', kind: 'text', required: true },
    { name: 'sent_on', title: 'Sent on', kind: 'day', notInFuture: true, required: true },
    { name: 'asked', title: 'What we asked', kind: 'long text', required: true },
    {
      name: 'state',
      title: 'State',
      kind: 'code',
      required: true,
      codes: [
        { code: 'waiting', label: 'No reply yet' },
        { code: 'chased', label: 'Reminded, no reply' },
        { code: 'replied', label: 'Replied' },
        { code: 'closed', label: 'Closed without a reply' },
      ],
    },
    { name: 'chased_on', title: 'Last reminded on', kind: 'day', notInFuture: true, notBefore: 'sent_on' },
    {
      name: 'replied_on',
      title: 'Replied on',
      kind: 'day',
      notInFuture: true,
      notBefore: 'sent_on',
      requiredWhen: { field: 'state', is: ['replied'], because: 'Give the day of the reply.' },
    },
    {
      name: 'reply',
      title: 'What they said',
      kind: 'long text',
      requiredWhen: { field: 'state', is: ['replied'], because: 'Say in short what the reply was.' },
    },
    { name: 'document', title: 'Letter in Sightline', kind: 'document' },
    { name: 'owner', title: 'Owner', kind: 'person' },
  ],
  key: ['subject', 'sent_on'],
  owner: 'owner',
  finished: { field: 'state', is: ['replied', 'closed'] },
  clocks: [
    {
      id: 'reply',
      what: 'Reply awaited',
      kind: 'deadline',
      from: ['chased_on', 'sent_on'],
      after: { days: 28 },
      remindDaysBefore: [7, 0],
      answeredBy: {
        field: 'chased_on',
        counts: 'they have been reminded, or a reply has come and stands in the entry.',
      },
      basis: 'Four weeks are what the authority waits before it writes again.',
    },
  ],
  derived: [{ name: 'days_waited', title: 'Days waited', unit: 'days', from: 'sent_on', to: 'replied_on' }],
  access: {
    read: [...schoolsTeam, 'scrutiny-officer', 'councillor'],
    edit: [...schoolsTeam, 'scrutiny-officer'],
    because: 'Councillors asked for these letters to be written and ask what came of them.',
  },
  personalData: 'staff',
  isPublic: false,
  columns: ['academy', 'to', 'state', 'days_waited'],
  sort: 'due',
}
