import { setImmediate as letOthersThrough } from 'node:timers/promises'
import { z } from 'zod'
import { assuranceOf, frameworkOfRecord, isAboutSetting, themesOf } from '../../frameworks/index.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { ReadingId, ReadingState } from '../decide/reading-record.ts'
import { DocumentId } from '../intake/document-record.ts'
import { listInspectionDocuments, type Asked, type InspectionDocument } from '../judgements/judgement.ts'
import { referencesIn, type Reference } from './references.ts'
import { selfViewIn, type SelfView } from './self-views.ts'
import { sentencesOfPages, type Sentence } from './sentences.ts'
import { wordsOf } from './words-of.ts'

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

/** A sentence that speaks of an earlier inspection. */
export interface Speaking extends Sentence {
  references: readonly Reference[]
  themes: readonly string[]
}

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

interface Spoken {
  speaking: readonly Speaking[]
  themes: readonly string[]
  words: readonly ReadonlySet<string>[]
  selfViews: readonly SelfView[]
  /** Who should do what, where a list stands under “The Management Board should:”. */
  addressed: ReadonlyMap<string, string>
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
    for (const { id, version } of missing) kept.set(version, spokenOf(read.find((row) => row.id === id)?.pages ?? []))
    for (const oldest of kept.keys()) {
      if (kept.size <= Math.max(mostKept, ids.length)) break
      kept.delete(oldest)
    }
  }
  const spoken = new Map<string, Spoken>()
  for (const { id, version } of versions) spoken.set(id, (await kept.get(version)) ?? nothing)
  return spoken
}

// Coding a sentence takes about two milliseconds: others are let through after each handful.
const sentencesAtATime = 10

const spokenOf = async (pages: z.infer<typeof Pages>['pages']): Promise<Spoken> => {
  const sentences = sentencesOfPages(pages)
  const themes = new Set<string>()
  const speaking: Speaking[] = []
  for (const [index, sentence] of sentences.entries()) {
    if (index % sentencesAtATime === 0) await letOthersThrough()
    const own = themesOf(sentence.text).map(({ theme }) => theme)
    for (const theme of own) themes.add(theme)
    const references = referencesIn(sentence.text)
    if (references.length > 0) speaking.push({ ...sentence, references, themes: own })
  }
  const words = sentences.map(({ text }) => wordsOf(text)).filter((each) => each.size > 1)
  return {
    speaking,
    themes: [...themes],
    words,
    selfViews: sentences.flatMap(selfViewIn),
    addressed: addressedIn(sentences),
  }
}

const shouldHeading = /^(?:the )?(.{3,120}?) should:?$/i

/** The items under each heading that says who should do them, by their plain words. */
const addressedIn = (sentences: readonly Sentence[]): Map<string, string> => {
  const addressed = new Map<string, string>()
  let body = ''
  for (const { text } of sentences) {
    const heading = shouldHeading.exec(text)
    if (heading) body = text.replace(/ should:?$/i, '')
    else if (body !== '') addressed.set(plainWords(text), body)
  }
  return addressed
}

/** Letters alone: numbers, bullets and line ends are the printer's. */
const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^\W*(?:\d{1,2}[.)]|[a-z][.)])?\s*/, '')
    .replace(/[^a-z]/g, '')
