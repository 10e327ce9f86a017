import * as client from 'openid-client'
import type { Config } from '../platform/config.ts'
import { NotFound, Refused } from '../platform/errors.ts'

export type SignInConfig = Pick<Config, 'oidc' | 'url' | 'host' | 'port'>

/** Where the provider sends people back to. It must be registered there, letter for letter. */
export const comeBackTo = ({ url, host, port }: SignInConfig): string =>
  new URL('/sign-in/back', url ?? `http://${host}:${port}`).href

/** Where they come to once the provider has signed them out. */
export const afterSignOut = (config: SignInConfig): string => new URL('/signed-out', comeBackTo(config)).href

// The provider's addresses and keys change rarely; after this long they are asked for again.
const keepMinutes = 60
const patienceSeconds = 10

const known = new Map<string, { since: number; provider: Promise<client.Configuration> }>()

/**
 * What the provider says about itself, asked once an hour.
 *
 * @throws NotFound where no provider is set up; Refused where it does not answer
 */
export const providerOf = async ({ oidc }: SignInConfig, now: Date): Promise<client.Configuration> => {
  if (!oidc) throw new NotFound('way to sign in')
  const key = `${oidc.issuer} ${oidc.clientId} ${oidc.clientSecret ?? ''}`
  const found = known.get(key)
  const age = found ? Math.abs(now.getTime() - found.since) : Infinity
  if (found && age < keepMinutes * 60_000) return found.provider
  const provider = discover(oidc)
  known.set(key, { since: now.getTime(), provider })
  try {
    return await provider
  } catch (error) {
    known.delete(key)
    throw new Refused('The sign-in service does not answer. Try again in a few minutes.', { cause: error })
  }
}

const discover = ({
  issuer,
  clientId,
  clientSecret,
}: NonNullable<SignInConfig['oidc']>): Promise<client.Configuration> => {
  const server = new URL(issuer)
  const isThisMachine = ['localhost', '127.0.0.1', '[::1]'].includes(server.hostname)
  return client.discovery(
    server,
    clientId,
    { [client.clockTolerance]: 30 }, // two machines seldom agree on the second
    clientSecret ? whicheverIsOffered(clientSecret) : client.None(),
    // Without https anybody on the way could read the answer; on one machine there is no way.
    {
      timeout: patienceSeconds,
      execute: isThisMachine && server.protocol === 'http:' ? [client.allowInsecureRequests] : [],
    },
  )
}

const whicheverIsOffered = (secret: string): client.ClientAuth => {
  const inForm = client.ClientSecretPost(secret)
  const inHeader = client.ClientSecretBasic(secret)
  return (server, ...rest) =>
    (server.token_endpoint_auth_methods_supported?.includes('client_secret_post') ? inForm : inHeader)(server, ...rest)
}
