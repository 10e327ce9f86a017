import { expect, test } from 'vitest'
import { demoLetters } from '../demo/index.ts'
import { listDocuments } from '../inspections/index.ts'
import { finding } from '../inspections/ground.fixture.ts'
import { newWebGround } from './visitor.fixture.ts'

const ground = await newWebGround()
const { asLead, read, readings, lead, councillor } = ground
const nobody = await ground.visitor()
const leader = await ground.visitor(lead)
const member = await ground.visitor(councillor)

const letter = (await demoLetters()).find(({ fileName }) => fileName.includes('2026')) ?? {
  fileName: '',
  bytes: new Uint8Array(),
}

const waitingReading = async () => {
  const id = await read({
    pages: [{ number: 1, width: 595, height: 842, lines: [] }],
    readings: [finding('Plans are <vague>.')],
  })
  const [reading] = await readings(id)
  if (!reading) throw new Error('a reading was kept')
  return { id, reading }
}

test('every page holds the browser to our own scripts, styles and frames, and is not kept by it', async () => {
  const { headers } = await leader.get('/documents')
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).not.toContain('unsafe')
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-frame-options']).toBe('DENY')
})

test('where there is no letter yet, those are told to add one who may, and the others who does', async () => {
  for (const address of ['/', '/documents']) {
    expect((await leader.get(address)).body).toMatch(/Nothing here yet\. Add /)
    const { body } = await member.get(address)
    expect(body).toContain('once somebody of the quality team has added')
    expect(body).not.toMatch(/yet\. Add /)
  }
})

test('whoever is not signed in is asked to, and comes back to where they were going', async () => {
  const answer = await nobody.get('/findings?kind=improve')
  expect(answer.statusCode).toBe(303)
  expect(answer.headers.location).toBe('/sign-in?return=%2Ffindings%3Fkind%3Dimprove')
})

test('an address that leads nowhere, one with a wrong id, and one of another authority look the same', async () => {
  for (const path of ['/nothing', '/documents/not-an-id', '/documents/00000000-0000-4000-8000-000000000000']) {
    const answer = await leader.get(path)
    expect(answer.statusCode).toBe(404)
    expect(answer.body).toContain('There is no such')
  }
})

test('a form without the session’s own token changes nothing', async () => {
  const { id, reading } = await waitingReading()
  const answer = await ground.server.inject({
    method: 'POST',
    url: `/readings/${reading.id}/confirm`,
    headers: { cookie: leader.cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'csrf=made-up',
  })
  expect(answer.statusCode).toBe(409)
  expect(answer.body).toContain('gone stale')
  expect((await readings(id))[0]?.state).toBe('waiting')
})

test('a form that another site’s page sent changes nothing, even with the right token', async () => {
  const { id, reading } = await waitingReading()
  const token = /name="csrf" value="([^"]+)"/.exec((await leader.get(`/documents/${id}`)).body)?.[1] ?? ''
  const answer = await ground.server.inject({
    method: 'POST',
    url: `/readings/${reading.id}/confirm`,
    headers: {
      cookie: leader.cookie,
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'cross-site',
    },
    payload: new URLSearchParams({ csrf: token }).toString(),
  })
  expect(answer.statusCode).toBe(409)
  expect((await readings(id))[0]?.state).toBe('waiting')
})

test('what a document says is text on the page, never markup', async () => {
  const { id } = await waitingReading()
  const { body } = await leader.get(`/documents/${id}`)
  expect(body).toContain('Plans are &lt;vague&gt;.')
  expect(body).not.toContain('<vague>')
})

test('a reading is confirmed by its form, and the next page says so once', async () => {
  const { id, reading } = await waitingReading()
  const answer = await leader.send(`/documents/${id}`, `/readings/${reading.id}/confirm`, {})
  expect(answer.statusCode).toBe(303)
  expect(answer.headers.location).toBe(`/documents/${id}#readings`)
  expect((await readings(id))[0]?.state).toBe('confirmed')
  const said = answer.cookies.find(({ name }) => name === 'said')?.value ?? ''
  const next = await leader.get(`/documents/${id}`, { cookie: `${leader.cookie}; said=${encodeURIComponent(said)}` })
  expect(next.body).toContain('Confirmed. It counts from now on.')
  expect(next.body).toMatch(/id="govuk-notification-banner-title">\s*Success\s*</)
  expect(next.cookies.find(({ name }) => name === 'said')?.value).toBe('')
})

test('a form that cannot be used comes back with what is wrong and what was typed', async () => {
  const { id, reading } = await waitingReading()
  const answer = await leader.send(`/documents/${id}`, `/readings/${reading.id}/correct`, {
    value: '  ',
    why: 'half-typed reason',
  })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('<title>Error: ')
  expect(answer.body).toContain('href="#value"')
  expect(answer.body).toContain('half-typed reason')
  expect((await readings(id))[0]?.state).toBe('waiting')
})

