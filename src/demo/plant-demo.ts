import { z } from 'zod'
import type { ReadingId } from '../inspections/index.ts'
import {
  confirmReadings,
  DocumentId,
  listReadings,
  readWaiting,
  receiveDocument,
  rejectReading,
  type Reader,
} from '../inspections/index.ts'
import { addPerson, asPerson, createAuthority, listAuthorities, personByEmail } from '../people/index.ts'
import type { Database } from '../platform/database.ts'
import type { FileStore } from '../platform/files.ts'
import { sql } from '../platform/sql.ts'
import { alderwick, demoLetters } from './letters/index.ts'
import { demoPeople } from './people.ts'

interface Ground {
  database: Database
  files: FileStore
  reader: Reader
}

/**
 * Plants the fictional authority where there is none of any sort: its people, its letters, and what they have decided so
 * far. Goes through the same doors as a real one, and goes on where an earlier start was cut short.
 */
export const plantDemo = async (ground: Ground, say: (sentence: string) => void): Promise<void> => {
  const { database } = ground
  const authorities = await listAuthorities(database)
  const known = authorities.find(({ laCode }) => laCode === alderwick.laCode)
  if (!known && authorities.length > 0) return // somebody's real installation
  const authority =
    known ??
    (await database.asOwner((db) =>
      db.transaction(async (step) => {
        const made = await createAuthority(step, { name: alderwick.council, laCode: alderwick.laCode, demo: true })
        for (const person of demoPeople) await addPerson(step, made.id, person)
        return made
      }),
    ))
  const lead = await personByEmail(database, authority.id, demoPeople[0]?.email ?? '')
  if (!lead) return // the demonstration has been changed by its people: leave it be
  const { planted } = await asPerson(database, lead, (db) =>
    db.one(
      sql`select exists (select from documents where state = 'read') and not exists (select from documents where came_by = 'demo' and state <> 'read') as planted`,
      z.object({ planted: z.boolean() }),
    ),
  )
  if (planted) return
  say('Planting the demonstration: Alderwick City Council and its letters of nineteen years…')
  for (const { fileName, bytes } of await demoLetters()) {
    await asPerson(database, lead, (db) => receiveDocument(db, ground.files, { bytes, fileName, cameBy: 'demo' }))
  }
  await readWaiting(ground)
  await decideOlderLetters(database, lead)
}

const Older = z.object({ id: DocumentId })

/** The quality lead has been through the older letters and has begun on the newest; two readings she turned down. */
const decideOlderLetters = async (database: Database, lead: Parameters<typeof asPerson>[1]): Promise<void> => {
  const documents = await asPerson(database, lead, (db) =>
    db.many(sql`select id from documents where state = 'read' order by dated nulls last, id`, Older),
  )
  const newest = 3
  for (const [index, { id }] of documents.entries()) {
    await asPerson(database, lead, async (db) => {
      const waiting = (await listReadings(db, id)).filter(({ state }) => state === 'waiting')
      if (waiting.length === 0) return
      const isNew = index >= documents.length - newest
      const chosen = isNew
        ? waiting.slice(0, Math.floor(waiting.length / 3))
        : waiting.filter(({ sureness }) => sureness >= 60)
      const ids: ReadingId[] = chosen.map((reading) => reading.id)
      if (ids.length > 0) await confirmReadings(db, ids)
      const doubtful = waiting.find(({ sureness, field }) => sureness < 60 && field === 'finding')
      if (!isNew && doubtful) await rejectReading(db, doubtful.id, { why: 'A remark in passing, not a finding.' })
    })
  }
}
