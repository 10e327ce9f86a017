import type { SsdTable } from '../ssd-table.ts'

export const family: SsdTable = {
  name: 'ssd_family',
  purpose: 'Puts people into family groups so that sibling and whole-family work can be counted.',
  key: ['fami_table_id'],
  fields: [
    { name: 'fami_table_id', item: 'FAMI003A', meaning: 'Row key', type: 'text', length: 48 },
    {
      name: 'fami_family_id',
      item: 'FAMI001A',
      meaning: 'Identifier shared by members of one family',
      type: 'text',
      length: 48,
      required: true,
      returns: ['annex-a'],
    },
    {
      name: 'fami_person_id',
      item: 'FAMI002A',
      meaning: 'The family member',
      type: 'text',
      length: 48,
      required: true,
      links: { table: 'ssd_person', field: 'pers_person_id' },
      returns: ['annex-a'],
    },
  ],
}
