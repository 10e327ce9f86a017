import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { childNumbered, setStaff, type ChildId } from '../children/index.ts'
import { newGround, type Ground } from '../children/ground.fixture.ts'
import { writeMatrix, type Person, type Role } from '../people/index.ts'
import { registerGrants } from '../registers/index.ts'
import { isRefused } from '../people/two-authorities.fixture.ts'
import { addDays, day } from '../platform/day.ts'
import { sql, type Db } from '../platform/sql.ts'
import { addAction, checkAction, finishAction, listActionsOf } from './audits/actions.ts'
import type { AuditId } from './audits/audit.ts'
import { askForModeration, auditAgain, closeAudit } from './audits/close-audit.ts'
import { getAudit, listAudits } from './audits/find-audits.ts'
import { finishJudgement, saveSection } from './audits/judge.ts'
import { listJudgements } from './audits/judgement.ts'
import { addVoice, listVoices } from './audits/voices.ts'
import { countAuditsOn } from './results/kept-on.ts'
import { changesOf } from './results/results.ts'
import { giveOne, giveSingle, swapChild } from './samples/change-sample.ts'
import { drawSample } from './samples/draw-sample.ts'
import { getSample, layersOf, listFrame } from './samples/find-samples.ts'
import { SampleFields } from './samples/sample.ts'
import { childrenInCare } from './children-in-care.fixture.ts'
import { heldOfChild } from './held-of-child.ts'
import { addSupervision, finishDecision, listDecisions, listDue, SupervisionFields } from './supervision/supervision.ts'
import { toolFor } from './tools/index.ts'

let ground: Ground
const child = new Map<string, ChildId>()
const today = day('2026-11-24')

// MINE is the social worker’s, in the team manager’s team; the others are of another team, which nobody here is in.
const numbers = ['MINE', ...Array.from({ length: 11 }, (_, at) => `C${String(at + 1).padStart(2, '0')}`)]

beforeAll(async () => {
  ground = await newGround()
  await ground.deliver('2026-11-20', {
    ...childrenInCare(numbers),
    ssd_involvements: `
      invo_involvements_id | invo_person_id | invo_professional_id | invo_professional_team | invo_professional_role_id | invo_involvement_start_date
      ---------------------+----------------+----------------------+------------------------+---------------------------+----------------------------
      ${numbers.map((number, at) => `I${number} | ${number} | ${number === 'MINE' ? 'W1' : 'W9'} | ${number === 'MINE' ? 'T1' : at % 3 === 0 ? 'T3' : 'T2'} | CW | 2026-01-01`).join('\n')}
    `,
  })
  const { staff } = ground.northmere
  await setStaff(ground.database, staff.administrator, [
    { kind: 'worker', id: 'W1', email: staff['social-worker'].email },
    { kind: 'team', id: 'T1', email: staff['team-manager'].email },
  ])
  for (const number of numbers) child.set(number, await ground.as((db) => childNumbered(db, number)))
})

const idOf = (number: string): ChildId => child.get(number) ?? expect.unreachable(number)
const staff = (role: Role): Person => ground.northmere.staff[role]

const fields = (more: Partial<z.input<typeof SampleFields>> = {}) =>
  SampleFields.parse({
    title: 'Children in care, November',
    tool: 'written-to-child',
    frame: 'care',
    onDay: '2026-11-20',
    strata: 'team',
    askedFor: 6,
    seed: 'lighthouse',
    dueOn: '2026-12-20',
    ...more,
  })

/** Gives a child to an auditor by hand, and gives back the audit. */
const give = (number: string, auditor: Role = 'reviewing-officer', tool = 'written-to-child'): Promise<AuditId> =>
  ground.as((db) =>
    giveSingle(
      db,
      { recordNumber: number, tool, auditor: staff(auditor).id, dueOn: day('2026-12-20'), why: 'For the test.' },
      today,
    ),
  )

