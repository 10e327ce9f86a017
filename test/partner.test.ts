import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Workplace } from '../src/api/route.ts'
import { routes } from '../src/api/routes/index.ts'
import {
  acceptAction,
  addBoard,
  addEvidence,
  addMeeting,
  addMilestone,
  addPriority,
  addUpdate,
  askForDate,
  createAction,
  createMeasure,
  createPlan,
  endShare,
  measureAction,
  putInPlan,
  raiseRisk,
  shareAction,
  takeStep,
  waitFor,
  type ActionId,
  type NewAction,
} from '../src/improvement/index.ts'
import { writeRounds } from '../src/my-work/index.ts'
import { addPerson, asPerson, personByEmail, type Person, type Role } from '../src/people/index.ts'
import { readConfig } from '../src/platform/config.ts'
import { addDays, dayOf } from '../src/platform/day.ts'
import { html } from '../src/platform/html.ts'
import { sql, type Db } from '../src/platform/sql.ts'
import type { AnyPage, AnyVisit } from '../src/web/page.ts'
import { pages } from '../src/web/pages/index.ts'
import { givenWeb, type GivenWeb, type Visitor } from '../src/web/pages/sign-in/visitor.fixture.ts'

// One word stands in everything that is not shared with the partner, and nowhere else. Where it comes out, something has leaked.
const secret = 'Quizzlewick'
// And one in all that is shared, so that the test knows that it has looked.
const open = 'Opalmere'
// And one in what the row of a shared action holds beyond what a partner needs: their pages leave it out.
const unshown = 'Ravelstone'

const now = new Date()
const today = dayOf(now)

let web: GivenWeb
let partner: Person
let shared: ActionId
/** The ids of everything that is closed to the partner, and of what is shared. */
const ids: string[] = []
const closed: ActionId[] = []

const staff = (role: Role): Person => {
  const person = web.staff.get(role)
  if (!person) throw new Error(`There is no ${role}.`)
  return person
}
const as = <Result>(role: Role, work: (db: Db) => Promise<Result>) => asPerson(web.database, staff(role), work)

const started = async (word: string, parts: Partial<NewAction> = {}): Promise<ActionId> => {
  const id = await as('quality-lead', (db) =>
    createAction(db, {
      title: `${word} action`,
      detail: `${word} detail`,
      ownerId: staff('team-manager').id,
      doneWhen: `${word} is done.`,
      dueOn: addDays(today, 30),
      noMeasureBecause: `${unshown}, because`,
      costPounds: 10,
      costNote: `${unshown} money`,
      ...parts,
    }),
  )
  await as('team-manager', (db) => acceptAction(db, id, today))
  await as('quality-lead', (db) => takeStep(db, id, 'agree', { today }))
  await as('team-manager', (db) => addUpdate(db, id, { said: `${word} goes on.` }))
  await as('team-manager', (db) => addMilestone(db, id, { title: `${word} milestone`, dueOn: addDays(today, 9) }))
  const evidence = await as('team-manager', (db) =>
    addEvidence(db, id, { kind: 'document', title: `${word} evidence`, datedOn: today }, today),
  )
  await as('team-manager', (db) =>
    askForDate(db, id, { toOn: addDays(today, 60), reason: 'scope', why: `${word} grew.` }, today),
  )
  ids.push(id, evidence)
  return id
}

