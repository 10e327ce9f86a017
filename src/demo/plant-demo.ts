import { z } from 'zod'
import {
  confirmReadings,
  DocumentId,
  listReadings,
  MentionId,
  moveFinding,
  ReadingId,
  readWaiting,
  receiveDocument,
  rejectReading,
  takeUpMention,
  type PooledReader,
  type Reader,
} from '../inspections/index.ts'
import { makePublicFigures, refreshIndicators } from '../indicators/index.ts'
import { asPerson, createAuthority, listAuthorities, personByEmail, type Person } from '../people/index.ts'
import type { Database } from '../platform/database.ts'
import type { Day } from '../platform/day.ts'
import type { FileStore } from '../platform/files.ts'
import { sql } from '../platform/sql.ts'
import { alderwick, demoLetters, demoNeighbourLetters, demoOlderPacks } from './letters/index.ts'
import { plantChildren } from './children/index.ts'
import { plantAudits } from './audits/index.ts'
import { plantCaseLogs } from './case-logs/index.ts'
import { plantCommittees } from './committees/index.ts'
import { addMissingPeople } from './add-people.ts'
import { demoPeople } from './people.ts'
import { plantHistory } from './plant-history.ts'
import { plantBoards } from './boards/index.ts'
import { plantSelfEvaluation } from './self-evaluation/index.ts'
import { plantRooms } from './inspection-rooms/index.ts'
import { plantPartners, plantPlans } from './plans/index.ts'
import { plantFigures } from './plant-figures.ts'
import { plantRegisters } from './registers/index.ts'

interface Ground {
  database: Database
  files: FileStore
  reader: Reader & Partial<Pick<PooledReader, 'readText'>>
  today: Day
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
        await addMissingPeople(step, made.id, ground.today)
        return made
      }),
    ))
  // A later edition has people whom an earlier one did not have, and plants what is theirs.
  if (known) await database.asOwner((db) => addMissingPeople(db, known.id, ground.today))
  const lead = await personByEmail(database, authority.id, demoPeople[0]?.email ?? '')
  if (!lead) return // the demonstration has been changed by its people: leave it be
  const { planted } = await asPerson(database, lead, (db) =>
    db.one(
      sql`select exists (select from documents where state = 'read') and not exists (select from documents where came_by = 'demo' and state <> 'read') as planted`,
      z.object({ planted: z.boolean() }),
    ),
  )
  if (planted) return plantBesideLetters(ground, lead) // an earlier edition had none of it
  say('Planting the demonstration: Alderwick City Council and its letters of nineteen years…')
  const papers = [...(await demoLetters()), ...(await demoNeighbourLetters()), ...demoOlderPacks()]
  for (const { fileName, bytes } of papers) {
    await asPerson(database, lead, (db) => receiveDocument(db, ground.files, { bytes, fileName, cameBy: 'demo' }))
  }
  await readWaiting(ground)
  await untilAllIsRead(database, lead)
  await decideOlderLetters(database, lead)
  await decideThreads(database, lead)
  say('Planting what Alderwick has planned and keeps in registers…')
  await plantBesideLetters(ground, lead)
}

/** What is no letter, once: nobody can take a self-grade out again, so one of them shows that it has been done. */
const plantBesideLetters = async ({ database, files, reader, today }: Ground, lead: Person): Promise<void> => {
  await asPerson(database, lead, async (db) => {
    const { any } = await db.one(sql`select exists (select from self_grades) as any`, z.object({ any: z.boolean() }))
    if (!any) await plantHistory(db, today)
  })
  await plantRegisters(database, lead, today)
  await plantChildren(database, lead.authorityId, today)
  await plantCaseLogs(database, lead.authorityId, today)
  await plantAudits(database, lead.authorityId, today)
  await refreshIndicators(database, lead.authorityId)
  await makePublicFigures(database, lead.authorityId)
  await plantFigures(database, lead, today)
  await plantPlans(database, lead.authorityId, today)
  await plantPartners(database, lead.authorityId, today)
  await plantBoards(database, lead.authorityId, today)
  await plantCommittees({ database, files, readText: reader.readText }, lead.authorityId, today)
  await plantSelfEvaluation(database, lead, today)
  await plantRooms(database, lead, today)
}

/** The reader that runs beside may have some in hand still; what is decided next needs them all. */
const untilAllIsRead = async (database: Database, lead: Parameters<typeof asPerson>[1]): Promise<void> => {
  const unread = () =>
    asPerson(database, lead, (db) =>
      db.one(
        sql`select exists (select from documents where state in ('waiting', 'reading')) as some`,
        z.object({ some: z.boolean() }),
      ),
    )
  const longest = 300 // a minute: what takes longer is left to be decided by whoever tries the demonstration
  for (let turn = 0; turn < longest && (await unread()).some; turn++)
    await new Promise((resolve) => setTimeout(resolve, 200))
}

const Older = z.object({ id: DocumentId })

/** The quality lead has been through the older letters and has begun on the newest; two readings she turned down. */
const decideOlderLetters = async (database: Database, lead: Parameters<typeof asPerson>[1]): Promise<void> => {
  const older = demoOlderPacks().map(({ fileName }) => fileName) // papers carry no day of their own
  const documents = await asPerson(database, lead, (db) =>
    db.many(
      sql`select id from documents where state = 'read'
        order by about_la_code = ${alderwick.laCode}, file_name <> all(${older}::text[]), dated nulls last, id`,
      Older,
    ),
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

const Sentence = z.object({ id: MentionId, leaning: z.string() })
const Late = z.object({ id: ReadingId, themes: z.array(z.string()) })

/** The subjects that the quality lead has read the prose for. */
const followed = ['placement-stability', 'care-reviews', 'changes-of-social-worker', 'mental-health-waits']

/** She has made findings of some sentences of the older letters, and moved one finding to the thread where it belongs. */
const decideThreads = (database: Database, lead: Parameters<typeof asPerson>[1]): Promise<void> =>
  asPerson(database, lead, async (db) => {
    const sentences = await db.many(
      sql`
        select m.id, m.leaning from mentions m join documents d on d.authority_id = m.authority_id and d.id = m.document_id
        where m.themes && ${followed}::text[] and m.leaning in ('well', 'must improve') and d.about_la_code = ${alderwick.laCode}
          and d.dated < '2024-12-31'
          and not exists (select from documents n where n.authority_id = d.authority_id and n.replaces = d.id)
        order by d.dated, m.ordinal`,
      Sentence,
    )
    for (const { id, leaning } of sentences)
      await takeUpMention(db, id, { kind: leaning === 'well' ? 'strength' : 'improve' })
    const [late] = await db.many(
      sql`
        select r.id, r.themes from readings r join documents d on d.authority_id = r.authority_id and d.id = r.document_id
        where r.field = 'finding' and r.state = 'confirmed' and r.value ilike '%brought up to date after children’s reviews%'
          and not r.themes && array['care-reviews'] order by d.dated limit 1`,
      Late,
    )
    if (late)
      await moveFinding(db, late.id, {
        from: late.themes[0] ?? '',
        to: 'care-reviews',
        why: 'What is late is what the review decided.',
      })
  })
