import { Problem } from './problem.ts'
import type { Route } from './route.ts'
import { jsonSchemaOf } from './schemas.ts'

type Json = Record<string, unknown>

/** The OpenAPI 3.1 description of the API, made of the routes themselves. `prefix`: where they stand, e.g. /api/v1. */
export const describeApi = (routes: readonly Route[], prefix: string): Json => {
  const schemas: Record<string, Json> = {}
  schemas['Problem'] = withoutId(jsonSchemaOf(Problem, 'output', schemas))
  const paths: Record<string, Json> = {}
  for (const route of routes) (paths[route.path] ??= {})[route.method.toLowerCase()] = operation(route, schemas)
  return {
    openapi: '3.1.1',
    info: {
      title: 'Sightline',
      version: '1',
      summary: 'Documents of inspection, what was read from them, and the findings that people have confirmed.',
      description:
        'Send a token with every call, as Authorization: Bearer. It sees and does what the person who made it may. Errors are problem details (RFC 9457), each with a sentence.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: prefix || '/' }],
    security: [{ token: [] }],
    tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutId(schema)])),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token that a person made under their name.' },
      },
      responses: Object.fromEntries(
        Object.entries(failures).map(([status, description]) => [`Problem${status}`, failure(description)]),
      ),
    },
  }
}

const failures: Readonly<Record<string, string>> = {
  '400': 'What was sent is not well formed.',
  '401': 'No token, or one that is not in force.',
  '403': 'The person may not do this.',
  '404': 'There is no such thing, or the person may not know of it.',
  '409': 'This cannot be done to it now.',
  '413': 'What was sent is too large.',
  '422': 'Something in what was sent needs correcting.',
  '429': 'Too many calls in one minute.',
  '500': 'A fault of Sightline.',
}

const failure = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

/** Which failures a route can answer with. */
const failuresOf = (route: Route): string[] => [
  '401',
  ...(route.needs === 'token' ? [] : ['403']),
  ...(route.params ? ['404'] : []),
  ...(route.method === 'POST' ? ['400', '409', '413'] : []),
  ...(route.method === 'POST' || ('query' in route && route.query) ? ['422'] : []),
  '429',
  '500',
]

const operation = (route: Route, schemas: Record<string, Json>): Json => {
  const { answer } = route
  const files = Object.fromEntries((route.files ?? []).map((type) => [type, {}]))
  return {
    operationId: operationId(route),
    tags: [route.tag],
    summary: route.does,
    description: [
      route.about,
      route.needs === 'token' ? '' : `Needs the permission ${[route.needs].flat().join(' or ')}.`,
    ]
      .filter(Boolean)
      .join('\n\n'),
    parameters: [...parameters(route.params, 'path', schemas), ...parameters(route.query, 'query', schemas)],
    ...requestBody(route, schemas),
    responses: {
      [answer.status]: {
        description: answer.does,
        content: { 'application/json': { schema: jsonSchemaOf(answer.schema, 'output', schemas) }, ...files },
      },
      ...Object.fromEntries(
        failuresOf(route).map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
      ),
    },
  }
}

/** `POST /readings/{id}/confirm` is `post-readings-id-confirm`. */
const operationId = ({ method, path }: Route): string =>
  `${method.toLowerCase()}${path.replaceAll(/[{}]/g, '').replaceAll('/', '-')}`

const parameters = (schema: Route['params'], place: 'path' | 'query', schemas: Record<string, Json>): Json[] => {
  if (!schema) return []
  const { properties = {}, required = [] } = jsonSchemaOf(schema, 'input', schemas) as {
    properties?: Record<string, Json>
    required?: string[]
  } // parameters are always those of an object
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = property
    return {
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      ...(description ? { description } : {}),
      schema: rest,
    }
  })
}

const requestBody = (route: Route, schemas: Record<string, Json>): Json => {
  if ('receive' in route) {
    const file = { type: 'string', contentMediaType: 'application/octet-stream' }
    const form = { type: 'object', properties: { files: { type: 'array', items: file } } }
    return {
      requestBody: {
        required: true,
        description: 'Several files as a form, or one as the body with its name in the header File-Name.',
        content: { 'multipart/form-data': { schema: form }, 'application/octet-stream': { schema: file } },
      },
    }
  }
  if (!route.body) return {}
  return {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: jsonSchemaOf(route.body, 'input', schemas) } },
    },
  }
}

// Zod writes a schema's id into it as a keyword; OpenAPI knows it by the name that it stands under.
const withoutId = (schema: Json): Json => {
  const { id: _id, ...rest } = schema
  return rest
}