/** Answers everything and finishes as somebody, with one grade throughout. */
const judge = (id: AuditId, role: Role, grade: string): Promise<void> =>
  ground.as(async (db, person) => {
    const audit = await getAudit(db, id, today)
    for (const section of toolFor(audit.tool).sections) {
      const said = Object.fromEntries(section.statements.map((one) => [`said-${one.id}`, 'met']))
      await saveSection(db, { audit, sectionId: section.id, given: { ...said, grade }, personId: person.id })
    }
    const whole = { grade, voice: 2, strengths: 'Clear.', summary: 'As the sections say.' }
    await finishJudgement(db, { audit, whole, personId: person.id, today })
  }, role)

const openOf = (id: AuditId, role: Role) => ground.as((db) => getAudit(db, id, today), role)

/** What the auditor, a reviewing officer, sets for the child of an audit. */
const setAction = (id: AuditId, owner: Role, fields: { what: string; section: string; atOnce: boolean }) =>
  ground.as(
    async (db) =>
      addAction(db, await getAudit(db, id, today), { ...fields, ownerId: staff(owner).id, dueOn: today }, today),
    'reviewing-officer',
  )

describe('a sample', () => {
  test('is the same again by the same seed and day, and another by another seed', async () => {
    const drawn = async (seed: string): Promise<string[]> => {
      const { id } = await ground.as((db) => drawSample(db, fields({ seed }), { today, chance: 'never' }))
      const frame = await ground.as((db) => listFrame(db, id))
      return frame.filter(({ fate }) => fate === 'drawn').map(({ childId }) => childId)
    }
    const first = await drawn('lighthouse')
    expect(await drawn('lighthouse')).toEqual(first)
    expect(await drawn('marmalade')).not.toEqual(first)
  })

  test('keeps everybody of the frame, each layer with its share', async () => {
    const { id, drawn } = await ground.as((db) => drawSample(db, fields(), { today, chance: 'never' }))
    const frame = await ground.as((db) => listFrame(db, id))
    expect(frame).toHaveLength(12)
    const layers = layersOf(frame).toSorted((a, b) => a.stratum.localeCompare(b.stratum))
    expect(layers.map(({ stratum, all, drawn: of }) => [stratum, all, of])).toEqual([
      ['T1', 1, 1],
      ['T2', 8, 4],
      ['T3', 3, 2],
    ])
    expect(drawn).toBe(7)
  })

  test('leaves out who is being audited, and says so', async () => {
    const audit = await give('C01')
    const { id } = await ground.as((db) => drawSample(db, fields(), { today, chance: 'never' }))
    const row = (await ground.as((db) => listFrame(db, id))).find(({ childId }) => childId === idOf('C01'))
    expect([row?.fate, row?.why]).toEqual(['left out', 'being audited already'])
    await ground.database.asOwner((db) => db.run(sql`delete from audits where id = ${audit}`))
  })

  test('gives no child to who works with them, is of their team or manages who does', async () => {
    const { id } = await ground.as((db) =>
      drawSample(db, fields({ auditors: [staff('team-manager').id] }), { today, chance: 'never' }),
    )
    const mine = (await ground.as((db) => listFrame(db, id))).find(({ childId }) => childId === idOf('MINE'))
    expect([mine?.fate, mine?.auditId]).toEqual(['drawn', null])
    await expect(
      ground.as((db) => giveOne(db, id, { child: idOf('MINE'), auditor: staff('team-manager').id }, today)),
    ).rejects.toThrow(/may not audit this child/)
    await ground.as((db) => giveOne(db, id, { child: idOf('MINE'), auditor: staff('reviewing-officer').id }, today))
    const sample = await ground.as((db) => getSample(db, id))
    expect(sample.given).toBe(7)
    await ground.database.asOwner((db) => db.run(sql`delete from audits`))
  })

  test('swaps a child for the next of the layer, with the reason kept', async () => {
    const { id } = await ground.as((db) => drawSample(db, fields(), { today, chance: 'never' }))
    const before = await ground.as((db) => listFrame(db, id))
    const out = before.find(({ fate, stratum }) => fate === 'drawn' && stratum === 'T2') ?? expect.unreachable('drawn')
    const next =
      before.find(({ fate, stratum }) => fate === 'reserve' && stratum === 'T2') ?? expect.unreachable('next')
    expect(await ground.as((db) => swapChild(db, id, { child: out.childId, why: 'In hospital.' }, today))).toBe(true)
    const after = await ground.as((db) => listFrame(db, id))
    const fateOf = (childId: string) => after.find((row) => row.childId === childId)
    expect([fateOf(out.childId)?.fate, fateOf(out.childId)?.why]).toEqual(['swapped', 'In hospital.'])
    expect(fateOf(next.childId)?.fate).toBe('drawn')
  })
})

