import { z } from 'zod'
import { may, type Permission, type Person } from '../../people/index.ts'
import { Day } from '../../platform/day.ts'
import { sql, type Db, type Sql } from '../../platform/sql.ts'
import { mayRead, registers } from '../../registers/index.ts'
import type { Computed, ListRow } from '../computed/definition.ts'
import { withKnown, type Period } from '../computed/known-tables.ts'
import { decided, verdictOf } from '../computed/list.ts'
import { monthsBefore, periodsNow } from '../computed/periods.ts'
import { notRecorded } from '../computed/splits.ts'
import { coveredBy, type Covered, type Span } from './covered.ts'

/**
 * How an indicator is worked out from what is kept in Sightline itself: registers, plans, letters, committees. Like those that are
 * worked out from case records: `rows` are asked for the periods `p`, and the number is the count of the rows, so the two cannot
 * differ. It is asked anew whenever somebody looks, under their own eyes; `rows` select `title` and `path`, where it is kept.
 */
export interface KeptHereIndicator extends Pick<Computed, 'id' | 'rows' | 'counted' | 'cannotTell' | 'says'> {
  over: 'day' | 'period'
  /** Who sees the rows sees the number: without them it would be another. */
  seenBy: { permission: Permission } | { register: string; permission?: Permission }
  /** Where a row is a total that stands for several: what it adds to those counted, to all, and to what is summed for a mean. */
  sums?: { counted: Sql; outOf: Sql; amount: Sql }
  /** Of a row: whether it may still change, where rows say so. */
  provisional?: Sql
  /** Others count it and report the total: without a report the indicator still waits for the records. */
  isReported?: true
  /** Where each row is about a time of its own: of whom, from when and to when. The number stands for that time. */
  covers?: { of: Sql; from: Sql; to: Sql }
  /** Every row of every time, for the number time by time. */
  everyRow?: Sql
  /** What the number can be split by: each row is in one part of each. */
  splits?: readonly KeptHereSplit[]
  /** What changed with each version after the first, in a sentence with its day. */
  changed?: readonly string[]
}

export interface KeptHereSplit {
  title: string
  /** Which of the columns that `rows` selects says it. */
  column: string
  /** What its codes are called; others are shown as they are kept. */
  labels: ReadonlyMap<string, string>
  /** Where the question is how the whole is shared out: each part is shown as a share of the whole. */
  sharesOut?: true
}

export interface KeptHereRow {
  title: string
  /** The page that it is kept on. */
  path: string
  /** Null where it could not be told. */
  counted: boolean | null
  /** What it adds to the number; null where it could not be told. */
  adds: Adds | null
  /** `Counted`, `Not counted`; of a total that stands for several how many, `36 of 48`. */
  verdict: string
  says: string
  /** Which part it is in, of each split of the definition. */
  parts: readonly string[]
  /** What it is about, where it is about a time of its own. */
  span: Span | null
  /** Whether it may still change. */
  isProvisional: boolean
}

interface Adds {
  counted: number
  outOf: number
  amount: number | null
}

export interface KeptHere {
  startsOn: Day
  endsOn: Day
  counted: number
  outOf: number
  leftOut: number
  /** How many of its rows may still change. */
  provisional: number
  /** What is summed for a mean; null where nothing is. */
  amount: number | null
  /** The time that it stands for, where that is another than what was asked about. */
  covers: Covered | null
  rows: readonly KeptHereRow[]
}

/** Whoever reads one of the registers that the rows are made from, and not another, would see a number that is none. */
export const maySeeKeptHere = (person: Person, { seenBy, rows }: KeptHereIndicator): boolean => {
  if (seenBy.permission !== undefined && !may(person, seenBy.permission)) return false
  if (!('register' in seenBy)) return true
  const others = [...rows.text.matchAll(/v\.register = '([^']+)'/g)].map(([, id = '']) => id)
  return [seenBy.register, ...others].every((id) => {
    const register = registers.find((one) => one.id === id)
    return register !== undefined && mayRead(person, register)
  })
}

