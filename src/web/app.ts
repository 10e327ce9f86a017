import type { PooledReader } from '../inspections/index.ts'
import type { Config } from '../platform/config.ts'
import type { Database } from '../platform/database.ts'
import type { FileStore } from '../platform/files.ts'

/** What every page may lean on: made once, at the start. */
export interface App {
  readonly config: Config
  readonly database: Database
  readonly files: FileStore
  readonly reader: PooledReader
  readonly now: () => Date
}
