import { z } from 'zod'
import { beforeAll, describe, expect, test } from 'vitest'
import { asPerson, signAs, type Role } from '../../people/index.ts'
import { isRefused } from '../../people/two-authorities.fixture.ts'
import { day, dayOf } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { ChildId } from '../child-id.ts'
import { undoImport } from '../imports/undo-import.ts'
import { searchChildren } from '../find/find-children.ts'
import { newGround, type Ground } from '../ground.fixture.ts'
import { chronologyOf } from '../chronology/chronology.ts'
import { getChild } from '../record/get-child.ts'
import { showRecord } from '../record/show-record.ts'
import { setStaff } from '../staff/staff.ts'
import { writeWords } from './child-words.ts'
import { listLooks, recordLook } from './looks.ts'
import { listAccess, openChild } from './open-child.ts'
import {
  confirmRestriction,
  liftRestriction,
  listRestrictionsToReview,
  restrictChild,
  restrictionOf,
} from './restrictions.ts'

const tables = {
  ssd_person: `
    pers_person_id | pers_forename | pers_surname | pers_dob
    ---------------+---------------+--------------+-----------
    MINE           | Amara         | Bright       | 2013-02-04
    TEAMS          | Noel          | Winterbourne | 2015-06-30
    PAST           | Ines          | Quill        | 2014-01-09
    OTHER          | Zainab        | Castell      | 2016-08-10
    LEAVER         | Kyle          | Rudd         | 2007-07-01
  `,
  ssd_professionals: `
    prof_professional_id | prof_professional_name
    ---------------------+-----------------------
    W1                   | Tom Nakamura
  `,
  ssd_involvements: `
    invo_involvements_id | invo_person_id | invo_professional_id | invo_professional_team | invo_professional_role_id | invo_involvement_start_date | invo_involvement_end_date
    ---------------------+----------------+----------------------+------------------------+---------------------------+-----------------------------+--------------------------
    I1                   | MINE           | W1                   | T1                     | CW                        | 2026-01-01                  |
    I2                   | TEAMS          | W2                   | T1                     | CW                        | 2026-01-01                  |
    I3                   | PAST           | W1                   | T1                     | CW                        | 2025-01-01                  | 2026-01-01
    I4                   | OTHER          | W3                   | T2                     | CW                        | 2026-01-01                  |
  `,
  ssd_care_leavers: `
    clea_table_id | clea_person_id | clea_care_leaver_worker_id | clea_care_leaver_allocated_team
    --------------+----------------+----------------------------+--------------------------------
    L1            | LEAVER         | W9                         | T9
  `,
  ssd_cla_visits: `
    clav_cla_visit_id | clav_person_id | clav_cla_visit_date
    ------------------+----------------+--------------------
    V1                | MINE           | 2026-10-01
    V2                | OTHER          | 2026-10-02
  `,
}

let ground: Ground
beforeAll(async () => {
  ground = await newGround()
  await ground.deliver('2026-11-20', tables)
  const { staff } = ground.northmere
  await setStaff(ground.database, staff.administrator, [
    { kind: 'worker', id: 'W1', email: staff['social-worker'].email },
    { kind: 'worker', id: 'W2', email: staff['reviewing-officer'].email },
    { kind: 'worker', id: 'W9', email: staff['personal-adviser'].email },
    { kind: 'team', id: 'T1', email: staff['team-manager'].email },
    { kind: 'team', id: 'T2', email: staff.councillor.email }, // a mistake, which gives a councillor nothing
    { kind: 'team', id: 'T2', email: staff.inspector.email },
  ])
})

const numbersIn = (db: Db, table: 'children' | 'ssd_person' | 'ssd_cla_visits' | 'child_names') => {
  const from = {
    children: sql`select person_id as number from children`,
    ssd_person: sql`select pers_person_id as number from ssd_person`,
    ssd_cla_visits: sql`select clav_person_id as number from ssd_cla_visits`,
    child_names: sql`select c.person_id as number from child_names n join children c on c.id = n.child_id`,
  }[table]
  return db
    .many(sql`select number from (${from}) f order by 1`, z.object({ number: z.string() }))
    .then((rows) => rows.map(({ number }) => number))
}
const idOf = (number: string): Promise<ChildId> =>
  ground.database.asOwner(
    async (db) =>
      (
        await db.one(
          sql`select id from children where person_id = ${number} and authority_id = ${ground.northmere.authority.id}`,
          z.object({ id: ChildId }),
        )
      ).id,
  )

