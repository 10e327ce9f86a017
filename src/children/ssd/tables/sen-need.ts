import type { SsdTable } from '../ssd-table.ts'

export const senNeed: SsdTable = {
  name: 'ssd_sen_need',
  purpose: 'Types of special educational need recorded in each plan.',
  key: ['senn_table_id'],
  fields: [
    { name: 'senn_table_id', item: 'SENN001A', meaning: 'Row key', type: 'text', length: 48, required: true },
    {
      name: 'senn_active_ehcp_id',
      item: 'SENN002A',
      meaning: 'Plan',
      type: 'text',
      length: 48,
      links: { table: 'ssd_ehcp_active_plans', field: 'ehcp_active_ehcp_id' },
      returns: ['sen2'],
    },
    {
      name: 'senn_active_ehcp_need_type',
      item: 'SENN003A',
      meaning: 'Need type',
      type: 'text',
      length: 100,
      codes: 'sen_need',
      returns: ['sen2'],
    },
    {
      name: 'senn_active_ehcp_need_rank',
      item: 'SENN004A',
      meaning: '1 for the main need, 2 for the next',
      type: 'text',
      length: 1,
      codes: 'sen_rank',
      returns: ['sen2'],
    },
  ],
}
