import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { answerPages, computedIndicators, getIndicator } from '../../src/indicators/index.ts'
import { kindOf } from '../../src/indicators/publish/public-figures.ts'
import { hidingOf } from '../../src/indicators/publish/hiding.ts'
import { isHidden } from '../../src/indicators/publish/on-pages.ts'
import { relations, type Relations } from '../../src/indicators/publish/relations.ts'
import { isSmall } from '../../src/indicators/publish/suppress.ts'
import { wholesOf } from '../../src/indicators/computed/results.ts'
import { askOf, numbersOf, pathways } from '../../src/pathways/index.ts'
import { groupOfStep } from '../../src/pathways/public-numbers.ts'
import { asPerson, createToken, listAuthorities, openSession } from '../../src/people/index.ts'
import { sql, type Db } from '../../src/platform/sql.ts'
import { startAlderwick, type Alderwick } from '../journeys/alderwick.ts'
import { attackOn, restName, type Balance, type Quantity, type Shown } from './attack.ts'

// A small number must leave this much room between the least and the most that it could be.
const fewestApart = 3

let alderwick: Alderwick
const wholesHere = async (db: Db): Promise<Wholes> =>
  db.transaction(async (step) => {
    const [authority] = await listAuthorities(alderwick.product.app.database)
    await step.run(sql`select set_config('sightline.authority', ${authority?.id ?? ''}, true)`)
    return wholesOf(step)
  })

beforeAll(async () => {
  alderwick = await startAlderwick()
})

const Cell = z.number().nullable()
const Number = z.object({ shown: z.string(), counted: Cell, outOf: Cell, endsOn: z.string() })
const OneIndicator = z.object({
  here: z
    .object({ now: Number, before: Number.nullable(), months: z.array(z.unknown()), parts: z.array(z.unknown()) })
    .nullable(),
})
const OnePathway = z.object({
  steps: z.array(z.object({ id: z.string(), opening: Cell, in: Cell, out: Cell, now: Cell })),
})

const AllPathways = z.object({
  pathways: z.array(z.object({ id: z.string(), step: z.string(), opening: Cell, in: Cell, out: Cell, now: Cell })),
})

