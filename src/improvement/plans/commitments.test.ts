import { beforeAll, expect, test } from 'vitest'
import { addDays, day } from '../../platform/day.ts'
import { actionsTable } from '../actions/actions-table.ts'
import { newPlanGround, today, type PlanGround } from '../plans.fixture.ts'
import { judge } from '../status/find-facts.ts'
import type { ActionId } from '../status/facts.ts'
import {
  commitmentsByAction,
  keepCommitment,
  listCommitments,
  listWordings,
  makeCommitment,
  rewordCommitment,
  type CommitmentId,
} from './commitments.ts'

let ground: PlanGround
let action: ActionId
let promise: CommitmentId

const then = day('2026-04-01')
const later = day('2026-05-01')

beforeAll(async () => {
  ground = await newPlanGround()
  action = await ground.draft()
  promise = await ground.on(then, ground.lead, (db) =>
    makeCommitment(db, { name: 'Advisers', words: 'Every young person has an adviser by sixteen.' }),
  )
  await ground.as(ground.lead, (db) => keepCommitment(db, action, promise))
})

test('S-021: words change with a reason, everywhere at once, and the earlier ones are kept', async () => {
  const words = 'Every young person has met their adviser by sixteen.'
  const reword = (why: string, who = ground.lead) =>
    ground.on(later, who, (db) => rewordCommitment(db, promise, { words, why }))
  await expect(reword('')).rejects.toThrow('they change wherever they are printed')
  expect(await reword('Having one is not meeting one.')).toBe(2)
  expect(await reword('The same again.')).toBe(2)
  expect(await ground.as(ground.councillor, (db) => listCommitments(db))).toMatchObject([{ number: 2, words }])
  expect(
    (await ground.as(ground.lead, (db) => listWordings(db, promise))).map(({ number, why }) => [number, why]),
  ).toEqual([
    [2, 'Having one is not meeting one.'],
    [1, ''],
  ])
  await expect(
    ground.as(ground.councillor, (db) => rewordCommitment(db, promise, { words: 'x', why: 'y' })),
  ).rejects.toMatchObject({ name: 'Forbidden' })
  await expect(ground.as(ground.lead, (db) => makeCommitment(db, { name: 'Advisers', words: 'x' }))).rejects.toThrow(
    'There is a commitment called “Advisers” already.',
  )
})

test('S-021: a table of actions prints the words in force, and those of a past day for that day', async () => {
  const kept = await ground.as(ground.councillor, (db) => commitmentsByAction(db))
  expect(kept.get(action)).toBe('Advisers: Every young person has met their adviser by sixteen. (wording 2)')
  const judged = await ground.as(ground.lead, (db) => judge(db, { ids: [action] }, today))
  const { columns, rows } = actionsTable(judged, {
    asAt: new Date(),
    on: today,
    authority: 'Elmbridge Vale Council',
    title: 'Actions',
    name: 'Actions',
    address: 'https://sightline.example',
    commitments: kept,
  })
  const column = columns.find(({ name }) => name === 'commitment')
  expect(rows.map((row) => column?.value(row))).toEqual([kept.get(action)])
  const before = await ground.as(ground.lead, (db) => commitmentsByAction(db, addDays(then, -1)))
  expect(before.size).toBe(0)
})
