import { z } from 'zod'
import { themeRules } from '../../../frameworks/index.ts'
import type { Database } from '../../../platform/database.ts'
import { sql, type Db } from '../../../platform/sql.ts'
import { record, signAs, systemPerson } from '../../../people/index.ts'
import { themesOfPart } from '../../decide/theme-made.ts'
import type { DocumentId } from '../../intake/document-record.ts'
import { activeLessons, keepUses, lessonFor, moved, type Applied } from '../lessons/apply-lessons.ts'
import { renewMentions } from '../mentions/renew-mentions.ts'
import type { Themed } from './theme-task.ts'

const Stored = z.object({
  id: z.string(),
  ordinal: z.number(),
  value: z.string(),
  themes: z.array(z.string()),
  isPart: z.boolean(), // made by a split or a merge
})
const Move = z.object({ reading: z.string(), from: z.string(), to: z.string(), isOfWhole: z.boolean() })

/** A document gone through: what the rules of now say of it, and the words of its findings when that was asked. */
export interface GoneThrough {
  id: DocumentId
  themed: Themed
  valuesThen: ReadonlyMap<string, string>
}

/**
 * Puts the findings of some documents of one authority into the threads that the rules of now give them, with what people have
 * taught: a finding that somebody moved, or whose themes somebody chose, stays where it was put, and lessons fit as they fit a
 * new finding. A finding whose words have changed since it was looked at waits for the next time. Many documents are put anew
 * in one step, with one line on the trail: what was worked out from letters is kept until then. Returns how many findings
 * stand elsewhere now.
 */
export const putAnew = async (
  database: Database,
  authorityId: string,
  documents: readonly GoneThrough[],
): Promise<number> => {
  const system = await systemPerson(database, authorityId)
  return database.asOwner((db) =>
    db.transaction(async (step) => {
      await signAs(step, system)
      const lessons = await activeLessons(step)
      const changes: { document: DocumentId; findings: number; mentions: number }[] = []
      for (const { id, themed, valuesThen } of documents) {
        const findings = await putFindings(step, authorityId, id, themed, { valuesThen, lessons })
        const mentions = themed.mentions === null ? 0 : await renewMentions(step, authorityId, id, themed.mentions)
        if (findings + mentions > 0) changes.push({ document: id, findings, mentions })
      }
      await step.run(sql`
        update documents set theme_rules = ${themeRules()}
        where authority_id = ${authorityId} and id = any(${documents.map(({ id }) => id)})`)
      if (changes.length > 0)
        await record(step, {
          action: 'documents.put into threads anew',
          subjectKind: 'documents',
          detail: { rules: themeRules(), documents: changes },
        })
      return changes.reduce((sum, { findings }) => sum + findings, 0)
    }),
  )
}

interface Given {
  valuesThen: ReadonlyMap<string, string>
  lessons: Awaited<ReturnType<typeof activeLessons>>
}

const putFindings = async (
  step: Db,
  authorityId: string,
  id: DocumentId,
  { themes }: Themed,
  { valuesThen, lessons }: Given,
): Promise<number> => {
  const now = new Map(themes.map((one) => [one.id, one.themes]))
  const stored = (await lockThemed(step, id)).filter(({ id: own, value }) => valuesThen.get(own) === value)
  const all = await movesIn(step, id)
  const moves = Map.groupBy(
    all.filter(({ isOfWhole }) => !isOfWhole),
    ({ reading }) => reading,
  )
  const ofWhole = Map.groupBy(
    all.filter(({ isOfWhole }) => isOfWhole),
    ({ reading }) => reading,
  )
  const uses = new Map<number, Applied & { before: readonly string[] }>()
  const placed = stored.map((finding) => {
    const own = moves.get(finding.id)
    const said = now.get(finding.id) ?? []
    // A move of the part itself weighs more than those of what it was made from.
    const before = finding.isPart
      ? themesOfPart(said, { whole: finding.themes, moves: ofWhole.get(finding.id) ?? [] })
      : said
    if (own) return { ...finding, fresh: own.reduce((at, { from, to }) => moved(at, from, to), [...before]) }
    const lesson = finding.isPart ? undefined : lessonFor(finding.value, before, lessons)
    if (lesson) uses.set(finding.ordinal, { ...lesson, before })
    return { ...finding, fresh: lesson?.themes ?? before }
  })
  const changed = placed.filter(({ themes: old, fresh }) => old.join(' ') !== fresh.join(' '))
  await step.run(sql`
    update readings r set themes = c.fresh
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as c (id uuid, fresh text[])
    where r.authority_id = ${authorityId} and r.id = c.id`)
  await step.run(sql`
    delete from lesson_uses u where u.authority_id = ${authorityId} and u.reading_id = any(${placed.map(({ id: own }) => own)})`)
  await keepUses(step, id, uses, ['waiting', 'confirmed'])
  return changed.length
}

/**
 * The findings whose themes the rules give: read by Sightline, made of such by a split or a merge, or a sentence of prose that
 * was taken up; and not chosen by anybody.
 */
const lockThemed = (db: Db, id: DocumentId) =>
  db.many(
    sql`
      select r.id, r.ordinal, r.value, r.themes, r.came_from <> '{}' as "isPart" from readings r
      where r.document_id = ${id} and r.field = 'finding' and not r.themes_chosen
        and (r.origin = 'reader' or r.came_from <> '{}' or exists (select from mentions m where m.authority_id = r.authority_id and m.reading_id = r.id))
      order by r.id for update`,
    Stored,
  )

const movesIn = (db: Db, id: DocumentId) =>
  db.many(
    sql`
      select r.id as reading, l.from_theme as "from", l.to_theme as "to", r.id <> l.reading_id as "isOfWhole"
      from lessons l join readings r on r.authority_id = l.authority_id and (r.id = l.reading_id or l.reading_id = any(r.came_from))
      where r.document_id = ${id} and l.withdrawn_at is null order by l.at, l.id`,
    Move,
  )
