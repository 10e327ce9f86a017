import { inject } from 'vitest'
import type { z } from 'zod'

/** Asks the run for something that its tests share. Throws the reason in plain words where it cannot be had. */
export const ask = async <Shape extends z.ZodType>(
  what: '/database' | '/demonstration' | '/browser',
  shape: Shape,
): Promise<z.infer<Shape>> => {
  const response = await fetch(inject('harness') + what)
  const text = await response.text()
  if (!response.ok) throw new Error(text)
  return shape.parse(JSON.parse(text))
}
