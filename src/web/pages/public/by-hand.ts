import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { Invalid } from '../../../platform/errors.ts'
import { html, type Html } from '../../../platform/html.ts'
import type { App } from '../../app.ts'
import type { Words } from '../../words/words.ts'

/**
 * What keeps programs that fill in every form they find from sending one of ours, with no script and no puzzle for people:
 * a field that nobody sees and only a program fills in, and the time at which the form was given out, which nobody can make up.
 */
const fewestSeconds = 3 // no person reads and fills in a form faster
const mostHours = 24

/** The two fields, for the schema of a form. */
export const byHand = { website: z.string().default(''), given: z.string().default('') }

const keys = new WeakMap<App, Buffer>()

/** Derived from the secret that every process shares, where there is one; else only this process knows its own forms. */
const keyOf = (app: App): Buffer => {
  const held = keys.get(app)
  if (held) return held
  const secret = app.config.oidc?.clientSecret
  const key = secret ? Buffer.from(hkdfSync('sha256', secret, '', 'forms of the public', 32)) : randomBytes(32)
  keys.set(app, key)
  return key
}

const signed = (app: App, at: string): string =>
  `${at}.${createHmac('sha256', keyOf(app)).update(at).digest('base64url')}`

/** Puts both into a form. One that comes back keeps the time at which it was first given out. */
export const byHandFields = (
  { app, now, words }: { app: App; now: Date; words: Words },
  typed: Readonly<Record<string, string>>,
): Html =>
  html`<input type="hidden" name="given" value="${typed.given ?? signed(app, String(now.getTime()))}" />
    <div class="govuk-visually-hidden" aria-hidden="true">
      <label for="website">${words.common.leaveEmpty}</label>
      <input id="website" name="website" type="text" value="" tabindex="-1" autocomplete="off" />
    </div>`

/** @throws Invalid where the form was filled in by a program, or so long ago that the page is stale */
export const mustBeByHand = (app: App, { website, given }: { website: string; given: string }, now: Date): void => {
  const refuse = (message: string): never => {
    throw new Invalid([{ field: 'form', message }])
  }
  if (website !== '')
    refuse('One field of this form is to stay empty, and something was put into it. Send it once more.')
  const [at = ''] = given.split('.')
  const [expected, found] = [Buffer.from(signed(app, at)), Buffer.from(given)]
  const age = (now.getTime() - Number(at)) / 1000
  if (expected.length !== found.length || !timingSafeEqual(expected, found) || age > mostHours * 3600)
    refuse('This form was opened too long ago. Load the page again and send it once more.')
  if (age < fewestSeconds) refuse('That was faster than people write. Look it over and send it once more.')
}
