import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { Database } from './database.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { migrate } from './migrate.ts'
import { sql } from './sql.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'sightline-pg-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const serverPid = async () =>
  Number((await readFile(path.join(folder, 'database/postgres/postmaster.pid'), 'utf8')).split('\n')[0])

test('a server that is killed while people write loses nothing that was committed, and starts again', async () => {
  const first = await startEmbeddedPostgres({ folder })
  const database = new Database(first.address)
  await migrate(database)
  await database.asOwner((db) => db.script('create table written (n int primary key)'))

  let committed = 0
  const pid = await serverPid()
  const writing = (async () => {
    for (let n = 1; ; n++) {
      await database.asOwner((db) => db.run(sql`insert into written values (${n})`))
      committed = n
      if (n === 200) process.kill(pid, 'SIGKILL')
    }
  })()
  await expect(writing).rejects.toThrow()
  await database.close()
  // The children of a killed postmaster end by themselves; a new one waits for their shared memory to go.
  await new Promise((resolve) => setTimeout(resolve, 500))

  const second = await startEmbeddedPostgres({ folder })
  const again = new Database(second.address)
  const kept = await again.asOwner((db) => db.many(sql`select n from written order by n`, z.object({ n: z.number() })))
  expect(kept.length).toBeGreaterThanOrEqual(committed)
  expect(kept.slice(0, committed).map(({ n }) => n)).toEqual(Array.from({ length: committed }, (_, index) => index + 1))
  expect(await migrate(again)).toEqual([])

  // Where it runs already, it is found and not started twice; whoever leaves last stops it.
  const third = await startEmbeddedPostgres({ folder })
  expect(third.address).toEqual(second.address)
  await third.stop()
  expect(
    await again.asOwner((db) => db.one(sql`select count(*) as n from written`, z.object({ n: z.number() }))),
  ).toEqual({ n: kept.length })
  await again.close()
  await second.stop()
  await expect(readFile(path.join(folder, 'database/postgres/postmaster.pid'))).rejects.toThrow()
})

test('nobody but its owner can enter the folder that holds the socket', () => {
  if (process.platform === 'win32') return
  const mode = execFileSync('ls', ['-ld', path.join(folder, 'database')], { encoding: 'utf8' }).slice(0, 10)
  expect(mode).toBe('drwx------')
})