describe('an audit', () => {
  test('is read twice, blind, closed with a final grade, and both judgements stay', async () => {
    const id = await give('C02')
    await judge(id, 'reviewing-officer', 'not-at-all')
    await ground.as(async (db) =>
      askForModeration(db, await getAudit(db, id, today), {
        moderator: staff('send-officer').id,
        moderationDueOn: addDays(today, 7),
      }),
    )
    const blind = await ground.as((db) => listJudgements(db, id), 'send-officer')
    expect(blind).toEqual([])
    expect((await openOf(id, 'send-officer')).firstGrade).toBeNull()
    await expect(
      ground.as(async (db, person) =>
        closeAudit(db, await getAudit(db, id, today), {
          grade: 'in-part',
          why: '',
          againMonths: 3,
          personId: person.id,
          today,
        }),
      ),
    ).rejects.toThrow(/second reader has not finished/)
    await judge(id, 'send-officer', 'in-part')
    expect((await openOf(id, 'send-officer')).firstGrade).toBe('not-at-all')
    await expect(
      ground.as(async (db, person) =>
        closeAudit(db, await getAudit(db, id, today), {
          grade: 'in-part',
          why: '',
          againMonths: 3,
          personId: person.id,
          today,
        }),
      ),
    ).rejects.toThrow(/Say why the final grade differs/)
    await ground.as(async (db, person) =>
      closeAudit(db, await getAudit(db, id, today), {
        grade: 'in-part',
        why: 'Two entries are well written.',
        againMonths: 3,
        personId: person.id,
        today,
      }),
    )
    const closed = await openOf(id, 'quality-lead')
    expect([closed.firstGrade, closed.secondGrade, closed.grade, closed.againDueOn]).toEqual([
      'not-at-all',
      'in-part',
      'in-part',
      '2027-02-24',
    ])
  })

  test('with a grade that is always read twice is not closed without', async () => {
    const id = await give('C03')
    await judge(id, 'reviewing-officer', 'not-at-all')
    await expect(
      ground.as(async (db, person) =>
        closeAudit(db, await getAudit(db, id, today), {
          grade: 'not-at-all',
          why: '',
          againMonths: null,
          personId: person.id,
          today,
        }),
      ),
    ).rejects.toThrow(/always read a second time/)
  })

  test('of whose safety section has the worst grade is not good, and not finished before something is done at once', async () => {
    const id = await give('C04', 'reviewing-officer', 'social-care')
    const tool = toolFor('social-care')
    const finish = (grade: string) =>
      ground.as(async (db, person) => {
        const audit = await getAudit(db, id, today)
        for (const section of tool.sections) {
          const said = Object.fromEntries(section.statements.map((one) => [`said-${one.id}`, 'met']))
          await saveSection(db, {
            audit,
            sectionId: section.id,
            given: { ...said, grade: section.isSafety ? 'inadequate' : 'good' },
            personId: person.id,
          })
        }
        await finishJudgement(db, {
          audit,
          whole: { grade, voice: 3, strengths: '', summary: 'Risk was missed.' },
          personId: person.id,
          today,
        })
      }, 'reviewing-officer')
    await expect(finish('good')).rejects.toThrow(/“Requires improvement” at best/)
    await expect(finish('requires-improvement')).rejects.toThrow(/what is done at once/)
    await setAction(id, 'director', { section: 'risk', atOnce: true, what: 'See the child today.' })
    await finish('requires-improvement')
    expect((await openOf(id, 'quality-lead')).firstGrade).toBe('requires-improvement')
  })

  test('that is not whole is not finished, each gap with its sentence; what was saved stays', async () => {
    const id = await give('C05')
    const error = await ground.as(async (db, person) => {
      const audit = await getAudit(db, id, today)
      await saveSection(db, { audit, sectionId: 'style', given: { 'said-style-you': 'na' }, personId: person.id })
      await db
        .transaction((step) =>
          finishJudgement(step, {
            audit,
            whole: { grade: null, voice: null, strengths: '', summary: '' },
            personId: person.id,
            today,
          }),
        )
        .catch((problem: unknown) => problem)
    }, 'reviewing-officer')
    expect(error).toBeUndefined()
    const [kept] = await ground.as((db) => listJudgements(db, id), 'reviewing-officer')
    expect(kept?.statements['style-you']?.said).toBe('na')
    expect(kept?.finishedOn).toBeNull()
  })

  test('is not changed once it is finished, not even by its reader in the database', async () => {
    const id = await give('C06')
    await judge(id, 'reviewing-officer', 'mostly')
    await expect(judge(id, 'reviewing-officer', 'fully')).rejects.toThrow(/stays as it was/)
    const touched = await ground.as(
      (db) => db.run(sql`update audit_judgements set grade = 'fully' where audit_id = ${id}`),
      'reviewing-officer',
    )
    expect(touched).toBe(0)
  })

  test('is looked at again, and the two are laid beside each other', async () => {
    const id = await give('C07')
    await judge(id, 'reviewing-officer', 'in-part')
    await ground.as(async (db, person) =>
      closeAudit(db, await getAudit(db, id, today), {
        grade: 'in-part',
        why: '',
        againMonths: 3,
        personId: person.id,
        today,
      }),
    )
    const next = await ground.as(async (db) =>
      auditAgain(db, await getAudit(db, id, today), {
        auditor: staff('send-officer').id,
        dueOn: day('2027-02-24'),
        today,
      }),
    )
    await judge(next, 'send-officer', 'mostly')
    const changes = changesOf(await ground.as((db) => listAudits(db, today)))
    expect(changes.filter(({ after }) => after.id === next).map(({ better }) => better)).toEqual([1])
  })
})

