import { z } from 'zod'

const asList = (value: unknown): unknown[] => {
  if (value === undefined || value === '') return []
  return Array.isArray(value) ? (value as unknown[]) : [value] // what an element is, the schema says
}

/** A list from an address or a form, where one value comes alone and none does not come at all. */
export const several = <Item extends z.ZodType>(item: Item) => z.preprocess(asList, z.array(item))
