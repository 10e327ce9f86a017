import { z } from 'zod'
import { computedIndicators } from '../../src/indicators/computed/definitions/index.ts'
import { withKnown, type Period } from '../../src/indicators/computed/known-tables.ts'
import { decided } from '../../src/indicators/computed/list.ts'
import { pathways } from '../../src/pathways/index.ts'
import { groupOfStep } from '../../src/pathways/public-numbers.ts'
import { isIn, staysOf } from '../../src/pathways/stays.ts'
import type { Day } from '../../src/platform/day.ts'
import { sql, type Db } from '../../src/platform/sql.ts'

/** What was found of a row: counted, not counted, or that it cannot be told. */
type Verdict = 'counted' | 'not' | 'left out'
/** Rows by indicator, or by step of a pathway: of which child and what, in which period. */
export type RowsOf = ReadonlyMap<string, readonly { row: string; verdict: Verdict }[]>

const Row = z.object({ row: z.string(), verdict: z.enum(['counted', 'not', 'left out']) })

/** The rows behind every number that whoever sees no children may get, without what stands in them. As the owner of the tables. */
export const rowsOfAll = async (
  db: Db,
  asked: { periods: readonly Period[]; delivery: number; knownOn: Day },
): Promise<RowsOf> => {
  const found = new Map<string, readonly { row: string; verdict: Verdict }[]>()
  for (const [id, definition] of computedIndicators)
    found.set(
      id,
      await db.many(
        sql`${withKnown(definition.tables, asked, definition.rows)}, ${decided(definition)}
          select concat_ws(' ', d."endsOn", coalesce(d."childId"::text, 'nobody'), d.thing) as row,
            case when d."leftOut" is not null then 'left out' when d."isCounted" then 'counted' else 'not' end as verdict from decided d`,
        Row,
      ),
    )
  for (const pathway of pathways)
    for (const period of asked.periods) {
      const stays = await db.many(
        sql`${staysOf({ steps: pathway.steps, pairs: [] }, { asAt: period.endsOn, period, delivery: asked.delivery })}
          select step, concat_ws(' ', ${period.endsOn}::text, child_id, thing) as row, 'counted' as verdict,
            coalesce(${isIn('now', period)}, false) as now, coalesce(${isIn('in', period)}, false) as "in",
            coalesce(${isIn('out', period)}, false) as out from stays`,
        Row.extend({ step: z.string(), now: z.boolean(), in: z.boolean(), out: z.boolean() }),
      )
      for (const step of pathway.steps)
        for (const part of ['now', 'in', 'out'] as const)
          if (step.isPublic) {
            const id = groupOfStep(pathway, step, part)
            const rows = stays.filter((stay) => stay.step === step.id && stay[part])
            found.set(id, [...(found.get(id) ?? []), ...rows])
          }
    }
  return found
}

/** The same by child alone, of what never has two rows of one child: so that what is told by different keys is told together. */
export const byChild = (drawn: readonly RowsOf[]): RowsOf[] => {
  const childOf = (row: string): string => row.split(' ', 2).join(' ')
  const isOfChildren = (id: string): boolean =>
    drawn.every((all) => {
      const children = (all.get(id) ?? []).map(({ row }) => childOf(row))
      return new Set(children).size === children.length && !children.some((child) => child.endsWith(' nobody'))
    })
  const ids = [...new Set(drawn.flatMap((all) => [...all.keys()]))].filter(isOfChildren)
  return drawn.map(
    (all) =>
      new Map(ids.map((id) => [id, (all.get(id) ?? []).map(({ row, verdict }) => ({ row: childOf(row), verdict }))])),
  )
}