const all = ['LEAVER', 'MINE', 'OTHER', 'PAST', 'TEAMS']
const meant: readonly [Role, { sees: string[]; visits: string[]; names: string[] }][] = [
  ['director', { sees: all, visits: ['MINE', 'OTHER'], names: all }],
  ['quality-lead', { sees: all, visits: ['MINE', 'OTHER'], names: all }],
  ['principal-social-worker', { sees: all, visits: ['MINE', 'OTHER'], names: all }],
  ['analyst', { sees: all, visits: ['MINE', 'OTHER'], names: [] }],
  ['social-worker', { sees: ['MINE'], visits: ['MINE'], names: ['MINE'] }],
  ['team-manager', { sees: ['MINE', 'TEAMS'], visits: ['MINE'], names: ['MINE', 'TEAMS'] }],
  ['reviewing-officer', { sees: ['TEAMS'], visits: [], names: ['TEAMS'] }],
  ['personal-adviser', { sees: ['LEAVER'], visits: [], names: ['LEAVER'] }],
  ['virtual-school-head', { sees: [], visits: [], names: [] }],
  ['health-coordinator', { sees: [], visits: [], names: [] }], // its one window: src/timescales/health.test.ts
  ['send-officer', { sees: [], visits: [], names: [] }],
  ['youth-justice-manager', { sees: [], visits: [], names: [] }],
  ['school-improvement-partner', { sees: [], visits: [], names: [] }],
  ['scrutiny-officer', { sees: [], visits: [], names: [] }],
  ['councillor', { sees: [], visits: [], names: [] }],
  ['inspector', { sees: [], visits: [], names: [] }],
  ['administrator', { sees: [], visits: [], names: [] }],
  ['system', { sees: [], visits: [], names: [] }],
]

describe('who sees which child, asked of the database itself', () => {
  test.each(meant)('%s', async (role, { sees, visits, names }) => {
    await ground.as(async (db) => {
      expect(await numbersIn(db, 'children')).toEqual(sees)
      expect(await numbersIn(db, 'ssd_person')).toEqual(sees)
      expect(await numbersIn(db, 'ssd_cla_visits')).toEqual(visits)
      expect(await numbersIn(db, 'child_names')).toEqual(names)
    }, role)
  })

  test('nobody of another authority sees any', async () => {
    for (const role of ['director', 'analyst'] as const) {
      const seen = await asPerson(ground.database, ground.haverley.staff[role], (db) => numbersIn(db, 'children'))
      expect(seen).toEqual([])
    }
  })

  test('the names in the dataset’s own table are for nobody, and no table can be written to', async () => {
    const { staff } = ground.northmere
    const refused = (work: (db: Db) => Promise<unknown>) => isRefused(ground.database, staff.director, work)
    expect(await refused((db) => db.run(sql`select pers_surname from ssd_person`))).toBe(true)
    expect(await refused((db) => db.run(sql`select * from ssd_person`))).toBe(true)
    expect(await refused((db) => db.run(sql`update ssd_person set pers_sex = 'U'`))).toBe(true)
    expect(await refused((db) => db.run(sql`delete from ssd_cla_visits`))).toBe(true)
    expect(await refused((db) => db.run(sql`insert into worker_people select * from worker_people`))).toBe(true)
    expect(await refused((db) => db.run(sql`delete from looks`))).toBe(true)
  })
})

test('a record is found by name, by a name spelt wrong and by number, within what the person may see', async () => {
  const found = (words: string, role: Role) =>
    ground.as(async (db) => (await searchChildren(db, { words })).map(({ recordNumber }) => recordNumber), role)
  expect((await found('Amara Bright', 'director'))[0]).toBe('MINE')
  expect((await found('Ammara Brite', 'director'))[0]).toBe('MINE')
  expect((await found('Zaynab', 'director'))[0]).toBe('OTHER')
  expect((await found('Winterborn', 'team-manager'))[0]).toBe('TEAMS')
  expect(await found('Winterborn', 'social-worker')).toEqual([])
  expect(await found('mine', 'social-worker')).toEqual(['MINE'])
  expect(await found('Amara Bright', 'analyst')).toEqual([])
  const born = await ground.as((db) => searchChildren(db, { words: '', born: day('2016-08-10') }))
  expect(born.map(({ recordNumber }) => recordNumber)).toEqual(['OTHER'])
})

