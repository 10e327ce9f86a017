import { z } from 'zod'
import {
  keepOparlLedger,
  oparlBodies,
  oparlBodyObject,
  oparlFilterNames,
  oparlList,
  oparlListNames,
  oparlObject,
  oparlSystemObject,
  publicOf,
} from '../../../scrutiny/index.ts'
import { download, type Answer } from '../../page.ts'
import { addressOf } from '../plans/parts.ts'
import { publicPage, type PublicVisit } from './public-page.ts'

const placeOf = ({ app, authority, path }: Pick<PublicVisit, 'app' | 'authority' | 'path'>) => ({
  base: `${addressOf(app)}${path}`,
  authority: authority.name,
})

/** Anybody’s program may read it, from any site, and keep it for a minute. */
const json = (value: unknown): Answer =>
  download({ bytes: JSON.stringify(value), mediaType: 'application/json; charset=utf-8', sharedFor: 60 })

const whole = (least: number, most: number, otherwise: number) =>
  z.coerce.number().int().min(least).max(most).catch(otherwise).default(otherwise)
const instant = z.coerce.date().optional().catch(undefined)

const list = z.object({ list: z.enum(oparlListNames) }).shape

const Asked = z
  .object({
    page: whole(1, 1_000_000, 1),
    limit: whole(1, 100, 50),
    elementsPerPage: whole(1, 100, 0), // the standard’s own word for it
    omit_internal: z.stringbool().catch(false).default(false),
    organization: z.uuid().optional().catch(undefined),
    ...Object.fromEntries(oparlFilterNames.map((name) => [name, instant])),
  })
  .transform(({ page, limit, elementsPerPage, omit_internal: omitInternal, organization, ...filters }) => ({
    page,
    limit: elementsPerPage || limit,
    omitInternal,
    organization,
    filters: filters as Readonly<Partial<Record<(typeof oparlFilterNames)[number], Date>>>, // by those names and no others
  }))

/** A page of OParl, once the ledger knows what is public now. */
const oparlPage = <Params extends z.ZodRawShape, Query extends z.ZodType>(
  definition: Pick<Parameters<typeof publicPage<Params, Query, z.ZodType>>[0], 'path' | 'params' | 'query'> & {
    gives: (
      visit: PublicVisit & { params: z.output<z.ZodObject<Params>>; query: z.output<Query> },
      place: ReturnType<typeof placeOf>,
    ) => Promise<unknown>
  },
) => {
  const { gives, ...page } = definition
  return publicPage<Params, Query>({
    ...page,
    get: async (visit) => {
      const { database } = visit.app
      const { mark } = await publicOf(database, visit.authority.laCode)
      const about = { authorityId: visit.authority.id, authority: visit.authority.name, mark, now: visit.now }
      await keepOparlLedger(database, visit.db, about)
      return json(await gives(visit, placeOf(visit)))
    },
  })
}

export const oparlPages = [
  oparlPage({ path: '/oparl', gives: ({ db }, place) => oparlSystemObject(db, place) }),
  oparlPage({ path: '/oparl/bodies', query: Asked, gives: ({ db, query }, place) => oparlBodies(db, place, query) }),
  oparlPage({ path: '/oparl/body', gives: ({ db }, place) => oparlBodyObject(db, place) }),
  oparlPage({
    path: '/oparl/:list',
    params: list,
    query: Asked,
    gives: ({ db, params, query }, place) => oparlList(db, place, params.list, query),
  }),
  oparlPage({
    path: '/oparl/:list/:id',
    params: { ...list, id: z.string().max(100) },
    gives: ({ db, params }, place) => oparlObject(db, place, params.list, params.id),
  }),
]
