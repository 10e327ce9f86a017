import { describe, expect, test } from 'vitest'
import { matrix, type Role } from '../../people/index.ts'
import { workedOut } from '../entries-table.ts'
import { registers } from './index.ts'

test('there are registers of every area, each with an id and a title of its own', () => {
  expect(registers.length).toBeGreaterThanOrEqual(14)
  for (const key of ['id', 'title'] as const)
    expect(new Set(registers.map((one) => one[key])).size).toBe(registers.length)
  for (const area of ['improvement', 'schools', 'send', 'practice', 'participation', 'youth justice'] as const) {
    expect(registers.filter((one) => one.area === area).length).toBeGreaterThanOrEqual(3)
  }
})

describe.each(registers.map((register) => [register.id, register] as const))('%s', (_, register) => {
  const names = register.fields.map(({ name }) => name)
  const numbers = register.fields.filter(({ kind }) => kind === 'number').map(({ name }) => name)
  const dayFields = register.fields.filter(({ kind }) => kind === 'day').map(({ name }) => name)

  test('names its fields once, and what an entry is called first', () => {
    expect(new Set(names).size).toBe(names.length)
    expect(register.fields[0]).toMatchObject({ required: true })
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]*$/)
    const titles = [...register.fields, ...workedOut(register), { title: 'Id' }, { title: 'Version' }].map(
      ({ title }) => title.toLowerCase(),
    )
    expect(new Set(titles).size).toBe(titles.length)
  })

  test('speaks of fields that it has, and of codes that they have', () => {
    const conditions = [
      ...register.fields.flatMap(({ requiredWhen }) => requiredWhen ?? []),
      ...register.fields.flatMap(({ expectedWhen }) => expectedWhen ?? []),
      ...(register.clocks ?? []).flatMap(({ onlyWhen }) => onlyWhen ?? []),
      ...(register.finished ? [register.finished] : []),
    ]
    for (const { field: name, is } of conditions) {
      const field = register.fields.find((one) => one.name === name)
      expect(field?.kind).toBe('code')
      if (field?.kind === 'code') expect(field.codes.map(({ code }) => code)).toEqual(expect.arrayContaining([...is]))
    }
    expect(names).toEqual(expect.arrayContaining([...register.key]))
    const shown = [...names, ...(register.derived ?? []).map(({ name }) => name)]
    expect(shown).toEqual(expect.arrayContaining([...register.columns]))
    for (const field of register.fields) {
      if (field.kind === 'day' && field.notBefore) expect(dayFields).toContain(field.notBefore)
      if (field.kind === 'entry') expect(registers.map(({ id }) => id)).toContain(field.register)
      if (field.kind === 'code')
        expect(new Set(field.codes.map(({ label }) => label.toLowerCase())).size).toBe(field.codes.length)
    }
    if (register.owner) expect(register.fields.find(({ name }) => name === register.owner)?.kind).toBe('person')
  })

  test('counts its clocks and its derived numbers from days', () => {
    for (const { from, answeredBy, after, doneBy, kind } of register.clocks ?? []) {
      if (doneBy) expect([kind, dayFields.includes(doneBy)]).toEqual(['deadline', true])
      expect(dayFields).toEqual(expect.arrayContaining([...from, answeredBy.field]))
      if (after !== 'that day' && 'months' in after && typeof after.months !== 'number') {
        const { field } = after.months
        expect(register.fields.find(({ name }) => name === field)).toMatchObject({ kind: 'number', required: true })
      }
    }
    for (const derived of register.derived ?? []) {
      if ('from' in derived)
        expect(dayFields).toEqual(expect.arrayContaining(derived.to ? [derived.from, derived.to] : [derived.from]))
      else
        expect(numbers).toEqual(
          expect.arrayContaining(
            'share' in derived ? [derived.share, derived.of] : [...derived.adds, ...(derived.takes ?? [])],
          ),
        )
    }
    for (const { field, since } of register.tracked ?? []) {
      expect(names).toContain(field)
      expect(dayFields).toContain(since)
    }
  })

  test('a share is of a number that cannot be smaller', () => {
    for (const field of register.fields)
      if (field.kind === 'number' && field.atMost) expect(numbers).toContain(field.atMost)
    for (const derived of register.derived ?? [])
      if ('share' in derived)
        expect(register.fields.find(({ name }) => name === derived.share)).toMatchObject({ atMost: derived.of })
  })

  test('breaks down by what can be chosen or by a day, adds up numbers, and misses entries of registers that there are', () => {
    for (const { by, across, sum, latest } of register.breakdowns ?? []) {
      if (latest) expect(dayFields).toContain(latest)
      for (const name of [by, across ?? by])
        expect(['code', 'yes or no', 'entry', 'day']).toContain(
          register.fields.find((field) => field.name === name)?.kind,
        )
      if (sum) expect(numbers).toContain(sum)
    }
    for (const { of, by, on } of register.coverage ?? []) {
      expect(register.fields.find(({ name }) => name === by)).toMatchObject({ kind: 'entry', register: of })
      expect(dayFields).toContain(on)
    }
    for (const { all, says } of register.contradictions ?? []) {
      expect(names).toEqual(expect.arrayContaining(all.map(({ field }) => field)))
      expect(says).toMatch(/\.$/)
    }
  })

  test('key fields are required, or an import could not find their entry', () => {
    for (const name of register.key)
      expect(register.fields.find((field) => field.name === name)).toMatchObject({ required: true })
  })

  test('is read and kept only by roles that may read and keep registers at all, and whoever keeps it reads it', () => {
    const { read, edit } = register.access
    const within = (roles: readonly Role[], all: readonly Role[]) => roles.filter((role) => !all.includes(role))
    expect(within(read, matrix['registers.read'].roles)).toEqual([])
    expect(within(edit, matrix['registers.edit'].roles)).toEqual([])
    expect(within(edit, read)).toEqual([])
    expect(edit.length).toBeGreaterThan(0)
  })

  test('calls no period statutory, and says where each comes from', () => {
    for (const { basis } of register.clocks ?? []) {
      expect(basis).toMatch(/\.$/)
      expect(basis).not.toMatch(/statut|by law/i)
    }
    expect(register.meets.length).toBeGreaterThan(0)
    for (const { row, source } of register.meets) {
      expect(row).toMatch(/^S-\d{3}$/)
      expect(source.length).toBeGreaterThan(10)
    }
  })
})
