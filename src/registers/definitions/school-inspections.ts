import type { Field, Register } from '../definition.ts'
import { cardGrades, fourGrades, school } from './parts.ts'
import { schoolsTeam } from './readers.ts'

const everyFour = fourGrades.map(({ code }) => code)
const everyCard = cardGrades.map(({ code }) => code)

const four = (name: string, title: string, alsoCalled: string): Field => ({
  name,
  title,
  kind: 'code',
  codes: fourGrades,
  alsoCalled: [alsoCalled],
})
const card = (name: string, title: string): Field => ({ name: `card_${name}`, title, kind: 'code', codes: cardGrades })

/** The frameworks by which schools were inspected, newest first: their scales have nothing in common and are never set on one line. */
export const schoolFrameworks = [
  { code: 'report-card-2025', label: 'Report card, from November 2025' },
  { code: 'graded-2019', label: 'Graded, framework of 2019' },
  { code: 'ungraded', label: 'Ungraded, to November 2025' },
  { code: 'monitoring', label: 'Monitoring visit' },
  { code: 'before-2019', label: 'Framework before September 2019' },
] as const

export const schoolInspections: Register = {
  id: 'school-inspections',
  area: 'schools',
  title: 'Inspections of schools',
  one: 'inspection',
  many: 'inspections',
  purpose:
    'What inspectors judged at each school, by the framework of its day; filled from the file that Ofsted publishes each month.',
  meets: [
    { row: 'S-168', source: 'annual conversation letter of 2018; scrutiny pack of September 2021' },
    { row: 'S-165', source: 'scrutiny pack of September 2021, item 7' },
    { row: 'S-167', source: 'scrutiny pack of September 2021, item 7' },
  ],
  fields: [
    school,
    {
      name: 'inspected_on',
      title: 'Began on',
      kind: 'day',
      notInFuture: true,
      required: true,
      alsoCalled: ['Inspection start date'],
    },
    { name: 'framework', title: 'Framework', kind: 'code', required: true, codes: schoolFrameworks },
    {
      name: 'published_on',
      title: 'Report published on',
      kind: 'day',
      notInFuture: true,
      notBefore: 'inspected_on',
      alsoCalled: ['Publication date'],
    },
    {
      ...four('overall', 'Overall effectiveness', 'Overall grade'),
      help: 'Inspections since September 2024 have none: leave it empty.',
    },
    four('quality', 'Quality of education', 'Latest OEIF quality of education'),
    four('behaviour', 'Behaviour and attitudes', 'Latest OEIF behaviour and attitudes'),
    four('personal', 'Personal development', 'Latest OEIF personal development'),
    four('leadership', 'Leadership and management', 'Effectiveness of leadership and management'),
    {
      name: 'outcome',
      title: 'Outcome of an ungraded inspection',
      kind: 'text',
      alsoCalled: ['Ungraded inspection overall outcome'],
    },
    card('inclusion', 'Inclusion'),
    card('teaching', 'Curriculum and teaching'),
    card('achievement', 'Achievement'),
    card('attendance', 'Attendance and behaviour'),
    card('personal', 'Personal development and wellbeing'),
    card('early_years', 'Early years'),
    card('post_16', 'Post-16 provision'),
    card('leadership', 'Leadership and governance'),
    {
      name: 'safeguarding',
      title: 'Safeguarding met or effective',
      kind: 'yes or no',
      alsoCalled: ['Safeguarding is effective?'],
    },
    {
      name: 'category',
      title: 'Category of concern',
      kind: 'code',
      codes: [
        { code: 'measures', label: 'Special measures' },
        { code: 'significant', label: 'Requires significant improvement' },
        { code: 'weaknesses', label: 'Serious weaknesses' },
      ],
    },
    { name: 'report', title: 'Report in Sightline', kind: 'document' },
    { name: 'source', title: 'Where it comes from', kind: 'text' },
  ],
  key: ['school', 'inspected_on'],
  contradictions: [
    {
      all: [
        { field: 'framework', is: ['report-card-2025', 'ungraded', 'monitoring'] },
        { field: 'overall', is: everyFour },
      ],
      says: 'Only a graded inspection before September 2024 has an overall grade. Empty it, or choose the framework of that inspection.',
    },
    {
      all: [
        { field: 'framework', is: ['graded-2019', 'ungraded', 'monitoring', 'before-2019'] },
        { field: 'card_leadership', is: everyCard },
      ],
      says: 'The areas of a report card are not judged under this framework. Empty them, or choose the report card.',
    },
    {
      all: [
        { field: 'framework', is: ['report-card-2025'] },
        { field: 'quality', is: everyFour },
      ],
      says: 'A report card has areas and grades of its own. Give those, and empty the grades of the framework of 2019.',
    },
  ],
  breakdowns: [
    { id: 'overall', title: 'Overall grades, inspections that had one', by: 'overall' },
    { id: 'frameworks', title: 'Inspections by framework and quarter', by: 'inspected_on', across: 'framework' },
  ],
  access: {
    read: [...schoolsTeam, 'scrutiny-officer', 'councillor', 'reviewing-officer', 'team-manager'],
    edit: schoolsTeam,
    because: 'What inspectors judge is published; those who work with schools keep it here.',
  },
  personalData: 'none',
  isPublic: true,
  columns: ['inspected_on', 'framework', 'overall', 'safeguarding', 'category'],
  sort: 'changed',
}
