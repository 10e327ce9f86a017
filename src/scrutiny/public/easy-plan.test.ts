import { expect, test } from 'vitest'
import { putInPlan } from '../../improvement/index.ts'
import { day } from '../../platform/day.ts'
import { publishAgenda } from '../meetings/publish.ts'
import { addProgressPaper } from '../papers/progress-paper.ts'
import { newCommitteeGround } from '../scrutiny.fixture.ts'
import { asPublic } from './as-public.ts'
import { easyPlan, partsOf } from './easy-plan.ts'

test('jobs and numbers are told apart by the heads of the tables, and what is not shown stays so', () => {
  const body = [
    '# Priority',
    '| Action | Due | How it stands |\n| Recruit | 1 May 2026 | Overdue by 3 days |\n| Train | no day | Done, being checked |\n| Write | 2 June 2026 | On course |',
    '# What the measures say',
    '| Measure | Latest | Period to | Source | Against the target |\n| Reviews in time | not shown: fewer than six people | 1 May 2026 | x | no target |',
  ].join('\n\n')
  const { jobs, numbers } = partsOf(body)
  expect(jobs.map(({ title, state }) => [title, state])).toEqual([
    ['Recruit', 'late'],
    ['Train', 'done'],
    ['Write', 'going'],
  ])
  expect(numbers).toEqual([{ title: 'Reviews in time', value: 'not shown: fewer than six people', upTo: '1 May 2026' }])
})

test('a plan is in easy words once a public paper told of it, and as that paper has it', async () => {
  const ground = await newCommitteeGround()
  const planId = await ground.plan()
  const action = await ground.started({ title: 'Write the pathway plans', dueOn: '2026-05-28' })
  await ground.as(ground.lead, (db) => putInPlan(db, action, { planId, priorityId: null }))
  const meeting = await ground.meeting('2026-06-30')
  const item = await ground.item(meeting, 'The plan', day('2026-06-01'))
  await ground.does((db) => addProgressPaper(db, item, { planId, author: 'G. Ashby', today: day('2026-06-01') }))
  const easy = () => asPublic(ground.database, '998', (db) => easyPlan(db, planId))
  await expect(easy()).rejects.toThrow()
  await ground.does((db) => publishAgenda(db, meeting, { on: day('2026-06-02') }))
  expect(await easy()).toMatchObject({
    toldOn: '2026-06-01',
    jobs: [{ title: 'Write the pathway plans', due: '28 May 2026', state: 'late' }],
  })
})
