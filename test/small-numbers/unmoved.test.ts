import { beforeAll, describe, expect, test, vi } from 'vitest'
import { answerForMail, allIndicators, getIndicator } from '../../src/indicators/index.ts'
import { wholesOf } from '../../src/indicators/computed/results.ts'
import { hidingOf, type Wholes } from '../../src/indicators/publish/hiding.ts'
import { rowOf } from '../../src/indicators/publish/on-pages.ts'
import { asPerson, createToken, listAuthorities, openSession, type Role } from '../../src/people/index.ts'
import { dayOf } from '../../src/platform/day.ts'
import { sql, type Db } from '../../src/platform/sql.ts'
import { startAlderwick, type Alderwick } from '../journeys/alderwick.ts'

/**
 * Whatever a page says of a number, in a cell, a sentence, a chart’s points or a word for how it stands: if it says the same when the
 * number is another one, nobody can read the number from it. So the numbers that are hidden are changed, with every month and every
 * part, and everything that somebody outside can get must stay as it was to the letter.
 */
let alderwick: Alderwick
const times = ['now', 'before'] as const
const database = () => alderwick.product.app.database

beforeAll(async () => {
  alderwick = await startAlderwick()
  const { app } = alderwick.product
  vi.spyOn(app, 'now').mockReturnValue(app.now()) // what stands on pages of the time must not be the difference
}, 300_000)

const change = async <Result>(work: (db: Db) => Promise<Result>): Promise<Result> => {
  const [authority] = await listAuthorities(database())
  return database().asOwner((db) =>
    db.transaction(async (step) => {
      await step.run(sql`select set_config('sightline.authority', ${authority?.id ?? ''}, true)`)
      return work(step)
    }),
  )
}

/** Which rows pages hide. */
const hiddenIn = (wholes: Wholes): string[] => {
  const hides = hidingOf(wholes)
  return times.flatMap((when) =>
    [...wholes[when]].flatMap(([id, made]) => (hides(getIndicator(id), made) ? [rowOf(id, when)] : [])),
  )
}

interface Other {
  id: string
  yearsBack: number
  counted: number
}

/** Hidden numbers of which one more or one fewer are counted, as many as leave what is hidden as it was. */
const otherNumbers = (wholes: Wholes): readonly Other[] => {
  const before = hiddenIn(wholes)
  const hidden = new Set(before)
  const all = times.flatMap((when, yearsBack) =>
    [...wholes[when]].flatMap(([id, { counted, outOf }]): Other[] => {
      const other = counted < outOf ? counted + 1 : counted - 1
      return hidden.has(rowOf(id, when)) && other >= 0 ? [{ id, yearsBack, counted: other }] : []
    }),
  )
  const withOthers = (changed: readonly Other[]): Wholes => {
    const found = { now: new Map(wholes.now), before: new Map(wholes.before) }
    for (const { id, yearsBack, counted } of changed) {
      const when = times[yearsBack] ?? 'now'
      const made = found[when].get(id)
      if (made) found[when].set(id, { ...made, counted })
    }
    return found
  }
  /** The whole of it beside what is taken already, or what can be taken of its halves. */
  const added = (taken: readonly Other[], more: readonly Other[]): readonly Other[] => {
    const both = [...taken, ...more]
    if (hiddenIn(withOthers(both)).join() === before.join()) return both
    if (more.length <= 1) return taken
    const half = Math.ceil(more.length / 2)
    return added(added(taken, more.slice(0, half)), more.slice(half))
  }
  return added([], all)
}

const changeAllThatIsHidden = () =>
  change(async (db) => {
    const changed = otherNumbers(await wholesOf(db))
    for (const { id, yearsBack, counted } of changed)
      await db.run(sql`update indicator_days set counted = ${counted}
        where authority_id = (select current_authority()) and indicator_id = ${id} and years_back = ${yearsBack} and split = '' and to_import is null`)
    await db.run(
      sql`update indicator_days set counted = out_of - counted where authority_id = (select current_authority()) and split <> ''`,
    )
    await db.run(
      sql`update indicator_results set counted = out_of - counted, out_of = out_of + 1 where authority_id = (select current_authority())`,
    )
    await db.run(sql`update indicator_month_parts set counted = array(select 0 from unnest(counted))`)
    await db.run(sql`update indicator_runs set worked_out_at = worked_out_at + interval '1 microsecond'`)
    return changed.length
  })

type Ask = (at: string) => Promise<string>

const asking = async (role: Role | undefined): Promise<Ask> => {
  const { app, address } = alderwick.product
  const session = role && (await openSession(app.database, await alderwick.personWho(role), app.now()))
  return async (at) => {
    const answer = await fetch(`${address}${at}`, {
      headers: session ? { cookie: `sightline=${session}` } : {},
      redirect: 'manual',
    })
    const text = /text|json|xml|svg/.test(answer.headers.get('content-type') ?? '') ? await answer.text() : ''
    return `${answer.status} ${text.replaceAll(/name="(?:csrf|given)" value="[^"]+"/g, '')}`
  }
}

