import { addDays } from '../../../platform/calendar/days.ts'
import { Day, daysBetween } from '../../../platform/day.ts'
import { addMonths, monthsBetween } from '../../../platform/months.ts'
import type { Period } from '../known-tables.ts'
import type { RecordRow } from '../records.fixture.ts'

/**
 * The same indicators a second time, row by row and without SQL, written from the catalogue and not from the definitions: only
 * tests use it. Gives for each row whether it is counted, null where that cannot be told, with an amount for averages.
 */
export type Verdicts = { counted: boolean | null; amount?: number | null }[]

export interface World {
  all: (table: string) => readonly RecordRow[]
  period: Period
  known: Day
}

export type Reference = (world: World) => Verdicts
/** By the id of the indicator. */
export type References = Readonly<Record<string, Reference>>

export const dayOf = (row: RecordRow | undefined, field: string): Day | null => {
  const read = Day.safeParse(row?.[field])
  return read.success ? read.data : null
}

export const is = (row: RecordRow, field: string, ...values: string[]): boolean => values.includes(row[field] ?? '')

export const blank = (row: RecordRow, field: string): boolean => (row[field] ?? '') === ''

export const inPeriod = (value: Day | null, { startsOn, endsOn }: Period): value is Day =>
  value !== null && value >= startsOn && value <= endsOn

export const openAt = (row: RecordRow, start: string, end: string, at: Day): boolean => {
  const [from, to] = [dayOf(row, start), dayOf(row, end)]
  return from !== null && from <= at && (to === null || to > at)
}

/** Whether an involvement is held on a day: the day on which it stopped is the last. */
export const heldAt = (row: RecordRow, at: Day): boolean => {
  const [from, to] = [dayOf(row, 'invo_involvement_start_date'), dayOf(row, 'invo_involvement_end_date')]
  return from !== null && from <= at && (to === null || to >= at)
}

/** Whether the first day is no later than so many months after the second. */
export const withinMonths = (value: Day | null, from: Day | null, months: number): boolean =>
  value !== null && from !== null && value <= addMonths(from, months)

/** Whether the first day lies before the second, by no more than so many months. */
export const shortlyBefore = (value: Day | null, of: Day, months: number): boolean =>
  value !== null && value < of && value >= addMonths(of, -months)

/** Three or more case workers in the year to the end of the period. */
export const hadThreeWorkers = (world: World, person: string): boolean => {
  const { endsOn } = world.period
  const held = world
    .all('ssd_involvements')
    .filter(
      (row) =>
        row['invo_person_id'] === person &&
        !is(row, 'invo_professional_role_id', 'IRO', 'PA') &&
        (dayOf(row, 'invo_involvement_start_date') ?? '9') <= endsOn &&
        (dayOf(row, 'invo_involvement_end_date') ?? '9') > addMonths(endsOn, -12),
    )
  return new Set(held.map((row) => row['invo_professional_id'])).size >= 3
}

/** Whether a disability is recorded. */
export const disabled = (world: World, person: string): boolean =>
  world
    .all('ssd_disability')
    .some((row) => row['disa_person_id'] === person && !is(row, 'disa_disability_code', 'NONE', ''))

/** Whether the child has a plan, by the chain from the plan to the person. */
export const withPlan = (world: World, person: string): boolean =>
  world.all('ssd_ehcp_active_plans').some((plan) => {
    const request = world
      .all('ssd_ehcp_requests')
      .find((row) => row['ehcr_ehcp_request_id'] === plan['ehcp_ehcp_request_id'])
    const bridge = world.all('ssd_send').find((row) => row['send_table_id'] === request?.['ehcr_send_table_id'])
    return bridge?.['send_person_id'] === person
  })

/** Whether a team for disabled children holds the child at some time from one day to another. */
export const disabledTeamHolds = (world: World, person: string, from: Day, to: Day): boolean =>
  world
    .all('ssd_involvements')
    .some(
      (row) =>
        row['invo_person_id'] === person &&
        world
          .all('ssd_department')
          .some(
            (team) =>
              team['dept_team_id'] === row['invo_professional_team'] &&
              /disabl|disabil/i.test(team['dept_team_name'] ?? ''),
          ) &&
        (dayOf(row, 'invo_involvement_start_date') ?? '9') <= to &&
        (dayOf(row, 'invo_involvement_end_date') ?? '9') >= from,
    )

export const all = (rows: readonly RecordRow[]): Verdicts => rows.map(() => ({ counted: true }))

export const latest = (days: readonly (Day | null)[]): Day | null =>
  days
    .filter((one) => one !== null)
    .toSorted()
    .at(-1) ?? null

export const ageAt = (born: Day, at: Day): number => Math.floor(monthsBetween(born, at) / 12)

