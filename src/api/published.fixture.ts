import { z } from 'zod'
import { describeApi } from './openapi.ts'
import { routes } from './routes/index.ts'

const Schema = z.record(z.string(), z.unknown())
const Content = z.record(z.string(), z.object({ schema: Schema.optional() }))

export const Description = z.object({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.object({ title: z.string(), version: z.string() }),
  servers: z.array(z.object({ url: z.string() })),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  paths: z.record(
    z.string().startsWith('/'),
    z.record(
      z.enum(['get', 'post']),
      z
        .object({
          operationId: z.string(),
          summary: z.string(),
          parameters: z.array(
            z.object({ name: z.string(), in: z.enum(['path', 'query']), required: z.boolean(), schema: Schema }),
          ),
          requestBody: z.object({ content: Content }).optional(),
          responses: z.record(
            z.string(),
            z.union([z.object({ $ref: z.string() }), z.object({ description: z.string(), content: Content })]),
          ),
        })
        .optional(),
    ),
  ),
  components: z.object({
    schemas: z.record(z.string(), Schema),
    responses: z.record(z.string(), z.object({ description: z.string(), content: Content })),
    securitySchemes: z.record(z.string(), z.object({ type: z.literal('http'), scheme: z.literal('bearer') })),
  }),
})

/** The description of the API as it is published: through JSON and back. */
export const published = Description.parse(JSON.parse(JSON.stringify(describeApi(routes, '/api/v1'))))

/** A published schema, as something that can check an answer. */
export const checkerOf = (schema: Record<string, unknown>): z.ZodType => {
  const whole = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...schema,
    $defs: published.components.schemas,
  }
  const text = JSON.stringify(whole).replaceAll('#/components/schemas/', '#/$defs/')
  return z.fromJSONSchema(JSON.parse(text) as Parameters<typeof z.fromJSONSchema>[0]) // what was just written
}

/** What checks the good answer of an operation. */
export const answerChecker = (path: string, method: 'get' | 'post'): { status: number; checker: z.ZodType } => {
  const operation = published.paths[path]?.[method]
  const good = Object.entries(operation?.responses ?? {}).find(([status]) => status.startsWith('2'))
  if (!good || !('content' in good[1])) throw new Error(`${method} ${path} has no good answer.`)
  return { status: Number(good[0]), checker: checkerOf(good[1].content['application/json']?.schema ?? {}) }
}
