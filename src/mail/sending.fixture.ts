import { SMTPServer } from 'smtp-server'
import { givenTwoAuthorities } from '../people/two-authorities.fixture.ts'
import type { Database } from '../platform/database.ts'
import { asPerson, type Person } from '../people/index.ts'
import { queueMail } from './queue-mail.ts'

export interface Received {
  id: string // of the message, as its head says
  to: string
  text: string
}

/** A real mail server on this machine, and what it has received. `refuse` says with which code it answers an address. */
export const givenMailServer = async (refuse: (to: string) => number | undefined = () => undefined) => {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const code = refuse(address)
      done(code ? Object.assign(new Error('not here'), { responseCode: code }) : undefined)
    },
    onData: (stream, session, done) => {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        const text = Buffer.concat(pieces).toString()
        const id = /^Message-ID: <([^@>]+)@/im.exec(text)?.[1] ?? ''
        received.push({ id, to: session.envelope.rcptTo[0]?.address ?? '', text })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { received, url: `smtp://127.0.0.1:${port}`, close }
}

/** An authority with its people, and a way to write mail to one of them as Sightline itself. */
export const givenOutbox = async () => {
  const { database, northmere, haverley } = await givenTwoAuthorities()
  const { staff } = northmere
  const write = (key: string, to: Person = staff.director) =>
    asPerson(database, staff.system, (db) =>
      queueMail(db, { key, personId: to.id, subject: 'What is due', body: 'Two actions are late.' }),
    )
  return { database, staff, haverley, write }
}

export const statesIn = async (database: Database, person: Person): Promise<string[]> => {
  const { listMail } = await import('./list-mail.ts')
  return (await asPerson(database, person, (db) => listMail(db))).map(({ state }) => state)
}
