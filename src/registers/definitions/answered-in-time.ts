import type { Register } from '../definition.ts'
import { leaders } from './readers.ts'

const practice = [...leaders, 'reviewing-officer', 'team-manager', 'analyst'] as const

export const complaints: Register = {
  id: 'complaints',
  area: 'practice',
  title: 'Complaints',
  one: 'complaint',
  many: 'complaints',
  purpose:
    'Complaints of children, young people and families: when each came, its stage, when it was answered and what it changed.',
  meets: [{ row: 'S-215', source: 'scrutiny pack of September 2021, youth offending action plan, part C' }],
  fields: [
    {
      name: 'reference',
      title: 'Reference',
      kind: 'text',
      most: 40,
      required: true,
      help: 'Never the name of who complained.',
    },
    { name: 'received_on', title: 'Received on', kind: 'day', notInFuture: true, required: true },
    {
      name: 'stage',
      title: 'Stage',
      kind: 'code',
      required: true,
      codes: [
        { code: '1', label: 'Stage 1: local answer' },
        { code: '2', label: 'Stage 2: investigation' },
        { code: '3', label: 'Stage 3: review panel' },
      ],
    },
    { name: 'about', title: 'About', kind: 'text', help: 'The subject in a few words, without names.' },
    { name: 'answered_on', title: 'Answered on', kind: 'day', notInFuture: true, notBefore: 'received_on' },
    { name: 'learned', title: 'What it changed', kind: 'long text' },
    { name: 'owner', title: 'Owner', kind: 'person' },
  ],
  key: ['reference', 'stage'],
  owner: 'owner',
  clocks: [
    {
      id: 'answer',
      what: 'Answer due',
      kind: 'deadline',
      from: ['received_on'],
      after: { days: 14 },
      remindDaysBefore: [5, 0],
      answeredBy: { field: 'answered_on', counts: 'whoever complained has been answered.' },
      basis: 'Two weeks are what the authority reminds after.',
    },
  ],
  access: { read: practice, edit: practice, because: 'Somebody complained in confidence.' },
  personalData: 'none',
  isPublic: false,
  columns: ['stage', 'received_on', 'answered_on'],
  sort: 'due',
}

export const disputes: Register = {
  id: 'disputes',
  area: 'practice',
  title: 'Disputes raised by reviewing officers',
  one: 'dispute',
  many: 'disputes',
  purpose: 'What independent reviewing officers raised formally: when, at which stage it was settled, and how.',
  meets: [{ row: 'S-223', source: 'focused visit letter of January 2023, oversight by reviewing officers' }],
  fields: [
    {
      name: 'reference',
      title: 'Number of the dispute',
      kind: 'text',
      most: 40,
      required: true,
      help: 'Its own, never a child’s.',
    },
    { name: 'raised_on', title: 'Raised on', kind: 'day', notInFuture: true, required: true },
    { name: 'about', title: 'About', kind: 'text', required: true, help: 'Delay, placement, plan: without names.' },
    { name: 'settled_on', title: 'Settled on', kind: 'day', notInFuture: true, notBefore: 'raised_on' },
    { name: 'outcome', title: 'How it was settled', kind: 'long text' },
    { name: 'owner', title: 'Raised by', kind: 'person' },
  ],
  key: ['reference'],
  owner: 'owner',
  clocks: [
    {
      id: 'settle',
      what: 'To be settled',
      kind: 'deadline',
      from: ['raised_on'],
      after: { days: 28 },
      remindDaysBefore: [14, 7, 0],
      answeredBy: {
        field: 'settled_on',
        counts: 'the dispute is settled, or was taken to the next stage and settled there.',
      },
      basis: 'Twenty working days are what the protocol of the authority allows.',
    },
  ],
  access: { read: practice, edit: practice, because: 'A dispute speaks of one child’s plan, even without a name.' },
  personalData: 'staff',
  isPublic: false,
  columns: ['about', 'raised_on', 'settled_on'],
  sort: 'due',
}

export const justiceStandards: Register = {
  id: 'justice-standards',
  area: 'youth justice',
  title: 'National standards for youth justice',
  one: 'standard',
  many: 'standards',
  purpose: 'The authority’s own assessment against each national standard: met or not, when, and what is missing.',
  meets: [{ row: 'S-008', source: 'scrutiny pack of September 2021, item 5' }],
  fields: [
    { name: 'standard', title: 'Standard', kind: 'text', required: true },
    { name: 'assessed_on', title: 'Assessed on', kind: 'day', notInFuture: true, required: true },
    { name: 'met', title: 'Met', kind: 'yes or no' },
    { name: 'missing', title: 'What is missing', kind: 'long text' },
    { name: 'owner', title: 'Owner', kind: 'person' },
  ],
  key: ['standard'],
  owner: 'owner',
  clocks: [
    {
      id: 'again',
      what: 'Assessment due',
      kind: 'review',
      from: ['assessed_on'],
      after: { months: 12 },
      remindDaysBefore: [60, 0],
      answeredBy: { field: 'assessed_on', counts: 'it has been assessed again.' },
      basis: 'The authority assesses itself once a year.',
    },
  ],
  access: {
    read: [...leaders, 'team-manager', 'analyst', 'scrutiny-officer', 'councillor'],
    edit: [...leaders, 'analyst'],
    because: 'The youth justice board and its councillors ask for it.',
  },
  personalData: 'none',
  isPublic: false,
  columns: ['met', 'assessed_on'],
  sort: 'name',
}
