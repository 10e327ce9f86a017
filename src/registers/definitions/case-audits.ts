import type { Code, Register } from '../definition.ts'
import { leaders } from './readers.ts'

const grades: readonly Code[] = [
  { code: 'outstanding', label: 'Outstanding' },
  { code: 'good', label: 'Good' },
  { code: 'requires-improvement', label: 'Requires improvement' },
  { code: 'inadequate', label: 'Inadequate' },
]

export const caseAudits: Register = {
  id: 'case-audits',
  area: 'practice',
  title: 'Audits of practice',
  one: 'audit',
  many: 'audits',
  purpose:
    'Each audit that was planned: whether it was done, what it and its moderator found, and whether its actions were done in time. What is done under Audits is not written here as well.',
  meets: [
    { row: 'S-222', source: 'focused visit letter of January 2023, what must improve' },
    { row: 'S-223', source: 'focused visit letter of January 2023, what must improve' },
  ],
  fields: [
    {
      name: 'reference',
      title: 'Number of the audit',
      kind: 'text',
      most: 40,
      required: true,
      help: 'The audit’s own, never a child’s number or name.',
    },
    {
      name: 'of',
      title: 'Audit of',
      kind: 'code',
      required: true,
      codes: [
        { code: 'early-help', label: 'Early help' },
        { code: 'front-door', label: 'Front door and assessment' },
        { code: 'in-need', label: 'A child in need' },
        { code: 'protection', label: 'A child on a protection plan' },
        { code: 'care', label: 'A child in care' },
        { code: 'leaving-care', label: 'A care leaver' },
        { code: 'send', label: 'An education, health and care plan' },
        { code: 'supervision', label: 'Supervision records' },
      ],
      alsoCalled: ['Service', 'Cohort'],
    },
    { name: 'planned_for', title: 'Planned for', kind: 'day', required: true, help: 'The last day of its month.' },
    { name: 'finished_on', title: 'Finished on', kind: 'day', notInFuture: true },
    { name: 'grade', title: 'Grade', kind: 'code', codes: grades },
    { name: 'moderated', title: 'Grade of the moderator', kind: 'code', codes: grades },
    { name: 'record_complete', title: 'Key documents and chronology are there', kind: 'yes or no' },
    { name: 'voice_clear', title: 'The child’s voice is clear', kind: 'yes or no' },
    { name: 'direct_work', title: 'Direct work is recorded', kind: 'yes or no' },
    { name: 'plan_current', title: 'The care plan is of the last six months and specific', kind: 'yes or no' },
    { name: 'identity_met', title: 'The plan meets religion, language and culture', kind: 'yes or no' },
    { name: 'consent', title: 'Consent for health decisions is recorded', kind: 'yes or no' },
    { name: 'actions', title: 'Actions set', kind: 'number', unit: 'actions', least: 0, whole: true },
    { name: 'actions_due_on', title: 'Actions due by', kind: 'day' },
    {
      name: 'actions_in_time',
      title: 'Of them done by that day',
      kind: 'number',
      unit: 'actions',
      least: 0,
      whole: true,
    },
    { name: 'owner', title: 'Auditor', kind: 'person' },
  ],
  key: ['reference'],
  owner: 'owner',
  clocks: [
    {
      id: 'audit',
      what: 'Audit due',
      kind: 'deadline',
      from: ['planned_for'],
      after: 'that day',
      remindDaysBefore: [14, 0],
      answeredBy: { field: 'finished_on', counts: 'the audit is finished and graded.' },
      basis: 'The day is that of the authority’s own audit plan.',
    },
  ],
  access: {
    read: [...leaders, 'reviewing-officer', 'team-manager', 'analyst'],
    edit: [...leaders, 'reviewing-officer', 'team-manager', 'analyst'],
    because: 'Audits judge the work of colleagues: those who audit, manage or answer for practice read them.',
  },
  personalData: 'staff',
  isPublic: false,
  columns: ['of', 'grade', 'moderated', 'finished_on'],
  sort: 'due',
}
