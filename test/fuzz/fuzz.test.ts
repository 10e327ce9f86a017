import { afterAll, describe, expect, test } from 'vitest'

import { createReaderPool, task, Unreadable } from '../../src/documents/index.ts'
import { mutations } from './mutations.ts'
import { hasCorpus, originals, type Original } from './originals.ts'
import { randomFrom, type Random } from './random.ts'
import type * as readAndCheck from './read-and-check-task.ts'

// A longer hunt: SIGHTLINE_FUZZ_RUNS=20000 SIGHTLINE_FUZZ_SEED=7. The same seed spoils the same files in the same way.
const seed = Number(process.env['SIGHTLINE_FUZZ_SEED'] ?? 20_260_211)
const runs = Number(process.env['SIGHTLINE_FUZZ_RUNS'] ?? 600)
const heaviestGrowth = 700_000_000 // bytes: two workers of at most 512 MB, which are replaced when they have swollen

const readTask = task<typeof readAndCheck>(new URL('./read-and-check-task.ts', import.meta.url))
const pool = createReaderPool({ workers: 2, limits: { milliseconds: 10_000 } })
afterAll(() => pool.close())

const from = hasCorpus ? 'real and invented files' : 'invented files only: no corpus beside the project'

describe(`${runs} spoilt copies of ${from}, seed ${seed}`, () => {
  test(
    'each is read, or refused with a sentence, within 10 seconds; memory stays bounded',
    { timeout: 60_000 + runs * 1_000 },
    async () => {
      const good = await originals()
      const memory = watchMemory()
      const outcomes = await inTurn(runs, 4, (run) => tryOne(run, good))
      const grown = memory.stop()
      expect(outcomes.filter((outcome) => outcome !== undefined)).toEqual([])
      expect(grown).toBeLessThan(heaviestGrowth)
    },
  )
})

test('random bytes, whatever they begin with, are read or refused', { timeout: 60_000 }, async () => {
  const random = randomFrom(seed)
  const starts = ['', '%PDF-1.7\n', 'PK\u0003\u0004', '<html>', '\u00ff\u00fe', '\u00d0\u00cf\u0011\u00e0']
  const outcomes = await inTurn(60, 4, (run) => {
    const file = Buffer.concat([Buffer.from(random.pick(starts), 'latin1'), random.bytes(random.below(5_000))])
    return outcomeOf(file, 'noise.bin', `noise ${run}`)
  })
  expect(outcomes.filter((outcome) => outcome !== undefined)).toEqual([])
})

/** What is wrong with how one spoilt file was taken, or undefined. Each run can be repeated by its number alone. */
async function tryOne(run: number, good: readonly Original[]): Promise<string | undefined> {
  const random = randomFrom(seed + run)
  const original = random.pick(good)
  const [how, spoilt] = spoil(original, random, random.pick(good).file)
  return outcomeOf(spoilt, original.name, `run ${run}: ${original.name}, ${how}`)
}

function spoil(original: Original, random: Random, other: Buffer): [string, Buffer] {
  const [how, mutate] = random.pick(Object.entries(mutations))
  const { remake } = original
  if (remake && random.below(2) === 0) return [`${how}, inside`, remake((inner) => mutate(inner, random, other))]
  return [how, mutate(original.file, random, other)]
}

async function outcomeOf(bytes: Buffer, name: string, label: string): Promise<string | undefined> {
  try {
    await pool.run(readTask, { bytes, name })
    return undefined
  } catch (error) {
    if (!(error instanceof Unreadable)) return `${label}: ${error instanceof Error ? error.stack : String(error)}`
    if (error.reason === 'too-slow') return `${label}: hangs`
    return /^\p{Lu}|^“/u.test(error.message) && error.message.endsWith('.')
      ? undefined
      : `${label}: “${error.message}” is no sentence`
  }
}

/** All the outcomes, with a few at work at any time. */
async function inTurn<T>(count: number, atOnce: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const outcomes: T[] = []
  let next = 0
  const lane = async (): Promise<void> => {
    while (next < count) {
      const index = next++
      outcomes[index] = await work(index)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return outcomes
}

/** The most that this process, its workers included, grows until stopped. In bytes. */
function watchMemory(): { stop(): number } {
  const before = process.memoryUsage.rss()
  let most = before
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50)
  return {
    stop() {
      clearInterval(timer)
      return most - before
    },
  }
}