test.each([
  ['Áine O’Connor', 'aine oconnor'],
  ["ÁINE O'CONNOR", 'aine oconnor'],
  ['A\u0301ine O‘Connor', 'aine oconnor'],
  ['Łukasz Żółć', 'lukasz zolc'],
  ['Ŵyn', 'wyn'],
  ['Nguyễn Thị', 'nguyen thi'],
  ['Æthel Strauß', 'aethel strauss'],
  ['İbrahim Şahin', 'ibrahim sahin'],
  ['José-María', 'jose maria'],
  ['Zoë  van der Berg', 'zoe van der berg'],
])('%s is searched by as %s, whatever the locale of the server', async (name, plain) => {
  const found = await ground.as((db) =>
    db.one(sql`select name_plain(${name}) as plain`, z.object({ plain: z.string() })),
  )
  expect(found.plain).toBe(plain)
})

test('a record that the person may not see is as if there were none', async () => {
  const id = await idOf('OTHER')
  await expect(ground.as((db) => getChild(db, id, ground.today), 'social-worker')).rejects.toThrow(
    'There is no such record.',
  )
  expect((await ground.as((db) => getChild(db, id, ground.today))).calledBy).toBe('Zainab Castell')
  expect((await ground.as((db) => getChild(db, id, ground.today), 'analyst')).calledBy).toBe('Record OTHER')
  expect(
    await isRefused(ground.database, ground.northmere.staff['social-worker'], (db) => recordLook(db, id, 'record')),
  ).toBe(true)
  const words = { said: 'Hello', saidOn: ground.today, toldTo: '', setting: '', changed: '' }
  await expect(ground.as((db) => writeWords(db, id, words), 'social-worker')).rejects.toThrow(
    'There is no such record.',
  )
})

test('what a child said is for those who see names; whoever sees none is told its day', async () => {
  const id = await idOf('MINE')
  const said = { said: 'I miss Zeno.', saidOn: ground.today, toldTo: 'Wyn', setting: '', changed: 'Zeno came.' }
  await ground.as((db) => writeWords(db, id, said), 'social-worker')
  const shown = async (role: Role) => {
    const { words, rows } = await ground.as((db) => getChild(db, id, ground.today), role)
    return { words, told: JSON.stringify(chronologyOf(rows, words, ground.today)) }
  }
  const worker = await shown('social-worker')
  expect(worker.words).toMatchObject([{ withheld: false, said: 'I miss Zeno.', isAnswered: true }])
  expect(worker.told).toContain('Zeno')
  const analyst = await shown('analyst')
  expect(analyst.words).toMatchObject([{ withheld: true, said: '', toldTo: '', changed: '', isAnswered: true }])
  expect(analyst.words[0]?.saidOn).toBe(ground.today)
  expect(analyst.told).toContain('words withheld')
  expect(analyst.told).not.toContain('Zeno')
  const rows = await ground.as((db) => db.many(sql`select words_id from child_said`, z.object({})), 'analyst')
  expect(rows).toEqual([])
})

test('every look is in the list that others see on the record', async () => {
  const id = await idOf('MINE')
  await ground.as((db) => recordLook(db, id, 'record'), 'social-worker')
  await ground.as((db) => recordLook(db, id, 'chronology'), 'social-worker')
  const { lookers } = await ground.as((db) => showRecord(db, id, ground.today, new Date('2020-01-01T00:00:00Z')))
  // The searches above were looks too: the child stood on what they found.
  expect(lookers).toMatchObject([
    { name: 'The social-worker', times: 2, lists: 1 },
    { name: 'The director', times: 0, lists: 2 },
  ])
})