/** What a row adds: one, where it stands for itself. */
const addsOf = ({ sums }: KeptHereIndicator, isCounted: Sql): NonNullable<KeptHereIndicator['sums']> =>
  sums ?? { counted: sql`(${isCounted})::int`, outOf: sql`1`, amount: sql`null::float8` }

const spanOf = ({ covers }: KeptHereIndicator): NonNullable<KeptHereIndicator['covers']> =>
  covers ?? { of: sql`null::text`, from: sql`null::date`, to: sql`null::date` }

const asComputed = (definition: KeptHereIndicator): Computed => ({ ...definition, tables: [], version: 1 })

const Row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** The number for the twelve months to a day, or on that day, and the list behind it: any day, as it was written down by then. */
export const countKeptHere = async (db: Db, definition: KeptHereIndicator, on: Day): Promise<KeptHere> => {
  const [period] = periodsNow(on)
  if (!period) throw new Error('There is no period to a day.')
  const whole = asComputed(definition)
  const adds = addsOf(definition, sql`r."isCounted"`)
  const span = spanOf(definition)
  const rows = await db.many(
    sql`${withKnown([], { periods: [period], delivery: 0, knownOn: on }, definition.rows)}, ${decided(whole)}
      select r.*, ${definition.provisional ?? sql`false`} as "isProvisional", ${adds.counted} as "addsCounted", ${adds.outOf} as "addsOutOf", ${adds.amount} as "addsAmount",
        ${span.of} as "spanOf", ${span.from} as "spanFrom", ${span.to} as "spanTo" from decided r`,
    Row,
  )
  const list = rows
    .map((row): KeptHereRow => {
      const { leftOut } = row
      const counted = typeof leftOut === 'string' ? null : row['isCounted'] === true
      const [yes, of, amount] = ['addsCounted', 'addsOutOf', 'addsAmount'].map((name) => row[name])
      const adds =
        counted === null
          ? null
          : { counted: Number(yes), outOf: Number(of), amount: amount === null ? null : Number(amount) }
      const says = typeof leftOut === 'string' ? leftOut : definition.says(row as ListRow, counted === true)
      return {
        title: String(row['title'] ?? ''),
        path: String(row['path'] ?? ''),
        counted,
        adds,
        verdict: verdictOn(adds, definition),
        says,
        parts: (definition.splits ?? []).map(({ column, labels }) => {
          const code = String(row[column] ?? '')
          return code === '' ? notRecorded : (labels.get(code) ?? code)
        }),
        isProvisional: row['isProvisional'] === true,
        span: Span.nullable().parse(row['spanFrom'] === null ? null : [row['spanOf'], row['spanFrom'], row['spanTo']]),
      }
    })
    .toSorted((a, b) => `${a.title} ${a.says}`.localeCompare(`${b.title} ${b.says}`))
  return {
    ...period,
    ...addedUp(list),
    leftOut: list.filter(({ counted }) => counted === null).length,
    provisional: list.filter(({ isProvisional }) => isProvisional).length,
    covers: coveredBy(list.flatMap(({ adds: isTold, span: own }) => (isTold && own ? [own] : []))),
    rows: list,
  }
}

const Span = z.tuple([z.string(), Day, Day]).transform(([of, from, to]): Span => ({ of, from, to }))

/** One part of a split of the number: as the number, of the rows that are in it. */
export interface KeptHerePart extends Adds {
  part: string
}

/** The parts of the number by each split of its definition, largest first; each adds up to the whole. */
export const partsOfKeptHere = (
  { splits = [] }: KeptHereIndicator,
  { rows }: Pick<KeptHere, 'rows'>,
): { title: string; sharesOut: boolean; parts: readonly KeptHerePart[] }[] =>
  splits.map(({ title, sharesOut = false }, nth) => ({
    title,
    sharesOut,
    parts: [...Map.groupBy(rows, ({ parts }) => parts[nth] ?? notRecorded)]
      .map(([part, own]) => ({ part, ...addedUp(own) }))
      .toSorted((a, b) => b.outOf - a.outOf || a.part.localeCompare(b.part)),
  }))

