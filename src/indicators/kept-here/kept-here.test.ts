import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { newGround } from '../../children/ground.fixture.ts'
import { writeMatrix } from '../../people/index.ts'
import { day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { registerGrants } from '../../registers/index.ts'
import { findIndicator } from '../catalogue.ts'
import { keptHereIndicators } from './definitions.ts'
import { answerFor } from '../answers/answer.ts'
import {
  maySeeKeptHere,
  countKeptHere,
  keptHereMonths,
  keptHereNow,
  partsOfKeptHere,
  type KeptHereIndicator,
} from './kept-here.ts'

const today = day('2026-10-31')

const definitionOf = (id: string): KeptHereIndicator => {
  const found = keptHereIndicators.get(id)
  if (!found) throw new Error(`Nobody has defined how ${id} is worked out.`)
  return found
}

/** Northmere with registers, a plan and a committee, as they are drawn below. */
const given = async () => {
  const ground = await newGround()
  const { authority, staff } = ground.northmere
  const person = staff.director.id
  const [ours, by] = [sql`${authority.id}::uuid`, sql`${person}::uuid`]
  const entry = (
    db: Db,
    register: string,
    name: string,
    values: Record<string, unknown>,
    dueOn: string | null = null,
    { at = '2026-10-01', id = sql`gen_random_uuid()`, version = 1, retired = false } = {},
  ) =>
    db.run(sql`insert into register_versions (authority_id, id, version, register, name, key, "values", due_on, created_at,
        created_by, changed_at, changed_by, retired_at, change)
      values (${ours}, ${id}, ${version}, ${register}, ${name}, ${name}, ${JSON.stringify(values)}::jsonb, ${dueOn}::date,
        ${at}::date, ${by}, ${at}::date, ${by}, ${retired ? at : null}::date, 'added')`)
  await ground.database.asOwner((db) => writeMatrix(db, registerGrants))
  await ground.database.asOwner((db) =>
    db.transaction(async (step) => {
      await step.run(
        sql`select set_config('sightline.authority', ${authority.id}, true), set_config('sightline.person', ${person}, true)`,
      )
      await entry(step, 'policies', 'today', {}, '2026-10-31')
      await entry(step, 'policies', 'late', {}, '2026-10-30')
      await entry(step, 'policies', 'never', {})
      await entry(step, 'safeguarding-leads', 'in date', { trained_on: '2024-11-01' })
      await entry(step, 'safeguarding-leads', 'out of date', { trained_on: '2024-10-31' })
      await entry(step, 'safeguarding-leads', 'unknown', {})
      await entry(step, 'governors', 'with', { champion: 'Pat', chair_trained_on: '2025-11-01' })
      await entry(step, 'governors', 'without', { chair_trained_on: '2025-10-31' })
      await entry(step, 'supplementary-schools', 'checked', { checked_on: '2026-01-01' })
      await entry(step, 'supplementary-schools', 'unchecked', {})
      await entry(step, 'venues', 'fit', { risk: 'fit', checked_on: '2026-01-01' })
      await entry(step, 'venues', 'limited', { risk: 'limited', checked_on: '2026-01-01' })
      await entry(step, 'venues', 'stale', { risk: 'fit', checked_on: '2025-10-31' })
      const school = { governance: 'maintained', state: 'open' }
      await entry(step, 'schools', 'with a board', { ...school, level: 'red', board_since: '2026-10-31' })
      await entry(step, 'schools', 'board to come', { ...school, level: 'amber-2', board_since: '2026-11-01' })
      await entry(step, 'schools', 'without a board', { ...school, level: 'amber-2' })
      await entry(step, 'schools', 'green', { ...school, level: 'green' })
      await entry(step, 'schools', 'in part', { ...school, level: 'partial' })
      await entry(step, 'schools', 'no level', school)
      await entry(step, 'schools', 'academy', { ...school, governance: 'academy', level: 'red' })
      await entry(step, 'schools', 'closed', { ...school, state: 'closed', level: 'red' })
      const plan = sql`'00000000-0000-4000-8000-000000000001'::uuid`
      await step.run(
        sql`insert into plans (authority_id, id, title, owner_id) values (${ours}, ${plan}, 'Corporate parenting plan', ${by})`,
      )
      const action = async (
        title: string,
        first: string,
        due: string,
        done: string | null,
        state: string,
        inPlan = false,
      ) => {
        await step.run(sql`with a as (
            insert into actions (authority_id, title, owner_id, agreed_on, done_when, original_due_on, due_on, completed_on, state)
            values (${ours}, ${title}, ${by}, '2025-01-01', 'it is done', ${first}::date, ${due}::date, ${done}::date, ${state})
            returning authority_id, id)
          insert into plan_actions (authority_id, plan_id, action_id) select authority_id, ${plan}, id from a where ${inPlan}::boolean`)
      }
      await action('on the day', '2026-03-01', '2026-03-01', '2026-03-01', 'in_progress', true)
      await action('put off and done', '2026-03-01', '2026-06-01', '2026-05-01', 'in_progress')
      await action('open and late', '2026-10-01', '2026-10-30', null, 'in_progress', true)
      await action('open and due today', '2026-10-31', '2026-10-31', null, 'in_progress')
      await action('withdrawn', '2026-03-01', '2026-03-01', null, 'draft')
      const inspection = async (dated: string, ratings: readonly [area: string, printed: string, value: string][]) => {
        const { id } = await step.one(
          sql`insert into documents (authority_id, sha256, file_name, media_type, bytes, received_by, came_by,
              state, framework, published, about_la_code)
            select ${ours}, md5(${dated}) || md5(${dated}), ${dated}, 'application/pdf', 1, ${by}, 'page', 'read', 'HMIP youth 2018', ${dated}::date, la_code
            from authorities where id = ${ours} returning id`,
          z.object({ id: z.string() }),
        )
        for (const [nth, [area, printed, value]] of ratings.entries())
          await step.run(sql`insert into readings (authority_id, document_id, ordinal, field, area, value, printed, rule, sureness)
            values (${ours}, ${id}::uuid, ${nth}, 'judgement', ${area}, ${value}, ${printed}, 'drawn', 100)`)
      }
      await inspection('2020-01-01', [['hmip_1.2', '1.2 Staff', 'Good']]) // an older one says nothing of today
      await inspection('2026-05-01', [
        ['hmip_overall', 'Overall', 'Good'],
        ['hmip_1.1', '1.1 Governance', 'Outstanding'],
        ['hmip_2.2', '2.2 Planning', 'Requires improvement'],
        ['hmip_3.1', '3.1 Assessment', 'Inadequate'],
      ])
      const [committee, held, moved, minute] = ['2', '3', '4', '5'].map(
        (end) => sql`${`00000000-0000-4000-8000-00000000000${end}`}::uuid`,
      ) as [ReturnType<typeof sql>, ReturnType<typeof sql>, ReturnType<typeof sql>, ReturnType<typeof sql>]
      await step.run(
        sql`insert into committees (authority_id, id, name, prefix, quorum) values (${ours}, ${committee}, 'Scrutiny', 'SCR', 3)`,
      )
      // Tuesday 15 September 2026: five clear days lie after Monday the 7th, four after the 8th.
      await step.run(sql`insert into committee_meetings (authority_id, id, committee_id, held_on, first_held_on, starts_at, stage, published_on)
        values (${ours}, ${held}, ${committee}, '2026-09-15', '2026-09-15', '18:30', 'held', '2026-09-07'),
          (${ours}, ${moved}, ${committee}, '2026-09-15', '2026-09-15', '19:30', 'signed', '2026-09-08')`)
      for (const [name, state] of [
        ['Ann', 'present'],
        ['Ben', 'apologies'],
        ['Cyd', 'absent'],
      ] as const)
        await step.run(sql`with w as (insert into council_members (authority_id, name) values (${ours}, ${name}) returning id)
          insert into attendance (authority_id, meeting_id, member_id, state) select ${ours}, ${held}, id, ${state} from w`)
      await step.run(sql`insert into minutes (authority_id, id, committee_id, meeting_id, year_from, number, title)
        values (${ours}, ${minute}, ${committee}, ${held}, '2026-05-01', 1, 'A minute')`)
      const resolution = (
        number: number,
        text: string,
        sort: string,
        served: string | null,
        answered: string | null,
        response = '',
        done: string | null = null,
      ) =>
        step.run(sql`insert into resolutions (authority_id, minute_id, number, text, kind, addressee_sort, served_on, responded_on, response, implemented_on)
          values (${ours}, ${minute}, ${number}, ${text}, ${sort === 'cabinet' ? 'recommend_cabinet' : 'request_officer'}, ${sort}, ${served}::date,
            ${answered}::date, ${response}, ${done}::date)`)
      await resolution(1, 'in time', 'cabinet', '2026-06-30', '2026-08-30', 'accepted', '2026-10-01')
      await resolution(2, 'a day late', 'cabinet', '2026-06-30', '2026-08-31', 'accepted')
      await resolution(3, 'not answered', 'cabinet', '2026-08-31', null)
      await resolution(4, 'too soon', 'cabinet', '2026-09-01', null)
      await resolution(5, 'of an officer', 'officer', '2026-06-30', null)
    }),
  )
  return ground
}

describe('what is kept here', () => {
  const ready = given()
  const parts = async (id: string) => {
    const ground = await ready
    const { rows, counted, outOf, leftOut } = await ground.as(
      (db) => countKeptHere(db, definitionOf(id), today),
      'director',
    )
    const those = (value: boolean | null) =>
      rows
        .filter((row) => row.counted === value)
        .map(({ title, says }) => (title.startsWith('Scrutiny') ? says : title))
    expect([counted, outOf, leftOut]).toEqual([
      those(true).length,
      those(true).length + those(false).length,
      those(null).length,
    ])
    for (const row of rows) {
      expect(row.says, id).toMatch(/^[A-Z].*\.$/)
      expect(row.path, id).toMatch(/^\/[a-z]+\/./)
    }
    return [those(true), those(false), those(null)]
  }

  test.each([
    ['QA14', [['today'], ['late'], ['never']]],
    ['SC16', [['in date'], ['out of date', 'unknown'], []]],
    ['SC20', [['with'], ['without'], []]],
    ['SC23', [['with'], ['without'], []]],
    ['SC19', [['checked'], ['unchecked'], []]],
    ['SC26', [['checked', 'unchecked'], [], []]],
    ['SC10', [['with a board'], ['academy', 'board to come', 'without a board'], []]],
    ['SC09', [['board to come', 'green', 'with a board', 'without a board'], ['in part', 'no level'], []]],
    ['YJ14', [['fit'], ['limited', 'stale'], []]],
    ['QA08', [['on the day'], ['open and due today', 'open and late', 'put off and done'], []]],
    ['CL38', [['on the day'], ['open and late'], []]],
    ['YJ12', [[], [], []]],
    ['QA15', [['open and late'], ['open and due today'], []]],
    ['QA16', [[], [], []]],
    ['YJ13', [['Standard 1.1'], ['Standard 2.2', 'Standard 3.1'], []]],
    ['GO01', [['Ann was present.'], ['Ben was not present: apologies.', 'Cyd was not present: absent.'], []]],
    [
      'GO02',
      [
        ['Published on 7 September 2026: 5 clear days before.'],
        ['Published on 8 September 2026: 4 clear days before.'],
        [],
      ],
    ],
    ['GO03', [['in time'], ['a day late', 'not answered'], []]],
    ['GO04', [['in time'], ['a day late'], []]],
    ['GO05', [['not answered', 'of an officer', 'too soon'], [], []]],
  ])('%s is counted as by hand', async (id, meant) => {
    expect(await parts(id)).toEqual(meant)
  })
})

test('as at a past day it is what was written down by then: changed since, retired since, put off since', async () => {
  const ground = await newGround()
  await ground.database.asOwner((db) => writeMatrix(db, registerGrants))
  const { authority, staff } = ground.northmere
  const [ours, by] = [sql`${authority.id}::uuid`, sql`${staff.director.id}::uuid`]
  const version = (id: string, number: number, at: string, champion: string, retiredAt: string | null = null) => sql`
    insert into register_versions (authority_id, id, version, register, name, key, "values", created_at, created_by, changed_at,
      changed_by, retired_at, change)
    values (${ours}, ${`00000000-0000-4000-8000-00000000000${id}`}, ${number}, 'governors', ${`board ${id}`}, ${id},
      ${JSON.stringify({ champion })}::jsonb, ${at}::timestamptz, ${by}, ${at}::timestamptz, ${by}, ${retiredAt}::timestamptz, 'added')`
  await ground.database.asOwner((db) =>
    db.transaction(async (step) => {
      await step.run(sql`select set_config('sightline.authority', ${authority.id}, true),
        set_config('sightline.person', ${staff.director.id}, true)`)
      await step.run(version('1', 1, '2026-03-01T12:00Z', ''))
      await step.run(version('1', 2, '2026-06-30T22:59Z', 'Pat')) // a minute before midnight of British Summer Time
      await step.run(version('2', 1, '2026-03-01T12:00Z', 'Sam'))
      await step.run(version('2', 2, '2026-08-01T12:00Z', 'Sam', '2026-08-01T12:00Z'))
      await step.run(sql`with a as (
          insert into actions (authority_id, title, owner_id, agreed_on, done_when, original_due_on, due_on, completed_on, state)
          values (${ours}, 'put off', ${by}, '2026-01-01', 'it is done', '2026-05-01', '2026-10-01', '2026-09-20', 'in_progress')
          returning id)
        insert into redates (authority_id, action_id, from_on, to_on, reason, asked_by, asked_on, verdict, decided_by, decided_on)
        select ${ours}, a.id, '2026-05-01', '2026-10-01', 'capacity', ${by}, '2026-06-10', 'approved', ${by}, '2026-06-15' from a`)
    }),
  )
  const asAt = (id: string, on: string) =>
    ground.as(async (db) => {
      const { rows } = await countKeptHere(db, definitionOf(id), day(on))
      return rows.map(({ title, counted, says }) => `${title}: ${counted === true ? 'yes' : 'no'}, ${says}`)
    }, 'director')
  expect(await asAt('SC20', '2026-02-28')).toEqual([])
  expect(await asAt('SC20', '2026-06-29')).toEqual([
    'board 1: no, No champion is named.',
    'board 2: yes, A champion is named.',
  ])
  expect(await asAt('SC20', '2026-06-30')).toEqual([
    'board 1: yes, A champion is named.',
    'board 2: yes, A champion is named.',
  ])
  expect(await asAt('SC20', '2026-08-01')).toEqual(['board 1: yes, A champion is named.'])
  expect(await asAt('QA15', '2026-06-14')).toEqual(['put off: yes, Due on 1 May 2026.'])
  expect(await asAt('QA15', '2026-06-15')).toEqual(['put off: no, Due on 1 October 2026.'])
  expect(await asAt('QA15', '2026-09-20')).toEqual([])
  expect(await asAt('QA08', '2026-06-14')).toEqual(['put off: no, First due on 1 May 2026 and not done.'])
  expect(await asAt('QA08', '2026-10-01')).toEqual(['put off: no, First due on 1 May 2026, done on 20 September 2026.'])
})

describe('in lists, beside one another', () => {
  const ready = given()
  const definitions = [...keptHereIndicators.values()].filter(({ isReported }) => !isReported)

  test('each number, and that of a year before, is the length of its own list', async () => {
    const ground = await ready
    const person = ground.northmere.staff.director
    await ground.as(async (db) => {
      const lines = await keptHereNow(db, { definitions, person, on: today })
      expect([...lines.keys()]).toEqual(definitions.map(({ id }) => id))
      for (const definition of definitions) {
        const { now, before } = lines.get(definition.id) ?? {}
        const list = await countKeptHere(db, definition, today)
        expect(now, definition.id).toEqual({ ...list, rows: undefined })
        const aYearAgo = await countKeptHere(db, definition, day('2025-10-31'))
        if (before === null) expect([definition.over, aYearAgo.rows.length], definition.id).toEqual(['day', 0])
        else expect(before, definition.id).toMatchObject({ counted: aYearAgo.counted, outOf: aYearAgo.outOf })
      }
    }, 'director')
  })

  test('the last twelve months add up to the number; what stands on a day has months from the first that had any', async () => {
    const ground = await ready
    await ground.as(async (db) => {
      const months = (await keptHereMonths(db, definitionOf('QA08'), today)).slice(-12)
      expect(months.map(({ counted, outOf }) => `${counted}/${outOf}`)).toEqual([
        '0/0',
        '0/0',
        '0/0',
        '0/0',
        '1/2',
        '0/0',
        '0/0',
        '0/0',
        '0/0',
        '0/0',
        '0/0',
        '0/2',
      ])
      const stood = await keptHereMonths(db, definitionOf('SC20'), today)
      expect(stood.map(({ endsOn, counted, outOf }) => `${endsOn}: ${counted}/${outOf}`)).toEqual(['2026-10-31: 1/2'])
    }, 'director')
  })

  test('a page of answers has those that its reader may see', async () => {
    const ground = await ready
    const { director, councillor } = ground.northmere.staff
    const shownTo = (person: typeof director, role: 'director' | 'councillor') =>
      ground.as(async (db) => {
        const { answers } = await answerFor(db, ['SC16', 'SC20'], { person, today })
        return answers.map(({ here }) => here?.shown ?? null)
      }, role)
    expect(await shownTo(director, 'director')).toEqual(['1 of 3', '1 of 2'])
    expect(await shownTo(councillor, 'councillor')).toEqual([null, '1 of 2'])
  })
})

test('actions are parted by plan, priority and job of their owner, resolutions by committee and whom they ask; each part adds up', async () => {
  const ground = await given()
  const { authority, staff } = ground.northmere
  const [ours, by] = [sql`${authority.id}::uuid`, sql`${staff.director.id}::uuid`]
  await ground.database.asOwner((db) =>
    db.transaction(async (step) => {
      await step.run(sql`select set_config('sightline.authority', ${authority.id}, true),
        set_config('sightline.person', ${staff.director.id}, true)`)
      await step.run(sql`update people set job = 'Director' where authority_id = ${ours} and id = ${by}`)
      await step.run(sql`with pl as (insert into plans (authority_id, title, owner_id) values (${ours}, 'Care plan', ${by}) returning id),
        pr as (insert into priorities (authority_id, plan_id, title) select ${ours}, id, 'Homes' from pl returning id, plan_id)
        insert into plan_actions (authority_id, plan_id, action_id, priority_id)
        select ${ours}, pr.plan_id, a.id, pr.id from pr, actions a where a.authority_id = ${ours} and a.title in ('on the day', 'put off and done')`)
    }),
  )
  const partsOf = (id: string) =>
    ground.as(async (db) => {
      const kept = await countKeptHere(db, definitionOf(id), today)
      const splits = partsOfKeptHere(definitionOf(id), kept)
      for (const { title, parts } of splits) {
        const sum = (of: 'counted' | 'outOf') => parts.reduce((all, part) => all + part[of], 0)
        expect([id, title, sum('counted'), sum('outOf')]).toEqual([id, title, kept.counted, kept.outOf])
      }
      return Object.fromEntries(
        splits.map(({ title, parts }) => [
          title,
          parts.map(({ part, counted, outOf }) => `${part}: ${counted}/${outOf}`),
        ]),
      )
    }, 'director')
  expect(await partsOf('QA08')).toEqual({
    Priority: ['Homes: 1/2', 'not recorded: 0/2'],
    Plan: ['Care plan: 0/1', 'Corporate parenting plan: 0/1', 'More than one: 1/1', 'not recorded: 0/1'],
    'Job of the owner': ['Director: 1/4'],
  })
  expect(await partsOf('GO05')).toEqual({
    Committee: ['Scrutiny: 3/3'],
    'Asked of': ['Cabinet: 2/2', 'Officers: 1/1'],
  })
})

test('every one of them is in the catalogue', () => {
  expect([...keptHereIndicators.keys()].filter((id) => findIndicator(id) === undefined)).toEqual([])
})

test('another authority sees nothing of it, and who may not see the rows does not see the number', async () => {
  const ground = await given()
  const found = await ground.as((db) => countKeptHere(db, definitionOf('QA08'), day('2024-10-31')), 'director')
  expect(found.rows).toEqual([])
  const { staff } = ground.northmere
  expect(maySeeKeptHere(staff['social-worker'], definitionOf('YJ14'))).toBe(true)
  expect(maySeeKeptHere(staff.councillor, definitionOf('SC16'))).toBe(false)
  expect(maySeeKeptHere(staff.councillor, definitionOf('SC20'))).toBe(true)
  // Made from inspections, which councillors read, and from schools, which they do not: it would be another number.
  expect(maySeeKeptHere(staff.councillor, { ...definitionOf('SC01'), rows: definitionOf('SC20').rows })).toBe(true)
  expect(maySeeKeptHere(staff.councillor, definitionOf('SC01'))).toBe(false)
})
