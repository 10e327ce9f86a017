import { z } from 'zod'

const asList = (value: unknown): unknown[] => {
  const list = Array.isArray(value) ? (value as unknown[]) : [value] // what an element is, the schema says
  return list.filter((element) => element !== undefined && element !== '') // a field left empty is no value
}

/** A list from an address or a form, where one value comes alone and none does not come at all. */
export const several = <Item extends z.ZodType>(item: Item) => z.preprocess(asList, z.array(item))
