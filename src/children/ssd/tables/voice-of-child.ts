import type { SsdTable } from '../ssd-table.ts'

export const voiceOfChild: SsdTable = {
  name: 'ssd_voice_of_child',
  purpose: 'Answers children give to a short questionnaire about the plan and the help (draft).',
  key: ['voch_table_id'],
  fields: [
    { name: 'voch_table_id', item: 'VOCH007A', meaning: 'Row key', type: 'text', length: 48 },
    {
      name: 'voch_person_id',
      item: 'VOCH001A',
      meaning: 'Child',
      type: 'text',
      length: 48,
      required: true,
      links: { table: 'ssd_person', field: 'pers_person_id' },
    },
    {
      name: 'voch_explained_worries',
      item: 'VOCH002A',
      meaning: 'Worries were explained in a way the child understood',
      type: 'text',
      length: 1,
      codes: 'yes_no',
    },
    {
      name: 'voch_story_help_understand',
      item: 'VOCH003A',
      meaning: 'Words-and-pictures story helped',
      type: 'text',
      length: 1,
      codes: 'yes_no',
    },
    {
      name: 'voch_agree_worker',
      item: 'VOCH004A',
      meaning: 'Child agrees with what should happen',
      type: 'text',
      length: 1,
      codes: 'yes_no',
    },
    {
      name: 'voch_plan_safe',
      item: 'VOCH005A',
      meaning: 'Child thinks the plan keeps them safe',
      type: 'text',
      length: 1,
      codes: 'yes_no',
    },
    {
      name: 'voch_tablet_help_explain',
      item: 'VOCH006A',
      meaning: 'Writing or drawing on a tablet helped',
      type: 'text',
      length: 1,
      codes: 'yes_no',
    },
  ],
}
