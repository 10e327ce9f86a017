import type { SsdTable } from '../ssd-table.ts'

export const claPreviousPermanence: SsdTable = {
  name: 'ssd_cla_previous_permanence',
  purpose: 'Earlier adoption or guardianship arrangements that ended before the child came back into care.',
  key: ['lapp_table_id'],
  fields: [
    { name: 'lapp_table_id', item: 'LAPP001A', meaning: 'Row key', type: 'text', length: 48 },
    {
      name: 'lapp_person_id',
      item: 'LAPP002A',
      meaning: 'Child',
      type: 'text',
      length: 48,
      required: true,
      links: { table: 'ssd_cla_episodes', field: 'clae_person_id' },
      returns: ['903'],
    },
    {
      name: 'lapp_previous_permanence_order_date',
      item: 'LAPP003A',
      meaning: 'Date of the earlier order (partly known dates allowed)',
      type: 'text',
      length: 100,
      returns: ['903'],
    },
    {
      name: 'lapp_previous_permanence_option',
      item: 'LAPP004A',
      meaning: 'Kind of earlier arrangement',
      type: 'text',
      length: 200,
      codes: 'previous_permanence',
      returns: ['903'],
    },
    {
      name: 'lapp_previous_permanence_la',
      item: 'LAPP005A',
      meaning: 'Council that arranged it',
      type: 'text',
      length: 100,
      returns: ['903'],
    },
  ],
}
