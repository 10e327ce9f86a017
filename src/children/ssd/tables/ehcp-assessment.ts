import type { SsdTable } from '../ssd-table.ts'

export const ehcpAssessment: SsdTable = {
  name: 'ssd_ehcp_assessment',
  purpose: 'EHC needs assessments and the decision on issuing a plan.',
  key: ['ehca_ehcp_assessment_id'],
  fields: [
    {
      name: 'ehca_ehcp_assessment_id',
      item: 'EHCA001A',
      meaning: 'Row key',
      type: 'text',
      length: 48,
      required: true,
      aka: ['ehca_ehcp_asmt_id'],
      returns: ['region'],
    },
    {
      name: 'ehca_ehcp_request_id',
      item: 'EHCA002A',
      meaning: 'Request it came from',
      type: 'text',
      length: 48,
      links: { table: 'ssd_ehcp_requests', field: 'ehcr_ehcp_request_id' },
      returns: ['region'],
    },
    {
      name: 'ehca_ehcp_assessment_outcome_date',
      item: 'EHCA003A',
      meaning: 'Final plan issued, or refusal notified',
      type: 'day',
      returns: ['sen2', 'region'],
    },
    {
      name: 'ehca_ehcp_assessment_outcome',
      item: 'EHCA004A',
      meaning: 'Decision on issuing a plan',
      type: 'text',
      length: 100,
      codes: 'ehc_assessment_outcome',
      returns: ['sen2', 'region'],
    },
    {
      name: 'ehca_ehcp_assessment_exceptions',
      item: 'EHCA005A',
      meaning: 'A lawful exception to the 20 weeks applied',
      type: 'text',
      length: 100,
      codes: 'zero_one',
      returns: ['sen2', 'region'],
    },
  ],
}
