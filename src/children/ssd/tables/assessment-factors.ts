import type { SsdTable } from '../ssd-table.ts'

export const assessmentFactors: SsdTable = {
  name: 'ssd_assessment_factors',
  purpose: 'Needs and risks found by the end of each assessment.',
  key: ['cinf_table_id'],
  fields: [
    { name: 'cinf_table_id', item: 'CINF003A', meaning: 'Row key', type: 'text', length: 48 },
    {
      name: 'cinf_assessment_id',
      item: 'CINF001A',
      meaning: 'Assessment the factors came from',
      type: 'text',
      length: 48,
      required: true,
      links: { table: 'ssd_cin_assessments', field: 'cina_assessment_id' },
      returns: ['cin'],
    },
    {
      name: 'cinf_assessment_factors_json',
      item: 'CINF002A',
      meaning: 'List of factor codes',
      type: 'text',
      length: 1000,
      codes: 'assessment_factors',
      returns: ['cin'],
    },
  ],
}
