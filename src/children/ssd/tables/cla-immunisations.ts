import type { SsdTable } from '../ssd-table.ts'

export const claImmunisations: SsdTable = {
  name: 'ssd_cla_immunisations',
  purpose: 'Whether a child in care is up to date with immunisations.',
  key: ['clai_person_id'],
  fields: [
    {
      name: 'clai_person_id',
      item: 'CLAI002A',
      meaning: 'Child',
      type: 'text',
      length: 48,
      required: true,
      links: { table: 'ssd_cla_episodes', field: 'clae_person_id' },
      returns: ['903'],
    },
    {
      name: 'clai_immunisations_status',
      item: 'CLAI004A',
      meaning: 'Up to date or not',
      type: 'text',
      length: 1,
      codes: 'yes_no',
      returns: ['903'],
    },
    { name: 'clai_immunisations_status_date', item: 'CLAI005A', meaning: 'When that was last confirmed', type: 'day' },
  ],
}
