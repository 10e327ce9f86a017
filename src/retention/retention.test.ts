import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { ChildId, liftRestriction, recordLook, restrictChild, writeWords } from '../children/index.ts'
import { newGround, type Ground } from '../children/ground.fixture.ts'
import { asPerson, type Role } from '../people/index.ts'
import { day } from '../platform/day.ts'
import { rawSql, sql } from '../platform/sql.ts'
import {
  countRetention,
  decideDeletion,
  heldInWords,
  liftHold,
  listDeletions,
  listDue,
  placeHold,
  proposeDeletion,
  whatGoes,
} from './index.ts'

const people = `
  pers_person_id | pers_forename | pers_surname | pers_dob   | pers_death_date
  ---------------+---------------+--------------+------------+----------------
  CARE           | Ada           | Old          | 1951-11-24 |
  DIED           | Bo            | Gone         | 2000-01-01 | 2010-06-30
  HELP           | Cy            | Helped       | 2012-03-03 |
  REF            | Di            | Referred     | 2001-11-24 |
  OPEN           | Ed            | Open         | 1990-01-01 |
  LEFT           | Flo           | Left         | 2001-01-01 | 2012-03-01
`
const tables = {
  ssd_person: people,
  ssd_cla_episodes: `
    clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_episode_ceased_date
    --------------------+----------------+-----------------------------+-----------------------------
    E1                  | CARE           | 1960-01-01                  | 1969-11-24
    E2                  | DIED           | 2005-01-01                  | 2010-06-30
  `,
  ssd_cin_episodes: `
    cine_referral_id | cine_person_id | cine_referral_date | cine_close_date
    -----------------+----------------+--------------------+----------------
    R1               | REF            | 2016-01-01         | 2016-06-30
    R2               | OPEN           | 1999-01-01         |
    R3               | LEFT           | 2011-01-01         |
  `,
  ssd_early_help_episodes: `
    earl_episode_id | earl_person_id | earl_episode_start_date | earl_episode_end_date
    ----------------+----------------+-------------------------+----------------------
    H1              | HELP           | 2018-01-01              | 2019-05-05
  `,
}
let ground: Ground
beforeAll(async () => {
  ground = await newGround()
  await ground.deliver('2026-10-31', tables)
  // The case system has deleted the family that had early help, and the one who died.
  const left = people
    .split('\n')
    .filter((line) => !/HELP|DIED/.test(line))
    .join('\n')
  await ground.deliver('2026-11-20', {
    ...tables,
    ssd_person: left,
    ssd_cla_episodes: tables.ssd_cla_episodes.replace(/.*DIED.*\n/, ''),
    ssd_early_help_episodes: tables.ssd_early_help_episodes.replace(/.*HELP.*\n/, ''),
  })
})

const due = (on: string) =>
  ground.as(async (db) =>
    (await listDue(db, day(on), null)).map(({ recordNumber, ruleId, keptUntil }) => [recordNumber, ruleId, keptUntil]),
  )
const idOf = (number: string) =>
  ground.database.asOwner(
    async (db) =>
      (await db.one(sql`select id from children where person_id = ${number}`, z.object({ id: ChildId }))).id,
  )

test.each([
  ['the 75th birthday itself', '2026-11-24', []],
  ['the day after', '2026-11-25', ['CARE', 'REF']],
])('a record of care is kept up to and with %s', async (_, on, more) => {
  expect((await due(on)).map(([number]) => String(number)).toSorted()).toEqual(
    ['DIED', 'HELP', 'LEFT', ...more].toSorted(),
  )
})

test('each is due under the rule that keeps it longest; a case that is open is not, save where the child died', async () => {
  expect(await due('2026-11-25')).toEqual([
    ['HELP', 'RET-EARLY-HELP', '2025-05-05'],
    ['DIED', 'RET-CARE', '2025-06-30'],
    ['LEFT', 'RET-REFERRAL', '2026-01-01'], // six years from the death have passed by then
    ['CARE', 'RET-CARE', '2026-11-24'],
    ['REF', 'RET-REFERRAL', '2026-11-24'],
  ])
  expect(await ground.as((db) => countRetention(db, day('2026-11-25')))).toEqual([
    { ruleId: 'RET-CARE', due: 2, kept: 2 },
    { ruleId: 'RET-EARLY-HELP', due: 1, kept: 1 },
    { ruleId: 'RET-REFERRAL', due: 2, kept: 2 },
  ])
})

test('on the last day that a record is kept it is not counted as due', async () => {
  const [care] = await ground.as((db) => countRetention(db, day('2026-11-24')))
  expect(care).toEqual({ ruleId: 'RET-CARE', due: 1, kept: 2 })
})

const today = day('2026-11-25')
const proposed = async (number: string): Promise<string> => {
  const id = await idOf(number)
  await ground.as((db) => proposeDeletion(db, id, today))
  const found = await ground.as(async (db) => (await listDue(db, today, null)).find((one) => one.childId === id))
  return found?.proposal ?? ''
}

