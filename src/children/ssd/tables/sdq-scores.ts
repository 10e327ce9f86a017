import type { SsdTable } from '../ssd-table.ts'

export const sdqScores: SsdTable = {
  name: 'ssd_sdq_scores',
  purpose: 'Strengths and Difficulties Questionnaire scores for children in care.',
  key: ['csdq_table_id'],
  fields: [
    { name: 'csdq_table_id', item: 'CSDQ001A', meaning: 'Row key', type: 'text', length: 48, required: true },
    {
      name: 'csdq_person_id',
      item: 'CSDQ002A',
      meaning: 'Child',
      type: 'text',
      length: 48,
      required: true,
      links: { table: 'ssd_cla_episodes', field: 'clae_person_id' },
      returns: ['903'],
    },
    { name: 'csdq_sdq_completed_date', item: 'CSDQ003A', meaning: 'Day completed', type: 'day' },
    {
      name: 'csdq_sdq_reason',
      item: 'CSDQ004A',
      meaning: 'Why there is no score',
      type: 'text',
      length: 100,
      codes: 'sdq_reason',
      returns: ['903'],
    },
    {
      name: 'csdq_sdq_score',
      item: 'CSDQ005A',
      meaning: 'Total difficulties score, 0 to 40',
      type: 'text',
      length: 100,
      returns: ['903'],
    },
  ],
}
