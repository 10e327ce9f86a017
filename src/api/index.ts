import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { NotFound } from '../platform/errors.ts'
import { largestFile } from '../inspections/index.ts'
import { describeApi } from './openapi.ts'
import { problemOf } from './problem.ts'
import { registerRoute } from './register-route.ts'
import type { Workplace } from './route.ts'
import { routes } from './routes/index.ts'

/** The API, for a server that registers it under its prefix: `server.register(api, { prefix: '/api/v1', app })`. */
export const api = async (
  server: FastifyInstance,
  { app, prefix = '' }: { app: Workplace; prefix?: string },
): Promise<void> => {
  if (!server.hasDecorator('rateLimit')) await server.register(rateLimit, { global: false })
  if (!server.hasContentTypeParser('multipart/form-data'))
    await server.register(multipart, { limits: { fileSize: largestFile, files: 1000 } })
  // A form of a page is no call, and text is a file like any other: the body is taken as it is.
  server.removeContentTypeParser(['text/plain', 'application/x-www-form-urlencoded'])
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

  server.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error, request.id)
    if (problem.status >= 500) request.log.error({ err: error, id: request.id }, 'bug')
    if (problem.status === 401) reply.header('www-authenticate', 'Bearer')
    return reply
      .code(problem.status)
      .header('cache-control', 'no-store')
      .type('application/problem+json')
      .send(JSON.stringify(problem))
  })
  server.setNotFoundHandler(() => {
    throw new NotFound('route of the API')
  })

  const description = JSON.stringify(describeApi(routes, prefix), undefined, 1)
  server.get('/openapi.json', (_request, reply) =>
    reply.type('application/openapi+json;version=3.1').header('access-control-allow-origin', '*').send(description),
  )
  for (const route of routes) registerRoute(server, app, route)
}
