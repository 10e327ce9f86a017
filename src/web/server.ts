import { randomBytes } from 'node:crypto'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import { DatabaseError } from 'pg'
import fastify, { type FastifyInstance } from 'fastify'
import { api } from '../api/index.ts'
import { largestFile } from '../inspections/index.ts'
import type { App } from './app.ts'
import { serveAssets } from './assets/index.ts'
import { answerError } from './answer-error.ts'
import { answerInTurn, placesFor } from './in-turn.ts'
import type { AnyPage } from './page.ts'
import { pages as allPages } from './pages/index.ts'
import { registerPage } from './register-page.ts'
import { whereFormsStand } from './where-it-stood.ts'

/** The web server with every page, asset and the API, ready to listen. */
export const createServer = async (app: App, pages: readonly AnyPage[] = allPages): Promise<FastifyInstance> => {
  const secure = app.config.url?.startsWith('https://') ?? false
  const server = fastify({
    logger: { level: process.env.SIGHTLINE_LOG ?? 'warn', serializers },
    genReqId: () => randomBytes(6).toString('hex'),
    trustProxy: (_address, hop) => hop < app.config.proxies,
    bodyLimit: 1024 * 1024,
    requestTimeout: 120_000,
    forceCloseConnections: true,
    // An address that is not even an address is answered in words too.
    frameworkErrors: (error, request, reply) => {
      // No hook has run yet, so neither have those that set the headers.
      reply.header(
        'content-security-policy',
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'",
      )
      reply.header('x-content-type-options', 'nosniff')
      answerError(app, error, request, reply).catch(() => request.raw.destroy()) // an unanswered promise would end the process
    },
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  })
  const guards = await guardsOf(app, secure)
  server.addHook('onRequest', (_request, { raw }, done) => {
    for (const [name, value] of guards) raw.setHeader(name, value)
    done()
  })
  await server.register(cookie)
  await server.register(formbody)
  await server.register(multipart, {
    limits: { fileSize: largestFile, files: 1000, fields: 50, fieldSize: 100_000, parts: 1100 },
  })
  // Above what any person or their browser asks for; a script that hammers a page is told to wait.
  await server.register(rateLimit, { max: app.config.requestsAMinute, timeWindow: '1 minute' })
  await serveAssets(server)
  answerInTurn(server, placesFor(app.database))
  await server.register(api, { prefix: '/api/v1', app })
  const findStood = whereFormsStand(pages)
  for (const page of pages) registerPage(server, app, page, { secure, findStood })
  server.setErrorHandler((error, request, reply) => answerError(app, error, request, reply))
  server.setNotFoundHandler({ preHandler: server.rateLimit() }, (request, reply) =>
    answerError(app, undefined, request, reply),
  )
  return server
}

/**
 * The headers by which a browser holds pages to what is ours. They are the same on every answer and worked out once; `helmet` would
 * work them out for each.
 */
const guardsOf = async (app: App, secure: boolean): Promise<[string, string][]> => {
  const once = fastify()
  await once.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'", ...(app.config.oidc ? [new URL(app.config.oidc.issuer).origin] : [])],
        frameAncestors: ["'none'"],
      },
    },
    hsts: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
  let guards: [string, string][] = []
  once.get('/', (_request, reply) => {
    guards = Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)])
    return ''
  })
  await once.inject('/')
  await once.close()
  return guards
}

/**
 * What a log keeps of an error. The database puts values into its messages and whole rows into their detail, and a row can be
 * a child’s: only what says where the fault is goes into the log.
 */
const errorToLog = (error: Error) => {
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
  const { name, message } = error
  if (!(error instanceof DatabaseError))
    return { type: name, message, stack: [`${name}: ${message}`, ...frames].join('\n') }
  const { code, table, column, constraint } = error
  const said = message.replaceAll(/"[^"]*"/g, '"…"').replaceAll(/'[^']*'/g, "'…'")
  return {
    type: name,
    message: said,
    code,
    table,
    column,
    constraint,
    stack: [`${name}: ${said}`, ...frames].join('\n'),
  }
}

// An address can hold a name that somebody searched for, so only the pattern of the route is written to the log.
const serializers = {
  req: (request: { method: string; routeOptions?: { url?: string | undefined } }) => ({
    method: request.method,
    route: request.routeOptions?.url ?? 'none',
  }),
  err: errorToLog,
}
