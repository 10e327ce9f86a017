import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { asPerson, type Person } from '../../../people/index.ts'
import { day } from '../../../platform/day.ts'
import { sql } from '../../../platform/sql.ts'
import {
  addCommittee,
  addItem,
  asPublic,
  callMeeting,
  confirmFollowing,
  followCommittee,
  listPetitions,
  listSpeakers,
  publishAgenda,
  sayStream,
  setStandingOrders,
  type CommitteeMeetingId,
} from '../../../scrutiny/index.ts'
import { rules } from '../../../scrutiny/participation/taking-part.fixture.ts'
import { givenWeb, type GivenWeb, type Visitor } from '../sign-in/visitor.fixture.ts'

let web: GivenWeb
let clerk: Person
let meeting: CommitteeMeetingId
const opened = new Date('2026-12-01T10:00:00Z')
const later = new Date('2026-12-01T10:02:00Z')

beforeAll(async () => {
  web = await givenWeb()
  const found = web.staff.get('scrutiny-officer')
  if (!found) throw new Error('somebody has every role')
  clerk = found
  meeting = await asPerson(web.database, clerk, async (db) => {
    await setStandingOrders(db, { ...rules, source: 'Constitution, rule 21', speakersMost: 6 })
    const committee = await addCommittee(db, { name: 'Scrutiny', prefix: 'CYP', quorum: 1 })
    const made = await callMeeting(db, committee, { heldOn: '2026-12-17', startsAt: '18:30' })
    await addItem(db, made, { title: 'Reviews', followsWhy: 'Not ready.' }, day('2026-11-20'))
    await publishAgenda(db, made, { on: day('2026-11-30') })
    return made
  })
})

test('S-244: the page of a meeting says that it is streamed, and where', async () => {
  await asPerson(web.database, clerk, async (db) => {
    await expect(sayStream(db, meeting, { stream: 'planned', streamSaid: '', streamLink: 'video' })).rejects.toThrow(
      'begins with https://',
    )
    await sayStream(db, meeting, {
      stream: 'planned',
      streamSaid: 'With words.',
      streamLink: 'https://video.example/1',
    })
  })
  const { text } = await (await web.visitor()).get(`/public/990/meetings/${meeting}`)
  expect(text).toContain('The meeting is to be streamed. With words.')
  expect(text).toContain('href="https://video.example/1"')
})

const speakers = () => asPerson(web.database, clerk, (db) => listSpeakers(db, meeting))
const given = (text: string): string => /name="given" value="([^"]+)"/.exec(text)?.[1] ?? ''
const fields = {
  name: 'Maud Ellery',
  contact: 'maud@post.example',
  mode: 'video',
  question: 'Why so late?',
  website: '',
}

/** A visitor of the public who has opened the form, and what it gave out. */
const atForm = async (page: string): Promise<{ visitor: Visitor; stamp: string; at: string }> => {
  const visitor = await web.visitor()
  web.setClock(opened)
  const { text } = await visitor.get(page)
  return { visitor, stamp: given(text), at: page }
}

test('somebody asks to speak without signing in, and comes to a page of their own; the clerk sees them, the page’s address does not', async () => {
  const { visitor, stamp, at } = await atForm(`/public/990/meetings/${meeting}/speak`)
  web.setClock(later)
  const sent = await visitor.post(at, { ...fields, given: stamp })
  expect(sent.location).toMatch(/^\/public\/990\/speaking\/[0-9a-f-]{36}$/)
  const own = await visitor.get(sent.location)
  expect(own.text).toContain('Waiting for an answer')
  expect(own.text).not.toContain('Ellery')
  const clerkVisit = await web.visitor('scrutiny-officer')
  expect((await clerkVisit.get(`/committees/meetings/${meeting}/speakers`)).text).toContain('Maud Ellery')
  const [speaker] = await speakers()
  await clerkVisit.post(`/committees/speakers/${speaker?.id}/decide`, { decision: 'accepted', why: 'Come early.' })
  expect((await visitor.get(sent.location)).text).toContain('Come early.')
})

test.each([
  ['faster than people write', opened, {}],
  ['One field of this form is to stay empty', later, { website: 'https://pills.example' }],
  ['opened too long ago', new Date('2026-12-02T10:00:01Z'), {}],
  ['opened too long ago', later, { given: '1796119200000.forged' }],
  ['opened too long ago', later, { given: '' }],
])('a form that no person sent is refused in words and keeps what was typed: %s', async (sentence, at, changed) => {
  const before = (await speakers()).length
  const form = await atForm(`/public/990/meetings/${meeting}/speak`)
  web.setClock(at)
  const answer = await form.visitor.post(form.at, { ...fields, given: form.stamp, ...changed })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain(sentence)
  expect(answer.text).toContain('Why so late?')
  expect(await speakers()).toHaveLength(before)
})

