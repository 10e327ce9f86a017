import { setImmediate as letOthersThrough } from 'node:timers/promises'
import { z } from 'zod'
import { createReaderPool, task } from '../../documents/index.ts'
import { assuranceOf, frameworkOfRecord, isAboutSetting } from '../../frameworks/index.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { ReadingId, ReadingState } from '../decide/reading-record.ts'
import { DocumentId } from '../intake/document-record.ts'
import { listInspectionDocuments, type Asked, type InspectionDocument } from '../judgements/judgement.ts'
import type { SelfView } from './self-views.ts'
import type { KeptPage } from './sentences.ts'
import { plainWords, spokenOf, type Speaking, type Spoken } from './speak.ts'
import type * as speakModule from './speak-task.ts'

/** A finding of an inspection, as follow-ups see it. */
export const SourceFinding = z.object({
  id: ReadingId,
  documentId: DocumentId,
  kind: z.string(),
  area: z.string(),
  value: z.string(),
  body: z.string(),
  page: z.number(),
  themes: z.array(z.string()),
  state: ReadingState,
})
export type SourceFinding = z.infer<typeof SourceFinding>

/** An inspectorate's document with what it found, what it says of earlier ones, and every theme that it touches on. */
export interface Source {
  document: InspectionDocument
  findings: readonly SourceFinding[]
  speaking: readonly Speaking[]
  themes: ReadonlySet<string>
  /** The telling words of each of its sentences. */
  words: readonly ReadonlySet<string>[]
  /** What it says of the council's view of itself. */
  selfViews: readonly SelfView[]
}

/** Inspectorates' documents about the authority itself, newest first: no packs of its own, no schools' reports. */
export const listSources = async (db: Db, asked: Asked): Promise<Source[]> => {
  const documents = (await listInspectionDocuments(db, asked)).filter(({ framework }) => {
    const id = frameworkOfRecord(framework)?.id ?? ''
    return assuranceOf(id) !== null && !isAboutSetting(id)
  })
  if (documents.length === 0) return []
  const ids = documents.map(({ id }) => id)
  const findings = await db.many(
    sql`
      select r.id, r.document_id as "documentId", r.kind, r.area, r.value, r.body, r.page, r.themes, r.state
      from readings r
      where r.document_id = any(${ids}) and r.field = 'finding' and r.state in ('waiting', 'confirmed')
      order by r.document_id, r.ordinal`,
    SourceFinding,
  )
  const said = await spokenIn(db, ids)
  return documents.map((document) => {
    const prose = said.get(document.id) ?? nothing
    const own = findings
      .filter(({ documentId }) => documentId === document.id)
      .map((finding) => ({ ...finding, body: finding.body || (prose.addressed.get(plainWords(finding.value)) ?? '') }))
    return {
      document,
      findings: own,
      speaking: prose.speaking,
      themes: new Set([...prose.themes, ...own.flatMap(({ themes }) => themes)]),
      words: prose.words,
      selfViews: prose.selfViews,
    }
  })
}

const nothing: Spoken = { speaking: [], themes: [], words: [], selfViews: [], addressed: new Map() }

// What a document's pages say changes only when it is read again. Some hundred letters stand in memory at once.
const kept = new Map<string, Promise<Spoken>>()
const mostKept = 400

const Line = z.object({
  text: z.string(),
  box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  size: z.number(),
  bold: z.boolean(),
})
const Pages = z.object({
  id: DocumentId,
  pages: z.array(z.object({ page: z.number(), lines: z.array(Line) })),
})

const spokenIn = async (db: Db, ids: readonly DocumentId[]): Promise<Map<string, Spoken>> => {
  const versions = await db.many(
    sql`select id, authority_id || ' ' || id || ' ' || state_at::text as version from documents where id = any(${ids})`,
    z.object({ id: DocumentId, version: z.string() }),
  )
  const missing = versions.filter(({ version }) => !kept.has(version))
  if (missing.length > 0) {
    const read = await db.many(
      sql`
        select document_id as id, jsonb_agg(jsonb_build_object('page', page, 'lines', lines) order by page) as pages
        from document_pages where document_id = any(${missing.map(({ id }) => id)}) group by document_id`,
      Pages,
    )
    const pagesOf = new Map(read.map(({ id, pages }) => [id, pages]))
    const all = readSpoken(missing.map(({ id }) => pagesOf.get(id) ?? []))
    for (const [index, { version }] of missing.entries()) {
      const one = all.then((spoken) => spoken[index] ?? nothing)
      one.catch(() => kept.delete(version)) // it is asked for anew the next time; who asked for it is told
      kept.set(version, one)
    }
  }
  const asked = versions.map(({ id, version }) => [id, kept.get(version)] as const)
  for (const oldest of kept.keys()) {
    if (kept.size <= Math.max(mostKept, ids.length)) break
    kept.delete(oldest)
  }
  const spoken = new Map<string, Spoken>()
  for (const [id, one] of asked) spoken.set(id, (await one) ?? nothing)
  return spoken
}

// A worker takes a second to start, so a letter or two are read here, with others let through after each handful of sentences.
const mostReadHere = 2
const documentsInOneJob = 4

const speakTask = task<typeof speakModule>(new URL('./speak-task.ts', import.meta.url))

/** What each document says, by its pages: few are read in this thread, a library in a worker, so that it stalls nobody. */
const readSpoken = async (documents: readonly (readonly KeptPage[])[]): Promise<Spoken[]> => {
  if (documents.length <= mostReadHere) return Promise.all(documents.map(readHere))
  const pool = createReaderPool({ workers: 1 }) // closed when it is done: a worker that stays would keep the server from stopping
  const spoken: Spoken[] = []
  for (let from = 0; from < documents.length; from += documentsInOneJob) {
    const some = documents.slice(from, from + documentsInOneJob)
    // A worker that a machine under strain stops is no reason not to answer.
    const read = await pool.run(speakTask, { documents: some }).catch(() => Promise.all(some.map(readHere)))
    spoken.push(...read)
  }
  await pool.close()
  return spoken
}

const readHere = async (pages: readonly KeptPage[]): Promise<Spoken> => {
  const reading = spokenOf(pages)
  for (;;) {
    const step = reading.next()
    if (step.done) return step.value
    await letOthersThrough()
  }
}
