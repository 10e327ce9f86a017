import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { childNumbered, type ChildId } from '../children/index.ts'
import { newGround, type Ground } from '../children/ground.fixture.ts'
import type { Role } from '../people/index.ts'
import { day } from '../platform/day.ts'
import { rawSql, sql } from '../platform/sql.ts'
import { addAction, finishAction, listActionsOf } from './audits/actions.ts'
import type { AuditId } from './audits/audit.ts'
import { closeAudit } from './audits/close-audit.ts'
import { getAudit } from './audits/find-audits.ts'
import { finishJudgement, saveSection } from './audits/judge.ts'
import { listJudgements } from './audits/judgement.ts'
import { addVoice, listVoices } from './audits/voices.ts'
import { childrenInCare } from './children-in-care.fixture.ts'
import { giveSingle } from './samples/change-sample.ts'
import { addSupervision, finishDecision, listSupervisions, SupervisionFields } from './supervision/supervision.ts'
import { toolFor } from './tools/index.ts'

// Every field of words holds this name of a brother, so that one left open anywhere is found.
const brother = 'Ezekiel'
const today = day('2026-11-24')
let ground: Ground
let childId: ChildId
let auditId: AuditId

beforeAll(async () => {
  ground = await newGround()
  await ground.deliver('2026-11-20', childrenInCare(['C01']))
  const { staff } = ground.northmere
  childId = await ground.as((db) => childNumbered(db, 'C01'))
  auditId = await ground.as((db) =>
    giveSingle(
      db,
      {
        recordNumber: 'C01',
        tool: 'written-to-child',
        auditor: staff['reviewing-officer'].id,
        dueOn: day('2026-12-20'),
        why: `${brother} asked.`,
      },
      today,
    ),
  )
  await ground.as(async (db, person) => {
    const audit = await getAudit(db, auditId, today)
    for (const { id, statements } of toolFor(audit.tool).sections) {
      const notes = Object.fromEntries(
        statements.flatMap((one) => [
          [`said-${one.id}`, 'met'],
          [`note-${one.id}`, `${brother} is named.`],
        ]),
      )
      await saveSection(db, {
        audit,
        sectionId: id,
        given: { ...notes, grade: 'mostly', evidence: `${brother} is met.` },
        personId: person.id,
      })
    }
    await addVoice(db, audit, { who: 'family', said: `${brother} misses her.`, saidOn: today }, today)
    await addAction(
      db,
      audit,
      { what: `See ${brother}.`, section: '', atOnce: false, ownerId: staff.director.id, dueOn: today },
      today,
    )
    const whole = { grade: 'mostly', voice: 2, strengths: `${brother} is heard.`, summary: `${brother} as well.` }
    await finishJudgement(db, { audit, whole, personId: person.id, today })
  }, 'reviewing-officer')
  await ground.as(async (db, person) => {
    const audit = await getAudit(db, auditId, today)
    const [action] = await listActionsOf(db, auditId)
    await finishAction(db, audit, {
      id: action?.id ?? '',
      doneOn: today,
      doneNote: `${brother} was seen.`,
      personId: person.id,
      today,
    })
  }, 'director')
  await ground.as(async (db) => {
    await addSupervision(
      db,
      childId,
      SupervisionFields.parse({
        heldOn: today,
        matters: `${brother} is away.`,
        risk: `${brother}.`,
        plan: `${brother}.`,
        voice: `${brother}.`,
        decisions: [
          {
            what: `Ring ${brother}.`,
            why: `${brother} waits.`,
            need: `${brother}.`,
            ownerId: staff.director.id,
            dueOn: today,
          },
        ],
      }),
      today,
    )
    const { decisions } = await listSupervisions(db, childId)
    await finishDecision(db, { id: decisions[0]?.id ?? '', doneOn: today, doneNote: `${brother} rang.`, today })
  })
  await ground.as(async (db, person) => {
    const audit = await getAudit(db, auditId, today)
    await closeAudit(db, audit, { grade: 'mostly', why: '', againMonths: null, personId: person.id, today })
  })
})

/** All that a role is shown of the audit and the supervision, through the functions that every page, command and export reads by. */
const shownTo = (role: Role): Promise<string> =>
  ground.as(async (db) => {
    const { why, gradeWhy } = await getAudit(db, auditId, today)
    const actions = await listActionsOf(db, auditId)
    const { supervisions, decisions } = await listSupervisions(db, childId)
    return JSON.stringify([
      [why, gradeWhy],
      await listJudgements(db, auditId),
      await listVoices(db, auditId),
      actions.map(({ what, doneNote }) => [what, doneNote]),
      supervisions,
      decisions.map(({ what, why: because, need, doneNote }) => [what, because, need, doneNote]),
    ])
  }, role)

const timesIn = (text: string): number => text.split(brother).length - 1

test('an analyst is shown that something was written, grades and days, and none of the words', async () => {
  const shown = await shownTo('analyst')
  expect(timesIn(shown)).toBe(0)
  expect(shown).toContain('Words withheld')
  const [judgement] = await ground.as((db) => listJudgements(db, auditId), 'analyst')
  expect([judgement?.grade, judgement?.voice, judgement?.finishedOn]).toEqual(['mostly', 2, today])
})

test('whoever sees names reads every word as it was written', async () => {
  const statements = toolFor('written-to-child').sections.flatMap((section) => section.statements).length
  const sections = toolFor('written-to-child').sections.length
  // Why it was given; a note and evidence for each; strengths and summary; the voice; the action and its note; four parts of the
  // supervision; the decision’s four.
  expect(timesIn(await shownTo('quality-lead'))).toBe(1 + statements + sections + 2 + 1 + 2 + 4 + 4)
  expect(await shownTo('quality-lead')).not.toContain('Words withheld')
})

test('no table that the database opens to an analyst holds one of the words', async () => {
  const tables = await ground.database.asOwner((db) =>
    db.many(
      sql`select relname as name from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v') and has_table_privilege('sightline_person', oid, 'select')`,
      z.object({ name: z.string() }),
    ),
  )
  expect(tables.length).toBeGreaterThan(100)
  const holding = (role: Role) =>
    ground.as(async (db) => {
      const found: string[] = []
      for (const { name } of tables) {
        const { some } = await db.one(
          sql`select exists (select from ${rawSql(name)} t where t::text like ${`%${brother}%`}) as some`,
          z.object({ some: z.boolean() }),
        )
        if (some) found.push(name)
      }
      return found.toSorted()
    }, role)
  expect(await holding('analyst')).toEqual([])
  expect(await holding('quality-lead')).toEqual([
    'audit_action_words',
    'audit_judgement_words',
    'audit_voice_words',
    'audit_words',
    'events', // why it was given stands on the trail too, which those read who answer for lawful access
    'supervision_decision_words',
    'supervision_words',
  ])
})

test('the words outlast every later change of their row', async () => {
  const audit = await ground.as((db) => getAudit(db, auditId, today))
  expect([audit.closedOn, audit.why]).toEqual([today, `${brother} asked.`])
})
