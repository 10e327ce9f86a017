import type { SsdTable } from '../ssd-table.ts'

export const professionals: SsdTable = {
  name: 'ssd_professionals',
  purpose: 'Workers: who they are, where they sit, how many cases they hold and whether they are agency staff.',
  key: ['prof_professional_id'],
  fields: [
    { name: 'prof_professional_id', item: 'PROF001A', meaning: 'Row key', type: 'text', length: 48 },
    {
      name: 'prof_staff_id',
      item: 'PROF010A',
      meaning: 'Staff number',
      type: 'text',
      length: 48,
      returns: ['annex-a', 'region'],
    },
    {
      name: 'prof_professional_name',
      item: 'PROF013A',
      meaning: 'Name',
      type: 'text',
      length: 300,
      returns: ['annex-a'],
    },
    {
      name: 'prof_social_worker_registration_no',
      item: 'PROF002A',
      meaning: 'Social Work England registration number',
      type: 'text',
      length: 48,
    },
    {
      name: 'prof_professional_job_title',
      item: 'PROF007A',
      meaning: 'Job title',
      type: 'text',
      length: 500,
      returns: ['region'],
    },
    {
      name: 'prof_professional_caseload',
      item: 'PROF008A',
      meaning: 'Cases held (workforce census date)',
      type: 'whole',
      returns: ['region'],
    },
    { name: 'prof_professional_department', item: 'PROF012A', meaning: 'Department', type: 'text', length: 100 },
    { name: 'prof_full_time_equivalency', item: 'PROF011A', meaning: 'Full-time equivalent', type: 'number' },
    {
      name: 'prof_agency_worker_flag',
      item: 'PROF014A',
      meaning: 'Agency worker',
      type: 'text',
      length: 1,
      codes: 'yes_no',
    },
  ],
}
