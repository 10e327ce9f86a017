import { createHash } from 'node:crypto'
import { parse as parseQuery } from 'node:querystring'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import {
  asPerson,
  csrfTokenFor,
  isCsrfToken,
  isStillOf,
  lastPersonOfSession,
  may,
  personOfSession,
  type Person,
} from '../people/index.ts'
import { dayOf } from '../platform/day.ts'
import { Forbidden, Invalid, NotFound, NotSignedIn, outcomeOf, Refused } from '../platform/errors.ts'
import { html, type Html } from '../platform/html.ts'
import type { Db } from '../platform/sql.ts'
import type { App } from './app.ts'
import { cookieOptions, saidCookie, sessionCookie } from './cookies.ts'
import { namesOfDays, withoutThem, wrongDays } from './days-asked.ts'
import { fillAgain, tellOfAsked } from './fill-again.ts'
import { layout, type Said } from './layout.ts'
import type { AnyPage, AnyVisit, Answer, Download, OpenVisit, Problem } from './page.ts'
import { readForm, type SentForm } from './read-form.ts'
import { standsOn, type FindStood } from './where-it-stood.ts'

/** Puts one page on the server: who may, what comes in, what goes out. */
export const registerPage = (
  server: FastifyInstance,
  app: App,
  page: AnyPage,
  { secure, findStood }: { secure: boolean; findStood: FindStood },
): void => {
  const days = namesOfDays(page.query)
  if (page.get) server.get(page.path, (request, reply) => visit(request, reply, undefined))
  if (page.post) {
    const limit = page.mostPosts ? { config: { rateLimit: { max: page.mostPosts, timeWindow: '1 hour' } } } : {}
    server.post(page.path, limit, async (request, reply) => {
      const sent = await readForm(request)
      return visit(request, reply, sent)
    })
  }

  /**
   * Whose session it is takes a trip to the database by itself. A page that is only looked at is made for whoever had the session when it
   * was last asked, and the question goes out with those of the page: no answer to them is given before that one, and where it is
   * another than it was, all is begun anew.
   */
  const visit = async (request: FastifyRequest, reply: FastifyReply, sent: SentForm | undefined): Promise<unknown> => {
    const now = app.now()
    const session = request.cookies[sessionCookie(secure)] ?? ''
    const last = session && !sent && page.needs !== 'nothing' ? lastPersonOfSession(session) : undefined
    if (last) {
      let isStill = false
      const condition = async (db: Db): Promise<void> => {
        await isStillOf(last, session, now)(db)
        isStill = true
      }
      try {
        return await visitOf(request, reply, sent, { now, session, person: last, condition })
      } catch (error) {
        if (isStill) throw error
      }
    }
    const person = session ? await personOfSession(app.database, session, now) : undefined
    return visitOf(request, reply, sent, { now, session, person })
  }

  const visitOf = async (
    request: FastifyRequest,
    reply: FastifyReply,
    sent: SentForm | undefined,
    { now, session, person, condition }: Whose,
  ): Promise<unknown> => {
    const params = parseAddress(page.params, request.params)
    const wrong = sent ? [] : wrongDays(days, request.query)
    const query = parseAddress(page.query, withoutThem(request.query, wrong))
    const token = csrfTokenFor(session)
    const url = new URL(request.url, 'http://sightline')
    const csrfOn = (at: URL) => html`<input type="hidden" name="csrf" value="${token}" />${standsOn(at)}`
    const open: OpenVisit = {
      app,
      person,
      now,
      today: dayOf(now),
      url,
      csrf: csrfOn(url),
      session,
      cookies: request.cookies,
    }
    // A page that an earlier visit showed to somebody must not come back from the browser's own store after sign-out.
    void reply.header('cache-control', 'no-store')
    const isOurs = sent === undefined || page.isForPrograms || isCsrfToken(session, sent.csrf)
    // Only of a form that the browser itself says came from our own page is anything shown again: another site could have filled it.
    if (sent && !page.isForPrograms && (isFromElsewhere(request) || (!isOurs && !mayBeShownAgain(request, page))))
      throw new Refused(
        'This form has gone stale, or it did not come from Sightline. Go back, load the page again and send it once more.',
      )

    const admit = ({ needs }: AnyPage): void => {
      if (needs === 'nothing') return
      if (!person) throw new NotSignedIn(sent?.typed)
      if (needs !== 'sign-in' && !may(person, needs)) throw new Forbidden()
    }
    admit(page)
    if (sent && page.postNeeds && person && !may(person, page.postNeeds)) throw new Forbidden()
    /** Runs `get` or `post` of a page in a transaction that is open as the person, where the page asks for one. */
    const inside = (of: AnyPage, work: AnyPage['get'], parts: Partial<AnyVisit>): Promise<Answer> => {
      if (!work) throw new NotFound()
      const visit = { ...open, params, query, problems: [], typed: {}, form: {}, files: [], ...parts }
      return of.needs !== 'nothing' && person
        ? asPerson(app.database, person, (db) => work({ ...visit, db }), condition)
        : work(visit)
    }
    /** The page on which the form stood, as it is now, with what is wrong and what was typed; undefined where it is no longer there. */
    const showAgain = async (
      { fields, typed, standsOn }: SentForm,
      said: readonly Problem[],
    ): Promise<Shown | undefined> => {
      const problems = said.map((one) => ({
        ...one,
        message: page.inTheirWords?.(one.message, request.cookies) ?? one.message,
      }))
      const stood = findStood(url, standsOn)
      if (!stood) return undefined
      try {
        admit(stood.page)
        const answer = await inside(stood.page, stood.page.get, {
          url: stood.url,
          csrf: csrfOn(stood.url),
          params: parseAddress(stood.page.params, stood.params),
          query: parseAddress(stood.page.query, parseQuery(stood.url.search.slice(1))),
          ...(stood.page === page && { problems, typed }),
        })
        if (answer.kind !== 'view') return undefined
        const again = fillAgain(answer.body, { to: url, from: stood.url, fields }, problems)
        return { answer: { ...answer, body: again.body }, problems: again.problems }
      } catch (error) {
        if (error instanceof NotFound || error instanceof Refused || error instanceof Forbidden) return undefined
        throw error
      }
    }
    const { answer, problems } =
      wrong.length > 0
        ? await withoutDays(page, wrong, inside)
        : await answerOf(page, sent, { isOurs, inside, showAgain })
    return send({ app, request, reply, secure, person, now, token, problems }, answer)
  }
}

