import PDFDocument from 'pdfkit'
import { afterAll, describe, expect, test } from 'vitest'

import { Unreadable } from '../errors.ts'
import { createReaderPool } from './create-reader-pool.ts'
import type * as misbehaviour from './misbehave.fixture.ts'
import { task } from './task.ts'

const misbehave = task<typeof misbehaviour>(new URL('./misbehave.fixture.ts', import.meta.url))
const limits = { milliseconds: 3_000, heapMegabytes: 64, webAssemblyMegabytes: 64, mostMilliseconds: 3_000 }
const pool = createReaderPool({ workers: 2, limits })
afterAll(() => pool.close())

const outcome = (promise: Promise<unknown>): Promise<unknown> =>
  promise.catch((error: unknown) => (error instanceof Unreadable ? error.reason : String(error)))

describe('a job that misbehaves is refused, and the jobs beside and behind it are done', () => {
  test.each([
    ['hang', 'too-slow'],
    ['fill the heap', 'too-large'],
    ['fill WebAssembly', 'too-large'],
    ['exit', 'damaged'],
    ['recurse', 'damaged'],
    ['bug', 'the task itself is wrong'],
  ] as const)('%s', async (what, reason) => {
    const bad = outcome(pool.run(misbehave, what))
    const good = Array.from({ length: 4 }, () => pool.run(misbehave, 'echo'))
    expect(await Promise.all(good)).toEqual(['echo', 'echo', 'echo', 'echo'])
    expect(String(await bad)).toContain(reason)
  })
})

describe('the limit is of the processor’s time, not of the clock’s', () => {
  const short = (milliseconds: number, mostMilliseconds: number) =>
    createReaderPool({ workers: 1, limits: { ...limits, milliseconds, mostMilliseconds } })

  test('a job that the machine keeps waiting is not given up', async () => {
    const one = short(1_000, 1_000)
    await one.run(misbehave, 'echo') // the worker has started
    expect(await outcome(one.run(misbehave, 'sleep'))).toBe('slept')
    await one.close()
  })

  test('a long document earns more time as it is read', async () => {
    const one = short(1_000, 60_000)
    await one.run(misbehave, 'echo')
    expect(await outcome(one.run(misbehave, 'read much'))).toBe('read')
    await one.close()
  })

  test('but never more than the most', async () => {
    const one = short(1_000, 2_000)
    await one.run(misbehave, 'echo')
    expect(await outcome(one.run(misbehave, 'earn and hang'))).toBe('too-slow')
    expect(await one.run(misbehave, 'echo')).toBe('echo')
    await one.close()
  })
})

test('a file comes back as a document, and a page as a picture', async () => {
  const pdf = await makePdf(['Dear Director, we came to see you in spring.', 'Second page of this letter.'])
  const document = await pool.read(pdf, 'letter.pdf')
  expect(document.pages).toHaveLength(2)
  expect(document.blocks.map(({ text }) => text).join(' ')).toContain('Dear Director')
  const { png, width, height } = await pool.render(pdf, 1, 500)
  expect([Buffer.from(png).toString('latin1', 1, 4), width, height]).toEqual(['PNG', 500, 707])
})

test('a file larger than the limit is refused before any work is done', async () => {
  const small = createReaderPool({ limits: { bytes: 1_500_000 } })
  await expect(small.read(new Uint8Array(2_000_000), 'pack.pdf')).rejects.toThrow(
    '“pack.pdf” is 2 MB; at most 1.5 MB are read',
  )
})

test('a job can be called off, before it begins and while it runs', async () => {
  const one = createReaderPool({ workers: 1, limits })
  const [running, queued] = [new AbortController(), new AbortController()]
  const jobs = [running, queued].map(({ signal }) => outcome(one.run(misbehave, 'hang', { signal })))
  queued.abort(new Error('not wanted'))
  running.abort(new Error('gone away'))
  expect(await Promise.all(jobs)).toEqual(['Error: gone away', 'Error: not wanted'])
  expect(await one.run(misbehave, 'echo')).toBe('echo')
  await one.close()
})

test('closing refuses what is running and what waits', async () => {
  const one = createReaderPool({ workers: 1, limits })
  const jobs = ['hang', 'echo'] as const
  const outcomes = Promise.all(jobs.map((what) => outcome(one.run(misbehave, what))))
  await one.close()
  expect(await outcomes).toEqual(['Error: the pool was closed', 'Error: the pool was closed'])
  expect(await outcome(one.run(misbehave, 'echo'))).toBe('Error: the pool is closed')
})

function makePdf(pages: readonly string[]): Promise<Buffer> {
  return new Promise((resolve) => {
    const pdf = new PDFDocument({ size: 'A4', autoFirstPage: false })
    const chunks: Buffer[] = []
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    for (const text of pages) pdf.addPage().text(text)
    pdf.end()
  })
}
