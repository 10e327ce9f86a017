import { expect, test } from 'vitest'
import { plantRows } from '../../../children/index.ts'
import { refreshIndicators } from '../../../indicators/index.ts'
import { day } from '../../../platform/day.ts'
import { givenWeb, wordsOf } from '../sign-in/visitor.fixture.ts'

test('a number on a day after the newest delivery says that what happened since is not known', async () => {
  const web = await givenWeb({ demo: true })
  web.setClock(new Date('2026-11-24T10:00:00Z'))
  const analyst = web.staff.get('analyst')
  if (!analyst) throw new Error('There is no analyst.')
  const rows = { ssd_person: [{ pers_person_id: 'N1', pers_forename: 'Only', pers_surname: 'Child' }] }
  await plantRows(web.database, analyst, { name: 'one', asAt: day('2026-11-20'), rows })
  await refreshIndicators(web.database, analyst.authorityId)
  const lead = await web.visitor('quality-lead')
  const wordsOn = async (on: string) => wordsOf((await lead.get(`/indicators/CL02/as-at?on=${on}`)).text)
  const unknown = 'The newest delivery shows 20 November 2026: what happened after that is not known.'
  expect(await wordsOn('2030-01-01')).toContain(unknown)
  expect(await wordsOn('2026-11-21')).toContain(unknown)
  expect(await wordsOn('2026-11-20')).not.toContain(unknown)
  expect(await wordsOn('1999-01-01')).toContain('No delivery had come by then, so what was known then is not known.')
})
