import type { SsdTable } from '../ssd-table.ts'

export const disability: SsdTable = {
  name: 'ssd_disability',
  purpose: 'One row for each disability recorded for a person.',
  key: ['disa_table_id'],
  fields: [
    {
      name: 'disa_person_id',
      item: 'DISA001A',
      meaning: 'Person with the disability',
      type: 'text',
      length: 48,
      required: true,
      links: { table: 'ssd_person', field: 'pers_person_id' },
      returns: ['cin', 'annex-a'],
    },
    { name: 'disa_table_id', item: 'DISA003A', meaning: 'Row key', type: 'text', length: 48 },
    {
      name: 'disa_disability_code',
      item: 'DISA002A',
      meaning: 'Kind of disability (Equality/DDA list)',
      type: 'text',
      length: 48,
      required: true,
      codes: 'disability',
      returns: ['cin', 'annex-a'],
    },
  ],
}
