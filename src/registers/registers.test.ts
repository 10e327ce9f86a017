import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { asPerson, endPerson, listTrail } from '../people/index.ts'
import { isRefused } from '../people/two-authorities.fixture.ts'
import { day } from '../platform/day.ts'
import { Forbidden, Invalid, NotFound, Refused } from '../platform/errors.ts'
import { sql } from '../platform/sql.ts'
import { registerFor, registerToEdit } from './access.ts'
import { addEntry } from './add-entry.ts'
import { alertsFor, isReminderDay } from './alerts.ts'
import { changeEntry } from './change-entry.ts'
import { EntryFilters, findEntries, getEntry, listChoices } from './find-entries.ts'
import { newGround, registerNamed } from './ground.fixture.ts'
import { listHistory } from './history.ts'
import { lookUp } from './lookups.ts'
import { markReviewed } from './mark-reviewed.ts'
import { countRegisters } from './overview.ts'
import { restoreEntry, retireEntry } from './retire-entry.ts'
import { valueInWords } from './show-field.ts'

const { database, northmere, haverley, as, today } = await newGround()
const policies = registerNamed('policies')
const leadId = northmere.staff['quality-lead'].id

const policy = (title: string, more: Record<string, unknown> = {}) => ({
  title,
  service: 'Youth justice',
  policy_version: '2.0',
  approved_on: '1 March 2026',
  review_months: 12,
  owner: leadId,
  ...more,
})
const add = (title: string, more: Record<string, unknown> = {}) =>
  as((db) => addEntry(db, policies, policy(title, more), today))
const problemsOf = async (work: Promise<unknown>): Promise<string[]> => {
  try {
    await work
    return []
  } catch (error) {
    if (error instanceof Invalid) return error.problems.map(({ message }) => message)
    throw error
  }
}
const find = async (filters: Record<string, unknown>) =>
  (await as((db) => findEntries(db, policies, EntryFilters.parse(filters), today))).entries.map(({ name }) => name)

describe('adding', () => {
  test('what was typed is kept in its own form, and the next review is worked out', async () => {
    const entry = await add('Escalation')
    expect(entry.values).toMatchObject({ service: 'youth-justice', approved_on: '2026-03-01', review_months: 12 })
    expect(entry).toMatchObject({ version: 1, ownerId: leadId, dueOn: '2027-03-01' })
  })

  test('every field that is wrong is told of at once, with a remedy', async () => {
    const problems = await problemsOf(
      add('', {
        service: 'Space',
        approved_on: '31/02/2026',
        review_months: '-2',
        owner: 'Nobody Atall',
        web: 'ftp://x',
      }),
    )
    for (const words of [
      '“Policy or procedure” is missing',
      'Choose one of “Front door',
      'no such day',
      'least that is possible',
      'nobody of that name',
      'begins with https',
    ])
      expect(problems.join('\n')).toContain(words)
  })

  test('two days in the wrong order, and a day to come, are refused', async () => {
    expect(await problemsOf(add('Order', { reviewed_on: '2026-01-01' }))).toEqual([
      '“Last reviewed on” is 2026-01-01, before “Approved on”, 2026-03-01. Put one of them right.',
    ])
    expect((await problemsOf(add('Future', { approved_on: '2027-01-01' })))[0]).toContain('still to come')
  })

  test('an entry of the same key is refused, whatever the case and the spaces', async () => {
    await add('Missing children')
    expect((await problemsOf(add('  missing   CHILDREN ')))[0]).toContain(
      'already a policy with the same “Policy or procedure”',
    )
  })

  test('a person is found by address, by id and by a name that is theirs alone', async () => {
    for (const owner of [
      'quality-lead@990.example',
      'The Quality-Lead',
      leadId,
      'Whoever <quality-lead@990.example>',
    ]) {
      const { ownerId } = await add(`By ${owner}`.slice(0, 30), { owner })
      expect(ownerId).toBe(leadId)
    }
  })

  test('the audit trail says who did it, without what the entry holds', async () => {
    const { id } = await add('On the trail')
    const { rows } = await as((db) => listTrail(db, { subjectId: id }, { size: 5 }))
    expect(rows).toMatchObject([{ action: 'register.added', personId: leadId, detail: { register: 'policies' } }])
  })
})

