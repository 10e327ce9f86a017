import type { SsdTable } from '../ssd-table.ts'

export const versionLog: SsdTable = {
  name: 'ssd_version_log',
  purpose: 'Housekeeping: which version of the extract made the data.',
  key: ['version_number'],
  fields: [
    { name: 'version_number', item: 'VERS1001A', meaning: 'Version', type: 'text', length: 10 },
    { name: 'release_date', item: 'VERS1002A', meaning: 'Released', type: 'day' },
    { name: 'description', item: 'VERS1003A', meaning: 'What changed', type: 'text', length: 100 },
    { name: 'is_current', item: 'VERS1004A', meaning: 'Current version', type: 'text', codes: 'yes_no' },
    { name: 'created_at', item: 'VERS1005A', meaning: 'Row made', type: 'instant' },
    { name: 'created_by', item: 'VERS1006A', meaning: 'Made by', type: 'text', length: 10 },
    { name: 'impact_description', item: 'VERS1007A', meaning: 'Effect of the release', type: 'text', length: 255 },
  ],
}
