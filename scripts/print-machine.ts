// What this machine is, for the head of a log.
import os from 'node:os'
import { findBrowser } from '../test/harness/find-browser.ts'

const browser = await findBrowser().catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
const memory = Math.round(os.totalmem() / 2 ** 30)
console.log(
  `Node ${process.versions.node} on ${os.platform()} ${os.arch()}, ${os.availableParallelism()} cores, ${memory} GiB; ${browser}`,
)
