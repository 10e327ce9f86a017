import { z } from 'zod'
import type { Day } from '../../platform/day.ts'
import { joined, rawSql, sql, type Db } from '../../platform/sql.ts'
import { daysBetween, viewOf, type Clock } from './clock.ts'
import { attributesOf, notRecorded, splits, turnsOf, type Split } from './splits.ts'

/** Which part of each split each child was in at the end of each period. */
export interface Places {
  /** By child and period, which of the places. */
  placeOf: Int32Array
  /** By split: what the parts are called, and by place which of them. */
  splits: readonly { id: Split; parts: readonly string[]; partOf: Uint16Array }[]
}

/**
 * The parts are asked for once for each stretch of time in which a child stays in the same ones, for the children and periods
 * that are needed; each connection asks about its share of the children.
 */
export const placesOf = async (steps: readonly Db[], clock: Clock, needed: Uint8Array): Promise<Places> => {
  const placeOf = new Int32Array(needed.length)
  const order = clock.ends
    .map((end, index) => ({ index, day: daysBetween(clock.first, end) }))
    .toSorted((a, b) => a.day - b.day)
  const ids = splits.map(({ id }) => id)
  const names = ids.map(() => new Map([[notRecorded, 0]]))
  let places = 1 // place 0 is that of nobody
  const placed = await Promise.all(
    steps.map(async (step, share) => {
      const stretches = { children: [] as number[], days: [] as Day[], places: new Map<number, number>() }
      const turns = await turnsIn(step, clock, { share, of: steps.length })
      const children = needed.length / clock.size
      for (let child = 1 + share; child < children; child += steps.length) {
        let turn = turns.from[child] ?? 0
        const end = turns.from[child + 1] ?? 0
        let place = -1
        for (const { index, day } of order) {
          for (; turn < end && (turns.days[turn] ?? 0) <= day; turn++) place = -1
          if (needed[child * clock.size + index] === 0) continue
          if (place < 0) {
            place = places++
            stretches.children.push(child)
            stretches.days.push(clock.ends[index] ?? clock.first)
            stretches.places.set(child * clock.size + index, place)
          }
          placeOf[child * clock.size + index] = place
        }
      }
      return { share: await partsIn(step, stretches, clock), places: stretches.places }
    }),
  )
  const columns = ids.map(() => new Uint16Array(places))
  for (const { share, places: own } of placed)
    for (const { split, part, rows } of share) {
      const [name, column] = [names[split], columns[split]]
      if (!name || !column || !rows) continue
      if (!name.has(part)) name.set(part, name.size)
      const code = name.get(part) ?? 0
      const view = viewOf(rows)
      for (let at = 0; at < view.byteLength; at += 8) {
        const place = own.get(view.getInt32(at) * clock.size + (clock.at[view.getInt32(at + 4)] ?? 0))
        if (place !== undefined) column[place] = code
      }
    }
  return {
    placeOf,
    splits: ids.map((id, nth) => ({
      id,
      parts: [...(names[nth]?.keys() ?? [])],
      partOf: columns[nth] ?? new Uint16Array(places),
    })),
  }
}

/**
 * The days after the first end and up to the last on which something may turn for each child of a share, in order: those of a
 * child from `from[child]` up to `from[child + 1]`.
 */
const turnsIn = async (
  step: Db,
  { first, ends }: Clock,
  { share, of }: { share: number; of: number },
): Promise<{ from: Int32Array; days: Int32Array }> => {
  const last = ends.toSorted().at(-1) ?? first
  const { rows, children } = await step.one(
    sql`select string_agg(int8send((t.child_id::bigint << 32) | (t.on_day - ${first}::date)::bigint), ''::bytea) as rows,
        (select count(*) from child_numbers) as children
      from (${turnsOf}) t where t.on_day > ${first}::date and t.on_day <= ${last}::date and (t.child_id - 1) % ${of}::int = ${share}::int`,
    z.object({ rows: z.instanceof(Buffer).nullable(), children: z.number() }),
  )
  const view = viewOf(rows)
  const turns = new Float64Array(view.byteLength / 8)
  for (let nth = 0; nth < turns.length; nth++)
    turns[nth] = view.getInt32(nth * 8) * aLongTime + view.getInt32(nth * 8 + 4)
  turns.sort()
  const from = new Int32Array(children + 2)
  const days = new Int32Array(turns.length)
  let child = 0
  for (let nth = 0; nth < turns.length; nth++) {
    const turn = turns[nth] ?? 0
    const whose = Math.floor(turn / aLongTime)
    while (child < whose) from[++child] = nth
    days[nth] = turn % aLongTime
  }
  while (child <= children) from[++child] = turns.length
  return { from, days }
}

const aLongTime = 2 ** 20 // days, to sort by child and day at once

const Part = z.object({ split: z.number(), part: z.string(), rows: z.instanceof(Buffer).nullable() })

/** The parts of children on days, by split and part, packed as child and day. */
const partsIn = async (
  step: Db,
  { children, days }: { children: readonly number[]; days: readonly Day[] },
  { first }: Clock,
): Promise<z.infer<typeof Part>[]> => {
  await step.script('create temporary table row_pairs (child_id int not null, ends_on date not null) on commit drop')
  await step.run(sql`insert into row_pairs select * from unnest(${children}::int[], ${days}::date[])`)
  await step.script(
    `analyze row_pairs; create temporary table row_attributes on commit drop as with ${attributesOf(sql`row_pairs`).text} select * from attributes`,
  )
  const all = splits.map(
    ({ id }, nth) => sql`
      select ${rawSql(String(nth))} as split, coalesce(nullif(a.${rawSql(id)}, ''), ${notRecorded}) as part,
        string_agg(int8send((a.child_id::bigint << 32) | (a.ends_on - ${first}::date)::bigint), ''::bytea) as rows
      from row_attributes a group by 2`,
  )
  const found = await step.many(joined(all, ' union all '), Part)
  await step.script('drop table row_pairs, row_attributes')
  return found
}
