import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { childNumbered, showChildren, type ChildId } from '../children/index.ts'
import { newGround, type Ground } from '../children/ground.fixture.ts'
import { setStaff } from '../children/index.ts'
import { isRefused } from '../people/two-authorities.fixture.ts'
import { addDays, day } from '../platform/day.ts'
import { sql } from '../platform/sql.ts'
import type { RawValues } from '../registers/index.ts'
import { confirmLog } from './check-log.ts'
import { caseLogFor, caseLogs } from './definitions/index.ts'
import { entriesOfChildQuestion, getLogEntry, listLogChecks, listLogEntries, listLogVersions } from './find-entries.ts'
import { apart } from './in-words.ts'
import { sharesOf, sumsOf, waitsOf } from './measures.ts'
import { dueOnOf, worked } from './entry.ts'
import { readingAge } from './reading-age.ts'
import { countWanted, listWanted } from './wanted.ts'
import { addLogEntry, changeLogEntry, withdrawLogEntry } from './write-entry.ts'

let ground: Ground
let mine: ChildId
let others: ChildId

beforeAll(async () => {
  ground = await newGround()
  await ground.deliver('2026-11-20', {
    ssd_person: `
      pers_person_id | pers_forename | pers_surname | pers_dob
      ---------------+---------------+--------------+-----------
      MINE           | Ada           | Brook        | 2012-02-04
      OTHER          | Zora          | Lund         | 2014-08-10
    `,
    ssd_professionals: `
      prof_professional_id | prof_professional_name
      ---------------------+-----------------------
      W1                   | Wyn Marsh
    `,
    ssd_involvements: `
      invo_involvements_id | invo_person_id | invo_professional_id | invo_professional_team | invo_professional_role_id | invo_involvement_start_date
      ---------------------+----------------+----------------------+------------------------+---------------------------+----------------------------
      I1                   | MINE           | W1                   | T1                     | CW                        | 2026-01-01
      I2                   | OTHER          | W2                   | T2                     | CW                        | 2026-01-01
    `,
    ssd_missing: `
      miss_table_id | miss_person_id | miss_missing_episode_start_date | miss_missing_episode_end_date | miss_missing_episode_type
      --------------+----------------+---------------------------------+-------------------------------+--------------------------
      M1            | MINE           | 2026-10-01                      | 2026-10-03                    | M
      M2            | OTHER          | 2026-10-05                      | 2026-10-05                    | M
      M3            | MINE           | 2024-10-01                      | 2024-10-02                    | M
      M4            | MINE           | 2026-11-19                      |                               | M
    `,
  })
  const { staff } = ground.northmere
  await setStaff(ground.database, staff.administrator, [
    { kind: 'worker', id: 'W1', email: staff['social-worker'].email },
    { kind: 'team', id: 'T1', email: staff['team-manager'].email },
  ])
  ;[mine, others] = await ground.as(async (db) => [await childNumbered(db, 'MINE'), await childNumbered(db, 'OTHER')])
})

const interviews = caseLogFor('return-interviews')
const year = { from: day('2026-01-01'), to: day('2026-12-31') }
const add = (childId: ChildId, raw: RawValues, log = interviews) =>
  ground.as((db) => addLogEntry(db, { log, childId, raw, today: ground.today }))

