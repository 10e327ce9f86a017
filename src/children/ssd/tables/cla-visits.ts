import type { SsdTable } from '../ssd-table.ts'

export const claVisits: SsdTable = {
  name: 'ssd_cla_visits',
  purpose: 'Statutory social work visits to children in care.',
  key: ['clav_cla_visit_id'],
  fields: [
    { name: 'clav_cla_visit_id', item: 'CLAV001A', meaning: 'Row key', type: 'text', length: 48 },
    {
      name: 'clav_cla_id',
      item: 'CLAV007A',
      meaning: 'Period of care',
      type: 'text',
      length: 48,
      links: { table: 'ssd_cla_episodes', field: 'clae_cla_id' },
    },
    {
      name: 'clav_person_id',
      item: 'CLAV008A',
      meaning: 'Child visited',
      type: 'text',
      length: 48,
      links: { table: 'ssd_cla_episodes', field: 'clae_person_id' },
    },
    { name: 'clav_cla_visit_date', item: 'CLAV003A', meaning: 'Day of visit', type: 'day', returns: ['annex-a'] },
    {
      name: 'clav_cla_visit_seen',
      item: 'CLAV004A',
      meaning: 'Child was seen',
      type: 'text',
      length: 1,
      codes: 'yes_no',
    },
    {
      name: 'clav_cla_visit_seen_alone',
      item: 'CLAV005A',
      meaning: 'Child was spoken to alone',
      type: 'text',
      length: 1,
      codes: 'yes_no',
    },
  ],
}