test('a councillor reads the desk without its buttons, and a form of theirs is refused', async () => {
  const { id, reading } = await waitingReading()
  const page = await member.get(`/documents/${id}`)
  expect(page.statusCode).toBe(200)
  expect(page.body).not.toContain('/confirm"')
  expect((await member.send(`/documents/${id}`, `/readings/${reading.id}/confirm`, {})).statusCode).toBe(403)
  expect((await member.get('/trail')).statusCode).toBe(403)
  expect((await member.get('/findings/export/csv')).statusCode).toBe(403)
  expect((await readings(id))[0]?.state).toBe('waiting')
})

test('several files at once: good ones are read, bad ones say why, one that is here already is recognised', async () => {
  const answer = await leader.sendFiles('/documents', '/documents', [
    { name: '../<b>letter</b>.pdf', bytes: letter.bytes },
    { name: 'empty.pdf', bytes: new Uint8Array() },
    { name: 'page.pdf', bytes: Buffer.from('<!doctype html><html><body>Error 404</body></html>') },
    { name: 'copy.pdf', bytes: letter.bytes },
  ])
  expect(answer.statusCode).toBe(303)
  const said = decodeURIComponent(answer.cookies.find(({ name }) => name === 'said')?.value ?? '')
  expect(said).toContain('2 files added')
  expect(said).toContain('1 file was here already')
  expect(said).toContain('“empty.pdf” is empty')
  const next = await leader.get('/documents', { cookie: `${leader.cookie}; said=${encodeURIComponent(said)}` })
  expect(next.body).toMatch(/id="govuk-notification-banner-title">\s*Important\s*</)
  await ground.readAll()
  const documents = await asLead((db) => listDocuments(db))
  expect(
    documents.find(({ fileName }) => fileName.endsWith('letter_b_.pdf') || fileName.includes('letter'))?.state,
  ).toBe('read')
  expect(documents.find(({ fileName }) => fileName === 'page.pdf')?.failure).toMatch(/web page/)
  const list = await leader.get('/documents')
  expect(list.body).not.toContain('<b>letter')
})

test('nothing but files that cannot be kept: the page says so beside the field', async () => {
  const answer = await leader.sendFiles('/documents', '/documents', [{ name: 'empty.pdf', bytes: new Uint8Array() }])
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('href="#files"')
  expect(answer.body).toContain('“empty.pdf” is empty')
})

test('a page of a PDF is a picture, drawn once; the document itself is saved and never opened on our address', async () => {
  await leader.sendFiles('/documents', '/documents', [{ name: 'picture.pdf', bytes: letter.bytes }])
  await ground.readAll()
  const [document] = (await asLead((db) => listDocuments(db))).filter(
    ({ mediaType, pageCount }) => mediaType === 'application/pdf' && (pageCount ?? 0) > 1,
  )
  const first = await leader.get(`/documents/${document?.id}/pages/1.png`)
  expect(first.headers['content-type']).toBe('image/png')
  expect(first.rawPayload.subarray(1, 4).toString()).toBe('PNG')
  expect((await leader.get(`/documents/${document?.id}/pages/1.png`)).rawPayload.equals(first.rawPayload)).toBe(true)
  expect((await leader.get(`/documents/${document?.id}/pages/99.png`)).statusCode).toBe(404)
  const file = await leader.get(`/documents/${document?.id}/file`)
  expect(file.headers['content-type']).toBe('application/octet-stream')
  expect(file.headers['content-disposition']).toMatch(/^attachment/)
  expect(file.rawPayload.equals(Buffer.from(letter.bytes))).toBe(true)
})

test.each(['csv', 'xlsx', 'ods', 'json'])(
  'the findings leave as %s, and the trail says that they did',
  async (format) => {
    await waitingReading()
    const answer = await leader.get(`/findings/export/${format}?q=plans`)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-disposition']).toContain(`.${format}`)
    expect(answer.rawPayload.length).toBeGreaterThan(100)
    expect((await leader.get('/trail')).body).toContain('findings exported')
  },
)

test('a token is made, shown once, used, and ended', async () => {
  const made = await leader.send('/tokens', '/tokens', { name: 'monthly report', days: '30' })
  const secret = /sl_[\w-]+/.exec(made.body)?.[0] ?? ''
  expect(secret).not.toBe('')
  const listed = await leader.get('/tokens')
  expect(listed.body).toContain('monthly report')
  expect(listed.body).not.toContain(secret)
  const asked = () => ground.server.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${secret}` } })
  expect((await asked()).statusCode).toBe(200)
  const ended = /action="(\/tokens\/[^"]+)"/.exec(listed.body)?.[1] ?? ''
  expect((await leader.send('/tokens', ended, {})).statusCode).toBe(303)
  expect((await asked()).statusCode).toBe(401)
})

test('a filter that makes no sense shows the register, not an error', async () => {
  expect((await leader.get('/findings?page=-3&year=soon&sort=sideways&state=odd')).statusCode).toBe(200)
  expect((await leader.get('/documents?page=0&state=odd&batch=x')).statusCode).toBe(200)
  expect((await leader.get('/findings?year=5000000000&page=99999999999')).statusCode).toBe(200)
  expect((await leader.get('/findings?q=%00')).statusCode).toBe(404)
  expect((await leader.get('/findings?page=99999')).body).toContain('No finding to show')
})
