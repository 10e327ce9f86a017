import type { WantedColumn } from '../../platform/tables/read-columns.ts'

/** A column of a plan as a table: what it holds, and the head words under which councils keep it. */
export interface PlanColumn extends WantedColumn {
  /** What a cell of it holds, for who makes a file. */
  holds: string
  needed?: boolean
}

/** Every column that is brought in. The head words are those of plans that councils publish; more are added here. */
export const planColumns: readonly PlanColumn[] = [
  {
    name: 'priority',
    title: 'Priority',
    holds: 'What the action stands under. One that the plan does not have yet is added',
    alsoCalled: [
      'Priorities',
      'Priority area',
      'Theme',
      'Objective',
      'Aim',
      'Workstream',
      'Work stream',
      'Area',
      'Area for improvement',
      'Improvement area',
      'Recommendation',
      'Inspection recommendation',
      'Finding',
      'Ofsted recommendation',
      'Section',
      'Heading above the table',
    ],
  },
  {
    name: 'reference',
    title: 'Number',
    holds: 'The number that the plan knows it by, such as 12 or 3.1',
    alsoCalled: ['No', 'No.', 'Ref', 'Ref.', 'Reference', 'Action number', 'Action no', 'Action no.', 'Action ref'],
  },
  {
    name: 'title',
    title: 'Action',
    needed: true,
    holds: 'What is to be done: a verb, and what it is done to',
    alsoCalled: [
      'Actions',
      'Action required',
      'Actions required',
      'Actions to be taken',
      'Agreed action',
      'Key action',
      'Key actions',
      'Improvement action',
      'What we will do',
      'What will we do',
      'What needs to be done',
      'What do we need to do',
      'What',
      'Activity',
      'Task',
      'Deliverable',
    ],
  },
  {
    name: 'detail',
    title: 'In detail',
    holds: 'Whatever else there is to say of it',
    alsoCalled: ['Detail', 'Details', 'Description', 'How', 'How we will do it', 'Steps', 'Notes', 'Why this matters'],
  },
  {
    name: 'owner',
    title: 'Owner',
    holds: 'The email address or name of the one person who answers for it',
    alsoCalled: [
      'Lead',
      'Action owner',
      'Lead officer',
      'Responsible officer',
      'Person responsible',
      'Responsible person',
      'Responsible',
      'Responsibility',
      'Person',
      'Who',
      'By whom',
      'Assigned to',
      'Accountable',
      'Named lead',
    ],
  },
  {
    name: 'done_when',
    title: 'Done when',
    holds: 'What somebody would see then',
    alsoCalled: [
      'Success criteria',
      'Success measure',
      'Measure of success',
      'Measures of success',
      'What will be different',
      'How will we know',
      'How we will know',
      'What good looks like',
      'Outcome',
      'Outcomes',
      'Intended outcome',
      'Expected outcome',
      'Evidence of completion',
    ],
  },
  {
    name: 'due',
    title: 'Due',
    holds:
      'A day such as 24/11/2026, a meeting such as “at the July Strategic Board”, or “from 1 July 2026, reviewed every 3 months”',
    alsoCalled: [
      'Due date',
      'Target date',
      'Target',
      'Deadline',
      'By when',
      'When',
      'Timescale',
      'Timescales',
      'Timeframe',
      'Completion date',
      'Date for completion',
      'End date',
      'Milestone date',
    ],
  },
  { name: 'starts_on', title: 'Starts', holds: 'A day', alsoCalled: ['Start', 'Start date', 'Date started', 'From'] },
  {
    name: 'no_measure',
    title: 'Why no measure',
    holds: 'Where nothing measures it: why that is so',
    alsoCalled: ['No measure because', 'Why there is no measure'],
  },
  {
    name: 'cost',
    title: 'Cost in pounds',
    holds: 'A whole number of pounds',
    alsoCalled: ['Cost', 'Budget', 'Cost £', '£', 'Funding'],
  },
  {
    name: 'cost_note',
    title: 'What the cost is for',
    holds: 'Words',
    alsoCalled: ['Cost note', 'Resources', 'Resource', 'Resource implications', 'Resources required'],
  },
  {
    name: 'progress',
    title: 'Latest update',
    holds: 'How it goes; kept as an update, and never as the status',
    alsoCalled: [
      'Progress',
      'Progress to date',
      'Progress update',
      'Update',
      'Updates',
      'Current position',
      'Comments',
      'Commentary',
      'What has been done',
    ],
  },
  {
    name: 'own_view',
    title: 'View of who updates',
    holds: 'On course, at risk, blocked or done; or a colour’s name',
    alsoCalled: [
      'RAG',
      'RAG status',
      'RAG rating',
      'BRAG',
      'Status (RAG)',
      'Status',
      'Rating',
      'Current status',
      'Own view',
    ],
  },
]

/** What an export holds besides: it finds the action again, or was worked out by Sightline and is passed over. */
export const otherColumns: readonly WantedColumn[] = [
  { name: 'id', title: 'Id' },
  { name: 'version', title: 'Version' },
  { name: '-worked-out', title: 'Worked-out status' },
  { name: '-why', title: 'Why that status' },
  { name: '-first-due', title: 'First due', alsoCalled: ['Original date'] },
]

export const titleOfColumn = (name: string): string =>
  [...planColumns, ...otherColumns].find((column) => column.name === name)?.title ?? name
