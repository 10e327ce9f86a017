import { z } from 'zod'
import type { Page, Passage } from '../../documents/index.ts'
import { themeRules } from '../../frameworks/index.ts'
import type { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { record } from '../../people/index.ts'
import { keepClaims } from '../claims/keep-claims.ts'
import { keepFigures } from '../figures/keep-figures.ts'
import type { Pack, ReadClaim, ReadFigure } from '../reading/index.ts'
import { clean } from './clean.ts'
import { keepUses, taught } from '../threads/lessons/apply-lessons.ts'
import { keepMentions, type MentionToKeep } from '../threads/mentions/keep-mentions.ts'
import type { DocumentId } from './document-record.ts'
import { linkIssues } from './issues.ts'
import { keepPack } from './keep-pack.ts'

/** One thing read, ready to be kept. */
export interface ReadingToKeep {
  field: string
  kind: string
  area: string
  value: string
  printed: string
  body: string
  passage: Passage | undefined
  rule: string
  sureness: number // 0 to 100
  reasons: readonly string[]
  themes: readonly string[]
}

/** All that the reader made of one document. Plain data: it comes from a worker thread. */
export interface ReadResult {
  mediaType: string
  pages: readonly Pick<Page, 'number' | 'width' | 'height' | 'lines'>[]
  doubts: readonly string[]
  framework: string // '' where none was recognised
  title: string
  aboutLaCode: string | null
  aboutName: string
  inspectionStart: Day | null
  inspectionEnd: Day | null
  published: Day | null
  readings: readonly ReadingToKeep[]
  /** Every figure that was computed again, right or wrong. */
  figures: readonly ReadFigure[]
  /** What the authority says of itself, with the evidence beside it. */
  claims: readonly ReadClaim[]
  /** Sentences of the prose that are about a theme: no findings, kept apart. */
  mentions: readonly MentionToKeep[]
  pack: Pack | null // the papers of a committee meeting
}

/**
 * Keeps what was read, all of it or nothing. When the document had been read before, what people have decided stays, and
 * only what still waited is replaced by the new reading.
 */
export const keepResult = (db: Db, id: DocumentId, result: ReadResult): Promise<void> =>
  db.transaction(async (step) => {
    await step.run(sql`
      update documents set state = 'read', failure = '', state_at = now(), media_type = ${result.mediaType},
        page_count = ${result.pages.length}, framework = ${result.framework}, title = ${result.title},
        about_la_code = ${result.aboutLaCode}, about_name = ${result.aboutName}, inspection_start = ${result.inspectionStart},
        inspection_end = ${result.inspectionEnd}, published = ${result.published}, doubts = ${[...result.doubts]},
        -- What was decided before keeps the themes of its day for now: it is put into threads anew with all that is stored.
        theme_rules = case when exists (
          select from readings r where r.document_id = ${id} and r.field = 'finding' and r.state <> 'waiting'
        ) then '' else ${themeRules()} end
      where id = ${id}`)
    await keepPages(step, id, result.pages)
    await keepPack(step, id, result.pack)
    await step.run(sql`delete from readings where document_id = ${id} and state = 'waiting' and origin = 'reader'`)
    const fresh = await taught(step, await notYetDecided(step, id, result.readings))
    if (fresh.readings.length > 0) await insertReadings(step, id, fresh.readings)
    await keepUses(step, id, fresh.uses)
    await keepMentions(step, id, result.mentions)
    await keepFigures(step, id, result.figures)
    await keepClaims(step, id, result.claims)
    await linkIssues(step, id)
    await record(step, {
      action: 'document.read',
      subjectKind: 'document',
      subjectId: id,
      detail: { pages: result.pages.length, readings: result.readings.length },
    })
  })

/** Keeps why a document could not be read. */
export const keepFailure = async (db: Db, id: DocumentId, sentence: string): Promise<void> => {
  await db.run(sql`update documents set state = 'failed', failure = ${sentence}, state_at = now() where id = ${id}`)
  await record(db, { action: 'document.could not be read', subjectKind: 'document', subjectId: id })
}

const keepPages = async (db: Db, id: DocumentId, pages: ReadResult['pages']): Promise<void> => {
  await db.run(sql`delete from document_pages where document_id = ${id}`)
  const rows = pages.map((page) => ({
    page: page.number,
    width: page.width,
    height: page.height,
    lines: page.lines.map(({ text, box, size, bold, italic }) => ({
      text: clean(text),
      box: { x: box.x, y: box.y, width: box.width, height: box.height },
      size,
      bold,
      italic,
    })),
  }))
  await db.run(sql`
    insert into document_pages (authority_id, document_id, page, width, height, lines)
    select current_authority(), ${id}, p.page, p.width, p.height, p.lines
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p (page int, width real, height real, lines jsonb)`)
}

interface Numbered extends ReadingToKeep {
  ordinal: number
}

const notYetDecided = async (db: Db, id: DocumentId, readings: readonly ReadingToKeep[]): Promise<Numbered[]> => {
  const decided = await db.many(
    sql`
      select field, kind, page, coalesce(passage ->> 'exact', value) as said from readings
      where document_id = ${id} and origin = 'reader'`,
    z.object({ field: z.string(), kind: z.string(), page: z.number(), said: z.string() }),
  )
  const known = new Set(decided.map((row) => JSON.stringify([row.field, row.page, row.said])))
  return readings
    .map((reading, index) => ({ ...reading, ordinal: index + 1 }))
    .filter(
      ({ field, value, passage }) =>
        !known.has(JSON.stringify([field, passage?.page ?? 0, clean(passage?.exact ?? value)])),
    )
}

const insertReadings = async (db: Db, id: DocumentId, readings: readonly Numbered[]): Promise<void> => {
  const rows = readings.map((reading) => ({
    ...reading,
    value: clean(reading.value),
    printed: clean(reading.printed),
    page: reading.passage?.page ?? 0,
    passage: reading.passage && {
      ...reading.passage,
      exact: clean(reading.passage.exact),
      prefix: clean(reading.passage.prefix),
      suffix: clean(reading.passage.suffix),
    },
  }))
  await db.run(sql`
    insert into readings (authority_id, document_id, ordinal, field, kind, area, value, printed, body, page, passage, rule, sureness, reasons, themes)
    select current_authority(), ${id}, r.ordinal, r.field, r.kind, r.area, r.value, r.printed, r.body, r.page, r.passage, r.rule,
      r.sureness, r.reasons, r.themes
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (ordinal real, field text, kind text, area text, value text,
      printed text, body text, page int, passage jsonb, rule text, sureness smallint, reasons text[], themes text[])`)
}
