import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { largestFile } from '../inspections/index.ts'
import { asPerson, personOfToken, require as requirePermission, type Person } from '../people/index.ts'
import { Invalid, NotFound, NotSignedIn } from '../platform/errors.ts'
import { asLists } from './as-lists.ts'
import { refuseNoText } from './refuse-no-text.ts'
import { FileAnswer, type Call, type Route, type Workplace } from './route.ts'
import { sentFiles } from './sent-files.ts'

/** Calls a minute for one token: enough to fetch ten thousand findings page by page, too few to weigh on others. */
export const callsPerMinute = 600

const largestJson = 1024 * 1024 // bytes

/** Puts a route on the server: who calls, whether they may, what came in, and the answer. */
export const registerRoute = (server: FastifyInstance, place: Workplace, route: Route): void => {
  const callers = new WeakMap<FastifyRequest, Person>()
  server.route({
    method: route.method,
    url: route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    bodyLimit: 'receive' in route ? largestFile + 1 : largestJson,
    config: { rateLimit: { max: callsPerMinute, timeWindow: '1 minute', keyGenerator } },
    // After the calls are counted and before the body is read: a stranger's hundred megabytes are not taken in.
    preParsing: async (request) => {
      const person = await callerOf(place, request)
      if (route.needs !== 'token') requirePermission(person, route.needs)
      callers.set(request, person)
    },
    handler: async (request, reply) => {
      const person = callers.get(request)
      if (!person) throw new NotSignedIn()
      const address = place.config.url?.replace(/\/+$/, '') ?? `${request.protocol}://${request.host}`
      return send(reply, route, await answer(route, { place, person, now: place.now(), address }, request))
    },
  })
}

const answer = async (route: Route, call: Call, request: FastifyRequest): Promise<unknown> => {
  const query = parse(route.query, route.query && asLists(route.query, request.query))
  if ('receive' in route) return route.receive({ ...call, sent: sentFiles(request), query })
  const params = parseParams(route.params, request.params)
  const body = parse(route.body, request.body ?? {})
  return asPerson(call.place.database, call.person, (db) => route.run({ ...call, db, params, query, body }))
}

const send = (reply: FastifyReply, route: Route, answered: unknown): FastifyReply => {
  reply.header('cache-control', 'no-store')
  if (!(answered instanceof FileAnswer))
    return reply.code(route.answer.status).type('application/json; charset=utf-8').send(JSON.stringify(answered))
  return reply
    .code(200)
    .type(answered.mediaType)
    .header('content-disposition', `attachment; filename="${answered.fileName}"`)
    .send(Readable.from(answered.bytes, { objectMode: false }))
}

const tokenOf = (request: FastifyRequest): string | undefined =>
  /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]

// A token must not stand in a table of counters as it is. Where there is none, the address that asks is counted.
const keyGenerator = (request: FastifyRequest): string => {
  const token = tokenOf(request)
  return token ? createHash('sha256').update(token).digest('base64') : request.ip
}

const callerOf = async (place: Workplace, request: FastifyRequest): Promise<Person> => {
  const token = tokenOf(request)
  const person = token ? await personOfToken(place.database, token, place.now()) : undefined
  if (!person) throw new NotSignedIn()
  return person
}

/** An id that cannot be one leads nowhere, as one that is not there does. */
const parseParams = (schema: z.ZodType | undefined, given: unknown): unknown => {
  const parsed = schema?.safeParse(given)
  if (parsed && !parsed.success) throw new NotFound('thing')
  return parsed?.data
}

const parse = (schema: z.ZodType | undefined, given: unknown): unknown => {
  if (!schema) return undefined
  refuseNoText(given)
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  throw new Invalid(
    parsed.error.issues.map(({ path, message }) => ({
      field: path.join('.'),
      message: `${path.join('.') || 'The body'}: ${message}.`,
    })),
  )
}
