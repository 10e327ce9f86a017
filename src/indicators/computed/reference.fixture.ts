import { addDays } from '../../platform/calendar/days.ts'
import { workingDaysBetween } from '../../platform/calendar/working-days.ts'
import { Day, daysBetween } from '../../platform/day.ts'
import { addMonths, monthsBetween } from '../../platform/months.ts'
import type { Period } from './known-tables.ts'
import type { RecordRow } from './records.fixture.ts'

/**
 * The same indicators a second time, row by row and without SQL, written from the catalogue and not from the definitions: only
 * tests use it. Gives for each row whether it is counted, null where that cannot be told, with an amount for averages.
 */
export type Verdicts = { counted: boolean | null; amount?: number | null }[]

interface World {
  all: (table: string) => readonly RecordRow[]
  period: Period
  known: Day
}
type Reference = (world: World) => Verdicts

const dayOf = (row: RecordRow | undefined, field: string): Day | null => {
  const read = Day.safeParse(row?.[field])
  return read.success ? read.data : null
}
const is = (row: RecordRow, field: string, ...values: string[]): boolean => values.includes(row[field] ?? '')
const blank = (row: RecordRow, field: string): boolean => (row[field] ?? '') === ''
const inPeriod = (value: Day | null, { startsOn, endsOn }: Period): value is Day =>
  value !== null && value >= startsOn && value <= endsOn
const openAt = (row: RecordRow, start: string, end: string, at: Day): boolean => {
  const [from, to] = [dayOf(row, start), dayOf(row, end)]
  return from !== null && from <= at && (to === null || to > at)
}
const all = (rows: readonly RecordRow[]): Verdicts => rows.map(() => ({ counted: true }))
const latest = (days: readonly (Day | null)[]): Day | null =>
  days
    .filter((one) => one !== null)
    .toSorted()
    .at(-1) ?? null
const earliest = (days: readonly (Day | null)[]): Day | null => days.filter((one) => one !== null).toSorted()[0] ?? null
const ageAt = (born: Day, at: Day): number => Math.floor(monthsBetween(born, at) / 12)
const bornOf = ({ all: rows }: World, person: string): Day | null =>
  dayOf(
    rows('ssd_person').find((row) => row['pers_person_id'] === person),
    'pers_dob',
  )

// The front door
const referrals = ({ all: rows, period }: World) =>
  rows('ssd_cin_episodes').filter((row) => inPeriod(dayOf(row, 'cine_referral_date'), period))
const contacts = ({ all: rows, period }: World) =>
  rows('ssd_contacts').filter((row) => inPeriod(dayOf(row, 'cont_contact_date'), period))
const bySource =
  (...codes: string[]): Reference =>
  (world) =>
    referrals(world).map((row) => ({
      counted: blank(row, 'cine_referral_source_code') ? null : is(row, 'cine_referral_source_code', ...codes),
    }))

// Assessments
const assessments = ({ all: rows, period }: World) =>
  rows('ssd_cin_assessments').filter((row) => inPeriod(dayOf(row, 'cina_assessment_auth_date'), period))
const factorsOf = ({ all: rows }: World, assessment: RecordRow): string[] | null => {
  const found = rows('ssd_assessment_factors').filter(
    (row) => row['cinf_assessment_id'] === assessment['cina_assessment_id'],
  )
  return found.length === 0
    ? null
    : found.flatMap((row) => (row['cinf_assessment_factors_json'] ?? '').match(/[0-9]+[A-Z]?/g) ?? [])
}
const withFactor =
  (...factors: string[]): Reference =>
  (world) =>
    assessments(world).map((row) => {
      const found = factorsOf(world, row)
      return { counted: found === null ? null : found.some((one) => factors.includes(one)) }
    })
const enquiries = ({ all: rows, period }: World) =>
  rows('ssd_s47_enquiry').filter((row) => inPeriod(dayOf(row, 's47e_s47_start_date'), period))
const conferences = ({ all: rows, period }: World) =>
  rows('ssd_initial_cp_conference').filter(
    (row) => inPeriod(dayOf(row, 'icpc_icpc_date'), period) && !is(row, 'icpc_icpc_transfer_in', 'Y'),
  )

// Children in need and on protection plans
const inNeed = ({ all: rows, period: { endsOn } }: World) =>
  rows('ssd_cin_episodes').filter(
    (row) => openAt(row, 'cine_referral_date', 'cine_close_date', endsOn) && !is(row, 'cine_referral_nfa', 'Y'),
  )
const onPlan = ({ all: rows, period: { endsOn } }: World) =>
  rows('ssd_cp_plans').filter(
    (row) =>
      openAt(row, 'cppl_cp_plan_start_date', 'cppl_cp_plan_end_date', endsOn) && !is(row, 'cppl_cp_plan_ola', 'Y'),
  )
const planDays = ({ all: rows, period }: World, field: string) =>
  rows('ssd_cp_plans').filter((row) => inPeriod(dayOf(row, field), period) && !is(row, 'cppl_cp_plan_ola', 'Y'))
