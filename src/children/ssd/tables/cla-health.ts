import type { SsdTable } from '../ssd-table.ts'

export const claHealth: SsdTable = {
  name: 'ssd_cla_health',
  purpose: 'Health assessments and dental checks of children in care.',
  key: ['clah_health_check_id'],
  fields: [
    { name: 'clah_health_check_id', item: 'CLAH001A', meaning: 'Row key', type: 'text', length: 48 },
    {
      name: 'clah_person_id',
      item: 'CLAH002A',
      meaning: 'Child',
      type: 'text',
      length: 48,
      required: true,
      links: { table: 'ssd_cla_episodes', field: 'clae_person_id' },
      returns: ['903', 'annex-a', 'region'],
    },
    {
      name: 'clah_health_check_type',
      item: 'CLAH003A',
      meaning: 'Kind of check (health assessment, dental check, developmental check)',
      type: 'text',
      length: 500,
      codes: 'health_check_type',
      returns: ['903', 'annex-a'],
    },
    {
      name: 'clah_health_check_date',
      item: 'CLAH004A',
      meaning: 'Day of the check',
      type: 'day',
      returns: ['903', 'annex-a'],
    },
    {
      name: 'clah_health_check_status',
      item: 'CLAH005A',
      meaning: 'State of the check',
      type: 'text',
      length: 48,
      codes: 'health_check_status',
      returns: ['903', 'annex-a'],
    },
  ],
}
