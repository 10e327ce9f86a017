import { inWords, type Day } from '../../platform/day.ts'
import type { Table } from '../../platform/tables/index.ts'
import { planningDecisions, type PlanningMatter, type PlanningMeeting } from './planning.ts'

interface Row {
  meeting: PlanningMeeting
  matter: PlanningMatter
}

/** What planning groups decided, as a table that can leave the house. */
export const planningTable = (
  meetings: readonly PlanningMeeting[],
  { asAt, on, authority, address }: { asAt: Date; on: Day; authority: string; address: string },
): Table<Row> => ({
  title: `Decisions of planning groups, ${authority}`,
  name: 'Planning groups',
  about: `One row for each matter that a planning group decided, as it stood on ${inWords(on)}.`,
  source: `Sightline, ${authority}`,
  asAt,
  filters: [],
  handling: 'Official.',
  notes: [],
  rows: meetings.flatMap((meeting) => meeting.matters.map((matter) => ({ meeting, matter }))),
  columns: [
    { name: 'committee', title: 'Committee', type: 'text', value: ({ meeting }) => meeting.committeeName },
    { name: 'met', title: 'Met on', type: 'day', value: ({ meeting }) => meeting.heldOn },
    { name: 'present', title: 'Who was there', type: 'text', value: ({ meeting }) => meeting.present },
    { name: 'matter', title: 'Matter', type: 'text', value: ({ matter }) => matter.about },
    { name: 'decision', title: 'Decision', type: 'text', value: ({ matter }) => planningDecisions[matter.decision] },
    { name: 'for_meeting', title: 'For the meeting of', type: 'day', value: ({ matter }) => matter.forMeetingOn },
    { name: 'said', title: 'Said', type: 'text', value: ({ matter }) => matter.said || null },
    {
      name: 'link',
      title: 'Page',
      type: 'link',
      value: ({ meeting }) => ({ text: 'See it', href: `${address}/work-programme/planning/${meeting.id}` }),
    },
  ],
})
