import '../platform/plain-words.ts'
import type { z } from 'zod'
import type { Needs, Permission, Person } from '../people/index.ts'
import type { Day } from '../platform/day.ts'
import type { Html } from '../platform/html.ts'
import type { Db } from '../platform/sql.ts'
import type { App } from './app.ts'
import type { Words } from './words/words.ts'

/** A problem with what a person sent: shown in the summary at the top and beside the field. */
export interface Problem {
  field: string
  message: string
}

/** A page as the person gets it: the layout puts the head and foot round it. */
export interface View {
  kind: 'view'
  title: string // also the h1 of most pages; must not name a child
  body: Html
  /** Which menu item is marked as current. */
  current?: Section
  /** A body class that the page's own style rules hang on, such as `p-document`. */
  style?: string
  /** Whose public page it is: then the head is the council’s, and the menu leads round what is public. */
  publicOf?: PublicOf
  /** What the page tells programs, as schema.org has it. */
  data?: Readonly<Record<string, unknown>>
  /** Names of browser scripts that the page is better with. */
  scripts?: readonly string[]
  status?: number
  /** The same for everybody who has not signed in: a browser may keep it, and asks each time whether it has changed. */
  isSame?: boolean
  /** It tells of work that is still going on: nobody keeps it. */
  isPassing?: boolean
}

export interface PublicOf {
  name: string
  path: string // `/public/999`
  here: string // this page, to come back to in another language
  words: Words
}

export type Section =
  | 'start'
  | 'lines'
  | 'broken-lines'
  | 'actions'
  | 'shared'
  | 'partners'
  | 'measures'
  | 'boards'
  | 'self-evaluation'
  | 'rooms'
  | 'resolutions'
  | 'programme'
  | 'councillor'
  | 'answers'
  | 'pathways'
  | 'my-work'
  | 'documents'
  | 'findings'
  | 'judgements'
  | 'follow-ups'
  | 'next'
  | 'people'
  | 'trail'
  | 'mail'
  | 'threads'
  | 'plans'
  | 'committees'
  | 'children'
  | 'indicators'
  | 'public-meetings'
  | 'public-resolutions'
  | 'public-programme'
  | 'public-plans'
  | 'public-inspections'
  | 'public-search'
  | 'public-petitions'
  | 'registers'
  | 'worklists'
  | 'health'
  | 'workload'
  | 'case-logs'
  | 'audits'
  | 'supervision'

export interface Redirect {
  kind: 'redirect'
  to: string
  /** Shown once, at the top of the next page. */
  said?: string | undefined
  /** Not all of what was asked for was done: what is said stands there as important, not as a success. */
  warns?: boolean | undefined
  cookies?: readonly Cookie[]
}

/** Something to keep or to look at that is not a page. */
export interface Download {
  kind: 'download'
  bytes: Uint8Array | string | AsyncIterable<Uint8Array>
  mediaType: string
  fileName?: string // makes the browser save it
  status?: number
  /** How long the person's own browser may keep it, in seconds; 0 by default. */
  keepFor?: number
  /** Public: anybody’s cache may keep it for so many seconds, and pages of any other site may read it. */
  sharedFor?: number
}

/** A piece of a page, for a script that refreshes it. */
export interface Fragment {
  kind: 'fragment'
  body: Html
}

export interface Cookie {
  name: string
  value: string // '' takes the cookie away
  maxAge?: number // seconds; without it the cookie goes when the browser closes
}

export type Answer = View | Redirect | Download | Fragment

export const view = (parts: Omit<View, 'kind'>): View => ({ kind: 'view', ...parts })
export const redirect = (to: string, said?: string, { warns }: Pick<Redirect, 'warns'> = {}): Redirect => ({
  kind: 'redirect',
  to,
  said,
  warns,
})
export const download = (parts: Omit<Download, 'kind'>): Download => ({ kind: 'download', ...parts })
export const fragment = (body: Html): Fragment => ({ kind: 'fragment', body })

/** A file that came with a form. */
export interface SentFile {
  fileName: string
  bytes: Uint8Array
}

