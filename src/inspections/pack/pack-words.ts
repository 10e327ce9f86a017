import { AttendanceState, type Action, type Attendee } from '../reading/index.ts'

export const stateOfAttendance: Readonly<Record<AttendanceState, string>> = {
  present: 'Present',
  apologies: 'Sent apologies',
  absent: 'Absent',
  substituted: 'Substituted',
  observing: 'Observing from elsewhere, not counted',
}

export const targetInWords: Readonly<Record<NonNullable<Action['targetKind']>, string>> = {
  day: 'A day',
  meeting: 'A meeting',
  continuous: 'From a day on',
  open: 'No day and no meeting',
}

/** How many were in each state, all five named, and the sentence about the quorum. */
export function countAttendance(attendance: readonly Attendee[]): {
  counts: { state: AttendanceState; words: string; people: number }[]
  quorum: string
} {
  const counts = AttendanceState.options.map((state) => ({
    state,
    words: stateOfAttendance[state],
    people: attendance.filter((person) => person.state === state).length,
  }))
  const of = (state: AttendanceState): number => counts.find((count) => count.state === state)?.people ?? 0
  const present = of('present')
  const standIns = attendance.filter(({ state, other }) => state === 'present' && other).length
  const watching = of('observing')
  return {
    counts,
    quorum: `${present} counted towards the quorum and could vote${standIns > 0 ? `, ${standIns} of them standing in for another` : ''}. ${
      watching > 0 ? `${watching} looked on from elsewhere and did not count. ` : ''
    }The papers do not say how many make a quorum.`,
  }
}
