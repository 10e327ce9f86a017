import type { Day } from '../../platform/day.ts'
import type { ChildWords } from '../access/child-words.ts'
import { dayIn, type ChildRows } from '../record/child-rows.ts'
import { eventKinds, type EventGroup } from './event-kinds.ts'
import { toldToChild } from './told-to-child.ts'

export interface ChildEvent {
  on: Day
  group: EventGroup | 'words'
  sentence: string
  /** The same as the child would be told it; '' where it is not for a story of one’s life. */
  told: string
  weighs: boolean
  /** Whether somebody wrote it down here; otherwise the case system delivered it. */
  writtenHere?: true
}

export interface ChronologyFilters {
  groups: readonly (EventGroup | 'words')[]
  from: Day | undefined
  to: Day | undefined
  /** Only what weighs most. */
  brief: boolean
}

/** Every dated event of a child’s rows up to and with `until`, newest first. */
export const chronologyOf = (rows: ChildRows, words: readonly ChildWords[], until: Day): ChildEvent[] => {
  const events: ChildEvent[] = eventKinds.flatMap(({ table, on, group, says, weighs }) =>
    (rows.get(table) ?? []).flatMap((row) => {
      const happened = dayIn(row, on)
      const sentence = happened !== null && happened <= until ? says(row) : ''
      return happened !== null && sentence
        ? [{ on: happened, group, sentence, told: toldToChild[on] ?? '', weighs: weighs === true }]
        : []
    }),
  )
  for (const { withheld, said, saidOn, toldTo } of words)
    if (saidOn <= until)
      events.push({
        on: saidOn,
        group: 'words',
        sentence: withheld ? 'The child said something: words withheld' : `“${said}”${toldTo && `, to ${toldTo}`}`,
        told: withheld ? '' : `You said: “${said}”`,
        weighs: true,
        writtenHere: true,
      })
  // Of one day, what leads to another thing stands above it in the list of kinds: turned round, both orders read well.
  return events.toReversed().toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

export const filterEvents = (
  events: readonly ChildEvent[],
  { groups, from, to, brief }: ChronologyFilters,
): ChildEvent[] =>
  events.filter(
    ({ on, group, weighs }) =>
      (groups.length === 0 || groups.includes(group)) &&
      (from === undefined || on >= from) &&
      (to === undefined || on <= to) &&
      (!brief || weighs),
  )