const addedUp = (rows: readonly Pick<KeptHereRow, 'adds'>[]): Adds => ({
  counted: rows.reduce((sum, { adds }) => sum + (adds?.counted ?? 0), 0),
  outOf: rows.reduce((sum, { adds }) => sum + (adds?.outOf ?? 0), 0),
  amount: rows.reduce<number | null>(
    (sum, { adds }) => (typeof adds?.amount === 'number' ? (sum ?? 0) + adds.amount : sum),
    null,
  ),
})

const verdictOn = (adds: Adds | null, { sums }: KeptHereIndicator): string => {
  if (adds === null) return 'Could not be told'
  if (!sums) return adds.counted > 0 ? 'Counted' : 'Not counted'
  const [counted, outOf] = [adds.counted, adds.outOf].map((many) => many.toLocaleString('en-GB'))
  if (adds.amount !== null && adds.counted !== adds.outOf) return `${counted} of them` // a rate: of how many, its reason says
  return adds.amount !== null ? `${outOf} of them` : `${counted} of ${outOf}`
}

/** How many rows of a period there are, without the rows. */
export interface KeptHereCount extends Period {
  counted: number
  outOf: number
  leftOut: number
  /** How many of its rows may still change. */
  provisional: number
  /** What is summed for a mean; null where nothing is. */
  amount: number | null
  /** The time that it stands for, where that is another than what was asked about. */
  covers: Covered | null
}

export interface KeptHereLine {
  now: KeptHereCount
  /** The same a year before; null where nothing had been written down by then. */
  before: KeptHereCount | null
}

const Counted = z.object({
  id: z.string(),
  endsOn: Day,
  counted: z.number(),
  outOf: z.number(),
  leftOut: z.number(),
  provisional: z.number(),
  amount: z.number().nullable(),
  spans: z.array(Span).nullable(),
})

/** Many numbers for many periods in one question; periods end on different days. What has no row has no line. */
const countAll = (
  db: Db,
  definitions: readonly KeptHereIndicator[],
  periods: readonly Period[],
  on: Day,
): Promise<z.infer<typeof Counted>[]> => {
  const [first, ...others] = definitions.map((definition) => {
    const { leftOut, isCounted } = verdictOf(asComputed(definition))
    const adds = addsOf(definition, isCounted)
    const span = spanOf(definition)
    return sql`
      select ${definition.id}::text as id, d."endsOn", coalesce(sum(d.counted) filter (where d."leftOut" is null), 0)::float8 as counted,
        coalesce(sum(d."outOf") filter (where d."leftOut" is null), 0)::float8 as "outOf", count(d."leftOut")::int as "leftOut",
        count(*) filter (where d.provisional)::int as provisional,
        (sum(d.amount) filter (where d."leftOut" is null))::float8 as amount,
        jsonb_agg(d.span) filter (where d.span is not null and d."leftOut" is null) as spans
      from (select r."endsOn", ${leftOut} as "leftOut", ${adds.counted} as counted, ${adds.outOf} as "outOf", ${adds.amount} as amount,
          ${definition.provisional ?? sql`false`} as provisional,
          ${definition.covers ? sql`jsonb_build_array(${span.of}, ${span.from}, ${span.to})` : sql`null::jsonb`} as span
        from (${definition.rows}) r) d
      group by d."endsOn"`
  })
  if (!first) return Promise.resolve([])
  const all = others.reduce((some, one) => sql`${some} union all ${one}`, first)
  return db.many(sql`${withKnown([], { periods: [...periods], delivery: 0, knownOn: on }, all)} ${all}`, Counted)
}

const countOf = (found: readonly z.infer<typeof Counted>[], id: string, period: Period): KeptHereCount => {
  const { counted, outOf, leftOut, provisional, amount, spans } =
    found.find((one) => one.id === id && one.endsOn === period.endsOn) ?? none
  return { ...period, counted, outOf, leftOut, provisional, amount, covers: coveredBy(spans ?? []) }
}
const none = { counted: 0, outOf: 0, leftOut: 0, provisional: 0, amount: null, spans: null }

