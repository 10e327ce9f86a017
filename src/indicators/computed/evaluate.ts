import { z } from 'zod'
import { clockOf, viewOf, type Clock } from './clock.ts'
import { joined, rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import { inParts } from '../../platform/in-parts.ts'
import { cohortsIn } from './cohorts.ts'
import type { Computed, SsdTableName } from './definition.ts'
import type { Asked, Period } from './known-tables.ts'
import { clearAway, forPeriods, layOut } from './lay-out.ts'
import { verdictOf } from './list.ts'
import { placesOf } from './places.ts'
import { keyOf, shared } from './shares.ts'
import { attributesOf, splits, turnsOf } from './splits.ts'
import { columnsOf, isAnyIn, tally, unpacked, type Tallies, type Tally } from './tally.ts'

/** Connections that see the same, each with the tables laid out for its share of the definitions. */
export interface Ground {
  shares: readonly { step: Db; definitions: readonly Computed[] }[]
  children: number
}

/** Everything that will be asked of some definitions, as text. */
export const textOf = (definitions: readonly Computed[]): string =>
  definitions
    .map((definition) => {
      const { leftOut, isCounted, amount } = verdictOf(definition)
      return sql`${definition.rows} ${leftOut} ${isCounted} ${amount}`.text
    })
    .join(' ')

/** The tables that are laid out for definitions: those that say where children are as well, where there are any. */
const tablesOf = (definitions: readonly Computed[]): readonly SsdTableName[] => [
  ...new Set([
    ...definitions.flatMap(({ tables }) => tables),
    ...(definitions.every(isAboutNoChild) ? [] : splits.flatMap(({ tables }) => tables)),
  ]),
]

const splitText = `${attributesOf(sql`row_pairs`).text} ${turnsOf.text}`

const cohortText = (text: string): string =>
  cohortsIn(text)
    .map(([, { text: own }]) => own)
    .join(' ')

/** Lays the tables out on every connection for its share: by what they are about, so that few tables are laid out twice. */
export const prepare = async (
  steps: readonly Db[],
  definitions: readonly Computed[],
  delivery: number,
  some: Pick<Parameters<typeof layOut>[1], 'only' | 'byDay'> = {},
): Promise<Ground> => {
  const shares = shared(definitions, steps)
  const children = await Promise.all(
    shares.map(({ step, definitions: own }) => {
      const text = `${textOf(own)} ${own.every(isAboutNoChild) ? '' : splitText}`
      const texts = `${text} ${cohortText(text)}`
      return layOut(step, { tables: tablesOf(own), delivery, texts, ...some, isLookedUp: !own.every(isAboutNoChild) })
    }),
  )
  return { shares, children: children[0] ?? 0 }
}

/** Takes away what was laid out. */
export const putAway = async ({ shares }: Ground): Promise<void> => {
  await Promise.all(shares.map(({ step, definitions }) => clearAway(step, tablesOf(definitions), textOf(definitions))))
}

/** What is asked of definitions in one go. */
export type Question = Omit<Asked, 'delivery'> & { which?: (definition: Computed) => boolean }

/** The rows of definitions, and which part each child was in at the end of each period; then their sums. */
export const evaluate = async (ground: Ground, question: Question, { parts }: { parts: boolean }): Promise<Tallies> => {
  const [tallies] = await evaluateAll(ground, [question], { parts })
  return tallies ?? new Map()
}

/** The same for several questions, so that where the children were is asked for once. */
export const evaluateAll = async (
  ground: Ground,
  questions: readonly Question[],
  { parts }: { parts: boolean },
): Promise<Tallies[]> => summed(await gather(ground, questions), { parts })

/** What the database has found, before it is known which part each child was in. */
export interface Gathered {
  ground: Ground
  questions: readonly Question[]
  asked: readonly Lot[]
}

/** What was asked in one go: of which questions, by their places, and what was found. */
interface Lot {
  of: string
  found: readonly Packed[]
}

/** Asks for the rows. What is asked of the same definitions is asked in one go, unless two of the periods end on one day. */
export const gather = async (ground: Ground, questions: readonly Question[]): Promise<Gathered> => {
  const clock = clockFor(questions)
  const areApart = questions.reduce((sum, { periods }) => sum + periods.length, 0) === clock.size
  const asksOf = (one: Computed): string[] => {
    const asks = questions.flatMap(({ which }, nth) => ((which?.(one) ?? true) ? [String(nth)] : []))
    return areApart && asks.length > 0 ? [asks.join(' ')] : asks
  }
  const lots = new Set(ground.shares.flatMap(({ definitions }) => definitions).flatMap(asksOf))
  const found = await Promise.all(
    ground.shares.map(async ({ step, definitions }) => {
      const answers = new Map<string, Packed[]>()
      for (const of of lots) {
        const own = definitions.filter((one) => asksOf(one).includes(of))
        const periods = periodsOf(questions, of)
        if (own.length > 0)
          answers.set(of, await forPeriods(step, periods, textOf(own), () => rowsOf(step, own, clock)))
      }
      return answers
    }),
  )
  const asked = [...lots].map((of) => ({ of, found: found.flatMap((answers) => answers.get(of) ?? []) }))
  return { ground, questions, asked }
}

/** The periods of the questions of a lot, each with the day that is shown. */
const periodsOf = (questions: readonly Question[], of: string): Required<Period>[] =>
  of
    .split(' ')
    .flatMap((nth) => questions[Number(nth)] ?? [])
    .flatMap(({ periods, knownOn }) => periods.map((period) => ({ knownOn, ...period })))

/** The periods of questions by the days on which they end, the same for all that are asked about the same periods. */
const clockFor = (questions: readonly Question[]): Clock =>
  clockOf([...new Set(questions.flatMap(({ periods }) => periods.map(({ endsOn }) => endsOn)))])

/** The sums of what was found, whole and by the part that each child was in: a place for each question. */
export const summed = async (
  { ground, questions, asked }: Gathered,
  { parts }: { parts: boolean },
): Promise<Tallies[]> => {
  const all = clockFor(questions)
  const needed = new Uint8Array((ground.children + 1) * all.size)
  for (const { rows } of asked.flatMap(({ found }) => found))
    for (let at = 0; at < rows.byteLength; at += 8)
      needed[rows.getInt32(at) * all.size + (all.at[rows.getUint16(at + 4)] ?? 0)] = 1
  // Only a connection that has children knows where they are.
  const withChildren = ground.shares.filter(({ definitions }) => !definitions.every(isAboutNoChild))
  const places = parts
    ? await placesOf(
        withChildren.map(({ step }) => step),
        all,
        needed,
      )
    : undefined
  const sums = questions.map(() => new Map<string, readonly Tally[]>())
  for (const { of, found } of asked) {
    const ends = periodsOf(questions, of).map(({ endsOn }) => endsOn)
    const own = clockOf(ends, all.first)
    for (const { definitions, ...packed } of found) {
      const rows = unpacked(packed, { own, all }, places)
      for (const [which, { id }] of definitions.entries()) {
        const tallies = tally(rows, which, own.size)
        let from = 0
        for (const nth of of.split(' ').map(Number)) {
          const end = from + (questions[nth]?.periods.length ?? 0)
          sums[nth]?.set(id, end - from === own.size ? tallies : partOf(tallies, from, end))
          from = end
        }
      }
    }
  }
  return sums
}

/** The sums of some of the periods, and of the parts that there are in them. */
const partOf = (tallies: readonly Tally[], from: number, end: number): Tally[] =>
  tallies.filter((tally) => tally.split === '' || isAnyIn(tally, from, end)).map((tally) => columnsOf(tally, from, end))

/** A row in eight bytes, as the database packs it: the child (4), the day on which its period ends (2), what is found of it (2). */
interface Packed {
  definitions: readonly Computed[]
  rows: DataView
  amounts: DataView | undefined
}

const Column = z.object({ rows: z.instanceof(Buffer).nullable(), amounts: z.instanceof(Buffer).nullable() })
// Two bits each: 0 in the population, 1 counted, 2 cannot be told.
const mostTogether = 8

const rowsOf = (step: Db, definitions: readonly Computed[], clock: Clock): Promise<Packed[]> => {
  const groups = Map.groupBy(definitions, (definition) => (definition.amount ? definition.id : keyOf(definition)))
  // Asked for one behind the other, without waiting for each.
  return Promise.all(
    [...groups.values()]
      .flatMap((all) => inParts(all, mostTogether))
      .map(async (together): Promise<Packed> => {
        const { rows, amounts } = await step.one(packed(together, clock), Column)
        return { definitions: together, rows: viewOf(rows), amounts: amounts ? viewOf(amounts) : undefined }
      }),
  )
}

/** Whether its rows are about workers or teams and no child: `null::uuid as "childId"`, or the child of no row at all. */
export const isAboutNoChild = (definition: Computed | undefined): boolean =>
  /\b(?:null::uuid|where false\)) as "childId"/.test(definition?.rows.text ?? '')

const packed = (definitions: readonly Computed[], { first }: Clock): Sql => {
  const found = definitions.map((definition, nth) => {
    const { leftOut, isCounted } = verdictOf(definition)
    return sql`(case when ${leftOut} is not null then 2 when ${isCounted} then 1 else 0 end << ${rawSql(String(2 * nth))})`
  })
  const [one] = definitions
  const amounts = one?.amount
    ? sql`string_agg(float8send(coalesce(${verdictOf(one).amount}, 'NaN')), ''::bytea)`
    : sql`null::bytea`
  return sql`
    select string_agg(int8send((${isAboutNoChild(one) ? sql`0` : sql`coalesce(r."childId", 0)`}::bigint << 32) | ((r."endsOn" - ${first}::date)::bigint << 16)
      | (${joined(found, ' | ')})::bigint), ''::bytea) as rows, ${amounts} as amounts
    from (select * from (${one?.rows ?? sql``}) q offset 0) r` // offset 0: what is looked up for a row is looked up once
}
