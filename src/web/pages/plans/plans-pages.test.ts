import { beforeAll, expect, test } from 'vitest'
import { givenWeb, wordsOf, type GivenWeb, type Visitor } from '../sign-in/visitor.fixture.ts'

let web: GivenWeb
let lead: Visitor
let director: Visitor
let manager: Visitor
let councillor: Visitor

beforeAll(async () => {
  web = await givenWeb({ demo: true })
  web.setClock(new Date('2026-06-01T10:00:00Z'))
  lead = await web.visitor('quality-lead')
  director = await web.visitor('director')
  manager = await web.visitor('team-manager')
  councillor = await web.visitor('councillor')
})

const idIn = (address: string): string => /[\da-f-]{36}/.exec(address)?.[0] ?? ''

const newPlan = async (title: string): Promise<string> => {
  await lead.get('/plans/new')
  return (await lead.post('/plans/new', { title, ownerId: web.staff.get('director')?.id ?? '' })).location
}

const fields = (parts: Record<string, string> = {}) => ({
  title: 'Recruit two personal advisers',
  ownerId: web.staff.get('team-manager')?.id ?? '',
  doneWhen: 'Both are in post.',
  dueKind: 'day',
  dueOn: '2026-09-30',
  noMeasureBecause: 'Being in post is the whole of it.',
  ...parts,
})

const newAction = async (plan: string, parts: Record<string, string> = {}): Promise<string> => {
  await lead.get(`${plan}/actions/new`)
  return (await lead.post(`${plan}/actions/new`, fields(parts))).location
}

test('a plan begins empty, and says so in words', async () => {
  const plan = await newPlan('Care leavers’ plan')
  const page = wordsOf((await councillor.get(plan)).text)
  expect(page).toContain('No action has been agreed yet.')
  expect(page).toContain('Actions complete 0 of 0')
  expect(page).toContain('Measures improved 0 of 0')
  expect(page).not.toContain('Plan for findings')
})

test('an action goes from draft to agreed through its forms, and each refusal is a sentence', async () => {
  const action = await newAction(await newPlan('Second plan'))
  expect(wordsOf((await lead.get(action)).text)).toContain(
    'Agree it : not yet. The team-manager has not accepted it yet.',
  )
  await manager.get(action)
  expect((await manager.post(`${action}/accept`)).location).toBe(action)
  await lead.get(action)
  expect((await lead.post(`${action}/step`, { step: 'agree' })).location).toBe(action)
  await manager.get(action)
  await manager.post(`${action}/step`, { step: 'start' })
  const refused = await manager.post(`${action}/step`, { step: 'complete' })
  expect([refused.status, wordsOf(refused.text)]).toEqual([
    403,
    expect.stringContaining('It has no evidence. Bring some'),
  ])
  const page = wordsOf((await councillor.get(action)).text)
  expect(page).toContain('On course : due 30 September 2026')
  expect(page).toContain('First due 30 September 2026; never re-dated')
})

test('a form that cannot be used comes back on the page of the action, open, with what was typed', async () => {
  const action = await newAction(await newPlan('Third plan'))
  await manager.get(action)
  const wrong = await manager.post(`${action}/milestone`, { title: ' ', dueOn: '2026-07-01' })
  expect(wrong.status).toBe(422)
  expect(wordsOf(wrong.text)).toContain('Say what will have been reached.')
  expect(wrong.text).toMatch(/<details[^>]* open/)
})

test('of two people who change an action at once the second sees both texts and can keep either', async () => {
  const action = await newAction(await newPlan('Fourth plan'))
  await lead.get(`${action}/edit`)
  const version = /name="version"\s+value="(\d+)"/.exec((await director.get(`${action}/edit`)).text)?.[1] ?? ''
  expect(
    (await lead.post(`${action}/edit`, { ...fields({ detail: 'From the September intake.' }), version })).status,
  ).toBe(303)
  const second = await director.post(`${action}/edit`, { ...fields({ title: 'Recruit three advisers' }), version })
  expect(second.status).toBe(409)
  const said = wordsOf(second.text)
  expect(said).toContain('The quality-lead changed this while you were writing')
  expect(said).toContain('From the September intake.')
  expect(second.text).toContain('value="Recruit three advisers"')
  const now = /name="version"\s+value="(\d+)"/.exec(second.text)?.[1] ?? ''
  expect(
    (
      await director.post(`${action}/edit`, {
        ...fields({ title: 'Recruit three advisers', detail: 'From the September intake.' }),
        version: now,
      })
    ).status,
  ).toBe(303)
  expect(wordsOf((await lead.get(action)).text)).toContain('Recruit three advisers')
})

test('a plan leaves as a file with both dates, and a past day shows what was known', async () => {
  const plan = await newPlan('Fifth plan')
  await newAction(plan, { title: 'Buy desks' })
  const csv = await lead.get(`${plan}/export/csv`)
  expect(csv.status).toBe(200)
  expect(csv.text).toContain('first_due')
  expect(csv.text).toContain('Buy desks')
  expect((await lead.get(`${plan}?on=2020-01-01`)).status).toBe(404)
  expect((await lead.get('/plans?on=2020-01-01')).text).toContain('No plan yet.')
  const nonsense = await lead.get(`${plan}?on=nonsense`)
  expect(nonsense.status).toBe(422)
  expect(nonsense.text).toContain('Buy desks')
})

