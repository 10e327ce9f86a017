import { z } from 'zod'
import { themesOf } from '../../frameworks/index.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { frameworkNamed } from '../threads/framework-named.ts'
import { moved } from '../threads/lessons/apply-lessons.ts'
import { ReadingId } from './reading-record.ts'

const Made = z.object({
  id: ReadingId,
  kind: z.string(),
  area: z.string(),
  value: z.string(),
  themes: z.array(z.string()), // those of what it was made from
  framework: z.string(),
  topic: z.string(),
  moves: z.array(z.object({ from: z.string(), to: z.string() })),
})

/**
 * Puts findings that a split or a merge has made into the threads of their own words. Where these name no subject (“and so are
 * their reviews”) they keep those of what they were made from; so they do where a person chose these in a correction.
 */
export const themeMade = async (step: Db, ids: readonly ReadingId[]): Promise<void> => {
  const made = await step.many(
    sql`
      select r.id, r.kind, r.area, r.value, r.themes, d.framework,
        coalesce((select t.value from readings t where t.authority_id = r.authority_id and t.document_id = r.document_id
          and t.field = 'topic' and t.state in ('waiting', 'confirmed') order by t.ordinal limit 1), '') as topic,
        coalesce((select jsonb_agg(jsonb_build_object('from', l.from_theme, 'to', l.to_theme) order by l.at, l.id)
          from lessons l where l.authority_id = r.authority_id and l.reading_id = any(r.came_from) and l.withdrawn_at is null), '[]') as moves
      from readings r join documents d on d.authority_id = r.authority_id and d.id = r.document_id
      where r.id = any(${[...ids]}) and r.field = 'finding' and not r.themes_chosen order by r.id`,
    Made,
  )
  const placed = made.map(({ id, kind, area, value, themes, framework, topic, moves }) => {
    const context = { framework: frameworkNamed(framework)?.id ?? '', area, topic, kind }
    const own = themesOf(value, context).map(({ theme }) => theme)
    return { id, themes: themesOfPart(own, { whole: themes, moves }) }
  })
  await step.run(sql`
    update readings r set themes = p.themes
    from jsonb_to_recordset(${JSON.stringify(placed)}::jsonb) as p (id uuid, themes text[]) where r.id = p.id`)
}

/**
 * The themes of a part: those of its own words, or of the whole where they name none, with what people moved of the whole where
 * it was taken out of a thread that the part is in.
 */
export const themesOfPart = (
  own: readonly string[],
  { whole, moves }: { whole: readonly string[]; moves: readonly { from: string; to: string }[] },
): string[] => {
  if (own.length === 0) return [...whole]
  return moves.reduce<string[]>((at, { from, to }) => (at.includes(from) ? moved(at, from, to) : at), [...own])
}