describe('two people edit one entry', () => {
  test('what they changed in different fields both stands', async () => {
    const { id } = await add('Shared')
    await as((db) => changeEntry(db, policies, { id, version: 1, raw: policy('Shared', { notes: 'Theirs' }), today }))
    const mine = await as((db) =>
      changeEntry(db, policies, { id, version: 1, raw: policy('Shared', { approved_by: 'Mine' }), today }),
    )
    expect(mine).toMatchObject({
      outcome: 'changed',
      entry: { version: 3, values: { notes: 'Theirs', approved_by: 'Mine' } },
    })
  })

  test('the same field changed twice is kept by nobody’s loss: the second is shown the difference', async () => {
    const { id } = await add('Clashing')
    await as((db) => changeEntry(db, policies, { id, version: 1, raw: policy('Clashing', { notes: 'Theirs' }), today }))
    const mine = await as((db) =>
      changeEntry(db, policies, { id, version: 1, raw: policy('Clashing', { notes: 'Mine' }), today }),
    )
    expect(mine).toMatchObject({
      outcome: 'clash',
      clashes: [{ field: 'notes', before: undefined, theirs: 'Theirs', mine: 'Mine' }],
      merged: { notes: 'Mine' },
    })
    const kept = await as((db) => getEntry(db, policies, id))
    expect(kept.values).toMatchObject({ notes: 'Theirs' })
    const again = await as((db) =>
      changeEntry(db, policies, {
        id,
        version: kept.version,
        raw: policy('Clashing', { notes: 'Theirs and mine' }),
        today,
      }),
    )
    expect(again.outcome).toBe('changed')
  })

  test('nothing changed leaves no version behind', async () => {
    const { id } = await add('Same')
    expect(await as((db) => changeEntry(db, policies, { id, version: 1, raw: policy('Same'), today }))).toMatchObject({
      outcome: 'same',
    })
    expect(await as((db) => listHistory(db, policies, id))).toHaveLength(1)
  })
})

describe('reviewing', () => {
  test('the clock runs from the day of the review, and the history says so', async () => {
    const { id } = await add('Reviewed')
    const entry = await as((db) =>
      markReviewed(db, policies, { id, clock: 'review', on: '20/11/2026', note: 'Stands as it is.', today }),
    )
    expect(entry).toMatchObject({ dueOn: '2027-11-20', values: { reviewed_on: '2026-11-20' } })
    expect((await as((db) => listHistory(db, policies, id)))[0]).toMatchObject({
      change: 'reviewed',
      why: 'Stands as it is.',
      fields: ['reviewed_on'],
    })
  })

  test.each([
    ['', 'Give the day'],
    ['2026-12-01', 'still to come'],
    ['soon', 'is no day'],
    ['2026-01-01', 'before “Approved on”'],
  ])('on %j is refused', async (on, problem) => {
    const { id } = await add(`Reviewed on ${on || 'no day'}`)
    const work = as((db) => markReviewed(db, policies, { id, clock: 'review', on, note: '', today }))
    expect((await problemsOf(work))[0]).toContain(problem)
  })
})

describe('retiring', () => {
  test('needs a reason, takes the entry out of the list and keeps its history; its name is free again', async () => {
    const { id } = await add('Old ways')
    expect((await problemsOf(as((db) => retireEntry(db, policies, id, ' '))))[0]).toContain('Say why')
    await as((db) => retireEntry(db, policies, id, 'Replaced by the new ways.'))
    expect(await find({ q: 'old ways' })).toEqual([])
    expect(await find({ q: 'old ways', retired: 'yes' })).toEqual(['Old ways'])
    const change = as((db) => changeEntry(db, policies, { id, version: 2, raw: policy('Old ways'), today }))
    await expect(change).rejects.toThrow(Refused)
    await add('Old ways')
    await expect(as((db) => restoreEntry(db, policies, id))).rejects.toThrow('already a policy')
  })
})

