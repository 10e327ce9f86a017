import type { Table } from '../../platform/tables/index.ts'
import type { Board, Meeting } from './boards.ts'

interface Row {
  board: Board
  meeting: Meeting | undefined // a board that has not met yet
}

/** Every board with its meetings, latest first, as a table that can leave the house. */
export const meetingsTable = (
  boards: readonly Board[],
  meetings: readonly Meeting[],
  { asAt, authority }: { asAt: Date; authority: string },
): Table<Row> => {
  const byBoard = Map.groupBy(meetings, ({ boardId }) => boardId)
  return {
    title: `Boards and their meetings, ${authority}`,
    name: 'Meetings',
    about: 'One row for each meeting of each board, latest first; a board that has no meeting has a row of its own.',
    source: `Sightline, ${authority}`,
    asAt,
    filters: [],
    handling: 'Official.',
    rows: boards.flatMap((board): Row[] => {
      const own = byBoard.get(board.id) ?? []
      return own.length === 0 ? [{ board, meeting: undefined }] : own.map((meeting) => ({ board, meeting }))
    }),
    columns: [
      { name: 'board', title: 'Board', type: 'text', value: ({ board }) => board.name },
      { name: 'sort', title: 'Sort', type: 'text', value: ({ board }) => board.forum },
      { name: 'chair', title: 'Chair', type: 'text', value: ({ board }) => board.chair || null },
      { name: 'meets', title: 'Meets', type: 'text', value: ({ board }) => board.every || null },
      { name: 'held_on', title: 'Held on', type: 'day', value: ({ meeting }) => meeting?.heldOn ?? null },
      { name: 'called', title: 'Called', type: 'text', value: ({ meeting }) => meeting?.title || null },
      {
        name: 'actions_due',
        title: 'Open actions due by it',
        type: 'number',
        value: ({ meeting }) => meeting?.actionsDue ?? null,
      },
      { name: 'taken_out', title: 'Taken out on', type: 'day', value: ({ meeting }) => meeting?.takenOutOn ?? null },
      { name: 'why', title: 'Why taken out', type: 'text', value: ({ meeting }) => meeting?.takenOutWhy || null },
    ],
  }
}
