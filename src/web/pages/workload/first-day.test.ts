import { beforeAll, expect, test } from 'vitest'
import { plantRows } from '../../../children/index.ts'
import { day } from '../../../platform/day.ts'
import { givenWeb, wordsOf, type GivenWeb } from '../sign-in/visitor.fixture.ts'

let web: GivenWeb
beforeAll(async () => {
  web = await givenWeb({ demo: true })
  web.setClock(new Date('2026-11-24T10:00:00Z'))
})

const pages = ['/workload', '/workload/ahead', '/workload/teams', '/children/gaps', '/worklists'] as const
const nothing = 'Nothing has been brought in from the case system yet, so nobody can be counted.'

test('before the first delivery no page of children says that all is well, and who may bring one in is led to it', async () => {
  const [analyst, worker] = [await web.visitor('analyst'), await web.visitor('social-worker')]
  for (const page of pages) {
    const { text } = await analyst.get(page)
    expect(wordsOf(text), page).toContain(nothing)
    expect(wordsOf(text), page).not.toMatch(
      /Every child has|No child was without|No case is open|no open record|0 late/,
    )
    expect(text, page).toContain('href="/children/imports">Bring in the first delivery')
    expect((await worker.get(page)).text, page).not.toContain('Bring in the first delivery')
  }
})

test('with one child whom nobody holds, no page says that every child has a worker', async () => {
  const analyst = web.staff.get('analyst')
  if (!analyst) throw new Error('There is no analyst.')
  const rows = {
    ssd_person: [{ pers_person_id: 'N1', pers_forename: 'Only', pers_surname: 'Child', pers_dob: '2013-02-04' }],
    ssd_cin_episodes: [{ cine_referral_id: 'R1', cine_person_id: 'N1', cine_referral_date: '2026-05-01' }],
    ssd_cin_assessments: [
      {
        cina_assessment_id: 'A1',
        cina_person_id: 'N1',
        cina_referral_id: 'R1',
        cina_assessment_start_date: '2026-11-02',
      },
    ],
  }
  await plantRows(web.database, analyst, { name: 'one', asAt: day('2026-11-20'), rows })
  const lead = await web.visitor('quality-lead')
  const wordsAt = async (page: string) => wordsOf((await lead.get(page)).text).replaceAll(' .', '.')
  for (const page of pages) expect(await wordsAt(page), page).not.toContain(nothing)
  expect(await wordsAt('/workload')).toContain('One child has an open case, and nobody holds it.')
  expect(await wordsAt('/workload?asAt=2026-11-24')).toContain(
    'by the data of the case system of 20 November 2026: what happened after that is not known.',
  )
  expect(await wordsAt('/workload?asAt=2026-11-20')).not.toContain('what happened after that is not known')
  expect(await wordsAt('/workload/ahead')).toContain(
    '1 child has nobody now. Every other child has a worker who stays, by all that is known.',
  )
  expect(await wordsAt('/worklists?whose=all')).toContain('One clock is running')
  expect(await wordsAt('/children')).toContain('One child of the authority.')
})
