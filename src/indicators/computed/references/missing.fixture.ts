import { back, blank, dayOf, inPeriod, is, type Reference, type References } from './world.fixture.ts'

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

export const missing: References = {
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
