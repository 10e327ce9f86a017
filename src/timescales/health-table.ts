import type { Day } from '../platform/day.ts'
import type { Table } from '../platform/tables/index.ts'
import { healthState, type ShownHealth } from './find-health.ts'

interface About {
  at: Date
  today: Day
  authority: string
}

/** The worklist of health as a file: children by number and without a name. */
export const healthTable = (rows: readonly ShownHealth[], { at, today, authority }: About): Table<ShownHealth> => ({
  title: `Health of children in care and care leavers, ${authority}`,
  name: 'Health',
  about: 'One row for each child in care or care leaver whom the person who took it away may follow.',
  source: `Sightline, ${authority}, from the data of the case system`,
  asAt: at,
  filters: [],
  handling: 'Official-Sensitive. Each row is about the health of a child, by number and without a name.',
  notes: ['Days that are due are worked out from the time limits; immunisations stand as the case system has them.'],
  rows,
  columns: [
    { name: 'child', title: 'Child’s number', type: 'text', value: ({ number }) => number },
    {
      name: 'who',
      title: 'In care or left',
      type: 'text',
      value: ({ inCare }) => (inCare ? 'in care' : 'care leaver'),
    },
    { name: 'assessed_on', title: 'Last health assessment', type: 'day', value: ({ checkedOn }) => checkedOn },
    { name: 'assessment_due_on', title: 'Next due', type: 'day', value: ({ checkDueOn }) => checkDueOn },
    { name: 'assessment', title: 'How it stands', type: 'text', value: (row) => healthState(row, 'check', today) },
    { name: 'teeth_on', title: 'Last dental check', type: 'day', value: ({ teethOn }) => teethOn },
    { name: 'teeth_due_on', title: 'Next dental check due', type: 'day', value: ({ teethDueOn }) => teethDueOn },
    { name: 'teeth', title: 'Dental', type: 'text', value: (row) => healthState(row, 'teeth', today) },
    {
      name: 'immunisations',
      title: 'Immunisations',
      type: 'text',
      value: (row) => healthState(row, 'vaccinated', today),
    },
    { name: 'strengths_on', title: 'Last questionnaire', type: 'day', value: ({ strengthsOn }) => strengthsOn },
    { name: 'strengths_score', title: 'Score', type: 'text', value: ({ strengthsScore }) => strengthsScore },
    {
      name: 'strengths_due_on',
      title: 'Next questionnaire due',
      type: 'day',
      value: ({ strengthsDueOn }) => strengthsDueOn,
    },
    { name: 'strengths', title: 'Questionnaire', type: 'text', value: (row) => healthState(row, 'strengths', today) },
  ],
})
