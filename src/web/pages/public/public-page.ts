import { z } from 'zod'
import type { Authority } from '../../../people/index.ts'
import { asPublic } from '../../../scrutiny/index.ts'
import type { Db } from '../../../platform/sql.ts'
import { isLanguage, languages, type Words } from '../../words/words.ts'
import type { FormParts } from '../../form-fields.ts'
import { view, type AnyPage, type AnyVisit, type Answer, type OpenVisit, type View } from '../../page.ts'

/** What a public page is made with: the database as the public sees it, and whose pages these are. */
export type PublicVisit = OpenVisit & { db: Db; authority: Authority; path: string; words: Words }

const Code = z.string().regex(/^\d{3}$/)

interface PublicPage<Params extends z.ZodRawShape, Query extends z.ZodType, Form extends z.ZodType> {
  /** Below `/public/<code of the council>`. */
  path: '' | `/${string}`
  params?: Params
  query?: Query
  form?: Form
  get?: (
    visit: PublicVisit & Shown & { params: z.output<z.ZodObject<Params>>; query: z.output<Query> },
  ) => Promise<Answer>
  /** What somebody of the public sends. So many an hour from one network address. */
  post?: (visit: PublicVisit & { params: z.output<z.ZodObject<Params>>; form: z.output<Form> }) => Promise<Answer>
}

type Shown = Pick<FormParts, 'problems' | 'typed'>

const mostPostsAnHour = 20

/** A page for everybody, of one council. Nothing on it depends on who asks: somebody who is signed in sees no more. */
export const publicPage = <
  Params extends z.ZodRawShape,
  Query extends z.ZodType = z.ZodType,
  Form extends z.ZodType = z.ZodType,
>({
  path,
  params,
  query,
  form,
  get,
  post,
}: PublicPage<Params, Query, Form>): AnyPage => {
  const whole = z.object({ authority: Code }).extend(params ?? ({} as Params)) // no parameters of its own: an empty shape
  type Given = z.output<z.ZodObject<Params>> & { authority: string }
  const inside = (
    visit: AnyVisit,
    work: (open: PublicVisit & { params: Given }) => Promise<Answer>,
  ): Promise<Answer> => {
    const given = visit.params as Given // `whole` has parsed them
    return asPublic(visit.app.database, given.authority, (db, authority) =>
      work({ ...visit, db, authority, path: `/public/${authority.laCode}`, words: wordsFor(visit), params: given }),
    )
  }
  // What the server has parsed by these schemas is what `get` and `post` are typed by.
  return {
    path: `/public/:authority${path}`,
    needs: 'nothing',
    params: whole,
    ...(query ? { query } : {}),
    ...(form ? { form } : {}),
    ...(get && {
      get: (visit) => {
        const { problems, typed } = visit
        return inside(visit, (open) => get({ ...open, problems, typed, query: visit.query as z.output<Query> })) // parsed
      },
    }),
    ...(post && {
      mostPosts: mostPostsAnHour,
      post: (visit) => inside(visit, (open) => post({ ...open, form: visit.form as z.output<Form> })), // parsed
    }),
  }
}

/** In which language somebody reads: what they chose, else English. */
const wordsFor = ({ cookies: { lang } }: Pick<OpenVisit, 'cookies'>): Words => languages[isLanguage(lang) ? lang : 'en']

interface PublicParts extends Omit<View, 'kind' | 'publicOf' | 'isSame'> {
  /** A page that only one person has the address of: nobody’s store keeps it. */
  isOwn?: boolean
  /** Whether its words are in the catalogue of words. */
  isTranslated?: boolean
}

/** A public page as it is shown: the council’s head, not Sightline’s. */
export const publicView = (
  { authority, path, words, url }: Pick<PublicVisit, 'authority' | 'path' | 'words' | 'url'>,
  { isOwn = false, isTranslated = false, ...parts }: PublicParts,
): View =>
  view({
    ...parts,
    isSame: !isOwn,
    style: `p-committees p-public ${parts.style ?? ''}`.trim(),
    publicOf: { name: authority.name, path, words, isTranslated, here: `${url.pathname}${url.search}` },
  })