describe('what must be done', () => {
  test('its owner says that it is done, and somebody else checks it', async () => {
    const id = await give('MINE')
    await setAction(id, 'social-worker', { section: '', atOnce: false, what: 'Write to him.' })
    const [action] = await ground.as((db) => listActionsOf(db, id), 'social-worker')
    const act = action ?? expect.unreachable('an action')
    const done = (role: Role) =>
      ground.as(
        (db, person) =>
          finishAction(db, { id }, { id: act.id, doneOn: today, doneNote: 'Sent.', personId: person.id, today }),
        role,
      )
    await expect(done('quality-lead')).rejects.toThrow(/Only its owner/)
    await done('social-worker')
    const check = (role: Role) =>
      ground.as((db, person) => checkAction(db, { id }, { id: act.id, personId: person.id, today }), role)
    await expect(check('social-worker')).rejects.toThrow(/Somebody else checks it/)
    await check('reviewing-officer')
    const [checked] = await ground.as((db) => listActionsOf(db, id))
    expect([checked?.doneOn, checked?.checkedBy]).toEqual([today, staff('reviewing-officer').name])
  })

  test('is not given to somebody who could not see it', async () => {
    const id = await give('C08')
    await expect(setAction(id, 'social-worker', { section: '', atOnce: false, what: 'x' })).rejects.toThrow(
      /works with the child/,
    )
  })
})

// Written by hand, apart from the code: what each person sees of an audit of MINE, by what they are to it.
const meant = `
 who                  | before it is finished | finished     | read by the second | closed
 quality-lead         | audit                 | judged       | judged             | judged
 reviewing-officer    | judged                | judged       | judged             | -
 send-officer         | -                     | audit        | judged             | -
 social-worker        | audit                 | audit        | audit              | judged
 team-manager         | audit                 | judged       | judged             | judged
 personal-adviser     | -                     | -            | -                  | -
 analyst              | audit                 | audit        | audit              | judged
 councillor           | -                     | -            | -                  | -
 administrator        | -                     | -            | -                  | -
`

