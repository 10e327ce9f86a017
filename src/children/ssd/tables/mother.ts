import type { SsdTable } from '../ssd-table.ts'

export const mother: SsdTable = {
  name: 'ssd_mother',
  purpose: 'Links a young mother known to the service to her own child.',
  key: ['moth_table_id'],
  fields: [
    {
      name: 'moth_table_id',
      item: 'MOTH004A',
      meaning: 'Row key',
      type: 'text',
      length: 48,
      required: true,
      returns: ['903'],
    },
    {
      name: 'moth_person_id',
      item: 'MOTH002A',
      meaning: 'The mother',
      type: 'text',
      length: 48,
      required: true,
      links: { table: 'ssd_person', field: 'pers_person_id' },
      returns: ['903'],
    },
    {
      name: 'moth_childs_person_id',
      item: 'MOTH001A',
      meaning: 'Her child',
      type: 'text',
      length: 48,
      required: true,
      links: { table: 'ssd_person', field: 'pers_person_id' },
      returns: ['903'],
    },
    {
      name: 'moth_childs_dob',
      item: 'MOTH003A',
      meaning: 'Birth date of her child',
      type: 'day',
      returns: ['903', 'annex-a'],
    },
  ],
}
