import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { z } from 'zod'
import { Database, type Address } from '../../src/platform/database.ts'
import { addressIn, urlOf } from './address.ts'
import { ask } from './ask.ts'
import { atEndOfFile } from './end-of-file.ts'

const TestServer = z.object({
  address: z.object({
    host: z.string(),
    port: z.number(),
    user: z.string(),
    database: z.string(),
    password: z.string().optional(),
  }),
  template: z.string(),
})

/** An empty database with every migration run, for this test file alone; closed and dropped when the file ends. */
export const freshDatabase = async (options?: ConstructorParameters<typeof Database>[1]): Promise<Database> =>
  databaseAt(await freshAddress(), options)

/** The same as a setting for a process of its own: what DATABASE_URL takes. `from` names another database to copy. */
export const freshDatabaseUrl = async (from?: string): Promise<string> => urlOf(await freshAddress(from))

const databaseAt = (address: Address, options?: ConstructorParameters<typeof Database>[1]): Database => {
  const database = new Database(address, options)
  atEndOfFile(async () => {
    if (!database.pool.ended) await database.close()
  })
  return database
}

const freshAddress = async (from?: string): Promise<Address> => {
  const { address, template } = await ask('/database', TestServer)
  const name = `sightline_test_${randomUUID().replaceAll('-', '')}`
  await onServer(address, `create database ${name} template ${from ?? template} strategy file_copy`)
  atEndOfFile(() => onServer(address, `drop database if exists ${name} with (force)`))
  return addressIn(address, name)
}

const onServer = async (address: Address, statement: string): Promise<void> => {
  const client = new pg.Client(addressIn(address, 'postgres'))
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
