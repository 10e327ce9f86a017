import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { visitor } from './visitor.ts'

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Made</title><link rel="icon" href="data:,">${head}</head><body><main><h1>Made</h1>${body}</main></body></html>`

const pages: Readonly<Record<string, string>> = {
  '/well': page('<p>Nothing is wrong with this page.</p>'),
  '/picture': page('<img src="data:,">'),
  '/wide': page('<p style="width: 2000px">Wide</p>'),
  '/glued': page('<p>Tom<span class="meta">social worker</span></p>'),
  '/apart': page('<p>Tom<br><span class="meta">social worker</span> <span class="meta">since May</span></p>'),
  '/script': page('<p>Loud</p><script>console.error("planted")</script>'),
  '/throws': page('<p>Broken</p><script>throw new Error("planted")</script>'),
  '/elsewhere': page('<p>Calls out</p><script>fetch("http://127.0.0.1:9/").catch(() => {})</script>'),
  '/missing': page('<p>Missing</p>', '<link rel="stylesheet" href="/gone.css">'),
}

let server: Server
let address: string

beforeAll(async () => {
  server = createServer((request, response) => {
    const found = pages[request.url ?? '']
    response.writeHead(found ? 200 : 404, { 'content-type': 'text/html' }).end(found ?? page('<p>No such page</p>'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // it listens on a port, not on a socket file
})

afterAll(() => server.close())

test.each([true, false])('a visitor has nothing to say of a page that is well (JavaScript: %s)', async (javaScript) => {
  const { open } = await visitor(address, { javaScript })
  await open('/well')
  await open('/apart')
})

test.each([
  ['/picture', 'axe image-alt'],
  ['/wide', 'wider than the screen: <p'],
  ['/glued', 'words run into each other: Tomsocial worker'],
  ['/script', 'console: planted'],
  ['/throws', 'script error: planted'],
  ['/elsewhere', 'request to http://127.0.0.1:9'],
  ['/missing', '404 for /gone.css'],
])('a visitor sees what is wrong with %s', async (path, fault) => {
  await expect((await visitor(address)).open(path)).rejects.toThrow(fault)
})

test('a visitor without JavaScript sees what is wrong too', async () => {
  const { open } = await visitor(address, { javaScript: false, width: 320 })
  await expect(open('/picture')).rejects.toThrow('axe image-alt')
  await expect(open('/wide')).rejects.toThrow('wider than the screen')
})

test('a visitor says when a page answers otherwise than expected', async () => {
  const { open } = await visitor(address)
  await open('/nowhere', { status: 404 })
  await expect(open('/nowhere')).rejects.toThrow('answered 404, not 200')
})