describe('S-080: return interviews', () => {
  test('what the data calls for and nobody wrote down is asked for, child by child that one may see, and no longer once it is', async () => {
    const asked = (role: 'quality-lead' | 'social-worker') =>
      ground.as(
        async (db) =>
          (await showChildren(db, 'case log', await listWanted(db, interviews, ground.today))).map(
            ({ number, onDay }) => [number, onDay],
          ),
        role,
      )
    expect(await asked('quality-lead')).toEqual([
      ['MINE', '2026-10-03'],
      ['OTHER', '2026-10-05'],
    ])
    expect(await asked('social-worker')).toEqual([['MINE', '2026-10-03']])
    await add(mine, {
      returned_on: '2026-10-03',
      offered_on: '2026-10-04',
      accepted: 'yes',
      held_on: '2026-10-06',
      independent: 'yes',
      in_plan: 'no',
    })
    expect(await asked('quality-lead')).toEqual([['OTHER', '2026-10-05']])
    expect((await ground.as((db) => countWanted(db, caseLogs, ground.today))).get('return-interviews')).toBe(1)
  })

  test('offered, accepted and held in time are three shares, each with the entries behind it', async () => {
    await add(others, {
      returned_on: '2026-10-05',
      offered_on: '2026-10-06',
      accepted: 'no',
      why_not: 'trust',
      other_way: 'Her youth worker saw her.',
    })
    await add(others, { returned_on: '2026-09-01', offered_on: '2026-09-01', accepted: 'yes', held_on: '2026-09-05' })
    const entries = await ground.as((db) => listLogEntries(db, interviews, year))
    const shares = Object.fromEntries(
      sharesOf(interviews, entries, ground.today).map(({ measure, counted, rest }) => [
        measure.id,
        `${counted.length} of ${counted.length + rest.length}`,
      ]),
    )
    expect(shares).toEqual({
      offered: '3 of 3',
      accepted: '2 of 3',
      held: '1 of 2', // 72 hours are three days: the sixth for the third, the fourth for the first
      independent: '1 of 2',
      learned: '0 of 2',
      'another-way': '1 of 1',
    })
    expect(waitsOf(interviews, entries)).toMatchObject([{ of: 2, days: { half: 3, nineOfTen: 4, longest: 4 } }])
  })

  test.each([
    [
      'declined without a reason',
      { returned_on: '2026-10-03', accepted: 'no', other_way: 'A letter.' },
      /Why children decline/,
    ],
    [
      'held before the return',
      { returned_on: '2026-10-03', accepted: 'yes', held_on: '2026-10-02' },
      /Put one of them right/,
    ],
    ['without the day', { accepted: 'yes' }, /“Came back on” is missing/],
    ['a day to come', { returned_on: '2027-01-01', accepted: 'yes' }, /still to come/],
  ])('an entry %s is refused with a sentence', async (_what, raw, says) => {
    await expect(add(mine, raw)).rejects.toThrow(says)
  })
})

describe('an entry', () => {
  const goals = caseLogFor('care-goals')

  test('S-055: an aim without an owner, a day and a measure is a draft and cannot be agreed', async () => {
    const aim = { set_on: '2026-10-01', aim: 'She sees her nan every week.' }
    await expect(add(mine, { ...aim, state: 'agreed' }, goals)).rejects.toThrow(
      /without an action.*without an owner.*without a day.*without a measure/,
    )
    await add(mine, { ...aim, state: 'draft' }, goals)
  })

  test('changes once for each who has read it, keeps what it was, and can be read as it stood', async () => {
    const id = await add(mine, { set_on: '2026-10-01', aim: 'He reads for fun.', state: 'draft' }, goals)
    const change = (version: number, aim: string) =>
      ground.as((db) =>
        changeLogEntry(db, {
          log: goals,
          childId: mine,
          id,
          version,
          why: 'Said anew.',
          raw: { set_on: '2026-10-01', aim, state: 'draft' },
          today: ground.today,
        }),
      )
    await change(1, 'He reads to his brother.')
    await expect(change(1, 'He reads a lot.')).rejects.toThrow('Somebody else has changed this entry')
    const versions = await ground.as((db) => listLogVersions(db, id))
    expect(versions.map(({ version, values, why }) => [version, values['aim'], why])).toEqual([
      [2, 'He reads to his brother.', 'Said anew.'],
      [1, 'He reads for fun.', ''],
    ])
    await ground.database.asOwner((db) =>
      db.run(sql`update case_log_versions set changed_at = '2026-11-01' where entry_id = ${id} and version = 1`),
    )
    const then = await ground.as((db) => listLogEntries(db, goals, { ...year, asAt: day('2026-11-10') }))
    expect(then.filter((entry) => entry.id === id)).toMatchObject([{ values: { aim: 'He reads for fun.' } }])
    await ground.as((db) => withdrawLogEntry(db, { log: goals, childId: mine, id, version: 2, why: 'The wrong boy.' }))
    await expect(ground.as((db) => getLogEntry(db, { log: goals, childId: mine, id }))).rejects.toThrow('no such entry')
    expect(await ground.as((db) => listLogVersions(db, id))).toHaveLength(3)
  })

  test('is read with the rest of a record as it is by itself', async () => {
    await add(mine, { set_on: '2026-10-02', aim: 'He rides.', state: 'draft' }, goals)
    const question = entriesOfChildQuestion(mine)
    const alone = await ground.as((db) => db.ask(question))
    expect(alone.length).toBeGreaterThan(0)
    const { logs } = await ground.as((db) => db.together({ logs: question }))
    expect(logs.map(({ id, changedAt }) => [id, changedAt])).toEqual(alone.map(({ id, changedAt }) => [id, changedAt]))
  })

  test('belongs to its child: whoever may not see the child neither reads nor writes nor changes it', async () => {
    const id = await add(others, { set_on: '2026-10-01', aim: 'She swims.', state: 'draft' }, goals)
    const at = { log: goals, childId: others, id }
    for (const role of ['social-worker', 'councillor', 'inspector', 'scrutiny-officer', 'administrator'] as const) {
      expect(
        await ground.as(
          (db) => db.many(entriesOfChildQuestion(others).query, entriesOfChildQuestion(others).row),
          role,
        ),
      ).toEqual([])
      await expect(ground.as((db) => getLogEntry(db, at), role)).rejects.toThrow('no such entry')
      expect(await ground.as((db) => listLogVersions(db, id), role)).toEqual([])
      await expect(
        ground.as(
          (db) =>
            addLogEntry(db, {
              log: goals,
              childId: others,
              raw: { set_on: '2026-10-01', aim: 'x', state: 'draft' },
              today: ground.today,
            }),
          role,
        ),
      ).rejects.toThrow('no such record')
      await expect(ground.as((db) => withdrawLogEntry(db, { ...at, version: 1, why: 'x' }), role)).rejects.toThrow(
        'no such entry',
      )
    }
    const { staff } = ground.northmere
    // An analyst sees every child and writes nothing; nobody writes in another's name, nor into the history.
    expect(
      await isRefused(ground.database, staff.analyst, (db) =>
        addLogEntry(db, {
          log: goals,
          childId: others,
          raw: { set_on: '2026-10-01', aim: 'x', state: 'draft' },
          today: ground.today,
        }),
      ),
    ).toBe(true)
    expect(
      await isRefused(ground.database, staff.director, (db) =>
        db.run(sql`
          insert into case_log_entries (authority_id, child_id, log, values, happened_on, created_by, changed_by)
          values (current_authority(), ${others}, 'care-goals', '{}', '2026-10-01', ${staff.analyst.id}, ${staff.analyst.id})`),
      ),
    ).toBe(true)
    expect(
      await isRefused(ground.database, staff.director, (db) => db.run(sql`update case_log_words set why = ''`)),
    ).toBe(true)
    expect(await isRefused(ground.database, staff.director, (db) => db.run(sql`delete from case_log_entries`))).toBe(
      true,
    )
  })
})

