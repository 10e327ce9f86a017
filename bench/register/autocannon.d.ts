/** The part of autocannon that we use; it publishes no types. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'
  interface Options {
    url: string
    headers: Record<string, string>
    connections: number
    duration: number
    /** So many requests in all, instead of a duration. */
    amount?: number
  }
  export default function autocannon(
    options: Options,
    done: (error: Error | null) => void,
  ): EventEmitter<{
    response: [client: unknown, status: number, bytes: number, milliseconds: number]
    reqError: [error: Error]
  }>
}
