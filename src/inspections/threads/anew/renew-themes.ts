import { z } from 'zod'
import { Unreadable } from '../../../documents/index.ts'
import { themeRules } from '../../../frameworks/index.ts'
import type { Database } from '../../../platform/database.ts'
import type { FileStore } from '../../../platform/files.ts'
import { sql, type Db } from '../../../platform/sql.ts'
import { DocumentId } from '../../intake/document-record.ts'
import { frameworkNamed } from '../framework-named.ts'
import { putAnew, type GoneThrough } from './put-anew.ts'
import type { Themed, ThemeInput } from './theme-task.ts'

interface Workplace {
  database: Database
  files: FileStore
  /** In the product a pool of workers. */
  reader: { themes(asked: Omit<ThemeInput, 'pages' | 'authorities'>): Promise<Themed>; readonly workers: number }
}

interface Options {
  signal?: AbortSignal | undefined
  onDocument?: ((renewed: Renewed) => void) | undefined
  /** Told of each error that is ours and not the file's, for the log. */
  onFault?: ((error: unknown) => void) | undefined
}

/** How far it has come. */
export interface Renewed {
  documents: number
  of: number
  findings: number // that stand in other threads than before
}

const Stale = z.object({
  sha256: z.string(),
  name: z.string(),
  framework: z.string(),
  topic: z.string(),
  findings: z.array(z.object({ id: z.string(), kind: z.string(), area: z.string(), value: z.string() })),
})
type Stale = z.infer<typeof Stale>

const together = 40 // documents that are put into threads anew in one step

/**
 * Goes through every document whose findings were put into threads by other rules than those of now, the newest first, until
 * none is left or `signal` says stop. Where it is stopped it goes on the next time; two processes at once do no harm.
 */
export const renewThemes = async (
  { database, files, reader }: Workplace,
  { signal, onDocument, onFault }: Options = {},
): Promise<Renewed> => {
  const stale = await database.asOwner((db) =>
    db.many(
      sql`
        select id, authority_id as "authorityId" from documents
        where state = 'read' and theme_rules <> ${themeRules()} order by authority_id, dated desc nulls last, id`,
      z.object({ id: DocumentId, authorityId: z.uuid() }),
    ),
  )
  const done: Renewed = { documents: 0, of: stale.length, findings: 0 }
  for (const [authorityId, documents] of Map.groupBy(stale, (one) => one.authorityId)) {
    for (let from = 0; from < documents.length && !signal?.aborted; from += together) {
      const next = documents.slice(from, from + together)[Symbol.iterator]()
      const gone: GoneThrough[] = []
      const worker = async () => {
        for (const { id } of next) {
          if (signal?.aborted) return
          await goThrough({ database, files, reader }, id).then(
            (one) => one && gone.push(one),
            (error: unknown) => onFault?.(error),
          )
          done.documents++
          onDocument?.(done)
        }
      }
      await Promise.all(Array.from({ length: reader.workers }, worker))
      done.findings += await putAnew(database, authorityId, gone)
    }
  }
  return done
}

const goThrough = async ({ database, files, reader }: Workplace, id: DocumentId): Promise<GoneThrough | undefined> => {
  const stale = await database.asOwner((db) => staleDocument(db, id))
  if (!stale) return undefined
  const { findings, name, topic } = stale
  const asked = { name, topic, findings, framework: frameworkNamed(stale.framework)?.id ?? '' }
  const themed = await reader
    .themes({ ...asked, bytes: (await files.get(stale.sha256)) ?? null })
    .catch((error: unknown) => {
      if (!(error instanceof Unreadable)) throw error
      return reader.themes({ ...asked, bytes: null }) // what is stored of it can still be gone through
    })
  return { id, themed, valuesThen: new Map(findings.map((one) => [one.id, one.value])) }
}

const staleDocument = (db: Db, id: DocumentId): Promise<Stale | undefined> =>
  db.maybeOne(
    sql`
      select d.id, d.authority_id as "authorityId", d.sha256, d.file_name as name, d.framework,
        coalesce((select r.value from readings r where r.authority_id = d.authority_id and r.document_id = d.id and r.field = 'topic'
          and r.state in ('waiting', 'confirmed') order by r.ordinal limit 1), '') as topic,
        coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'area', r.area, 'value', r.value) order by r.ordinal)
          from readings r where r.authority_id = d.authority_id and r.document_id = d.id and r.field = 'finding'), '[]') as findings
      from documents d where d.id = ${id} and d.state = 'read' and d.theme_rules <> ${themeRules()}`,
    Stale,
  )

const Standing = z.object({ waiting: z.number(), of: z.number() })

/** How many documents that were read still have the themes of other rules, and of how many. */
export const themesWaiting = (db: Db): Promise<z.infer<typeof Standing>> =>
  db.one(
    sql`
      select (count(*) filter (where theme_rules <> ${themeRules()}))::int as waiting, count(*)::int as of
      from documents where state = 'read'`,
    Standing,
  )