test('S-057: the decisions, the record and the sending out of one review have a clock each, and what is asked first is what is due', async () => {
  const log = caseLogFor('review-records')
  const raw = { held_on: '2026-11-02', took_part: 'chaired', decided_on: '2026-11-09' }
  await add(mine, raw, log)
  const [entry] = await ground.as((db) => listLogEntries(db, log, year))
  expect(entry).toMatchObject({ happenedOn: '2026-11-02', dueOn: '2026-11-23' }) // 15 working days
  const shares = sharesOf(log, entry ? [entry] : [], ground.today)
  const of = (id: string) => shares.find(({ measure }) => measure.id === id)
  expect([of('decisions')?.counted.length, of('record')?.rest.length]).toEqual([1, 1])
  expect(of('sent')).toMatchObject({ counted: [], rest: [] }) // its time has not come
  expect(
    sharesOf(log, entry ? [entry] : [], addDays(ground.today, 30)).find(({ measure }) => measure.id === 'sent')?.rest,
  ).toHaveLength(1)
})

test('S-076: zero is confirmed by a name and a day, and is the number of children in the log', async () => {
  const log = caseLogFor('unregistered-homes')
  const confirm = () => ground.as((db) => confirmLog(db, log, { note: 'Asked placements.' }, ground.today))
  await confirm()
  await add(
    mine,
    {
      from_on: '2026-11-20',
      provider: 'Somebody',
      registration: 'none',
      authorised_by: 'The director',
      why: 'No home.',
      noted_on: '2026-11-22',
      note: 'Seen.',
      state: 'open',
    },
    log,
  )
  await confirm()
  const checks = await ground.as((db) => listLogChecks(db, log))
  expect(checks.map(({ children, by }) => [children, by])).toEqual([
    [1, 'The quality-lead'],
    [0, 'The quality-lead'],
  ])
  await expect(ground.as((db) => confirmLog(db, caseLogFor('disputes'), { note: '' }, ground.today))).rejects.toThrow(
    'nothing to confirm',
  )
  const [open] = await ground.as((db) => listLogEntries(db, log, year))
  expect(open?.dueOn).toBe('2026-11-23') // looked at every day
})

