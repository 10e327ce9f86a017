import { evaluate, prepare, putAway, type Question } from '../../src/indicators/computed/evaluate.ts'
import type { Computed } from '../../src/indicators/computed/definition.ts'
import type { Db } from '../../src/platform/sql.ts'

/** How long each indicator takes that has months, by itself and whole only, over tables that are laid out once for all: costliest first. */
export const costs = async (
  step: Db,
  definitions: readonly Computed[],
  question: Question,
): Promise<{ id: string; seconds: number }[]> => {
  const ground = await prepare([step], definitions, 1)
  const found: { id: string; seconds: number }[] = []
  for (const definition of definitions.filter(({ over }) => over !== 'delivery')) {
    const begun = performance.now()
    await evaluate(ground, { ...question, which: (one) => one === definition }, { parts: false })
    found.push({ id: definition.id, seconds: (performance.now() - begun) / 1000 })
  }
  await putAway(ground)
  return found.toSorted((a, b) => b.seconds - a.seconds)
}
