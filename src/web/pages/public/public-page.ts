import { z } from 'zod'
import type { Authority } from '../../../people/index.ts'
import { asPublic } from '../../../scrutiny/index.ts'
import type { Db } from '../../../platform/sql.ts'
import { page, view, type AnyPage, type Answer, type OpenVisit, type View } from '../../page.ts'

/** What a public page is made with: the database as the public sees it, and whose pages these are. */
export type PublicVisit = OpenVisit & { db: Db; authority: Authority; path: string }

const Code = z.string().regex(/^\d{3}$/)

interface PublicPage<Params extends z.ZodRawShape, Query extends z.ZodType> {
  /** Below `/public/<code of the council>`. */
  path: '' | `/${string}`
  params?: Params
  query?: Query
  get: (visit: PublicVisit & { params: z.output<z.ZodObject<Params>>; query: z.output<Query> }) => Promise<Answer>
}

/** A page for everybody, of one council. Nothing on it depends on who asks: somebody who is signed in sees no more. */
export const publicPage = <Params extends z.ZodRawShape, Query extends z.ZodType = z.ZodType>({
  path,
  params,
  query,
  get,
}: PublicPage<Params, Query>): AnyPage => {
  const whole = z.object({ authority: Code }).extend(params ?? ({} as Params)) // no parameters of its own: an empty shape
  return page({
    path: `/public/:authority${path}`,
    needs: 'nothing',
    params: whole,
    ...(query ? { query } : {}),
    get: (visit) => {
      const given = visit.params as z.output<z.ZodObject<Params>> & { authority: string } // `whole` has parsed them
      return asPublic(visit.app.database, given.authority, (db, authority) =>
        get({
          ...visit,
          db,
          authority,
          path: `/public/${authority.laCode}`,
          params: given,
          query: visit.query as z.output<Query>, // the server has parsed it by `query`
        }),
      )
    },
  })
}

/** A public page as it is shown: the council’s head, not Sightline’s. */
export const publicView = (
  { authority, path }: Pick<PublicVisit, 'authority' | 'path'>,
  parts: Omit<View, 'kind' | 'publicOf' | 'style'>,
): View => view({ ...parts, style: 'p-committees p-public', publicOf: { name: authority.name, path } })
