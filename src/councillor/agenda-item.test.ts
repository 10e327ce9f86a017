import { beforeAll, expect, test } from 'vitest'
import { createPlan, putInPlan } from '../improvement/index.ts'
import { day } from '../platform/day.ts'
import {
  addExemptPaper,
  addItem,
  addPaper,
  addProgressPaper,
  agreeExemption,
  askForExemption,
  askWitness,
  beginMinute,
  callMeeting,
  openMeeting,
  publishAgenda,
  type ItemId,
} from '../scrutiny/index.ts'
import { newCommitteeGround, type CommitteeGround } from '../scrutiny/scrutiny.fixture.ts'
import { councillorAgendaItem, listCouncillorMeetings } from './agenda-item.ts'

let ground: CommitteeGround
const [today, heldOn] = [day('2026-06-01'), '2026-07-16']

beforeAll(async () => {
  ground = await newCommitteeGround()
})

const shown = (id: ItemId) => ground.as(ground.councillor, (db) => councillorAgendaItem(db, id, today))
const asks = async (id: ItemId) => (await shown(id)).questions.map(({ question }) => question)

test('S-260: an item is one page: what is asked, what its plan says, questions whose answer is in the pack or the officer’s', async () => {
  const { lead, director } = ground
  const action = await ground.started()
  const plan = await ground.as(lead, async (db) => {
    const id = await createPlan(db, { title: 'Improvement plan', ownerId: director.id })
    await putInPlan(db, action, { planId: id, priorityId: null })
    return id
  })
  const meeting = await ground.meeting(heldOn)
  const item = await ground.does((db) =>
    addItem(db, meeting, { title: 'Improvement plan', asks: 'Note how it stands.', presenter: 'The Director' }, today),
  )
  await ground.does((db) => addProgressPaper(db, item, { planId: plan, author: 'The Director', today }))
  const page = await shown(item)
  expect(page.asked).toBe('Note how it stands.')
  expect(page.sentence).toContain('The one thing that was promised is not done yet')
  expect(page.questions.length).toBeLessThanOrEqual(6)
  for (const { answer } of page.questions) expect(answer).toMatch(/^(in the pack: “|ask the officer: The Director$)/)
  // Who owns an action stays inside the council.
  expect(JSON.stringify(page.questions)).not.toContain(ground.owner.name)
})

test('S-261, C7: the age of the figures, a paper that is to follow, and children who are not heard each make a question', async () => {
  const meeting = await ground.meeting('2026-08-06')
  const item = await ground.does((db) =>
    addItem(db, meeting, { title: 'Short breaks', dataTo: '2026-03-31', followsWhy: 'Not ready.' }, today),
  )
  expect(await asks(item)).toEqual([
    'What will the paper say that is not here yet?',
    'What has happened since the figures end?',
    'What did children and families say about this?',
    'When will we see this again?',
  ])
  expect((await shown(item)).questions[1]?.known).toBe('They go to 31 March 2026: data 128 days old at the meeting.')
  await ground.does((db) => askWitness(db, item, { name: 'Asha Venn' }))
  expect(await asks(item)).not.toContain('What did children and families say about this?')
})

test('what the committee had before is asked for what has changed', async () => {
  const before = await ground.meeting('2026-05-14')
  await ground.item(before, 'Young carers in the city', day('2026-05-01'))
  await ground.does((db) => publishAgenda(db, before, { on: day('2026-05-05') }))
  await ground.does((db) => openMeeting(db, before, { at: '18:30', today: day('2026-05-14') }))
  await ground.does((db) => beginMinute(db, before, { title: 'Carers' }))
  const item = await ground.item(await ground.meeting('2026-08-13'), 'Young carers in the city', today)
  expect((await shown(item)).questions[0]).toMatchObject({
    question: 'What has changed since the committee had this on 14 May 2026?',
    answer: 'in the pack: “Report on Young carers in the city”',
  })
})

test('what is exempt is not on the page; the list has the items of meetings whose agenda is out', async () => {
  const meeting = await ground.does((db) =>
    callMeeting(db, ground.committee, { heldOn: '2026-09-03', startsAt: '18:30' }),
  )
  const item = await ground.does((db) => addItem(db, meeting, { title: 'A contract', asks: 'Comment.' }, today))
  await ground.does((db) =>
    askForExemption(db, item, { paragraph: 3, why: 'Bids are open.', said: 'What it would cost.' }),
  )
  await ground.does((db) => addExemptPaper(db, item, { title: 'Prices', body: 'Heronfield bids least.' }, { today }))
  await ground.does((db) => addPaper(db, item, { title: 'Why', author: 'A', wards: 'All', body: 'Why.' }, { today }))
  await ground.as(ground.director, (db) => agreeExemption(db, item))
  await ground.does((db) => publishAgenda(db, meeting, { on: today }))
  const page = await shown(item)
  expect(page.exempt).toContain('The public is told: What it would cost.')
  expect(JSON.stringify({ ...page, item: undefined })).not.toMatch(/Heronfield|Prices|Bids are open/)
  const meetings = await ground.as(ground.councillor, (db) => listCouncillorMeetings(db, today))
  expect(meetings).toMatchObject([{ id: meeting, items: [{ id: item, title: 'A contract', asks: 'Comment.' }] }])
})
