import { z } from 'zod'
import { oparlBodies, oparlBody, oparlList, oparlListNames, oparlObject, oparlSystem } from '../../../scrutiny/index.ts'
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

export const oparlPages = [
  publicPage({ path: '/oparl', get: async (visit) => json(oparlSystem(placeOf(visit))) }),
  publicPage({ path: '/oparl/bodies', get: async (visit) => json(await oparlBodies(visit.db, placeOf(visit))) }),
  publicPage({ path: '/oparl/body', get: async (visit) => json(await oparlBody(visit.db, placeOf(visit))) }),
  publicPage({
    path: '/oparl/:list',
    params: list,
    query: z.object({
      page: whole(1, 1_000_000, 1),
      limit: whole(1, 100, 50),
      modified_since: instant,
      modified_until: instant,
      organization: z.uuid().optional().catch(undefined),
    }),
    get: async (visit) => {
      const { page, limit, modified_since: modifiedSince, modified_until: modifiedUntil, organization } = visit.query
      const asked = { page, limit, modifiedSince, modifiedUntil, organization }
      return json(await oparlList(visit.db, placeOf(visit), visit.params.list, asked))
    },
  }),
  publicPage({
    path: '/oparl/:list/:id',
    params: { ...list, id: z.string().max(100) },
    get: async (visit) => json(await oparlObject(visit.db, placeOf(visit), visit.params.list, visit.params.id)),
  }),
]
