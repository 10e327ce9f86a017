import { type Address } from '../../src/platform/database.ts'

/** Where tests may make databases, and the migrated one that they copy. */
export interface TestServer {
  address: Address
  template: string
}
