import type { SsdTable } from '../ssd-table.ts'

export const ehcpNamedPlan: SsdTable = {
  name: 'ssd_ehcp_named_plan',
  purpose: 'The plan as issued and, where it ended, when and why.',
  key: ['ehcn_named_plan_id'],
  fields: [
    { name: 'ehcn_named_plan_id', item: 'EHCN001A', meaning: 'Row key', type: 'text', length: 48, required: true },
    {
      name: 'ehcn_ehcp_asmt_id',
      item: 'EHCN002A',
      meaning: 'Assessment it came from',
      type: 'text',
      length: 48,
      links: { table: 'ssd_ehcp_assessment', field: 'ehca_ehcp_assessment_id' },
      returns: ['region'],
    },
    {
      name: 'ehcn_named_plan_start_date',
      item: 'EHCN003A',
      meaning: 'Plan date',
      type: 'day',
      returns: ['sen2', 'region'],
    },
    {
      name: 'ehcn_named_plan_ceased_date',
      item: 'EHCN004A',
      meaning: 'Plan ended or moved to another council',
      type: 'day',
      returns: ['sen2'],
    },
    {
      name: 'ehcn_named_plan_ceased_reason',
      item: 'EHCN005A',
      meaning: 'Why it ended',
      type: 'text',
      length: 100,
      codes: 'ehc_cease_reason',
      returns: ['sen2'],
    },
  ],
}