test('what the case system still delivers, what is held and what must be kept is not proposed', async () => {
  const propose = async (number: string) => {
    const id = await idOf(number)
    return ground.as((db) => proposeDeletion(db, id, today))
  }
  await expect(propose('CARE')).rejects.toThrow('still delivers')
  await expect(propose('OPEN')).rejects.toThrow('must still be kept')
  await ground.as((db) => placeHold(db, { recordNumber: 'HELP', why: 'The inquiry asks for it.' }))
  await expect(propose('HELP')).rejects.toThrow('legal hold')
  const again = { recordNumber: 'HELP', why: 'Another inquiry asks for it.' }
  await expect(ground.as((db) => placeHold(db, again))).rejects.toThrow('This record is held already.')
  const lift = () => ground.as(async (db) => liftHold(db, await idOf('HELP'), 'The inquiry has ended.'))
  await lift()
  await expect(lift()).rejects.toThrow('There is no such hold')
})

/** What the trail tells of such deeds. */
const told = (actions: readonly string[]) =>
  ground.database.asOwner((db) =>
    db.many(
      sql`
        select e.action, e.subject_id as about, p.name as who from events e join people p on p.authority_id = e.authority_id and p.id = e.person_id
        where e.action = any(${actions}::text[])`,
      z.object({ action: z.string(), about: z.string().nullable(), who: z.string() }),
    ),
  )

const restricted = (id: ChildId, named: readonly Role[]) =>
  ground.as(
    (db) =>
      restrictChild(db, id, {
        kind: 'high risk',
        why: 'Somebody looks for the child.',
        named: named.map((role) => ground.northmere.staff[role].id),
      }),
    'principal-social-worker',
  )

test('a record that is hidden from somebody is neither proposed nor decided by them', async () => {
  const id = await idOf('HELP')
  const proposal = await proposed('HELP')
  await restricted(id, ['principal-social-worker'])
  await expect(ground.as((db) => proposeDeletion(db, id, today))).rejects.toThrow('There is no such record')
  expect(await ground.as((db) => whatGoes(db, id), 'director')).toEqual({ rows: 0, kinds: [] })
  for (const approve of [true, false])
    await expect(ground.as((db) => decideDeletion(db, proposal, approve), 'director')).rejects.toThrow(
      'There is no such proposal',
    )
  await ground.as((db) => liftRestriction(db, id, 'It was drawn for a test.'), 'principal-social-worker')
  await expect(ground.as((db) => proposeDeletion(db, id, today))).rejects.toThrow('has been proposed already')
  expect(await ground.as((db) => decideDeletion(db, proposal, false), 'director')).toBe(0)
})

test('nobody of another authority decides, and a record that must be kept longer by now is not deleted', async () => {
  const proposal = await proposed('HELP')
  for (const approve of [true, false])
    await expect(
      asPerson(ground.database, ground.haverley.staff.director, (db) => decideDeletion(db, proposal, approve)),
    ).rejects.toThrow('There is no such proposal')
  await ground.database.asOwner((db) =>
    db.run(sql`update deletions set kept_until = (now() at time zone 'Europe/London')::date where id = ${proposal}`),
  )
  await expect(ground.as((db) => decideDeletion(db, proposal, true), 'director')).rejects.toThrow(
    'This record must be kept up to and with',
  )
  expect(await ground.as((db) => decideDeletion(db, proposal, false), 'director')).toBe(0)
})

test('nobody approves what they proposed, a hold stops what was proposed, and a refusal keeps the record', async () => {
  const proposal = await proposed('HELP')
  await expect(ground.as((db) => decideDeletion(db, proposal, true))).rejects.toThrow('You proposed this yourself')
  await ground.as((db) => placeHold(db, { recordNumber: 'HELP', why: 'A claim was made.' }))
  await expect(ground.as((db) => decideDeletion(db, proposal, true), 'director')).rejects.toThrow(
    'under a legal hold, so it is not deleted. The quality-lead placed it: A claim was made.',
  )
  await expect(ground.as((db) => decideDeletion(db, proposal, true), 'principal-social-worker')).rejects.toThrow(
    'may not decide',
  )
  await expect(
    asPerson(ground.database, ground.haverley.staff.director, (db) => decideDeletion(db, proposal, true)),
  ).rejects.toThrow('There is no such proposal')
  await ground.as(async (db) => liftHold(db, await idOf('HELP'), 'The claim was settled.'))
  expect(await ground.as((db) => decideDeletion(db, proposal, false), 'director')).toBe(0)
  expect((await due('2026-11-25')).map(([number]) => number)).toContain('HELP')
  await expect(ground.as((db) => decideDeletion(db, proposal, true), 'director')).rejects.toThrow(
    'The director has decided about this already.',
  )
})

