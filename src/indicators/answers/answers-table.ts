import { roundHalfUp } from '../../platform/round.ts'
import type { Table } from '../../platform/tables/index.ts'
import type { Answer, Answers } from './answer.ts'

/** To four places; `x` where nothing is published. */
const four = (value: number | null): number | 'x' => (value === null ? 'x' : roundHalfUp(value, 4))

/** A page of answers as a table. */
export const answersTable = (
  title: string,
  { answers, area }: Answers,
  { asAt, authority }: { asAt: Date; authority: string },
): Table<Answer> => ({
  title: `Answers ${title.toLowerCase()}`,
  name: 'Answers',
  about: 'One row for each question: what the case records here say, and what is published.',
  source: `Sightline, ${authority}; published figures of ${area}`,
  asAt,
  filters: [],
  handling:
    'Official. Published figures: contains public sector information licensed under the Open Government Licence v3.0.',
  notes: ['c: hidden, so that nobody can be recognised.', 'Shares of fewer than 20 are given as counts.'],
  shorthand: { x: 'not available: no figure is published, or too few neighbours have one for a mean.' },
  rows: answers,
  columns: [
    { name: 'indicator_id', title: 'Indicator', type: 'text', value: ({ indicator }) => indicator.id },
    { name: 'question', title: 'Question', type: 'text', value: ({ indicator }) => indicator.asks },
    { name: 'here', title: 'Here', type: 'text', value: ({ here }) => here?.shown ?? null },
    { name: 'made_of', title: 'Made of', type: 'text', value: ({ here }) => here?.madeOf || null },
    { name: 'on', title: 'On or to', type: 'text', value: ({ here }) => here?.on ?? null },
    { name: 'period', title: 'Period here', type: 'text', value: ({ here }) => here?.period ?? null },
    { name: 'counted_from', title: 'Counted from', type: 'text', value: ({ here }) => here?.source ?? null },
    { name: 'a_year_before', title: 'A year before', type: 'text', value: ({ here }) => here?.before ?? null },
    {
      name: 'a_year_before_made_of',
      title: 'A year before, made of',
      type: 'text',
      value: ({ here }) => here?.beforeMadeOf || null,
    },
    { name: 'signal', title: 'Months', type: 'text', value: ({ here }) => here?.signal ?? null },
    { name: 'better', title: 'Better is', type: 'text', value: ({ indicator }) => indicator.better },
    { name: 'published_period', title: 'Published for', type: 'text', value: ({ published }) => published.period },
    {
      name: 'published_standing',
      title: 'Provisional or final',
      type: 'text',
      value: ({ published: { figure } }) => figure && (figure.period.standing || 'not said'),
    },
    {
      name: 'published_source',
      title: 'Source of what is published',
      type: 'text',
      value: ({ published: { figure } }) => figure?.source ?? null,
    },
    { name: 'published', title: `Published, ${area}`, type: 'figure', value: ({ published }) => four(published.own) },
    {
      name: 'neighbours',
      title: 'Published, neighbours’ mean',
      type: 'figure',
      value: ({ published }) => four(published.neighbours),
    },
    { name: 'england', title: 'Published, England', type: 'figure', value: ({ published }) => four(published.england) },
    { name: 'unit', title: 'Unit', type: 'text', value: ({ indicator }) => indicator.unit },
  ],
})