/** A councillor with every page, and somebody who sees no more than they do and has the API. */
const outsiders = async () => {
  const { app, address } = alderwick.product
  const session = await openSession(app.database, await alderwick.personWho('councillor'), app.now())
  const { secret } = await asPerson(app.database, await alderwick.personWho('scrutiny-officer'), (db) =>
    createToken(db, { name: 'mine', now: app.now(), endsAt: new Date(app.now().getTime() + 86_400_000) }),
  )
  const get = async (path: string, headers: Readonly<Record<string, string>>): Promise<string> => {
    const answer = await fetch(`${address}${path}`, { headers })
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`)
    return answer.text()
  }
  return {
    api: async <Answer>(path: string, schema: z.ZodType<Answer>): Promise<Answer> =>
      schema.parse(JSON.parse(await get(`/api/v1${path}`, { authorization: `Bearer ${secret}` }))),
    page: async (path: string): Promise<string> => get(path, { cookie: `sightline=${session}` }),
  }
}

/** What one answer of the API tells of the groups of rows behind a number. */
const toldBy = (id: string, when: string, { counted, outOf }: z.infer<typeof Number>): Shown[] => {
  const exactly = (side: string, value: number | null): Shown[] =>
    value === null ? [] : [{ group: `${id} ${side}`, when, least: value, most: value }]
  switch (kindOf(getIndicator(id))) {
    case 'count':
      return [...exactly('counted', counted), ...exactly('of', outOf)]
    case 'mean':
      return exactly('of', outOf)
    case 'share':
      return [...exactly('counted', counted), ...exactly('of', outOf)]
  }
}

type Wholes = Awaited<ReturnType<typeof wholesOf>>
type When = keyof Wholes
const times = ['now', 'before'] as const

/** What is so, as nobody but those who see children may know. */
const truthOf = (wholes: Wholes) => {
  const groupOf = (when: When, id: string, side: string): number | undefined => {
    const made = wholes[when].get(id)
    if (!made) return undefined
    if (side === 'of') return made.outOf
    return side === 'counted' ? made.counted : made.outOf - made.counted
  }
  const rests = times.flatMap((when) =>
    relations.sums.flatMap(({ whole, parts, rest }) => {
      const values = [whole, ...parts].map(({ id, side }) => groupOf(when, id, side))
      if (rest !== 'others' || values.includes(undefined) || [whole, ...parts].some(({ side }) => side === 'not'))
        return []
      const [all = 0, ...inside] = values.map((value) => value ?? 0)
      return [{ group: restName(whole.name, parts), when, value: all - inside.reduce((sum, one) => sum + one, 0) }]
    }),
  )
  const groups = times.flatMap((when) =>
    [...wholes[when].keys()].flatMap((id) =>
      (['of', 'counted', 'not'] as const).map((side) => ({
        group: `${id} ${side}`,
        when,
        value: groupOf(when, id, side) ?? 0,
      })),
    ),
  )
  return [...groups, ...rests]
}

/** Stocks that are what they were, with those who came and without those who went. */
const balancesIn = (wholes: Wholes): Balance[] =>
  [...wholes.now.keys()].flatMap((id): Balance[] => {
    const [came = '', went = ''] = getIndicator(id).flows ?? []
    const [now, before] = [wholes.now.get(id)?.counted, wholes.before.get(id)?.counted]
    const [into, out] = [wholes.now.get(came)?.counted, wholes.now.get(went)?.counted]
    if (now === undefined || before === undefined || into === undefined || out === undefined) return []
    if (now !== before + into - out) return []
    return [
      [
        { group: `${id} counted`, when: 'now', sign: 1 },
        { group: `${id} counted`, when: 'before', sign: -1 },
        { group: `${came} counted`, when: 'now', sign: -1 },
        { group: `${went} counted`, when: 'now', sign: 1 },
      ],
    ]
  })

/** A number as it is. */
type True = Quantity & { value: number }

/** The steps of pathways as they are, which add up: who was there, with those who came and without those who went, is who is there. */
const pathwaysAsTheyAre = async (): Promise<{ truth: True[]; balances: Balance[] }> => {
  const director = await alderwick.personWho('director')
  const asked = await askOf(database(), director)
  if (!asked) throw new Error('The demonstration has a delivery.')
  const [truth, balances]: [True[], Balance[]] = [[], []]
  for (const pathway of pathways) {
    const { steps } = await numbersOf(database(), director, pathway, { asked })
    for (const step of pathway.steps) {
      const numbers = steps.get(step.id)
      if (!step.isPublic || !numbers) continue
      const own = partsOf(numbers).map(({ part, when, value }) => ({
        group: `${groupOfStep(pathway, step, part)} counted`,
        when,
        value,
      }))
      truth.push(...own)
      if (numbers.opening + numbers.in === numbers.out + numbers.now)
        balances.push(own.map(({ group, when }, nth) => ({ group, when, sign: nth === 1 || nth === 3 ? 1 : -1 })))
    }
  }
  return { truth, balances }
}

/** The four numbers of a step, in the order: now, came in, went out, at the start. */
const partsOf = <Value>(step: { now: Value; in: Value; out: Value; opening: Value }) =>
  [
    { part: 'now', when: 'now', value: step.now },
    { part: 'in', when: 'now', value: step.in },
    { part: 'out', when: 'now', value: step.out },
    { part: 'now', when: 'before', value: step.opening },
  ] as const

/** The small numbers that follow from what is shown, to within two. */
const holesIn = (
  shown: readonly Shown[],
  wholes: Wholes,
  near: ReadonlySet<string> | null = null,
  beside: { truth: readonly True[]; balances: readonly Balance[] } = { truth: [], balances: [] },
): string[] => {
  const attack = attackOn(relations, shown, [...balancesIn(wholes), ...beside.balances])
  return [...truthOf(wholes), ...beside.truth].flatMap(({ group, when, value }) => {
    if (!isSmall(value) || (near && ![...near].some((id) => group.includes(`${id} `)))) return []
    const [least, most] = attack.between({ group, when })
    if (least > value || most < value)
      throw new Error(`The attacker is wrong about ${group} ${when}: ${least} to ${most}, not ${value}.`)
    return most - least < fewestApart ? [`${group} ${when} is ${least} to ${most}`] : []
  })
}

/** What pages would show of indicators, if hiding went by some relations alone. */
const shownBy = (wholes: Wholes, told: Relations): Shown[] => {
  const hides = hidingOf(wholes, told)
  return times.flatMap((when) =>
    [...wholes[when]].flatMap(([id, made]) =>
      hides(getIndicator(id), made)
        ? []
        : toldBy(id, when, {
            ...made,
            shown: '',
            outOf: kindOf(getIndicator(id)) === 'count' ? null : made.outOf,
          }),
    ),
  )
}

const database = () => alderwick.product.app.database

describe('what somebody who sees no children can get', () => {
  test('tells no small number, however all of it is laid together', async () => {
    const { api } = await outsiders()
    const wholes = await database().asOwner(wholesHere)
    const shown: Shown[] = []
    for (const id of computedIndicators.keys()) {
      const { here } = await api(`/indicators/${id}`, OneIndicator)
      if (!here) continue
      expect([here.months, here.parts], id).toEqual([[], []])
      shown.push(...toldBy(id, 'now', here.now), ...(here.before ? toldBy(id, 'before', here.before) : []))
    }
    const { pathways: mains } = await api('/pathways', AllPathways)
    for (const pathway of pathways) {
      const { steps } = await api(`/pathways/${pathway.id}`, OnePathway)
      const main = mains.find(({ id }) => id === pathway.id)
      for (const step of [...steps, ...(main ? [{ ...main, id: main.step }] : [])])
        for (const { part, when, value } of partsOf(step))
          if (value !== null)
            shown.push({ group: `${groupOfStep(pathway, step, part)} counted`, when, least: value, most: value })
    }
    expect(shown.length).toBeGreaterThan(150)
    const beside = await pathwaysAsTheyAre()
    expect(beside.truth.filter(({ value }) => isSmall(value)).length).toBeGreaterThan(3)
    expect(holesIn(shown, wholes, null, beside)).toEqual([])
  }, 300_000)

  test('is the same on every page: what one hides, all hide', async () => {
    const { api, page } = await outsiders()
    const cells = new Map<string, Set<string>>()
    const pages = [
      '/indicators?page=1',
      '/indicators?page=2',
      '/indicators?page=3',
      ...answerPages.map(({ id }) => `/answers/${id}`),
    ]
    for (const at of pages)
      for (const row of (await page(at)).split('<tr').slice(1)) {
        const [, id = ''] = /href="\/indicators\/([A-Z0-9]+)"/.exec(row) ?? []
        const [, cell = ''] = /data-l="Here"[^>]*>(.*?)<\/td>/s.exec(row) ?? []
        const [word = ''] = cell
          .replaceAll(/<[^>]+>/g, ' ')
          .trim()
          .split(/\s/)
        if (computedIndicators.has(id)) cells.set(id, (cells.get(id) ?? new Set()).add(word === 'c' ? 'c' : 'shown'))
      }
    expect(cells.size).toBeGreaterThan(50)
    for (const [id, words] of cells) {
      const { here } = await api(`/indicators/${id}`, OneIndicator)
      if (here) expect([id, ...words]).toEqual([id, here.now.shown === 'c' ? 'c' : 'shown'])
    }
  }, 300_000)

  test('would tell small numbers, were one of the relations not known by which they are hidden', async () => {
    const wholes = await database().asOwner(wholesHere)
    const nothing: Relations = { same: [], sums: [] }
    expect(holesIn(shownBy(wholes, relations), wholes)).toEqual([])
    expect(holesIn(shownBy(wholes, nothing), wholes).length).toBeGreaterThan(10)
    const hides = hidingOf(wholes)
    const beside = new Set(
      [...wholes.now].flatMap(([id, made]) =>
        hides(getIndicator(id), made) && !isHidden(getIndicator(id), made) ? [id] : [],
      ),
    )
    expect(beside.size).toBeGreaterThan(5)
    const hanging = relations.sums.filter(({ whole, parts }) => [whole, ...parts].some(({ id }) => beside.has(id)))
    let found = 0
    for (const line of hanging) {
      const shown = shownBy(wholes, { ...relations, sums: relations.sums.filter((one) => one !== line) })
      if (shown.length === shownBy(wholes, relations).length) continue
      const near = new Set([line.whole, ...line.parts].map(({ id }) => id))
      if (holesIn(shown, wholes, near).length > 0) found++
    }
    expect(found).toBeGreaterThan(3)
  }, 300_000)
})
