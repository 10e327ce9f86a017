import type { FastifyReply, FastifyRequest } from 'fastify'
import { csrfTokenFor, personOfSession } from '../people/index.ts'
import { inWords } from '../platform/day.ts'
import {
  ClosedAgain,
  DiskFull,
  Forbidden,
  Invalid,
  NoneOpen,
  NotFound,
  NotHeldThen,
  NotSignedIn,
  outcomeOf,
  Refused,
} from '../platform/errors.ts'
import { html, type Html } from '../platform/html.ts'
import type { App } from './app.ts'
import { button, textarea } from './components/index.ts'
import { sessionCookie } from './cookies.ts'
import { layout } from './layout.ts'
import { view } from './page.ts'
import { publicErrorView, publicFrameOf } from './pages/public/public-error.ts'

/**
 * Answers a request that ended badly: `undefined` means that no page has this address. A bug is shown as a number only;
 * what happened is in the log under it.
 */
export const answerError = async (
  app: App,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> => {
  if (error instanceof NotSignedIn && wordsIn(error.typed).length === 0) {
    const back = request.method === 'GET' ? `?return=${encodeURIComponent(request.url)}` : ''
    return reply.redirect(`/sign-in${back}`, 303)
  }
  const known = error ?? new NotFound()
  const framework = frameworkStatus(known)
  const { status, title } = framework ?? outcomeOf(known)
  if (status >= 500) request.log.error({ err: known, id: request.id }, 'bug')
  const now = app.now()
  // Where the address itself could not be read, the cookies have not been either.
  const cookies = (request.cookies as typeof request.cookies | undefined) ?? {}
  const session = cookies[sessionCookie(app.config.url?.startsWith('https://') ?? false)] ?? ''
  const person = session ? await personOfSession(app.database, session, now).catch(() => undefined) : undefined
  const sentence = framework?.sentence
  // Where the database itself is away, the frame of the council is too.
  const frame = await publicFrameOf(app, request.url, cookies).catch(() => undefined)
  const page = frame
    ? publicErrorView(frame, { error: known, status, sentence, id: request.id })
    : view({
        title,
        status,
        body: html`<h1>${title}</h1>
          ${explain(known, sentence, request.id)}
          <p>${button({ text: 'Go to the start', href: '/' })}</p>`,
      })
  const csrf = html`<input type="hidden" name="csrf" value="${csrfTokenFor(session)}" />`
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(layout(page, { person, now, csrf, problems: [], said: undefined, demo: app.config.demo }).text)
}

interface FrameworkStatus {
  status: number
  title: string
  sentence: string
}

/** What the web server itself refuses, before any page is asked. */
const frameworkStatus = (error: unknown): FrameworkStatus | undefined => {
  if (!(error instanceof Error) || !('statusCode' in error) || typeof error.statusCode !== 'number') return undefined
  switch (error.statusCode) {
    case 413:
      return {
        status: 413,
        title: 'Too large',
        sentence: 'What was sent is larger than Sightline takes. Send less at a time.',
      }
    case 415:
      return {
        status: 415,
        title: 'Not understood',
        sentence: 'What was sent is not of a kind that this page understands.',
      }
    case 429:
      return {
        status: 429,
        title: 'Too many requests',
        sentence: 'Too much was asked in a short time. Wait a while and try again.',
      }
    default:
      return error.statusCode < 500
        ? {
            status: 400,
            title: 'Not understood',
            sentence: 'The browser sent something that Sightline could not understand. Load the page again.',
          }
        : undefined
  }
}

/** What somebody wrote, of what came with a form: choices and identifiers are one word. */
const wordsIn = (typed: NotSignedIn['typed']): string[] => Object.values(typed).filter((value) => /\S\s+\S/.test(value))

const explain = (error: unknown, sentence: string | undefined, id: string): Html => {
  if (error instanceof NotSignedIn)
    return html`<p class="lede">Your session has ended, so nothing of this was kept. It is here for you to copy.</p>
      ${wordsIn(error.typed).map((words, at) => textarea({ id: `typed-${at}`, name: '', label: { text: at === 0 ? 'What you typed' : `What you typed, part ${at + 1}` }, value: words, rows: 8, attributes: { readonly: 'readonly' } }))}
      <p>
        <a href="/sign-in" target="_blank">Sign in again in a new tab</a>, then open the page once more and put it in.
      </p>`
  if (sentence) return html`<p class="lede">${sentence}</p>`
  if (error instanceof NotHeldThen)
    return html`<p class="lede">${error.message}</p>
      <p>
        ${error.nearest ? html`<a href="?asAt=${error.nearest}">See what was known on ${inWords(error.nearest)}</a>.` : 'Ask for a later day.'}
      </p>`
  if (error instanceof ClosedAgain)
    return html`<p class="lede">${error.message}</p>
      <p>
        Nothing that you sent since was kept. If you still need to see it,
        <a href="/children/open">open it again and say why</a>.
      </p>`
  if (error instanceof NoneOpen)
    return html`<p class="lede">${error.message}</p>
      <p>The address may be mistyped or out of date, or it leads to something that you may not see.</p>
      <p>${error.rule} <a href="/help/permissions">Who may see what</a> shows which roles those are.</p>`
  if (error instanceof NotFound) {
    return html`<p class="lede">${error.message}</p>
      <p>The address may be mistyped or out of date, or it leads to something that you may not see.</p>`
  }
  if (error instanceof Forbidden) {
    return html`<p class="lede">${error.message}</p>
      <p>
        <a href="/help/permissions">Who may see what</a> shows which roles may. If yours should, ask whoever looks after
        Sightline for you.
      </p>`
  }
  if (error instanceof Refused || error instanceof DiskFull)
    return html`<p class="lede">${error.message}</p>
      <p>Nothing was changed.</p>`
  if (error instanceof Invalid)
    return html`<p class="lede">${error.message}</p>
      <p>Nothing was changed.</p>`
  return html`<p class="lede">It is our fault, not yours. Nothing was half-saved.</p>
    <p>
      Please try again. If it happens again, tell whoever looks after Sightline this number: <strong>${id}</strong>.
    </p>`
}