test('what came back from the case system after it was proposed is not deleted, and the approver is told why', async () => {
  const id = await idOf('HELP')
  const proposal = await proposed('HELP')
  const standing = (upTo: number | null) =>
    ground.database.asOwner((db) => db.run(sql`update ssd_person set to_import = ${upTo} where child_id = ${id}`))
  await standing(null)
  await expect(ground.as((db) => decideDeletion(db, proposal, true), 'director')).rejects.toThrow(
    'delivers this record again',
  )
  await standing(1)
  await ground.as((db) => decideDeletion(db, proposal, false), 'director')
})

test('whoever approves is told how much goes, of tables that they may not read as well; others are told nothing', async () => {
  const id = await idOf('DIED')
  await ground.as((db) =>
    writeWords(db, id, { said: 'I like ships.', saidOn: today, toldTo: '', setting: '', changed: '' }),
  )
  const goes = await ground.as((db) => whatGoes(db, id), 'director')
  expect(goes.kinds).toEqual(
    expect.arrayContaining([
      { what: 'What the child said', rows: 1 },
      { what: heldInWords('ssd_cla_episodes'), rows: 1 },
    ]),
  )
  expect(goes.rows).toBe(goes.kinds.reduce((sum, { rows }) => sum + rows, 0))
  expect(await ground.as((db) => whatGoes(db, id), 'analyst')).toEqual({ rows: 0, kinds: [] })
  expect(await asPerson(ground.database, ground.haverley.staff.director, (db) => whatGoes(db, id))).toEqual({
    rows: 0,
    kinds: [],
  })
})

test('what is deleted is gone from every table that is about children; that it was stays, and who had looked', async () => {
  const id = await idOf('DIED')
  await ground.as((db) => recordLook(db, id, 'record'))
  await ground.as((db) =>
    writeWords(db, id, { said: 'I like boats.', saidOn: today, toldTo: '', setting: '', changed: '' }),
  )
  await ground.as((db) => placeHold(db, { recordNumber: 'DIED', why: 'Bo Gone is spoken of in an inquiry.' }))
  await ground.as((db) => liftHold(db, id, 'The inquiry has ended.'))
  await restricted(id, ['quality-lead', 'director', 'principal-social-worker'])
  await ground.database.asOwner((db) =>
    db.run(sql`
      with asked as (
        insert into subject_requests (authority_id, child_id, asked_by, received_on, recorded_by)
        values (${ground.northmere.authority.id}, ${id}, 'a parent', '2026-11-01', ${ground.northmere.staff.director.id})
        returning authority_id, id)
      insert into subject_redactions (authority_id, request_id, line, taken_out, decided_by)
      select authority_id, id, 'a line', true, ${ground.northmere.staff.director.id} from asked`),
  )
  const proposal = await proposed('DIED')
  const goes = await ground.as((db) => whatGoes(db, id), 'director')
  const rows = await ground.as((db) => decideDeletion(db, proposal, true), 'director')
  expect(rows).toBeGreaterThan(2)
  expect(rows).toBe(goes.rows)
  const tablesOfChildren = await ground.database.asOwner((db) =>
    db.many(
      sql`
        select table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where table_schema = 'public' and column_name = 'child_id' and table_type = 'BASE TABLE'`,
      z.object({ name: z.string() }),
    ),
  )
  const left: string[] = []
  for (const { name } of tablesOfChildren) {
    const { n } = await ground.database.asOwner((db) =>
      db.one(sql`select count(*) as n from ${rawSql(name)} where child_id = ${id}`, z.object({ n: z.number() })),
    )
    if (n > 0) left.push(name)
  }
  expect(left.toSorted()).toEqual(['deletions', 'legal_holds', 'looks'])
  const about = await ground.database.asOwner((db) =>
    db.one(
      sql`select (select count(*) from subject_redactions)::int as left_over,
        (select string_agg(why, ' ') from legal_holds where child_id = ${id}) as why`,
      z.object({ left_over: z.number(), why: z.string() }),
    ),
  )
  expect(about).toEqual({ left_over: 0, why: 'Deleted with the record.' })
  const stays = await ground.database.asOwner((db) =>
    db.one(sql`select person_id as number from children where id = ${id}`, z.object({ number: z.string() })),
  )
  expect(stays.number).toBe(`deleted ${id}`)
  expect(await told(['deletion.proposed', 'deletion.approved', 'legal-hold.placed', 'legal-hold.lifted'])).toEqual(
    expect.arrayContaining([
      { action: 'deletion.proposed', about: id, who: 'The quality-lead' },
      { action: 'deletion.approved', about: proposal, who: 'The director' },
      { action: 'legal-hold.placed', about: id, who: 'The quality-lead' },
      { action: 'legal-hold.lifted', about: id, who: 'The quality-lead' },
    ]),
  )
  expect(await ground.as(listDeletions)).toMatchObject([
    { childId: id, ruleId: 'RET-CARE', proposedBy: 'The quality-lead', decidedBy: 'The director', rows },
  ])
  expect(JSON.stringify(await ground.as(listDeletions))).not.toMatch(/Gone|DIED|boats/)
})
