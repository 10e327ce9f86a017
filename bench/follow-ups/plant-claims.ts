import type { Person } from '../../src/people/index.ts'
import type { Database } from '../../src/platform/database.ts'
import { sql } from '../../src/platform/sql.ts'

/**
 * Of the findings that plant-threads.ts made: gives each words of its own, so that few ask for the same thing, and makes every
 * fifth a claim with the evidence that was read beside it.
 */
export const plantClaims = (database: Database, { authorityId }: Person): Promise<void> =>
  database.asOwner((db) =>
    db.transaction(async (step) => {
      await step.run(sql`
        update readings set
          value = format('Made finding: %s of what %s in the %s of teams.', md5((ordinal::int % 400)::text), md5((ordinal::int % 90)::text),
            (array['first', 'second', 'greater', 'lesser'])[1 + ordinal::int % 4]),
          kind = case when ordinal::int % 5 = 0 then 'claim' else kind end
        where authority_id = ${authorityId} and rule = 'bench'`)
      await step.run(sql`
        update readings set passage = jsonb_build_object('page', page, 'boxes', '[]'::jsonb, 'exact', value, 'prefix', '', 'suffix', '')
        where authority_id = ${authorityId} and rule = 'bench' and kind = 'claim'`)
      await step.run(sql`
        insert into claims (authority_id, document_id, ordinal, said_by, kind, attribution, found, evidence, page, exact)
        select authority_id, document_id, row_number() over (partition by document_id order by ordinal), 'authority', 'plan', 1, 'none',
          '[]', page, value
        from readings where authority_id = ${authorityId} and rule = 'bench' and kind = 'claim'`)
      await step.script('analyze readings; analyze claims')
    }),
  )
