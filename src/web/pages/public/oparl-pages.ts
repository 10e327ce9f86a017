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

const whole = (name: string, { least, most, otherwise }: { least: number; most: number; otherwise: number }) =>
  z
    .string(`“${name}” is given more than once.`)
    .refine(
      (text) => /^\d{1,7}$/.test(text) && Number(text) >= least && Number(text) <= most,
      `“${name}” is no whole number from ${least} to ${most}.`,
    )
    .transform(Number)
    .default(otherwise)

/** A moment as the standard has it: day, hour, and how far from Greenwich; a day alone is its beginning. */
const instant = (name: string) =>
  z
    .string(`“${name}” is given more than once.`)
    .refine(
      (text) => z.iso.datetime({ offset: true }).safeParse(text).success || z.iso.date().safeParse(text).success,
      `“${name}” is no moment such as 2026-03-10T00:00:00Z. In an address a plus sign is written %2B.`,
    )
    .transform((text) => new Date(text))
    .optional()

const list = z.object({ list: z.enum(oparlListNames) }).shape

const Asked = z
  .object({
    page: whole('page', { least: 1, most: 1_000_000, otherwise: 1 }),
    limit: whole('limit', { least: 1, most: 100, otherwise: 50 }),
    elementsPerPage: whole('elementsPerPage', { least: 1, most: 100, otherwise: 0 }), // the standard’s own word for it
    omit_internal: z.stringbool('“omit_internal” is neither true nor false.').default(false),
    organization: z
      .uuid('“organization” is no id of an organization: take it from the list of organizations.')
      .optional(),
    ...Object.fromEntries(oparlFilterNames.map((name) => [name, instant(name)])),
  })
  .transform(({ page, limit, elementsPerPage, omit_internal: omitInternal, organization, ...filters }) => ({
    page,
    limit: elementsPerPage || limit,
    omitInternal,
    organization,
    filters: filters as Readonly<Partial<Record<(typeof oparlFilterNames)[number], Date>>>, // by those names and no others
  }))

type Asked = z.output<typeof Asked>

/** What is asked of a list: an address that cannot be understood is told so, and never taken for one without filters. */
const Query = z.looseObject({}).transform((given) => Asked.safeParse(given))

/** Each thing that is wrong, in a sentence. Source of the form: RFC 9457. */
const notUnderstood = ({ issues }: z.ZodError): Answer =>
  download({
    bytes: JSON.stringify({
      title: 'The address cannot be understood',
      status: 400,
      detail: issues.map(({ message }) => message).join(' '),
    }),
    mediaType: 'application/problem+json; charset=utf-8',
    status: 400,
  })

/** A list of OParl, by what is asked of it. */
const oparlListPage = <Params extends z.ZodRawShape>(
  definition: Pick<Parameters<typeof publicPage<Params>>[0], 'path' | 'params'> & {
    gives: (
      visit: PublicVisit & { params: z.output<z.ZodObject<Params>>; asked: Asked },
      place: ReturnType<typeof placeOf>,
    ) => Promise<unknown>
  },
) => {
  const { gives, ...page } = definition
  return oparlPage<Params, typeof Query>({
    ...page,
    query: Query,
    gives: async (visit, place) =>
      visit.query.success
        ? json(await gives({ ...visit, asked: visit.query.data }, place))
        : notUnderstood(visit.query.error),
  })
}

/** A page of OParl, once the ledger knows what is public now. */
const oparlPage = <Params extends z.ZodRawShape, Query extends z.ZodType>(
  definition: Pick<Parameters<typeof publicPage<Params, Query, z.ZodType>>[0], 'path' | 'params' | 'query'> & {
    gives: (
      visit: PublicVisit & { params: z.output<z.ZodObject<Params>>; query: z.output<Query> },
      place: ReturnType<typeof placeOf>,
    ) => Promise<Answer>
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
      return gives(visit, placeOf(visit))
    },
  })
}

export const oparlPages = [
  oparlPage({ path: '/oparl', gives: async ({ db }, place) => json(await oparlSystemObject(db, place)) }),
  oparlListPage({ path: '/oparl/bodies', gives: ({ db, asked }, place) => oparlBodies(db, place, asked) }),
  oparlPage({ path: '/oparl/body', gives: async ({ db }, place) => json(await oparlBodyObject(db, place)) }),
  oparlListPage({
    path: '/oparl/:list',
    params: list,
    gives: ({ db, params, asked }, place) => oparlList(db, place, params.list, asked),
  }),
  oparlPage({
    path: '/oparl/:list/:id',
    params: { ...list, id: z.string().max(100) },
    gives: async ({ db, params }, place) => json(await oparlObject(db, place, params.list, params.id)),
  }),
]