// The reviewing officer audits, the send officer reads as the second: each sees the child because of it, until it is
// closed.
const Progress = z.object({
  audit_id: z.string(),
  finished_on: z.string().nullable(),
  moderated_on: z.string().nullable(),
})

test('who sees an audit and who sees what was judged goes by need to know and by role', async () => {
  await ground.database.asOwner((db) => db.run(sql`delete from audits`))
  const [, ...rows] = meant
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const sees = async (id: AuditId, role: Role): Promise<string> =>
    ground.as(async (db) => {
      const count = async (query: Parameters<Db['one']>[0]) => (await db.one(query, z.object({ n: z.number() }))).n
      if ((await count(sql`select count(*) as n from audits where id = ${id}`)) === 0) return '-'
      return (await count(
        sql`select count(*) as n from audit_judgements where audit_id = ${id} and reader = 'auditor'`,
      )) > 0
        ? 'judged'
        : 'audit'
    }, role)
  const id = await give('MINE')
  const found: string[][] = rows.map(([who = '']) => [who])
  const look = async () => {
    for (const row of found) row.push(await sees(id, row[0] as Role))
    for (const role of Object.keys(ground.northmere.staff)) {
      const [ofAll, ofChild] = await ground.as(
        async (db) => [
          await db.many(sql`select * from audit_progress() where audit_id = ${id}`, Progress),
          await db.many(sql`select * from audit_progress_of(${idOf('MINE')})`, Progress),
        ],
        role as Role,
      )
      expect(ofChild, role).toEqual(ofAll)
    }
  }
  await ground.as(async (db, person) => {
    const audit = await getAudit(db, id, today)
    await saveSection(db, { audit, sectionId: 'style', given: { grade: 'mostly' }, personId: person.id })
  }, 'reviewing-officer')
  await look()
  await judge(id, 'reviewing-officer', 'mostly')
  await ground.as(async (db) =>
    askForModeration(db, await getAudit(db, id, today), {
      moderator: staff('send-officer').id,
      moderationDueOn: addDays(today, 7),
    }),
  )
  await look()
  await judge(id, 'send-officer', 'mostly')
  await look()
  await ground.as(async (db, person) =>
    closeAudit(db, await getAudit(db, id, today), {
      grade: 'mostly',
      why: '',
      againMonths: null,
      personId: person.id,
      today,
    }),
  )
  await look()
  expect(found.map((row) => row.join(' | '))).toEqual(rows.map((row) => row.join(' | ')))
})

test('nobody writes a judgement for another, gives an audit without the right, or reads one of another authority', async () => {
  const id = await give('C09')
  const audit = await openOf(id, 'quality-lead')
  const insert = (db: Db) =>
    db.run(sql`
      insert into audit_judgements (authority_id, audit_id, reader, child_id, person_id)
      values (current_authority(), ${id}, 'auditor', ${audit.childId}, current_person())`)
  expect(await isRefused(ground.database, staff('quality-lead'), insert)).toBe(true)
  expect(await isRefused(ground.database, staff('send-officer'), insert)).toBe(true)
  const given = (db: Db) =>
    db.run(sql`
      insert into audits (authority_id, child_id, tool, tool_version, auditor_id, due_on, given_by)
      values (current_authority(), ${idOf('MINE')}, 'social-care', 1, ${staff('reviewing-officer').id}, '2026-12-20', current_person())`)
  expect(await isRefused(ground.database, staff('team-manager'), given)).toBe(true)
  const theirs = (db: Db) =>
    db.run(sql`
      insert into audits (authority_id, child_id, tool, tool_version, auditor_id, due_on, given_by)
      values (current_authority(), ${idOf('MINE')}, 'social-care', 1, ${staff('team-manager').id}, '2026-12-20', current_person())`)
  expect(await isRefused(ground.database, staff('quality-lead'), theirs)).toBe(true)
})

