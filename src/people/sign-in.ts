import * as client from 'openid-client'
import { z } from 'zod'
import type { Database } from '../platform/database.ts'
import { Refused } from '../platform/errors.ts'
import { identify } from './identify.ts'
import type { Person } from './person.ts'
import { afterSignOut, comeBackTo, providerOf, type SignInConfig } from './provider.ts'
import { keyFor, seal, unseal } from './seal.ts'

/** What stays in the browser, sealed, while somebody is at the provider. */
const Begun = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  begunAt: z.number(), // milliseconds since 1970
})
export type Begun = z.infer<typeof Begun>

/** How long somebody may take at the provider, second factor and all. */
export const signInMinutes = 15

const ownKey = keyFor('sign-in', undefined)
/** Derived from the secret that is agreed with the provider, so that any process may finish what another began. */
export const sealingKey = ({ oidc }: SignInConfig): Buffer =>
  oidc?.clientSecret ? keyFor('sign-in', oidc.clientSecret) : ownKey

/**
 * Begins a sign-in by OpenID Connect: the address at the provider to send the browser to, and what to keep in a cookie until
 * it is back. `returnTo` is the page that the person was after.
 */
export const beginSignIn = async (
  config: SignInConfig,
  returnTo: string,
  now: Date,
): Promise<{ url: string; sealed: string }> => {
  const provider = await providerOf(config, now)
  const begun: Begun = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
    returnTo: pathWithin(returnTo),
    begunAt: now.getTime(),
  }
  const url = client.buildAuthorizationUrl(provider, {
    redirect_uri: comeBackTo(config),
    scope: 'openid email profile',
    state: begun.state,
    nonce: begun.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(begun.verifier),
    code_challenge_method: 'S256',
  })
  return { url: url.href, sealed: seal(sealingKey(config), JSON.stringify(begun)) }
}

interface ComingBack {
  /** The query that the provider sent the browser back with, beginning with `?`. */
  query: string
  sealed: string
  now: Date
}

/**
 * Finishes a sign-in: who it is, and the page they were after.
 *
 * @throws Refused where the answer is late, forged or a refusal; Forbidden where the person has no access
 */
export const finishSignIn = async (
  database: Database,
  config: SignInConfig,
  { query, sealed, now }: ComingBack,
): Promise<{ person: Person; returnTo: string }> => {
  const begun = open(config, sealed)
  if (!begun || now.getTime() - begun.begunAt > signInMinutes * 60_000) {
    throw new Refused(
      `This sign-in took longer than ${signInMinutes} minutes, or it began in another browser. Begin again.`,
    )
  }
  const provider = await providerOf(config, now)
  const address = new URL(comeBackTo(config))
  address.search = query
  try {
    const tokens = await client.authorizationCodeGrant(provider, address, {
      expectedState: begun.state,
      expectedNonce: begun.nonce,
      pkceCodeVerifier: begun.verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) throw new Error('The provider sent no identity.')
    const verifiedEmail = emailIn(claims) ?? emailIn(await moreAbout(provider, tokens.access_token, claims.sub))
    return {
      person: await identify(database, { issuer: claims.iss, subject: claims.sub, verifiedEmail }, now),
      returnTo: begun.returnTo,
    }
  } catch (error) {
    throw inWords(error)
  }
}

/** Where to send somebody who signs out so that the provider signs them out too, where it offers that. */
export const signOutAddress = async (config: SignInConfig, now: Date): Promise<string | undefined> => {
  if (!config.oidc) return undefined
  const provider = await providerOf(config, now).catch(() => undefined) // whoever signs out here must get out all the same
  if (!provider?.serverMetadata().end_session_endpoint) return undefined
  return client.buildEndSessionUrl(provider, { post_logout_redirect_uri: afterSignOut(config) }).href
}

/** The path within Sightline, or its start where the text could lead elsewhere. */
export const pathWithin = (returnTo: string): string => {
  if (!/^\/(?![/\\])/.test(returnTo) || !URL.canParse(returnTo, 'http://sightline')) return '/'
  const { origin, pathname, search } = new URL(returnTo, 'http://sightline')
  return origin === 'http://sightline' && !pathname.startsWith('//') ? pathname + search : '/'
}

const open = (config: SignInConfig, sealed: string): Begun | undefined => {
  const text = unseal(sealingKey(config), sealed)
  return text === undefined ? undefined : Begun.parse(JSON.parse(text))
}

/** Many providers tell the email address only when asked for more. */
const moreAbout = async (
  provider: client.Configuration,
  accessToken: string,
  subject: string,
): Promise<Record<string, unknown>> =>
  provider.serverMetadata().userinfo_endpoint ? await client.fetchUserInfo(provider, accessToken, subject) : {}

/** `xms_edov` is how Microsoft Entra says that the owner of the address's domain stands behind it. */
const emailIn = (claims: Readonly<Record<string, unknown>>): string | undefined => {
  const isVerified = claims.email_verified === true || [true, 1, '1', 'true'].some((yes) => claims.xms_edov === yes)
  return isVerified && typeof claims.email === 'string' ? claims.email : undefined
}

const inWords = (error: unknown): unknown => {
  if (error instanceof client.AuthorizationResponseError) {
    return new Refused(`The sign-in service did not sign you in (${error.error}). Begin again.`, { cause: error })
  }
  if (error instanceof client.ClientError || error instanceof client.ResponseBodyError) {
    return new Refused('The answer of the sign-in service does not belong to this sign-in. Begin again.', {
      cause: error,
    })
  }
  return error
}
