import type { SsdTable } from '../ssd-table.ts'

export const cinVisits: SsdTable = {
  name: 'ssd_cin_visits',
  purpose: 'Social work visits to children on child in need plans.',
  key: ['cinv_cin_visit_id'],
  fields: [
    { name: 'cinv_cin_visit_id', item: 'CINV001A', meaning: 'Row key', type: 'text', length: 48, required: true },
    {
      name: 'cinv_person_id',
      item: 'CINV007A',
      meaning: 'Child visited',
      type: 'text',
      length: 48,
      links: { table: 'ssd_cin_episodes', field: 'cine_person_id' },
    },
    { name: 'cinv_cin_visit_date', item: 'CINV003A', meaning: 'Day of visit', type: 'day', returns: ['annex-a'] },
    {
      name: 'cinv_cin_visit_seen',
      item: 'CINV004A',
      meaning: 'Child was seen',
      type: 'text',
      length: 1,
      codes: 'yes_no',
      returns: ['annex-a'],
    },
    {
      name: 'cinv_cin_visit_seen_alone',
      item: 'CINV005A',
      meaning: 'Child was spoken to alone',
      type: 'text',
      length: 1,
      codes: 'yes_no',
    },
    {
      name: 'cinv_cin_visit_bedroom',
      item: 'CINV006A',
      meaning: 'Bedroom was looked at',
      type: 'text',
      length: 1,
      codes: 'yes_no',
    },
  ],
}
