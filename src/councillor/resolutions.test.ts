import { expect, test } from 'vitest'
import { addPriority, putInPlan } from '../improvement/index.ts'
import { day } from '../platform/day.ts'
import {
  addResolution,
  beginMinute,
  followWithAction,
  openMeeting,
  publishAgenda,
  respondTo,
  serveResolution,
} from '../scrutiny/index.ts'
import { newCommitteeGround } from '../scrutiny/scrutiny.fixture.ts'
import { councillorItem } from './item.ts'

test('what a committee resolved stands on the page with what came back, and an answer that is missing is the first question', async () => {
  const ground = await newCommitteeGround()
  const heldOn = day('2021-07-15')
  const meeting = await ground.meeting(heldOn)
  await ground.item(meeting, 'Records', day('2021-07-01'))
  await ground.does((db) => publishAgenda(db, meeting, { on: day('2021-07-06') }))
  await ground.does((db) => openMeeting(db, meeting, { at: '18:30', today: heldOn }))
  const minute = await ground.does((db) => beginMinute(db, meeting, { title: 'Records' }))
  const addressee = 'Cabinet Member for Children'
  const text = 'That the Cabinet Member explain why records are late.'
  const resolution = await ground.does((db) =>
    addResolution(db, minute, { text, kind: 'recommend_cabinet', addressee }),
  )
  await ground.does((db) =>
    serveResolution(db, resolution, { on: '2021-07-16', addressee, noticeGiven: true }, day('2021-08-01')),
  )
  const plan = await ground.plan()
  const priority = await ground.as(ground.lead, (db) =>
    addPriority(db, plan, { title: 'Records in time', causeKind: 'process' } as Parameters<typeof addPriority>[2]),
  )
  const action = await ground.started({ title: 'Send the list' })
  await ground.as(ground.lead, (db) => putInPlan(db, action, { planId: plan, priorityId: priority }))
  const shown = (on: string) => ground.as(ground.councillor, (db) => councillorItem(db, priority, day(on)))
  expect((await shown('2021-10-01')).said).toEqual([])

  await ground.does((db) => followWithAction(db, resolution, action))
  const late = await shown('2021-10-01')
  expect(late.said).toMatchObject([{ words: text, isWaiting: true }])
  expect(late.said[0]?.when).toMatch(/^Minute CYP\d+\.1, Children and Young People Scrutiny Committee, 15 July 2021$/)
  expect(late.questions[0]).toMatchObject({
    gap: 'unanswered',
    question: expect.stringMatching(/^Why has CYP\d+\.1 not been answered\?$/) as unknown,
  })

  await ground.does((db) =>
    respondTo(
      db,
      resolution,
      { on: '2021-10-02', response: 'accepted', text: 'We did not know.' } as Parameters<typeof respondTo>[2],
      day('2021-10-03'),
    ),
  )
  const answered = await shown('2021-10-04')
  expect(answered.said).toMatchObject([{ isWaiting: false }])
  expect(answered.questions.map(({ gap }) => gap)).not.toContain('unanswered')
})
