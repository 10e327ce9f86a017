import type { SsdTable } from '../ssd-table.ts'

export const ehcpActivePlans: SsdTable = {
  name: 'ssd_ehcp_active_plans',
  purpose: 'Plans in force and the latest annual review decision.',
  key: ['ehcp_active_ehcp_id'],
  fields: [
    {
      name: 'ehcp_active_ehcp_id',
      item: 'EHCP001A',
      meaning: 'Row key',
      type: 'text',
      length: 48,
      required: true,
      returns: ['sen2'],
    },
    {
      name: 'ehcp_ehcp_request_id',
      item: 'EHCP002A',
      meaning: 'Request it came from',
      type: 'text',
      length: 48,
      links: { table: 'ssd_ehcp_requests', field: 'ehcr_ehcp_request_id' },
      returns: ['sen2'],
    },
    {
      name: 'ehcp_active_ehcp_last_review_date',
      item: 'EHCP003A',
      meaning: 'Day the family was told the annual review decision',
      type: 'day',
      returns: ['sen2'],
    },
  ],
}
