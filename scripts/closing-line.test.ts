import { expect, test } from 'vitest'
import { closingLine, countTests } from './closing-line.ts'

const report = JSON.stringify({ numPassedTests: 7, numFailedTests: 0, numPendingTests: 2 })

test('the closing line says how many passed, failed and were skipped', () => {
  expect(closingLine(countTests(report, 0))).toBe('7 passed, 0 failed, 2 skipped')
  expect(closingLine({ passed: 1, failed: 3, skipped: 0 })).toBe('1 passed, 3 failed')
})

test('a run that ended badly is a failure although each test in its report passed', () => {
  expect(countTests(report, 1).failed).toBe(1)
})

test('a run that left no report is a failure', () => {
  expect(countTests(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})
