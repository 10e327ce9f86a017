import ical from 'node-ical'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { addMilestone, askForDate, type ActionId } from '../../improvement/index.ts'
import { newPlanGround, today, type PlanGround } from '../../improvement/plans.fixture.ts'
import { addDays } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { calendarOf } from './calendar.ts'
import { calendarFeed, closeFeed, personOfFeed, renewFeed } from './feeds.ts'

let ground: PlanGround
let action: ActionId

beforeAll(async () => {
  ground = await newPlanGround()
  action = await ground.started({ title: 'Write the pathway plans; all of them, “properly”', dueOn: '2026-07-28' })
  await ground.as(ground.owner, (db) =>
    addMilestone(db, action, { title: 'Half are written', dueOn: addDays(today, 40) }),
  )
})

const fetched = async (on = today) => {
  const text = await ground.as(ground.owner, (db) =>
    calendarOf(db, { person: ground.owner, today: on, address: 'https://sightline.example' }),
  )
  const events = Object.values(ical.sync.parseICS(text)).flatMap((part) => (part?.type === 'VEVENT' ? [part] : []))
  return { text, events: events.toSorted((a, b) => a.start.getTime() - b.start.getTime()) }
}

const localDay = (date: Date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

test('another program reads the calendar: a whole day for each thing that is due, far ahead', async () => {
  const { text, events } = await fetched()
  expect(events.map(({ summary, start, datetype }) => [summary, localDay(start), datetype])).toEqual([
    ['Half are written', '2026-07-11', 'date'],
    ['Write the pathway plans; all of them, “properly”', '2026-07-28', 'date'],
  ])
  expect(events[1]).toMatchObject({
    uid: `action-${action}@sightline.example`,
    url: { val: `https://sightline.example/actions/${action}` },
  })
  expect(events.map(({ sequence }) => Number(sequence))).toEqual([0, 0])
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75) // RFC 5545, 3.1
})

test('fetched again, nothing differs; a day that moves keeps its UID and counts its SEQUENCE up by one', async () => {
  const before = await fetched()
  expect((await fetched()).text).toBe(before.text)
  expect((await fetched(addDays(today, 1))).text).toBe(before.text)
  await ground.as(ground.lead, (db) =>
    askForDate(db, action, { toOn: '2026-08-15', reason: 'partner', why: 'The college closed early.' }, today),
  )
  const after = await fetched()
  expect(after.events.map(({ uid }) => uid)).toEqual(before.events.map(({ uid }) => uid))
  expect(after.events.map(({ sequence }) => Number(sequence))).toEqual([0, 1])
  expect(localDay(after.events[1]?.start ?? new Date(0))).toBe('2026-08-15')
  expect((await fetched()).text).toBe(after.text)
})

const whose = (secret: string) => personOfFeed(ground.database, secret, new Date())

test('a secret opens its person’s calendar until it is renewed, taken away, or the person leaves; only its hash is kept', async () => {
  const first = await ground.as(ground.owner, renewFeed)
  expect((await whose(first.secret))?.id).toBe(ground.owner.id)
  expect((await ground.as(ground.owner, calendarFeed))?.askedAt).toBeInstanceOf(Date)
  const second = await ground.as(ground.owner, renewFeed)
  expect(await whose(first.secret)).toBeUndefined()
  expect((await whose(second.secret))?.id).toBe(ground.owner.id)
  expect(await whose('')).toBeUndefined()
  const { kept } = await ground.database.asOwner((db) =>
    db.one(sql`select string_agg(f::text, ' ') as kept from calendar_feeds f`, z.object({ kept: z.string() })),
  )
  expect(kept).not.toContain(second.secret)
  await ground.as(ground.owner, closeFeed)
  expect(await whose(second.secret)).toBeUndefined()
  const third = await ground.as(ground.verifier, renewFeed)
  expect(await ground.as(ground.owner, calendarFeed)).toBeUndefined() // nobody sees another's
  await ground.database.asOwner((db) => db.run(sql`update people set active = false where id = ${ground.verifier.id}`))
  expect(await whose(third.secret)).toBeUndefined()
  await ground.database.asOwner((db) => db.run(sql`update people set active = true where id = ${ground.verifier.id}`))
  expect(await whose(third.secret)).toBeUndefined() // who comes back makes a new one
})