/** Whose visit it is; with a condition, nothing is shown unless it is kept. */
interface Whose {
  now: Date
  session: string
  person: Person | undefined
  condition?: (db: Db) => Promise<void>
}

/** A form of an older session of this browser, such as one that has ended meanwhile. */
const mayBeShownAgain = ({ headers }: FastifyRequest, { needs }: AnyPage): boolean =>
  headers['sec-fetch-site'] === 'same-origin' && needs !== 'nothing'

/** True where the browser itself says that another site's page sent this. */
const isFromElsewhere = (request: FastifyRequest): boolean => {
  const site = request.headers['sec-fetch-site']
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

/** The page without the days that are none, with what is wrong said above and beside the boxes; a file is refused. */
const withoutDays = async (
  page: AnyPage,
  wrong: readonly Problem[],
  inside: (of: AnyPage, work: AnyPage['get'], parts: Partial<AnyVisit>) => Promise<Answer>,
): Promise<Shown> => {
  const answer = await inside(
    page,
    page.get &&
      (async (visit) => {
        const made = await page.get?.(visit)
        if (made?.kind !== 'view') throw new Invalid([...wrong])
        return made
      }),
    {},
  )
  if (answer.kind !== 'view') throw new Invalid([...wrong])
  const { body, problems } = tellOfAsked(answer.body, wrong)
  return { answer: { ...answer, body, status: outcomeOf(new Invalid([...wrong])).status }, problems }
}

interface Shown {
  answer: Answer
  problems: readonly Problem[]
}

/**
 * Runs the page's `post` where a form came and its `get` otherwise. A form that cannot be used, or that is refused, brings back
 * the page on which it stood; only where that cannot be shown any more does the refusal stand on a page of its own.
 */
const answerOf = async (
  page: AnyPage,
  sent: SentForm | undefined,
  {
    isOurs,
    inside,
    showAgain,
  }: {
    isOurs: boolean
    inside: (of: AnyPage, work: AnyPage['get'], parts: Partial<AnyVisit>) => Promise<Answer>
    showAgain: (sent: SentForm, problems: readonly Problem[]) => Promise<Shown | undefined>
  },
): Promise<Shown> => {
  if (!sent) return { answer: await inside(page, page.get, {}), problems: [] }
  try {
    if (!isOurs)
      throw new Refused(
        'You have signed in again since this page was opened, so nothing was kept yet. Look at what you typed and send it once more.',
      )
    const parsed = (page.form ?? z.unknown()).safeParse(sent.fields)
    if (!parsed.success) {
      throw new Invalid(parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })))
    }
    return { answer: await inside(page, page.post, { form: parsed.data, files: sent.files }), problems: [] }
  } catch (error) {
    if (!(error instanceof Invalid || error instanceof Refused)) throw error
    const said = error instanceof Invalid ? error.problems : [{ field: '', message: error.message }]
    const shown = await showAgain(sent, said)
    if (shown?.answer.kind !== 'view') throw error
    return { ...shown, answer: { ...shown.answer, status: outcomeOf(error).status } }
  }
}

/** What an address must hold to lead anywhere; where it does not, there is no such page. */
const parseAddress = (schema: z.ZodType | undefined, values: unknown): unknown => {
  if (!schema) return {}
  if (holdsNul(values)) throw new NotFound() // no page has it in its address, and the database cannot hold it
  const parsed = schema.safeParse(values)
  if (!parsed.success) throw new NotFound()
  return parsed.data
}

