import { sql } from '../../../platform/sql.ts'
import type { Computed } from '../definition.ts'
import { about, computed, on, openOn, so, within } from './parts.ts'
import { howMany } from './shapes.ts'

const ended = sql`
  select p.ends_on as "endsOn", h.child_id as "childId", h.earl_episode_id as thing, h.earl_episode_start_date as "startedOn",
    h.earl_episode_end_date as "endedOn", h.earl_episode_end_date - h.earl_episode_start_date as days,
    h.earl_episode_end_reason as reason
  from periods p join ssd_early_help_episodes h on ${within(sql`h.earl_episode_end_date`)}`

export const earlyHelp: readonly Computed[] = [
  computed({
    id: 'EHP2',
    over: 'period',
    tables: ['ssd_early_help_episodes'],
    rows: ended,
    counted: sql`r.reason ~* ${String.raw`\m(goals?|needs?|outcomes?)\M.*\m(met|achieved)\M`} and r.reason !~* ${String.raw`\m(not|un)`}`,
    cannotTell: [{ when: sql`r.reason is null`, because: 'How early help ended is not recorded.' }],
    says: (row, counted) =>
      `Early help ended on ${on(row, 'endedOn')}; ${counted ? 'its goals were met' : 'it ended for another reason'}.`,
  }),
  computed({
    id: 'EHPC',
    over: 'period',
    tables: ['ssd_early_help_episodes'],
    rows: ended,
    amount: sql`r.days`,
    cannotTell: [{ when: sql`r."startedOn" is null`, because: 'When early help started is not recorded.' }],
    says: (row) => `Early help from ${on(row, 'startedOn')} to ${on(row, 'endedOn')}: ${so(row, 'days', 'day')}.`,
  }),
  howMany({
    id: 'EHPD',
    over: 'day',
    tables: ['ssd_early_help_episodes'],
    rows: sql`
      select p.ends_on as "endsOn", h.child_id as "childId", h.earl_episode_id as thing, h.earl_episode_start_date as "startedOn"
      from periods p join ssd_early_help_episodes h
        on ${openOn(sql`h.earl_episode_start_date`, sql`h.earl_episode_end_date`, sql`p.ends_on`)}`,
    says: (row) => `Early help since ${on(row, 'startedOn')}.`,
  }),
  computed({
    id: 'EHP1',
    over: 'period',
    tables: ['ssd_early_help_episodes'],
    rows: sql`
      select p.ends_on as "endsOn", h.child_id as "childId", h.earl_episode_id as thing, h.earl_episode_start_date as "startedOn"
      from periods p join ssd_early_help_episodes h on ${within(sql`h.earl_episode_start_date`)}`,
    says: (row) => `Early help started on ${on(row, 'startedOn')}.`,
  }),
  computed({
    id: 'EHP3',
    over: 'period',
    tables: ['ssd_early_help_episodes', 'ssd_cin_episodes'],
    rows: sql`
      select p.ends_on as "endsOn", h.child_id as "childId", h.earl_episode_id as thing, h.earl_episode_end_date as "endedOn",
        p.known_on as "knownOn",
        (select min(e.cine_referral_date) from ssd_cin_episodes e where ${about(sql`e.cine_person_id`, sql`h.earl_person_id`, sql`h.child_id`)}
          and e.cine_referral_date between h.earl_episode_end_date and h.earl_episode_end_date + 90) as "referredOn"
      from periods p join ssd_early_help_episodes h on ${within(sql`h.earl_episode_end_date`)}`,
    counted: sql`r."referredOn" is not null`,
    cannotTell: [
      { when: sql`r."endedOn" + 90 > r."knownOn"`, because: 'Fewer than 90 days have passed since early help ended.' },
    ],
    says: (row, counted) =>
      `Early help ended on ${on(row, 'endedOn')}; ${counted ? `referred to social care on ${on(row, 'referredOn')}` : 'no referral within 90 days'}.`,
  }),
]
