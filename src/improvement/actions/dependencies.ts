import { z } from 'zod'
import { daysBetween, inWords, type Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { ActionId, countedDay, dueDay } from '../status/facts.ts'
import { judge, type Judged } from '../status/find-facts.ts'
import { isDone } from './states.ts'

const Named = z.object({ id: ActionId, title: z.string() })

/** Actions of the same plans that an action could be said to wait for: not done, not withdrawn, and not said already. */
export const couldWaitFor = (db: Db, actionId: ActionId): Promise<z.infer<typeof Named>[]> =>
  db.many(
    sql`
      select distinct a.id, a.title from plan_actions mine
        join plan_actions others on others.authority_id = mine.authority_id and others.plan_id = mine.plan_id
        join actions a on a.authority_id = others.authority_id and a.id = others.action_id
      where mine.authority_id = (select current_authority()) and mine.action_id = ${actionId} and a.id <> ${actionId}
        and a.state in ('draft', 'agreed', 'in_progress', 'blocked', 'awaiting_other_body', 'reopened')
        and not exists (select from action_dependencies d
          where d.authority_id = a.authority_id and d.action_id = ${actionId} and d.needs_id = a.id)
      order by a.title, a.id limit 300`,
    Named,
  )

/** How two actions of which one waits for the other fit together. Worst first. */
export const fits = {
  never: { word: 'Never comes', symbol: 'broken' },
  late: { word: 'Held up', symbol: 'late' },
  clash: { word: 'Dates clash', symbol: 'risk' },
  gap: { word: 'No date', symbol: 'stale' },
  early: { word: 'Begins before', symbol: 'again' },
  fine: { word: 'Fits', symbol: 'course' },
  done: { word: 'Free to go', symbol: 'done' },
} as const
export type Fit = keyof typeof fits
const order = Object.keys(fits) as Fit[] // the keys of the table above

/** That one action waits for another. */
export interface Dependency {
  waiting: Judged
  needed: Judged
  why: string
  fit: Fit
  /** The sum, in words. */
  reason: string
  /** Whether two people own them, so that somebody has to speak with somebody. */
  isBetweenOwners: boolean
}

const Link = z.object({ actionId: z.string(), needsId: z.string(), why: z.string() })

/** Every action that is still to be done and waits for another, with how their dates fit on a day: the worst first. */
export const listDependencies = async (db: Db, today: Day): Promise<Dependency[]> => {
  const links = await db.many(
    sql`select action_id as "actionId", needs_id as "needsId", why from action_dependencies
      where authority_id = (select current_authority())`,
    Link,
  )
  const ids = [...new Set(links.flatMap(({ actionId, needsId }) => [actionId, needsId]))]
  const judged = new Map<string, Judged>((await judge(db, { ids }, today)).map((one) => [one.facts.id, one]))
  return links
    .flatMap(({ actionId, needsId, why }): Dependency[] => {
      const [waiting, needed] = [judged.get(actionId), judged.get(needsId)]
      if (!waiting || !needed || isDone(waiting.facts.state) || waiting.facts.state === 'withdrawn') return []
      const isBetweenOwners = waiting.facts.ownerId !== needed.facts.ownerId
      return [{ waiting, needed, why, isBetweenOwners, ...fitOf(waiting, needed) }]
    })
    .toSorted(
      (a, b) =>
        order.indexOf(a.fit) - order.indexOf(b.fit) ||
        (dueDay(a.waiting.facts) ?? '9999').localeCompare(dueDay(b.waiting.facts) ?? '9999') ||
        a.waiting.facts.title.localeCompare(b.waiting.facts.title),
    )
}

const fitOf = ({ facts: waiting }: Judged, { facts: needed, standing }: Judged): { fit: Fit; reason: string } => {
  if (needed.state === 'withdrawn')
    return { fit: 'never', reason: 'what it waits for was withdrawn; say that it no longer waits, or plan another' }
  if (isDone(needed.state)) return { fit: 'done', reason: 'what it waits for is complete' }
  if (standing.status === 'overdue') {
    const counted = countedDay(needed)
    const since =
      counted !== null && counted !== dueDay(needed)
        ? `, counted from ${inWords(counted)}, which was promised first`
        : ''
    return { fit: 'late', reason: `what it waits for is overdue ${standing.detail}${since}` }
  }
  const [by, until] = [dueDay(waiting), needed.dueKind === 'continuous' ? null : dueDay(needed)]
  if (until === null)
    return {
      fit: 'gap',
      reason:
        needed.dueKind === 'continuous'
          ? 'what it waits for goes on and on, so nobody can say from when it is free'
          : 'what it waits for has no date',
    }
  if (by === null) return { fit: 'gap', reason: `it has no date itself; what it waits for is due ${inWords(until)}` }
  const over = daysBetween(by, until)
  if (over >= 0)
    return {
      fit: 'clash',
      reason: `due ${inWords(by)}, but what it waits for only ${over === 0 ? 'on the same day' : `${inWords(until)}, ${over === 1 ? 'a day' : `${over.toLocaleString('en-GB')} days`} later`}`,
    }
  if (waiting.startsOn !== null && waiting.startsOn < until)
    return {
      fit: 'early',
      reason: `to begin ${inWords(waiting.startsOn)}, before what it waits for is due, ${inWords(until)}`,
    }
  return {
    fit: 'fine',
    reason: `what it waits for is due ${inWords(until)}, ${(-over).toLocaleString('en-GB')} ${over === -1 ? 'day' : 'days'} before`,
  }
}
