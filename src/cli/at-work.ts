import path from 'node:path'
import { writeMatrix } from '../people/index.ts'
import { readConfig, type Config } from '../platform/config.ts'
import { Database } from '../platform/database.ts'
import { startEmbeddedPostgres } from '../platform/embedded-postgres.ts'
import { FileStore } from '../platform/files.ts'
import { migrate } from '../platform/migrate.ts'
import { registerGrants } from '../registers/index.ts'
import type { Terminal } from './terminal.ts'

/** What a command that works in the database leans on. */
export interface AtWork {
  config: Config
  database: Database
  files: FileStore
  /** The migrations that ran because this command came first. */
  migrated: readonly string[]
}

/** Opens the database, brought up to date, for one command, and closes it however the command ends. */
export const atWork = async <Result>(terminal: Terminal, work: (at: AtWork) => Promise<Result>): Promise<Result> => {
  const config = readConfig(terminal.environment)
  const embedded = config.databaseUrl ? undefined : await startEmbeddedPostgres({ folder: config.dataFolder })
  const database = new Database(config.databaseUrl ?? embedded?.address ?? '', { size: 6 })
  try {
    const migrated = await migrate(database)
    await database.asOwner((db) => writeMatrix(db, registerGrants))
    return await work({ config, database, files: new FileStore(path.join(config.dataFolder, 'files')), migrated })
  } finally {
    await database.close()
    await embedded?.stop()
  }
}
