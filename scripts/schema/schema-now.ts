import { Database } from '../../src/platform/database.ts'
import { addressIn } from '../../test/harness/address.ts'
import { ServerOfTheRun } from '../../test/harness/server-of-the-run.ts'
import { schemaText } from './schema-text.ts'

/** The schema that the migrations make, read from a throw-away server. */
export const schemaNow = async (): Promise<string> => {
  const server = new ServerOfTheRun()
  try {
    const { address, template } = await server.ready()
    const database = new Database(addressIn(address, template))
    try {
      return await database.asOwner(schemaText)
    } finally {
      await database.close()
    }
  } finally {
    await server.stop()
  }
}
