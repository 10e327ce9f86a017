import { z } from 'zod'
import { DocumentRecord, ReadingRecord } from '../inspections/index.ts'
import { Day } from '../platform/day.ts'

/** A document as the API answers with it. */
export const Document = DocumentRecord.meta({
  id: 'Document',
  description: 'A document that was received, and what the reader made of it as a whole.',
})

/** A reading as the API answers with it. */
export const Reading = ReadingRecord.meta({
  id: 'Reading',
  description: 'One thing read from a document, or added by a person, with its passage. Only what is confirmed counts.',
})

export const Why = z.string().trim().max(2000).optional().describe('Your reason, for the history.')

interface JsonSchema {
  [key: string]: unknown
}

/**
 * JSON Schema (2020-12, as OpenAPI 3.1 has it) of what a schema takes in or gives out, as it stands in JSON: instants are
 * text. Schemas with an id are gathered in `named` and referred to.
 */
export const jsonSchemaOf = (
  schema: z.ZodType,
  io: 'input' | 'output',
  named: Record<string, JsonSchema>,
): JsonSchema => {
  const {
    $schema: _,
    $defs = {},
    ...rest
  } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' })
      if (zodSchema === Day) Object.assign(jsonSchema, { format: 'date' })
    },
  }) as JsonSchema & { $defs?: Record<string, JsonSchema> } // zod's own type has no room for further keywords
  for (const [id, definition] of Object.entries($defs)) named[id] = referring(definition)
  return referring(rest)
}

const referring = (schema: JsonSchema): JsonSchema => {
  const text = JSON.stringify(schema, (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' ? value.replace('#/$defs/', '#/components/schemas/') : value,
  )
  return JSON.parse(text) as JsonSchema // what was just written
}
