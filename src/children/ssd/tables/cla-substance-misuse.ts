import type { SsdTable } from '../ssd-table.ts'

export const claSubstanceMisuse: SsdTable = {
  name: 'ssd_cla_substance_misuse',
  purpose: 'Substance misuse identified for children in care and the help given.',
  key: ['clas_substance_misuse_id'],
  fields: [
    { name: 'clas_substance_misuse_id', item: 'CLAS001A', meaning: 'Row key', type: 'text', length: 48 },
    {
      name: 'clas_person_id',
      item: 'CLAS002A',
      meaning: 'Child',
      type: 'text',
      length: 48,
      required: true,
      links: { table: 'ssd_cla_episodes', field: 'clae_person_id' },
      returns: ['903'],
    },
    {
      name: 'clas_substance_misuse_date',
      item: 'CLAS003A',
      meaning: 'When it was identified',
      type: 'day',
      returns: ['903'],
    },
    { name: 'clas_substance_misused', item: 'CLAS004A', meaning: 'What was used', type: 'text', length: 100 },
    {
      name: 'clas_intervention_received',
      item: 'CLAS005A',
      meaning: 'Help was received',
      type: 'text',
      length: 1,
      codes: 'yes_no',
      returns: ['903'],
    },
  ],
}
