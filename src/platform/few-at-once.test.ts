import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { fewAtOnce } from './few-at-once.ts'

const patient = 60_000

/** Work that ends when it is told to, and what began and ended, in order. */
const givenWork = (shortly: ReturnType<typeof fewAtOnce>) => {
  const said: string[] = []
  const ends = new Map<string, () => void>()
  const done = (name: string) =>
    shortly(async () => {
      said.push(`${name} begins`)
      await new Promise<void>((end) => ends.set(name, end))
      said.push(`${name} ends`)
      return name
    })
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.()
    await wait(0)
  }
  return { said, done, end }
}

test('so many run at a time, and whoever waits follows in the order in which they came', async () => {
  const { said, done, end } = givenWork(fewAtOnce(2, patient))
  const all = Promise.all(['first', 'second', 'third', 'fourth'].map(done))
  await wait(0)
  expect(said).toEqual(['first begins', 'second begins'])
  await end('second')
  expect(said.slice(2)).toEqual(['second ends', 'third begins'])
  await end('third')
  await end('fourth')
  await end('first')
  expect(said.slice(4)).toEqual(['third ends', 'fourth begins', 'fourth ends', 'first ends'])
  expect(await all).toEqual(['first', 'second', 'third', 'fourth'])
})

test('what fails gives its place away, and its failure is told', async () => {
  const shortly = fewAtOnce(1, patient)
  const failing = shortly(() => Promise.reject(new Error('It broke.')))
  const next = shortly(() => 'next')
  await expect(failing).rejects.toThrow('It broke.')
  expect(await next).toBe('next')
})

test('what is slow goes on and gives its one place away once', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const { said, done, end } = givenWork(fewAtOnce(1, 20))
  const all = Promise.all(['slow', 'second', 'third'].map(done))
  await vi.advanceTimersByTimeAsync(19)
  expect(said).toEqual(['slow begins'])
  await vi.advanceTimersByTimeAsync(1)
  expect(said.slice(1)).toEqual(['second begins'])
  await end('slow') // while the second has the place: the third must not come in beside it
  expect(said.slice(2)).toEqual(['slow ends'])
  await end('second')
  expect(said.slice(3)).toEqual(['second ends', 'third begins'])
  await end('third')
  expect(await all).toEqual(['slow', 'second', 'third'])
})
