import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../platform/calendar/days.ts'
import { isWorkingDay } from '../platform/calendar/working-days.ts'
import { day, inWords } from '../platform/day.ts'
import type { ClockRule, CountedRule } from './clock-rule.ts'
import { clockGroups, findClockRule } from './find-rules.ts'
import { clockDays, runClock, type ClockFacts } from './run-clock.ts'

const rule = (id: string): ClockRule => {
  const found = findClockRule(id)
  if (!found) throw new Error(`There is no rule ${id}`)
  return found
}

const due = (id: string, started: string) => runClock(rule(id), { startedOn: day(started) }, day('2027-06-01')).dueOn

// The handbook's vectors for whole rules, 02-statutory-timescales.md, section 3.
test.each([
  ['V3', 'FD-ASM-45', '2026-11-23', '2027-01-28'],
  ['V4', 'CP-ICPC', '2026-12-14', '2027-01-07'],
  ['V5', 'CP-CORE', '2026-03-25', '2026-04-10'],
  ['V6', 'CLA-REV-1', '2026-12-10', '2027-01-12'],
  ['V7', 'ILACS-PA-FINAL', '2023-01-13', '2023-04-25'],
  ['V8', 'ILACS-PA-DRAFT', '2023-01-13', '2023-02-10'],
  ['V9', 'SEND-STRAT', '2024-05-20', '2024-07-02'],
  ['V10', 'SEND-PAP', '2024-05-20', '2024-07-09'],
  ['V11', 'CP-RCPC-1', '2026-11-30', '2027-02-28'],
  ['V12', 'CLA-REV-N', '2026-08-31', '2027-02-28'],
  ['V13', 'CLA-RHA-5+', '2024-02-29', '2025-02-28'],
  ['V14', 'GOV-9FE', '2021-07-16', '2021-09-15'],
  ['V15', 'GOV-9FE', '2026-12-31', '2027-02-27'],
  ['V16', 'GOV-AGENDA', '2021-09-09', '2021-09-01'],
  ['V17', 'GOV-AGENDA', '2026-09-03', '2026-08-25'],
  ['V18', 'GOV-AGENDA', '2027-01-07', '2026-12-29'],
  ['V19', 'EHC-6', '2026-09-07', '2026-10-19'],
  ['V19', 'EHC-16', '2026-09-07', '2026-12-28'],
  ['V19', 'EHC-20', '2026-09-07', '2027-01-25'],
  ['a day that has just passed waits for the next year’s', 'EHC-PT-15FEB', '2026-02-16', '2027-02-15'],
  ['the day itself is in time', 'EHC-PT-15FEB', '2026-02-15', '2026-02-15'],
  ['summer time begins between', 'MISS-RHI', '2026-03-28', '2026-03-31'],
])('%s: %s from %s is due on %s', (_, id, started, expected) => {
  expect(due(id, started)).toBe(expected)
})

const counted = clockGroups
  .flatMap(({ rules }) => rules)
  .filter((each): each is CountedRule => 'allows' in each && each.allows.every(({ unit }) => unit !== 'school days'))

describe.each(counted.filter(({ mode }) => mode !== 'at least').map((each) => [each.id, each] as const))(
  '%s',
  (_, each) => {
    // A leap day, the day before Easter, a Christmas Eve, a Sunday, the end of summer time.
    test.each(['2024-02-29', '2026-04-02', '2025-12-24', '2025-03-30', '2025-10-26'])('from %s', (start) => {
      const startedOn = day(start)
      const asAt = day(each.allows[0]?.unit === 'working days' ? '2027-12-31' : '2035-12-31')
      const done = (doneOn: ClockFacts['doneOn']) => runClock(each, { startedOn, doneOn: doneOn ?? null }, asAt)
      const on = done(null).dueOn
      if (!on) throw new Error('It has no day.')
      const [before, next] = [addDays(on, -1), addDays(on, 1)]
      expect([done(before).state, done(on).state, done(next).state]).toEqual(['met', 'met', 'met late'])
      expect(done(next).lateBy).toBe(1)
      expect(done(on).sentence).toContain(`= ${inWords(on)}`)
      if (on > startedOn) {
        const open = (at: typeof asAt) => runClock(each, { startedOn }, at)
        expect(['running', 'due soon']).toContain(open(startedOn).state)
        expect(open(on).state).toBe('due soon')
        expect(open(next).state).toBe('overdue')
        expect(open(addDays(startedOn, -1)).state).toBe('not started')
      }
    })
  },
)

describe('by the hour, where the time of day is known', () => {
  const clock = (started: string, at: string | null, asAt: string) =>
    runClock(rule('MISS-RHI'), { startedOn: day(started), startedAt: at }, day(asAt))
  test.each([
    ['an ordinary week', '2026-06-01', '19:40', '2026-06-04', '19:40'],
    ['summer time begins between: an hour later', '2026-03-28', '10:00', '2026-03-31', '11:00'],
    ['and so on the next day', '2026-03-28', '23:30', '2026-04-01', '00:30'],
    ['from after the clocks went forward', '2026-03-29', '02:30', '2026-04-01', '02:30'],
    ['winter time begins between: an hour earlier', '2026-10-24', '10:00', '2026-10-27', '09:00'],
    ['and so on the day before', '2026-10-24', '00:30', '2026-10-26', '23:30'],
    ['over the turn of the year', '2026-12-30', '08:05', '2027-01-02', '08:05'],
    ['over a leap day', '2028-02-27', '08:05', '2028-03-01', '08:05'],
  ])('%s', (_, started, at, dueOn, dueAt) => {
    const { sum, state } = clock(started, at, dueOn)
    expect(sum).toBe(`${inWords(day(started))}, ${at} + 72 hours = ${inWords(day(dueOn))}, ${dueAt}`)
    expect(clockDays(rule('MISS-RHI'), day(started), at)).toMatchObject({ dueOn, dueAt })
    expect(state).toBe('due soon')
    expect(clock(started, at, addDays(day(dueOn), 1)).state).toBe('overdue')
  })

  test('of a day alone, whole days are counted; and of what is counted in days, the time changes nothing', () => {
    expect(clock('2026-03-28', null, '2026-03-29').sum).toBe('28 March 2026 + 72 hours = 31 March 2026')
    const review = { startedOn: day('2026-03-28'), startedAt: '23:30' }
    expect(runClock(rule('CLA-REV-1'), review, day('2026-03-29')).sum).toBe(
      '28 March 2026 + 20 working days = 28 April 2026',
    )
  })
})

