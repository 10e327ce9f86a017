import { inSmallLetters } from '../../platform/in-small-letters.ts'
import type { ClockRule } from '../../clocks/index.ts'
import { sql } from '../../platform/sql.ts'
import type { Field, Values } from '../../registers/index.ts'
import type { Wanted, Worked } from '../case-log.ts'

type Rest = Partial<Pick<Field, 'help' | 'required' | 'requiredWhen' | 'expected' | 'alsoCalled'>>

/** A day that has been, unless it says that it may be to come. */
export const past = (name: string, title: string, rest: Rest & { notBefore?: string } = {}): Field => ({
  name,
  title,
  kind: 'day',
  notInFuture: true,
  ...rest,
})
export const anyDay = (name: string, title: string, rest: Rest & { notBefore?: string } = {}): Field => ({
  name,
  title,
  kind: 'day',
  ...rest,
})
export const words = (name: string, title: string, rest: Rest = {}): Field => ({ name, title, kind: 'text', ...rest })
export const prose = (name: string, title: string, rest: Rest = {}): Field => ({
  name,
  title,
  kind: 'long text',
  ...rest,
})
export const yesOrNo = (name: string, title: string, rest: Rest = {}): Field => ({
  name,
  title,
  kind: 'yes or no',
  ...rest,
})
export const number = (
  name: string,
  title: string,
  unit: string,
  rest: Rest & { most?: number; atMost?: string } = {},
): Field => ({
  name,
  title,
  kind: 'number',
  unit,
  least: 0,
  ...rest,
})
export const choice = (
  name: string,
  title: string,
  codes: Readonly<Record<string, string>>,
  rest: Rest = {},
): Field => ({
  name,
  title,
  kind: 'code',
  codes: Object.entries(codes).map(([code, label]) => ({ code, label })),
  ...rest,
})

/** A limit that a council sets itself, to be read as local practice. */
export const local = (
  id: string,
  starts: string,
  stops: string,
  count: number,
  unit: 'days' | 'working days' | 'weeks' | 'months',
): ClockRule => ({
  id,
  starts,
  stops,
  mode: 'after',
  allows: [{ count, unit }],
  source: 'Local choice',
  standing: 'local',
})

export const fv23 = 'focused visit letter of January 2023'
export const apa07 = 'annual performance assessment of 2007'
export const ac18 = 'annual conversation letter of 2018'
export const send18 = 'area SEND inspection letter of 2018'
export const sp21 = 'scrutiny pack of September 2021'

export const has =
  (name: string) =>
  (entry: Worked): boolean =>
    entry.values[name] !== undefined
export const is =
  (name: string, ...values: (string | boolean)[]) =>
  (entry: Worked): boolean =>
    values.includes(entry.values[name] as string | boolean) // numbers are never named
export const all = (): boolean => true
/** Done within its limit; what still runs in time is not done. */
export const inTime =
  (clock: string) =>
  (entry: Worked): boolean =>
    entry.clocks.get(clock)?.state === 'met'
/** Done, or past its limit: what still runs in time is not counted either way. */
export const isDecided =
  (clock: string) =>
  (entry: Worked): boolean =>
    ['met', 'met late', 'overdue'].includes(entry.clocks.get(clock)?.state ?? '')

const text = (values: Values, name: string): string => String(values[name] ?? '')
/** A sentence with the code of a field in words behind it. */
export const said = (sentence: string, field: Field, values: Values): string => {
  const value = text(values, field.name)
  const label = field.kind === 'code' ? (field.codes.find(({ code }) => code === value)?.label ?? '') : value
  return label ? `${sentence}: ${inSmallLetters(label)}` : sentence
}

/** Every review of a child in care that was held. */
export const reviewsHeld: Wanted['from'] = (since, until) => sql`
  select r.child_id, r.clar_cla_review_date as on_day, 'a review was held' as because from ssd_cla_reviews r
  where r.to_import is null and r.clar_cla_review_date between ${since}::date and ${until}::date`

/** Every time a child came into care. */
export const cameIntoCare: Wanted['from'] = (since, until) => sql`
  select e.child_id, e.clae_cla_episode_start_date as on_day, 'came into care' as because from ssd_cla_episodes e
  where e.to_import is null and e.clae_cla_episode_start_reason = 'S'
    and e.clae_cla_episode_start_date between ${since}::date and ${until}::date`

/** Every new home of a child in care. */
export const newHomes: Wanted['from'] = (since, until) => sql`
  select p.child_id, p.clap_cla_placement_start_date as on_day, 'a new home began' as because from ssd_cla_placement p
  where p.to_import is null and p.clap_cla_placement_start_date between ${since}::date and ${until}::date`

/** Every child with an EHC plan in force who turned so many years old. */
export const ofAge =
  (years: number): Wanted['from'] =>
  (since, until) =>
    sql`
    select q.child_id, q.on_day, 'has an EHC plan and turned ' || ${String(years)}::text as because from (
      select e.child_id, (min(b.pers_dob) + make_interval(years => ${years}::int))::date as on_day
      from ssd_ehcp_active_plans e join ssd_person b on b.child_id = e.child_id and b.to_import is null
      where e.to_import is null and b.pers_dob is not null
      group by e.child_id) q
    where q.on_day between ${since}::date and ${until}::date`
