import fc from 'fast-check'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Database } from '../platform/database.ts'
import { day } from '../platform/day.ts'
import { sql } from '../platform/sql.ts'
import { asPerson } from './as-person.ts'
import { listTrail } from './list-trail.ts'
import { record } from './record.ts'
import { givenTwoAuthorities, isRefused, type Staffed } from './two-authorities.fixture.ts'
import { verifyTrail } from './verify-trail.ts'

/** Does to the trail what only somebody with the server in their hands can. */
const tamper = (database: Database, statement: string): Promise<void> =>
  database.asOwner((db) =>
    db.transaction(async (step) => {
      await step.script(`alter table events disable trigger user; ${statement}; alter table events enable trigger user`)
    }),
  )

const PlanLine = z.object({ 'QUERY PLAN': z.string() })

const givenTrail = async (rows: number) => {
  const { database, northmere, haverley } = await givenTwoAuthorities()
  const { id } = northmere.authority
  const { length } = Object.keys(northmere.staff)
  for (let row = length; row < rows; row++) {
    await asPerson(database, northmere.staff.director, (db) =>
      record(db, {
        action: 'reading.confirm',
        subjectKind: 'document',
        subjectId: `d${row}`,
        why: `because ${row}`,
        detail: { row },
      }),
    )
  }
  return { database, northmere, haverley, id }
}

let thirty: Awaited<ReturnType<typeof givenTrail>>

beforeAll(async () => {
  thirty = await givenTrail(30)
  await thirty.database.asOwner((db) =>
    db.script('create table kept_events as table events; create table kept_heads as table event_heads'),
  )
})

afterEach(() =>
  tamper(
    thirty.database,
    `truncate events, event_heads;
     insert into events table kept_events; insert into event_heads table kept_heads`,
  ),
)

test('a trail as it was written has no bad row', async () => {
  const whole = { rows: 30, head: expect.stringMatching(/^[0-9a-f]{64}$/) as string }
  expect(await verifyTrail(thirty.database, thirty.id)).toEqual(whole)
})

const rehash = `update events e set hash = sha256(e.previous_hash || convert_to(event_text(e), 'UTF8')) where seq`

test.each([
  ['who did it', `update events set person_id = null where seq = 20`, 20],
  ['when', `update events set at = at + interval '1 microsecond' where seq = 20`, 20],
  ['what', `update events set action = 'reading.reject' where seq = 20`, 20],
  ['to what kind', `update events set subject_kind = 'Document' where seq = 20`, 20],
  ['to what', `update events set subject_id = 'd2' where seq = 20`, 20],
  ['why', `update events set why = why || ' ' where seq = 20`, 20],
  ['a detail', `update events set detail = '{"row": 1}' where seq = 20`, 20],
  ['its hash', `update events set hash = sha256('x') where seq = 20`, 20],
  ['the hash of the one before', `update events set previous_hash = sha256('x') where seq = 20`, 20],
  ['the first row', `update events set why = 'x' where seq = 1`, 1],
  ['the last row', `update events set why = 'x' where seq = 30`, 30],
  ['a row and its hash', `update events set why = 'x' where seq = 20; ${rehash} = 20`, 20],
  [
    'the first row’s beginning and its hash',
    `update events set previous_hash = sha256('x') where seq = 1; ${rehash} = 1`,
    1,
  ],
  ['the last row and its hash', `update events set why = 'x' where seq = 30; ${rehash} = 30`, 30],
  ['a row, which is taken out', `delete from events where seq = 20`, 20],
  ['the first row, which is taken out', `delete from events where seq = 1`, 1],
  [
    'a row, which is taken out and the rest moved up',
    `delete from events where seq = 20; update events set seq = -seq where seq > 20; update events set seq = -seq - 1 where seq < 0`,
    20,
  ],
  [
    'the order of two',
    `update events set seq = 0 where seq = 20; update events set seq = 20 where seq = 21; update events set seq = 21 where seq = 0`,
    20,
  ],
  ['the end, which is cut off', `delete from events where seq > 27`, 28],
  [
    'everything, which is emptied',
    `delete from events where authority_id in (select authority_id from events where seq = 30)`,
    1,
  ],
  ['the note of the last hash', `update event_heads set hash = sha256('x')`, 30],
  ['the note of the last number, to a later one', `update event_heads set seq = seq + 1`, 31],
  ['the note of the last number, to an earlier one', `update event_heads set seq = seq - 1`, 30],
  ['the note, which is taken out', `delete from event_heads`, 1],
])('the check names the row when somebody changes %s', async (_, statement, seq) => {
  const { database, id } = thirty
  await tamper(database, statement)
  const { firstBad } = await verifyTrail(database, id)
  expect(firstBad?.seq).toBe(seq)
  expect(firstBad?.what).toMatch(/\.$/)
})

