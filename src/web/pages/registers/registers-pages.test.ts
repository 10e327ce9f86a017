import { beforeAll, describe, expect, test } from 'vitest'
import { writeMatrix } from '../../../people/index.ts'
import { registerGrants } from '../../../registers/index.ts'
import { addDays } from '../../../platform/calendar/days.ts'
import { dayOf } from '../../../platform/day.ts'
import { newWebGround, type Visitor, type WebGround } from '../../visitor.fixture.ts'

let ground: WebGround
let lead: Visitor
beforeAll(async () => {
  ground = await newWebGround()
  await ground.database.asOwner((db) => writeMatrix(db, registerGrants))
  lead = await ground.visitor(ground.lead)
})

const wordsOf = (text: string): string => text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
const policy = {
  title: 'Escalation',
  service: 'care',
  policy_version: '1',
  approved_on: '2026-01-31',
  review_months: '12',
}

const added = async (more: Record<string, string>): Promise<string> => {
  const answer = await lead.send('/registers/policies/add', '/registers/policies/add', { ...policy, ...more })
  expect(answer.statusCode).toBe(303)
  return String(answer.headers.location)
}

test('a form that is wrong comes back with every fault at the top and beside its field, and what was typed', async () => {
  const answer = await lead.send('/registers/policies/add', '/registers/policies/add', {
    ...policy,
    approved_on: '31/02/2026',
    review_months: 'often',
    title: 'Kept <words>',
  })
  expect(answer.statusCode).toBe(422)
  for (const href of ['#approved_on', '#review_months']) expect(answer.body).toContain(`href="${href}"`)
  expect(answer.body).toContain('value="Kept &lt;words&gt;"')
  expect(wordsOf(answer.body)).toContain('says “often”, which is no number')
})

test('two people edit one entry: the second is shown both, keeps their words in the form, and saves knowingly', async () => {
  const at = await added({ title: 'Edited by two' })
  const mine = { ...policy, title: 'Edited by two', version: '1', notes: 'My words' }
  expect((await lead.send(`${at}/edit`, `${at}/edit`, { ...mine, notes: 'Their words' })).statusCode).toBe(303)
  const clash = await lead.send(`${at}/edit`, `${at}/edit`, mine)
  expect(clash.statusCode).toBe(409)
  expect(wordsOf(clash.body)).toMatch(/changed this entry while you had it open[^]*Notes empty Their words My words/)
  expect(clash.body).toContain('>My words</textarea>')
  expect(clash.body).toContain('name="version" value="2"')
  expect(wordsOf((await lead.get(at)).body)).toContain('Their words')
  expect((await lead.send(`${at}/edit`, `${at}/edit`, { ...mine, version: '2' })).statusCode).toBe(303)
  expect(wordsOf((await lead.get(at)).body)).toMatch(/Notes: Their words My words/)
})

test('a review is marked as done; a day to come brings the page back with the reason', async () => {
  const at = await added({ title: 'Reviewed here' })
  const refused = await lead.send(at, `${at}/reviewed`, { clock: 'review', on: '2999-01-01', note: 'Kept note' })
  expect(refused.statusCode).toBe(422)
  expect(wordsOf(refused.body)).toContain('still to come')
  expect(refused.body).toContain('Kept note')
  expect(
    (await lead.send(at, `${at}/reviewed`, { clock: 'review', on: '2026-02-01', note: 'It stands.' })).statusCode,
  ).toBe(303)
  expect(wordsOf((await lead.get(at)).body)).toMatch(/Marked as done by Nadia Fenwright[^]*It stands\./)
})

test('an entry is retired with a reason and brought back', async () => {
  const at = await added({ title: 'Coming and going' })
  expect((await lead.send(`${at}/retire`, `${at}/retire`, { why: '' })).statusCode).toBe(422)
  expect((await lead.send(`${at}/retire`, `${at}/retire`, { why: 'Merged.' })).statusCode).toBe(303)
  expect(wordsOf((await lead.get(at)).body)).toContain('Retired')
  expect((await lead.send(at, `${at}/restore`, {})).statusCode).toBe(303)
  expect(wordsOf((await lead.get('/registers/policies?q=coming')).body)).toContain('Coming and going')
})

