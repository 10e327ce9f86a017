import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { addressIn, urlOf } from './address.ts'
import type { TestServer } from './test-server.ts'

/** The demonstration as it stands after a first start, to be copied. */
export interface Planted {
  database: string
  folder: string
  remove: () => Promise<void>
}

/** Starts the product once, lets it plant its demonstration and stops it. Nothing is connected to it afterwards. */
export const plant = async ({ address, template }: TestServer): Promise<Planted> => {
  const database = `sightline_demo_${process.pid}_${Date.now().toString(36)}`
  const run = async (statement: string) => {
    const client = new pg.Client(addressIn(address, 'postgres'))
    await client.connect()
    try {
      await client.query(statement)
    } finally {
      await client.end()
    }
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sightline-planted-'))
  const remove = async () => {
    await rm(folder, { recursive: true, force: true })
    await run(`drop database if exists ${database} with (force)`)
  }
  try {
    await run(`create database ${database} template ${template} strategy file_copy`)
    await startOnce({ DATABASE_URL: urlOf(addressIn(address, database)), SIGHTLINE_DATA: folder })
    return { database, folder, remove }
  } catch (error) {
    await remove().catch(() => undefined) // the first failure is the one to tell of
    throw error
  }
}

const startOnce = async (settings: Readonly<Record<string, string>>): Promise<void> => {
  const env = { ...process.env, PORT: '0', SIGHTLINE_DEMO: 'yes', SIGHTLINE_WORKERS: '2', ...settings }
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'start-once.ts')], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code !== 0) throw new Error(`The demonstration could not be planted: ${said.trim()}`)
}
