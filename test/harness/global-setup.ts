import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { BrowserOfTheRun } from './browser-of-the-run.ts'
import { ServerOfTheRun } from './server-of-the-run.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the tests of this run ask for what they share. */
    harness: string
  }
}

/**
 * What one test run shares, started by the first test that asks and not before: a database server and a browser. The
 * tests run in several processes, so they ask over HTTP on a port of this machine.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const database = new ServerOfTheRun()
  const browser = new BrowserOfTheRun()
  const answers: Readonly<Record<string, () => Promise<unknown>>> = {
    '/database': () => database.ready(),
    '/demonstration': () => database.demonstration(),
    '/browser': () => browser.ready(),
  }
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? '']
    if (!answer) {
      response.writeHead(404).end()
      return
    }
    answer().then(
      (value) => response.end(JSON.stringify(value)),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a string only for a server on a pipe
  project.provide('harness', `http://127.0.0.1:${port}`)
  return async () => {
    await Promise.allSettled([database.stop(), browser.stop()])
    server.closeAllConnections()
    server.close()
  }
}