test('a row moved from another authority’s trail is found in both', async () => {
  const { database, id, haverley } = thirty
  await tamper(
    database,
    `delete from events where authority_id = '${id}' and seq = 5;
     update events set authority_id = '${id}', person_id = null where authority_id = '${haverley.authority.id}' and seq = 5`,
  )
  expect((await verifyTrail(database, id)).firstBad?.seq).toBe(5)
  expect((await verifyTrail(database, haverley.authority.id)).firstBad?.seq).toBe(5)
})

test('whatever is recorded, the check agrees with the database on its hash; whatever letter is changed, it says where', async () => {
  const { database, northmere, id } = await givenTrail(0)
  // PostgreSQL text holds no NUL and no half of a surrogate pair.
  const text = fc.string({ unit: 'binary', maxLength: 30 }).map((value) => value.replaceAll('\0', ''))
  const detail = fc.dictionary(
    text,
    fc.oneof(
      text,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.array(text),
    ),
  )
  await fc.assert(
    fc.asyncProperty(text, text, detail, fc.nat(), async (why, subjectId, details, which) => {
      const { seq } = {
        seq: await asPerson(database, northmere.staff.director, (db) =>
          record(db, { action: 'a.b', subjectKind: 'x', subjectId, why, detail: details }),
        ),
      }
      expect((await verifyTrail(database, id)).firstBad).toBeUndefined()
      const victim = (which % seq) + 1
      await tamper(database, `update events set why = why || 'x' where authority_id = '${id}' and seq = ${victim}`)
      expect((await verifyTrail(database, id)).firstBad?.seq).toBe(victim)
      await tamper(database, `update events set why = left(why, -1) where authority_id = '${id}' and seq = ${victim}`)
      expect((await verifyTrail(database, id)).firstBad).toBeUndefined()
    }),
    { numRuns: 40 },
  )
})

test('not even the owner changes or removes a row by mistake, and no person can reach past the door', async () => {
  const { database, northmere } = await givenTrail(18)
  for (const statement of ['update events set why = $$x$$', 'delete from events', 'truncate events']) {
    await expect(database.asOwner((db) => db.script(statement))).rejects.toThrow('only ever added to')
    expect(await isRefused(database, northmere.staff.director, (db) => db.script(statement))).toBe(true)
  }
  for (const statement of [
    'update event_heads set seq = 0',
    'delete from event_heads',
    `alter table events disable trigger all`,
  ]) {
    await expect(asPerson(database, northmere.staff.director, (db) => db.script(statement))).rejects.toThrow(
      /permission denied|must be owner/,
    )
  }
  expect(
    await isRefused(database, northmere.staff.director, (db) =>
      db.run(
        sql`insert into events select authority_id, 99, at, person_id, action, '', '', '', '{}', hash, hash from events limit 1`,
      ),
    ),
  ).toBe(true)
})

test('many at once are each one row, in one unbroken chain; what is rolled back is none', async () => {
  const { database, northmere, id } = await givenTrail(0)
  const before = (await verifyTrail(database, id)).rows
  const one = (row: number) =>
    asPerson(database, northmere.staff.director, async (db) => {
      await record(db, { action: 'x.y', subjectKind: 'x', subjectId: String(row) })
      if (row % 5 === 0) throw new Error('after all not')
    })
  const outcomes = await Promise.allSettled(Array.from({ length: 100 }, (_, row) => one(row)))
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(20)
  expect(await verifyTrail(database, id)).toEqual({ rows: before + 80, head: expect.any(String) as string })
})

