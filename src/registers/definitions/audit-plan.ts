import type { Register } from '../definition.ts'
import { owner } from './parts.ts'
import { keepers, leaders } from './readers.ts'

const number = (name: string, title: string, unit: string, atMost?: string) =>
  ({ name, title, kind: 'number', unit, least: 0, whole: true, ...(atMost ? { atMost } : {}) }) as const

export const auditPlan: Register = {
  id: 'audit-plan',
  area: 'practice',
  title: 'Plan of audits, team by team',
  one: 'line of the plan',
  many: 'lines of the plan',
  purpose:
    'How many audits of which team and cohort are planned and done, how many workers they reach, and whether there is time for them.',
  meets: [
    { row: 'S-222', source: 'focused visit letter of January 2023, area to improve 4' },
    { row: 'S-224', source: 'focused visit letter of January 2023' },
    { row: 'S-119', source: 'joint SEND inspection letter of 2018' },
    { row: 'S-213', source: 'scrutiny pack of September 2021, youth offending action plan, action 13' },
  ],
  fields: [
    { name: 'team', title: 'Team', kind: 'text', required: true },
    {
      name: 'cohort',
      title: 'Cohort',
      kind: 'code',
      required: true,
      codes: [
        { code: 'need', label: 'Children in need' },
        { code: 'protection', label: 'Child protection' },
        { code: 'care', label: 'Children in care' },
        { code: 'leavers', label: 'Care leavers' },
        { code: 'front-door', label: 'Front door' },
        { code: 'ehc', label: 'EHC plans' },
        { code: 'youth-justice', label: 'Youth justice' },
      ],
    },
    { name: 'month', title: 'Month that ends on', kind: 'day', ends: 'month', required: true },
    { ...number('open', 'Open records', 'records'), help: 'The frame from which the sample is drawn.' },
    { ...number('planned', 'Audits planned', 'audits'), required: true },
    {
      ...number('done', 'Audits done', 'audits', 'planned'),
      help: 'Where more were done than planned, raise the plan.',
    },
    number('good', 'Graded good or better', 'audits', 'done'),
    number('moderated', 'Moderated', 'audits', 'done'),
    number('changed', 'Grade changed by moderation', 'audits', 'moderated'),
    number('again', 'Audited again after three months', 'audits', 'done'),
    number('better', 'Of these, better than before', 'audits', 'again'),
    number('workers', 'Workers in the team', 'workers'),
    number('reached', 'Workers audited in six months', 'workers', 'workers'),
    { name: 'days_needed', title: 'Auditor days needed', kind: 'number', unit: 'days', least: 0 },
    { name: 'days_there', title: 'Auditor days there are', kind: 'number', unit: 'days', least: 0 },
    { name: 'told_on', title: 'Counted on', kind: 'day', notInFuture: true, notBefore: 'month' },
    { name: 'why_not', title: 'Why fewer than planned', kind: 'text' },
    owner,
  ],
  key: ['team', 'cohort', 'month'],
  owner: 'owner',
  clocks: [
    {
      id: 'month',
      what: 'Say how many were done',
      kind: 'deadline',
      from: ['month'],
      after: { days: 7 },
      doneBy: 'told_on',
      remindDaysBefore: [0],
      answeredBy: { field: 'told_on', counts: 'the audits of the month are counted.' },
      basis: 'A week after the month is what the authority has chosen.',
    },
  ],
  derived: [
    { name: 'share_done', title: 'Done of planned', unit: '%', share: 'done', of: 'planned' },
    { name: 'share_reached', title: 'Workers reached in six months', unit: '%', share: 'reached', of: 'workers' },
    { name: 'share_good', title: 'Good or better of those done', unit: '%', share: 'good', of: 'done' },
    { name: 'share_changed', title: 'Changed of those moderated', unit: '%', share: 'changed', of: 'moderated' },
    { name: 'share_better', title: 'Better when audited again', unit: '%', share: 'better', of: 'again' },
    { name: 'short', title: 'Auditor days short', unit: 'days', adds: ['days_needed'], takes: ['days_there'] },
  ],
  breakdowns: [
    { id: 'planned', title: 'Audits planned, by quarter and cohort', by: 'month', across: 'cohort', sum: 'planned' },
    { id: 'done', title: 'Audits done, by quarter and cohort', by: 'month', across: 'cohort', sum: 'done' },
  ],
  access: {
    read: [...keepers, 'inspector'],
    edit: leaders,
    because: 'Teams see what is planned for them; those who answer for quality keep the plan.',
  },
  personalData: 'none',
  isPublic: false,
  columns: ['cohort', 'month', 'share_done', 'share_reached', 'short'],
  sort: 'changed',
}
