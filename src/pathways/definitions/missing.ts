import { sql } from '../../platform/sql.ts'
import type { Pathway } from '../pathway.ts'
import { care, careTables, yes } from './parts.ts'

export const missing: Pathway = {
  id: 'missing',
  title: 'Missing children and return interviews',
  asks: 'Who goes missing, and is each child offered an interview on return, heard, and what they say learned from?',
  source: 'Statutory guidance on children who run away or go missing from home or care, 2014',
  main: 'away',
  steps: [
    {
      id: 'away',
      title: 'missing or away now',
      begins: 'the child goes missing',
      ends: 'the child is found or comes back',
      tables: ['ssd_missing'],
      fields: ['miss_missing_episode_start_date', 'miss_missing_episode_end_date'],
      cameCodes: 'missing_type',
      spans: sql`
        select m.miss_table_id as thing, m.miss_table_id as about, m.child_id, m.miss_missing_episode_start_date as started_on,
          m.miss_missing_episode_end_date as ended_on, m.miss_missing_episode_type as came, null::text as went
        from ssd_missing m`,
      waits: true,
      note: 'Each time away is one stay, whatever its length.',
      isPublic: true,
    },
    {
      id: 'away-from-care',
      title: 'missing or away from care now',
      begins: 'a child in care goes missing',
      ends: 'the child is found or comes back, or leaves care',
      tables: ['ssd_missing', ...careTables],
      fields: ['miss_missing_episode_start_date', 'miss_missing_episode_end_date'],
      cameCodes: 'missing_type',
      spans: sql`
        select distinct on (m.miss_table_id) m.miss_table_id as thing, m.miss_table_id as about, m.child_id,
          m.miss_missing_episode_start_date as started_on, least(m.miss_missing_episode_end_date, c.ended_on) as ended_on,
          m.miss_missing_episode_type as came, null::text as went
        from ssd_missing m join ${care} c on c.child_id = m.child_id and c.started_on <= m.miss_missing_episode_start_date
          and (c.ended_on is null or c.ended_on > m.miss_missing_episode_start_date)
        order by m.miss_table_id, c.started_on desc`,
    },
    {
      id: 'interview',
      title: 'back, and nothing said of an interview',
      begins: 'the child comes back',
      ends: 'the record says whether an interview was offered and accepted; the day of that is not held, so it counts on the day of return',
      tables: ['ssd_missing'],
      fields: ['miss_missing_episode_end_date', 'miss_missing_rhi_offered', 'miss_missing_rhi_accepted'],
      spans: sql`
        select m.miss_table_id as thing, m.miss_table_id as about, m.child_id, m.miss_missing_episode_end_date as started_on,
          case when m.miss_missing_rhi_offered is not null then m.miss_missing_episode_end_date end as ended_on, null::text as came,
          case when upper(m.miss_missing_rhi_offered) = 'NA' then 'no interview was called for'
            when not ${yes(sql`m.miss_missing_rhi_offered`)} then 'not offered'
            when ${yes(sql`m.miss_missing_rhi_accepted`)} then 'offered and accepted'
            when m.miss_missing_rhi_accepted is null then 'offered; not recorded whether accepted'
            else 'offered and declined' end as went
        from ssd_missing m where m.miss_missing_episode_end_date is not null`,
      waits: true,
      note: 'The ways out are the answers: offered and accepted, offered and declined, not offered. Whether an interview was held is not recorded.',
    },
    {
      id: 'three-times',
      title: 'gone missing three times in 90 days',
      begins: 'a child goes missing for the third time within 90 days',
      ends: '90 days have passed since',
      tables: ['ssd_missing'],
      fields: ['miss_missing_episode_start_date'],
      spans: sql`
        select m.thing, m.thing as about, m.child_id, m.on_day as started_on,
          least(m.on_day + 90, lead(m.on_day) over (partition by m.child_id order by m.on_day, m.thing)) as ended_on,
          null::text as came, null::text as went
        from (
          select child_id, miss_table_id as thing, miss_missing_episode_start_date as on_day,
            lag(miss_missing_episode_start_date, 2) over (partition by child_id
              order by miss_missing_episode_start_date, miss_table_id) as third_back
          from ssd_missing where miss_missing_episode_type = 'M' and miss_missing_episode_start_date is not null) m
        where m.third_back > m.on_day - 90`,
      note: 'A local mark: three times in 90 days call for a discussion of what to do.',
    },
  ],
  pairs: [],
  indicators: ['MI01', 'MI02', 'MI03', 'MI04', 'MI05', 'MI07'],
  themes: ['missing-children'],
  notRecorded: [
    {
      what: 'Whether an interview was held, and within 72 hours',
      why: 'The dataset holds whether it was offered and accepted, and not the day of either, nor that it took place.',
      where: 'The return of whoever holds the interviews; the case system’s interview form.',
    },
    {
      what: 'Who held it, and whether they were independent',
      why: 'The dataset has no field for it.',
      where: 'The case system’s interview form.',
    },
    {
      what: 'What was learned, and what changed in the child’s plan',
      why: 'The dataset has no field for it.',
      where: 'The case system’s interview form; for learning across children, the register of lessons here.',
    },
    {
      what: 'Why an interview was declined',
      why: 'The dataset has no field for it.',
      where: 'The case system’s interview form.',
    },
  ],
}
