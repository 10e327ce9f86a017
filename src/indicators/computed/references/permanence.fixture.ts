import { daysBetween, type Day } from '../../../platform/day.ts'
import {
  all,
  blank,
  dayOf,
  entering,
  inCare,
  inPeriod,
  is,
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

export const permanence: References = {
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
