import { keepDocuments } from '../children/index.ts'
import { refreshIndicators } from '../indicators/index.ts'
import { countPathwaysAhead } from '../pathways/index.ts'
import { listAuthorities, throughAuthorities } from '../people/index.ts'
import type { Database } from '../platform/database.ts'
import { runClocks } from '../timescales/index.ts'

/**
 * Works out of the deliveries of every authority what pages show: clocks, documents of children, indicators, pathways. Where all of it
 * stands already, little is asked.
 *
 * @param signal once it is aborted no further authority is begun
 * @returns how many indicators were worked out anew
 * @throws WorkFailed when all others are worked out, where one failed
 */
export const countAuthorities = async (database: Database, signal?: AbortSignal): Promise<number> => {
  const anew = await throughAuthorities(
    database,
    await listAuthorities(database),
    async ({ id }) => {
      await runClocks(database, id)
      await keepDocuments(database, id)
      const refreshed = await refreshIndicators(database, id)
      await countPathwaysAhead(database, id)
      return refreshed.anew
    },
    signal,
  )
  return anew.reduce((sum, one) => sum + one, 0)
}
