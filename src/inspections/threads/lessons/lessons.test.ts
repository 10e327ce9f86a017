import { describe, expect, test } from 'vitest'
import { sql } from '../../../platform/sql.ts'
import { confirmReadings } from '../../decide/confirm-readings.ts'
import { undo } from '../../decide/undo.ts'
import { finding, newGround } from '../../ground.fixture.ts'
import { listTrail } from '../../../people/index.ts'
import { moveFinding } from '../move-finding.ts'
import { keyWords, likenessOf } from './likeness.ts'
import { listLessons, movesOf } from './list-lessons.ts'
import { withdrawLesson } from './withdraw-lesson.ts'

describe('likeness', () => {
  test.each([
    ['The timeliness of pathway plans.', 'Timeliness of pathway plans for young people', true],
    ['The timeliness of pathway plans.', 'The timeliness of health assessments.', false],
    ['The quality of plans.', 'The quality of assessments.', false],
    ['The quality of plans.', 'THE QUALITY OF PLANS', true], // the same text, short as it is
    ['Visits to children placed far away are late.', 'Visits for children who are placed far away were late', true],
  ])('“%s” and “%s”: %s', (one, other, alike) => {
    expect(likenessOf(one, other) !== undefined).toBe(alike)
    expect(likenessOf(other, one)?.share).toBe(likenessOf(one, other)?.share)
  })

  test('says which words are shared', () => {
    expect(
      likenessOf('The timeliness of pathway plans.', 'Timeliness of pathway plans for care leavers')?.sentence,
    ).toBe('It shares 3 of 5 key words with it: timeliness, pathway, plan.')
    expect(keyWords('Children’s plans, and the children’s plans')).toEqual(['plan'])
  })
})

const { asLead, read, readings, lead, database } = await newGround()
const words = 'Visits to children who live far away are written up late.'
const themes = ['visits-to-children']
const one = await read({
  readings: [finding(words, { themes }), finding('Something else altogether here.', { themes })],
})

const first = async (id: typeof one) => {
  const [found] = await readings(id)
  if (!found) throw new Error('a reading was kept')
  return found
}

describe('a finding that was moved', () => {
  test('stands in the other thread, waits as before, and is on the audit trail with the reason', async () => {
    const { id } = await first(one)
    await asLead((db) =>
      moveFinding(db, id, { from: 'visits-to-children', to: 'case-recording', why: 'It is about records.' }),
    )
    expect(await first(one)).toMatchObject({ themes: ['case-recording'], state: 'waiting' })
    const { rows } = await asLead((db) => listTrail(db, { action: 'reading.move' }, { size: 10 }))
    expect(rows[0]).toMatchObject({ why: 'It is about records.' })
    const [lesson] = await asLead(listLessons)
    expect(lesson).toMatchObject({ by: lead.name, from: 'visits-to-children', to: 'case-recording', uses: 0 })
  })

  test('is a lesson: the next finding like it goes the same way and says why; others do not', async () => {
    const next = await read({
      readings: [
        finding('Visits to children living far away are written up late.', { themes }),
        finding('Visits to children are infrequent.', { themes }),
        finding(words, { themes: ['out-of-hours'] }), // Sightline had put it elsewhere: no lesson about that
      ],
    })
    const [like, unlike, elsewhere] = await readings(next)
    expect(like?.themes).toEqual(['case-recording'])
    expect(unlike?.themes).toEqual(themes)
    expect(elsewhere?.themes).toEqual(['out-of-hours'])
    const moves = await asLead((db) => movesOf(db, like ? [like.id] : [], 'case-recording'))
    expect([...moves.values()][0]).toMatchObject({ how: 'by a lesson', by: lead.name })
    expect([...moves.values()][0]?.why).toMatch(/^It shares \d of \d key words/)
    expect((await asLead(listLessons))[0]?.uses).toBe(1)
  })

  test('withdrawn, the lesson lets its followers and its origin go back', async () => {
    const [lesson] = await asLead(listLessons)
    if (!lesson) throw new Error('there is a lesson')
    expect(await asLead((db) => withdrawLesson(db, lesson.id, { why: 'Too wide.', putBack: true }))).toBe(2)
    expect((await first(one)).themes).toEqual(themes)
    const again = await read({ readings: [finding(words, { themes })] })
    expect((await first(again)).themes).toEqual(themes)
    await expect(asLead((db) => withdrawLesson(db, lesson.id, { putBack: true }))).rejects.toThrow(/withdrawn already/)
  })

  test('goes back when the person undoes it, and teaches nothing more', async () => {
    const { id } = await first(one)
    await asLead((db) => confirmReadings(db, [id]))
    await asLead((db) => moveFinding(db, id, { from: 'visits-to-children', to: 'case-recording' }))
    expect(await first(one)).toMatchObject({ themes: ['case-recording'], state: 'confirmed' })
    await asLead((db) => undo(db, one))
    expect(await first(one)).toMatchObject({ themes, state: 'confirmed' })
    const [lesson] = await asLead(listLessons)
    expect(lesson).toMatchObject({ withdrawnWhy: 'The move that it came from was undone.' })
  })
})

test.each([
  [{ from: 'visits-to-children', to: 'visits-to-children' }, /another thread/],
  [{ from: 'visits-to-children', to: 'no-such-theme' }, /one of the threads/],
  [{ from: 'neglect', to: 'case-recording' }, /not in the thread/],
])('a move %j is refused in words', async (move, words) => {
  const { id } = await first(one)
  await expect(asLead((db) => moveFinding(db, id, move))).rejects.toThrow(words)
})

test('a document read again keeps to what was taught about it', async () => {
  const id = await read({
    readings: [finding('Supervision of staff seldom happens at night.', { themes: ['supervision'] })],
  })
  const reading = await first(id)
  await asLead((db) => moveFinding(db, reading.id, { from: 'supervision', to: 'out-of-hours' }))
  const { keepResult } = await import('../../intake/keep-result.ts')
  const { blank } = await import('../../ground.fixture.ts')
  const { asPerson, systemPerson } = await import('../../../people/index.ts')
  const again = {
    ...blank,
    readings: [finding('Supervision of staff seldom happens at night.', { themes: ['supervision'] })],
  }
  await asPerson(database, await systemPerson(database, lead.authorityId), (db) => keepResult(db, id, again))
  expect((await first(id)).themes).toEqual(['out-of-hours'])
  expect(await asLead((db) => db.run(sql`select from lessons where reading_id is null`))).toBe(1)
})
