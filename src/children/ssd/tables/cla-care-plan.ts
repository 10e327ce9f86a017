import type { SsdTable } from '../ssd-table.ts'

export const claCarePlan: SsdTable = {
  name: 'ssd_cla_care_plan',
  purpose: 'Care and permanence plans of children in care.',
  key: ['lacp_table_id'],
  fields: [
    { name: 'lacp_table_id', item: 'LACP001A', meaning: 'Row key', type: 'text', length: 48 },
    {
      name: 'lacp_person_id',
      item: 'LACP007A',
      meaning: 'Child',
      type: 'text',
      length: 48,
      required: true,
      links: { table: 'ssd_cla_episodes', field: 'clae_person_id' },
      returns: ['annex-a'],
    },
    { name: 'lacp_cla_care_plan_start_date', item: 'LACP004A', meaning: 'Plan took effect', type: 'day' },
    { name: 'lacp_cla_care_plan_end_date', item: 'LACP005A', meaning: 'Plan stopped applying', type: 'day' },
    {
      name: 'lacp_cla_care_plan_json',
      item: 'LACP003A',
      meaning: 'Permanence aims chosen, as flags',
      type: 'text',
      length: 1000,
      codes: 'permanence_plan',
      returns: ['annex-a'],
    },
  ],
}
