/** What the tests use of the provider that they run; the package carries no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  interface Account {
    accountId: string
    claims(): Record<string, unknown>
  }
  export default class Provider {
    constructor(
      issuer: string,
      configuration: {
        clients: readonly Record<string, unknown>[]
        findAccount: (ctx: unknown, id: string) => Account | undefined
        claims: Record<string, readonly string[]>
        cookies: { keys: readonly string[] }
        jwks: { keys: readonly unknown[] }
        ttl: Record<string, number>
      },
    )
    callback(): (request: IncomingMessage, response: ServerResponse) => void
    on(event: string, hear: (ctx: unknown, error: Error) => void): this
  }
}
