import { addDays } from '../../../platform/calendar/days.ts'
import type { Day } from '../../../platform/day.ts'
import {
  all,
  back,
  blank,
  dayOf,
  hasShortBreak,
  inPeriod,
  is,
  lasted,
  openAt,
  type Reference,
  type References,
  type World,
} from './world.fixture.ts'

const away =
  (type: string): Reference =>
  (world) => {
    const { startsOn, endsOn } = world.period
    const care = world
      .all('ssd_cla_episodes')
      .filter(
        (row) =>
          (dayOf(row, 'clae_cla_episode_start_date') ?? '9') <= endsOn &&
          (dayOf(row, 'clae_cla_episode_ceased_date') ?? '9') > startsOn,
      )
    return [...Map.groupBy(care, (row) => row['clae_person_id'])].map(([person, episodes]) => ({
      counted: world.all('ssd_missing').some((row) => {
        const left = dayOf(row, 'miss_missing_episode_start_date')
        return (
          row['miss_person_id'] === person &&
          is(row, 'miss_missing_episode_type', type) &&
          left !== null &&
          inPeriod(left, world.period) &&
          episodes.some(
            (one) =>
              (dayOf(one, 'clae_cla_episode_start_date') ?? '9') <= left &&
              left <= (dayOf(one, 'clae_cla_episode_ceased_date') ?? '9'),
          )
        )
      }),
    }))
  }

const gone = ({ all: rows, period }: World) =>
  rows('ssd_missing').filter(
    (row) =>
      inPeriod(dayOf(row, 'miss_missing_episode_start_date'), period) && is(row, 'miss_missing_episode_type', 'M'),
  )

export const missing: References = {
  MI07: (world) => {
    const { endsOn } = world.period
    const times = world.all('ssd_missing').filter((row) => {
      const left = dayOf(row, 'miss_missing_episode_start_date')
      return (
        is(row, 'miss_missing_episode_type', 'M') &&
        left !== null &&
        left <= endsOn &&
        left > addDays(endsOn, -90) &&
        world
          .all('ssd_cla_episodes')
          .some(
            (one) =>
              one['clae_person_id'] === row['miss_person_id'] &&
              (dayOf(one, 'clae_cla_episode_start_date') ?? '9') <= left &&
              (dayOf(one, 'clae_cla_episode_ceased_date') ?? '9') >= left,
          )
      )
    })
    return [...Map.groupBy(times, (row) => row['miss_person_id']).values()].map((some) => ({
      counted: some.length >= 3,
    }))
  },
  MI08: (world) => all(gone(world)),
  MI09: (world) =>
    back(world)
      .filter((row) => is(row, 'miss_missing_episode_type', 'M'))
      .map((row) => ({
        counted: lasted(row, 'miss_missing_episode_start_date', dayOf(row, 'miss_missing_episode_end_date')) > 1,
      })),
  MI10: (world) =>
    all(
      gone(world).filter((row) => {
        const left = dayOf(row, 'miss_missing_episode_start_date') as Day // in the period
        const person = row['miss_person_id'] ?? ''
        return (
          hasShortBreak(world, person, left) ||
          !world
            .all('ssd_cla_episodes')
            .some(
              (one) =>
                one['clae_person_id'] === person &&
                openAt(one, 'clae_cla_episode_start_date', 'clae_cla_episode_ceased_date', left),
            )
        )
      }),
    ),
  MI11: ({ all: rows, period: { endsOn } }) =>
    all(
      rows('ssd_missing').filter(
        (row) =>
          is(row, 'miss_missing_episode_type', 'M') &&
          openAt(row, 'miss_missing_episode_start_date', 'miss_missing_episode_end_date', endsOn),
      ),
    ),
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
}