export const bornOf = ({ all: rows }: World, person: string): Day | null =>
  dayOf(
    rows('ssd_person').find((row) => row['pers_person_id'] === person),
    'pers_dob',
  )

export const inNeed = ({ all: rows, period: { endsOn } }: World) =>
  rows('ssd_cin_episodes').filter(
    (row) => openAt(row, 'cine_referral_date', 'cine_close_date', endsOn) && !is(row, 'cine_referral_nfa', 'Y'),
  )

export const lasted = (row: RecordRow, from: string, to: Day | null): number => {
  const start = dayOf(row, from)
  return start && to ? daysBetween(start, to) : 0
}

export const visitsOf = ({ all: rows, period: { endsOn } }: World, table: string, prefix: string, person: string) =>
  rows(table).filter(
    (row) =>
      row[`${prefix}_person_id`] === person &&
      (dayOf(
        row,
        `${prefix}_visit_date`.replace('cppv_', 'cppv_cp_').replace('clav_', 'clav_cla_').replace('cinv_', 'cinv_cin_'),
      ) ?? '9') <= endsOn,
  )

export const hasShortBreak = ({ all: rows }: World, person: string, at: Day): boolean =>
  rows('ssd_legal_status').some(
    (row) =>
      row['lega_person_id'] === person &&
      is(row, 'lega_legal_status', 'V3', 'V4') &&
      openAt(row, 'lega_legal_status_start_date', 'lega_legal_status_end_date', at),
  )

export interface InCare {
  person: string
  enteredOn: Day
  careId: string
  need: string
  iroOn: Day | null
}

export const inCare = (world: World): InCare[] => {
  const { endsOn } = world.period
  const newest = new Map<string, RecordRow>()
  for (const row of world.all('ssd_cla_episodes')) {
    const person = row['clae_person_id'] ?? ''
    if (
      !openAt(row, 'clae_cla_episode_start_date', 'clae_cla_episode_ceased_date', endsOn) ||
      hasShortBreak(world, person, endsOn)
    )
      continue
    const before = newest.get(person)
    if (
      !before ||
      (dayOf(row, 'clae_cla_episode_start_date') ?? '') > (dayOf(before, 'clae_cla_episode_start_date') ?? '')
    )
      newest.set(person, row)
  }
  return [...newest].map(([person, row]) => ({
    person,
    enteredOn: (dayOf(row, 'clae_entered_care_date') ?? dayOf(row, 'clae_cla_episode_start_date')) as Day, // an open episode has begun
    careId: row['clae_cla_id'] ?? '',
    need: row['clae_cla_primary_need_code'] ?? '',
    iroOn: dayOf(row, 'clae_cla_last_iro_contact_date'),
  }))
}

export const aYear = (world: World): InCare[] =>
  inCare(world).filter(({ enteredOn }) => enteredOn <= addMonths(world.period.endsOn, -12))

export const entering = (world: World) =>
  world.all('ssd_cla_episodes').filter((row) => {
    const start = dayOf(row, 'clae_cla_episode_start_date')
    return (
      is(row, 'clae_cla_episode_start_reason', 'S') &&
      inPeriod(start, world.period) &&
      !hasShortBreak(world, row['clae_person_id'] ?? '', start)
    )
  })

export const leaving = (world: World) =>
  world.all('ssd_cla_episodes').filter((row) => {
    const end = dayOf(row, 'clae_cla_episode_ceased_date')
    return (
      inPeriod(end, world.period) &&
      !is(row, 'clae_cla_episode_ceased_reason', 'X1') &&
      !hasShortBreak(world, row['clae_person_id'] ?? '', addDays(end, -1))
    )
  })

export const inYear = (value: Day | null, endsOn: Day): boolean =>
  value !== null && value <= endsOn && value > addMonths(endsOn, -12)

export const back = ({ all: rows, period }: World) =>
  rows('ssd_missing').filter((row) => inPeriod(dayOf(row, 'miss_missing_episode_end_date'), period))

export const factorsOf = ({ all: rows }: World, assessment: RecordRow): string[] | null => {
  const found = rows('ssd_assessment_factors').filter(
    (row) => row['cinf_assessment_id'] === assessment['cina_assessment_id'],
  )
  return found.length === 0
    ? null
    : found.flatMap((row) => (row['cinf_assessment_factors_json'] ?? '').match(/[0-9]+[A-Z]?/g) ?? [])
}

/** The newest visit by the end of the period. */
export const newestVisit = (world: World, table: string, prefix: string, person: string): RecordRow | undefined => {
  const key = (row: RecordRow): string => {
    const kind = table.replace('ssd_', '').replace('_visits', '')
    return `${row[`${prefix}_${kind}_visit_date`]} ${row[`${prefix}_${kind}_visit_id`]}`
  }
  return visitsOf(world, table, prefix, person).toSorted((a, b) => key(b).localeCompare(key(a)))[0]
}