test('the lists of long ago are on the list of looks, and not among those who looked of late', async () => {
  const id = await idOf('OTHER')
  const { database, northmere } = ground
  const shownOn = (at: string, who: Role) =>
    database.asOwner((db) =>
      db.transaction(async (step) => {
        await signAs(step, northmere.staff[who])
        await step.run(sql`
          insert into list_looks (authority_id, person_id, at, list, children)
          values (current_authority(), current_person(), ${at}, 'worklist', ${[id]}::uuid[])`)
      }),
    )
  const now = new Date()
  const monthsAgo = (months: number): Date => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1))
  await shownOn(monthsAgo(30).toISOString(), 'analyst')
  await shownOn(monthsAgo(2).toISOString(), 'analyst')
  await shownOn(new Date(monthsAgo(1).getTime() - 1).toISOString(), 'personal-adviser') // the last moment of its month
  const since = (from: Date) =>
    ground.as(async (db) => {
      const { lookers } = await showRecord(db, id, ground.today, from)
      return lookers.map(({ name, lists }) => `${name} ${lists}`)
    })
  expect(await since(monthsAgo(2))).toEqual(expect.arrayContaining(['The personal-adviser 1', 'The analyst 1']))
  expect(await since(monthsAgo(1))).not.toEqual(expect.arrayContaining(['The personal-adviser 1']))
  expect(await since(monthsAgo(31))).toEqual(expect.arrayContaining(['The analyst 2']))
  const all = await ground.as((db) => listLooks(db, id, 1_000))
  expect(all.filter(({ name }) => name === 'The analyst')).toHaveLength(2)
})

test('a record opened in need is open for its hours; the manager hears of it by mail that names nobody, and sees why', async () => {
  const { database, northmere } = ground
  const worker = northmere.staff['social-worker']
  await database.asOwner((db) =>
    db.run(sql`update people set reports_to = ${northmere.staff['reviewing-officer'].id} where id = ${worker.id}`),
  )
  const ask = {
    recordNumber: 'OTHER',
    born: day('2016-08-10'),
    why: 'Police have brought her to the office.',
    hours: 4,
  }
  const address = 'https://sightline.example/children/access'
  await expect(
    ground.as((db) => openChild(db, { ...ask, born: day('2016-08-11') }, address), 'social-worker'),
  ).rejects.toThrow('No record has this number')
  await expect(ground.as((db) => openChild(db, ask, address), 'councillor')).rejects.toThrow('may not open')
  const id = await ground.as((db) => openChild(db, ask, address), 'social-worker')
  expect((await ground.as((db) => getChild(db, id, ground.today), 'social-worker')).recordNumber).toBe('OTHER')
  const mail = await database.asOwner((db) =>
    db.one(
      sql`select person_id as to, subject || body as text from mail`,
      z.object({ to: z.string(), text: z.string() }),
    ),
  )
  expect(mail.to).toBe(northmere.staff['reviewing-officer'].id)
  expect(mail.text).toContain(address)
  expect(mail.text).not.toMatch(/Zainab|Castell|OTHER|Police|2016/)
  const seenByManager = await ground.as(listAccess, 'reviewing-officer')
  expect(seenByManager).toMatchObject([{ who: 'The social-worker', why: ask.why, childId: null }])
  expect(await ground.as(listAccess, 'personal-adviser')).toEqual([])
  await database.asOwner((db) =>
    db.run(sql`update child_access set opened_at = now() - interval '5 hours', ends_at = now() - interval '1 hour'`),
  )
  await expect(ground.as((db) => getChild(db, id, ground.today), 'social-worker')).rejects.toThrow('no such record')
})

describe('an involvement whose end is to come', () => {
  const numberOfDay = (days: number): string =>
    dayOf(new Date(Date.parse(`${dayOf(new Date())}T12:00:00Z`) + days * 86_400_000)) // the database asks the day itself
  const ending = async (days: number) => {
    const end = numberOfDay(days)
    await ground.deliver('2026-11-21', {
      ssd_involvements: tables.ssd_involvements
        .replace(/^(\s*I1 .*\|)\s*$/m, `$1 ${end}`)
        .replace(/^(\s*I2 .*\|)\s*$/m, `$1 ${end}`),
    })
  }
  const seenBy = (role: Role) => ground.as((db) => numbersIn(db, 'ssd_person'), role)

  test.each([
    ['tomorrow', 1, ['MINE'], ['MINE', 'TEAMS']],
    ['today', 0, ['MINE'], ['MINE', 'TEAMS']],
    ['yesterday', -1, [], []],
  ] as const)('that ends %s', async (_, days, worker, team) => {
    await ending(days)
    expect(await seenBy('social-worker')).toEqual(worker)
    expect(await seenBy('team-manager')).toEqual(team)
  })

  test('lets nobody see the child once the day has passed, though nothing was delivered since', async () => {
    await ending(1)
    for (const table of [sql`child_workers`, sql`child_teams`])
      await ground.database.asOwner((db) => db.run(sql`update ${table} set until = until - 2 where until is not null`))
    expect(await seenBy('social-worker')).toEqual([])
    expect(await seenBy('team-manager')).toEqual([])
  })

  test('beside one without an end, does not end', async () => {
    await ground.deliver('2026-11-21', {
      ssd_involvements: `${tables.ssd_involvements.trimEnd()}
    I9                   | MINE           | W1                   | T1                     | CW                        | 2026-06-01                  | ${numberOfDay(3)}`,
    })
    const until = await ground.database.asOwner((db) =>
      db.many(
        sql`select until from child_workers w join children c on c.id = w.child_id where c.person_id = 'MINE'`,
        z.object({ until: z.string().nullable() }),
      ),
    )
    expect(until).toEqual([{ until: null }])
    await ground.deliver('2026-11-21', { ssd_involvements: tables.ssd_involvements })
  })
})

