import { z } from 'zod'
import { showChildren, type Opened } from '../../../children/index.ts'
import {
  daysOfMix,
  hasMoved,
  knownDay,
  needCounts,
  needsOf,
  needsOn,
  shiftsBetween,
  type KnownDay,
  type NeedShift,
  type NeedsOf,
} from '../../../indicators/index.ts'
import { may } from '../../../people/index.ts'
import type { Day } from '../../../platform/day.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Db } from '../../../platform/sql.ts'
import { tableFormatNames, type Table } from '../../../platform/tables/index.ts'
import { AsAt } from '../../as-at.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { another, inAddress, mainNeedsView, needAlone, perPage } from './main-needs-view.ts'

const Query = z.object({
  from: AsAt.catch(undefined),
  to: AsAt.catch(undefined),
  before: z.string().max(20).optional().catch(undefined),
  after: z.string().max(20).optional().catch(undefined),
  page: z.coerce.number().int().min(1).catch(1).default(1),
})

const called = (id: string): NeedsOf => {
  const found = needsOf.find((one) => one.id === id)
  if (!found) throw new NotFound('mix of main needs')
  return found
}

const isIn = (one: NeedShift, side: 'before' | 'after', asked: string | undefined): boolean =>
  asked === undefined || (asked === another ? hasMoved(one) : inAddress(one[side]) === asked)

interface Asked {
  /** The earlier day and the later one; null where nothing had been delivered by the earlier. */
  days: { before: KnownDay; after: KnownDay } | null
  /** The newest first. */
  mixDays: readonly KnownDay[]
  shifts: readonly NeedShift[]
  listed: readonly NeedShift[]
}

/** Those who moved, unless a need or its absence was asked for. */
const askedFor = async (db: Db, of: NeedsOf, query: z.infer<typeof Query>): Promise<Asked> => {
  const { from, to } = query
  const mixDays = await daysOfMix(db, of)
  const [first, last]: (Day | undefined)[] = [from ?? mixDays.at(-1)?.on, to ?? mixDays[0]?.on]
  const [early, late] = first && last && last < first ? [last, first] : [first, last]
  const [before, after] = [early && (await knownDay(db, of, early)), late && (await knownDay(db, of, late))]
  if (!before || !after) return { days: null, mixDays, shifts: [], listed: [] }
  const shifts = shiftsBetween(await needsOn(db, of, before), await needsOn(db, of, after))
  const isAsked = query.before !== undefined || query.after !== undefined
  return {
    days: { before, after },
    mixDays,
    shifts,
    listed: shifts.filter((one) =>
      isAsked ? isIn(one, 'before', query.before) && isIn(one, 'after', query.after) : hasMoved(one),
    ),
  }
}

const mainNeedsPage = page({
  path: '/indicators/main-needs/:of',
  needs: 'children.read',
  params: z.object({ of: z.string() }),
  query: Query,
  get: async ({ db, person, params, query, url, today }) => {
    const of = called(params.of)
    const asked = await askedFor(db, of, query)
    const first = (query.page - 1) * perPage
    const mix: { on: Day; counts: ReadonlyMap<string, number> }[] = []
    for (const known of asked.mixDays.toReversed()) mix.push({ on: known.on, counts: await needCounts(db, of, known) })
    return view({
      title: of.title,
      current: 'indicators',
      style: 'p-indicator',
      body: mainNeedsView({
        of,
        days: asked.days,
        shifts: asked.shifts,
        mix,
        asked: { before: query.before, after: query.after },
        listed: await showChildren(db, 'then and now', asked.listed.slice(first, first + perPage), of.id),
        total: asked.listed.length,
        page: query.page,
        url,
        today,
        exports: may(person, 'children.export'),
      }),
    })
  },
})

const listExport = page({
  path: '/indicators/main-needs/:of/export/:format',
  needs: 'children.export',
  params: z.object({ of: z.string(), format: z.enum(tableFormatNames) }),
  query: Query,
  get: async ({ db, person, now, params, query }) => {
    const of = called(params.of)
    const { days, listed } = await askedFor(db, of, query)
    if (!days) throw new NotFound('day by which anything had been delivered')
    const words = (need: string | null): string => needAlone(of, need)
    const list: Table<Opened<NeedShift>> = {
      title: `${of.title}: then and now`,
      name: `Main needs ${of.id}`,
      about: 'One row for each child, with the main need on the two days.',
      source: `Sightline, ${person.authorityName}; case records`,
      asAt: now,
      filters: [
        { name: 'Then', value: days.before.on },
        { name: 'Now', value: days.after.on },
      ],
      handling: 'Official-Sensitive: personal data of children. Keep it no longer than the work takes.',
      notes: ['Rows about children whose records you may not see are not in it.'],
      rows: await showChildren(db, 'indicator file', listed, of.id),
      columns: [
        {
          name: 'child',
          title: 'Child',
          type: 'text',
          value: ({ record }) => record,
          meaning: 'The number of the record.',
        },
        { name: 'before', title: 'Main need then', type: 'text', value: ({ before }) => words(before) },
        { name: 'after', title: 'Main need now', type: 'text', value: ({ after: need }) => words(need) },
        {
          name: 'by',
          title: 'Said by',
          type: 'text',
          value: ({ isAnother }) => (isAnother ? 'another record' : 'the same record'),
        },
      ],
    }
    return sendTable(db, list, {
      format: params.format,
      action: 'indicator.list-exported',
      subjectKind: 'indicator',
      subjectId: of.id,
      detail: { before: days.before.on, after: days.after.on },
    })
  },
})

export const mainNeedsPages = [mainNeedsPage, listExport]
