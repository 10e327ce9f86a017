import { beforeAll, describe, expect, test } from 'vitest'
import {
  addBoard,
  addMeeting,
  addPriority,
  askBoard,
  createMeasure,
  createPlan,
  getPriority,
  measurePriority,
  putInPlan,
  recordReading,
  sayWorse,
  type MeasureId,
  type PriorityId,
} from '../improvement/index.ts'
import { newPlanGround, today, type PlanGround } from '../improvement/plans.fixture.ts'
import { readPdf } from '../documents/index.ts'
import { addDays, day } from '../platform/day.ts'
import { printPaper } from '../platform/paper/book.ts'
import { councillorPaper } from './councillor-paper.ts'
import { councillorItem, listCouncillorPlans } from './item.ts'
import { terms, termsIn } from './jargon.ts'

let ground: PlanGround
let priority: PriorityId
let measure: MeasureId
let late: Awaited<ReturnType<PlanGround['started']>>

const newMeasure = (title: string, aspect: 'quality' | 'timeliness', parts: object = {}) =>
  ground.as(ground.lead, (db) =>
    createMeasure(db, {
      title,
      aspect,
      numerator: 'records on file in time',
      denominator: 'reviews held',
      unit: 'percent',
      polarity: 'higher',
      targetKind: 'floor',
      target: 90,
      baseline: 40,
      tolerance: 3,
      ...parts,
    } as Parameters<typeof createMeasure>[1]),
  )

const read = (id: MeasureId, months: readonly (readonly [number, number])[]) =>
  ground.as(ground.lead, async (db) => {
    for (const [index, [numerator, denominator]] of months.entries()) {
      const start = day(`${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`)
      await recordReading(
        db,
        id,
        { periodStart: start, periodEnd: addDays(start, 27), numerator, denominator, source: 'Case records' },
        today,
      )
    }
  })

const item = () => ground.as(ground.councillor, (db) => councillorItem(db, priority, today))

beforeAll(async () => {
  ground = await newPlanGround()
  const { lead, director } = ground
  const board = await ground.as(lead, (db) => addBoard(db, { name: 'Improvement Board', forum: 'improvement board' }))
  const meeting = await ground.as(lead, (db) => addMeeting(db, board, { heldOn: '2026-06-10' }))
  const plan = await ground.as(lead, (db) =>
    createPlan(db, { title: 'Improvement plan', ownerId: director.id, boardId: board }),
  )
  priority = await ground.as(lead, (db) =>
    addPriority(db, plan, {
      title: 'Review records on file in time',
      causeKind: 'process',
      boardId: board,
    } as Parameters<typeof addPriority>[2]),
  )
  late = await ground.started({ title: 'Send managers a weekly list', dueOn: '2026-05-20' })
  const given = await ground.completed({ title: 'Train reviewing officers' })
  for (const id of [late, given])
    await ground.as(lead, (db) => putInPlan(db, id, { planId: plan, priorityId: priority }))
  measure = await newMeasure('Of reviews held, how many had their record in time?', 'timeliness')
  await ground.as(lead, (db) => measurePriority(db, priority, measure))
  await read(measure, [
    ...Array.from({ length: 8 }, () => [50, 100] as const),
    ...Array.from({ length: 8 }, () => [76, 100] as const),
  ])
  await ground.as(lead, (db) =>
    askBoard(
      db,
      meeting,
      { kind: 're-date', actionId: late, toOn: '2026-07-01', reason: 'capacity', asked: 'Illness.' },
      today,
    ),
  )
})

