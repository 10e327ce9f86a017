import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { FileStore, hashOf } from './files.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'sightline-files-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const store = new FileStore(folder)

test('what is kept comes back byte for byte under its hash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
      const hash = await store.keep(bytes)
      expect(hash).toBe(hashOf(bytes))
      expect(Buffer.from((await store.get(hash)) ?? [])).toEqual(Buffer.from(bytes))
    }),
    { numRuns: 50 },
  )
})

test('the same bytes are kept once, also when they come at the same time', async () => {
  const bytes = Buffer.from('twice at once')
  await Promise.all(Array.from({ length: 8 }, () => store.keep(bytes)))
  const hash = hashOf(bytes)
  const names = await readdir(path.join(folder, hash.slice(0, 2)))
  expect(names.filter((name) => name.startsWith(hash))).toEqual([hash])
})

test('nothing is found under a hash that nothing was kept under', async () => {
  expect(await store.get('0'.repeat(64))).toBeUndefined()
})

test('a name that is not a hash never leads to a file', async () => {
  await expect(store.get('../../etc/passwd')).rejects.toThrow('SHA-256')
})
