import type { Person } from '../../src/people/index.ts'
import type { Database } from '../../src/platform/database.ts'
import { sql, type Db } from '../../src/platform/sql.ts'

/**
 * Adds 20 made-up plans with `actions` actions, each with `updates` updates, three milestones, evidence, and six versions
 * over a year; gives back the id of one plan. Every row goes through the triggers that remember versions.
 */
export const plantPlans = (
  database: Database,
  person: Person,
  { actions, updates, today }: { actions: number; updates: number; today: string },
): Promise<string> =>
  database.asOwner((db) =>
    db.transaction(async (step) => {
      const { authorityId, id: personId } = person
      await step.run(
        sql`select set_config('sightline.authority', ${authorityId}, true), set_config('sightline.person', ${personId}, true)`,
      )
      await at(step, today, 400)
      await step.run(sql`
        insert into plans (authority_id, title, owner_id) select ${authorityId}, format('Made plan %s', n), ${personId} from generate_series(1, 20) n`)
      await step.run(sql`
        insert into priorities (authority_id, plan_id, place, title)
        select ${authorityId}, p.id, n, format('Made priority %s', n) from plans p, generate_series(1, 6) n where p.title like 'Made plan%'`)
      await step.run(sql`
        insert into actions (authority_id, title, owner_id, accepted_on, done_when, due_on, original_due_on, starts_on, no_measure_because,
          state, state_on, agreed_on)
        select ${authorityId}, format('Made action %s: write down who does what by when', n), ${personId}, ${today}::date - 400, 'It is written down.',
          ${today}::date - 60 + n % 200, ${today}::date - 60 + n % 200, ${today}::date - 390, 'Made up.', 'agreed', ${today}::date - 400, ${today}::date - 400
        from generate_series(1, ${actions}::int) n`)
      await step.run(sql`
        insert into plan_actions (authority_id, plan_id, action_id, priority_id, place)
        select ${authorityId}, y.plan_id, a.id, y.id, a.n from
          (select id, row_number() over (order by id) as n from actions where title like 'Made action%') a
          join (select id, plan_id, row_number() over (order by id) as n, count(*) over () as many from priorities where title like 'Made priority%') y
            on y.n = 1 + a.n % y.many`)
      await step.run(sql`
        insert into milestones (authority_id, action_id, place, title, due_on)
        select ${authorityId}, a.id, m, format('Step %s', m), ${today}::date - 300 + m * 90 from actions a, generate_series(1, 3) m where a.title like 'Made action%'`)
      for (const ago of [300, 200, 120, 60, 20]) {
        await at(step, today, ago)
        await step.run(sql`
          update actions set state = 'in_progress', state_on = ${today}::date - ${ago}::int, detail = ${`As it stood ${ago} days ago.`}, version = version + 1
          where title like 'Made action%'`)
      }
      await step.run(sql`
        insert into evidence (authority_id, action_id, milestone_id, title, dated_on, added_by)
        select ${authorityId}, m.action_id, m.id, 'Made evidence', ${today}::date - 100, ${personId} from milestones m where m.title = 'Step 1'`)
      await step.run(sql`
        insert into action_updates (authority_id, action_id, person_id, recorded_at, said, own_view)
        select ${authorityId}, a.id, ${personId}, ${today}::timestamptz - make_interval(days => (9 * u - a.n % 9 + case when a.n % 7 = 0 then 50 else 0 end)::int),
          'Made update: it goes on as it did.', 'on_course'
        from (select id, row_number() over (order by id) as n from actions where title like 'Made action%') a, generate_series(1, ${updates}::int) u`)
      await step.script('analyze')
      const { id } = await step.one(
        sql`select id from plans where title = 'Made plan 7'`,
        (await import('zod')).z.object({ id: (await import('zod')).z.string() }),
      )
      return id
    }),
  )

/** What follows is recorded as if so many days ago. */
const at = (db: Db, today: string, daysAgo: number) =>
  db.run(
    sql`select set_config('sightline.recorded_at', (${today}::date - ${daysAgo}::int)::text || ' 12:00:00+00', true)`,
  )
