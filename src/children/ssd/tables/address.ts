import type { SsdTable } from '../ssd-table.ts'

export const address: SsdTable = {
  name: 'ssd_address',
  purpose: 'Address history: where a person has lived, between which dates and of what kind.',
  key: ['addr_table_id'],
  fields: [
    { name: 'addr_table_id', item: 'ADDR007A', meaning: 'Row key', type: 'text', length: 48, required: true },
    {
      name: 'addr_address_json',
      item: 'ADDR001A',
      meaning: 'Address parts held as one JSON object',
      type: 'text',
      length: 1000,
      required: true,
      codes: 'address_json_keys',
    },
    {
      name: 'addr_person_id',
      item: 'ADDR002A',
      meaning: 'Whose address it is',
      type: 'text',
      length: 48,
      links: { table: 'ssd_person', field: 'pers_person_id' },
      returns: ['903'],
    },
    {
      name: 'addr_address_type',
      item: 'ADDR003A',
      meaning: 'Kind of address (home, placement and so on)',
      type: 'text',
      length: 48,
    },
    {
      name: 'addr_address_start_date',
      item: 'ADDR004A',
      meaning: 'First day at the address',
      type: 'day',
      returns: ['903', 'sen2'],
    },
    {
      name: 'addr_address_end_date',
      item: 'ADDR005A',
      meaning: 'Last day at the address',
      type: 'day',
      returns: ['903', 'sen2'],
    },
    {
      name: 'addr_address_postcode',
      item: 'ADDR006A',
      meaning: 'Postcode with the space removed',
      type: 'text',
      length: 15,
      returns: ['903', 'sen2', 'annex-a'],
    },
  ],
}