test('S-060: short words in short sentences can be read young; of a few words nothing is said', () => {
  const easy =
    'We met on Tuesday. You said you want to see your nan. We said yes. She will come on Sunday. You will stay at this school.'
  const hard =
    'Notwithstanding the considerable representations communicated by participating professionals, the multidisciplinary conference determined that supplementary assessments necessitated prioritisation.'
  expect(readingAge(easy)?.age).toBeLessThanOrEqual(7)
  expect(readingAge(`${hard} ${hard}`)?.age).toBeGreaterThan(16)
  expect(readingAge('Dear Ada.')).toBeNull()
})

test('S-269, S-270: a young carer whom nobody spoke with for three months, or who turns 18 without anybody, is late; others are not', async () => {
  const log = caseLogFor('young-carers')
  const carer = { known_on: '2025-11-01', state: 'supported', support: 'A group', assessed_on: '2025-12-01' }
  const late = async (raw: RawValues): Promise<string[]> => {
    const id = await add(mine, { ...carer, ...raw }, log)
    const entry = await ground.as((db) => getLogEntry(db, { log, childId: mine, id }))
    return [...worked(log, entry, ground.today).clocks].flatMap(([name, { state }]) =>
      state === 'overdue' ? [name] : [],
    )
  }
  expect(await late({ spoke_on: '2026-11-01', reviewed_on: '2026-06-01' })).toEqual([])
  expect(await late({ spoke_on: '2026-05-01', reviewed_on: '2026-06-01' })).toEqual(['contact'])
  expect(await late({ spoke_on: '2026-11-01', turns_17_on: '2025-12-20', reviewed_on: '2026-06-01' })).toEqual([
    'adult',
  ])
  expect(
    await late({
      state: 'ended',
      support: '',
      spoke_on: '2026-01-01',
      turns_17_on: '2025-11-20',
      moved_on: '2026-03-01',
      reviewed_on: '2026-06-01',
    }),
  ).toEqual([])
  await expect(add(mine, { ...carer, support: '' }, log)).rejects.toThrow('Say what the support is.')
})

test('S-276: a family longer than six weeks in bed and breakfast is late, in a flat for a time it is not, and those there now are counted', async () => {
  const log = caseLogFor('temporary-homes')
  const stay = { moved_in_on: '2026-09-01', state: 'there' }
  await add(mine, { ...stay, kind: 'bed' }, log)
  await add(others, { ...stay, kind: 'let' }, log)
  await add(others, { ...stay, moved_in_on: '2026-07-01', kind: 'bed', left_on: '2026-07-20', state: 'moved' }, log)
  const entries = await ground.as((db) => listLogEntries(db, log, year))
  const shares = sharesOf(log, entries, ground.today)
  const share = (id: string) => {
    const found = shares.find(({ measure }) => measure.id === id)
    return [found?.counted.length, found?.rest.length]
  }
  expect(share('beds')).toEqual([1, 1])
  expect(share('now')).toEqual([2, 1])
})