const lasted = (row: RecordRow, from: string, to: Day | null): number => {
  const start = dayOf(row, from)
  return start && to ? daysBetween(start, to) : 0
}
const visitsOf = ({ all: rows, period: { endsOn } }: World, table: string, prefix: string, person: string) =>
  rows(table).filter(
    (row) =>
      row[`${prefix}_person_id`] === person &&
      (dayOf(
        row,
        `${prefix}_visit_date`.replace('cppv_', 'cppv_cp_').replace('clav_', 'clav_cla_').replace('cinv_', 'cinv_cin_'),
      ) ?? '9') <= endsOn,
  )

// Children in care
const hasShortBreak = ({ all: rows }: World, person: string, at: Day): boolean =>
  rows('ssd_legal_status').some(
    (row) =>
      row['lega_person_id'] === person &&
      is(row, 'lega_legal_status', 'V3', 'V4') &&
      openAt(row, 'lega_legal_status_start_date', 'lega_legal_status_end_date', at),
  )

interface InCare {
  person: string
  enteredOn: Day
  careId: string
  iroOn: Day | null
}

const inCare = (world: World): InCare[] => {
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
    iroOn: dayOf(row, 'clae_cla_last_iro_contact_date'),
  }))
}
const aYear = (world: World): InCare[] =>
  inCare(world).filter(({ enteredOn }) => enteredOn <= addMonths(world.period.endsOn, -12))
const entering = (world: World) =>
  world.all('ssd_cla_episodes').filter((row) => {
    const start = dayOf(row, 'clae_cla_episode_start_date')
    return (
      is(row, 'clae_cla_episode_start_reason', 'S') &&
      inPeriod(start, world.period) &&
      !hasShortBreak(world, row['clae_person_id'] ?? '', start)
    )
  })
const leaving = (world: World) =>
  world.all('ssd_cla_episodes').filter((row) => {
    const end = dayOf(row, 'clae_cla_episode_ceased_date')
    return (
      inPeriod(end, world.period) &&
      !is(row, 'clae_cla_episode_ceased_reason', 'X1') &&
      !hasShortBreak(world, row['clae_person_id'] ?? '', addDays(end, -1))
    )
  })
const leftTo =
  (...reasons: string[]): Reference =>
  (world) =>
    leaving(world).map((row) => ({
      counted: blank(row, 'clae_cla_episode_ceased_reason')
        ? null
        : is(row, 'clae_cla_episode_ceased_reason', ...reasons),
    }))
const placementsOf = ({ all: rows }: World, person: string) =>
  rows('ssd_cla_placement').filter((row) => row['clap_person_id'] === person)
const placedNow = (world: World, person: string): RecordRow | undefined =>
  placementsOf(world, person)
    .filter((row) => openAt(row, 'clap_cla_placement_start_date', 'clap_cla_placement_end_date', world.period.endsOn))
    .toSorted((a, b) =>
      (b['clap_cla_placement_start_date'] ?? '').localeCompare(a['clap_cla_placement_start_date'] ?? ''),
    )[0]
const livesIn =
  (...types: string[]): Reference =>
  (world) =>
    inCare(world).map(({ person }) => {
      const now = placedNow(world, person)
      return {
        counted: !now || blank(now, 'clap_cla_placement_type') ? null : is(now, 'clap_cla_placement_type', ...types),
      }
    })
const workersOf = ({ all: rows }: World, person: string) =>
  rows('ssd_involvements').filter(
    (row) => row['invo_person_id'] === person && !is(row, 'invo_professional_role_id', 'IRO'),
  )
const checks = ({ all: rows, period: { endsOn } }: World, person: string, kind: string): Day | null =>
  latest(
    rows('ssd_cla_health')
      .filter(
        (row) =>
          row['clah_person_id'] === person &&
          is(row, 'clah_health_check_type', kind) &&
          is(row, 'clah_health_check_status', 'Completed'),
      )
      .map((row) => dayOf(row, 'clah_health_check_date'))
      .filter((one) => one !== null && one <= endsOn),
  )
const inYear = (value: Day | null, endsOn: Day): boolean =>
  value !== null && value <= endsOn && value > addMonths(endsOn, -12)
const away =
  (type: string): Reference =>
  (world) => {
    const { startsOn, endsOn } = world.period
    const people = new Set(
      world
        .all('ssd_cla_episodes')
        .filter(
          (row) =>
            (dayOf(row, 'clae_cla_episode_start_date') ?? '9') <= endsOn &&
            (dayOf(row, 'clae_cla_episode_ceased_date') ?? '9') > startsOn,
        )
        .map((row) => row['clae_person_id']),
    )
    return [...people].map((person) => ({
      counted: world
        .all('ssd_missing')
        .some(
          (row) =>
            row['miss_person_id'] === person &&
            is(row, 'miss_missing_episode_type', type) &&
            inPeriod(dayOf(row, 'miss_missing_episode_start_date'), world.period),
        ),
    }))
  }
