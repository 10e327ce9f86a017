// Answers every request with the bytes that were sent to it first: what a page of that size costs when nothing is computed.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const parts: Buffer[] = []
for await (const part of process.stdin) parts.push(Buffer.from(part as Uint8Array)) // standard input gives bytes
const page = Buffer.concat(parts)
const server = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length }).end(page)
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo // it listens on a port, not on a socket file
  process.stdout.write(`http://127.0.0.1:${port}\n`)
})
process.on('SIGTERM', () => process.exit(0))