/** Where a visit stands: who, when, with what. `db` is open as this person. */
export interface Visit {
  app: App
  db: Db
  person: Person
  now: Date
  today: Day
  /** The address as asked for, path and query: for links that keep the filters. */
  url: URL
  /** The hidden field that every form carries, ready to put in. */
  csrf: Html
  /** The session's own cookie value, for signing out. */
  session: string
  cookies: Readonly<Record<string, string | undefined>>
}

/** A visit by somebody who need not be signed in: there is no `db` that is open as them. */
export type OpenVisit = Omit<Visit, 'db' | 'person'> & { person: Person | undefined }

interface Parts<Params extends z.ZodType, Query extends z.ZodType> {
  params: z.infer<Params>
  query: z.infer<Query>
  /** What was wrong with the form that has just been sent, and what the person had typed: both empty on a first visit. */
  problems: readonly Problem[]
  typed: Readonly<Record<string, string>>
}

interface FormParts<Params extends z.ZodType, Query extends z.ZodType, Form extends z.ZodType> {
  params: z.infer<Params>
  query: z.infer<Query>
  form: z.infer<Form>
  files: readonly SentFile[]
}

interface Common<Params extends z.ZodType, Query extends z.ZodType, Form extends z.ZodType> {
  path: `/${string}`
  params?: Params
  query?: Query
  form?: Form
  /** How many forms of this page one network address may send in an hour; without it, only the server's own limit holds. */
  mostPosts?: number
  /** A sentence of what is wrong in the language of whoever sent the form; as it is where it has none. */
  inTheirWords?: (sentence: string, cookies: Readonly<Record<string, string | undefined>>) => string
  /** A program posts here that was never here before, such as one that reads mail: no token comes with it. */
  isForPrograms?: boolean
}

/** A page for people with the permission `needs`. What the schemas do not let through never reaches `get` or `post`. */
export interface SignedInPage<Params extends z.ZodType, Query extends z.ZodType, Form extends z.ZodType> extends Common<
  Params,
  Query,
  Form
> {
  needs: Needs | 'sign-in'
  /** What a form on this page needs beyond `needs`. */
  postNeeds?: Permission
  get?: (visit: Visit & Parts<Params, Query>) => Promise<Answer>
  post?: (visit: Visit & FormParts<Params, Query, Form>) => Promise<Answer>
}

/** A page for everybody, such as the one to sign in on. */
export interface OpenPage<Params extends z.ZodType, Query extends z.ZodType, Form extends z.ZodType> extends Common<
  Params,
  Query,
  Form
> {
  needs: 'nothing'
  get?: (visit: OpenVisit & Parts<Params, Query>) => Promise<Answer>
  post?: (visit: OpenVisit & FormParts<Params, Query, Form>) => Promise<Answer>
}

/** A page of any shape, as the server registers it: the server alone calls `get` and `post`, with what the schemas gave. */
export interface AnyPage extends Common<z.ZodType, z.ZodType, z.ZodType> {
  needs: Needs | 'sign-in' | 'nothing'
  postNeeds?: Permission
  get?: (visit: AnyVisit) => Promise<Answer>
  post?: (visit: AnyVisit) => Promise<Answer>
}

/** All that any page may be given. A page that needs nothing gets neither `db` nor a person it can rely on. */
export type AnyVisit = OpenVisit & {
  db?: Db
  params: unknown
  query: unknown
  problems: readonly Problem[]
  typed: Readonly<Record<string, string>>
  form: unknown
  files: readonly SentFile[]
}

/** A page: where it is, who may see it, what comes in, and what happens. A form that throws `Invalid` or `Refused` comes back where it stood. */
export function page<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Form extends z.ZodType = z.ZodType,
>(definition: SignedInPage<Params, Query, Form>): AnyPage
export function page<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Form extends z.ZodType = z.ZodType,
>(definition: OpenPage<Params, Query, Form>): AnyPage
export function page(definition: unknown): AnyPage {
  return definition as AnyPage // the schemas named in the definition are those its functions are typed by
}