test('a restricted record is there for those named and for nobody else, whatever their role; in need neither', async () => {
  const { staff } = ground.northmere
  const id = await idOf('MINE')
  const sees = (role: Role) => ground.as(async (db) => (await numbersIn(db, 'children')).includes('MINE'), role)
  const fields = {
    kind: 'staff family' as const,
    why: 'Her aunt works in the duty team.',
    named: [staff['team-manager'].id, staff['principal-social-worker'].id],
  }
  await expect(ground.as((db) => restrictChild(db, id, fields))).rejects.toThrow('may not restrict')
  const locked = { ...fields, named: [staff['team-manager'].id] } // who could never lift it
  await expect(ground.as((db) => restrictChild(db, id, locked), 'principal-social-worker')).rejects.toThrow(
    'Name somebody who may lift it again',
  )
  expect(await sees('director')).toBe(true)
  await ground.as((db) => restrictChild(db, id, fields), 'principal-social-worker')
  expect(
    await Promise.all((['director', 'quality-lead', 'analyst', 'social-worker', 'councillor'] as const).map(sees)),
  ).toEqual([false, false, false, false, false])
  expect(await Promise.all((['team-manager', 'principal-social-worker'] as const).map(sees))).toEqual([true, true])
  await expect(
    ground.as(
      (db) =>
        openChild(
          db,
          { recordNumber: 'MINE', born: day('2013-02-04'), why: 'She is at the front desk now.', hours: 1 },
          '',
        ),
      'reviewing-officer',
    ),
  ).rejects.toThrow('No record has this number')
  await expect(ground.as((db) => liftRestriction(db, id, 'No.'), 'director')).rejects.toThrow(
    'There is no such record.',
  )
  await ground.as((db) => liftRestriction(db, id, 'The aunt has left.'), 'principal-social-worker')
  expect(await sees('social-worker')).toBe(true)
})

