import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { FileStore } from './files.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'sightline-full-'))
const mounted =
  process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]).status === 0
afterAll(async () => {
  if (mounted) spawnSync('umount', [folder])
  await rm(folder, { recursive: true, force: true })
})

test('on a full disk the person is told, nothing is half-kept, and what fits later is kept', async (context) => {
  if (!mounted) return context.skip('needs to mount a small disk, which takes root on Linux')
  const store = new FileStore(folder)
  await expect(store.keep(Buffer.alloc(1_000_000, 1))).rejects.toThrow('The disk of the server is full')
  const left = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.part'))
  expect(left).toEqual([])
  const hash = await store.keep(Buffer.from('small'))
  expect(Buffer.from((await store.get(hash)) ?? []).toString()).toBe('small')
})
