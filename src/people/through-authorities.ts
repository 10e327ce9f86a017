import os from 'node:os'
import type { Database } from '../platform/database.ts'
import type { Authority } from './authorities.ts'

/**
 * Works through authorities, so many at a time as there are cores, the next as soon as one ends. What fails in one authority does not
 * keep the others from being worked through.
 *
 * @param signal once it is aborted no further authority is begun; those in hand are finished
 * @returns what `work` gave of each that was begun, in the order of the authorities
 * @throws WorkFailed at the end, where any failed: it tells in which, and why
 */
export const throughAuthorities = async <One extends Pick<Authority, 'name'>, Result>(
  database: Database,
  authorities: readonly One[],
  work: (authority: One) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result[]> => {
  const waiting = authorities.entries()
  const done: { nth: number; result: Result }[] = []
  const failures: Failure[] = []
  const inTurn = async (): Promise<void> => {
    for (const [nth, authority] of waiting) {
      if (signal?.aborted) return
      try {
        done.push({ nth, result: await work(authority) })
      } catch (error) {
        failures.push({ authority: authority.name, error })
      }
    }
  }
  await Promise.all(Array.from({ length: authoritiesAtOnce(database.size) }, inTurn))
  if (failures.length > 0) throw new WorkFailed(failures)
  return done.toSorted((one, other) => one.nth - other.nth).map(({ result }) => result)
}

/**
 * As many authorities as are worked on at a time: one for each core; but an authority may take two connections of a pool, and half of
 * the pool is for those who look at pages meanwhile. At least one.
 */
export const authoritiesAtOnce = (poolSize: number, cores = os.availableParallelism()): number =>
  Math.max(1, Math.min(cores, Math.floor(poolSize / 4)))

interface Failure {
  authority: string
  error: unknown
}

/** What failed while authorities were worked through, for whoever keeps the machine: the first to fail the same way by its name, the others by their number. */
export class WorkFailed extends AggregateError {
  constructor(failures: readonly Failure[]) {
    const why = ({ error }: Failure): string => (error instanceof Error ? error.message : String(error))
    const told = [...Map.groupBy(failures, why)].map(
      ([sentence, [first, ...others]]) =>
        `${first?.authority ?? ''}${others.length > 0 ? ` and ${others.length} more` : ''}: ${sentence}`,
    )
    super(
      failures.map(({ error }) => error),
      told.join('; '),
    )
  }
}
