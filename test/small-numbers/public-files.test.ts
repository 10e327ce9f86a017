import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { findPublicFigures, getIndicator } from '../../src/indicators/index.ts'
import { wholesOf } from '../../src/indicators/computed/results.ts'
import { hidingOf } from '../../src/indicators/publish/hiding.ts'
import { kindOf, publicSplits } from '../../src/indicators/publish/public-figures.ts'
import { relations } from '../../src/indicators/publish/relations.ts'
import { couldHaveBeen, roundCount } from '../../src/indicators/publish/rounding.ts'
import { isSmall } from '../../src/indicators/publish/suppress.ts'
import { asPerson, listAuthorities } from '../../src/people/index.ts'
import { sql } from '../../src/platform/sql.ts'
import { startAlderwick, type Alderwick } from '../journeys/alderwick.ts'
import { restName, type Balance, type Shown } from './attack.ts'

// A small number must leave this much room between the least and the most that it could be.
const fewestApart = 3
const whole = 'now'
// What follows from what follows, and so on: what would take longer than this is a chain that nobody finds by hand.
const mostPasses = 20

const Row = z.object({ id: z.string(), split: z.string(), part: z.string(), counted: z.number(), outOf: z.number() })
type Row = z.infer<typeof Row>
type Bounds = readonly [least: number, most: number]
type Told = Pick<Row, 'id' | 'split' | 'part'> & { counted: number | null; outOf: number | null }

let alderwick: Alderwick
let truth: Row[]
let published: Told[]
let onPages: Shown[]

const whenOf = ({ split, part }: Pick<Row, 'split' | 'part'>): string => (split === '' ? whole : `${split}/${part}`)
const sidesOf = ({ id, counted, outOf }: Row): readonly (readonly [side: string, value: number])[] => {
  switch (kindOf(getIndicator(id))) {
    case 'share':
      return [
        ['counted', counted],
        ['not', outOf - counted],
        ['of', outOf],
      ]
    case 'count':
      return [['counted', counted]]
    case 'mean':
      return [['of', outOf]]
  }
}

beforeAll(async () => {
  alderwick = await startAlderwick()
  const { database } = alderwick.product.app
  await database.asOwner((db) =>
    db.transaction(async (step) => {
      const [authority] = await listAuthorities(database)
      await step.run(sql`select set_config('sightline.authority', ${authority?.id ?? ''}, true)`)
      truth = await step.many(
        sql`select r.indicator_id as id, r.split, r.part, r.counted, r.out_of as "outOf" from indicator_runs n
            join indicator_days r on r.authority_id = n.authority_id and r.indicator_id = n.indicator_id and r.to_import is null and r.years_back = 0
          where n.authority_id = (select current_authority()) and (r.split = '' or r.split = any(${publicSplits}::text[]))`,
        Row,
      )
      const wholes = await wholesOf(step)
      const hides = hidingOf(wholes)
      onPages = [...wholes.now].flatMap(([id, made]) =>
        hides(getIndicator(id), made)
          ? []
          : sidesOf({ ...made, id }).map(([side, value]) => ({
              group: `${id} ${side}`,
              when: whole,
              least: value,
              most: value,
            })),
      )
    }),
  )
  const number = (cell: number | string): number | null => (typeof cell === 'number' ? cell : null)
  const figures = await asPerson(database, await alderwick.personWho('director'), (db) => findPublicFigures(db))
  published = figures.map(({ indicator: { id }, row: { split, part, counted, outOf } }) => ({
    id,
    split,
    part,
    counted: number(counted),
    outOf: number(outOf),
  }))
}, 300_000)

/** What a row of the file tells: what its numbers were before rounding, none of them small. */
const toldBy = (row: Told): Shown[] => {
  const told = (side: string, rounded: number | null): Shown[] => {
    if (rounded === null) return []
    const [from, to] = couldHaveBeen(rounded)
    const could = Array.from({ length: to - from + 1 }, (_, nth) => from + nth).filter((one) => !isSmall(one))
    const [least = from, most = to] = [could[0], could.at(-1)]
    return [{ group: `${row.id} ${side}`, when: whenOf(row), least, most }]
  }
  return [...told('counted', row.counted), ...told('of', row.outOf)]
}

/** That the parts of each split are the whole. */
const balancesOf = (rows: readonly Row[]): Balance[] =>
  [...Map.groupBy(rows, ({ id, split }) => `${id} ${split}`).values()].flatMap((own): Balance[] => {
    const [first] = own
    const all = first && rows.find(({ id, split }) => id === first.id && split === '')
    if (!first || first.split === '' || !all) return []
    return sidesOf(all).flatMap(([side, value], at): Balance[] => {
      const sum = own.reduce((total, row) => total + (sidesOf(row)[at]?.[1] ?? 0), 0)
      if (sum !== value) return []
      const group = `${first.id} ${side}`
      return [[{ group, when: whole, sign: 1 }, ...own.map((row) => ({ group, when: whenOf(row), sign: -1 as const }))]]
    })
  })