test('a closed audit counts in the indicators that ask what it asks, by those who see every child', async () => {
  const { keptHereIndicators, countKeptHere, maySeeKeptHere } = await import('../indicators/index.ts')
  await ground.database.asOwner((db) => writeMatrix(db, registerGrants))
  const before = new Map<string, number>()
  const counted = async (id: string) => {
    const definition = keptHereIndicators.get(id) ?? expect.unreachable(id)
    expect([maySeeKeptHere(staff('analyst'), definition), maySeeKeptHere(staff('team-manager'), definition)]).toEqual([
      true,
      false,
    ])
    const { counted: yes, outOf, rows } = await ground.as((db) => countKeptHere(db, definition, today), 'analyst')
    expect(rows).toHaveLength(outOf)
    return [yes - (before.get(`${id} yes`) ?? 0), outOf - (before.get(`${id} of`) ?? 0)]
  }
  for (const id of ['QA03', 'QA06']) {
    const [yes = 0, of = 0] = await counted(id)
    before.set(`${id} yes`, yes).set(`${id} of`, of)
  }
  const id = await give('C10', 'reviewing-officer', 'social-care')
  await judge(id, 'reviewing-officer', 'good')
  await ground.as(async (db) =>
    askForModeration(db, await getAudit(db, id, today), {
      moderator: staff('send-officer').id,
      moderationDueOn: addDays(today, 7),
    }),
  )
  await judge(id, 'send-officer', 'good')
  expect(await counted('QA06')).toEqual([0, 0])
  await ground.as(async (db, person) =>
    closeAudit(db, await getAudit(db, id, today), {
      grade: 'good',
      why: '',
      againMonths: null,
      personId: person.id,
      today,
    }),
  )
  expect([await counted('QA03'), await counted('QA06')]).toEqual([
    [1, 1],
    [1, 1],
  ])
})

test('what is held of a child in audits and supervision is told to who asks for it', async () => {
  const id = await give('C11')
  await judge(id, 'reviewing-officer', 'mostly')
  await ground.as((db) =>
    addSupervision(
      db,
      idOf('C11'),
      SupervisionFields.parse({
        heldOn: today,
        matters: 'A home that stays.',
        decisions: [{ what: 'Ask the carer.' }],
      }),
      today,
    ),
  )
  const texts = (await ground.as((db) => heldOfChild(db, idOf('C11')))).map(({ text }) => text)
  expect(texts).toEqual(
    expect.arrayContaining([
      'Audit, summary: As the sections say.',
      'Supervision, what matters: A home that stays.',
      'Supervision decided: Ask the carer.',
    ]),
  )
})

describe('supervision', () => {
  test('is due by where the child stands, and missed twice is said', async () => {
    const dueOf = async (asAt: string) =>
      (await ground.as((db) => listDue(db, day(asAt)))).find(({ childId }) => childId === idOf('C01'))
    expect(await dueOf('2026-02-12')).toMatchObject({
      pathway: 'In care',
      dueOn: '2026-02-12',
      missed: 0,
      lastOn: null,
    })
    expect((await dueOf('2026-02-13'))?.missed).toBe(1)
    expect((await dueOf('2026-03-27'))?.missed).toBe(2)
    await ground.as((db) =>
      addSupervision(
        db,
        idOf('C01'),
        SupervisionFields.parse({ heldOn: '2026-11-01', matters: 'She is settled.' }),
        today,
      ),
    )
    expect(await dueOf('2026-11-24')).toMatchObject({ lastOn: '2026-11-01', dueOn: '2026-12-13', missed: 0 })
    const died = (on: string | null) =>
      ground.database.asOwner((db) =>
        db.run(
          sql`update ssd_person set pers_death_date = ${on}::date where child_id = ${idOf('C01')} and to_import is null`,
        ),
      )
    await died('2026-11-23')
    expect(await dueOf('2026-11-23')).toBeDefined()
    expect(await dueOf('2026-11-24')).toBeUndefined() // nothing is talked over any more of a child who died
    await died(null)
  })

  test('stays within the walls of the child, and only who supervises writes it', async () => {
    const count = (role: Role) =>
      ground.as(
        async (db) =>
          (
            await db.one(
              sql`select count(*) as n from supervisions where child_id = ${idOf('C01')}`,
              z.object({ n: z.number() }),
            )
          ).n,
        role,
      )
    expect([await count('quality-lead'), await count('social-worker'), await count('councillor')]).toEqual([1, 0, 0])
    const write = (db: Db) =>
      db.run(sql`
        insert into supervisions (authority_id, child_id, held_on, matters, held_by)
        values (current_authority(), ${idOf('MINE')}, ${today}, 'x', current_person())`)
    expect(await isRefused(ground.database, staff('social-worker'), write)).toBe(true)
    expect(await isRefused(ground.database, staff('send-officer'), write)).toBe(true)
    expect(await isRefused(ground.database, staff('team-manager'), write)).toBe(false)
  })

  test('decisions are followed until their owner or who supervises says that they are done', async () => {
    await ground.as(
      (db) =>
        addSupervision(
          db,
          idOf('MINE'),
          SupervisionFields.parse({
            heldOn: today,
            matters: 'He is tired.',
            decisions: [{ what: 'Visit at school.', ownerId: staff('social-worker').id, dueOn: today }],
          }),
          today,
        ),
      'team-manager',
    )
    const mine = async (role: Role) =>
      (await ground.as((db) => listDecisions(db), role)).filter(({ childId }) => childId === idOf('MINE'))
    const [decision] = await mine('social-worker')
    const finish = (role: Role) =>
      ground.as((db) => finishDecision(db, { id: decision?.id ?? '', doneOn: today, doneNote: '', today }), role)
    await expect(finish('analyst')).rejects.toThrow(/Its owner or who supervises/)
    await expect(finish('personal-adviser')).rejects.toThrow(/no such decision/)
    await finish('social-worker')
    expect(await mine('team-manager')).toEqual([])
  })
})