test('a share is never typed, and a risk to children is high however unlikely', async () => {
  const plan = await newPlan('Sixth plan')
  await lead.get('/measures/new')
  const measure = (
    await lead.post('/measures/new', { title: 'How many in time?', denominator: 'all', numerator: 'in time' })
  ).location
  const wrong = await lead.post(`${measure}/readings`, {
    periodStart: '2026-04-01',
    periodEnd: '2026-04-30',
    numerator: '9',
    denominator: '4',
    source: 'Records',
  })
  expect([wrong.status, wordsOf(wrong.text)]).toEqual([422, expect.stringContaining('9 cannot be out of 4')])
  await lead.post(`${measure}/readings`, {
    periodStart: '2026-04-01',
    periodEnd: '2026-04-30',
    numerator: '3',
    denominator: '4',
    source: 'Records',
  })
  expect(wordsOf((await lead.get(measure)).text)).toContain('3 of 4 in the period to 30 April 2026')
  const hidden = wordsOf((await councillor.get(measure)).text)
  expect(hidden).toContain('the period to 30 April 2026 is not shown')
  expect(hidden).not.toContain('3 of 4')
  await lead.get(`${plan}/priorities/new`)
  await lead.post(`${plan}/priorities/new`, { title: 'First things first' })
  const risks = await lead.get(`${plan}/risks`)
  const priority = /name="priorityId"[^]*?<option value="([^"]+)"/.exec(risks.text)?.[1] ?? ''
  await lead.post(`${plan}/risks`, {
    title: 'Nobody tells the carers',
    priorityId: priority,
    ownerId: web.staff.get('director')?.id ?? '',
    likelihood: '1',
    impact: '1',
    childImpact: '4',
  })
  expect(wordsOf((await councillor.get(`${plan}/risks`)).text)).toContain(
    'High : likelihood 1 × impact 4 = 4, but an impact of 4 on a child is not offset by a low likelihood',
  )
  expect(idIn(plan)).not.toBe('')
})

test('an action is said to wait for another, from the list or by the address of its page, and never in a circle', async () => {
  const plan = await newPlan('Panels')
  const [one, other] = [await newAction(plan), await newAction(plan, { title: 'Write the course' })]
  expect(wordsOf((await lead.get(one)).text)).toContain('Write the course')
  const links = (action: string, form: Record<string, string>) =>
    lead.post(`${action}/links`, { what: 'wait', ...form })
  await links(one, { address: `http://sightline.example${other}?on=2026-01-01`, why: 'The panel needs it.' })
  expect(wordsOf((await lead.get(one)).text)).toContain('It waits for Write the course')
  const dependencies = wordsOf((await councillor.get('/dependencies')).text)
  expect(dependencies).toContain('Write the course')
  expect(dependencies).toContain('The panel needs it.')
  const circle = await links(other, { other: idIn(one) })
  expect(circle.status).toBe(409)
  expect(wordsOf(circle.text)).toContain('each would wait for the other for ever')
  const nothing = await links(one, { address: 'https://example.org/' })
  expect(nothing.status).toBe(422)
  expect(wordsOf(nothing.text)).toContain('That is the address of no page of Sightline')
  const finding = await links(one, { what: 'answer', other: idIn(plan) })
  expect(finding.status).toBe(404) // no finding has that id
})

test('a risk is changed on its page, and of two who change it the second is shown the difference', async () => {
  const plan = await newPlan('Risky')
  await lead.get(`${plan}/priorities/new`)
  await lead.post(`${plan}/priorities/new`, { title: 'Advisers' })
  const choose = /<option value="([\da-f-]{36})"[^>]*>\s*Advisers/.exec((await lead.get(`${plan}/risks`)).text)
  const risk = {
    title: 'Nobody applies',
    priorityId: choose?.[1] ?? '',
    ownerId: web.staff.get('director')?.id ?? '',
    likelihood: '4',
    impact: '4',
    childImpact: '2',
  }
  await lead.post(`${plan}/risks`, risk)
  const page = /\/risks\/[\da-f-]{36}\/edit/.exec((await lead.get(`${plan}/risks`)).text)?.[0] ?? ''
  const edit = async (form: Record<string, string>) => {
    await lead.get(page)
    return lead.post(page, { ...risk, version: '1', ...form })
  }
  expect((await edit({ likelihood: '9' })).status).toBe(422)
  expect((await edit({ likelihood: '2', mitigation: 'An agency looks too.' })).location).toBe(`${plan}/risks`)
  expect(wordsOf((await councillor.get(`${plan}/risks`)).text)).toContain('Medium : likelihood 2 × impact 4 = 8')
  const late = await edit({ title: 'Nobody stays' })
  expect(late.status).toBe(409)
  expect(wordsOf(late.text)).toContain('changed this while you were writing')
  expect((await councillor.get(page)).status).toBe(403)
})

test('a plan ends on its page, where what would be left behind is named first', async () => {
  const plan = await newPlan('Ends')
  expect((await lead.get(`${plan}/edit`)).status).toBe(200)
  expect((await lead.post(`${plan}/end`, { why: 'All of it is done.' })).location).toBe(plan)
  expect(wordsOf((await lead.get(`${plan}/edit`)).text)).toContain('It ended on 1 June 2026')
  expect((await lead.post(`${plan}/take-up`, { why: 'Not all.' })).location).toBe(plan)
  await newAction(plan, { title: 'Offer a mentor' })
  const page = wordsOf((await lead.get(`${plan}/edit`)).text)
  expect(page).toContain('is one action')
  expect(page).toContain('Offer a mentor')
  expect((await lead.post(`${plan}/end`, { why: 'Now.' })).status).toBe(409)
})