beforeAll(async () => {
  web = await givenWeb({ demo: true })
  partner = staff('partner')
  const email = 'lee@police.example'
  await web.database.asOwner((db) =>
    addPerson(db, web.authorityId, { name: 'Lee', email, role: 'partner', body: 'Fenbridge Police' }),
  )
  const other = await personByEmail(web.database, web.authorityId, email)
  if (!other) throw new Error('a person was added')

  const lead = staff('quality-lead')
  const give = (id: ActionId, person: Person, parts: { sharedFrom?: typeof today; why?: string } = {}) =>
    as('quality-lead', (db) => shareAction(db, id, { personId: person.id, ...parts }, today))
  shared = await started(open)
  await give(shared, partner, { why: `${open} is asked for.` })
  const [unshared, ofOther, ended, later, before] = [
    await started(secret),
    await started(secret),
    await started(secret),
    await started(secret),
    await started(secret),
  ]
  await give(ofOther, other, { why: `${secret} is asked for.` })
  const share = await give(ended, partner, { why: `${secret} was asked for.` })
  await asPerson(web.database, partner, (db) => addUpdate(db, ended, { said: `${secret} was said by the partner.` }))
  await as('quality-lead', (db) => endShare(db, share, { why: secret, today }))
  await give(later, partner, { sharedFrom: addDays(today, 2), why: `${secret} will be asked for.` })
  await as('quality-lead', (db) => waitFor(db, shared, before, `${secret} must be there`))
  closed.push(unshared, ofOther, ended, later, before)

  await as('quality-lead', async (db) => {
    const board = await addBoard(db, { name: `${secret} Board`, forum: 'improvement board' })
    const meeting = await addMeeting(db, board, { title: `${secret} meeting`, heldOn: addDays(today, 12) })
    const plan = await createPlan(db, {
      title: `${open} plan`,
      purpose: `${secret} purpose`,
      ownerId: lead.id,
      boardId: board,
    })
    const priority = await addPriority(db, plan, {
      title: `${open} priority`,
      causeKind: 'skill',
      cause: `${secret} cause`,
    })
    const next = await addPriority(db, plan, { title: `${secret} priority` })
    const secretPlan = await createPlan(db, { title: `${secret} plan`, ownerId: lead.id })
    await putInPlan(db, shared, { planId: plan, priorityId: priority })
    await putInPlan(db, unshared, { planId: plan, priorityId: priority })
    for (const id of closed) await putInPlan(db, id, { planId: secretPlan, priorityId: null })
    const measure = await createMeasure(db, { title: `${secret} measure`, unit: 'percent', period: 'month' })
    await measureAction(db, shared, measure)
    const risk = await raiseRisk(
      db,
      plan,
      { title: `${secret} risk`, priorityId: next, ownerId: lead.id, likelihood: 3, impact: 3, childImpact: 3 },
      { actionIds: [shared], today },
    )
    ids.push(board, meeting, plan, priority, next, secretPlan, measure, risk, share)
  })
  await web.database.asOwner((db) =>
    db.transaction(async (step) => {
      await step.script('set local session_replication_role = replica') // a document and a finding, without a file
      await step.run(sql`
        insert into documents (authority_id, sha256, file_name, title, bytes, received_by, came_by, state)
        values (${web.authorityId}, 'x', ${`${secret}.pdf`}, ${`${secret} letter`}, 1, ${lead.id}, 'page', 'read')`)
      await step.run(sql`
        insert into readings (authority_id, document_id, ordinal, field, value, rule, sureness)
        select authority_id, id, 1, 'finding', ${`${secret} finding`}, 'y', 90 from documents`)
      await step.run(sql`
        insert into action_findings (authority_id, action_id, finding_id) select authority_id, ${shared}, id from readings`)
    }),
  )
})

/** The addresses of a page, with everything there is in the place of an id. */
const addressesOf = (path: string): string[] => {
  const at = path
    .replace(/:words|:milestone|:decision/g, '00000000-0000-4000-8000-000000000000')
    .replace(':reader', 'child')
    .replace(':show', 'workers')
    .replace(':earlier', '1')
    .replace(':number', '1')
    .replace(':register', 'policies')
    .replace(':theme', 'care-plans')
    .replace(':topic', 'care-leavers')
    .replace(':name', '1.png')
    .replace(':key', '0123456789abcdef01234567')
    .replace(':role', 'director')
    .replace(':kind', 'html')
    .replace(':start', 'action')
    .replace(':line', 'actions-without-measure')
    .replace(':file', 'data.csv')
    .replace(':table', 'items')
    .replace(':format', 'csv')
    .replace('/indicators/:id', '/indicators/CP03')
  return at.includes(':id') ? ids.map((id) => at.replaceAll(':id', id)) : [at]
}

const behindTheDoor = pages.filter(({ needs }) => needs !== 'nothing')

test('no page behind the door shows a partner anything that is not shared, by whatever address', async () => {
  const visitor = await web.visitor('partner')
  const [leaks, reached]: [string[], Set<string>] = [[], new Set()]
  for (const { path, get } of behindTheDoor) {
    if (!get) continue
    for (const address of addressesOf(path)) {
      const { status, text, location } = await visitor.get(address)
      expect([address, status]).not.toEqual([address, 500])
      const said = `${text} ${location}`
      if (said.includes(secret) || said.includes(unshown)) leaks.push(address)
      if (status === 200 && text.includes(open)) reached.add(path)
    }
  }
  expect(leaks).toEqual([])
  expect([...reached].toSorted()).toEqual(
    [
      '/actions/:id',
      ...['accept', 'date', 'evidence', 'milestone', 'step', 'update', 'worse'].map((deed) => `/actions/:id/${deed}`),
      '/my-work',
      '/shared-actions',
      '/shared-actions/export/:format',
    ].toSorted(),
  )
})

test('past the door the database itself keeps from a partner what every page would show', async () => {
  const app = { config: { ...readConfig({}), demo: true }, database: web.database, now: () => now }
  const leaks: string[] = []
  let asked = 0
  const ask = async (page: AnyPage, address: string): Promise<void> => {
    const url = new URL(address, 'http://sightline')
    const params = page.params?.safeParse(paramsOf(page.path, url.pathname))
    const query = page.query?.safeParse({})
    if (params?.success === false || query?.success === false) return
    const visit = {
      app,
      person: partner,
      now,
      today,
      url,
      csrf: html``,
      session: '',
      cookies: {},
      params: params?.data ?? {},
      query: query?.data ?? {},
      problems: [],
      typed: {},
      form: {},
      files: [],
    }
    const answer = await asPerson(
      web.database,
      partner,
      (db) => page.get?.({ ...visit, db } as unknown as AnyVisit) ?? Promise.reject(new Error('no page')), // the reader and the files are not there
    ).catch((error: unknown) => String(error))
    asked += 1
    if (JSON.stringify(answer).includes(secret)) leaks.push(address)
  }
  for (const page of behindTheDoor) {
    if (page.get) for (const address of addressesOf(page.path)) await ask(page, address)
  }
  expect(leaks).toEqual([])
  expect(asked).toBeGreaterThan(500)
})