describe('what was written in words', () => {
  const said = 'I told Marta Quill that I walked home.'
  const ids = async () => {
    const raw = { returned_on: '2026-10-03', accepted: 'yes', learned: said }
    return await ground.as(
      (db) => addLogEntry(db, { log: interviews, childId: mine, raw, today: ground.today }),
      'social-worker',
    )
  }

  test('is for those who see names; others are shown codes and days, that it is withheld, and no word of it in any table', async () => {
    const id = await ids()
    const seenAs = (role: 'social-worker' | 'director' | 'analyst') =>
      ground.as((db) => getLogEntry(db, { log: interviews, childId: mine, id }), role)
    expect((await seenAs('social-worker')).values['learned']).toBe(said)
    expect((await seenAs('director')).values['learned']).toBe(said)
    expect((await seenAs('analyst')).values).toMatchObject({ learned: 'Words withheld', returned_on: '2026-10-03' })
    await ground.as(
      (db) =>
        withdrawLogEntry(db, { log: interviews, childId: mine, id, version: 1, why: 'Marta Quill wrote it twice.' }),
      'social-worker',
    )
    const [last] = await ground.as((db) => listLogVersions(db, id), 'director')
    expect(last).toMatchObject({ why: 'Marta Quill wrote it twice.', values: { learned: said } })
    const asked = sql`
      select coalesce(jsonb_agg(e)::text, '') || (select coalesce(jsonb_agg(v)::text, '') from case_log_versions v)
        || (select coalesce(jsonb_agg(w)::text, '') from case_log_words w) as text from case_log_entries e`
    const text = (role: 'director' | 'analyst') =>
      ground.as(async (db) => (await db.one(asked, z.object({ text: z.string() }))).text, role)
    expect(await text('director')).toContain('Marta Quill')
    expect(await text('analyst')).not.toContain('Marta Quill')
    expect((await ground.as((db) => listLogVersions(db, id), 'analyst')).map(({ why }) => why)).toEqual([
      'Words withheld',
      'Words withheld',
    ])
  })

  test('is never kept with the codes, whatever log it is in', () => {
    for (const log of caseLogs) {
      const values = Object.fromEntries(log.fields.map(({ name }) => [name, said]))
      const { shown, words } = apart(log, values)
      for (const { name, kind } of log.fields)
        expect([log.id, name, shown[name], words[name]]).toEqual(
          kind === 'text' || kind === 'long text'
            ? [log.id, name, 'Words withheld', said]
            : [log.id, name, said, undefined],
        )
    }
  })

  test('is written by nobody into the entry of another child, nor a second time', async () => {
    const id = await ids()
    const add = (childId: ChildId, version: number) =>
      isRefused(ground.database, ground.northmere.staff['social-worker'], (db) =>
        db.run(sql`
          insert into case_log_words (authority_id, entry_id, version, child_id, why)
          values (current_authority(), ${id}, ${version}, ${childId}, 'x')`),
      )
    expect(await add(others, 1)).toBe(true)
    expect(await add(mine, 2)).toBe(true)
  })
})

test('S-073: each visit under a temporary approval asks for the next, weekly before the first review and every four weeks after it', () => {
  const log = caseLogFor('approval-visits')
  const due = (raw: Record<string, string | boolean>) =>
    dueOnOf(log, { visited_on: '2026-10-01', seen: true, state: 'open', ...raw })
  expect(due({ review: 'before' })).toBe('2026-10-08')
  expect(due({ review: 'after' })).toBe('2026-10-29')
  expect(due({ review: 'after', next_on: '2026-10-20' })).toBeNull()
  expect(due({ review: 'before', state: 'ended' })).toBeNull()
})

test('S-036: a contact is decided about in one working day, a weekend not counted, and the wait is told', () => {
  const log = caseLogFor('contact-decisions')
  expect(dueOnOf(log, { contact_on: '2026-10-02', state: 'waiting' })).toBe('2026-10-05')
  const share = (decided: string) =>
    worked(
      log,
      { values: { contact_on: '2026-10-02', decided_on: decided, state: 'decided' }, happenedOn: day('2026-10-02') },
      ground.today,
    ).clocks.get('decide')?.state
  expect([share('2026-10-05'), share('2026-10-06')]).toEqual(['met', 'met late'])
})

test('S-058: changes of health short of a crisis, which the data tells of, ask whether to assess again', async () => {
  const newer = await newGround()
  const tables = (more: Readonly<Record<string, string>>) => ({
    ssd_person: `
      pers_person_id | pers_forename | pers_surname | pers_dob
      ---------------+---------------+--------------+-----------
      P1             | Ada           | Brook        | 2014-02-04
      P2             | Ben           | Lund         | 2014-08-10
      P0             | Eve           | Nash         | 2014-08-10
      ${more['person'] ?? ''}`,
    ssd_sdq_scores: `
      csdq_table_id | csdq_person_id | csdq_sdq_completed_date | csdq_sdq_score
      --------------+----------------+-------------------------+---------------
      Q1            | P1             | 2025-11-05              | 16
      Q2            | P1             | 2026-11-05              | 17
      Q3            | P2             | 2025-11-05              | 17
      Q4            | P2             | 2026-11-05              | 25
      Q5            | P0             | 2026-11-07              | 20`,
    ssd_cla_substance_misuse: `
      clas_substance_misuse_id | clas_person_id | clas_substance_misuse_date | clas_substance_misused
      -------------------------+----------------+----------------------------+-----------------------
      U1                       | P2             | 2026-11-10                 | Solvents
      U2                       | P2             | 2025-01-10                 | Solvents`,
    ssd_disability: `
      disa_table_id | disa_person_id | disa_disability_code
      --------------+----------------+---------------------
      D1            | P1             | LD
      ${more['disability'] ?? ''}`,
  })
  await newer.deliver('2026-11-12', tables({}))
  await newer.deliver(
    '2026-11-19',
    tables({
      person: 'P3 | Cy | Moss | 2015-01-01',
      disability: 'D2 | P2 | VIS\n      D3 | P2 | NONE\n      D4 | P3 | HEAR',
    }),
  )
  const wanted = await newer.as((db) => listWanted(db, caseLogFor('refresh-decisions'), newer.today))
  // P2 scored as high before; what was there in the first delivery, or came with a new child, changed for nobody.
  expect(wanted.map(({ because, onDay }) => `${onDay} ${because}`).toSorted((a, b) => a.localeCompare(b))).toEqual([
    '2026-11-05 reached 17 in strengths and difficulties',
    '2026-11-07 reached 17 in strengths and difficulties',
    '2026-11-10 was found to misuse substances',
    '2026-11-19 has a disability that was not recorded before',
  ])
})

