import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { addPerson, personByEmail, type Person } from '../../people/index.ts'
import { ReadingId } from '../../inspections/index.ts'
import { addDays, dayOf, type Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import {
  acceptAction,
  agenciesOfAction,
  agenciesOfShared,
  decideActionAgencies,
  addEvidence,
  addMilestone,
  addUpdate,
  askForDate,
  getAction,
  judge,
  judgeEvidence,
  listContributions,
  listEvidence,
  listShares,
  partnerBodies,
  putInPlan,
  shareAction,
  endShare,
  sharedActions,
  takeStep,
  waitFor,
  type ActionId,
} from '../index.ts'
import { listMilestones } from '../actions/milestones.ts'
import { listUpdates } from '../actions/updates.ts'
import { newPlanGround, type PlanGround } from '../plans.fixture.ts'

// Sharing holds by the day on which the database is asked, so these tests live today.
const today = dayOf(new Date())

let ground: PlanGround
let nurse: Person
let officer: Person
let helped: ActionId
let closed: ActionId

const partner = async (name: string, body: string): Promise<Person> => {
  const email = `${name.toLowerCase()}@body.example`
  await ground.database.asOwner((db) => addPerson(db, ground.authorityId, { name, email, role: 'partner', body }))
  const person = await personByEmail(ground.database, ground.authorityId, email)
  if (!person) throw new Error('a person was added')
  return person
}

const share = (id: ActionId, person: Person, from: Day | null = null) =>
  ground.as(ground.lead, (db) =>
    shareAction(db, id, { personId: person.id, sharedFrom: from, why: 'Send your figures.' }, today),
  )

const seenBy = async (person: Person): Promise<string[]> =>
  (await ground.as(person, (db) => judge(db, {}, today))).map(({ facts }) => facts.id).toSorted()

/** How many rows of a table somebody sees. */
const rows = (person: Person, table: ReturnType<typeof sql>): Promise<number> =>
  ground.as(person, async (db: Db) => (await db.one(sql`select count(*)::int as n from ${table}`, Count)).n)
const Count = z.object({ n: z.number() })

beforeAll(async () => {
  ground = await newPlanGround()
  nurse = await partner('Yasmin', 'Saltmarsh Health Trust')
  officer = await partner('Colm', 'Fenbridge Police')
  helped = await ground.started({ title: 'Shorten the wait', dueOn: addDays(today, 60) }, addDays(today, -20))
  closed = await ground.started({ title: 'Hire a second analyst', dueOn: addDays(today, 60) }, addDays(today, -20))
  for (const id of [helped, closed]) {
    await ground.as(ground.owner, (db) => addUpdate(db, id, { said: 'It goes on.' }))
    await ground.as(ground.owner, (db) => addMilestone(db, id, { title: 'Half way', dueOn: addDays(today, 30) }))
    await ground.as(ground.owner, (db) =>
      addEvidence(db, id, { kind: 'document', title: 'A list', datedOn: today }, today),
    )
  }
})

test('a partner sees the action that is shared with them, with what hangs on it, and no other', async () => {
  expect(await seenBy(nurse)).toEqual([])
  await share(helped, nurse)
  expect(await seenBy(nurse)).toEqual([helped])
  expect(await seenBy(officer)).toEqual([])
  for (const table of [sql`action_updates`, sql`milestones`, sql`evidence`])
    expect([await rows(nurse, table), await rows(officer, table), await rows(ground.lead, table)]).toEqual([1, 0, 2])
  expect(await rows(nurse, sql`improvement_history`)).toBeGreaterThan(0)
  expect(await rows(nurse, sql`improvement_history where action_id is distinct from ${helped}`)).toBe(0)
  expect(
    await rows(nurse, sql`improvement_history where of_table not in ('actions', 'milestones', 'evidence', 'redates')`),
  ).toBe(0)
  expect(await rows(officer, sql`improvement_history`)).toBe(0)
  await expect(ground.as(nurse, (db) => getAction(db, closed))).rejects.toThrow('action')
})

test('of the plans it stands in they are given the titles, and no row', async () => {
  const plan = await ground.plan('Health of children in care')
  await ground.as(ground.lead, (db) => putInPlan(db, helped, { planId: plan, priorityId: null }))
  const [one] = await ground.as(nurse, (db) => sharedActions(db, today))
  expect(one?.stands).toEqual([{ actionId: helped, planTitle: 'Health of children in care', priorityTitle: null }])
  expect(one?.share).toMatchObject({ why: 'Send your figures.', sharedBy: ground.lead.name, sharedFrom: today })
  for (const table of [sql`plans`, sql`plan_actions`, sql`priorities`, sql`measures`, sql`risks`])
    expect(await rows(nurse, table)).toBe(0)
  expect(await ground.as(officer, (db) => db.many(sql`select * from plans_of_shared()`, z.unknown()))).toEqual([])
  expect(await ground.as(ground.lead, (db) => db.many(sql`select * from plans_of_shared()`, z.unknown()))).toEqual([])
})

test('they are shown who leads what is shared with them, as somebody has said it, and of nothing else', async () => {
  const led = (person: Person) => ground.as(person, (db) => agenciesOfShared(db))
  expect(await led(nurse)).toEqual(new Map())
  const given = { lead: 'Saltmarsh Health Trust', contributing: ['The council'], why: 'Agreed at the board.' }
  for (const id of [helped, closed])
    await ground.as(ground.lead, async (db) => {
      const agencies = await agenciesOfAction(db, id, [])
      await decideActionAgencies(db, { id, agencies }, given)
    })
  expect(await led(nurse)).toEqual(new Map([[helped, given]]))
  expect(await led(officer)).toEqual(new Map())
  expect([await rows(nurse, sql`agency_decisions`), await rows(ground.lead, sql`agency_decisions`)]).toEqual([0, 2])
  expect(await ground.as(ground.lead, (db) => agenciesOfAction(db, helped, []))).toMatchObject({
    lead: 'Saltmarsh Health Trust',
    contributing: ['The council'],
    because: `${ground.lead.name}: Agreed at the board.`,
    byRule: { lead: 'The council', contributing: [] },
  })
  await expect(
    ground.as(nurse, async (db) => {
      const agencies = await agenciesOfAction(db, helped, [])
      await decideActionAgencies(db, { id: helped, agencies }, { ...given, lead: 'The council' })
    }),
  ).rejects.toThrow('does not allow')
})

test('of several findings that an action answers the first one’s lead is told by rule, and who else is named contributes', async () => {
  const answered = [
    { id: crypto.randomUUID(), value: 'Health leaders should shorten waits for speech therapy.', body: '' },
    { id: crypto.randomUUID(), value: 'The local authority should agree with the police who is told.', body: '' },
  ].map(({ id, ...rest }) => ({ id: ReadingId.parse(id), ...rest }))
  expect(await ground.as(ground.lead, (db) => agenciesOfAction(db, closed, answered.slice(0, 1)))).toMatchObject({
    byRule: { lead: 'Health providers', contributing: [] },
  })
  expect(await ground.as(ground.lead, (db) => agenciesOfAction(db, closed, answered))).toMatchObject({
    byRule: { lead: 'Health providers', contributing: ['The council', 'The police'] },
  })
})

test('they say how it goes and bring evidence, which somebody of the council verifies and they never', async () => {
  await ground.as(nurse, (db) => addUpdate(db, helped, { said: 'Ours is down to nine weeks.' }))
  const evidence = await ground.as(nurse, (db) =>
    addEvidence(db, helped, { kind: 'data', title: 'Nine weeks', datedOn: today, sampleN: 40 }, today),
  )
  expect((await ground.as(ground.lead, (db) => listUpdates(db, helped))).map(({ by }) => by)).toContain('Yasmin')
  const judging = (person: Person) =>
    ground.as(person, (db) => judgeEvidence(db, evidence, { verdict: 'verified', today }))
  await expect(judging(nurse)).rejects.toThrow('Your role does not allow you to verify evidence.')
  await judging(ground.verifier)
  expect((await ground.as(nurse, (db) => listEvidence(db, [helped]))).at(-1)?.verdict).toBe('verified')
  expect(
    await ground.as(nurse, (db) => db.run(sql`update evidence set verdict = 'verified', verified_by = ${nurse.id}`)),
  ).toBe(0)
})

test('what belongs to the owner they may not do, at the door of the house nor in the database', async () => {
  const tries: ((db: Db) => Promise<unknown>)[] = [
    (db) => addMilestone(db, helped, { title: 'More' }),
    (db) => askForDate(db, helped, { toOn: addDays(today, 90), reason: 'partner', why: 'x' }, today),
    (db) => takeStep(db, helped, 'block', { why: 'x', today }),
    (db) => shareAction(db, helped, { personId: officer.id }, today),
    (db) => addUpdate(db, closed, { said: 'x' }),
    (db) => addEvidence(db, closed, { kind: 'document', title: 'x', datedOn: today }, today),
  ]
  for (const attempt of tries) await expect(ground.as(nurse, attempt)).rejects.toThrow(/Only the owner|role|action/)
  const own = sql`${nurse.authorityId}, ${closed}, ${nurse.id}`
  const written = [
    sql`insert into action_updates (authority_id, action_id, person_id, said) values (${own}, 'x')`,
    sql`insert into evidence (authority_id, action_id, added_by, title, dated_on) values (${own}, 'x', ${today})`,
    sql`insert into action_updates (authority_id, action_id, person_id, said, is_review) values (${nurse.authorityId}, ${helped}, ${nurse.id}, 'x', true)`,
    sql`insert into action_updates (authority_id, action_id, person_id, said) values (${nurse.authorityId}, ${helped}, ${ground.owner.id}, 'x')`,
    sql`insert into action_shares (authority_id, action_id, person_id, shared_from, shared_by, shared_on) values (${own}, ${today}, ${nurse.id}, ${today})`,
    sql`insert into milestones (authority_id, action_id, title) values (${nurse.authorityId}, ${helped}, 'x')`,
    sql`insert into redates (authority_id, action_id, to_on, reason, asked_by, asked_on) values (${nurse.authorityId}, ${helped}, ${today}, 'partner', ${nurse.id}, ${today})`,
  ]
  for (const statement of written)
    await expect(ground.as(nurse, (db) => db.run(statement))).rejects.toThrow('row-level security')
  for (const table of [
    sql`actions`,
    sql`milestones`,
    sql`redates`,
    sql`action_shares`,
    sql`improvement_alerts`,
    sql`impact_claims`,
  ]) {
    const changed = await ground
      .as(nurse, (db) => db.run(sql`update ${table} set authority_id = authority_id`))
      .catch((error: unknown) => (error instanceof Error && /permission denied/.test(error.message) ? 0 : error))
    expect(changed).toBe(0)
  }
})

test('an action that they own they accept, take on and ask a new date for', async () => {
  const owned = await ground.draft({
    title: 'Name a nurse for each child',
    ownerId: nurse.id,
    dueOn: addDays(today, 40),
  })
  expect(await seenBy(nurse)).toEqual([helped, owned].toSorted())
  await ground.as(nurse, (db) => acceptAction(db, owned, today))
  await ground.as(ground.lead, (db) => takeStep(db, owned, 'agree', { today }))
  await ground.as(nurse, (db) => takeStep(db, owned, 'start', { today }))
  await ground.as(nurse, (db) => addMilestone(db, owned, { title: 'The first ten', dueOn: addDays(today, 10) }))
  const asked = await ground.as(nurse, (db) =>
    askForDate(db, owned, { toOn: addDays(today, 70), reason: 'recruitment', why: 'A post is empty.' }, today),
  )
  expect(asked).toBe('waiting')
  expect((await ground.as(nurse, (db) => listMilestones(db, [owned]))).map(({ title }) => title)).toEqual([
    'The first ten',
  ])
  await expect(ground.as(ground.lead, (db) => shareAction(db, owned, { personId: nurse.id }, today))).rejects.toThrow(
    'owns this action',
  )
})

test('the status is the same for everybody, and what it hangs on is not named to a partner', async () => {
  const before = await ground.started({ title: 'Sign the contract', dueOn: addDays(today, -3) }, addDays(today, -30))
  await ground.as(ground.lead, (db) => waitFor(db, helped, before))
  const standing = async (person: Person) =>
    (await ground.as(person, (db) => judge(db, { ids: [helped] }, today)))[0]?.standing
  const [theirs, ours] = [await standing(nurse), await standing(ground.lead)]
  expect([theirs?.status, ours?.status]).toEqual(['at_risk', 'at_risk'])
  expect(ours?.why).toContain('waits for “Sign the contract”')
  expect(theirs?.why).toContain('waits for another action, which is overdue')
})

test('a sharing is refused where it would mean nothing, with the reason', async () => {
  const tries: [() => Promise<unknown>, string][] = [
    [() => share(helped, nurse), 'shared with Yasmin already'],
    [() => share(helped, ground.owner), 'has access as a partner'],
    [() => share(helped, officer, addDays(today, -1)), 'is past'],
    [
      () => ground.as(ground.owner, (db) => shareAction(db, helped, { personId: officer.id }, today)),
      'to share actions',
    ],
    [() => ground.as(ground.councillor, (db) => shareAction(db, helped, { personId: officer.id }, today)), 'to share'],
  ]
  for (const [attempt, sentence] of tries) await expect(attempt()).rejects.toThrow(sentence)
})

test('what is to be shared from a later day is not seen before', async () => {
  await share(closed, officer, addDays(today, 3))
  expect(await seenBy(officer)).toEqual([])
})

test('when a sharing ends the partner sees the action no more; what they gave and the history stay', async () => {
  const [first] = await ground.as(ground.lead, (db) => listShares(db, [helped]))
  if (!first) throw new Error('it was shared above')
  await expect(ground.as(nurse, (db) => endShare(db, first.id, { today }))).rejects.toThrow('role')
  await ground.as(ground.director, (db) => endShare(db, first.id, { why: 'It is in.', today }))
  await expect(ground.as(ground.director, (db) => endShare(db, first.id, { today }))).rejects.toThrow('ended already')
  expect(await seenBy(nurse)).not.toContain(helped)
  for (const table of [sql`action_updates`, sql`milestones`, sql`evidence`, sql`improvement_history`])
    expect(await rows(nurse, sql`${table} where action_id = ${helped}`)).toBe(0)
  await expect(ground.as(nurse, (db) => addUpdate(db, helped, { said: 'Still here.' }))).rejects.toThrow('action')
  const given = await ground.as(ground.lead, (db) => listContributions(db, { actionIds: [helped] }))
  expect(
    given
      .map(({ kind, name, body, verdict }) => [kind, name, body, verdict])
      .toSorted(([a = ''], [b = '']) => a.localeCompare(b)),
  ).toEqual([
    ['evidence', 'Yasmin', 'Saltmarsh Health Trust', 'verified'],
    ['update', 'Yasmin', 'Saltmarsh Health Trust', ''],
  ])
  expect(await ground.as(ground.lead, (db) => listShares(db, [helped]))).toMatchObject([
    { endedOn: today, endedBy: ground.director.name, endedWhy: 'It is in.' },
  ])
  const trail = await ground.database.asOwner((db) =>
    db.many(
      sql`select action from events where subject_id = ${helped} and action like 'action.shared%' order by seq`,
      z.object({ action: z.string() }),
    ),
  )
  expect(trail.map(({ action }) => action)).toEqual(['action.shared', 'action.shared-no-more'])
})

test('what each body gave is counted, and each number is as long as its list', async () => {
  const bodies = await ground.as(ground.councillor, (db) => partnerBodies(db, { on: today }))
  const health = bodies.find(({ body }) => body === 'Saltmarsh Health Trust')
  expect(health).toMatchObject({
    people: ['Yasmin'],
    everShared: 2, // one shared no more, one that she owns
    updates: 1,
    evidence: 1,
    verified: 1,
    datesAsked: 1,
    lastHeardOn: today,
    silentSince: today,
    silentDays: 0,
  })
  expect(health?.actions.map(({ facts }) => facts.title)).toEqual(['Name a nurse for each child'])
  for (const { updates, evidence, datesAsked, contributions } of bodies)
    expect(updates + evidence + datesAsked).toBe(contributions.length)
  const later = await ground.as(ground.lead, (db) => partnerBodies(db, { on: addDays(today, 50) }))
  expect(later.find(({ body }) => body === 'Fenbridge Police')).toMatchObject({
    lastHeardOn: null,
    silentSince: addDays(today, 3),
    silentDays: 47,
  })
})

test('on a past day the sharing is what it was then', async () => {
  const [then, end] = [addDays(today, -40), addDays(today, -10)]
  const id = await ground.on(then, ground.lead, (db) => shareAction(db, closed, { personId: nurse.id }, then))
  await ground.on(end, ground.lead, (db) => endShare(db, id, { today: end }))
  const at = async (asAt: Day) =>
    (await ground.as(ground.lead, (db) => listShares(db, [closed], asAt)))
      .filter((one) => one.personId === nurse.id)
      .map(({ endedOn }) => endedOn)
  expect(await at(addDays(then, -1))).toEqual([])
  expect(await at(addDays(then, 1))).toEqual([null])
  expect(await at(end)).toEqual([end])
  const known = await ground.as(ground.lead, (db) =>
    partnerBodies(db, { on: addDays(then, 5), asAt: addDays(then, 5) }),
  )
  expect(known.map(({ body, everShared, silentDays }) => [body, everShared, silentDays])).toEqual([
    ['Saltmarsh Health Trust', 1, null], // the action had not been made by then
  ])
})