const asProgram = async (role: Role): Promise<Ask> => {
  const { app, address } = alderwick.product
  const { secret } = await asPerson(app.database, await alderwick.personWho(role), (db) =>
    createToken(db, { name: 'unmoved', now: app.now(), endsAt: new Date(app.now().getTime() + 86_400_000) }),
  )
  return async (at) =>
    (await fetch(`${address}/api/v1${at}`, { headers: { authorization: `Bearer ${secret}` } })).text()
}

// Of pages that differ by nothing but what they are about, so many; and of all together.
const mostAlike = 2
const mostPages = 60
const patternOf = (at: string): string => at.replaceAll(/[0-9a-f-]{36}|[A-Z]*\d+/g, 'n').replace(/\?.*/, '')

/** What can be reached by links from some pages, few of each sort, and these themselves. */
const reachedFrom = async (ask: Ask, starts: readonly string[]): Promise<Map<string, string>> => {
  const [found, alike, ahead] = [new Map<string, string>(), new Map<string, number>(), [...starts]]
  for (let at = ahead.shift(); at !== undefined; at = ahead.shift()) {
    if (found.has(at)) continue
    const times = alike.get(patternOf(at)) ?? 0
    if (!starts.includes(at) && (times >= mostAlike || found.size >= mostPages)) continue
    alike.set(patternOf(at), times + 1)
    const text = await ask(at)
    found.set(at, text)
    for (const [, link = ''] of text.matchAll(/href="(\/[^"#]*)/g)) {
      const next = link.replaceAll('&amp;', '&')
      if (
        !/^\/(?:sign-out|assets|help|documents\/[^?]*\/(?:file|pages))|\.(?:css|js|pdf|xlsx|ods|zip)$|\/(?:xlsx|ods|pdf)(?:\?|$)/.test(
          next,
        )
      )
        ahead.push(next)
    }
  }
  return found
}

/** The first words in which two texts differ, for whoever has to mend it. */
const differenceOf = (before: string, after: string): string | null => {
  if (before === after) return null
  const at = [...before].findIndex((letter, nth) => letter !== after[nth])
  return `${before.slice(at - 60, at + 60)} | ${after.slice(at - 60, at + 60)}`
}

describe('another number that is hidden makes no difference', () => {
  test('to any page, letter or answer that somebody outside can get', async () => {
    const ids = allIndicators.map(({ id }) => id)
    const hidden = new Set(
      (await change(async (db) => hiddenIn(await wholesOf(db)))).map((row) => row.replace(/ .*/, '')),
    )
    const pages = [...hidden].map((id) => `/indicators/${id}`)
    const programs = [...pages, '/indicators', '/plans', '/pathways']
    const visitors = [
      { who: 'a councillor', ask: await asking('councillor'), starts: ['/', '/indicators', ...pages] },
      {
        who: 'a scrutiny officer',
        ask: await asking('scrutiny-officer'),
        starts: ['/', '/indicators', '/measures', '/plans'],
      },
      { who: 'a resident', ask: await asking(undefined), starts: ['/public/999'] },
    ]
    const program = await asProgram('scrutiny-officer')
    const director = await alderwick.personWho('director')
    const letter = () =>
      asPerson(database(), director, (db) =>
        answerForMail(db, ids, { person: director, today: dayOf(alderwick.product.app.now()) }),
      )
    // First, since somebody’s own page says when their key was last used.
    const told = new Map<string, string>()
    for (const at of programs) told.set(at, await program(at))
    const before = await Promise.all(
      visitors.map(async (one) => ({ ...one, found: await reachedFrom(one.ask, one.starts) })),
    )
    const written = await letter()

    expect(await changeAllThatIsHidden()).toBeGreaterThan(20)

    const differ: string[] = []
    await Promise.all(
      before.map(async ({ who, ask, found }) => {
        expect(found.size, who).toBeGreaterThan(10)
        for (const [at, was] of found) {
          const difference = differenceOf(was, await ask(at))
          if (difference !== null) differ.push(`${who}, ${at}: ${difference}`)
        }
      }),
    )
    for (const [at, was] of told) {
      const difference = differenceOf(was, await program(at))
      if (difference !== null) differ.push(`the API, ${at}: ${difference}`)
    }
    expect(differ).toEqual([])
    expect(await letter()).toEqual(written)
    // What is not hidden does make a difference: the attack would see it.
    await change((db) =>
      db.run(
        sql`update indicator_days set counted = counted + 7, out_of = out_of + 7 where indicator_id = 'CL01' and split = ''`,
      ),
    )
    await change((db) =>
      db.run(sql`update indicator_runs set worked_out_at = worked_out_at + interval '1 microsecond'`),
    )
    expect(await before[0]?.ask('/indicators/CL01')).not.toBe(before[0]?.found.get('/indicators/CL01'))
  }, 900_000)
})
