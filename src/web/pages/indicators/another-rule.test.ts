import { expect, test } from 'vitest'
import { plantRows } from '../../../children/index.ts'
import { refreshIndicators } from '../../../indicators/index.ts'
import { day } from '../../../platform/day.ts'
import { sql } from '../../../platform/sql.ts'
import { givenWeb, wordsOf } from '../sign-in/visitor.fixture.ts'

test('a month that was first counted by an earlier version of its definition says so, and what changed', async () => {
  const web = await givenWeb({ demo: true })
  web.setClock(new Date('2026-11-24T10:00:00Z'))
  const analyst = web.staff.get('analyst')
  if (!analyst) throw new Error('There is no analyst.')
  const deliver = async (name: string, asAt: string, visitedOn: string) => {
    await plantRows(web.database, analyst, {
      name,
      asAt: day(asAt),
      rows: {
        ssd_person: [{ pers_person_id: 'N1', pers_surname: 'Child', pers_dob: '2015-01-01' }],
        ssd_cla_episodes: [
          { clae_cla_episode_id: 'e', clae_person_id: 'N1', clae_cla_episode_start_date: '2024-01-05' },
        ],
        ssd_cla_placement: [
          {
            clap_cla_placement_id: 'l',
            clap_person_id: 'N1',
            clap_cla_placement_start_date: '2024-01-05',
            clap_cla_placement_type: 'U4',
          },
        ],
        ssd_cla_visits: [{ clav_cla_visit_id: 'v', clav_person_id: 'N1', clav_cla_visit_date: visitedOn }],
      },
    })
    await refreshIndicators(web.database, analyst.authorityId)
  }
  const lead = await web.visitor('quality-lead')
  const september = async () => wordsOf((await lead.get('/indicators/CL10/as-at?month=2026-09')).text)
  await deliver('one', '2026-10-20', '2026-09-10')
  // As a version before would have kept it: nobody was to be visited.
  await web.database.asOwner((db) =>
    db.run(
      sql`update indicator_results set counted = 0, out_of = 0 where indicator_id = 'CL10' and ends_on = '2026-09-30'`,
    ),
  )
  await deliver('two', '2026-11-20', '2026-09-11')
  const words = await september()
  expect(words).toContain('It was first reported as nothing to count. The definition has changed since')
  expect(words).toContain('counted by version 2: Since 30 November 2026 a placement that is meant to last')
  expect(wordsOf((await lead.get('/indicators/CL10')).text)).toContain('or the definition has changed')
  expect(wordsOf((await lead.get('/indicators/CP02')).text)).not.toContain('or the definition has changed')
})
