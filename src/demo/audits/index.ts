import { z } from 'zod'
import {
  addAction,
  addVoice,
  askForModeration,
  auditAgain,
  checkAction,
  closeAudit,
  drawSample,
  finishAction,
  finishJudgement,
  getAudit,
  giveSingle,
  listActionsOf,
  listAudits,
  listOwnersFor,
  SampleFields,
  saveSection,
  stageOf,
  toolOf,
  type Audit,
} from '../../audits/index.ts'
import { asPerson, personByEmail, type Person } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { addDays, type Day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { randomOf } from '../population/random.ts'
import { againGradeOf, gradeOf, judgementOf, secondGradeOf } from './judged.ts'
import { rounds, type Round } from './rounds.ts'
import { plantSupervision } from './supervision.ts'

const emails = {
  lead: 'marian.oyelaran',
  practice: 'hannah.kowalczyk',
  director: 'gwen.tarrant',
  reviewing: 'tobias.achterberg',
  manager: 'ruth.falconer',
  school: 'nerys.vaughan',
  send: 'osian.merrifield',
} as const
type Staff = Readonly<Record<keyof typeof emails, Person>>

/** A year of audits: samples each quarter, a manager who grades kinder than second readers, and plans that say neither who nor when. */
export const plantAudits = async (database: Database, authorityId: string, today: Day): Promise<void> => {
  const found = await Promise.all(
    Object.entries(emails).map(
      async ([name, email]) =>
        [name, await personByEmail(database, authorityId, `${email}@alderwick.example`)] as const,
    ),
  )
  if (found.some(([, person]) => person === undefined)) return
  const staff = Object.fromEntries(found) as unknown as Staff // each is there
  const { drawn, byHand, known } = await asPerson(database, staff.lead, (db) =>
    db.one(
      sql`
        select array(select title from audit_samples) as drawn, exists (select from audits where sample_id is null) as "byHand",
          exists (select from children where person_id = 'ALD-20417') as known`,
      z.object({ drawn: z.array(z.string()), byHand: z.boolean(), known: z.boolean() }),
    ),
  )
  if (!known) return
  for (const round of rounds) if (!drawn.includes(round.title)) await plantRound({ database, staff, today }, round)
  if (byHand) return
  await plantByHand({ database, staff, today })
  await plantYouthJustice({ database, staff, today })
  await plantSupervision(database, staff.practice, today)
}

interface Ground {
  database: Database
  staff: Staff
  today: Day
}

/** Draws a sample, and has it read, read again in part, acted on and closed, as far as its day lies back. */
const plantRound = async ({ database, staff, today }: Ground, round: Round): Promise<void> => {
  const drawnOn = addDays(today, -round.daysAgo)
  const dueOn = addDays(drawnOn, 28)
  const { id } = await asPerson(database, staff.lead, (db) =>
    drawSample(
      db,
      SampleFields.parse({
        title: round.title,
        tool: round.tool,
        frame: round.frame,
        onDay: drawnOn,
        strata: round.strata,
        askedFor: round.askedFor,
        seed: round.seed,
        why: round.why,
        dueOn,
        auditors: round.auditors.map((name) => staff[name].id),
      }),
      { today: drawnOn, chance: round.seed },
    ),
  )
  const audits = await asPerson(database, staff.lead, (db) => listAudits(db, drawnOn, { sampleId: id }))
  for (const [at, audit] of audits.toSorted((a, b) => a.id.localeCompare(b.id)).entries()) {
    // The last of a round that runs are still to be read; of one that is over all but one were.
    const isRead = round.daysAgo > 28 ? round.quarter < 3 || at !== 7 : at % 3 === 0
    if (isRead)
      await plantReading(
        { database, staff, today },
        { audit, round, at, readOn: addDays(drawnOn, Math.min(round.daysAgo, 12 + (at % 14))) },
      )
  }
}

const plantReading = async (
  ground: Ground,
  { audit, round, at, readOn }: { audit: Audit; round: Round; at: number; readOn: Day },
): Promise<void> => {
  const { database, staff, today } = ground
  const tool = toolOf(audit)
  const chance = randomOf('audit', round.seed, at)
  const isKind = audit.auditorId === staff.manager.id
  const grade = gradeOf(tool, { chance, isKind, quarter: round.quarter })
  const auditor = Object.values(staff).find(({ id }) => id === audit.auditorId)
  if (!auditor) return
  await judge(ground, { id: audit.id, reader: auditor, grade, on: readOn, seed: `${round.seed}/${at}` })
  await asPerson(database, auditor, async (db) => {
    const open = await getAudit(db, audit.id, readOn)
    await addVoice(
      db,
      open,
      { who: 'practitioner', said: practitioners[at % practitioners.length] ?? '', saidOn: readOn },
      readOn,
    )
    if (at % 2 === 0)
      await addVoice(db, open, { who: 'child', said: children[at % children.length] ?? '', saidOn: readOn }, readOn)
    if (at % 5 === 0)
      await addVoice(
        db,
        open,
        { who: 'family', said: 'We would like to be told who comes, before they come.', saidOn: readOn },
        readOn,
      )
    await plantAction(db, open, { at, readOn, staff })
  })
  const isTwice = isKind || at % 4 === 0 || tool.scale.alwaysModerated.includes(grade)
  const secondOn = addDays(readOn, 9)
  if (isTwice) {
    const second = await asPerson(database, staff.lead, async (db) => {
      const { able } = await db.one(
        sql`
          select coalesce((array_agg(m.id::text order by m.place))[1], '') as able
          from unnest(${[staff.practice, staff.reviewing, staff.director].map(({ id }) => id)}::uuid[]) with ordinality m(id, place)
          where m.id <> ${audit.auditorId}::uuid and may_audit(${audit.childId}::uuid, m.id)`,
        z.object({ able: z.string() }),
      )
      if (able)
        await askForModeration(db, await getAudit(db, audit.id, readOn), {
          moderator: able,
          moderationDueOn: addDays(readOn, 14),
        })
      return Object.values(staff).find(({ id }) => id === able)
    })
    if (!second || secondOn > today || (round.daysAgo <= 28 && at % 2 === 0)) return
    await judge(ground, {
      id: audit.id,
      reader: second,
      grade: secondGradeOf(tool, grade, { chance, isKind }),
      on: secondOn,
      seed: `${round.seed}/${at}`,
    })
  }
  const closedOn = addDays(readOn, 14)
  if (closedOn > today) return
  await close(ground, { id: audit.id, on: closedOn, isAgain: round.quarter === 1 && at % 2 === 1 })
  await plantDone(ground, { id: audit.id, at })
}

/** Reads as somebody on a day and finishes. Where a child may be at risk, what is done at once is written down first. */
const judge = (
  { database, staff }: Pick<Ground, 'database' | 'staff'>,
  { id, reader, grade, on, seed }: { id: Audit['id']; reader: Person; grade: string; on: Day; seed: string },
): Promise<void> =>
  asPerson(database, reader, async (db) => {
    const audit = await getAudit(db, id, on)
    const tool = toolOf(audit)
    const { sections, whole, isUnsafe } = judgementOf(tool, grade, seed)
    for (const { id: sectionId, given } of sections)
      await saveSection(db, { audit, sectionId, given, personId: reader.id })
    if (isUnsafe && audit.auditorId === reader.id)
      await addAction(
        db,
        audit,
        {
          what: 'See the child today, alone, and look at the safety plan with the manager.',
          section: '',
          atOnce: true,
          ownerId: staff.practice.id,
          dueOn: addDays(on, 1),
        },
        on,
      )
    await finishJudgement(db, { audit, whole, personId: reader.id, today: on })
  })

const close = (
  { database, staff }: Ground,
  { id, on, isAgain }: { id: Audit['id']; on: Day; isAgain: boolean },
): Promise<void> =>
  asPerson(database, staff.lead, async (db) => {
    const audit = await getAudit(db, id, on)
    const closer = audit.auditorId === staff.lead.id
    const grade = audit.secondGrade ?? audit.firstGrade
    if (closer || grade === null || !['finished', 'moderated'].includes(stageOf(audit))) return
    const differs = grade !== audit.firstGrade
    await closeAudit(db, audit, {
      grade,
      why: differs ? 'Both readers talked it through: the plan says what is to be done, and nobody by when.' : '',
      againMonths: isAgain ? 6 : null,
      personId: staff.lead.id,
      today: on,
    })
  })

const plantAction = async (
  db: Parameters<typeof addAction>[0],
  audit: Audit,
  { at, readOn, staff }: { at: number; readOn: Day; staff: Staff },
): Promise<void> => {
  const what = actions[at % actions.length]
  if (!what) return
  const owners = await listOwnersFor(db, audit.childId)
  const worker =
    owners.find(({ id }) => !Object.values(staff).some((one) => one.id === id)) ??
    owners.find(({ id }) => id === staff.practice.id)
  if (worker)
    await addAction(
      db,
      audit,
      { what, section: 'plan', atOnce: false, ownerId: worker.id, dueOn: addDays(readOn, 21) },
      readOn,
    )
}

/** Most of what was set is done; some of it late, some not at all, and some not checked. */
const plantDone = async ({ database, today }: Ground, { id, at }: { id: Audit['id']; at: number }): Promise<void> => {
  const { authorityId } = await database.asOwner((db) =>
    db.one(
      sql`select authority_id as "authorityId" from audits where id = ${id}`,
      z.object({ authorityId: z.string() }),
    ),
  )
  const people = await database.asOwner((db) =>
    db.many(
      sql`select p.id, p.email from people p where p.authority_id = ${authorityId}`,
      z.object({ id: z.string(), email: z.string() }),
    ),
  )
  const personOf = async (personId: string): Promise<Person | undefined> => {
    const email = people.find((one) => one.id === personId)?.email
    return email === undefined ? undefined : personByEmail(database, authorityId, email)
  }
  const lead = await personByEmail(database, authorityId, `${emails.lead}@alderwick.example`)
  if (!lead) return
  for (const action of await asPerson(database, lead, (db) => listActionsOf(db, id))) {
    const owner = await personOf(action.ownerId)
    const doneOn = addDays(action.dueOn, at % 4 === 3 ? 9 : -3)
    if (!owner || doneOn > today || doneOn < action.setOn || at % 6 === 5) continue
    await asPerson(database, owner, (db) =>
      finishAction(
        db,
        { id },
        { id: action.id, doneOn, doneNote: 'Written on the record.', personId: owner.id, today: doneOn },
      ),
    )
    if (owner.id === lead.id || at % 5 === 4) continue
    await asPerson(database, lead, (db) =>
      checkAction(
        db,
        { id },
        { id: action.id, personId: lead.id, today: addDays(doneOn, 5) < today ? addDays(doneOn, 5) : today },
      ),
    )
  }
}

/** The children of the first round who were to be looked at again, and one who was chosen after a complaint. */
const plantByHand = async (ground: Ground): Promise<void> => {
  const { database, staff, today } = ground
  const due = await asPerson(database, staff.lead, async (db) =>
    (await listAudits(db, today)).filter(
      ({ againDueOn, againId }) => againDueOn !== null && againDueOn <= today && againId === null,
    ),
  )
  for (const [at, audit] of due.entries()) {
    const readOn = addDays(audit.againDueOn ?? today, 5)
    const reader = await firstAble(ground, audit.childId, [staff.practice, staff.reviewing, staff.director])
    if (!reader || readOn > today) continue
    const next = await asPerson(database, staff.lead, async (db) =>
      auditAgain(db, await getAudit(db, audit.id, today), {
        auditor: reader.id,
        dueOn: addDays(readOn, 10),
        today: audit.againDueOn ?? today,
      }),
    )
    const grade = againGradeOf(toolOf(audit), audit.grade ?? '', at)
    await judge(ground, { id: next, reader, grade, on: readOn, seed: `again/${at}` })
    if (!toolOf(audit).scale.alwaysModerated.includes(grade))
      await close(ground, { id: next, on: addDays(readOn, 8) < today ? addDays(readOn, 8) : today, isAgain: false })
  }
  const [free] = await asPerson(database, staff.lead, (db) =>
    db.many(
      sql`
        select c.person_id as number from ssd_cin_episodes e join children c on c.authority_id = e.authority_id and c.id = e.child_id
        where e.to_import is null and e.cine_close_date is null and may_audit(c.id, ${staff.reviewing.id}::uuid)
          and not exists (select from audits a where a.authority_id = c.authority_id and a.child_id = c.id and a.closed_on is null)
        order by c.person_id limit 1`,
      z.object({ number: z.string() }),
    ),
  )
  if (free)
    await asPerson(database, staff.lead, (db) =>
      giveSingle(
        db,
        {
          recordNumber: free.number,
          tool: 'social-care',
          auditor: staff.reviewing.id,
          dueOn: addDays(today, 10),
          why: 'The family complained that nobody told them of a change of worker.',
        },
        today,
      ),
    )
}

/** Casework of youth justice, which the data of the case system does not tell: given by the numbers of the records. */
const plantYouthJustice = async (ground: Ground): Promise<void> => {
  const { database, staff, today } = ground
  const teenagers = await asPerson(database, staff.lead, (db) =>
    db.many(
      sql`
        select c.person_id as number from children c join ssd_person p on p.authority_id = c.authority_id and p.child_id = c.id and p.to_import is null
        where p.pers_dob between ${today}::date - interval '18 years' and ${today}::date - interval '13 years'
          and may_audit(c.id, ${staff.practice.id}::uuid) and not exists (
            select from audits a where a.authority_id = c.authority_id and a.child_id = c.id and a.closed_on is null)
        order by c.person_id limit 5`,
      z.object({ number: z.string() }),
    ),
  )
  for (const [at, { number }] of teenagers.entries()) {
    const givenOn = addDays(today, -70 + 4 * at)
    const id = await asPerson(database, staff.lead, (db) =>
      giveSingle(
        db,
        {
          recordNumber: number,
          tool: 'youth-justice',
          auditor: staff.practice.id,
          dueOn: addDays(givenOn, 28),
          why: 'Standards 2.1 to 2.4 before the next inspection; youth justice works with the child.',
        },
        givenOn,
      ),
    )
    const grade = at % 2 === 0 ? 'sufficient' : 'not-sufficient'
    await judge(ground, { id, reader: staff.practice, grade, on: addDays(givenOn, 10), seed: `youth/${at}` })
    if (grade === 'sufficient') await close(ground, { id, on: addDays(givenOn, 20), isAgain: false })
  }
}

const firstAble = async (
  { database, staff }: Ground,
  childId: string,
  people: readonly Person[],
): Promise<Person | undefined> => {
  const able = await asPerson(database, staff.lead, (db) =>
    db.many(
      sql`select m.id from unnest(${people.map(({ id }) => id)}::uuid[]) m(id) where may_audit(${childId}::uuid, m.id)`,
      z.object({ id: z.string() }),
    ),
  )
  return people.find(({ id }) => able.some((one) => one.id === id))
}

const practitioners = [
  'I know the child well. What I have not done is write down why we decided as we did.',
  'I took the case over in spring. The plan was there; the steps in it had no days.',
  'Reading it together helped: I had stopped seeing how long the plan had been the same.',
  'Visits are on time because the team keeps a list. Direct work is what falls away in a full week.',
]
const children = [
  'She said that her worker listens, and that she does not know what the meeting decided.',
  'He said it was good that somebody asked.',
  'She is two: she went to her carer for comfort, and played on the floor with the visitor.',
]
const actions = [
  'Rewrite the plan with the family: each step with a name and a day.',
  'Explain to the child, in a letter, what the review decided and why.',
  'Bring the chronology up to date from the last move on.',
  'Record who may consent to treatment.',
  'Hold the supervision that was missed, and write down the decision about contact with its reason.',
]