test('in Polish what is wrong in a form is said in Polish, at the top and beside the field', async () => {
  const { visitor, stamp, at } = await atForm(`/public/990/meetings/${meeting}/speak`)
  await visitor.get('/public/990/language/pl')
  web.setClock(later)
  const { text } = await visitor.post(at, { ...fields, contact: 'nowhere', question: 'x'.repeat(1501), given: stamp })
  expect(text).toContain('Wystąpił problem')
  expect(text).toContain('<title>Błąd: ')
  expect(text.match(/Podaj adres e-mail, na przykład/g)).toHaveLength(2)
  expect(text).toMatch(/Użyj najwyżej 1.?500 znaków\./)
  expect(text).not.toContain('There is a problem')
})

test('who was too fast sends it once more and is heard: the form keeps the time at which it was opened', async () => {
  const before = (await speakers()).length
  const form = await atForm(`/public/990/meetings/${meeting}/speak`)
  const again = await form.visitor.post(form.at, { ...fields, given: form.stamp })
  expect(given(again.text)).toBe(form.stamp)
  web.setClock(later)
  expect((await form.visitor.post(form.at, { ...fields, given: given(again.text) })).location).toContain('/speaking/')
  expect(await speakers()).toHaveLength(before + 1)
})

test('a petition is handed in and waits to be looked at', async () => {
  const { visitor, stamp, at } = await atForm('/public/990/petitions/new')
  const committeeId = /<option value="([^"]+)"/.exec((await visitor.get(at)).text)?.[1] ?? ''
  web.setClock(later)
  const sent = await visitor.post(at, {
    committeeId,
    title: 'Keep the club',
    asks: 'That it stay open.',
    leadName: 'Petra Holm',
    leadContact: '01632 960 001',
    signatures: '1,640',
    website: '',
    given: stamp,
  })
  expect((await visitor.get(sent.location)).text).toContain('1,640 signatures, as the lead petitioner says')
  expect((await visitor.get('/public/990/petitions')).text).toContain('No petition has been accepted yet.')
  const [petition] = await asPerson(web.database, clerk, listPetitions)
  expect(petition).toMatchObject({ signatures: 1640, leadName: 'Petra Holm', namePublic: false })
})

test('one address sends twenty forms an hour and is then told to wait', async () => {
  const form = await atForm('/public/990/petitions/new')
  const statuses: number[] = []
  for (let sent = 0; sent < 25; sent++) statuses.push((await form.visitor.post(form.at, { given: form.stamp })).status)
  expect(statuses.slice(0, 15)).toEqual(Array.from({ length: 15 }, () => 422))
  expect(statuses.at(-1)).toBe(429)
})

test('a mail program that presses the button of a letter ends the letters with one post, without having been here', async () => {
  await asPublic(web.database, '990', async (db) => {
    const { id } = await db.one(sql`select id from committees`, z.object({ id: z.string() }))
    await followCommittee(db, { committeeId: id, address: 'one@click.example' }, day('2026-12-01'))
  })
  const Kept = z.object({ secret: z.string() })
  const kept = () =>
    web.database.asOwner((db) =>
      db.many(sql`select secret from committee_followers where address = 'one@click.example'`, Kept),
    )
  const [follower] = await kept()
  if (!follower) throw new Error('somebody follows')
  await asPublic(web.database, '990', (db) => confirmFollowing(db, follower.secret, day('2026-12-01')))
  const url = `/public/990/follow/${follower.secret}/stop`
  // A person whose program has no such button is led to the page; opening it ends nothing.
  expect(await web.server.inject({ url })).toMatchObject({ statusCode: 303 })
  const post = (payload: string) =>
    web.server.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload,
    })
  expect((await post('something=else')).statusCode).not.toBe(200)
  expect(await kept()).toHaveLength(1)
  // No redirection, and the same answer when the program asks twice: RFC 8058, section 3.2.
  for (const attempt of ['first', 'second'])
    expect([attempt, (await post('List-Unsubscribe=One-Click')).statusCode]).toEqual([attempt, 200])
  expect(await kept()).toEqual([])
})
