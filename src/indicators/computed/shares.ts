import { cohortsIn } from './cohorts.ts'
import type { Computed } from './definition.ts'

/** Definitions about the same people, and the same tables, go to the same connection; each has about as much to do as the next. */
export const shared = <Step>(
  definitions: readonly Computed[],
  steps: readonly Step[],
): { step: Step; definitions: Computed[] }[] => {
  const groups = [...Map.groupBy(definitions, keyOf)]
    .map(([key, own]) => ({ own, about: `${cohortNames(own[0])} ${key}`, work: workOf(own[0]) }))
    .toSorted((a, b) => (a.about < b.about ? -1 : 1))
  const all = groups.reduce((sum, { work }) => sum + work, 0)
  const shares = steps.map((step) => ({ step, definitions: [] as Computed[] }))
  let done = 0
  for (const { own, work } of groups) {
    shares[Math.min(steps.length - 1, Math.floor(((done + work / 2) / all) * steps.length))]?.definitions.push(...own)
    done += work
  }
  return shares
}

/**
 * How much there is to do for definitions with the same rows, beside those of what happened within a month. What stands at the end of
 * sixty months has many times as many rows, and what is looked up for each of them is most of the work.
 */
const workOf = (definition: Computed | undefined): number => {
  if (definition?.over !== 'day') return 1
  return definition.rows.text.split(/\(\s*select\b/).length > 2 ? 6 : 2
}

const cohortNames = (definition: Computed | undefined): string =>
  cohortsIn(definition?.rows.text ?? '')
    .map(([name]) => name)
    .join(' ')

/** Definitions with the same rows have the same key: they are asked together. */
export const keyOf = ({ tables, rows }: Computed): string =>
  `${tables.join(' ')} ${rows.text} ${JSON.stringify(rows.values)}`
