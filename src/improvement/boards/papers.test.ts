import { beforeAll, describe, expect, test } from 'vitest'
import { readPdf } from '../../documents/index.ts'
import type { Person } from '../../people/index.ts'
import { addDays, day } from '../../platform/day.ts'
import { printPaper } from '../../platform/paper/book.ts'
import { sql } from '../../platform/sql.ts'
import { askForDate, listRedates } from '../actions/redates.ts'
import { getAction } from '../actions/action.ts'
import { putInPlan } from '../actions/links.ts'
import { createPlan } from '../plans/plan.ts'
import { newPlanGround, today, type PlanGround } from '../plans.fixture.ts'
import type { ActionId } from '../status/facts.ts'
import { addBoard, addMeeting, takeMeetingOut, type BoardId, type MeetingId } from './boards.ts'
import { mostWordsInSummary, summaryOf } from './board-paper.ts'
import { askBoard, listDecisions, listDecisionsAbout, recordDecision } from './decisions.ts'
import { meetingOverview } from './meeting-overview.ts'
import { addMember, endMember, listMembers } from './members.ts'
import { listNotes, noteSaid } from './notes.ts'
import { draftPaper, issuedPaper, issuePaper, listPapers } from './papers.ts'

let ground: PlanGround
let board: BoardId
let other: BoardId
let meeting: MeetingId
let late: ActionId

const authority = 'Elmbridge Vale Council'

beforeAll(async () => {
  ground = await newPlanGround()
  const { lead } = ground
  board = await ground.as(lead, (db) => addBoard(db, { name: 'Improvement Board', forum: 'improvement board' }))
  other = await ground.as(lead, (db) => addBoard(db, { name: 'Corporate Leadership', forum: 'corporate leadership' }))
  await ground.as(lead, (db) => addMeeting(db, board, { heldOn: '2026-05-22' }))
  meeting = await ground.as(lead, (db) => addMeeting(db, board, { heldOn: '2026-06-01' }))
  const plan = await ground.as(lead, (db) =>
    createPlan(db, { title: 'Leaving care', ownerId: ground.director.id, boardId: board }),
  )
  const early = day('2026-05-20')
  late = await ground.on(early, lead, async (db) => {
    const { createAction } = await import('../actions/create-action.ts')
    return createAction(db, {
      title: 'Recruit two personal advisers',
      ownerId: ground.owner.id,
      doneWhen: 'Both are in post.',
      dueOn: '2026-05-29',
      noMeasureBecause: 'Being in post is the whole of it.',
    })
  })
  const { acceptAction, takeStep } = await import('../actions/take-step.ts')
  await ground.on(early, ground.owner, (db) => acceptAction(db, late, early))
  await ground.on(early, lead, (db) => takeStep(db, late, 'agree', { today: early }))
  await ground.on(early, ground.owner, (db) => takeStep(db, late, 'start', { today: early }))
  await ground.on(early, lead, (db) => putInPlan(db, late, { planId: plan, priorityId: null }))
  const fresh = await ground.started({ title: 'Publish the local offer', dueOn: '2026-09-30' })
  await ground.as(lead, (db) => putInPlan(db, fresh, { planId: plan, priorityId: null }))
})

const overview = (id = meeting, on = today) => ground.as(ground.councillor, (db) => meetingOverview(db, id, on))
const issue = (who: Person, why = '') => ground.as(who, (db) => issuePaper(db, meeting, { authority, today, why }))

