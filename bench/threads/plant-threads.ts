import { listThemes, themeRules } from '../../src/frameworks/index.ts'
import type { Person } from '../../src/people/index.ts'
import type { Database } from '../../src/platform/database.ts'
import { sql } from '../../src/platform/sql.ts'

/**
 * Adds made-up documents with `count` findings, most of them confirmed, and as many sentences of prose, spread evenly over
 * every theme; half of them about the authority itself, half about 150 others.
 */
export const plantThreads = (database: Database, { authorityId, id: personId }: Person, count: number): Promise<void> =>
  database.asOwner((db) =>
    db.transaction(async (step) => {
      const themes = listThemes().map(({ id }) => id)
      await step.run(sql`
        insert into documents (authority_id, sha256, file_name, bytes, page_count, received_by, came_by, state, framework, title,
          about_la_code, about_name, published, theme_rules)
        select ${authorityId}, lpad(to_hex(n), 64, '0'), format('made-%s.pdf', n), 200000, 8, ${personId}, 'api', 'read',
          (array['ILACS focused visit', 'ILACS standard', 'Area SEND 2023', 'JTAI'])[1 + n % 4], format('Made letter %s', n),
          case when n % 2 = 0 then (select la_code from authorities where id = ${authorityId}) else (300 + n % 150)::text end,
          format('Authority %s', n % 150), date '2007-01-15' + (n * 13 % 7000), ${themeRules()}
        from generate_series(1, greatest(1, ${count}::int / 25)) n`)
      await step.run(sql`
        with made as (
          select id, row_number() over (order by sha256) as n, count(*) over () as many
          from documents where authority_id = ${authorityId} and came_by = 'api'
        )
        insert into readings (authority_id, document_id, ordinal, field, kind, area, value, page, rule, sureness, themes, state,
          decided_by, decided_at)
        select ${authorityId}, made.id, i, 'finding', (array['strength', 'improve', 'priority', 'recommendation'])[1 + i / 7 % 4],
          'help_and_protection',
          format('Made finding %s: the quality of placements, plans and supervision is too variable for some children.', i),
          1 + i % 8, 'bench', 90, array[(${themes}::text[])[1 + i % ${themes.length}::int]],
          case when i % 10 = 0 then 'waiting' else 'confirmed' end,
          case when i % 10 = 0 then null else ${personId}::uuid end, case when i % 10 = 0 then null else now() end
        from generate_series(1, ${count}::int) i join made on made.n = 1 + i / 3 % made.many`)
      await step.run(sql`
        insert into mentions (authority_id, document_id, ordinal, said, page, themes, leaning)
        select authority_id, document_id, ordinal, 'Inspectors saw that ' || value, page, themes,
          (array['well', 'must improve', 'unclear'])[1 + ordinal::int % 3]
        from readings where authority_id = ${authorityId} and rule = 'bench'`)
      await step.script('analyze documents; analyze readings; analyze mentions')
    }),
  )