const back = ({ all: rows, period }: World) =>
  rows('ssd_missing').filter((row) => inPeriod(dayOf(row, 'miss_missing_episode_end_date'), period))
const isUnaccompanied = ({ all: rows }: World, person: string, at: Day): boolean =>
  rows('ssd_immigration_status').some(
    (row) =>
      row['immi_person_id'] === person &&
      /^(UASC$|unaccompanied)/i.test(row['immi_immigration_status'] ?? '') &&
      openAt(row, 'immi_immigration_status_start_date', 'immi_immigration_status_end_date', at),
  )
const leavers = (world: World, from: number, to: number, eligible: (row: RecordRow) => boolean) =>
  world.all('ssd_care_leavers').filter((row) => {
    const born = bornOf(world, row['clea_person_id'] ?? '')
    const age = born ? ageAt(born, world.period.endsOn) : -1
    return age >= from && age <= to && !is(row, 'clea_care_leaver_in_touch', 'DIED') && eligible(row)
  })
const former = (row: RecordRow): boolean => is(row, 'clea_care_leaver_eligibility', 'Former Relevant')
const eet = ['F1', 'F2', 'F4', 'F5', 'P1', 'P2', 'P4', 'P5']
const doing =
  (from: number, to: number, eligible: (row: RecordRow) => boolean, activities: readonly string[]): Reference =>
  (world) =>
    leavers(world, from, to, eligible).map((row) => ({
      counted: blank(row, 'clea_care_leaver_activity') ? null : is(row, 'clea_care_leaver_activity', ...activities),
    }))
const housed =
  (from: number, to: number, eligible: (row: RecordRow) => boolean): Reference =>
  (world) =>
    leavers(world, from, to, eligible).map((row) => ({
      counted: blank(row, 'clea_care_leaver_accom_suitable') ? null : is(row, 'clea_care_leaver_accom_suitable', '1'),
    }))

const requestOf = ({ all: rows }: World, assessment: RecordRow | undefined) =>
  rows('ssd_ehcp_requests').find(
    (row) => assessment !== undefined && row['ehcr_ehcp_request_id'] === assessment['ehca_ehcp_request_id'],
  )
const issued =
  (keep: (assessment: RecordRow | undefined) => boolean): Reference =>
  (world) =>
    world
      .all('ssd_ehcp_named_plan')
      .filter((row) => inPeriod(dayOf(row, 'ehcn_named_plan_start_date'), world.period))
      .flatMap((row) => {
        const assessment = world
          .all('ssd_ehcp_assessment')
          .find((one) => one['ehca_ehcp_assessment_id'] === row['ehcn_ehcp_asmt_id'])
        if (!keep(assessment)) return []
        const asked = dayOf(requestOf(world, assessment), 'ehcr_ehcp_req_date')
        const on = dayOf(row, 'ehcn_named_plan_start_date')
        return [{ counted: asked && on ? daysBetween(asked, on) <= 140 : null }]
      })
const needOf =
  (need: string): Reference =>
  (world) =>
    world.all('ssd_ehcp_active_plans').map((row) => {
      const main = world
        .all('ssd_sen_need')
        .find(
          (one) =>
            one['senn_active_ehcp_id'] === row['ehcp_active_ehcp_id'] && is(one, 'senn_active_ehcp_need_rank', '1'),
        )
      return { counted: main ? is(main, 'senn_active_ehcp_need_type', need) : null }
    })
const sdq = (world: World): Verdicts =>
  aYear(world).flatMap(({ person }) => {
    const born = bornOf(world, person)
    const age = born ? ageAt(born, world.period.endsOn) : -1
    if (age < 4 || age > 16) return []
    const scored = world
      .all('ssd_sdq_scores')
      .filter(
        (row) =>
          row['csdq_person_id'] === person &&
          !blank(row, 'csdq_sdq_score') &&
          inYear(dayOf(row, 'csdq_sdq_completed_date'), world.period.endsOn),
      )
    const last = scored.toSorted((a, b) =>
      (b['csdq_sdq_completed_date'] ?? '').localeCompare(a['csdq_sdq_completed_date'] ?? ''),
    )[0]
    return [{ counted: last !== undefined, amount: last ? Number(last['csdq_sdq_score']) : null }]
  })
const misuse = (world: World) =>
  aYear(world).map(({ person }) =>
    world
      .all('ssd_cla_substance_misuse')
      .filter(
        (row) =>
          row['clas_person_id'] === person && inYear(dayOf(row, 'clas_substance_misuse_date'), world.period.endsOn),
      ),
  )

