import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { freshDatabase } from '../../test/harness/database.ts'
import {
  addPerson,
  asPerson,
  createAuthority,
  personByEmail,
  systemPerson,
  writeMatrix,
  type Person,
} from '../people/index.ts'
import type { Database } from '../platform/database.ts'
import { FileStore } from '../platform/files.ts'
import type { Db } from '../platform/sql.ts'
import { listReadings, type ReadingRecord } from './decide/reading-record.ts'
import type { DocumentId } from './intake/document-record.ts'
import { keepResult, type ReadingToKeep, type ReadResult } from './intake/keep-result.ts'
import { receiveDocument } from './intake/receive-document.ts'

/** A database with one authority, its quality lead and a councillor, and a place for files: for the tests of this room. */
export interface Ground {
  database: Database
  files: FileStore
  lead: Person
  councillor: Person
  /** Work as the quality lead. */
  asLead: <Result>(work: (db: Db) => Promise<Result>) => Promise<Result>
  /** Receives and keeps a document that the reader made `result` of; gives back its id. */
  read: (result: Partial<ReadResult>) => Promise<DocumentId>
  readings: (id: DocumentId) => Promise<ReadingRecord[]>
}

export const newGround = async (): Promise<Ground> => {
  const database = await freshDatabase()
  const folder = await mkdtemp(path.join(tmpdir(), 'sightline-ground-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const files = new FileStore(folder)
  const authority = await database.asOwner(async (db) => {
    await writeMatrix(db)
    const made = await createAuthority(db, { name: 'Elmbridge Vale Council', laCode: '998', demo: false })
    await addPerson(db, made.id, {
      name: 'Nadia Fenwright',
      job: 'head of quality',
      email: 'nadia@elmbridge.example',
      role: 'quality-lead',
    })
    await addPerson(db, made.id, {
      name: 'Piers Olander',
      job: 'councillor',
      email: 'piers@elmbridge.example',
      role: 'councillor',
    })
    return made
  })
  const who = async (email: string): Promise<Person> => {
    const found = await personByEmail(database, authority.id, email)
    if (!found) throw new Error(`Nobody has the address ${email}.`)
    return found
  }
  const lead = await who('nadia@elmbridge.example')
  const asLead: Ground['asLead'] = (work) => asPerson(database, lead, work)
  return {
    database,
    files,
    lead,
    councillor: await who('piers@elmbridge.example'),
    asLead,
    read: async (result) => {
      const bytes = Buffer.from(randomUUID())
      const { id } = await asLead((db) => receiveDocument(db, files, { bytes, fileName: 'letter.pdf', cameBy: 'page' }))
      await asPerson(database, await systemPerson(database, authority.id), (db) =>
        keepResult(db, id, { ...blank, ...result }),
      )
      return id
    },
    readings: (id) => asLead((db) => listReadings(db, id)),
  }
}

export const blank: ReadResult = {
  mediaType: 'application/pdf',
  pages: [],
  doubts: [],
  framework: 'ILACS focused visit',
  title: 'Focused visit',
  aboutLaCode: '998',
  aboutName: 'Elmbridge Vale',
  inspectionStart: null,
  inspectionEnd: null,
  published: null,
  readings: [],
  figures: [],
  claims: [],
  mentions: [],
  pack: null,
}

/** A finding to be kept, of whatever parts the test is about. */
export const finding = (value: string, parts: Partial<ReadingToKeep> = {}): ReadingToKeep => ({
  field: 'finding',
  kind: 'improve',
  area: '',
  value,
  printed: '',
  body: '',
  passage: {
    page: 1,
    boxes: [{ page: 1, x: 10, y: 20, width: 100, height: 12 }],
    exact: value,
    prefix: '',
    suffix: '',
  },
  rule: 'list-item',
  sureness: 90,
  reasons: [],
  themes: [],
  ...parts,
})
