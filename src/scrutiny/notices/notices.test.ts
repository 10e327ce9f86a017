import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { chooseTransport, sendWaiting } from '../../mail/index.ts'
import { givenMailServer } from '../../mail/sending.fixture.ts'
import { addPerson, personByEmail, type Person } from '../../people/index.ts'
import { day, type Day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { seatMember } from '../committees/members.ts'
import { addPaper } from '../papers/papers.ts'
import { cancelMeeting, moveCommitteeMeeting } from '../meetings/meeting.ts'
import type { CommitteeMeetingId } from '../meetings/meeting-id.ts'
import { publishAgenda, publishPaper } from '../meetings/publish.ts'
import { asPublic } from '../public/as-public.ts'
import { newCommitteeGround, type CommitteeGround } from '../scrutiny.fixture.ts'
import { distribute, listDistributions, openDistribution } from './distributions.ts'
import { confirmFollowing, followCommittee, getFollowing, stopFollowing } from './following.ts'
import { followersOf, listNotices } from './notices.ts'
import { writeNotices } from './write-notices.ts'

let ground: CommitteeGround
let councillor: Person
const today = day('2026-12-01')
const address = 'https://sightline.example'

beforeEach(async () => {
  ground = await newCommitteeGround()
  const email = 'gil.moor@elmbridge.example'
  await ground.database.asOwner((db) =>
    addPerson(db, ground.authorityId, { name: 'Gil Moor', email, role: 'councillor' }),
  )
  const found = await personByEmail(ground.database, ground.authorityId, email)
  if (!found) throw new Error('a person was added')
  councillor = found
  const seat = { capacity: 'member', fromOn: '2021-05-20' } as const
  await ground.does((db) => seatMember(db, ground.committee, { ...seat, name: 'Gil Moor', email }))
  await ground.does((db) =>
    seatMember(db, ground.committee, {
      ...seat,
      capacity: 'co_optee',
      name: 'Canon Pell',
      email: 'pell@diocese.example',
    }),
  )
})

const write = (on: Day = today) =>
  writeNotices({ database: ground.database, authorityId: ground.authorityId, address, today: on })

const Row = z.object({ to: z.string(), subject: z.string(), body: z.string(), stopAt: z.string() })
const mail = () =>
  ground.database.asOwner((db) =>
    db.many(
      sql`select coalesce(m.to_address, p.email) as "to", m.subject, m.body, m.stop_at as "stopAt" from mail m
        left join people p on p.authority_id = m.authority_id and p.id = m.person_id
        where m.authority_id = ${ground.authorityId} order by 1, m.queued_at, m.subject`,
      Row,
    ),
  )

const secretOf = (of: string) =>
  ground.database
    .asOwner((db) =>
      db.one(sql`select secret from committee_followers where address = ${of}`, z.object({ secret: z.string() })),
    )
    .then(({ secret }) => secret)

const follow = async (of: string, { confirmed = true } = {}) => {
  await asPublic(ground.database, '998', (db) =>
    followCommittee(db, { committeeId: ground.committee, address: of }, today),
  )
  const secret = await secretOf(of.toLowerCase())
  if (confirmed) await asPublic(ground.database, '998', (db) => confirmFollowing(db, secret, today))
  return secret
}

const published = async (): Promise<CommitteeMeetingId> => {
  const meeting = await ground.meeting('2026-12-17')
  await ground.item(meeting, 'Reviews', day('2026-11-20'))
  await ground.does((db) => publishAgenda(db, meeting, { on: today }))
  return meeting
}

test('who publishes an agenda has members, co-optees and followers told, each once and by the way that is theirs', async () => {
  const secret = await follow('maud@post.example')
  const meeting = await published()
  await Promise.all([write(), write()])
  await write()
  const letters = (await mail()).filter(({ subject }) => subject.includes('agenda and papers are published'))
  expect(letters.map(({ to }) => to)).toEqual([
    'gil.moor@elmbridge.example',
    'maud@post.example',
    'pell@diocese.example',
  ])
  const [toMember, toFollower, toCoOptee] = letters
  expect(toMember?.body).toContain(`${address}/committees/meetings/${meeting}`)
  expect(toFollower?.body).toContain(`${address}/public/998/meetings/${meeting}`)
  expect(toFollower?.body).toContain(`To stop these letters: ${address}/public/998/follow/${secret}`)
  expect(toFollower?.stopAt).toBe(`${address}/public/998/follow/${secret}/stop`)
  expect([toMember?.stopAt, toCoOptee?.stopAt]).toEqual(['', '']) // a summons is not stopped
  expect(toCoOptee?.body).toContain(`${address}/public/998/meetings/${meeting}`)
  expect(toCoOptee?.body).not.toContain('/follow/')
  expect(await ground.does((db) => listNotices(db, meeting))).toMatchObject([{ kind: 'agenda', letters: 3 }])
})

test('a move says from which day, a supplement its paper, a cancellation why', async () => {
  await follow('maud@post.example')
  const meeting = await published()
  await ground.does((db) => moveCommitteeMeeting(db, meeting, { to: day('2026-12-18'), why: 'Snow.', today }))
  const [{ id: itemId }] = (await ground.does((db) =>
    db.many(sql`select id from agenda_items`, z.object({ id: z.string() })),
  )) as [{ id: Parameters<typeof addPaper>[1] }]
  const paper = await ground.does((db) =>
    addPaper(db, itemId, { title: 'Later', author: 'A', wards: 'All', body: 'x' }, { today }),
  )
  await ground.does((db) => publishPaper(db, paper, { on: today }))
  await ground.does((db) => cancelMeeting(db, meeting, { why: 'More snow.', today }))
  await write()
  const bodies = (await mail())
    .filter(({ to }) => to === 'maud@post.example')
    .map(({ body }) => body)
    .join('\n')
  expect(bodies).toContain('The meeting of 17 December 2026 moves to 18 December 2026, 18:30')
  expect(bodies).toContain('“Later”')
  expect(bodies).toContain('is cancelled. Why: More snow.')
})

test('nobody hears by mail who has not said yes, and what was asked for twice is asked once', async () => {
  const secret = await follow('Maud@Post.example', { confirmed: false })
  await follow('maud@post.example', { confirmed: false })
  await published()
  await write()
  await write()
  const letters = (await mail()).filter(({ to }) => to === 'maud@post.example')
  expect(letters).toHaveLength(1)
  expect(letters[0]?.body).toContain(`${address}/public/998/follow/${secret}`)
  const asked = () => asPublic(ground.database, '998', (db) => getFollowing(db, secret))
  expect((await asked()).confirmedOn).toBe(null)
  await asPublic(ground.database, '998', (db) => confirmFollowing(db, secret, today))
  expect(await ground.does((db) => followersOf(db, ground.committee))).toBe(1)
  await asPublic(ground.database, '998', (db) => stopFollowing(db, secret))
  await expect(asked()).rejects.toThrow()
  expect(await ground.does((db) => followersOf(db, ground.committee))).toBe(0)
})

test('of a meeting to which the public may not come followers hear nothing, and old news is not sent', async () => {
  await follow('maud@post.example')
  await ground.database.asOwner((db) => db.run(sql`update committee_notices set letters = 0`))
  const closed = await ground.meeting('2026-12-17')
  await ground.database.asOwner((db) => db.run(sql`update committee_meetings set private_because = 'A briefing.'`))
  await ground.does((db) => cancelMeeting(db, closed, { why: 'x', today }))
  await write()
  expect((await mail()).filter(({ subject }) => subject.includes('cancelled')).map(({ to }) => to)).toEqual([
    'gil.moor@elmbridge.example',
    'pell@diocese.example',
  ])
  const other = await ground.meeting('2026-12-30')
  await ground.does((db) => cancelMeeting(db, other, { why: 'x', today }))
  await write(day('2026-12-09'))
  expect(await ground.does((db) => listNotices(db, other))).toMatchObject([{ letters: 0 }])
})

test('what went to somebody outside is deleted from the outbox once it was sent, address and words', async () => {
  await follow('maud@post.example', { confirmed: false })
  await published()
  await write()
  const server = await givenMailServer()
  const transport = chooseTransport({
    mail: { smtp: { url: server.url, from: 'Sightline <sightline@elmbridge.example>' }, notify: undefined },
  })
  if (!transport) throw new Error('a mail server is set')
  expect(await sendWaiting({ database: ground.database, transport })).toBe(3)
  transport.close()
  await server.close()
  expect(server.received.map(({ to }) => to).toSorted()).toEqual([
    'gil.moor@elmbridge.example',
    'maud@post.example',
    'pell@diocese.example',
  ])
  const kept = await mail()
  expect(kept.map(({ to }) => to)).toEqual(['', '', 'gil.moor@elmbridge.example'])
  expect(kept.filter(({ to }) => to === '').every(({ body }) => body === '')).toBe(true)
})

test('S-258: a briefing that was sent round shows who has opened it, and opens for nobody to whom it did not go', async () => {
  const id = await ground.does((db) =>
    distribute(
      db,
      { committeeId: ground.committee, audience: 'committee', title: 'Young carers', body: 'What was shown.' },
      today,
    ),
  )
  await write()
  const letters = (await mail()).filter(({ subject }) => subject === 'Sent to you: Young carers')
  expect(letters.map(({ to }) => to)).toEqual(['gil.moor@elmbridge.example', 'pell@diocese.example'])
  for (const { body } of letters) expect(body).not.toContain('What was shown.')
  const opened = async () => (await ground.does((db) => listDistributions(db)))[0]?.opened
  expect(await opened()).toBe(0)
  expect((await ground.as(councillor, (db) => openDistribution(db, id))).distribution.body).toBe('What was shown.')
  expect(await opened()).toBe(1)
  const { receipts } = await ground.does((db) => openDistribution(db, id))
  expect(receipts.filter(({ openedAt }) => openedAt).map(({ name }) => name)).toEqual(['Gil Moor'])
  expect(receipts.find(({ name }) => name === 'Canon Pell')).toMatchObject({ hasAccount: false, openedAt: null })
  await expect(ground.as(ground.lead, (db) => openDistribution(db, id))).rejects.toThrow()
  expect(await ground.as(ground.lead, listDistributions)).toEqual([])
})

test('a briefing is a paper or words, and goes to somebody', async () => {
  const send = (given: object) =>
    ground.does((db) =>
      distribute(db, { committeeId: ground.committee, audience: 'committee', title: 'x', ...given }, today),
    )
  await expect(send({})).rejects.toThrow()
  await expect(send({ body: 'x', paperId: '00000000-0000-4000-8000-000000000000' })).rejects.toThrow()
  await expect(send({ paperId: '00000000-0000-4000-8000-000000000000' })).rejects.toThrow('paper')
})