/** What is hidden of each number, narrowed sum by sum until nothing more follows: a solver takes too long for so many. */
const boundsOf = (shown: readonly Shown[], sums: readonly Balance[]): ReadonlyMap<string, Bounds> => {
  const known = new Map<string, Bounds>()
  const at = (name: string): Bounds => known.get(name) ?? [0, Infinity]
  let isMoving = true
  const keep = (name: string, from: number, to: number): void => {
    const [least, most] = at(name)
    if (from <= least && to >= most) return
    known.set(name, [Math.max(least, from), Math.min(most, to)])
    isMoving = true
  }
  for (const { least, most, ...quantity } of shown) keep(nameOf(quantity), least, most)
  const named = sums.flatMap((terms) => {
    // What stands on both sides is none.
    const own = Map.groupBy(terms, nameOf)
    const left = [...own].map(([name, same]) => [name, same.reduce((all, { sign }) => all + sign, 0)] as const)
    const simple = left.filter(([, times]) => times !== 0)
    return simple.every(([, times]) => Math.abs(times) === 1) ? [simple] : []
  })
  for (let pass = 0; isMoving && pass < mostPasses; pass += 1) {
    isMoving = false
    for (const terms of named)
      for (const [name, sign] of terms) {
        // Its sign times itself is what the others lack to nothing.
        let [low, high] = [0, 0]
        for (const [other, otherSign] of terms) {
          if (other === name) continue
          const [least, most] = at(other)
          low -= otherSign === 1 ? most : -least
          high -= otherSign === 1 ? least : -most
        }
        if (sign === 1) keep(name, low, high)
        else keep(name, -high, -low)
      }
  }
  return known
}

/** The sums that definitions give in every part; who is in no part of a sum is a number as well, of which nothing is shown. */
const sumsOf = (rows: readonly Row[]): Balance[] => {
  const places = [...new Set(rows.map(whenOf))]
  return places.flatMap((when): Balance[] => {
    const ids = new Set(rows.flatMap((row) => (whenOf(row) === when ? [row.id] : [])))
    const group = (name: string, sign: 1 | -1) => ({ group: name, when, sign })
    return [
      ...[...ids].map((id) => [group(`${id} of`, 1), group(`${id} counted`, -1), group(`${id} not`, -1)]),
      ...relations.sums.flatMap(({ whole: { id, name }, parts, rest }): Balance[] =>
        ids.has(id) && parts.every((part) => ids.has(part.id))
          ? [
              [
                group(name, 1),
                ...parts.map((part) => group(part.name, -1)),
                ...(rest === 'nothing' ? [] : [group(restName(name, parts), -1)]),
              ],
            ]
          : [],
      ),
    ]
  })
}

const firstOf = new Map(relations.same.flatMap((alike) => alike.map(({ name }) => [name, alike[0]?.name ?? name])))
const nameOf = ({ group, when }: { group: string; when: string }): string => `${firstOf.get(group) ?? group} ${when}`

const holesIn = (shown: readonly Shown[], rows: readonly Row[]): string[] => {
  const found = boundsOf(shown, [...sumsOf(rows), ...balancesOf(rows)])
  return rows.flatMap((row) =>
    sidesOf(row).flatMap(([side, value]) => {
      const quantity = { group: `${row.id} ${side}`, when: whenOf(row) }
      const [least, most] = found.get(nameOf(quantity)) ?? [0, Infinity]
      if (least > value || most < value)
        throw new Error(
          `The attacker is wrong about ${quantity.group} ${quantity.when}: ${least} to ${most}, not ${value}.`,
        )
      return isSmall(value) && most - least < fewestApart
        ? [`${quantity.group} ${quantity.when} is ${least} to ${most}`]
        : []
    }),
  )
}

test('the file of the demonstration that leaves the house tells no small number beside what pages show', () => {
  expect(published.filter(({ split, counted }) => split !== '' && counted !== null).length).toBeGreaterThan(100)
  expect(holesIn([...onPages, ...published.filter(({ split }) => split !== '').flatMap(toldBy)], truth)).toEqual([])
})

test('and would, were its rows not hidden for each other', () => {
  const careless = truth.flatMap((row): Told[] =>
    row.split === '' || sidesOf(row).some(([, value]) => isSmall(value))
      ? []
      : [
          {
            ...row,
            counted: roundCount(row.counted),
            outOf: kindOf(getIndicator(row.id)) === 'count' ? null : roundCount(row.outOf),
          },
        ],
  )
  expect(holesIn([...onPages, ...careless.flatMap(toldBy)], truth).length).toBeGreaterThan(10)
})
