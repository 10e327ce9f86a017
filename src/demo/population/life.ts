import { dayNumbered } from '../../platform/calendar/days.ts'
import type { Day } from '../../platform/day.ts'
import type { Council, Spell } from './council.ts'
import type { DayNumber } from './days.ts'
import type { FaultId } from './faults/kinds.ts'
import type { Random } from './random.ts'
import type { Column, Row, TableName } from './ssd-columns.ts'

/** A row as it will stand in its table. */
export interface Told {
  table: TableName
  id: string
  row: Readonly<Record<string, string | number | null | undefined>>
  /** What it said otherwise before it was changed on a day. */
  was?: { until: Day; row: Told['row'] }
}

/** Something wrong that was planted on purpose, and where. */
export interface Fault {
  fault: FaultId
  table: TableName
  id: string
  column: string
}

/** What the stories of one family share: where they write, and what they may know. Nothing after `asAt` is known. */
export interface Life {
  readonly asAt: DayNumber
  readonly random: Random
  readonly council: Council
  /** A key for a new row, the same however many families there are. */
  id(): string
  tell<Name extends TableName>(table: Name, id: string, row: Row<Name>): void
  /** What the row that was told last said otherwise before a day. */
  was(until: DayNumber, row: Told['row']): void
  /** Names something wrong with a row that was told, or will be. */
  fault<Name extends TableName>(fault: FaultId, table: Name, id: string, column: Column<Name>): void
  /** The day as it is written; null where it has not come yet. */
  on(day: DayNumber): Day | null
  /** The day as it is written, whether or not it has come: for what is due. */
  due(day: DayNumber): Day
  /** Says until when something was open, so that what ended long ago can be left out. */
  openUntil(day: DayNumber): void
}

export interface Collected {
  life: Life
  rows: Told[]
  faults: Fault[]
  lastOpen(): DayNumber
}

/** A life with nothing told yet. */
export const beginLife = (family: number, given: Pick<Life, 'asAt' | 'random' | 'council'>): Collected => {
  const [rows, faults]: [Told[], Fault[]] = [[], []]
  let count = 0
  let last = 0
  const life: Life = {
    ...given,
    id: () => `${family}-${++count}`,
    tell: (table, id, row) => void rows.push({ table, id, row }),
    was: (until, row) => {
      const last = rows.at(-1)
      if (last) last.was = { until: dayNumbered(until), row }
    },
    fault: (fault, table, id, column) => void faults.push({ fault, table, id, column }),
    on: (day) => (day <= given.asAt ? dayNumbered(day) : null),
    due: dayNumbered,
    openUntil: (day) => {
      last = Math.max(last, day)
    },
  }
  return { life, rows, faults, lastOpen: () => last }
}

export const yesNo = (is: boolean): 'Y' | 'N' => (is ? 'Y' : 'N')

/** Writes who worked with a child, and counts them among a worker’s own while it lasts. */
export const tellWorkers = (
  life: Life,
  child: { id: string },
  referral: string | null,
  spells: readonly Spell[],
): void => {
  for (const { professional, role, from, to, reason } of spells) {
    if (from > life.asAt) continue
    const id = life.id()
    if (to > life.asAt) professional.open++
    life.tell('ssd_involvements', id, {
      invo_involvements_id: id,
      invo_professional_id: professional.id,
      invo_professional_role_id: role,
      invo_professional_team: professional.team,
      invo_involvement_start_date: life.on(from),
      invo_involvement_end_date: life.on(to),
      invo_worker_change_reason: reason,
      invo_person_id: child.id,
      invo_referral_id: referral,
    })
  }
}

/** Who worked with the child on a day, or the last before it; the first where nobody had begun. */
export const workerOn = (spells: readonly Spell[], on: DayNumber): Spell['professional'] | undefined =>
  (spells.findLast(({ from }) => from <= on) ?? spells[0])?.professional