describe('a councillor’s page', () => {
  test('says plainly how it stands, what is asked of whom, and when it comes back', async () => {
    const shown = await item()
    expect(shown.sentence).toBe(
      'One of the two things that were promised is done; one is late. The one figure for it has improved.',
    )
    expect(shown.asked).toEqual([
      { who: 'Improvement Board, 10 June 2026', words: 'Move “Send managers a weekly list” to 1 July 2026. Illness.' },
    ])
    expect(shown.actions.map(({ plain }) => plain).toSorted()).toEqual([
      'Done; what it changed is not known yet',
      'Late by 12 days',
    ])
    expect(shown.questions.at(-1)).toEqual({
      gap: 'again',
      question: 'When will we see this again?',
      known: 'The board that looks after it meets on 10 June 2026.',
    })
  })

  test('gives figures with their counts, which way they go, where from and how old', async () => {
    const [figure] = (await item()).figures
    expect(figure).toMatchObject({
      value: '76%',
      of: '76 of 100',
      trend: 'better',
      source: 'Case records',
      periodEnd: '2026-04-28',
      age: '1 month old',
    })
    expect(figure?.trendInWords).toBe('not there yet, since 28 April 2025, when it was 50%; target 90%')
    expect(figure?.points).toHaveLength(16)
  })

  test('asks about what is late, what nothing shows the effect of, and whom nobody heard', async () => {
    const asked = (await item()).questions
    expect(asked.map(({ gap }) => gap)).toEqual(['late', 'impact', 'quality', 'voice', 'old', 'again'])
    expect(asked[0]).toEqual({
      gap: 'late',
      question: 'Why is “Send managers a weekly list” late, and what does that hold up?',
      known: 'Late by 12 days; first promised for 20 May 2026.',
    })
  })

  test('names nobody, not even where somebody has said that a status is worse', async () => {
    const worse = await ground.started({ title: 'Hire a second clerk', dueOn: '2026-09-30' })
    const { planId } = await ground.as(ground.lead, (db) => getPriority(db, priority))
    await ground.as(ground.lead, (db) => putInPlan(db, worse, { planId, priorityId: priority }))
    await ground.as(ground.owner, (db) =>
      sayWorse(db, worse, { status: 'at_risk', why: 'Only Ruth Falconer can train them.', today }),
    )
    const shown = await item()
    expect(shown.actions).toContainEqual({ title: 'Hire a second clerk', plain: 'May be late' })
    for (const { name } of [ground.owner, ground.lead, ground.director, ground.verifier])
      expect(JSON.stringify([shown, councillorPaper(shown, 'x')])).not.toContain(name)
  })

  test('explains the words of the trade that stand in it, and no others', async () => {
    const found = (await item()).terms.map(({ term }) => term)
    expect(found).toEqual(expect.arrayContaining(['Record', 'Review', 'Independent reviewing officer']))
    expect(found).not.toContain('Adoption')
    expect(found).not.toContain('Threshold')
  })

  test('is printed with the same questions', async () => {
    const { blocks, doubts } = await readPdf(await printPaper(councillorPaper(await item(), 'Elmbridge Vale')))
    expect(doubts).toEqual([])
    expect(blocks.map(({ text }) => text).join('\n')).toContain('What do children and families say about this?')
  })

  test('stands in the list of its plan with the decisions that are asked', async () => {
    const [plan] = await ground.as(ground.councillor, (db) => listCouncillorPlans(db, today))
    expect(plan?.lines).toEqual([
      { id: priority, title: 'Review records on file in time', sentence: (await item()).sentence, asked: 1 },
    ])
    expect((await ground.as(ground.councillor, (db) => getPriority(db, priority))).title).toBe(plan?.lines[0]?.title)
  })
})

describe('small numbers', () => {
  test('are neither in the figure nor in its points', async () => {
    const small = await newMeasure('Of reviews read by auditors, how many were good?', 'quality')
    await ground.as(ground.lead, (db) => measurePriority(db, priority, small))
    await read(small, [
      [12, 24],
      [13, 26],
      [4, 25],
      [12, 24],
      [5, 25],
    ])
    const figure = (await item()).figures.find(({ title }) => title.includes('auditors'))
    expect(figure).toMatchObject({ value: 'Too few to show', of: '', points: [] })
    expect(JSON.stringify(councillorPaper(await item(), 'x'))).not.toContain('5 of 25')
    await read(small, [
      [12, 24],
      [13, 26],
      [4, 25],
      [12, 24],
      [15, 25],
    ])
    const later = (await item()).figures.find(({ title }) => title.includes('auditors'))
    expect(later).toMatchObject({ value: '60%', of: '15 of 25' })
    expect(later?.points.map(({ value }) => value)).not.toContain(16)
  })
})

test('every term of the trade is explained in one short sentence that does not use the term itself', () => {
  for (const { term, like, means } of terms) {
    expect([term, means.length <= 110, /^[A-Z].*\.$/.test(means)]).toEqual([term, true, true])
    expect([term, like.test(term)]).toEqual([term, true])
  }
  expect(terms.map(({ term }) => term)).toEqual(terms.map(({ term }) => term).toSorted((a, b) => a.localeCompare(b)))
  expect(termsIn(['The supervision of personal advisers']).map(({ term }) => term)).toEqual([
    'Personal adviser',
    'Supervision',
  ])
})
