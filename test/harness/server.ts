import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { readConfig } from '../../src/platform/config.ts'
import { startSightline, type Running } from '../../src/web/start.ts'
import { freshDatabaseUrl } from './database.ts'
import { atEndOfFile } from './end-of-file.ts'

/**
 * The whole product on a database and a folder of its own, listening on a free port of this machine; stopped when the
 * test file ends. `settings` are as in the environment. Without SIGHTLINE_DEMO the demonstration is planted.
 */
export const startProduct = async (settings: Readonly<Record<string, string>> = {}): Promise<Running> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sightline-product-'))
  atEndOfFile(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  const defaults = { PORT: '0', SIGHTLINE_DATA: folder, SIGHTLINE_DEMO: 'yes', SIGHTLINE_WORKERS: '2' }
  const config = readConfig({ ...defaults, DATABASE_URL: await freshDatabaseUrl(), ...settings })
  const running = await startSightline(config)
  atEndOfFile(() => running.stop())
  return running
}