test('S-058: a crisis at hospital and a suspension, which other logs hold, ask whether to assess again', async () => {
  const reasons = () =>
    ground.as(async (db) =>
      (await listWanted(db, caseLogFor('refresh-decisions'), ground.today)).map(({ because }) => because),
    )
  const before = await reasons()
  const add = (id: string, raw: RawValues) =>
    ground.as(
      (db) => addLogEntry(db, { log: caseLogFor(id), childId: mine, raw, today: ground.today }),
      'social-worker',
    )
  await add('hospital-crises', { came_on: '2026-11-03', hospital: 'The Royal' })
  expect(await reasons()).toEqual(expect.arrayContaining([...before, 'was at hospital in a crisis']))
  await add('alternative-provision', { asked_on: '2026-11-04', how: 'fair-access' }) // nobody was excluded
  expect((await reasons()).length).toBe(before.length + 1)
  await add('alternative-provision', { asked_on: '2026-11-05', how: 'exclusion' })
  expect((await reasons()).filter((reason) => !before.includes(reason)).toSorted()).toEqual([
    'was at hospital in a crisis',
    'was excluded from school',
  ])
  const school = { school: 'A', phase: 'primary', send: 'none', reason: 'DB' }
  await add('suspensions', { ...school, begins_on: '2026-11-06', kind: 'suspension', days: '2' })
  expect(await reasons()).toContain('was suspended from school')
})

test('S-052: how good visits are is counted over all that were looked at, and a poor one says what was lacking', async () => {
  const log = caseLogFor('visit-audits')
  const given = {
    visited_on: '2026-10-01',
    read_on: '2026-10-09',
    purpose: 'yes',
    heard: 'no',
    place: 'yes',
    moved: 'no',
  }
  const add = (raw: RawValues) =>
    ground.as(
      (db) => addLogEntry(db, { log, childId: mine, raw: { ...given, ...raw }, today: ground.today }),
      'social-worker',
    )
  await expect(add({ quality: 'poor' })).rejects.toThrow('A poor visit teaches only with what was lacking.')
  await add({ quality: 'poor', better: 'Time alone.' })
  await add({ quality: 'good', heard: 'yes' })
  const entries = await ground.as((db) => listLogEntries(db, log, year))
  const shares = sharesOf(log, entries, ground.today)
  expect(shares.map(({ measure, counted, rest }) => [measure.id, counted.length, rest.length])).toEqual([
    ['good', 1, 1],
    ['heard', 1, 1],
    ['moved', 0, 2],
  ])
})

test('S-031: what a home costs stands by its sort and beside whether it serves the child', async () => {
  const log = caseLogFor('placement-costs')
  const [sort] = log.fields.flatMap((field) => (field.name === 'sort' && field.kind === 'code' ? field.codes : []))
  const entry = (weekly: number, serves: string) => ({
    values: { from_on: '2026-09-01', sort: sort?.code ?? '', weekly, serves },
  })
  const sums = sumsOf(log, [entry(900, 'well'), entry(1_100, 'well'), entry(6_400, 'not')] as never)
  expect(sums.map(({ label, of, middle, most }) => [label, of, middle, most])).toEqual([
    [sort?.label, 3, 1_100, 6_400],
    ['Does it serve the child, well', 2, 900, 1_100],
    ['Does it serve the child, no', 1, 6_400, 6_400],
  ])
})
