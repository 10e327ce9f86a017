import { expect, test } from 'vitest'
import { findClockRule, runClock } from '../../../clocks/index.ts'
import { day } from '../../../platform/day.ts'
import { clockStatus, taskInWords } from './words.ts'

test('whose turn it is names a sort of task, and not the post of whoever has it', () => {
  expect(taskInWords('health coordinator')).toBe('a health coordinator’s task')
})

test('what is late by a target of our own alone is not called overdue', () => {
  const rule = findClockRule('FD-ASM-45')
  if (rule?.mode !== 'after') throw new Error('no such rule')
  const facts = { startedOn: day('2026-10-05') }
  const sooner = { ...rule, allows: [{ count: 35, unit: 'working days' as const }] }
  const shown = (on: string) =>
    String(clockStatus(runClock(sooner, facts, day(on)), runClock(rule, facts, day(on)))).replaceAll(/<[^>]+>/g, '')
  expect(shown('2026-11-24')).toContain('Beyond our target')
  expect(shown('2026-11-24')).toContain('by the rule itself 7 December 2026')
  expect(shown('2026-12-07')).not.toContain('Overdue')
  expect(shown('2026-12-08')).toContain('Overdue')
})