export const references: Readonly<Record<string, Reference>> = {
  FD01: (world) => all(contacts(world)),
  FD03: (world) =>
    contacts(world).map((row) => ({
      counted: blank(row, 'cont_contact_outcome_json')
        ? null
        : /NEW_REFERRAL_FLAG.*:.*Y/.test(row['cont_contact_outcome_json'] ?? ''),
    })),
  FD04: (world) => all(referrals(world)),
  FD05: (world) => all(referrals(world)),
  FD06: (world) =>
    referrals(world).map((row) => {
      const came = dayOf(row, 'cine_referral_date') as Day // in the period
      return {
        counted: world.all('ssd_cin_episodes').some((other) => {
          const before = dayOf(other, 'cine_referral_date')
          return (
            other['cine_person_id'] === row['cine_person_id'] &&
            before !== null &&
            before < came &&
            before >= addMonths(came, -12)
          )
        }),
      }
    }),
  FD07: (world) =>
    referrals(world).map((row) => ({
      counted: blank(row, 'cine_referral_nfa') ? null : is(row, 'cine_referral_nfa', 'Y'),
    })),
  FD08: (world) =>
    referrals(world).map((row) => ({
      counted:
        is(row, 'cine_close_reason', 'RC8') ||
        world
          .all('ssd_cin_assessments')
          .some(
            (one) => one['cina_referral_id'] === row['cine_referral_id'] && is(one, 'cina_assessment_outcome_nfa', 'Y'),
          ),
    })),
  FD09: bySource('6'),
  FD10: bySource('2A'),
  FD11: bySource('3A', '3B', '3C', '3D', '3E', '3F'),
  EHP1: ({ all: rows, period }) =>
    all(rows('ssd_early_help_episodes').filter((row) => inPeriod(dayOf(row, 'earl_episode_start_date'), period))),
  EHP3: ({ all: rows, period, known }) =>
    rows('ssd_early_help_episodes').flatMap((row): Verdicts => {
      const end = dayOf(row, 'earl_episode_end_date')
      if (!inPeriod(end, period)) return []
      if (addDays(end, 90) > known) return [{ counted: null }]
      return [
        {
          counted: rows('ssd_cin_episodes').some((one) => {
            const came = dayOf(one, 'cine_referral_date')
            return (
              one['cine_person_id'] === row['earl_person_id'] &&
              came !== null &&
              came >= end &&
              came <= addDays(end, 90)
            )
          }),
        },
      ]
    }),
  AS01: (world) =>
    assessments(world).map((row) => {
      const referral = world.all('ssd_cin_episodes').find((one) => one['cine_referral_id'] === row['cina_referral_id'])
      const [from, to] = [dayOf(referral, 'cine_referral_date'), dayOf(row, 'cina_assessment_auth_date')]
      return { counted: from && to && to >= from ? workingDaysBetween(from, to) <= 45 : null }
    }),
  AS02: (world) =>
    assessments(world).map((row) => ({
      counted: blank(row, 'cina_assessment_child_seen') ? null : is(row, 'cina_assessment_child_seen', 'Y'),
    })),
  AS03: withFactor('3A', '3B', '3C'),
  AS04: withFactor('11A', '12A', '13A', '24A'),
  AS05: withFactor('7A'),
  AS13: withFactor('3B'),
  AS14: withFactor('24A'),
  AS06: (world) =>
    inNeed(world).flatMap((row) => {
      const { endsOn } = world.period
      if ((dayOf(row, 'cine_referral_date') ?? '9') > addMonths(endsOn, -12)) return []
      return [
        {
          counted: world
            .all('ssd_cin_assessments')
            .some(
              (one) =>
                one['cina_person_id'] === row['cine_person_id'] &&
                inYear(dayOf(one, 'cina_assessment_auth_date'), endsOn),
            ),
        },
      ]
    }),
  AS07: (world) => all(enquiries(world)),
  AS08: (world) =>
    enquiries(world).map((row) => ({
      counted: world
        .all('ssd_initial_cp_conference')
        .some((one) => one['icpc_s47_enquiry_id'] === row['s47e_s47_enquiry_id']),
    })),
  AS09: (world) => all(conferences(world)),
  AS10: (world) =>
    conferences(world).map((row) => {
      const held = dayOf(row, 'icpc_icpc_date') as Day // in the period
      const due = dayOf(row, 'icpc_icpc_target_date')
      if (due) return { counted: held <= due }
      const start = dayOf(
        world
          .all('ssd_s47_enquiry')
          .find(
            (one) => one['s47e_s47_enquiry_id'] === row['icpc_s47_enquiry_id'] && !blank(row, 'icpc_s47_enquiry_id'),
          ),
        's47e_s47_start_date',
      )
      return { counted: start ? workingDaysBetween(start, held) <= 15 : null }
    }),
  CN01: (world) => all(inNeed(world)),
  CN02: (world) =>
    inNeed(world).map((row) => ({ counted: lasted(row, 'cine_referral_date', world.period.endsOn) >= 730 })),
  CN03: (world) =>
    world.all('ssd_cin_plans').flatMap((row) => {
      const { endsOn } = world.period
      const start = dayOf(row, 'cinp_cin_plan_start_date')
      if (
        !openAt(row, 'cinp_cin_plan_start_date', 'cinp_cin_plan_end_date', endsOn) ||
        !start ||
        workingDaysBetween(start, endsOn) < 20
      )
        return []
      const seen = latest(
        visitsOf(world, 'ssd_cin_visits', 'cinv', row['cinp_person_id'] ?? '')
          .filter((one) => is(one, 'cinv_cin_visit_seen', 'Y'))
          .map((one) => dayOf(one, 'cinv_cin_visit_date')),
      )
      return [{ counted: seen !== null && workingDaysBetween(seen, endsOn) <= 20 }]
    }),
  CN04: (world) =>
    inNeed(world).flatMap((row) => {
      const [{ endsOn }, person] = [world.period, row['cine_person_id']]
      const assessed = world
        .all('ssd_cin_assessments')
        .some(
          (one) =>
            one['cina_referral_id'] === row['cine_referral_id'] &&
            (dayOf(one, 'cina_assessment_auth_date') ?? '9') <= endsOn,
        )
      const elsewhere =
        world
          .all('ssd_cp_plans')
          .some(
            (one) =>
              one['cppl_person_id'] === person &&
              openAt(one, 'cppl_cp_plan_start_date', 'cppl_cp_plan_end_date', endsOn),
          ) ||
        world
          .all('ssd_cla_episodes')
          .some(
            (one) =>
              one['clae_person_id'] === person &&
              openAt(one, 'clae_cla_episode_start_date', 'clae_cla_episode_ceased_date', endsOn),
          )
      if (!assessed || elsewhere) return []
      return [
        {
          counted: world
            .all('ssd_cin_plans')
            .some(
              (one) =>
                one['cinp_person_id'] === person &&
                openAt(one, 'cinp_cin_plan_start_date', 'cinp_cin_plan_end_date', endsOn),
            ),
        },
      ]
    }),
  CN05: (world) =>
    world.all('ssd_cin_episodes').flatMap((row) => {
      const closed = dayOf(row, 'cine_close_date')
      const { startsOn, endsOn } = world.period
      if (
        !closed ||
        closed < addMonths(startsOn, -12) ||
        closed > addMonths(endsOn, -12) ||
        is(row, 'cine_referral_nfa', 'Y')
      )
        return []
      const after = (one: RecordRow, person: string, field: string) => {
        const start = dayOf(one, field)
        return (
          one[person] === row['cine_person_id'] && start !== null && start > closed && daysBetween(closed, start) <= 365
        )
      }
      return [
        {
          counted:
            world.all('ssd_cp_plans').some((one) => after(one, 'cppl_person_id', 'cppl_cp_plan_start_date')) ||
            world.all('ssd_cla_episodes').some((one) => after(one, 'clae_person_id', 'clae_cla_episode_start_date')),
        },
      ]
    }),
  CP01: (world) => all(onPlan(world)),
  CP02: (world) => all(onPlan(world)),
  CP03: (world) => all(planDays(world, 'cppl_cp_plan_start_date')),
  CP04: (world) => all(planDays(world, 'cppl_cp_plan_end_date')),
  CP05: (world) =>
    planDays(world, 'cppl_cp_plan_start_date').map((row) => ({
      counted: world
        .all('ssd_cp_plans')
        .some(
          (one) =>
            one['cppl_person_id'] === row['cppl_person_id'] &&
            (one['cppl_cp_plan_start_date'] ?? '') < (row['cppl_cp_plan_start_date'] ?? '') &&
            !blank(one, 'cppl_cp_plan_start_date'),
        ),
    })),
  CP06: (world) =>
    planDays(world, 'cppl_cp_plan_end_date').map((row) => ({
      counted: lasted(row, 'cppl_cp_plan_start_date', dayOf(row, 'cppl_cp_plan_end_date')) >= 730,
    })),
  CP07: (world) =>
    onPlan(world).map((row) => ({ counted: lasted(row, 'cppl_cp_plan_start_date', world.period.endsOn) >= 730 })),
  CP08: (world) =>
    onPlan(world).flatMap((row) => {
      const { endsOn } = world.period
      if ((dayOf(row, 'cppl_cp_plan_start_date') ?? '9') > addMonths(endsOn, -3)) return []
      const due = world
        .all('ssd_cp_reviews')
        .filter(
          (one) =>
            one['cppr_cp_plan_id'] === row['cppl_cp_plan_id'] && inYear(dayOf(one, 'cppr_cp_review_due'), endsOn),
        )
      return [
        {
          counted:
            due.length === 0
              ? null
              : due.every(
                  (one) => (dayOf(one, 'cppr_cp_review_date') ?? '9') <= (dayOf(one, 'cppr_cp_review_due') ?? ''),
                ),
        },
      ]
    }),
  CP09: (world) =>
    onPlan(world).flatMap((row) => {
      const { endsOn } = world.period
      const start = dayOf(row, 'cppl_cp_plan_start_date') as Day // it is open
      if (workingDaysBetween(start, endsOn) < 10) return []
      const seen = latest(
        visitsOf(world, 'ssd_cp_visits', 'cppv', row['cppl_person_id'] ?? '')
          .filter((one) => is(one, 'cppv_cp_visit_seen', 'Y'))
          .map((one) => dayOf(one, 'cppv_cp_visit_date')),
      )
      return [{ counted: seen !== null && workingDaysBetween(seen, endsOn) <= 10 }]
    }),
  CP11: (world) =>
    onPlan(world).map((row) => ({
      counted: world
        .all('ssd_involvements')
        .some(
          (one) =>
            one['invo_person_id'] === row['cppl_person_id'] &&
            openAt(one, 'invo_involvement_start_date', 'invo_involvement_end_date', world.period.endsOn) &&
            world
              .all('ssd_professionals')
              .some(
                (worker) =>
                  worker['prof_professional_id'] === one['invo_professional_id'] &&
                  !blank(worker, 'prof_social_worker_registration_no'),
              ),
        ),
    })),
  CP16: ({ all: rows, period: { endsOn } }) =>
    rows('ssd_pre_proceedings')
      .filter((row) => openAt(row, 'prep_pre_pro_decision_date', 'prep_agree_stepdown_issue_date', endsOn))
      .map((row) => ({ counted: lasted(row, 'prep_pre_pro_decision_date', endsOn) > 16 * 7 })),
  CL01: (world) => inCare(world).map(() => ({ counted: true })),
  CL02: (world) => inCare(world).map(() => ({ counted: true })),
  CL03: (world) => all(entering(world)),
  CL04: (world) => all(leaving(world)),
  CL05: (world) =>
    entering(world).map((row) => {
      const born = bornOf(world, row['clae_person_id'] ?? '')
      return { counted: born ? ageAt(born, dayOf(row, 'clae_cla_episode_start_date') as Day) >= 14 : null } // in the period
    }),
  CL06: ({ all: rows, period }) => {
    const due = rows('ssd_cla_reviews').filter(
      (row) => inPeriod(dayOf(row, 'clar_cla_review_due_date'), period) && !is(row, 'clar_cla_review_cancelled', 'Y'),
    )
    return [...Map.groupBy(due, (row) => row['clar_cla_id']).values()].map((some) => ({
      counted: some.every(
        (row) => (dayOf(row, 'clar_cla_review_date') ?? '9') <= (dayOf(row, 'clar_cla_review_due_date') ?? ''),
      ),
    }))
  },
  CL07: ({ all: rows, period }) =>
    rows('ssd_cla_reviews')
      .filter(
        (row) =>
          inPeriod(dayOf(row, 'clar_cla_review_date'), period) && !is(row, 'clar_cla_review_participation', 'PN0'),
      )
      .map((row) => ({
        counted: blank(row, 'clar_cla_review_participation') ? null : !is(row, 'clar_cla_review_participation', 'PN7'),
      })),
  CL10: (world) =>
    inCare(world).flatMap(({ person }) => {
      const { endsOn } = world.period
      const now = placedNow(world, person)
      const most = now && is(now, 'clap_cla_placement_type', 'U1', 'U4') ? 92 : 42
      if (!now || lasted(now, 'clap_cla_placement_start_date', endsOn) < most) return []
      const seen = latest(
        visitsOf(world, 'ssd_cla_visits', 'clav', person).map((one) => dayOf(one, 'clav_cla_visit_date')),
      )
      return [{ counted: seen !== null && daysBetween(seen, endsOn) <= most }]
    }),
  CL12: (world) =>
    inCare(world).map(({ person }) => ({
      counted: workersOf(world, person).some((row) =>
        openAt(row, 'invo_involvement_start_date', 'invo_involvement_end_date', world.period.endsOn),
      ),
    })),
  CL13: (world) =>
    aYear(world).map(({ person }) => {
      const { endsOn } = world.period
      const workers = workersOf(world, person).filter(
        (row) =>
          (dayOf(row, 'invo_involvement_start_date') ?? '9') <= endsOn &&
          (dayOf(row, 'invo_involvement_end_date') ?? '9') > addMonths(endsOn, -12),
      )
      return { counted: new Set(workers.map((row) => row['invo_professional_id'])).size >= 3 }
    }),
  CL15: (world) =>
    inCare(world).flatMap(({ careId, iroOn }) => {
      const reviewed = latest(
        world
          .all('ssd_cla_reviews')
          .filter((row) => row['clar_cla_id'] === careId)
          .map((row) => dayOf(row, 'clar_cla_review_date'))
          .filter((one) => one !== null && one <= world.period.endsOn),
      )
      return reviewed ? [{ counted: iroOn !== null && iroOn >= reviewed }] : []
    }),
  CL19: livesIn('U1', 'U2', 'U3', 'U4', 'U5', 'U6'),
  CL20: livesIn('U1', 'U2', 'U3'),
  CL21: livesIn('K1', 'K2'),
  CL22: livesIn('P1'),
  CL23: livesIn('H5', 'P2'),
  CL26: (world) =>
    inCare(world).map(({ person }) => {
      const now = placedNow(world, person)
      return {
        counted:
          !now || blank(now, 'clap_cla_placement_provider')
            ? null
            : is(now, 'clap_cla_placement_provider', 'PR4', 'PR5'),
      }
    }),
  CL31: (world) =>
    aYear(world).flatMap(({ person }) => {
      const born = bornOf(world, person)
      if (!born || ageAt(born, world.period.endsOn) < 10) return []
      return [
        {
          counted: world
            .all('ssd_cla_convictions')
            .some(
              (row) =>
                row['clac_person_id'] === person && inYear(dayOf(row, 'clac_cla_conviction_date'), world.period.endsOn),
            ),
        },
      ]
    }),
  PS01: (world) =>
    inCare(world).map(({ person }) => {
      const { endsOn } = world.period
      const some = placementsOf(world, person).filter(
        (row) =>
          !(row['clap_cla_placement_type'] ?? '').startsWith('T') &&
          (dayOf(row, 'clap_cla_placement_start_date') ?? '9') <= endsOn &&
          (dayOf(row, 'clap_cla_placement_end_date') ?? '9') > addMonths(endsOn, -12),
      )
      return { counted: some.length === 0 ? null : some.length >= 3 }
    }),
  PS02: (world) =>
    inCare(world).flatMap(({ person, enteredOn }): Verdicts => {
      const { endsOn } = world.period
      const born = bornOf(world, person)
      if (!born || ageAt(born, endsOn) >= 16 || enteredOn > addMonths(endsOn, -30)) return []
      const now = placedNow(world, person)
      if (!now || blank(now, 'clap_cla_placement_type')) return [{ counted: null }]
      return [
        {
          counted:
            (now['clap_cla_placement_type'] ?? '').startsWith('A') ||
            (dayOf(now, 'clap_cla_placement_start_date') ?? '9') <= addMonths(endsOn, -24),
        },
      ]
    }),
  PS03: ({ all: rows, period }) =>
    rows('ssd_cla_placement').flatMap((row) => {
      const end = dayOf(row, 'clap_cla_placement_end_date')
      const next = rows('ssd_cla_placement').some((one) => {
        const start = dayOf(one, 'clap_cla_placement_start_date')
        return (
          one !== row &&
          one['clap_person_id'] === row['clap_person_id'] &&
          end !== null &&
          start !== null &&
          start >= end &&
          start <= addDays(end, 1)
        )
      })
      if (!inPeriod(end, period) || !next) return []
      return [
        {
          counted: blank(row, 'clap_cla_placement_change_reason')
            ? null
            : is(row, 'clap_cla_placement_change_reason', 'CARPL'),
        },
      ]
    }),
  HE01: (world) =>
    aYear(world).map(({ person }) => {
      const [born, done] = [bornOf(world, person), checks(world, person, 'Health Assessment')]
      const back = born && ageAt(born, world.period.endsOn) < 5 ? 6 : 12
      return { counted: done !== null && done > addMonths(world.period.endsOn, -back) }
    }),
  HE02: (world) =>
    entering(world).flatMap((row): Verdicts => {
      const [start, end] = [
        dayOf(row, 'clae_cla_episode_start_date') as Day,
        dayOf(row, 'clae_cla_episode_ceased_date'),
      ] // in the period
      if (end && end < addDays(start, 60) && workingDaysBetween(start, end) < 20) return []
      const done = earliest(
        world
          .all('ssd_cla_health')
          .filter(
            (one) =>
              one['clah_person_id'] === row['clae_person_id'] &&
              is(one, 'clah_health_check_type', 'Health Assessment') &&
              is(one, 'clah_health_check_status', 'Completed'),
          )
          .map((one) => dayOf(one, 'clah_health_check_date'))
          .filter((one) => one !== null && one >= start),
      )
      if (!done && workingDaysBetween(start, world.known) < 20) return [{ counted: null }]
      return [{ counted: done !== null && workingDaysBetween(start, done) <= 20 }]
    }),
  HE03: (world) =>
    aYear(world).map(({ person }) => ({ counted: inYear(checks(world, person, 'Dental Check'), world.period.endsOn) })),
  HE04: (world) =>
    aYear(world).map(({ person }) => {
      const row = world.all('ssd_cla_immunisations').find((one) => one['clai_person_id'] === person)
      return {
        counted: !row || blank(row, 'clai_immunisations_status') ? null : is(row, 'clai_immunisations_status', 'Y'),
      }
    }),
  HE05: (world) =>
    sdq(world)
      .filter(({ amount }) => amount !== null)
      .map(({ amount }) => ({ counted: true, amount: amount ?? null })),
  HE06: (world) => sdq(world).map(({ counted }) => ({ counted })),
  HE07: (world) => misuse(world).map((found) => ({ counted: found.length > 0 })),
  HE08: (world) =>
    misuse(world)
      .filter((found) => found.length > 0)
      .map((found) => ({ counted: found.some((row) => is(row, 'clas_intervention_received', 'Y')) })),
  MI01: away('M'),
  MI02: away('A'),
  MI03: (world) =>
    back(world)
      .filter((row) => !is(row, 'miss_missing_rhi_offered', 'NA'))
      .map((row) => ({
        counted: blank(row, 'miss_missing_rhi_offered') ? null : is(row, 'miss_missing_rhi_offered', 'Y'),
      })),
  MI04: (world) =>
    back(world)
      .filter((row) => is(row, 'miss_missing_rhi_offered', 'Y'))
      .map((row) => ({
        counted: blank(row, 'miss_missing_rhi_accepted') ? null : is(row, 'miss_missing_rhi_accepted', 'Y'),
      })),
  MI05: (world) => back(world).map((row) => ({ counted: is(row, 'miss_missing_rhi_accepted', 'Y') })),
  UA01: (world) =>
    inCare(world)
      .filter(({ person }) => isUnaccompanied(world, person, world.period.endsOn))
      .map(() => ({ counted: true })),
  UA02: (world) =>
    inCare(world).map(({ person }) => ({ counted: isUnaccompanied(world, person, world.period.endsOn) })),
  UA03: (world) =>
    entering(world).map((row) => ({
      counted: isUnaccompanied(world, row['clae_person_id'] ?? '', dayOf(row, 'clae_cla_episode_start_date') as Day),
    })), // in the period
  PE01: leftTo('E11', 'E12'),
  PE02: (world) => all(leaving(world).filter((row) => is(row, 'clae_cla_episode_ceased_reason', 'E11', 'E12'))),
  PE03: leftTo('E45', 'E46', 'E47', 'E48'),
  PE05: ({ all: rows, period }) =>
    rows('ssd_permanence')
      .filter((row) => inPeriod(dayOf(row, 'perm_matched_date'), period))
      .map((row) => {
        const [ordered, matched] = [dayOf(row, 'perm_placement_order_date'), dayOf(row, 'perm_matched_date')]
        return ordered && matched ? { counted: true, amount: daysBetween(ordered, matched) } : { counted: null }
      }),
  PE08: leftTo('E4A'),
  PE09: leftTo('E4B'),
  PE11: (world) =>
    entering(world).map((row) => ({
      counted: world
        .all('ssd_cla_previous_permanence')
        .some(
          (one) =>
            one['lapp_person_id'] === row['clae_person_id'] && is(one, 'lapp_previous_permanence_option', 'P1', 'P2'),
        ),
    })),
  LV01: doing(19, 21, former, eet),
  LV02: doing(19, 21, former, ['G4', 'G5', 'G6']),
  LV03: housed(19, 21, former),
  LV04: (world) =>
    leavers(world, 19, 21, former).map((row) => ({
      counted: blank(row, 'clea_care_leaver_in_touch') ? null : is(row, 'clea_care_leaver_in_touch', 'NO'),
    })),
  LV06: doing(17, 18, () => true, eet),
  LV07: housed(17, 18, () => true),
  LV08: (world) =>
    leavers(world, 16, 21, () => true).map((row) => ({
      counted: (dayOf(row, 'clea_pathway_plan_review_date') ?? '') > addMonths(world.period.endsOn, -6),
    })),
  LV10: (world) =>
    leavers(world, 16, 25, (row) => !is(row, 'clea_care_leaver_eligibility', 'Eligible')).map((row) => ({
      counted: !blank(row, 'clea_care_leaver_personal_advisor'),
    })),
  LV12: (world) =>
    leavers(world, 18, 20, (row) => is(row, 'clea_care_leaver_in_touch', 'YES')).map((row) => {
      const contact = dayOf(row, 'clea_care_leaver_latest_contact')
      return { counted: contact !== null && daysBetween(contact, world.period.endsOn) <= 56 }
    }),
  LV13: doing(19, 21, former, ['F1', 'P1']),
  SE01: issued((assessment) => !assessment || !is(assessment, 'ehca_ehcp_assessment_exceptions', '1')),
  SE02: issued(() => true),
  SE03: ({ all: rows }) => all(rows('ssd_ehcp_active_plans')),
  SE04: ({ all: rows, period }) =>
    all(rows('ssd_ehcp_requests').filter((row) => inPeriod(dayOf(row, 'ehcr_ehcp_req_date'), period))),
  SE05: ({ all: rows, period }) =>
    rows('ssd_ehcp_requests')
      .filter((row) => inPeriod(dayOf(row, 'ehcr_ehcp_req_date'), period))
      .map((row) => ({ counted: blank(row, 'ehcr_ehcp_req_outcome') ? null : is(row, 'ehcr_ehcp_req_outcome', 'N') })),
  SE06: ({ all: rows, period }) =>
    rows('ssd_ehcp_requests')
      .filter(
        (row) =>
          inPeriod(dayOf(row, 'ehcr_ehcp_req_outcome_date'), period) && is(row, 'ehcr_ehcp_req_outcome', 'Y', 'N'),
      )
      .map((row) => ({ counted: lasted(row, 'ehcr_ehcp_req_date', dayOf(row, 'ehcr_ehcp_req_outcome_date')) <= 42 })),
  SE25: needOf('SEMH'),
  SE26: needOf('ASD'),
  SE27: needOf('MLD'),
}
