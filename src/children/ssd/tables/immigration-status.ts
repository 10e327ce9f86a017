import type { SsdTable } from '../ssd-table.ts'

export const immigrationStatus: SsdTable = {
  name: 'ssd_immigration_status',
  purpose:
    'Spells of immigration status; identifies unaccompanied asylum-seeking children and former UASC care leavers.',
  key: ['immi_immigration_status_id'],
  fields: [
    {
      name: 'immi_person_id',
      item: 'IMMI001A',
      meaning: 'Person the status belongs to',
      type: 'text',
      length: 48,
      links: { table: 'ssd_person', field: 'pers_person_id' },
      returns: ['903', 'annex-a', 'region'],
    },
    { name: 'immi_immigration_status_id', item: 'IMMI005A', meaning: 'Row key', type: 'text', length: 48 },
    {
      name: 'immi_immigration_status',
      item: 'IMMI002A',
      meaning: 'Status held',
      type: 'text',
      length: 48,
      codes: 'immigration_status',
      returns: ['903', 'annex-a', 'region'],
    },
    {
      name: 'immi_immigration_status_start_date',
      item: 'IMMI003A',
      meaning: 'Status began',
      type: 'day',
      returns: ['903', 'annex-a', 'region'],
    },
    {
      name: 'immi_immigration_status_end_date',
      item: 'IMMI004A',
      meaning: 'Status ended (for UASC: the day the child stopped being UASC)',
      type: 'day',
      returns: ['903', 'annex-a', 'region'],
    },
  ],
}
