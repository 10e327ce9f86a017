import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/harness/database.ts'
import { authoritiesAtOnce, throughAuthorities } from './through-authorities.ts'

const database = await freshDatabase({ size: 400 })
const atOnce = authoritiesAtOnce(database.size)
const named = (count: number) => Array.from({ length: count }, (_, nth) => ({ name: `Council ${nth + 1}` }))

test('as many are in hand as there are cores, and the next is begun as soon as one has ended', async () => {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const work = ({ name }: { name: string }): Promise<string> => {
    begun.push(name)
    return new Promise((resolve) => ends.set(name, () => resolve(`${name} done`)))
  }
  const all = named(atOnce + 2)
  const names = all.map(({ name }) => name)
  const through = throughAuthorities(database, all, work)
  await settled()
  expect(begun).toEqual(names.slice(0, atOnce))
  ends.get(names[atOnce - 1] ?? '')?.() // the last of them is done before the first
  await settled()
  expect(begun).toEqual(names.slice(0, atOnce + 1))
  while (ends.size > 0) {
    for (const [name, end] of ends) {
      ends.delete(name)
      end()
    }
    await settled()
  }
  expect(await through).toEqual(names.map((name) => `${name} done`))
})

test('what fails in one authority is told at the end, when all others have been worked through', async () => {
  const done: string[] = []
  const work = async ({ name }: { name: string }): Promise<void> => {
    await settled()
    if (name === 'Council 1' || name === 'Council 4') throw new Error('the disk is full')
    if (name === 'Council 2') throw new Error('a rule is not known')
    done.push(name)
  }
  await expect(throughAuthorities(database, named(6), work)).rejects.toThrow(
    /^Council 1 and 1 more: the disk is full; Council 2: a rule is not known$/,
  )
  expect(done.toSorted()).toEqual(['Council 3', 'Council 5', 'Council 6'])
})

test('once it is to stop, what is in hand is finished and nothing is begun', async () => {
  const stopping = new AbortController()
  const work = async ({ name }: { name: string }): Promise<string> => {
    stopping.abort()
    await settled()
    return name
  }
  const done = await throughAuthorities(database, named(atOnce + 3), work, stopping.signal)
  expect(done).toEqual(['Council 1'])
})

describe('how many at a time', () => {
  test.each([
    ['one for each core', 16, 2, 2],
    ['of many cores, as many as half of the connections carry', 16, 64, 4],
    ['of few connections one all the same', 2, 8, 1],
  ])('%s', (_, connections, cores, expected) => {
    expect(authoritiesAtOnce(connections, cores)).toBe(expected)
  })
})

/** Whatever could go on without waiting has gone on. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