/** The numbers of those that the person may see, by id; none of what others report and have not reported. */
export const keptHereNow = async (
  db: Db,
  { definitions, person, on }: { definitions: readonly KeptHereIndicator[]; person: Person; on: Day },
): Promise<ReadonlyMap<string, KeptHereLine>> => {
  const told = await everReported(db, definitions)
  const seen = definitions.filter(
    (definition) => maySeeKeptHere(person, definition) && (!definition.isReported || told.has(definition.id)),
  )
  const [now, before] = periodsNow(on)
  if (!now || !before) throw new Error('There is no period to a day.')
  const found = await countAll(db, seen, [now, before], on)
  return new Map(
    seen.flatMap(({ id, over, isReported }) => {
      const [line, then] = [countOf(found, id, now), countOf(found, id, before)]
      if (isReported && !isAny(line)) return []
      const isAnother = isReported ? isAny(then) && isEarlier(then.covers, line.covers) : isAny(then)
      return [[id, { now: line, before: (over === 'period' && !isReported) || isAnother ? then : null }]]
    }),
  )
}

/** Of which indicators anybody ever reported a total: most wait for one, and each question less is one less to plan and to ask. */
const everReported = async (db: Db, definitions: readonly KeptHereIndicator[]): Promise<ReadonlySet<string>> => {
  if (!definitions.some(({ isReported }) => isReported)) return new Set()
  const rows = await db.many(
    sql`select distinct v.values->>'indicator' as id from register_versions v
      where v.authority_id = (select current_authority()) and v.register = 'reported-figures'`,
    z.object({ id: z.string().nullable() }),
  )
  return new Set(rows.flatMap(({ id }) => id ?? []))
}

/** What was reported of one and the same time is not what it was a year before. */
const isEarlier = (then: Covered | null, now: Covered | null): boolean =>
  then === null || now === null || then.to < now.to

/** What was reported of a time, by every body that reported it. */
export interface KeptHereTime extends Omit<KeptHereCount, 'covers' | keyof Period> {
  from: Day
  to: Day
}

/** What was reported time by time, as it had been written down by a day; the latest first. Times may lie within each other. */
export const keptHereTimes = async (db: Db, definition: KeptHereIndicator, on: Day): Promise<KeptHereTime[]> => {
  if (!definition.everyRow) return []
  const { rows } = await countKeptHere(db, { ...definition, rows: definition.everyRow }, on)
  return [...Map.groupBy(rows, ({ span }) => `${span?.to} ${span?.from}`).values()]
    .flatMap((own): KeptHereTime[] => {
      const span = own[0]?.span
      if (!span) return []
      return [
        {
          from: span.from,
          to: span.to,
          ...addedUp(own),
          leftOut: own.filter(({ counted }) => counted === null).length,
          provisional: own.filter(({ isProvisional }) => isProvisional).length,
        },
      ]
    })
    .toSorted((a, b) => `${b.to} ${b.from}`.localeCompare(`${a.to} ${a.from}`))
}

/**
 * The last 24 whole months, oldest first; none of what others report, which stands for the times that they choose. What happened in them stands as it is known now; how things stood at their ends is as
 * it was written down by then, from the first month on that had anything.
 */
export const keptHereMonths = async (db: Db, definition: KeptHereIndicator, on: Day): Promise<KeptHereCount[]> => {
  if (definition.isReported) return []
  const months = monthsBefore(on, 24).toReversed()
  const found = await countAll(db, [definition], months, on)
  const counts = months.map((month) => countOf(found, definition.id, month))
  const first = counts.findIndex(isAny)
  if (definition.over === 'period') return counts
  return first === -1 ? [] : counts.slice(first)
}

const isAny = ({ outOf, leftOut }: KeptHereCount): boolean => outOf + leftOut > 0
