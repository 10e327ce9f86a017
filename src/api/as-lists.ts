import { z } from 'zod'

/** A query as its schema expects it: a filter that takes several values is a list, though it was given only once. */
export const asLists = (schema: z.ZodType, query: unknown): unknown => {
  if (!(schema instanceof z.ZodObject) || typeof query !== 'object' || query === null) return query
  const shape: Readonly<Record<string, unknown>> = schema.shape
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [
      name,
      takesSeveral(shape[name]) && !Array.isArray(value) ? [value] : value,
    ]),
  )
}

const takesSeveral = (schema: unknown): boolean =>
  schema instanceof z.ZodArray ||
  ((schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) && takesSeveral(schema.unwrap()))
