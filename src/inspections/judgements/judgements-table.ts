import type { Table } from '../../platform/tables/index.ts'
import { stateInWords } from '../words.ts'
import type { Graded, JudgementHistory } from './history.ts'

interface Row {
  grade: Graded
  service: string
  line: string
}

interface About {
  asAt: Date
  /** Where the product answers, for the links back to the passages. */
  address: string
  whose: string // the council whose Sightline it is
}

/** Every grade once for each line of areas that it stands in, as a table that can leave the house. */
export const judgementsTable = (history: JudgementHistory, { asAt, address, whose }: About): Table<Row> => ({
  title: `Judgements of inspections, ${history.authority.name}`,
  name: 'Judgements',
  about:
    'One row for each grade that an inspectorate gave, beside the line of areas that it belongs to. Grades of different scales are never comparable: read the column Scale with each. Only confirmed grades count.',
  source: `Sightline, ${whose}; each row names its document and page`,
  asAt,
  filters: [
    { name: 'Authority', value: history.authority.name },
    { name: 'As at', value: history.asAt },
  ],
  handling: 'Official. The documents themselves are public; who confirmed what is for the council.',
  notes: [
    'An area that was split into two stands in both lines.',
    '“Basis” says whether the newer framework itself puts one area in the place of another, or Sightline sets them side by side.',
  ],
  rows: [
    ...history.services.flatMap(({ title, lines }) =>
      lines.flatMap(({ line, grades }) => grades.map((grade) => ({ grade, service: title, line: line.title }))),
    ),
    ...history.alone.flatMap(({ grades }) => grades.map((grade) => ({ grade, service: '', line: '' }))),
    ...history.settings.flatMap(({ grades }) =>
      grades.map((grade) => ({ grade, service: 'Schools and settings', line: '' })),
    ),
  ],
  columns: [
    { name: 'service', title: 'Service', type: 'text', value: ({ service }) => service || null },
    { name: 'line', title: 'Line of areas', type: 'text', value: ({ line }) => line || null },
    { name: 'area', title: 'Area as then named', type: 'text', value: ({ grade }) => grade.areaTitle },
    { name: 'grade', title: 'Grade', type: 'text', value: ({ grade }) => grade.grade, meaning: 'As printed.' },
    {
      name: 'scale',
      title: 'Scale',
      type: 'text',
      value: ({ grade }) => grade.scale?.grades.map(({ words }) => words).join(' · ') ?? null,
      meaning: 'All grades of the scale on which this one stands, best first.',
    },
    { name: 'framework', title: 'Framework', type: 'text', value: ({ grade }) => grade.framework },
    { name: 'dated', title: 'Dated', type: 'day', value: ({ grade }) => grade.dated },
    { name: 'age', title: 'Age', type: 'text', value: ({ grade }) => grade.age },
    {
      name: 'basis',
      title: 'Basis',
      type: 'text',
      value: ({ grade }) =>
        grade.step
          ? grade.step.basis === 'framework'
            ? 'The framework’s own'
            : 'Set side by side by Sightline'
          : null,
    },
    { name: 'state', title: 'State', type: 'text', value: ({ grade }) => stateInWords(grade.state) },
    { name: 'document', title: 'Document', type: 'text', value: ({ grade }) => grade.documentTitle },
    { name: 'page', title: 'Page', type: 'number', value: ({ grade }) => grade.page || null },
    {
      name: 'link',
      title: 'Passage',
      type: 'link',
      value: ({ grade }) => ({
        text: 'See the passage',
        href: `${address}/documents/${grade.documentId}?reading=${grade.id}`,
      }),
    },
  ],
})