describe('due soon', () => {
  const state = (id: string, started: string, at: string) =>
    runClock(rule(id), { startedOn: day(started) }, day(at)).state
  test.each([
    ['by the window of the rule: six weeks for a health assessment', 'CLA-RHA-5+', '2026-01-10', '2026-11-29'],
    ['four weeks at most, where a fifth is longer', 'CLA-REV-N', '2026-01-10', '2026-06-12'],
    ['the last fifth', 'CP-RCPC-1', '2026-01-10', '2026-03-23'],
    ['two working days, where a fifth is shorter', 'CLA-V-1', '2026-11-27', '2026-12-02'],
  ])('%s', (_, id, started, first) => {
    expect(state(id, started, first)).toBe('due soon')
    expect(clockDays(rule(id), day(started)).soonOn).toBe(first)
    expect(state(id, started, addDays(day(first), -1))).toBe('running')
  })

  test('no clock of a child is due soon more than six weeks ahead', () => {
    const ofChildren = clockGroups.slice(0, 4).flatMap(({ rules }) => rules)
    const ahead = ofChildren.flatMap((each) => {
      const { dueOn, soonOn } = clockDays(each, day('2026-03-02'))
      return dueOn && soonOn && daysBetween(soonOn, dueOn) > 42 ? [each.id] : []
    })
    expect(ahead).toEqual([])
    expect(ofChildren.length).toBeGreaterThan(70)
  })
})

test('an act is known only from the day it was done: as at an earlier day the clock still runs', () => {
  const facts = { startedOn: day('2026-01-05'), doneOn: day('2026-02-20') }
  expect(runClock(rule('CLA-REV-1'), facts, day('2026-02-10')).state).toBe('overdue')
  expect(runClock(rule('CLA-REV-1'), facts, day('2026-02-20'))).toMatchObject({ state: 'met late', lateBy: 14 })
})

test('late by a weekend alone is late by its days', () => {
  const facts = { startedOn: day('2026-06-01'), doneOn: day('2026-06-13') }
  const clock = runClock(rule('CP-CORE'), { ...facts, startedOn: day('2026-05-29') }, day('2026-06-20'))
  expect(isWorkingDay(day('2026-06-12'))).toBe(true)
  expect(clock).toMatchObject({ dueOn: '2026-06-12', state: 'met late', lateBy: 1, lateUnit: 'days' })
})

test('not before: a recording deleted a day early is too early', () => {
  const made = { startedOn: day('2026-01-31') }
  expect(runClock(rule('GOV-REC-6M'), { ...made, doneOn: day('2026-07-30') }, day('2026-08-30')).state).toBe(
    'too early',
  )
  expect(runClock(rule('GOV-REC-6M'), { ...made, doneOn: day('2026-07-31') }, day('2026-08-30')).state).toBe('met')
})

test('an exception and what is not required are said, and the sum stays', () => {
  const facts = {
    startedOn: day('2026-01-05'),
    exception: { reason: 'absent for six weeks', authorisedBy: 'A manager' },
  }
  const clock = runClock(rule('EHC-20'), facts, day('2026-08-01'))
  expect(clock.state).toBe('exception')
  expect(clock.sentence).toBe(
    'Exception: absent for six weeks, by A manager. Overdue by 68 days: due 5 January 2026 + 20 weeks = 25 May 2026.',
  )
  expect(runClock(rule('EHC-20'), { startedOn: null, notRequired: 'withdrawn.' }, day('2026-08-01')).state).toBe(
    'not required',
  )
})

test('what cannot be counted says why, and nothing is guessed', () => {
  const at = day('2027-12-31')
  expect(runClock(rule('CLA-SCHOOL'), { startedOn: day('2026-01-05') }, at).sentence).toContain('term dates')
  expect(runClock(rule('CLA-REV-1'), { startedOn: day('2027-12-20') }, at).sentence).toContain('2012 to 2027')
  expect(runClock(rule('ILACS-PA-DRAFT'), { startedOn: day('2018-05-01') }, at).sentence).toContain('1 September 2018')
})

test('the version in force on the day the clock started governs it to its end', () => {
  const changed: CountedRule = {
    id: 'X',
    starts: 'a',
    stops: 'b',
    mode: 'after',
    allows: [
      { count: 20, unit: 'working days' },
      { from: day('2026-02-01'), count: 15, unit: 'working days' },
    ],
    source: 'invented',
    standing: 'local',
  }
  const at = day('2026-06-01')
  expect(runClock(changed, { startedOn: day('2026-01-30') }, at).sum).toContain('20 working days')
  expect(runClock(changed, { startedOn: day('2026-02-01') }, at).sum).toContain('15 working days')
})

test('every rule has an id of its own, a source, and an end', () => {
  const rules = clockGroups.flatMap((group) => group.rules)
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  expect(rules.length).toBeGreaterThanOrEqual(130)
  for (const { source, starts, stops } of rules) expect([source, starts, stops]).not.toContain('')
})
