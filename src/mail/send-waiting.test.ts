import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { asPerson, endPerson } from '../people/index.ts'
import { isRefused } from '../people/two-authorities.fixture.ts'
import { sql } from '../platform/sql.ts'
import { chooseTransport } from './choose-transport.ts'
import { notifyTransport } from './notify.ts'
import { queueLetters, queueMail } from './queue-mail.ts'
import { sendWaiting } from './send-waiting.ts'
import { givenMailServer, givenOutbox, statesIn } from './sending.fixture.ts'
import { smtpTransport } from './smtp.ts'

const from = 'sightline@northmere.example'

test('what waits is sent once, to the person’s address, and is marked', async () => {
  const { database, staff, write } = await givenOutbox()
  const server = await givenMailServer()
  const transport = smtpTransport({ url: server.url, from })
  expect(await write('digest 2026-11-30')).toBe(true)
  expect(await write('digest 2026-11-30')).toBe(false) // the same key is the same mail
  expect(await Promise.all([sendWaiting({ database, transport }), sendWaiting({ database, transport })])).toContain(1)
  expect(await sendWaiting({ database, transport })).toBe(0)
  expect(server.received).toHaveLength(1)
  expect(server.received[0]).toMatchObject({ to: staff.director.email })
  expect(server.received[0]?.text).toMatch(/Auto-Submitted: auto-generated/)
  expect(await statesIn(database, staff.administrator)).toEqual(['sent'])
  await server.close()
})

test('a letter that can be stopped says so in its head, as mail programs read it, and no other does', async () => {
  const { database, staff } = await givenOutbox()
  const server = await givenMailServer()
  const stopAt = 'https://northmere.example/public/998/follow/00000000-0000-4000-8000-000000000001/stop'
  const common = { subject: 's', body: 'b' }
  await asPerson(database, staff.system, (db) =>
    queueLetters(db, [
      { ...common, key: 'a', to: 'maud@post.example', stopAt },
      { ...common, key: 'b', to: 'gil@post.example' },
    ]),
  )
  expect(await sendWaiting({ database, transport: smtpTransport({ url: server.url, from }) })).toBe(2)
  const textTo = (address: string) =>
    (server.received.find(({ to }) => to === address)?.text ?? '').replaceAll(/\r\n[ \t]+/g, ' ')
  expect(textTo('maud@post.example')).toContain(`List-Unsubscribe: <${stopAt}>\r\n`)
  expect(textTo('maud@post.example')).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n')
  expect(textTo('gil@post.example')).not.toContain('List-Unsubscribe')
  const kept = await database.asOwner((db) =>
    db.many(sql`select distinct stop_at as at from mail`, z.object({ at: z.string() })),
  )
  expect(kept).toEqual([{ at: '' }])
  await server.close()
})

test('what is rolled back is never sent', async () => {
  const { database, staff } = await givenOutbox()
  await expect(
    asPerson(database, staff.system, async (db) => {
      await queueMail(db, { key: 'a', personId: staff.director.id, subject: 's', body: 'b' })
      throw new Error('changed its mind')
    }),
  ).rejects.toThrow('changed its mind')
  expect(await statesIn(database, staff.administrator)).toEqual([])
})

test('a refusal for good fails with a sentence; one for now waits longer each time; an ended person gets nothing', async () => {
  const { database, staff, write } = await givenOutbox()
  const server = await givenMailServer((to) =>
    to.startsWith('director') ? 550 : to.startsWith('analyst') ? 451 : undefined,
  )
  const transport = smtpTransport({ url: server.url, from })
  await write('a', staff.director)
  await write('b', staff.analyst)
  await write('c', staff.councillor)
  await asPerson(database, staff.administrator, (db) => endPerson(db, staff.councillor.id, {}))
  expect(await sendWaiting({ database, transport })).toBe(0)
  expect((await statesIn(database, staff.administrator)).toSorted()).toEqual(['failed', 'failed', 'waiting'])
  expect(server.received).toEqual([])
  const again = () => database.asOwner((db) => db.run(sql`update mail set next_at = now() where state = 'waiting'`))
  for (let attempt = 2; attempt <= 8; attempt++) {
    expect(await sendWaiting({ database, transport })).toBe(0) // not before its time
    await again()
    await sendWaiting({ database, transport })
  }
  expect(await statesIn(database, staff.administrator)).toEqual(['failed', 'failed', 'failed'])
  await server.close()
})

test('people see their own mail, administrators that there is mail, nobody that of another authority, and none write it', async () => {
  const { database, staff, haverley, write } = await givenOutbox()
  await write('a')
  expect(await statesIn(database, staff.director)).toEqual(['waiting'])
  expect(await statesIn(database, staff.analyst)).toEqual([])
  expect(await statesIn(database, haverley.staff.administrator)).toEqual([])
  const letter = { key: 'x', personId: staff.director.id, subject: 's', body: 'b' }
  for (const person of [staff.director, staff.administrator]) {
    expect(await isRefused(database, person, (db) => queueMail(db, letter))).toBe(true)
  }
})

test('GOV.UK Notify is asked for what a killed sender may have handed over, and it is not sent again', async () => {
  const taken = new Map<string, string>()
  const server = createServer((request, response) => {
    const reference = new URL(request.url ?? '', 'http://notify').searchParams.get('reference')
    response.setHeader('content-type', 'application/json')
    if (request.method === 'GET') {
      response.end(JSON.stringify({ notifications: taken.has(reference ?? '') ? [{ reference }] : [] }))
      return
    }
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const sent: unknown = JSON.parse(Buffer.concat(pieces).toString())
      if (typeof sent === 'object' && sent && 'reference' in sent && 'email_address' in sent)
        taken.set(String(sent.reference), String(sent.email_address))
      response.statusCode = 201
      response.end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // it listens on a port
  const key = 'a-00000000-0000-4000-8000-000000000000-00000000-0000-4000-8000-000000000001'
  const transport = notifyTransport({ key, templateId: 't', url: `http://127.0.0.1:${port}` })
  const { database, staff, write } = await givenOutbox()
  await write('a')
  await sendWaiting({ database, transport })
  expect([...taken.values()]).toEqual([staff.director.email])
  // As a sender leaves it that dies between the other side's answer and its own note of it.
  await database.asOwner((db) => db.run(sql`update mail set state = 'sending', claimed_by = 1, sent_at = null`))
  const before = taken.size
  taken.set([...taken.keys()][0] ?? '', 'once')
  expect(await sendWaiting({ database, transport })).toBe(1)
  expect([taken.size, [...taken.values()]]).toEqual([before, ['once']])
  await new Promise((resolve) => server.close(resolve))
})

test('the settings choose who takes the mail, or nobody', () => {
  const smtp = { url: 'smtp://127.0.0.1:25', from }
  expect(chooseTransport({ mail: { smtp: undefined, notify: undefined } })).toBeUndefined()
  expect(chooseTransport({ mail: { smtp, notify: undefined } })?.name).toBe('SMTP')
  const notify = { key: 'a', templateId: 't', url: undefined }
  expect(chooseTransport({ mail: { smtp, notify } })?.name).toBe('GOV.UK Notify')
})