describe('a spreadsheet', () => {
  const send = (name: string, text: string | Buffer) =>
    lead.sendFiles('/registers/partners/import', '/registers/partners/import', [{ name, bytes: Buffer.from(text) }])

  test('with refused cells says which and why, has them as a file, and does not come in', async () => {
    const sent = await send('partners.csv', 'Organisation;Type;What we do together\nThe mill;Space;\n')
    const at = String(sent.headers.location)
    const page = wordsOf((await lead.get(at)).body)
    expect(page).toMatch(/B2 Type “Sector” says “Space”[^]*C2 What we do together “What we do together” is missing/)
    expect((await lead.get(`${at}/refused/csv`)).body).toContain('B2,Type,Space,')
    const commit = await lead.send(at, `${at}/commit`, {})
    expect(commit.statusCode).toBe(409)
    expect(wordsOf((await lead.get('/registers/partners')).body)).toContain('No entry yet.')
  })

  test('with a column of another name comes in once the sender has said which it is', async () => {
    const sent = await send('partners.csv', 'Organisation;Type;Purpose\nThe mill;Business;Bread\n')
    const at = String(sent.headers.location)
    expect(wordsOf((await lead.get(at)).body)).toContain('“What we do together” is missing')
    await lead.send(at, at, { 'column-2': 'for' })
    expect(wordsOf((await lead.get(at)).body)).toContain('Import 1 row')
    expect((await lead.send(at, `${at}/commit`, {})).headers.location).toBe('/registers/partners')
    expect(wordsOf((await lead.get('/registers/partners')).body)).toContain('The mill')
    expect((await lead.get(at)).statusCode).toBe(404)
  })

  test('that cannot be read, or none at all, brings the page back with the reason', async () => {
    const torn = await send('torn.xlsx', 'PK\u0003\u0004torn')
    expect(torn.statusCode).toBe(422)
    expect(wordsOf(torn.body)).toContain('“torn.xlsx” is damaged')
    const none = await lead.sendFiles('/registers/partners/import', '/registers/partners/import', [])
    expect(wordsOf(none.body)).toContain('Choose the spreadsheet')
  })
})

test('whoever may only read a register sees no way to change it, and a register that is hidden is not there', async () => {
  const councillor = await ground.visitor(ground.councillor)
  const page = (await councillor.get('/registers/policies')).body
  expect(page).not.toMatch(/\/registers\/policies\/(add|import|export)/)
  expect((await councillor.get('/registers/regulator-complaints')).statusCode).toBe(404)
  expect((await councillor.get('/registers')).body).not.toContain('Complaints passed on')
  expect((await councillor.get('/registers/policies/add')).statusCode).toBe(403)
})

test('a register has its sums under the list, each of them a list, and names those of whom nothing stands in it', async () => {
  const school = { phase: 'primary', governance: 'maintained', state: 'open', level_on: '2026-06-01' }
  const add = (register: string, form: Record<string, string>) =>
    lead.send(`/registers/${register}/add`, `/registers/${register}/add`, form)
  const made = await add('schools', { ...school, name: 'Sums Primary', urn: '999501', level: 'green' })
  await add('schools', { ...school, name: 'Other Primary', urn: '999502', level: 'amber-1' })
  const id = String(made.headers.location).split('/').at(-1) ?? ''
  await add('school-take-up', {
    school: id,
    service: 'inclusion',
    on: addDays(dayOf(new Date()), -60),
    offer: 'core',
    what: 'x',
  })

  const { body } = await lead.get('/registers/schools')
  expect(wordsOf(body)).toMatch(/Schools by evaluation level[^]*Green 1 of 2 Amber 1 1 of 2 All 2 of 2/)
  expect(body).toContain('href="/registers/schools?is=level%3Agreen"')
  expect(wordsOf((await lead.get('/registers/schools?is=level:green')).body)).toContain('1 school with these')

  const takeUp = wordsOf((await lead.get('/registers/school-take-up')).body)
  expect(takeUp).toMatch(/Schools that took nothing of this in twelve months 1 of 2 schools\.[^]*Other Primary/)
  const none = wordsOf((await lead.get('/registers/school-take-up?is=service:governors')).body)
  expect(none).toMatch(/2 of 2 schools\.[^]*Other Primary[^]*Sums Primary/)

  const own = wordsOf((await lead.get(`/registers/schools/${id}`)).body)
  expect(own).toMatch(/In other registers[^]*What schools take up: 1 Inclusion and intervention team, Core offer/)
})
