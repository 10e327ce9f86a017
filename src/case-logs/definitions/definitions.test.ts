import { expect, test } from 'vitest'
import { clockDays } from '../../clocks/index.ts'
import { day } from '../../platform/day.ts'
import { checkColumns } from '../../platform/tables/table.ts'
import { logTable } from '../entries-table.ts'
import { ruleOf } from '../entry.ts'
import { caseLogs } from './index.ts'

test('no two logs share an id, and each is an id', () => {
  const ids = caseLogs.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
})

test('the columns of each log’s file can be told apart', () => {
  const today = day('2026-06-01')
  const about = {
    at: new Date(),
    today,
    period: { from: today, to: today },
    authority: 'Northmere',
    lookups: { people: new Map(), entries: new Map(), targets: new Map(), today },
  }
  for (const log of caseLogs) expect(() => checkColumns(logTable(log, [], about).columns), log.id).not.toThrow()
})

test('each log stands in the child’s life by a day that is required, and names only fields that it has', () => {
  for (const log of caseLogs) {
    const field = (name: string) =>
      log.fields.find((one) => one.name === name) ?? expect.unreachable(`${log.id} has no field ${name}`)
    expect(field(log.on), log.id).toMatchObject({ kind: 'day', required: true })
    for (const name of [...log.columns, ...(log.tallies ?? [])]) field(name)
    for (const { from, until, onlyWhen } of log.clocks ?? []) {
      expect(field(from).kind, `${log.id} ${from}`).toBe('day')
      expect(field(until).kind, `${log.id} ${until}`).toBe('day')
      if (onlyWhen) field(onlyWhen.field)
    }
    for (const { from, until } of log.waits ?? []) expect([field(from).kind, field(until).kind]).toEqual(['day', 'day'])
    for (const { name, requiredWhen } of log.fields)
      if (requiredWhen) expect(field(requiredWhen.field).name, name).not.toBe(name)
    if (log.reads) expect(field(log.reads.field).kind).toBe('long text')
    if (log.again?.days !== undefined) expect(field(log.again.days).kind).toBe('number')
    for (const { by, across } of log.crossed ?? [])
      expect([field(by).kind, field(across).kind]).toEqual(['code', 'code'])
    if (log.sums) expect(field(log.sums.field).kind).toBe('number')
    for (const name of log.sums?.by ?? []) expect(field(name).kind).toBe('code')
  }
})

test('what a code list is asked for is in it', () => {
  for (const log of caseLogs) {
    const asked = [
      ...(log.finished ? [log.finished] : []),
      ...log.fields.flatMap(({ requiredWhen }) => requiredWhen ?? []),
      ...(log.clocks ?? []).flatMap(({ onlyWhen }) => onlyWhen ?? []),
    ]
    for (const { field: name, is } of asked) {
      const field = log.fields.find((one) => one.name === name)
      if (field?.kind !== 'code') continue
      const codes = field.codes.map(({ code }) => code)
      for (const value of is) expect(codes, `${log.id} ${name}`).toContain(value)
    }
  }
})

test('each clock has a rule that can be counted, and one of this log alone is local practice', () => {
  for (const { id, clocks } of caseLogs)
    for (const clock of clocks ?? []) {
      const rule = ruleOf(clock)
      expect(clockDays(rule, day('2026-06-01')).dueOn, `${id} ${clock.id}`).not.toBeNull()
      if (typeof clock.rule !== 'string') expect(rule.standing).toBe('local')
    }
})
