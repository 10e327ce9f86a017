import type { SsdTable } from '../ssd-table.ts'

export const legalStatus: SsdTable = {
  name: 'ssd_legal_status',
  purpose: 'Every legal status a child has held, in care or otherwise, with dates.',
  key: ['lega_legal_status_id'],
  fields: [
    {
      name: 'lega_legal_status_id',
      item: 'LEGA001A',
      meaning: 'Row key',
      type: 'text',
      length: 48,
      required: true,
      returns: ['region'],
    },
    {
      name: 'lega_person_id',
      item: 'LEGA002A',
      meaning: 'Child',
      type: 'text',
      length: 48,
      required: true,
      links: { table: 'ssd_person', field: 'pers_person_id' },
      returns: ['903', 'annex-a', 'region'],
    },
    {
      name: 'lega_legal_status',
      item: 'LEGA003A',
      meaning: 'Status code or description',
      type: 'text',
      length: 100,
      codes: 'legal_status',
      returns: ['903', 'annex-a', 'region'],
    },
    {
      name: 'lega_legal_status_start_date',
      item: 'LEGA004A',
      meaning: 'Status began',
      type: 'day',
      returns: ['903', 'annex-a', 'region'],
    },
    {
      name: 'lega_legal_status_end_date',
      item: 'LEGA005A',
      meaning: 'Status ended',
      type: 'day',
      returns: ['903', 'annex-a', 'region'],
    },
  ],
}
