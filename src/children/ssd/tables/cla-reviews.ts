import type { SsdTable } from '../ssd-table.ts'

export const claReviews: SsdTable = {
  name: 'ssd_cla_reviews',
  purpose: 'Statutory reviews of children in care, chaired by the independent reviewing officer.',
  key: ['clar_cla_review_id'],
  fields: [
    { name: 'clar_cla_review_id', item: 'CLAR001A', meaning: 'Row key', type: 'text', length: 48, required: true },
    {
      name: 'clar_cla_id',
      item: 'CLAR011A',
      meaning: 'Period of care',
      type: 'text',
      length: 48,
      links: { table: 'ssd_cla_episodes', field: 'clae_cla_id' },
      returns: ['903'],
    },
    { name: 'clar_cla_review_due_date', item: 'CLAR003A', meaning: 'Day it was due', type: 'day' },
    {
      name: 'clar_cla_review_date',
      item: 'CLAR004A',
      meaning: 'Day it was held',
      type: 'day',
      returns: ['903', 'annex-a'],
    },
    {
      name: 'clar_cla_review_cancelled',
      item: 'CLAR012A',
      meaning: 'Review was called off',
      type: 'text',
      length: 1,
      codes: 'yes_no',
    },
    {
      name: 'clar_cla_review_participation',
      item: 'CLAR007A',
      meaning: 'How the child took part',
      type: 'text',
      length: 100,
      codes: 'review_participation',
      returns: ['903'],
    },
  ],
}