describe('adopted children', () => {
  const care = (reason: string, more = '') => ({
    ssd_cla_episodes: `
      clae_cla_episode_id | clae_cla_id | clae_person_id | clae_cla_episode_start_date | clae_cla_episode_ceased_date | clae_cla_episode_ceased_reason
      --------------------+-------------+----------------+-----------------------------+------------------------------+-------------------------------
      A1                  | A1          | MINE           | 2025-01-01                  | 2026-11-22                   | ${reason}
      ${more}
    `,
  })
  const sees = (role: Role) => ground.as(async (db) => (await numbersIn(db, 'children')).includes('MINE'), role)
  const roles = [
    'director',
    'principal-social-worker',
    'quality-lead',
    'analyst',
    'social-worker',
    'team-manager',
  ] as const
  const whoSees = async () => {
    const seen = []
    for (const role of roles) if (await sees(role)) seen.push(role)
    return seen
  }
  const undo = (number: number) =>
    undoImport(ground.database, ground.northmere.staff.analyst, { number, why: 'It was drawn for a test.' })
  const waiting = (role: Role) => ground.as(listRestrictionsToReview, role)

  test.each([
    ['an adoption that was not opposed', care('E11'), ['director', 'principal-social-worker']],
    ['an adoption without consent', care('E12'), ['director', 'principal-social-worker']],
    [
      'an adoption order',
      {
        ssd_permanence: `
          perm_table_id | perm_person_id | perm_permanence_order_date | perm_permanence_order_type
          --------------+----------------+----------------------------+---------------------------
          P1            | MINE           | 2026-11-22                 | Adoption
        `,
      },
      ['director', 'principal-social-worker'],
    ],
    [
      'an adoption order, with the worker who saw to it',
      {
        ssd_permanence: `
          perm_table_id | perm_person_id | perm_permanence_order_date | perm_permanence_order_type | perm_adoption_worker_id
          --------------+----------------+----------------------------+----------------------------+------------------------
          P1            | MINE           | 2026-11-22                 | Adoption                   | W1
        `,
      },
      ['director', 'principal-social-worker', 'social-worker'],
    ],
    [
      'special guardianship',
      {
        ssd_permanence: `
          perm_table_id | perm_person_id | perm_permanence_order_date | perm_permanence_order_type
          --------------+----------------+----------------------------+---------------------------
          P1            | MINE           | 2026-11-22                 | Special Guardianship
        `,
      },
      roles,
    ],
    ['another end of care', care('E4A'), roles],
    [
      'an adoption after which somebody began to work with the child',
      {
        ...care('E11'),
        ssd_involvements: tables.ssd_involvements.replace(
          /(I1 .*)2026-01-01/,
          (_, before: string) => `${before}2026-11-23`,
        ),
      },
      ['director', 'principal-social-worker', 'social-worker'],
    ],
    [
      'an adoption after which a protection plan began on the same record',
      {
        ...care('E11'),
        ssd_cp_plans: `
          cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date
          ----------------+----------------+------------------------
          C1              | MINE           | 2026-11-23
        `,
      },
      roles,
    ],
    [
      'an adoption after which the child came into care again on the same record',
      care('E11', 'A2 | A2 | MINE | 2026-11-23 | |'),
      roles,
    ],
  ])('%s: who sees the record from then on', async (_, tables, expected) => {
    const { number } = await ground.deliver('2026-11-24', tables)
    expect(await whoSees()).toEqual(expected)
    expect((await waiting('director')).length).toBe(expected.length < roles.length ? 1 : 0)
    await undo(number)
    expect(await whoSees()).toEqual(roles)
    expect(await waiting('director')).toEqual([])
  })

  test('whoever still sees the record, and may not restrict records, is not asked whether it is right and cannot say so', async () => {
    const id = await idOf('MINE')
    const { number } = await ground.deliver('2026-11-24', {
      ssd_permanence: `
        perm_table_id | perm_person_id | perm_permanence_order_date | perm_permanence_order_type | perm_adoption_worker_id
        --------------+----------------+----------------------------+----------------------------+------------------------
        P1            | MINE           | 2026-11-22                 | Adoption                   | W1
      `,
    })
    expect(await sees('social-worker')).toBe(true)
    expect(await waiting('social-worker')).toEqual([])
    await expect(ground.as((db) => confirmRestriction(db, id), 'social-worker')).rejects.toThrow('may not decide')
    await undo(number)
  })

  test('those who may restrict records look at it once; what was lifted stays lifted, whatever is delivered', async () => {
    const id = await idOf('MINE')
    const { number } = await ground.deliver('2026-11-24', care('E11'))
    expect(await waiting('analyst')).toEqual([])
    expect(await waiting('principal-social-worker')).toMatchObject([{ childId: id }])
    expect(await ground.as((db) => restrictionOf(db, id), 'director')).toMatchObject({
      kind: 'adopted',
      why: 'The delivery of the case system tells of an adoption on 22 November 2026.',
      named: [],
      isByDelivery: true,
      reviewedBy: null,
    })
    await expect(ground.as((db) => confirmRestriction(db, id), 'analyst')).rejects.toThrow('There is no such record.')
    await ground.as((db) => confirmRestriction(db, id), 'principal-social-worker')
    expect(await waiting('director')).toEqual([])
    await expect(ground.as((db) => confirmRestriction(db, id), 'director')).rejects.toThrow('waits to be looked at')
    await ground.as((db) => liftRestriction(db, id, 'It is another child.'), 'director')
    expect(await whoSees()).toEqual(roles)
    const again = await ground.deliver('2026-11-25', care('E12'))
    expect(await whoSees()).toEqual(roles)
    await undo(again.number)
    await undo(number)
  })
})
