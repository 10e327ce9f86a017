import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { afterAll } from 'vitest'
import { createReader, readWaiting } from '../inspections/index.ts'
import { newGround, type Ground } from '../inspections/ground.fixture.ts'
import { openSession, type Person } from '../people/index.ts'
import { readConfig } from '../platform/config.ts'
import { createServer } from './server.ts'

/** The web server on a ground of its own, and people who ask it for pages without a browser. */
export interface WebGround extends Ground {
  server: FastifyInstance
  /** Reads what has been received. */
  readAll: () => Promise<number>
  visitor: (person?: Person) => Promise<Visitor>
}

export interface Visitor {
  get: (path: string, headers?: Record<string, string>) => Promise<LightMyRequestResponse>
  /** Opens `page` for its hidden field, then sends the form as a browser would. */
  send: (page: string, action: string, fields: Record<string, string | string[]>) => Promise<LightMyRequestResponse>
  /** The same with files. */
  sendFiles: (
    page: string,
    action: string,
    files: readonly { name: string; bytes: Uint8Array }[],
  ) => Promise<LightMyRequestResponse>
  cookie: string
}

export const newWebGround = async (): Promise<WebGround> => {
  const ground = await newGround()
  const reader = createReader({
    workers: 1,
    authorities: () => [{ code: '998', name: 'Elmbridge Vale', urn: '', former: false }],
  })
  const config = readConfig({ SIGHTLINE_DEMO: 'no' })
  const app = { config, database: ground.database, files: ground.files, reader, now: () => new Date() }
  const server = await createServer(app)
  afterAll(async () => {
    await server.close()
    await reader.close()
  })
  const visitor = async (person?: Person): Promise<Visitor> => {
    const cookie = person ? `sightline=${await openSession(ground.database, person, new Date())}` : ''
    const get: Visitor['get'] = (path, headers = {}) => server.inject({ url: path, headers: { cookie, ...headers } })
    const token = async (page: string) => /name="csrf" value="([^"]+)"/.exec((await get(page)).body)?.[1] ?? ''
    return {
      cookie,
      get,
      send: async (page, action, fields) => {
        const body = new URLSearchParams({ csrf: await token(page) })
        for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
        return server.inject({
          method: 'POST',
          url: action,
          headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
          payload: body.toString(),
        })
      },
      sendFiles: async (page, action, files) => {
        const form = new FormData()
        form.set('csrf', await token(page))
        for (const { name, bytes } of files) form.append('files', new Blob([Buffer.from(bytes)]), name)
        const request = new Request('http://sightline', { method: 'POST', body: form })
        return server.inject({
          method: 'POST',
          url: action,
          headers: { cookie, 'content-type': request.headers.get('content-type') ?? '' },
          payload: Buffer.from(await request.arrayBuffer()),
        })
      },
    }
  }
  return {
    ...ground,
    server,
    visitor,
    readAll: () => readWaiting({ database: ground.database, files: ground.files, reader }),
  }
}