const paramsOf = (path: string, given: string): Record<string, string> => {
  const parts = given.split('/').map(decodeURIComponent)
  return Object.fromEntries(
    path.split('/').flatMap((part, index) => (part.startsWith(':') ? [[part.slice(1), parts[index] ?? '']] : [])),
  )
}

test('their mail and their calendar name what is shared and nothing else', async () => {
  const visitor = await web.visitor('partner')
  await visitor.get('/my-work/mail')
  const { text } = await visitor.post('/my-work/calendar', { do: 'renew' })
  const address = /\/calendar\/[\w-]+/.exec(text)?.[0] ?? expect.unreachable('no address was made')
  const calendar = await (await web.visitor()).get(address)
  expect([calendar.status, calendar.text.includes(`${open} action`), calendar.text.includes(secret)]).toEqual([
    200,
    true,
    false,
  ])
  expect((await (await web.visitor()).get(`${address}/worklist`)).status).toBe(404)
  const { database, authorityId } = web
  await writeRounds({ database, authorityId, today, now, address: 'https://sightline.example' })
  const letters = await database.asOwner((db) =>
    db.many(sql`select body from mail where person_id = ${partner.id}`, z.object({ body: z.string() })),
  )
  expect(letters.map(({ body }) => [body.includes(`${open} action`), body.includes(secret)])).toEqual([[true, false]])
})

test('no form reaches an action that is not shared with the partner', async () => {
  const visitor: Visitor = await web.visitor('partner')
  await visitor.get('/my-work/mail')
  const fields = {
    said: 'x',
    title: 'x',
    kind: 'document',
    datedOn: today,
    status: 'blocked',
    why: 'x',
    step: 'block',
    toOn: addDays(today, 99),
    reason: 'scope',
  }
  const before = await changes()
  for (const { path, post } of behindTheDoor) {
    if (!post || !path.startsWith('/actions/:id/')) continue
    for (const id of closed) {
      const address = path.replace(':id', id).replace(':milestone', '00000000-0000-4000-8000-000000000000')
      const { status, text } = await visitor.post(address, fields)
      expect([address, [403, 404].includes(status), text.includes(secret)]).toEqual([address, true, false])
    }
  }
  expect(await changes()).toBe(before)
  expect((await visitor.post(`/actions/${shared}/update`, fields)).status).toBe(303)
  expect(await changes()).toBe(before + 1)
})

const Changed = z.object({ changed: z.coerce.number() })
const changes = async (): Promise<number> =>
  (
    await web.database.asOwner((db) =>
      db.one(sql`select count(*) as changed from events where not only_tells(action)`, Changed),
    )
  ).changed

test('the API knows no partner, and past its door gives nothing away either', async () => {
  const token = 'sl_made-by-hand'
  const hash = createHash('sha256').update(token).digest()
  await web.database.asOwner((db) =>
    db.run(sql`
      insert into tokens (authority_id, person_id, name, token_hash, ends_at)
      values (${web.authorityId}, ${partner.id}, 'by hand', ${hash}, now() + interval '1 day')`),
  )
  const place = {
    database: web.database,
    files: undefined,
    now: () => now,
    config: { url: 'https://sightline.example' },
  } as unknown as Workplace // no route that is asked below reads a file
  const leaks: string[] = []
  for (const route of routes) {
    const addresses = addressesOf(route.path.replaceAll(/\{(\w+)\}/g, ':$1'))
    const answers = await web.server.inject({
      method: route.method,
      url: `/api/v1${addresses[0] ?? ''}`,
      headers: { authorization: `Bearer ${token}` },
    })
    expect([route.path, answers.statusCode]).toEqual([route.path, 401])
    if (route.method !== 'GET' || 'receive' in route) continue
    for (const address of addresses) {
      const params = route.params?.safeParse(paramsOf(route.path.replaceAll(/\{(\w+)\}/g, ':$1'), address))
      const query = route.query?.safeParse({})
      if (params?.success === false || query?.success === false) continue
      const call = { place, person: partner, now, address: 'https://sightline.example', body: {} }
      const answer = await asPerson(web.database, partner, async (db) =>
        route.run({ ...call, db, params: params?.data, query: query?.data }),
      ).catch((error: unknown) => String(error))
      if (JSON.stringify(answer).includes(secret)) leaks.push(address)
    }
  }
  expect(leaks).toEqual([])
})