describe('the paper of a meeting', () => {
  test('says what got worse since the board last met, and what is new', async () => {
    const { previous, moved, worst, counts } = await overview()
    expect(previous?.heldOn).toBe('2026-05-22')
    expect(moved.map(({ now, was, went }) => [now.facts.title, was?.standing.word, now.standing.word, went])).toEqual([
      ['Recruit two personal advisers', 'On course', 'Overdue', 'worse'],
      ['Publish the local offer', undefined, 'On course', 'new'],
    ])
    expect(worst.map(({ facts }) => facts.id)).toEqual([late])
    expect(counts).toMatchObject({ total: 2, overdue: 1 })
  })

  test('has a summary that fits one page of words, and every section that a board looks for', async () => {
    const words = summaryOf(await overview()).join(' ')
    expect(words).toContain('2 actions in one plan. One is overdue, none is stale')
    expect(words).toContain('one action got worse, 0 actions got better and one action came new')
    expect(words.split(/\s+/).length).toBeLessThanOrEqual(mostWordsInSummary)
    const paper = await ground.as(ground.councillor, (db) => draftPaper(db, meeting, { authority, today }))
    expect(paper.blocks.flatMap((block) => (block.block === 'heading' ? [block.text] : []))).toEqual([
      'Summary',
      'Decisions asked',
      'What changed since 22 May 2026',
      'The worst first',
      'Impact claimed',
      'Risks',
      'Money',
      'Next dates',
    ])
  })

  test('is printed with the same words in the same order', async () => {
    const paper = await ground.as(ground.councillor, (db) => draftPaper(db, meeting, { authority, today }))
    const { blocks, title, doubts } = await readPdf(await printPaper(paper))
    expect(title).toBe('Improvement Board, 1 June 2026')
    expect(doubts).toEqual([])
    expect(
      blocks.flatMap(({ kind, level, text }) => (kind === 'heading' && level === 2 ? [text] : [])).slice(0, 3),
    ).toEqual(['Summary', 'Decisions asked', 'What changed since 22 May 2026'])
    expect(blocks.flatMap(({ rows }) => rows.map((row) => row.map(({ text }) => text).join(' | ')))).toContainEqual(
      expect.stringContaining('Recruit two personal advisers | Worse | On course | Overdue by 3 days: due 29 May 2026'),
    )
  })

  test('never changes once issued; a further version says why, and the first is still there', async () => {
    await expect(issue(ground.councillor)).rejects.toMatchObject({ name: 'Forbidden' })
    expect(await issue(ground.lead)).toBe(1)
    const first = await ground.as(ground.councillor, (db) => issuedPaper(db, meeting))
    await ground.as(ground.lead, (db) =>
      askBoard(db, meeting, { kind: 'other', asked: 'Note that the grant has ended.' }, today),
    )
    expect(await ground.as(ground.councillor, (db) => issuedPaper(db, meeting, 1))).toEqual(first)
    await expect(issue(ground.lead)).rejects.toThrow('Say why there is a further version')
    expect(await issue(ground.lead, 'A question was added.')).toBe(2)
    expect(await ground.as(ground.councillor, (db) => issuedPaper(db, meeting, 1))).toEqual(first)
    const second = await ground.as(ground.councillor, (db) => issuedPaper(db, meeting))
    expect(JSON.stringify(second)).toContain('the grant has ended')
    expect(
      (await ground.as(ground.councillor, (db) => listPapers(db, meeting))).map(({ version, why }) => [version, why]),
    ).toEqual([
      [2, 'A question was added.'],
      [1, ''],
    ])
    await expect(
      ground.database.asOwner((db) => db.run(sql`update board_papers set why = 'x' where version = 2`)),
    ).rejects.toThrow()
  })

  test('S-030: what was said since the paper is noted after the meeting, and is in the next paper', async () => {
    const note = { said: 'Two more have been appointed since.', saidBy: 'Ruth Falconer' }
    const next = await ground.as(ground.lead, (db) => addMeeting(db, board, { heldOn: '2026-06-29' }))
    const say = (id: MeetingId, who = ground.lead) => ground.as(who, (db) => noteSaid(db, id, note, today))
    await expect(say(next)).rejects.toThrow('Note what is said once it has been held.')
    await expect(say(meeting, ground.councillor)).rejects.toMatchObject({ name: 'Forbidden' })
    await say(meeting)
    expect(await ground.as(ground.councillor, (db) => listNotes(db, meeting))).toMatchObject([note])
    const paper = await ground.as(ground.councillor, (db) => draftPaper(db, next, { authority, today }))
    expect(JSON.stringify(paper.blocks)).toContain('Two more have been appointed since. Said by Ruth Falconer.')
    await ground.as(ground.lead, (db) => takeMeetingOut(db, next, { why: 'Not needed.', today }))
  })

  test('of a board without a plan says so', async () => {
    const empty = await ground.as(ground.lead, (db) => addMeeting(db, other, { heldOn: '2026-06-03' }))
    expect(summaryOf(await overview(empty))).toEqual(['No plan is before this board, so there is nothing to report.'])
  })
})

