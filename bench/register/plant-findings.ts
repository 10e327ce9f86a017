import { themeRules } from '../../src/frameworks/index.ts'
import type { Person } from '../../src/people/index.ts'
import type { Database } from '../../src/platform/database.ts'
import { sql } from '../../src/platform/sql.ts'

/**
 * Adds made-up documents with `count` findings, most of them confirmed, for the register to be measured on. The words are
 * few and repeat, as those of inspectors do; a search for one finds thousands, a search for two finds hundreds.
 */
export const plantFindings = (
  database: Database,
  { authorityId, id: personId }: Person,
  count: number,
): Promise<number> =>
  database.asOwner((db) =>
    db.transaction(async (step) => {
      await step.run(sql`
        insert into documents (authority_id, sha256, file_name, bytes, page_count, received_by, came_by, state, framework, title,
          about_la_code, about_name, published, theme_rules)
        select ${authorityId}, lpad(to_hex(n), 64, '0'), format('made-%s.pdf', n), 200000, 8, ${personId}, 'api', 'read',
          (array['ILACS focused visit', 'ILACS standard', 'Area SEND 2023', 'JTAI'])[1 + n % 4], format('Made letter %s', n),
          (990 + n % 9)::text, format('Authority %s', n % 9), date '2012-01-15' + (n * 13 % 5000), ${themeRules()}
        from generate_series(1, greatest(1, ${count}::int / 25)) n`)
      await step.run(sql`
        with made as (
          select id, row_number() over (order by sha256) as n, count(*) over () as many
          from documents where authority_id = ${authorityId} and came_by = 'api'
        )
        insert into readings (authority_id, document_id, ordinal, field, kind, area, value, page, rule, sureness, themes, state,
          decided_by, decided_at)
        select ${authorityId}, made.id, i, 'finding', (array['strength', 'improve', 'priority', 'recommendation'])[1 + i % 4],
          (array['help-and-protection', 'care', 'leadership', 'care-leavers'])[1 + i % 4],
          format('Made finding %s: the %s of %s is %s, and %s records show %s.', i,
            (array['quality', 'timeliness', 'oversight', 'recording', 'consistency'])[1 + i % 5],
            (array['assessments', 'visits', 'plans', 'supervision', 'placements', 'decisions', 'reviews'])[1 + i % 7],
            (array['strong', 'not yet good enough', 'improving', 'too variable'])[1 + i % 4],
            (array['most', 'some', 'few'])[1 + i % 3],
            (array['the child’s voice', 'clear purpose', 'drift and delay', 'management grip', 'impact'])[1 + i / 3 % 5]),
          1 + i % 8, 'bench', 60 + i % 40, array[(array['visits', 'assessment', 'supervision', 'permanence'])[1 + i % 4]],
          case when i % 10 = 0 then 'waiting' else 'confirmed' end,
          case when i % 10 = 0 then null else ${personId}::uuid end, case when i % 10 = 0 then null else now() end
        from generate_series(1, ${count}::int) i join made on made.n = 1 + i % made.many`)
      await step.script('analyze documents; analyze readings')
      return count
    }),
  )