const holdsNul = (values: unknown): boolean => JSON.stringify(values ?? {}).includes('\\u0000')

interface Sending {
  app: App
  request: FastifyRequest
  reply: FastifyReply
  secure: boolean
  person: Person | undefined
  now: Date
  token: string
  problems: readonly Problem[]
}

const send = ({ app, request, reply, secure, person, now, token, problems }: Sending, answer: Answer): unknown => {
  const options = cookieOptions(secure)
  switch (answer.kind) {
    case 'redirect': {
      for (const { name, value, maxAge } of answer.cookies ?? []) {
        const real = name === 'session' ? sessionCookie(secure) : name
        void (value
          ? reply.setCookie(real, value, { ...options, ...(maxAge ? { maxAge } : {}) })
          : reply.clearCookie(real, options))
      }
      if (answer.said)
        void reply.setCookie(saidCookie, encodeSaid(answer.said, answer.warns), { ...options, maxAge: 60 })
      return reply.redirect(answer.to, 303)
    }
    case 'download': {
      if (answer.sharedFor) return sendShared(request, reply, answer)
      if (answer.keepFor) void reply.header('cache-control', `private, max-age=${answer.keepFor}`)
      if (answer.fileName)
        void reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(answer.fileName)}`)
      return reply
        .code(answer.status ?? 200)
        .type(answer.mediaType)
        .send(bodyOf(answer.bytes))
    }
    case 'fragment':
      return reply.type('text/html; charset=utf-8').send(answer.body.text)
    case 'view': {
      const carried = request.cookies[saidCookie]
      // A script that asks for a page shows it to nobody: the sentence stays for the page that the person is led to.
      const isSeen = request.headers['sec-fetch-dest'] !== 'empty'
      if (carried && isSeen) void reply.clearCookie(saidCookie, options)
      const surroundings = {
        person,
        now,
        csrf: html`<input type="hidden" name="csrf" value="${token}" />`,
        problems,
        said: carried ? decodeSaid(carried) : undefined,
        demo: app.config.demo,
      }
      void reply.code(answer.status ?? 200).type('text/html; charset=utf-8')
      if (answer.isSame && !person && !carried && problems.length === 0) {
        const { bytes, tag } = sameForAll(answer, surroundings)
        void reply.header('cache-control', 'private, no-cache').header('vary', 'cookie').header('etag', tag)
        return request.headers['if-none-match'] === tag ? reply.code(304).send() : reply.send(bytes)
      }
      return reply.send(bytesOf(answer, surroundings))
    }
  }
}

/** A whole page as bytes, once; as text the socket would encode it piece by piece. */
const bytesOf = (...page: Parameters<typeof layout>): Buffer => Buffer.from(layout(...page).text)

const made = new WeakMap<Html, { bytes: Buffer; tag: string }>()

/** A page that is the same for everybody who has not signed in is put into its head and foot once for as long as it is kept. */
const sameForAll = (...page: Parameters<typeof layout>): { bytes: Buffer; tag: string } => {
  const [{ body }] = page
  const found = made.get(body)
  if (found) return found
  const bytes = bytesOf(...page)
  const whole = { bytes, tag: tagOf(bytes) }
  made.set(body, whole)
  return whole
}

const tagOf = (bytes: Uint8Array | string): string =>
  `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`

/** Puts the tag of these bytes on the answer; true where whoever asks has them already. */
const isHeld = (request: FastifyRequest, reply: FastifyReply, bytes: Uint8Array | string): boolean => {
  const tag = tagOf(bytes)
  void reply.header('etag', tag)
  return request.headers['if-none-match'] === tag
}

const sendShared = (request: FastifyRequest, reply: FastifyReply, answer: Download): unknown => {
  void reply
    .header('cache-control', `public, max-age=${answer.sharedFor}`)
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin')
  const { bytes } = answer
  if ((typeof bytes === 'string' || bytes instanceof Uint8Array) && isHeld(request, reply, bytes))
    return reply.code(304).send()
  return reply.type(answer.mediaType).send(bodyOf(bytes))
}

const bodyOf = (bytes: Download['bytes']): string | Buffer | Readable => {
  if (typeof bytes === 'string') return bytes
  return bytes instanceof Uint8Array
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : Readable.from(bytes)
}

// A warning begins with a sign that no sentence begins with.
const warning = '!'

const encodeSaid = (words: string, warns = false): string => encodeURIComponent(`${warns ? warning : ''}${words}`)

const decodeSaid = (value: string): Said | undefined => {
  try {
    const said = decodeURIComponent(value)
    const warns = said.startsWith(warning)
    return { words: said.slice(warns ? warning.length : 0, 500), warns }
  } catch {
    return undefined
  }
}
