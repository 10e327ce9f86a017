import { sql } from '../../../platform/sql.ts'
import type { Computed } from '../definition.ts'
import { careTables, computed, isInCare, on, openOn, so, within, yes } from './parts.ts'
import { howMany } from './shapes.ts'

/** Children who were in care at any time of the period, with how often they were missing or away in it. */
const times = (type: string) => sql`
  select p.ends_on as "endsOn", e.child_id as "childId", e.clae_person_id as thing, count(distinct m.miss_table_id) as times,
    max(m.miss_missing_episode_start_date) as "lastOn"
  from periods p join ssd_cla_episodes e on e.clae_cla_episode_start_date <= p.ends_on
      and (e.clae_cla_episode_ceased_date is null or e.clae_cla_episode_ceased_date > p.starts_on)
    left join ssd_missing m on m.miss_person_id = e.clae_person_id and m.miss_missing_episode_type = ${type}
      and ${within(sql`m.miss_missing_episode_start_date`)}
      and m.miss_missing_episode_start_date >= e.clae_cla_episode_start_date
      and (e.clae_cla_episode_ceased_date is null or e.clae_cla_episode_ceased_date >= m.miss_missing_episode_start_date)
  group by 1, 2, 3`

const ended = sql`
  select p.ends_on as "endsOn", m.child_id as "childId", m.miss_table_id as thing, m.miss_missing_episode_end_date as "backOn",
    m.miss_missing_rhi_offered as offered, m.miss_missing_rhi_accepted as accepted
  from periods p join ssd_missing m on ${within(sql`m.miss_missing_episode_end_date`)}`

const wasAway = (id: string, type: string, what: string): Computed =>
  computed({
    id,
    over: 'period',
    tables: ['ssd_cla_episodes', 'ssd_missing'],
    rows: times(type),
    counted: sql`r.times > 0`,
    changed: [
      'Since 30 November 2026 only times that began while the child was in care count; before, those before and after care did too.',
    ],
    says: (row, counted) =>
      counted
        ? `In care and ${what} ${so(row, 'times', 'time')}, last from ${on(row, 'lastOn')}.`
        : `In care and not ${what} in the period.`,
  })

const began = sql`
  select p.ends_on as "endsOn", m.child_id as "childId", m.miss_table_id as thing, m.miss_missing_episode_start_date as "goneOn",
    m.miss_person_id as person
  from periods p join ssd_missing m on ${within(sql`m.miss_missing_episode_start_date`)} where m.miss_missing_episode_type = 'M'`

export const missing: readonly Computed[] = [
  howMany({
    id: 'MI08',
    over: 'period',
    tables: ['ssd_missing'],
    rows: began,
    says: (row) => `Missing from ${on(row, 'goneOn')}.`,
  }),
  computed({
    id: 'MI09',
    over: 'period',
    tables: ['ssd_missing'],
    rows: sql`
      select p.ends_on as "endsOn", m.child_id as "childId", m.miss_table_id as thing, m.miss_missing_episode_start_date as "goneOn",
        m.miss_missing_episode_end_date as "backOn", m.miss_missing_episode_end_date - m.miss_missing_episode_start_date as days
      from periods p join ssd_missing m on ${within(sql`m.miss_missing_episode_end_date`)} where m.miss_missing_episode_type = 'M'`,
    counted: sql`r.days > 1`,
    cannotTell: [{ when: sql`r."goneOn" is null`, because: 'When the child went missing is not recorded.' }],
    says: (row) => `Missing from ${on(row, 'goneOn')} to ${on(row, 'backOn')}: ${so(row, 'days', 'day')}.`,
  }),
  howMany({
    id: 'MI10',
    over: 'period',
    tables: [...careTables, 'ssd_missing'],
    rows: sql`select r.* from (${began}) r where not ${isInCare(sql`r.person`, sql`r."goneOn"`)}`,
    says: (row) => `Missing from ${on(row, 'goneOn')}, and not in care.`,
  }),
  howMany({
    id: 'MI11',
    over: 'day',
    tables: ['ssd_missing'],
    rows: sql`
      select p.ends_on as "endsOn", m.child_id as "childId", m.miss_table_id as thing, m.miss_missing_episode_start_date as "goneOn"
      from periods p join ssd_missing m
        on ${openOn(sql`m.miss_missing_episode_start_date`, sql`m.miss_missing_episode_end_date`, sql`p.ends_on`)}
      where m.miss_missing_episode_type = 'M'`,
    says: (row) => `Missing since ${on(row, 'goneOn')} and not back.`,
  }),
  wasAway('MI01', 'M', 'missing'),
  wasAway('MI02', 'A', 'away without permission'),
  computed({
    id: 'MI03',
    over: 'period',
    tables: ['ssd_missing'],
    rows: sql`select r.* from (${ended}) r where upper(r.offered) is distinct from 'NA'`,
    counted: yes(sql`r.offered`),
    cannotTell: [{ when: sql`r.offered is null`, because: 'It is not recorded whether an interview was offered.' }],
    says: (row, counted) => `Back on ${on(row, 'backOn')}; an interview ${counted ? 'was' : 'was not'} offered.`,
  }),
  computed({
    id: 'MI04',
    over: 'period',
    tables: ['ssd_missing'],
    rows: sql`select r.* from (${ended}) r where ${yes(sql`r.offered`)}`,
    counted: yes(sql`r.accepted`),
    cannotTell: [{ when: sql`r.accepted is null`, because: 'It is not recorded whether the interview was accepted.' }],
    says: (row, counted) =>
      `Back on ${on(row, 'backOn')} and offered an interview, which ${counted ? 'was' : 'was not'} accepted.`,
  }),
  computed({
    id: 'MI05',
    over: 'period',
    tables: ['ssd_missing'],
    rows: ended,
    counted: yes(sql`r.accepted`),
    says: (row, counted) =>
      `Back on ${on(row, 'backOn')}; ${counted ? 'an interview was accepted' : 'no interview was accepted'}.`,
  }),
  computed({
    id: 'MI07',
    over: 'day',
    tables: [...careTables, 'ssd_missing'],
    rows: sql`
      select p.ends_on as "endsOn", m.child_id as "childId", m.miss_person_id as thing, count(*) as times,
        max(m.miss_missing_episode_start_date) as "lastOn"
      from periods p join ssd_missing m on m.miss_missing_episode_start_date > p.ends_on - 90 and m.miss_missing_episode_start_date <= p.ends_on
      where m.miss_missing_episode_type = 'M' and exists (select from ssd_cla_episodes e where e.clae_person_id = m.miss_person_id
        and e.clae_cla_episode_start_date <= m.miss_missing_episode_start_date
        and (e.clae_cla_episode_ceased_date is null or e.clae_cla_episode_ceased_date >= m.miss_missing_episode_start_date))
      group by 1, 2, 3`,
    counted: sql`r.times >= 3`,
    says: (row) => `Missing from care ${so(row, 'times', 'time')} in 90 days, last from ${on(row, 'lastOn')}.`,
  }),
]
