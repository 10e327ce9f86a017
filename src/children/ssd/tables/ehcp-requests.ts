import type { SsdTable } from '../ssd-table.ts'

export const ehcpRequests: SsdTable = {
  name: 'ssd_ehcp_requests',
  purpose: 'Requests for an EHC needs assessment; starts the 20-week clock.',
  key: ['ehcr_ehcp_request_id'],
  fields: [
    {
      name: 'ehcr_ehcp_request_id',
      item: 'EHCR001A',
      meaning: 'Row key',
      type: 'text',
      length: 48,
      required: true,
      returns: ['sen2', 'region'],
    },
    {
      name: 'ehcr_send_table_id',
      item: 'EHCR002A',
      meaning: 'SEN2 child',
      type: 'text',
      length: 48,
      links: { table: 'ssd_send', field: 'send_table_id' },
      returns: ['region'],
    },
    {
      name: 'ehcr_ehcp_req_date',
      item: 'EHCR003A',
      meaning: 'Request received (day 0)',
      type: 'day',
      returns: ['sen2', 'region'],
    },
    {
      name: 'ehcr_ehcp_req_outcome_date',
      item: 'EHCR004A',
      meaning: 'Requester told the decision',
      type: 'day',
      returns: ['sen2', 'region'],
    },
    {
      name: 'ehcr_ehcp_req_outcome',
      item: 'EHCR005A',
      meaning: 'Decision on whether to assess',
      type: 'text',
      length: 100,
      codes: 'ehc_request_outcome',
      returns: ['sen2', 'region'],
    },
  ],
}
