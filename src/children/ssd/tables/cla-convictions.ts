import type { SsdTable } from '../ssd-table.ts'

export const claConvictions: SsdTable = {
  name: 'ssd_cla_convictions',
  purpose: 'Convictions and cautions of children in care.',
  key: ['clac_cla_conviction_id'],
  fields: [
    { name: 'clac_cla_conviction_id', item: 'CLAC001A', meaning: 'Row key', type: 'text', length: 48 },
    {
      name: 'clac_person_id',
      item: 'CLAC002A',
      meaning: 'Child',
      type: 'text',
      length: 48,
      required: true,
      links: { table: 'ssd_cla_episodes', field: 'clae_person_id' },
      returns: ['903'],
    },
    {
      name: 'clac_cla_conviction_date',
      item: 'CLAC003A',
      meaning: 'Date of the offence',
      type: 'day',
      returns: ['903'],
    },
    {
      name: 'clac_cla_conviction_offence',
      item: 'CLAC004A',
      meaning: 'What the offence was',
      type: 'text',
      length: 1000,
    },
  ],
}
