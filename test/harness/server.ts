import { cp, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { readConfig } from '../../src/platform/config.ts'
import { startSightline, type Running } from '../../src/web/start.ts'
import { ask } from './ask.ts'
import { freshDatabaseUrl } from './database.ts'
import { atEndOfFile } from './end-of-file.ts'

const Planted = z.object({ database: z.string(), folder: z.string() })

/**
 * The whole product on a database and a folder of its own, listening on a free port of this machine; stopped when the
 * test file ends. `settings` are as in the environment. The demonstration is there already, unless SIGHTLINE_DEMO is 'no'.
 */
export const startProduct = async (settings: Readonly<Record<string, string>> = {}): Promise<Running> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sightline-product-'))
  atEndOfFile(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  const defaults = { PORT: '0', SIGHTLINE_DATA: folder, SIGHTLINE_DEMO: 'yes', SIGHTLINE_WORKERS: '2', ...settings }
  const planted = defaults.SIGHTLINE_DEMO === 'yes' ? await ask('/demonstration', Planted) : undefined
  if (planted) await cp(planted.folder, folder, { recursive: true })
  const config = readConfig({ DATABASE_URL: await freshDatabaseUrl(planted?.database), ...defaults })
  const running = await startSightline(config)
  atEndOfFile(() => running.stop())
  return running
}
