import type { SsdTable } from '../ssd-table.ts'

export const s251Finance: SsdTable = {
  name: 'ssd_s251_finance',
  purpose: 'Placement cost placeholder for the section 251 return; not yet specified.',
  key: ['s251_table_id'],
  fields: [
    { name: 's251_table_id', item: 'S251001A', meaning: 'Row key', type: 'text', length: 48 },
    {
      name: 's251_cla_placement_id',
      item: 'S251002A',
      meaning: 'Placement costed',
      type: 'text',
      length: 48,
      links: { table: 'ssd_cla_placement', field: 'clap_cla_placement_id' },
    },
    { name: 's251_placeholder_1', item: 'S251003A', meaning: 'Reserved', type: 'text', length: 48 },
    { name: 's251_placeholder_2', item: 'S251004A', meaning: 'Reserved', type: 'text', length: 48 },
    { name: 's251_placeholder_3', item: 'S251005A', meaning: 'Reserved', type: 'text', length: 48 },
    { name: 's251_placeholder_4', item: 'S251006A', meaning: 'Reserved', type: 'text', length: 48 },
  ],
}