describe('the list', () => {
  test('is narrowed by words, codes, owner and standing, and sorted by any column', async () => {
    await add('Listed late', { approved_on: '2024-01-01', service: 'SEND', notes: 'unusualword' })
    await add('Listed due', { approved_on: '2025-12-20', service: 'SEND', notes: 'unusualword', owner: '' })
    await add('Listed current', { approved_on: '2026-10-01', service: 'care', notes: 'unusualword' })
    const q = 'unusualword'
    expect(await find({ q })).toEqual(['Listed late', 'Listed due', 'Listed current'])
    expect(await find({ q, sort: '-approved_on' })).toEqual(['Listed current', 'Listed due', 'Listed late'])
    expect(await find({ q, standing: 'late' })).toEqual(['Listed late'])
    expect(await find({ q, standing: ['due', 'current'] })).toEqual(['Listed due', 'Listed current'])
    expect(await find({ q, owner: 'nobody' })).toEqual(['Listed due'])
    expect(await find({ q, is: ['service:send'] })).toEqual(['Listed late', 'Listed due'])
    expect(await find({ q, is: ['service:send', 'nofield:x'], owner: leadId })).toEqual(['Listed late'])
    expect(await find({ q: "'; drop table register_entries; --" })).toEqual([])
    expect(await find({ q, page: 99 })).toEqual([])
  })

  test('choices say how many entries carry them, and agree with the list', async () => {
    const choices = await as((db) => listChoices(db, policies, today))
    for (const { filter, value, entries } of choices) {
      const filters =
        filter === 'standing'
          ? { standing: value }
          : filter === 'owner'
            ? { owner: value }
            : { is: `${filter}:${value}` }
      const { total } = await as((db) => findEntries(db, policies, EntryFilters.parse(filters), today))
      expect([filter, value, total]).toEqual([filter, value, entries])
    }
  })

  test('as at a past day shows what the register held then', async () => {
    const { id } = await add('Time traveller', { notes: 'traveller' })
    // What happened is moved into the past by the owner, since nobody else can.
    await database.asOwner((db) =>
      db.transaction(async (step) => {
        await step.script('alter table register_versions disable trigger register_versions_are_kept')
        await step.run(sql`update register_versions set changed_at = '2026-02-10 12:00Z' where id = ${id}`)
        await step.script('alter table register_versions enable trigger register_versions_are_kept')
      }),
    )
    await as((db) =>
      changeEntry(db, policies, { id, version: 1, raw: policy('Renamed', { notes: 'traveller' }), today }),
    )
    expect(await find({ q: 'traveller', as_at: '2026-02-09' })).toEqual([])
    expect(await find({ q: 'traveller', as_at: '2026-02-10' })).toEqual(['Time traveller'])
    expect(await find({ q: 'traveller' })).toEqual(['Renamed'])
    expect((await as((db) => getEntry(db, policies, id, day('2026-05-01')))).name).toBe('Time traveller')
    await expect(as((db) => getEntry(db, policies, id, day('2026-01-01')))).rejects.toThrow(NotFound)
  })

  test('history is only ever added to, by anybody', async () => {
    const change = database.asOwner((db) => db.run(sql`update register_versions set why = 'x'`))
    await expect(change).rejects.toThrow('only ever added to')
    for (const verb of [sql`update register_versions set why = 'x'`, sql`delete from register_versions`]) {
      expect(await isRefused(database, northmere.staff.director, (db) => db.run(verb))).toBe(true)
    }
  })
})

describe('alerts', () => {
  test('late, due, without an owner, with one who left: each with its reason, most pressing first', async () => {
    const guest = northmere.staff['reviewing-officer']
    await add('Alert late', { approved_on: '2025-11-12' })
    await add('Alert due', { approved_on: '2025-12-01' })
    await add('Alert unowned', { owner: '' })
    await add('Alert left', { owner: guest.id })
    await as((db) => endPerson(db, guest.id), 'administrator')
    const all = await as((db, person) => alertsFor(db, person, today, { of: 'everybody', only: policies }))
    const of = (name: string) =>
      all.filter((alert) => alert.name === name).map(({ kind, detail, reason }) => ({ kind, detail, reason }))
    expect(of('Alert late')).toEqual([
      {
        kind: 'late',
        detail: 'by 12 days',
        reason: 'review due by 12 November 2026: 12 months after “Approved on”, 12 November 2025',
      },
    ])
    expect(of('Alert due')).toMatchObject([{ kind: 'due', detail: 'in 7 days' }])
    expect(of('Alert unowned')).toMatchObject([{ kind: 'no owner' }])
    expect(of('Alert left')).toMatchObject([
      { kind: 'owner left', reason: expect.stringContaining('no longer has access') as string },
    ])
    expect(all.map(({ kind }) => kind)).toEqual(
      all.map(({ kind }) => kind).toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
    )
  })
  const order = ['late', 'expired', 'due', 'expiring', 'owner left', 'no owner', 'not filled in', 'no day']

  test('mine are those of entries that I own', async () => {
    const mine = await as((db, person) => alertsFor(db, person, today))
    expect(mine.length).toBeGreaterThan(0)
    for (const alert of mine) expect(alert.ownerId).toBe(leadId)
    expect(await as((db, person) => alertsFor(db, person, today), 'social-worker')).toEqual([])
    expect(await as((db, person) => alertsFor(db, person, today), 'administrator')).toEqual([])
  })

  test('counts of the overview are those of the lists', async () => {
    const count = (await as((db, person) => countRegisters(db, person, today))).find(
      ({ register }) => register === policies,
    )
    const total = async (filters: Record<string, unknown>) =>
      (await as((db) => findEntries(db, policies, EntryFilters.parse(filters), today))).total
    expect(count).toMatchObject({
      entries: await total({}),
      late: await total({ standing: 'late' }),
      due: await total({ standing: 'due' }),
      unowned: await total({ owner: 'nobody' }),
    })
  })
})

