import { expect, test } from 'vitest'
import { Rooms } from './rooms.ts'

test('a room that was given back is lent again, a part of it as well as the whole', () => {
  const rooms = new Rooms(64, 2)
  const first = rooms.lend()
  const second = rooms.lend()
  expect(first).toHaveLength(64)
  expect(second.buffer).not.toBe(first.buffer)
  rooms.giveBack(second.subarray(3, 7))
  const again = rooms.lend()
  expect(again.buffer).toBe(second.buffer)
  expect(again).toHaveLength(64)
  expect(rooms.lend().buffer).not.toBe(first.buffer)
})

test('no more rooms are kept than was said', () => {
  const rooms = new Rooms(64, 2)
  const lent = [rooms.lend(), rooms.lend(), rooms.lend()]
  for (const room of lent) rooms.giveBack(room)
  const again = [rooms.lend(), rooms.lend(), rooms.lend()].map(({ buffer }) =>
    lent.findIndex((room) => room.buffer === buffer),
  )
  expect(again).toEqual([1, 0, -1])
})

test('what was never lent is not lent to anybody', () => {
  const rooms = new Rooms(64, 2)
  const other = Buffer.from('a short text lies in memory that it shares with others')
  rooms.giveBack(other)
  expect(rooms.lend().buffer).not.toBe(other.buffer)
})
