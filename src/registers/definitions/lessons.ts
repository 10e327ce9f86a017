import type { Register } from '../definition.ts'
import { keepers, officers } from './readers.ts'

export const lessons: Register = {
  id: 'lessons',
  area: 'practice',
  title: 'Lessons',
  one: 'lesson',
  many: 'lessons',
  purpose:
    'What reviews, audits, complaints and incidents taught us, what changed for it, and whether somebody has checked.',
  meets: [
    { row: 'S-231', source: 'focused visit letter of January 2023' },
    { row: 'S-214', source: 'scrutiny pack of September 2021, youth offending action plan, action 14' },
  ],
  fields: [
    { name: 'lesson', title: 'Lesson', kind: 'text', required: true, help: 'In one sentence, without anybody’s name.' },
    {
      name: 'from',
      title: 'Learned from',
      kind: 'code',
      required: true,
      codes: [
        { code: 'review', label: 'Learning review' },
        { code: 'audit', label: 'Case audit' },
        { code: 'complaint', label: 'Complaint' },
        { code: 'incident', label: 'Incident' },
        { code: 'inspection', label: 'Inspection' },
        { code: 'partner', label: 'Partner' },
      ],
      alsoCalled: ['Source'],
    },
    { name: 'learned_on', title: 'Learned on', kind: 'day', notInFuture: true, required: true },
    { name: 'owner', title: 'Owner', kind: 'person' },
    { name: 'change', title: 'What is to change', kind: 'long text', required: true },
    {
      name: 'state',
      title: 'State',
      kind: 'code',
      required: true,
      codes: [
        { code: 'open', label: 'To be done' },
        { code: 'changed', label: 'Changed, not checked' },
        { code: 'checked', label: 'Checked: it holds' },
        { code: 'not-held', label: 'Checked: it does not hold' },
      ],
    },
    { name: 'check_on', title: 'Check on', kind: 'day', required: true, notBefore: 'learned_on' },
    {
      name: 'check',
      title: 'What the check found',
      kind: 'long text',
      requiredWhen: {
        field: 'state',
        is: ['checked', 'not-held'],
        because: 'Say how many were looked at and what was found.',
      },
    },
    { name: 'shared_with', title: 'Shared with partners', kind: 'text' },
    { name: 'policy', title: 'Policy that changed', kind: 'entry', register: 'policies' },
  ],
  key: ['lesson'],
  owner: 'owner',
  finished: { field: 'state', is: ['checked'] },
  clocks: [
    {
      id: 'check',
      what: 'Check due',
      kind: 'review',
      from: ['check_on'],
      after: 'that day',
      remindDaysBefore: [14, 0],
      answeredBy: {
        field: 'check_on',
        counts: 'somebody other than the owner has looked whether practice has changed.',
      },
      basis: 'The day is set by the authority.',
    },
  ],
  access: { read: officers, edit: keepers, because: 'Lessons are for everybody in the service; they name no child.' },
  personalData: 'staff',
  isPublic: false,
  columns: ['from', 'state', 'learned_on'],
  sort: 'due',
}