test('a long trail is checked a piece at a time', async () => {
  const { database, id, northmere } = await givenTrail(0)
  await fill(database, northmere, 12_000)
  const { rows, firstBad } = await verifyTrail(database, id)
  expect([rows > 12_000, firstBad]).toEqual([true, undefined])
  for (const seq of [5000, 5001, 10_000, rows]) {
    await tamper(database, `update events set why = why || 'x' where authority_id = '${id}' and seq = ${seq}`)
    expect((await verifyTrail(database, id)).firstBad?.seq).toBe(seq)
    await tamper(database, `update events set why = left(why, -1) where authority_id = '${id}' and seq = ${seq}`)
  }
})

// In one transaction each row would have to step over every earlier version of the head.
const atOnce = 500

const fill = async (database: Database, { staff }: Staffed, rows: number): Promise<void> => {
  for (let done = 0; done < rows; done += atOnce) {
    await asPerson(database, staff.director, (db) =>
      db.script(
        `select record_event('reading.confirm', 'document', n::text, '', '{}') from generate_series(1, ${atOnce}) n`,
      ),
    )
  }
}

test('the trail is listed newest first, page by page both ways, by person, day, action and subject', async () => {
  const { database, northmere, id } = await givenTrail(28)
  const { director } = northmere.staff
  const list = (...[filters, page]: [Parameters<typeof listTrail>[1], Parameters<typeof listTrail>[2]]) =>
    asPerson(database, director, async (db) => {
      const { rows, hasNewer, hasOlder } = await listTrail(db, filters, page)
      return { seqs: rows.map(({ seq }) => seq), hasNewer, hasOlder, rows }
    })
  const down = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, index) => from - index)

  expect(await list({}, { size: 10 })).toMatchObject({ seqs: down(28, 19), hasNewer: false, hasOlder: true })
  expect(await list({}, { size: 10, before: 19 })).toMatchObject({ seqs: down(18, 9), hasNewer: true, hasOlder: true })
  expect(await list({}, { size: 10, before: 9 })).toMatchObject({ seqs: down(8, 1), hasNewer: true, hasOlder: false })
  expect(await list({}, { size: 10, after: 8 })).toMatchObject({ seqs: down(18, 9), hasNewer: true, hasOlder: true })
  expect(await list({}, { size: 10, after: 18 })).toMatchObject({ seqs: down(28, 19), hasNewer: false, hasOlder: true })

  expect((await list({ subjectKind: 'document', subjectId: 'd20' }, { size: 10 })).seqs).toEqual([21])
  expect((await list({ action: 'authority.' }, { size: 10 })).seqs).toEqual([1])
  const byDirector = 28 - Object.keys(northmere.staff).length
  expect((await list({ personId: director.id }, { size: 100 })).rows).toHaveLength(byDirector)
  expect((await list({ personId: director.id }, { size: 1 })).rows[0]).toMatchObject({
    personName: director.name,
    action: 'reading.confirm',
    why: 'because 27',
    detail: { row: 27 },
  })
  await tamper(database, `update events set at = '2026-06-30 22:59:59Z' where authority_id = '${id}' and seq = 3`)
  await tamper(database, `update events set at = '2026-06-30 23:00:00Z' where authority_id = '${id}' and seq = 4`)
  const june = { from: day('2026-06-01'), to: day('2026-06-30') }
  expect((await list(june, { size: 10 })).seqs).toEqual([3])
  expect((await list({ from: day('2026-07-01'), to: day('2026-07-01') }, { size: 10 })).seqs).toEqual([4])
  expect(await asPerson(database, northmere.staff.councillor, (db) => listTrail(db, {}, { size: 10 }))).toEqual({
    rows: [],
    hasNewer: false,
    hasOlder: false,
  })
})

test('the trail opens quickly in the middle of many rows', async () => {
  const { database, northmere } = await givenTrail(0)
  await fill(database, northmere, 5000)
  const plan = await asPerson(database, northmere.staff.director, (db) =>
    db.many(
      sql`explain (costs off) select seq from events where authority_id = current_authority() and seq < 2500 order by seq desc limit 50`,
      PlanLine,
    ),
  )
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toMatch(/Index.*Scan/)
})