test('practitioner, child and family have their say, until it is closed', async () => {
  const id = await give('MINE', 'send-officer')
  const say = (role: Role) =>
    ground.as(
      async (db) =>
        addVoice(db, await getAudit(db, id, today), { who: 'practitioner', said: 'I was new.', saidOn: today }, today),
      role,
    )
  await say('social-worker')
  expect((await ground.as((db) => listVoices(db, id))).map(({ who, said }) => [who, said])).toEqual([
    ['practitioner', 'I was new.'],
  ])
  await expect(say('personal-adviser')).rejects.toThrow(/no such audit/)
})

describe('audits on the topics of inspections', () => {
  test('are counted by the cohorts of a topic, once each, of children whom the person may see, and nobody is named', async () => {
    await ground.database.asOwner((db) => db.run(sql`delete from audits`))
    const topics = [
      { topic: 'homes', cohorts: ['care', 'open'] },
      { topic: 'plans', cohorts: ['ehc-plans'] },
    ]
    const later = day('2026-12-21') // the day after they were due
    const counted = (role: Role = 'quality-lead') =>
      ground
        .as((db) => countAuditsOn(db, topics, later), role)
        .then((all) => all.find(({ topic }) => topic === 'homes'))
    const [mine, other] = [await give('MINE'), await give('C03')]
    expect(await counted()).toEqual({ topic: 'homes', finished: 0, moderated: 0, gradedOtherwise: 0, late: 2 })
    await judge(other, 'reviewing-officer', 'not-at-all')
    expect(await counted()).toMatchObject({ finished: 1, late: 1 })
    await ground.as(async (db) =>
      askForModeration(db, await getAudit(db, other, today), {
        moderator: staff('send-officer').id,
        moderationDueOn: addDays(today, 7),
      }),
    )
    await judge(other, 'send-officer', 'in-part')
    expect(await counted()).toMatchObject({ finished: 1, moderated: 1, gradedOtherwise: 1 })
    // A social worker sees the child that they work with, and of that child nothing is finished.
    expect(await counted('social-worker')).toMatchObject({ finished: 0, moderated: 0, late: 1 })
    await judge(mine, 'reviewing-officer', 'in-part')
    expect(await counted('social-worker')).toMatchObject({ finished: 1, moderated: 0, late: 0 })
    expect((await ground.as((db) => countAuditsOn(db, topics, later))).find(({ topic }) => topic === 'plans')).toEqual({
      topic: 'plans',
      finished: 0,
      moderated: 0,
      gradedOtherwise: 0,
      late: 0,
    })
    expect(await counted('councillor')).toMatchObject({ finished: 0, late: 0 })
  })
})
