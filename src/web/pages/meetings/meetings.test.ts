import { beforeAll, expect, test } from 'vitest'
import { givenWeb, wordsOf, type GivenWeb, type Visitor } from '../sign-in/visitor.fixture.ts'

let web: GivenWeb
let lead: Visitor
let councillor: Visitor
let meeting: string

beforeAll(async () => {
  web = await givenWeb({ demo: true })
  web.setClock(new Date('2026-06-01T10:00:00Z'))
  lead = await web.visitor('quality-lead')
  councillor = await web.visitor('councillor')
  await lead.get('/boards')
  const board = (await lead.post('/boards', { name: 'Improvement Board', forum: 'improvement board' })).location
  await lead.get(board)
  await lead.post(board, { heldOn: '2026-06-01', title: '' })
  meeting = /\/meetings\/[\da-f-]{36}/.exec((await lead.get(board)).text)?.[0] ?? ''
})

test('a paper is a draft until it is issued, and then stays; both can be taken as PDF and HTML', async () => {
  expect(wordsOf((await councillor.get(meeting)).text)).toContain(
    'Not issued: this is the paper as it would be made today',
  )
  expect((await councillor.get(`${meeting}/paper/pdf`)).status).toBe(404)
  await lead.get(`${meeting}/issue`)
  expect((await lead.post(`${meeting}/issue`, {})).location).toBe(meeting)
  const page = wordsOf((await councillor.get(meeting)).text)
  expect(page).toContain('Version 1, issued on 1 June 2026')
  expect(page).toContain('No plan is before this board')
  const pdf = await councillor.get(`${meeting}/paper/pdf?version=1`)
  expect(pdf.text.startsWith('%PDF-1.7')).toBe(true)
  expect((await councillor.get(`${meeting}/paper/html?version=draft`)).text).toMatch(/^<!doctype html>/)
  await lead.get(`${meeting}/issue`)
  const again = await lead.post(`${meeting}/issue`, {})
  expect(wordsOf(again.text)).toContain('Say why there is a further version')
})

test('a question is put and its outcome recorded through the forms; what is missing is said in the form', async () => {
  await lead.get(`${meeting}/ask`)
  expect(wordsOf((await lead.post(`${meeting}/ask`, { kind: 'close' })).text)).toContain('Choose the action.')
  await lead.get(`${meeting}/ask`)
  await lead.post(`${meeting}/ask`, { kind: 'other', asked: 'Hear from young people first.' })
  const form = /\/meetings\/[\da-f-]{36}\/decisions\/[\da-f-]{36}/.exec((await lead.get(meeting)).text)?.[0] ?? ''
  await lead.get(form)
  expect(wordsOf((await lead.post(form, { outcome: 'agreed', why: '' })).text)).toContain('Say why, as the minutes do.')
  await lead.get(form)
  expect((await lead.post(form, { outcome: 'agreed', why: 'From now on.' })).location).toBe(meeting)
  expect(wordsOf((await councillor.get(meeting)).text)).toContain('Agreed : 1 June 2026: From now on.')
  expect((await councillor.get(form)).status).toBe(403)
  const csv = await lead.get(`${meeting}/decisions/export/csv`)
  expect(csv.text).toContain('Hear from young people first.')
  expect((await councillor.get(`${meeting}/decisions/export/csv`)).status).toBe(403)
})

test('members are added and leave through the page', async () => {
  const board = /\/boards\/[\da-f-]{36}/.exec((await lead.get(meeting)).text)?.[0] ?? ''
  await lead.get(`${board}/members`)
  await lead.post(`${board}/members`, { name: 'Ada Wren', part: 'chair', since: '2026-01-01' })
  const page = await lead.get(`${board}/members`)
  expect(wordsOf(page.text)).toContain('Ada Wren Chair; since 1 January 2026')
  const end = /\/members\/[\da-f-]{36}\/end/.exec(page.text)?.[0] ?? ''
  await lead.post(end, { until: '2026-05-31' })
  expect(wordsOf((await lead.get(`${board}/members`)).text)).toContain('Nobody is on record as a member.')
})
