import type { SsdTable } from '../ssd-table.ts'

export const linkedIdentifiers: SsdTable = {
  name: 'ssd_linked_identifiers',
  purpose: 'Other identifiers for the same child used by other agencies.',
  key: ['link_table_id'],
  fields: [
    { name: 'link_table_id', item: 'LINK001A', meaning: 'Row key', type: 'text', length: 48 },
    {
      name: 'link_person_id',
      item: 'LINK002A',
      meaning: 'Child',
      type: 'text',
      length: 48,
      links: { table: 'ssd_person', field: 'pers_person_id' },
      returns: ['cin', '903'],
    },
    {
      name: 'link_identifier_type',
      item: 'LINK003A',
      meaning: 'Kind of identifier',
      type: 'text',
      length: 100,
      codes: 'identifier_type',
      returns: ['cin', '903'],
    },
    {
      name: 'link_identifier_value',
      item: 'LINK004A',
      meaning: 'The identifier',
      type: 'text',
      length: 100,
      returns: ['cin', '903'],
    },
    { name: 'link_valid_from_date', item: 'LINK005A', meaning: 'Valid from', type: 'day' },
    { name: 'link_valid_to_date', item: 'LINK006A', meaning: 'Valid to', type: 'day' },
  ],
}
