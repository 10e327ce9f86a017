import { expect, test } from 'vitest'
import { listThemes, areaLines, frameworks } from '../../frameworks/index.ts'
import { asPerson, listTrail, writeMatrix } from '../../people/index.ts'
import { day } from '../../platform/day.ts'
import { addEntry, registerGrants } from '../../registers/index.ts'
import { registerNamed } from '../../registers/ground.fixture.ts'
import { finding, newGround } from '../ground.fixture.ts'
import { listReadiness, readinessOf } from './readiness.ts'
import { addReadinessTask, listReadinessTasks, taskStanding, tickReadinessTask } from './tasks.ts'
import { topics } from './topics.ts'

const { asLead, read, database, councillor, lead } = await newGround()
await database.asOwner((db) => writeMatrix(db, registerGrants))
const today = day('2026-11-24')

test('every topic names themes, lines and frameworks that there are', () => {
  const themes = listThemes().map(({ id }) => id)
  for (const topic of topics) {
    expect([topic.id, topic.themes.filter((theme) => !themes.includes(theme))]).toEqual([topic.id, []])
    expect([topic.id, topic.lines.filter((line) => !areaLines.some(({ id }) => id === line))]).toEqual([topic.id, []])
    expect([topic.id, topic.seenBy.filter((id) => !frameworks.some((each) => each.id === id))]).toEqual([topic.id, []])
  }
})

test('without a letter every topic says what is missing', async () => {
  for (const { missing, age, said } of await asLead((db) => listReadiness(db, today))) {
    expect({ age, said }).toEqual({ age: '', said: [] })
    expect(missing.map(({ says }) => says)).toContain('No document that Sightline holds looked at this topic.')
  }
})

test('a visit on the topic is the last look from outside, and all that it found is on the topic', async () => {
  await read({
    framework: 'ILACS focused visit',
    published: day('2023-07-20'),
    readings: [
      { ...finding('Inspectors looked at arrangements for care leavers.'), field: 'topic', kind: '' },
      finding('Allocation of advisers.', { themes: ['personal-advisers'] }),
      finding('Something about roofs.', { themes: [] }),
    ],
  })
  const { said, age, missing, open } = await asLead((db) => readinessOf(db, 'care-leavers', today))
  expect(age).toBe('3 years 4 months')
  expect(said.map(({ value }) => value)).toEqual(['Allocation of advisers.', 'Something about roofs.'])
  expect(open).toHaveLength(2)
  expect(missing.map(({ says }) => says)).toEqual([
    'The last look from outside is 3 years 4 months old.',
    'No self-grade is recorded.',
    '2 findings of the last letter wait for a person.',
    'No audit of practice on this topic was finished in the last twelve months.',
    'No task has been set.',
  ])
  expect((await asLead((db) => readinessOf(db, 'send', today))).age).toBe('')
})

test('a task has a person and a day, is ticked and opened again, and each step is on the trail', async () => {
  const id = await asLead((db) =>
    addReadinessTask(db, 'care-leavers', {
      title: 'The list of care leavers',
      owner: lead.id,
      dueOn: day('2026-11-20'),
    }),
  )
  await asLead((db) => addReadinessTask(db, 'care-leavers', { title: 'Something', owner: undefined, dueOn: undefined }))
  const standings = async () =>
    (await asLead((db) => listReadinessTasks(db, 'care-leavers'))).map((task) => taskStanding(task, today))
  expect(await standings()).toEqual(['late', 'nobody'])
  expect((await asLead((db) => readinessOf(db, 'care-leavers', today))).missing.map(({ says }) => says)).toContain(
    '1 task has no person or no day.',
  )
  await asLead((db) => tickReadinessTask(db, id, true))
  await asLead((db) => tickReadinessTask(db, id, true)) // again changes nothing
  expect(await standings()).toEqual(['nobody', 'done'])
  await asLead((db) => tickReadinessTask(db, id, false))
  const { rows } = await asLead((db) => listTrail(db, { subjectKind: 'readiness task', subjectId: id }, { size: 10 }))
  expect(rows.map(({ action }) => action).toSorted()).toEqual([
    'readiness.task added',
    'readiness.task done',
    'readiness.task opened again',
  ])
})

test('a topic or owner that is not there is refused, and so is a role that may not', async () => {
  const task = { title: 'x', owner: undefined, dueOn: undefined }
  await expect(asLead((db) => addReadinessTask(db, 'weather', task))).rejects.toThrow('no such topic')
  await expect(
    asLead((db) => addReadinessTask(db, 'send', { ...task, owner: '00000000-0000-4000-8000-000000000000' })),
  ).rejects.toThrow('Choose a person')
  await expect(asPerson(database, councillor, (db) => addReadinessTask(db, 'send', task))).rejects.toThrow(
    /row-level security/,
  )
})

test('audits cover a topic by what they are of: those finished within a year count, those past their day are late', async () => {
  const audit = (reference: string, of: string, parts: Record<string, string>) =>
    asLead((db) =>
      addEntry(db, registerNamed('case-audits'), { reference, of, planned_for: '2026-06-30', ...parts }, today),
    )
  await audit('A1', 'leaving-care', { finished_on: '2026-06-12', grade: 'good', moderated: 'requires-improvement' })
  await audit('A2', 'leaving-care', { finished_on: '2025-11-24', grade: 'good' }) // a year ago to the day
  await audit('A3', 'leaving-care', {})
  await audit('A4', 'send', { finished_on: '2026-06-12', grade: 'good' })
  const { audits, missing } = await asLead((db) => readinessOf(db, 'care-leavers', today))
  expect(audits?.finished.map(({ values }) => values['reference'])).toEqual(['A1'])
  expect(audits).toMatchObject({ moderated: 1, gradedOtherwise: 1 })
  expect(audits?.late.map(({ values }) => values['reference'])).toEqual(['A3'])
  expect(missing.map(({ says }) => says)).toContain('1 planned audit is past the day and not finished.')
  expect((await asLead((db) => readinessOf(db, 'youth-justice', today))).audits).toBeNull()
  expect((await asPerson(database, councillor, (db) => readinessOf(db, 'care-leavers', today))).audits).toBeNull()
})
