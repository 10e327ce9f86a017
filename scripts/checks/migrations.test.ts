import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { migrationFaults } from './migrations.ts'

const one = '20260101_0100_people.sql'
const two = '20260102_0100_documents.sql'
const released = `# a comment\n${createHash('sha256').update('select 1').digest('hex')}  ${two}\n`

test('what was handed on and is unchanged, with a later one beside it, is well', () => {
  expect(migrationFaults({ [two]: 'select 1', '20260103_0100_more.sql': '' }, released)).toEqual([])
})

test('a migration that was handed on may not change', () => {
  expect(migrationFaults({ [two]: 'select 2' }, released)).toEqual([expect.stringContaining('was changed')])
})

test('a migration that was handed on may not go', () => {
  expect(migrationFaults({}, released)).toEqual([expect.stringContaining('is gone')])
})

test('a new migration does not come before one that was handed on', () => {
  expect(migrationFaults({ [one]: '', [two]: 'select 1' }, released)).toEqual([expect.stringContaining('comes before')])
})

test('a migration says its time and its subject', () => {
  expect(migrationFaults({ 'Fix.sql': '' }, '')).toEqual([expect.stringContaining('Fix.sql')])
})
