import type { SsdTable } from '../ssd-table.ts'

export const apiDataStaging: SsdTable = {
  name: 'ssd_api_data_staging',
  purpose: 'Housekeeping: child records queued for the DfE social care data interface.',
  key: ['id'],
  fields: [
    { name: 'id', item: 'APIS1001A', meaning: 'Row key', type: 'text', length: 48 },
    {
      name: 'person_id',
      item: 'APIS1002A',
      meaning: 'Child',
      type: 'text',
      length: 48,
      links: { table: 'ssd_person', field: 'pers_person_id' },
    },
    { name: 'json_payload', item: 'APIS1003A', meaning: 'Record to send', type: 'text' },
    { name: 'current_hash', item: 'APIS1004A', meaning: 'Hash of this record', type: 'text' },
    { name: 'previous_hash', item: 'APIS1005A', meaning: 'Hash of the record last sent', type: 'text' },
    {
      name: 'submission_status',
      item: 'APIS1006A',
      meaning: 'Where it is in sending',
      type: 'text',
      length: 50,
      codes: 'submission_status',
    },
    { name: 'submission_timestamp', item: 'APIS1007A', meaning: 'Sent', type: 'instant' },
    { name: 'api_response', item: 'APIS1008A', meaning: 'Reply', type: 'text' },
    {
      name: 'row_state',
      item: 'APIS1009A',
      meaning: 'New, changed, deleted or unchanged',
      type: 'text',
      length: 10,
      codes: 'row_state',
    },
    { name: 'last_updated', item: 'APIS1010A', meaning: 'Row refreshed', type: 'instant' },
  ],
}
