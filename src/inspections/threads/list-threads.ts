import { z } from 'zod'
import { listThemes } from '../../frameworks/index.ts'
import { Day } from '../../platform/day.ts'
import { several } from '../../platform/several.ts'
import type { Db } from '../../platform/sql.ts'
import { keepWhileUnchanged } from '../register/keep-while-unchanged.ts'
import { directionOf, directions, standingOf, stepsOf, type Direction, type Standing } from './ladder.ts'
import { regulatorOf } from './framework-named.ts'
import { sourcesOf, talliesOf, type About, type Source, type Tally, type When } from './said.ts'

/** One thread as a line of the list. Documents and findings are the confirmed ones; what waits is apart. */
export interface ThreadLine {
  theme: string
  title: string
  group: string
  findings: number
  documents: number
  regulators: readonly string[]
  waiting: number
  mentions: number
  firstSeen: Day | null
  lastSeen: Day | null
  direction: Direction
  standing: Standing
}

export const threadOrders = ['latest', 'most documents', 'longest', 'title'] as const

const DayOrNone = z.preprocess((value) => (value === '' ? undefined : value), Day.optional())

export const threadsPerPage = 50

/** What narrows the list of threads, all of it in the address. */
export const ThreadFilters = z.object({
  q: z.string().trim().max(200).default(''),
  group: several(z.string()),
  direction: several(z.enum(directions)),
  standing: several(z.enum(['open', 'quiet', 'not confirmed'])),
  regulator: several(z.string()),
  about: z.string().trim().max(10).default('own'),
  asAt: DayOrNone,
  decisions: z.enum(['then', 'now']).default('then'),
  sort: z.enum(threadOrders).default('latest'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type ThreadFilters = z.infer<typeof ThreadFilters>

export const whenOf = ({ asAt, decisions }: { asAt?: Day | undefined; decisions: 'then' | 'now' }): When => ({
  asAt: asAt ?? null,
  decisions,
})

/** Every thread that has anything in it, by the rules of `ladder.ts`; computed once for each change in the authority. */
export const allThreads = (db: Db, about: About, when: When, today: Day): Promise<readonly ThreadLine[]> =>
  keepWhileUnchanged(db, `threads ${JSON.stringify([about, when, today])}`, async () => {
    const tallies = await talliesOf(db, about, when)
    const sources = await sourcesOf(db, [...new Set(tallies.map(({ documentId }) => documentId))])
    const byTheme = Map.groupBy(tallies, ({ theme }) => theme)
    return listThemes().flatMap((theme) => {
      const own = byTheme.get(theme.id)
      return own ? [lineOf(theme, own, sources, when.asAt ?? today)] : []
    })
  })

const lineOf = (
  { id, title, group }: { id: string; title: string; group: string },
  tallies: readonly Tally[],
  sources: readonly Source[],
  today: Day,
): ThreadLine => {
  const byDocument = Map.groupBy(tallies, ({ documentId }) => documentId)
  const documents = sources.flatMap((source) => {
    const spoken = byDocument.get(source.id)
    return spoken ? [{ ...source, spoken }] : []
  })
  const steps = stepsOf(documents)
  const counted = documents.filter((_, index) => steps[index]?.move !== 'not counted')
  const days = counted.flatMap(({ dated }) => dated ?? [])
  const lastAt = steps.findLastIndex(({ side }, index) => side !== null && documents[index]?.dated !== null)
  const [step, last] = [steps[lastAt], documents[lastAt]]
  const sum = (state: string) => tallies.reduce((total, tally) => total + (tally.state === state ? tally.n : 0), 0)
  return {
    theme: id,
    title,
    group,
    findings: sum('confirmed'),
    documents: counted.length,
    regulators: [...new Set(counted.map(({ framework }) => regulatorOf(framework)))].toSorted(),
    waiting: sum('waiting'),
    mentions: sum('mention'),
    firstSeen: days[0] ?? null,
    lastSeen: days.at(-1) ?? null,
    direction: directionOf(steps),
    standing: standingOf(step && last && { side: step.side, dated: last.dated }, today),
  }
}

// What the words of a search are looked for in.
const aboutTheme = new Map(
  listThemes().map((theme) => [theme.id, `${theme.title} ${theme.about} ${theme.group}`.toLowerCase()]),
)

/** Those of some threads that the filters let through, in their order. */
export const narrowThreads = (all: readonly ThreadLine[], filters: ThreadFilters): ThreadLine[] => {
  const words = filters.q.toLowerCase().split(/\s+/).filter(Boolean)
  const any = <Value>(chosen: readonly Value[], has: (value: Value) => boolean) =>
    chosen.length === 0 || chosen.some(has)
  return all
    .filter(
      (line) =>
        words.every((word) => aboutTheme.get(line.theme)?.includes(word)) &&
        any(filters.group, (group) => group === line.group) &&
        any(filters.direction, (direction) => direction === line.direction) &&
        any(filters.standing, (standing) => standing === line.standing) &&
        any(filters.regulator, (regulator) => line.regulators.includes(regulator)),
    )
    .toSorted(orders[filters.sort])
}

/** The threads that the filters let through, on whatever page, in their order. */
export const listThreads = async (db: Db, filters: ThreadFilters, today: Day): Promise<ThreadLine[]> =>
  narrowThreads(await allThreads(db, filters.about, whenOf(filters), today), filters)

const byTitle = (a: ThreadLine, b: ThreadLine): number => a.title.localeCompare(b.title, 'en-GB')
const later = (a: Day | null, b: Day | null): number => (b ?? '').localeCompare(a ?? '')
const years = ({ firstSeen, lastSeen }: ThreadLine): number =>
  firstSeen && lastSeen ? Date.parse(lastSeen) - Date.parse(firstSeen) : -1

const orders: Readonly<Record<(typeof threadOrders)[number], (a: ThreadLine, b: ThreadLine) => number>> = {
  latest: (a, b) =>
    later(a.lastSeen, b.lastSeen) || b.documents - a.documents || b.waiting - a.waiting || byTitle(a, b),
  'most documents': (a, b) => b.documents - a.documents || b.findings - a.findings || byTitle(a, b),
  longest: (a, b) => years(b) - years(a) || byTitle(a, b),
  title: byTitle,
}