describe('a decision', () => {
  const decide = (
    who: Person,
    id: Awaited<ReturnType<typeof askBoard>>,
    outcome: 'agreed' | 'refused' | 'put off',
    why = 'So minuted.',
  ) => ground.as(who, (db) => recordDecision(db, id, { outcome, why }, today))

  test('to move a date moves it, with the board’s reason; the first date stays', async () => {
    const id = await ground.as(ground.lead, (db) =>
      askBoard(
        db,
        meeting,
        { kind: 're-date', actionId: late, toOn: '2026-07-15', reason: 'recruitment', asked: 'Nobody applied.' },
        today,
      ),
    )
    const done = await decide(ground.director, id, 'agreed')
    expect(done).toMatchObject({
      outcome: 'agreed',
      decidedOn: '2026-06-01',
      recordedBy: 'Gwen Ashby',
      why: 'So minuted.',
    })
    expect(await ground.as(ground.councillor, (db) => getAction(db, late))).toMatchObject({
      dueOn: '2026-07-15',
      originalDueOn: '2026-05-29',
    })
    await expect(decide(ground.director, id, 'refused')).rejects.toThrow('is on record already')
    const about = (asAt?: string) =>
      ground.as(ground.councillor, (db) => listDecisionsAbout(db, late, asAt === undefined ? undefined : day(asAt)))
    expect((await about()).map(({ outcome, why, recordedBy }) => [outcome, why, recordedBy])).toEqual([
      ['agreed', 'So minuted.', 'Gwen Ashby'],
    ])
    expect(await about('2026-05-31')).toEqual([]) // it had not been asked yet
    await expect(
      ground.database.asOwner((db) => db.run(sql`update board_decisions set why = 'x' where id = ${id}`)),
    ).rejects.toThrow('not changed')
  })

  test('about a date that somebody asked for approves or refuses that very request', async () => {
    const action = await ground.started({ title: 'Train carers', dueOn: '2026-06-20' })
    await ground.as(ground.owner, (db) =>
      askForDate(db, action, { toOn: '2026-08-01', reason: 'partner', why: 'The trainer is ill.' }, today),
    )
    const ask = () =>
      ground.as(ground.lead, (db) =>
        askBoard(
          db,
          meeting,
          { kind: 're-date', actionId: action, toOn: '2026-08-01', reason: 'partner', asked: 'As the owner asks.' },
          today,
        ),
      )
    await decide(ground.director, await ask(), 'refused', 'Find another trainer.')
    const redates = await ground.as(ground.councillor, (db) => listRedates(db, action))
    expect(redates.map(({ verdict, decidedWhy }) => [verdict, decidedWhy])).toEqual([
      ['refused', 'Find another trainer.'],
    ])
    expect((await ground.as(ground.councillor, (db) => getAction(db, action))).dueOn).toBe('2026-06-20')
  })

  test('to close does not go round the gates: what is not sustained stays open, and nothing is half-recorded', async () => {
    const action = await ground.completed({ title: 'Sign the contract' })
    const id = await ground.as(ground.lead, (db) => askBoard(db, meeting, { kind: 'close', actionId: action }, today))
    await expect(decide(ground.lead, id, 'agreed')).rejects.toThrow('cannot be closed')
    const [kept] = (await ground.as(ground.councillor, (db) => listDecisions(db, meeting))).filter(
      (one) => one.id === id,
    )
    expect(kept?.outcome).toBe('')
    expect((await ground.as(ground.councillor, (db) => getAction(db, action))).state).toBe('action_complete')
    await ground.database.asOwner((db) => db.run(sql`update actions set state = 'sustained' where id = ${action}`))
    await decide(ground.lead, id, 'agreed')
    const closed = await ground.as(ground.councillor, (db) => getAction(db, action))
    expect(closed).toMatchObject({
      state: 'closed',
      closedMinute: expect.stringMatching(/^Improvement Board, 1 June 2026, decision \d+$/) as unknown,
    })
  })

  test('to escalate asks the next meeting of the other board, which sees where it came from', async () => {
    const id = await ground.as(ground.lead, (db) =>
      askBoard(db, meeting, { kind: 'escalate', actionId: late, toBoardId: other, asked: 'It needs money.' }, today),
    )
    await decide(ground.lead, id, 'agreed', 'The board cannot find the money.')
    const { decisions } = await overview(
      await ground.as(ground.lead, async (db) => {
        const { listMeetings } = await import('./boards.ts')
        const [next] = await listMeetings(db, other)
        if (!next) throw new Error('a meeting was called')
        return next.id
      }),
    )
    expect(decisions.map(({ cameFrom, asked, actionId }) => [cameFrom, asked, actionId])).toEqual([
      [
        'Improvement Board',
        'From the Improvement Board of 1 June 2026, about “Recruit two personal advisers”: The board cannot find the money.',
        late,
      ],
    ])
  })

  test.each([
    ['no action', { kind: 'close' }, 'Choose the action.'],
    ['no day', { kind: 're-date', reason: 'partner', asked: 'x' }, 'Give the day'],
    ['no reason', { kind: 're-date', toOn: '2026-09-01', reason: 'weather', asked: 'x' }, 'Choose the reason.'],
    ['no board', { kind: 'escalate' }, 'Choose the board'],
    ['nothing said', { kind: 'other', asked: ' ' }, 'Say what the board is asked.'],
  ] as const)('is not asked for with %s', async (_, question, message) => {
    const actionId = question.kind === 'close' ? null : late
    await expect(
      ground.as(ground.lead, (db) => askBoard(db, meeting, { ...question, actionId }, today)),
    ).rejects.toThrow(message)
  })

  test('is recorded once the meeting has been held, and by nobody but those who look after boards', async () => {
    const next = await ground.as(ground.lead, (db) => addMeeting(db, board, { heldOn: addDays(today, 20) }))
    const id = await ground.as(ground.lead, (db) =>
      askBoard(db, next, { kind: 'other', asked: 'Agree the plan.' }, today),
    )
    await expect(decide(ground.lead, id, 'agreed')).rejects.toThrow('Record what it decides once it has been held.')
    await expect(decide(ground.owner, id, 'agreed')).rejects.toMatchObject({ name: 'Forbidden' })
    await expect(
      ground.as(ground.councillor, (db) => askBoard(db, next, { kind: 'other', asked: 'x' }, today)),
    ).rejects.toMatchObject({ name: 'Forbidden' })
  })
})

test('who left a board is no longer on it the day after, and still was before', async () => {
  const add = (name: string, part: 'chair' | 'member') =>
    ground.as(ground.lead, (db) => addMember(db, board, { name, part, since: '2026-01-01' }))
  await add('Ada Wren', 'member')
  const chair = await add('Zed Holt', 'chair')
  const on = (when: string) =>
    ground.as(ground.councillor, (db) => listMembers(db, board, day(when))).then((all) => all.map(({ name }) => name))
  expect(await on('2026-05-01')).toEqual(['Zed Holt', 'Ada Wren'])
  await ground.as(ground.lead, (db) => endMember(db, chair, day('2026-05-10')))
  expect(await on('2026-05-10')).toEqual(['Zed Holt', 'Ada Wren'])
  expect(await on('2026-05-11')).toEqual(['Ada Wren'])
  await expect(ground.as(ground.lead, (db) => endMember(db, chair, day('2026-05-12')))).rejects.toThrow(
    'left the board',
  )
})
