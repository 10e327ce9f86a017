import { expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { confirmReadings } from '../decide/confirm-readings.ts'
import { finding, newGround } from '../ground.fixture.ts'
import { getThread } from './get-thread.ts'
import { listThreads, ThreadFilters } from './list-threads.ts'
import { takeUpMention } from './mentions/take-up-mention.ts'

const { asLead, read, readings, database } = await newGround()
const today = day('2026-11-25')
const now = { asAt: null, decisions: 'then' } as const

const mention = (said: string, leaning: 'well' | 'must improve') => ({
  area: '',
  said,
  passage: { page: 2, boxes: [], exact: said, prefix: '', suffix: '' },
  themes: ['placement-stability'],
  leaning,
})

const older = await read({
  framework: 'APA',
  published: day('2007-11-26'),
  readings: [
    finding('Increase the long term stability of placements.', {
      area: 'staying_safe',
      themes: ['placement-stability'],
    }),
    { ...finding('2'), field: 'judgement', kind: '', area: 'staying_safe' },
  ],
})
const newer = await read({
  framework: 'ILACS focused visit',
  published: day('2023-01-13'),
  readings: [finding('Placement stability.', { kind: 'strength', themes: ['placement-stability'] })],
  mentions: [mention('Many children in care have had too many placement moves.', 'must improve')],
})
await read({
  framework: 'ILACS focused visit',
  aboutLaCode: '997',
  aboutName: 'Haverley',
  published: day('2024-01-13'),
  readings: [finding('Placement stability for all.', { themes: ['placement-stability'] })],
})

const thread = (when: Parameters<typeof getThread>[2]['when'] = now) =>
  asLead((db) => getThread(db, 'placement-stability', { when, today }))
const confirmAll = async (id: typeof older) => {
  const ids = (await readings(id)).map((reading) => reading.id)
  await asLead((db) => confirmReadings(db, ids))
}

test('before anybody has confirmed anything the thread says nothing, and what it would say', async () => {
  const { sentence, sentenceIfConfirmed, direction, waiting, confirmed, mentions } = await thread()
  expect(sentence).toMatch(/^Nothing about this is confirmed/)
  expect(sentenceIfConfirmed).toMatch(/^First found in 2007 by Ofsted; praised in 2023/)
  expect({ direction, waiting, confirmed, mentions }).toEqual({
    direction: 'not confirmed',
    waiting: 2,
    confirmed: 0,
    mentions: 1,
  })
})

test('the ladder holds our own documents, newest first, each tied by its words, with its own scale', async () => {
  const { rungs, shared } = await thread()
  expect(rungs.map(({ dated, framework }) => [dated, framework])).toEqual([
    ['2023-01-13', 'ILACS focused visit'],
    ['2007-11-26', 'APA'],
  ])
  expect(rungs[0]?.findings[0]?.ties).toEqual(['Placement stability'])
  expect(rungs[0]?.graded).toEqual([])
  expect(rungs[1]?.graded).toMatchObject([
    {
      title: 'Staying safe',
      note: 'where 4 is best',
      grades: [{ words: '4' }, { words: '3' }, { words: '2', given: true }, { words: '1' }],
    },
  ])
  expect(shared.map(({ words }) => words)).toContain('placement stability')
})

test('what is confirmed counts, and the list says the same as the thread', async () => {
  await confirmAll(older)
  await confirmAll(newer)
  const { direction, standing, firstSeen, lastSeen, confirmed, rungs } = await thread()
  expect(rungs.map(({ move }) => move)).toEqual(['better', 'first found'])
  expect({ direction, standing, firstSeen, lastSeen, confirmed }).toEqual({
    direction: 'better',
    standing: 'quiet',
    firstSeen: '2007-11-26',
    lastSeen: '2023-01-13',
    confirmed: 2,
  })
  const [line] = await asLead((db) => listThreads(db, ThreadFilters.parse({ q: 'stability' }), today))
  expect(line).toMatchObject({
    theme: 'placement-stability',
    direction,
    standing,
    firstSeen,
    lastSeen,
    findings: 2,
    documents: 2,
    waiting: 0,
    mentions: 1,
    regulators: ['Ofsted'],
  })
})

test('as at a past day: documents dated by then, with the decisions of then or of now', async () => {
  const then = await thread({ asAt: day('2010-01-01'), decisions: 'then' })
  expect(then.rungs.map(({ move }) => move)).toEqual(['not counted'])
  const known = await thread({ asAt: day('2010-01-01'), decisions: 'now' })
  expect(known.rungs.map(({ move }) => move)).toEqual(['first found'])
  expect(known.standing).toBe('open')
  const lines = await asLead((db) =>
    listThreads(db, ThreadFilters.parse({ asAt: '2010-01-01', decisions: 'now' }), today),
  )
  expect(lines.map(({ direction }) => direction)).toEqual(['said once'])
})

test('a decision counts from its own day on, not on the day before', async () => {
  await database.asOwner((db) => db.run(sql`update reading_decisions set at = '2023-06-01 10:00+01'`))
  expect((await thread({ asAt: day('2023-05-31'), decisions: 'then' })).confirmed).toBe(0)
  expect((await thread({ asAt: day('2023-06-01'), decisions: 'then' })).confirmed).toBe(2)
})

test('a mention counts nowhere until somebody makes a finding of it, and only once', async () => {
  const [rung] = (await thread()).rungs
  const [said] = rung?.mentions ?? []
  if (!said) throw new Error('the mention is shown')
  await asLead((db) => takeUpMention(db, said.id, { kind: 'improve', why: 'It is asked for in plain words.' }))
  const after = await thread()
  expect(after.mentions).toBe(0)
  expect(after.confirmed).toBe(3)
  expect(after.rungs.map(({ move }) => move)).toEqual(['repeated', 'first found'])
  await expect(asLead((db) => takeUpMention(db, said.id, { kind: 'improve' }))).rejects.toThrow(/already/)
})

test('a thread about another authority is made of the letters about it', async () => {
  const other = await asLead((db) => getThread(db, 'placement-stability', { about: '997', when: now, today }))
  expect(other.rungs).toHaveLength(1)
  expect(other.waiting).toBe(1)
})

test('there is no thread of a theme that there is not', async () => {
  await expect(asLead((db) => getThread(db, 'no-such', { when: now, today }))).rejects.toThrow(/no such thread/)
})
