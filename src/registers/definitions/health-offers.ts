import type { Register } from '../definition.ts'
import { everybody, keepers } from './readers.ts'

export const healthOffers: Register = {
  id: 'health-offers',
  area: 'participation',
  title: 'Health and wellbeing offers',
  one: 'offer',
  many: 'offers',
  purpose:
    'What is offered for health and emotional wellbeing, school by school and for whom, who was offered it and who took it up.',
  meets: [
    { row: 'S-099', source: 'annual performance assessment of 2007' },
    { row: 'S-103', source: 'area SEND inspection letter of 2018' },
  ],
  fields: [
    { name: 'offer', title: 'Offer', kind: 'text', required: true },
    {
      name: 'about',
      title: 'About',
      kind: 'code',
      required: true,
      codes: [
        { code: 'emotional', label: 'Emotional wellbeing' },
        { code: 'sexual', label: 'Relationships and sexual health' },
        { code: 'substances', label: 'Smoking, drugs and alcohol' },
        { code: 'food', label: 'Food and weight' },
        { code: 'teeth', label: 'Teeth' },
        { code: 'activity', label: 'Sport and activity' },
      ],
    },
    {
      name: 'ages',
      title: 'For whom',
      kind: 'text',
      required: true,
      help: 'Such as “11 to 16, children in care first”.',
    },
    { name: 'school', title: 'School or place', kind: 'text', required: true },
    { name: 'urn', title: 'Number of the school', kind: 'urn' },
    { name: 'by', title: 'Given by', kind: 'text', required: true },
    { name: 'from_on', title: 'From', kind: 'day', required: true },
    {
      name: 'until_on',
      title: 'Paid until',
      kind: 'day',
      notBefore: 'from_on',
      expected: 'nobody says how long it is paid',
    },
    { name: 'offered', title: 'Offered to', kind: 'number', unit: 'children', least: 0, whole: true },
    { name: 'taken', title: 'Taken up by', kind: 'number', unit: 'children', least: 0, whole: true, atMost: 'offered' },
    { name: 'changed', title: 'What it changed', kind: 'long text' },
    { name: 'owner', title: 'Owner', kind: 'person' },
  ],
  key: ['offer', 'school'],
  owner: 'owner',
  clocks: [
    {
      id: 'ends',
      what: 'Ends',
      kind: 'expiry',
      from: ['until_on'],
      after: 'that day',
      remindDaysBefore: [90, 30, 0],
      answeredBy: { field: 'until_on', counts: 'it was paid for longer, or another offer takes its place.' },
      basis: 'The day until which it is paid.',
    },
  ],
  access: { read: everybody, edit: keepers, because: 'An offer that nobody knows of is taken up by nobody.' },
  personalData: 'none',
  isPublic: true,
  columns: ['about', 'school', 'offered', 'taken'],
  sort: 'due',
}
