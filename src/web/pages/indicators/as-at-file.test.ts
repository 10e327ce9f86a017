import { expect, test } from 'vitest'
import { plantRows } from '../../../children/index.ts'
import { refreshIndicators } from '../../../indicators/index.ts'
import { day } from '../../../platform/day.ts'
import { givenWeb } from '../sign-in/visitor.fixture.ts'

test('what makes the difference between then and now goes as a file whose changes add up to it', async () => {
  const web = await givenWeb({ demo: true })
  web.setClock(new Date('2026-11-24T10:00:00Z'))
  const analyst = web.staff.get('analyst')
  if (!analyst) throw new Error('There is no analyst.')
  const plan = (id: string, on: string) => ({
    cppl_cp_plan_id: id,
    cppl_person_id: 'N1',
    cppl_cp_plan_start_date: on,
  })
  const deliver = async (name: string, asAt: string, plans: ReturnType<typeof plan>[]) => {
    const ssd_person = [{ pers_person_id: 'N1', pers_surname: 'Child', pers_dob: '2015-01-01' }]
    await plantRows(web.database, analyst, { name, asAt: day(asAt), rows: { ssd_person, ssd_cp_plans: plans } })
    await refreshIndicators(web.database, analyst.authorityId)
  }
  await deliver('one', '2026-10-20', [plan('stays', '2026-01-05'), plan('goes', '2026-02-05')])
  await deliver('two', '2026-11-20', [
    plan('stays', '2026-01-05'),
    plan('late', '2026-03-05'),
    plan('later', '2026-04-05'),
  ])
  const lead = await web.visitor('quality-lead')
  expect((await lead.get('/indicators/CP03/as-at?on=2026-10-25')).text).toContain(
    '/indicators/CP03/as-at/export/csv?on=2026-10-25',
  )
  const { text } = await lead.get('/indicators/CP03/as-at/export/csv?on=2026-10-25')
  const rows = text
    .trim()
    .split('\n')
    .filter((line) => /,(?:stays|goes|late|later),/.test(line))
  const changes = rows.map((line) => Number(/,(-?\d+),-?\d+,[^,]*$/.exec(line.trim())?.[1]))
  expect(
    rows.map((line) => /,(stays|goes|late|later),/.exec(line)?.[1]).toSorted((a = '', b = '') => a.localeCompare(b)),
  ).toEqual(['goes', 'late', 'later'])
  expect(changes.reduce((sum, one) => sum + one, 0)).toBe(1) // from two plans to three
  expect((await lead.get('/indicators/LV01/as-at/export/csv?on=2026-10-25')).status).toBe(404)
  expect((await (await web.visitor('councillor')).get('/indicators/CP03/as-at/export/csv?on=2026-10-25')).status).toBe(
    403,
  )
})
