import fastify from 'fastify'
import os from 'node:os'
import { expect, test } from 'vitest'
import { answerInTurn, placesFor } from './in-turn.ts'

test('a server answers so many at a time, in the order in which it was asked', async () => {
  const server = fastify()
  const begun: string[] = []
  let inside = 0
  let most = 0
  answerInTurn(server, 2)
  await server.register((within) => {
    within.get<{ Params: { name: string } }>('/:name', async ({ params: { name } }) => {
      begun.push(name)
      most = Math.max(most, ++inside)
      await new Promise((then) => setTimeout(then, 2))
      inside--
      return name
    })
  })
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  const answers = await Promise.all(names.map((name) => server.inject({ url: `/${name}` })))
  expect(answers.map(({ body }) => body)).toEqual(names)
  expect(begun).toEqual(names)
  expect(most).toBe(2)
  await server.close()
})

test('a database on this machine shares its processors; one elsewhere is asked by as many as its connections', () => {
  expect(placesFor({ isHere: true, size: 100 })).toBe(os.availableParallelism() + 2)
  expect(placesFor({ isHere: true, size: 2 })).toBe(2)
  expect(placesFor({ isHere: false, size: 100 })).toBe(100)
})