describe('who may', () => {
  test('a register that a role may not read is, for it, not there; one it may only read is not changed', () => {
    const complaints = () => registerFor({ role: 'social-worker' }, 'regulator-complaints')
    expect(complaints).toThrow(NotFound)
    expect(() => registerFor({ role: 'administrator' }, 'policies')).toThrow(NotFound)
    expect(registerFor({ role: 'councillor' }, 'policies').id).toBe('policies')
    expect(() => registerToEdit({ role: 'councillor' }, 'policies')).toThrow(Forbidden)
  })

  test('the database decides the same: no row of a hidden register, no writing without the right', async () => {
    const complaints = registerNamed('regulator-complaints')
    const school = await as((db) =>
      addEntry(
        db,
        registerNamed('safeguarding-leads'),
        { school: 'Alder Primary', urn: '999001', phase: 'primary' },
        today,
      ),
    )
    await as((db) =>
      addEntry(
        db,
        complaints,
        {
          reference: 'X1',
          received_on: today,
          school: school.id,
          about: 'send',
          summary: 'Late support.',
          state: 'new',
        },
        today,
      ),
    )
    const Count = z.object({ n: z.number() })
    const seen = (role: 'social-worker' | 'analyst' | 'administrator') =>
      as(
        async (db) =>
          (await db.one(sql`select count(*) as n from register_entries where register = 'regulator-complaints'`, Count))
            .n,
        role,
      )
    expect(await seen('analyst')).toBe(1)
    expect(await seen('social-worker')).toBe(0)
    expect(await seen('administrator')).toBe(0)
    const write = (person: typeof northmere.staff.director) =>
      isRefused(database, person, (db) => addEntry(db, policies, policy(`By ${person.role}`, { owner: '' }), today))
    expect(await write(northmere.staff.councillor)).toBe(true)
    expect(await write(northmere.staff['social-worker'])).toBe(true)
    expect(await write(northmere.staff['team-manager'])).toBe(false)
  })

  test('an entry of another authority is not there', async () => {
    const { id } = await add('Ours alone')
    const theirs = asPerson(database, haverley.staff.director, (db) => getEntry(db, policies, id))
    await expect(theirs).rejects.toThrow(NotFound)
  })
})

test('a document of the authority can be pointed at by the address of its page, and another’s cannot', async () => {
  const made = (authorityId: string, personId: string) =>
    database.asOwner((db) =>
      db.one(
        sql`insert into documents (authority_id, sha256, file_name, bytes, received_by, came_by)
            values (${authorityId}, ${'0'.repeat(63) + authorityId[0]}, 'policy.pdf', 10, ${personId}, 'page') returning id`,
        z.object({ id: z.string() }),
      ),
    )
  const ours = await made(northmere.authority.id, leadId)
  const theirs = await made(haverley.authority.id, haverley.staff.director.id)
  const entry = await add('With a document', { document: `https://sightline.example/documents/${ours.id}` })
  const lookups = await as((db) => lookUp(db, policies, { today, ids: [ours.id] }))
  const field = policies.fields.find(({ name }) => name === 'document')
  expect(field && valueInWords(field, entry.values['document'], lookups)).toBe('policy.pdf')
  expect((await problemsOf(add('With theirs', { document: theirs.id })))[0]).toContain('leads to no document')
})

test('an alert is mailed on its reminder days and, once late, weekly', () => {
  const alert = { register: policies, clock: 'review', on: day('2026-12-24'), kind: 'due' } as Parameters<
    typeof isReminderDay
  >[0]
  expect(isReminderDay(alert, today)).toBe(true) // 30 days before
  expect(isReminderDay(alert, day('2026-11-25'))).toBe(false)
  expect(isReminderDay(alert, day('2026-12-24'))).toBe(true)
  const late = { ...alert, kind: 'late' as const }
  expect([1, 2, 8].map((days) => isReminderDay(late, day(`2026-12-${24 + days}`.replace('32', '31'))))).toEqual([
    true,
    false,
    false,
  ])
})
