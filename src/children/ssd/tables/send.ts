import type { SsdTable } from '../ssd-table.ts'

export const send: SsdTable = {
  name: 'ssd_send',
  purpose: 'Bridge between the social care person and the SEN2 child record.',
  key: ['send_table_id'],
  fields: [
    {
      name: 'send_table_id',
      item: 'SEND001A',
      meaning: 'Row key',
      type: 'text',
      length: 48,
      required: true,
      returns: ['region'],
    },
    {
      name: 'send_upn',
      item: 'SEND002A',
      meaning: 'Unique pupil number',
      type: 'text',
      length: 48,
      required: true,
      returns: ['sen2', 'region'],
    },
    {
      name: 'send_uln',
      item: 'SEND003A',
      meaning: 'Unique learner number',
      type: 'text',
      length: 48,
      returns: ['sen2', 'region'],
    },
    {
      name: 'send_upn_unknown',
      item: 'SEND004A',
      meaning: 'Why neither number is held',
      type: 'text',
      length: 6,
      codes: 'upn_unknown_send',
      returns: ['sen2', 'region'],
    },
    {
      name: 'send_person_id',
      item: 'SEND005A',
      meaning: 'Person',
      type: 'text',
      length: 48,
      required: true,
      links: { table: 'ssd_person', field: 'pers_person_id' },
      returns: ['sen2', 'region'],
    },
  ],
}
