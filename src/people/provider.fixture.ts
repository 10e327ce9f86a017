import { generateKeyPairSync } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { atEndOfFile } from '../../test/harness/end-of-file.ts'

export interface Account {
  email?: string
  email_verified?: boolean
  xms_edov?: boolean
}

export interface RunningProvider {
  issuer: string
  clientId: string
  clientSecret: string
  /**
   * Does what a browser does: goes where Sightline sends it, signs in there as `login`, agrees, and gives back the address
   * that the provider sends it to at the end. `cancel` turns back instead of signing in.
   */
  visit(url: string, login: string, options?: { cancel?: boolean }): Promise<URL>
}

/** A real OpenID Connect provider on a port of this machine, which lets in anybody who types a name. */
export const startProvider = async (
  comeBackTo: string,
  accounts: Readonly<Record<string, Account>>,
): Promise<RunningProvider> => {
  let answer: RequestListener = () => undefined
  const server = createServer((request, response) => answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  atEndOfFile(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  )
  const { port } = server.address() as AddressInfo // it listens on a port, not on a socket file
  const issuer = `http://127.0.0.1:${port}`
  const clientId = 'sightline'
  const clientSecret = 'a secret that only the tests know'
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [comeBackTo],
        post_logout_redirect_uris: [new URL('/signed-out', comeBackTo).href],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts[id] }) }),
    claims: { openid: ['sub'], email: ['email', 'email_verified', 'xms_edov'], profile: ['name'] },
    cookies: { keys: ['only for tests'] },
    jwks: { keys: [{ ...key, alg: 'RS256', use: 'sig', kid: 'only' }] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Session: 60, Interaction: 60, Grant: 60 },
  })
  answer = provider.callback()
  return {
    issuer,
    clientId,
    clientSecret,
    visit: (url, login, { cancel = false } = {}) => visit(url, new URL(comeBackTo), login, cancel),
  }
}

const visit = async (start: string, end: URL, login: string, cancel: boolean): Promise<URL> => {
  const cookies = new Map<string, string>()
  const go = async (address: URL, form?: Record<string, string>): Promise<Response> => {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value) cookies.set(name, value)
      else cookies.delete(name)
    }
    return response
  }
  let at = new URL(start)
  let response = await go(at)
  for (let step = 0; step < 20; step++) {
    const next = response.headers.get('location')
    if (next) {
      at = new URL(next, at)
      if (at.origin === end.origin && at.pathname === end.pathname) return at
      response = await go(at)
      continue
    }
    const body = await response.text()
    const prompt = /name="prompt" value="(\w+)"/.exec(body)?.[1]
    if (!prompt) throw new Error(`The provider shows ${response.status} ${body.slice(0, 500)}`)
    response = cancel
      ? await go(new URL(`${at.pathname}/abort`, at))
      : await go(at, prompt === 'login' ? { prompt, login, password: 'any' } : { prompt })
  }
  throw new Error('The provider goes round in circles.')
}
