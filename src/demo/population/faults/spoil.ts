import { addDays } from '../../../platform/calendar/days.ts'
import { day, type Day } from '../../../platform/day.ts'
import type { Random } from '../random.ts'
import type { Fault, Told } from '../life.ts'
import { keyOf, type TableName } from '../ssd-columns.ts'
import type { FaultId } from './kinds.ts'

type Values = Told['row']

/** A way in which a true row is made wrong. */
interface Spoiling {
  fault: FaultId
  table: TableName
  column: string
  /** Of a thousand rows that it fits. */
  ofThousand: number
  fits: (row: Values) => boolean
  spoil: (row: Values, asAt: Day) => Values
  /** The true row stays and the wrong one stands beside it. */
  beside?: boolean
}

const has = (column: string) => (row: Values) => row[column] !== null && row[column] !== undefined
const onDay = (row: Values, column: string): Day => day(String(row[column]))

const spoilings: readonly Spoiling[] = [
  {
    fault: 'no-birthday',
    table: 'ssd_person',
    column: 'pers_dob',
    ofThousand: 4,
    fits: (row) => has('pers_dob')(row) && row.pers_is_mother !== 'Y',
    spoil: (row) => ({ ...row, pers_dob: null }),
  },
  {
    fault: 'no-close-reason',
    table: 'ssd_cin_episodes',
    column: 'cine_close_reason',
    ofThousand: 12,
    fits: has('cine_close_reason'),
    spoil: (row) => ({ ...row, cine_close_reason: null }),
  },
  {
    fault: 'closed-before-opened',
    table: 'ssd_cin_episodes',
    column: 'cine_close_date',
    ofThousand: 4,
    fits: has('cine_close_date'),
    spoil: (row) => ({ ...row, cine_close_date: addDays(onDay(row, 'cine_referral_date'), -30) }),
  },
  {
    fault: 'authorised-before-begun',
    table: 'ssd_cin_assessments',
    column: 'cina_assessment_auth_date',
    ofThousand: 5,
    fits: has('cina_assessment_auth_date'),
    spoil: (row) => ({ ...row, cina_assessment_auth_date: addDays(onDay(row, 'cina_assessment_start_date'), -9) }),
  },
  {
    fault: 'unknown-code',
    table: 'ssd_cin_episodes',
    column: 'cine_cin_primary_need_code',
    ofThousand: 5,
    fits: () => true,
    spoil: (row) => ({ ...row, cine_cin_primary_need_code: 'N99' }),
  },
  {
    fault: 'visit-twice',
    table: 'ssd_cp_visits',
    column: 'cppv_cp_visit_date',
    ofThousand: 4,
    fits: () => true,
    spoil: (row) => ({ ...row, cppv_cp_visit_id: `${row.cppv_cp_visit_id}b` }),
    beside: true,
  },
  {
    fault: 'no-such-plan',
    table: 'ssd_cp_visits',
    column: 'cppv_cp_plan_id',
    ofThousand: 2,
    fits: () => true,
    spoil: (row) => ({ ...row, cppv_cp_plan_id: `${row.cppv_cp_plan_id}x` }),
  },
  {
    fault: 'after-the-extract',
    table: 'ssd_cla_health',
    column: 'clah_health_check_date',
    ofThousand: 3,
    fits: has('clah_health_check_date'),
    spoil: (row, asAt) => ({ ...row, clah_health_check_date: addDays(asAt, 365) }),
  },
  {
    fault: 'two-placements',
    table: 'ssd_cla_placement',
    column: 'clap_cla_placement_end_date',
    ofThousand: 12,
    fits: (row) => has('clap_cla_placement_end_date')(row),
    spoil: (row) => ({ ...row, clap_cla_placement_end_date: null, clap_cla_placement_change_reason: null }),
  },
]

/** Spoils a few rows of one family and says which; a row is spoiled once at most, and a late row stays as it is. */
export const spoil = (
  rows: readonly Told[],
  faults: readonly Fault[],
  { random, asAt }: { random: Random; asAt: Day },
): { rows: Told[]; faults: Fault[] } => {
  const named = new Set(faults.map(({ table, id }) => `${table} ${id}`))
  const [all, more]: [Told[], Fault[]] = [[], []]
  for (const told of rows) {
    const chosen = named.has(`${told.table} ${told.id}`)
      ? undefined
      : spoilings.find(
          ({ table, ofThousand, fits }) => table === told.table && random.percent(ofThousand / 10) && fits(told.row),
        )
    if (!chosen) {
      all.push(told)
      continue
    }
    const row = chosen.spoil(told.row, asAt)
    const id = String(row[keyOf(told.table)])
    if (chosen.beside) all.push(told)
    all.push({ ...told, id, row })
    more.push({ fault: chosen.fault, table: told.table, id, column: chosen.column })
  }
  return { rows: all, faults: [...faults, ...more] }
}
