import { z } from 'zod'
import type { Authority } from '../../../people/index.ts'
import { asPublicOf, publicOf } from '../../../scrutiny/index.ts'
import { keepPage } from './keep-page.ts'
import type { Db } from '../../../platform/sql.ts'
import { type Words } from '../../words/words.ts'
import { isLanguage, languages } from '../../words/languages.ts'
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
  /** A page that only one person has the address of: nobody’s store keeps it, and it is made anew for each visit. */
  isOwn?: boolean
  /** Something on it changes at an hour of the day, such as when asking to speak closes; else a page holds all day. */
  isOfTheMinute?: boolean
  /** A program posts here, without a token and as often as it likes. */
  isForPrograms?: boolean
  /** What somebody of the public sends. So many an hour from one network address. */
  post?: (visit: PublicVisit & { params: z.output<z.ZodObject<Params>>; form: z.output<Form> }) => Promise<Answer>
}

type Shown = Pick<FormParts, 'problems' | 'typed'>

const mostPostsAnHour = 20

const minuteOf = (instant: Date): string => instant.toISOString().slice(0, 16)

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
  isOwn = post !== undefined,
  isOfTheMinute = false,
  isForPrograms = false,
}: PublicPage<Params, Query, Form>): AnyPage => {
  const whole = z.object({ authority: Code }).extend(params ?? ({} as Params)) // no parameters of its own: an empty shape
  type Given = z.output<z.ZodObject<Params>> & { authority: string }
  const inside = async (
    visit: AnyVisit,
    work: (open: PublicVisit & { params: Given }) => Promise<Answer>,
    keeps = false,
  ): Promise<Answer> => {
    const params = visit.params as Given // `whole` has parsed them
    const { database } = visit.app
    const { authority, mark } = await publicOf(database, params.authority)
    const words = wordsFor(visit)
    const make = () =>
      asPublicOf(database, authority, (db) =>
        work({ ...visit, db, authority, path: `/public/${authority.laCode}`, words, params }),
      )
    if (!keeps) return make()
    const keyAt = (at: string) => `${mark} ${words.lang} ${at} ${visit.url.pathname}${visit.url.search}`
    if (!isOfTheMinute) return keepPage(keyAt(visit.today), make)
    return keepPage(keyAt(minuteOf(visit.now)), make, keyAt(minuteOf(new Date(visit.now.getTime() - 60_000))))
  }
  // What the server has parsed by these schemas is what `get` and `post` are typed by.
  return {
    path: `/public/:authority${path}`,
    needs: 'nothing',
    inTheirWords: (sentence, cookies) => wordsFor({ cookies }).problems.say(sentence) ?? sentence,
    params: whole,
    ...(query ? { query } : {}),
    ...(form ? { form } : {}),
    ...(get && {
      get: async (visit) => {
        const { problems, typed } = visit
        const answer = await inside(
          visit,
          (open) => get({ ...open, problems, typed, query: visit.query as z.output<Query> }), // parsed
          !isOwn,
        )
        return answer.kind === 'view' ? { ...answer, isSame: !isOwn && !answer.isPassing } : answer
      },
    }),
    ...(post && {
      ...(isForPrograms ? { isForPrograms } : { mostPosts: mostPostsAnHour }),
      post: (visit) => inside(visit, (open) => post({ ...open, form: visit.form as z.output<Form> })), // parsed
    }),
  }
}

/** In which language somebody reads: what they chose, else English. */
const wordsFor = ({ cookies: { lang } }: Pick<OpenVisit, 'cookies'>): Words => languages[isLanguage(lang) ? lang : 'en']

type PublicParts = Omit<View, 'kind' | 'publicOf' | 'isSame'>

/** A public page as it is shown: the council’s head, not Sightline’s. */
export const publicView = (
  { authority, path, words, url }: Pick<PublicVisit, 'authority' | 'path' | 'words' | 'url'>,
  parts: PublicParts,
): View =>
  view({
    ...parts,
    style: `p-committees p-public ${parts.style ?? ''}`.trim(),
    publicOf: { name: authority.name, path, words, here: `${url.pathname}${url.search}` },
  })
