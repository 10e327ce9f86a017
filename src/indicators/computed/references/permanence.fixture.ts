import { daysBetween, type Day } from '../../../platform/day.ts'
import { monthsBetween } from '../../../platform/months.ts'
import {
  all,
  blank,
  dayOf,
  entering,
  inCare,
  inPeriod,
  is,
  lasted,
  latest,
  leaving,
  openAt,
  type Reference,
  type References,
  type World,
} from './world.fixture.ts'

const leftTo =
  (...reasons: string[]): Reference =>
  (world) =>
    leaving(world).map((row) => ({
      counted: blank(row, 'clae_cla_episode_ceased_reason')
        ? null
        : is(row, 'clae_cla_episode_ceased_reason', ...reasons),
    }))

const isUnaccompanied = ({ all: rows }: World, person: string, at: Day): boolean =>
  rows('ssd_immigration_status').some(
    (row) =>
      row['immi_person_id'] === person &&
      /^(UASC$|unaccompanied)/i.test(row['immi_immigration_status'] ?? '') &&
      openAt(row, 'immi_immigration_status_start_date', 'immi_immigration_status_end_date', at),
  )

const stepIn = ({ all: rows, period }: World, field: string) =>
  rows('ssd_permanence').filter((row) => inPeriod(dayOf(row, field), period))

export const permanence: References = {
  CL57: leftTo('E5', 'E6'),
  PE04: (world) =>
    leaving(world)
      .filter((row) => is(row, 'clae_cla_episode_ceased_reason', 'E11', 'E12'))
      .map((row) => {
        const placed = latest(
          world
            .all('ssd_permanence')
            .filter((one) => one['perm_person_id'] === row['clae_person_id'])
            .map(
              (one) =>
                (is(one, 'perm_adopted_by_carer_flag', 'Y') ? dayOf(one, 'perm_placed_foster_carer_date') : null) ??
                dayOf(one, 'perm_placed_for_adoption_date'),
            ),
        )
        const entered = dayOf(row, 'clae_entered_care_date') ?? dayOf(row, 'clae_cla_episode_start_date')
        return placed && entered ? { counted: true, amount: daysBetween(entered, placed) } : { counted: null }
      }),
  PE06: (world) =>
    stepIn(world, 'perm_adm_decision_date').map((row) => {
      const decided = dayOf(row, 'perm_adm_decision_date') as Day // in the period
      const entered = latest(
        world
          .all('ssd_cla_episodes')
          .filter((one) => one['clae_person_id'] === row['perm_person_id'])
          .map((one) => dayOf(one, 'clae_entered_care_date') ?? dayOf(one, 'clae_cla_episode_start_date'))
          .filter((one) => one !== null && one <= decided),
      )
      return entered ? { counted: true, amount: monthsBetween(entered, decided) } : { counted: null }
    }),
  PE07: (world) =>
    inCare(world).flatMap(({ person, careId, enteredOn }) => {
      const second = world
        .all('ssd_cla_reviews')
        .filter((row) => row['clar_cla_id'] === careId)
        .flatMap((row) => dayOf(row, 'clar_cla_review_date') ?? [])
        .filter((one) => one <= world.period.endsOn)
        .toSorted()[1]
      if (!second) return []
      return [
        {
          counted: world.all('ssd_cla_care_plan').some((row) => {
            const began = dayOf(row, 'lacp_cla_care_plan_start_date')
            return (
              row['lacp_person_id'] === person &&
              /:'Y'/.test(row['lacp_cla_care_plan_json'] ?? '') &&
              began !== null &&
              began >= enteredOn &&
              began <= second
            )
          }),
        },
      ]
    }),
  PE12: (world) => all(stepIn(world, 'perm_adm_decision_date')),
  PE13: ({ all: rows, period: { endsOn } }) =>
    all(
      rows('ssd_permanence').filter(
        (row) =>
          (dayOf(row, 'perm_adm_decision_date') ?? '9') <= endsOn &&
          ['perm_placed_for_adoption_date', 'perm_decision_reversed_date', 'perm_permanence_order_date'].every(
            (field) => (dayOf(row, field) ?? '9') > endsOn,
          ),
      ),
    ),
  PE14: (world) => all(stepIn(world, 'perm_decision_reversed_date')),
  PE15: (world) =>
    stepIn(world, 'perm_matched_date').map((row) =>
      blank(row, 'perm_adm_decision_date')
        ? { counted: null }
        : { counted: true, amount: lasted(row, 'perm_adm_decision_date', dayOf(row, 'perm_matched_date')) },
    ),
  PE16: (world) =>
    stepIn(world, 'perm_matched_date')
      .filter((row) => is(row, 'perm_part_of_sibling_group', '1'))
      .map((row) => ({
        counted: blank(row, 'perm_siblings_placed_together') ? null : Number(row['perm_siblings_placed_together']) >= 2,
      })),
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
}
