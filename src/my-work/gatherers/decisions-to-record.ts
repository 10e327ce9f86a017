import { listDecisions, listMeetings } from '../../improvement/index.ts'
import { inWords } from '../../platform/day.ts'
import type { Gatherer } from '../work-item.ts'

/** What boards that have met were asked, and nobody has recorded what they decided. */
export const decisionsToRecord: Gatherer = {
  id: 'decisions-to-record',
  title: 'Decisions of boards to record',
  needs: 'boards.manage',
  namedInMail: false, // a question to a board is written freely
  hasDueDays: false,
  gather: async (db, { today }) => {
    const held = new Map(
      (await listMeetings(db))
        .filter(({ heldOn, takenOutOn }) => takenOutOn === null && heldOn < today)
        .map((meeting) => [meeting.id, meeting]),
    )
    return (await listDecisions(db)).flatMap(({ id, meetingId, outcome, asked }) => {
      const meeting = held.get(meetingId)
      if (!meeting || outcome !== '') return []
      return [
        {
          key: `decision ${id}`,
          heap: 'waits',
          title: asked,
          href: `/meetings/${meetingId}/decisions/${id}`,
          symbol: 'broken',
          word: 'Not recorded',
          detail: '',
          reason: `the ${meeting.boardName} met on ${inWords(meeting.heldOn)}`,
          on: meeting.heldOn,
        } as const,
      ]
    })
  },
}
