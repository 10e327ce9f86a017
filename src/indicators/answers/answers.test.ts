import { describe, expect, test } from 'vitest'
import { allIndicators, findIndicator } from '../catalogue.ts'
import { newComputedGround } from '../computed/computed.fixture.ts'
import { drawnFrom, inventRecords } from '../computed/records.fixture.ts'
import { refreshIndicators } from '../computed/refresh.ts'
import { percentOf } from '../../platform/round.ts'
import { inUnit } from '../in-unit.ts'
import { isHidden } from '../publish/on-pages.ts'
import { answer } from './answer.ts'
import { answerPages } from './answer-pages.ts'

const ground = await newComputedGround()
await ground.deliver('2026-10-31', drawnFrom(inventRecords(5, 60)))
await refreshIndicators(ground.database, ground.northmere.authority.id)

test('every page asks questions of the catalogue, none twice', () => {
  for (const { id, sections } of answerPages) {
    const ids = sections.flatMap(({ indicators }) => indicators)
    expect(
      ids.filter((one) => findIndicator(one) === undefined),
      id,
    ).toEqual([])
    expect(new Set(ids).size, id).toBe(ids.length)
    expect(ids.length, id).toBeLessThanOrEqual(id === 'attainment' ? 40 : 30) // on one page; a yearly report is longer
  }
})

describe('answers', () => {
  const ids = allIndicators.map(({ id }) => id)

  test('stand in the order of the questions, with what is worked out here and what is published', async () => {
    const { answers, isOwn } = await ground.as((db) => answer(db, ['CP02', 'AT01', 'CP05'], true))
    expect(answers.map(({ indicator }) => indicator.id)).toEqual(['CP02', 'AT01', 'CP05'])
    expect(answers.map(({ here }) => here !== null)).toEqual([true, false, true])
    expect(answers[1]?.published.own).not.toBeNull()
    expect(isOwn).toBe(false)
  })

  test('say what they are made of: a share of twenty or more beside its counts, a count alone', async () => {
    const { answers } = await ground.as((db) => answer(db, ids, true))
    const shares = answers.filter(({ indicator, here }) => indicator.unit === '%' && here?.shown.endsWith('%'))
    expect(shares.length).toBeGreaterThan(5)
    for (const { here, indicator } of shares) {
      const [counted = Number.NaN, outOf = Number.NaN] = (here?.madeOf ?? '').split(' of ').map(Number)
      expect(inUnit('%', percentOf(counted, outOf)), indicator.id).toBe(here?.shown)
    }
    for (const { here, indicator } of answers) if (indicator.unit === 'count') expect(here?.madeOf ?? '').toBe('')
  })

  test('whoever sees no children is shown no small number, by any question', async () => {
    const { answers } = await ground.as((db) => answer(db, ids, false), 'councillor')
    const { answers: whole } = await ground.as((db) => answer(db, ids, true))
    const shown = new Map(whole.map(({ indicator, here }) => [indicator.id, here?.shown]))
    let hidden = 0
    for (const { indicator, here } of answers) {
      if (!here) continue
      if (here.isHidden) hidden++
      else {
        expect(here.shown, indicator.id).toBe(shown.get(indicator.id))
        if (indicator.unit === 'count')
          expect(Number(here.shown) === 0 || Number(here.shown) > 5, indicator.id).toBe(true)
        const parts = /^(\d+) of (\d+)$/.exec(here.shown)
        if (parts) expect([0, 1, 2, 3, 4, 5].slice(1)).not.toContain(Number(parts[1]))
      }
      expect(here.signal).toBe('')
      expect(here.madeOf + here.beforeMadeOf, indicator.id).toBe('')
    }
    expect(hidden).toBeGreaterThan(20)
  })

  test.each([
    ['%', 3, 40, true],
    ['%', 38, 40, true],
    ['%', 20, 40, false],
    ['count', 5, 5, true],
    ['count', 0, 0, false],
    ['per 10,000 children', 4, 4, true],
    ['days', 4, 4, true],
    ['days', 9, 9, false],
  ] as const)('in %s, %d of %d: hidden %s', (unit, counted, outOf, hidden) => {
    expect(isHidden({ unit }, { counted, outOf })).toBe(hidden)
  })
})
