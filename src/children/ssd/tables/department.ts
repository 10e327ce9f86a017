import type { SsdTable } from '../ssd-table.ts'

export const department: SsdTable = {
  name: 'ssd_department',
  purpose: 'Teams and the departments they report to.',
  key: ['dept_team_id'],
  fields: [
    { name: 'dept_team_id', item: 'DEPT1001A', meaning: 'Team key', type: 'text', length: 48, returns: ['annex-a'] },
    {
      name: 'dept_team_name',
      item: 'DEPT1002A',
      meaning: 'Team name',
      type: 'text',
      length: 255,
      returns: ['annex-a'],
    },
    {
      name: 'dept_team_parent_id',
      item: 'DEPT1003A',
      meaning: 'Parent team',
      type: 'text',
      length: 48,
      links: { table: 'ssd_department', field: 'dept_team_id' },
    },
    { name: 'dept_team_parent_name', item: 'DEPT1004A', meaning: 'Parent team name', type: 'text', length: 255 },
  ],
}
