import { expect, test } from 'vitest'
import { readAhead } from './read-ahead.ts'

/** Things of so many pieces each; what has been opened, read and closed so far. */
const shelf = (size = 1) => {
  const happened: string[] = []
  const open = async (pieces: number) => {
    await Promise.resolve()
    if (pieces < 0) throw new Error('It cannot be opened.')
    happened.push(`open ${pieces}`)
    async function* read(): AsyncGenerator<Uint8Array> {
      try {
        for (let piece = 0; piece < pieces; piece++) {
          await Promise.resolve()
          if (piece === 9) throw new Error('It cannot be read on.')
          happened.push('read')
          yield new Uint8Array(size).fill(piece)
        }
      } finally {
        happened.push(`close ${pieces}`)
      }
    }
    return { count: pieces, pieces: read() }
  }
  return { open, happened }
}

const piecesOf = async (pieces: AsyncIterable<Uint8Array>): Promise<number[]> => {
  const found: number[] = []
  for await (const piece of pieces) found.push(piece[0] ?? -1)
  return found
}

const moment = () => new Promise((resolve) => setTimeout(resolve, 20))

test('each comes in its turn with its own pieces, and those after it have been read meanwhile', async () => {
  const { open, happened } = shelf()
  const found: [number, number[]][] = []
  for await (const { count, pieces } of readAhead([2, 0, 3], open)) {
    await moment()
    expect(happened).toContain('close 3')
    found.push([count, await piecesOf(pieces)])
  }
  expect(found).toEqual([
    [2, [0, 1]],
    [0, []],
    [3, [0, 1, 2]],
  ])
})

test('no more is read ahead than there is room for', async () => {
  const { open, happened } = shelf(1 << 22)
  for await (const { pieces } of readAhead([8, 1], open)) {
    await moment()
    if (happened.includes('open 1')) continue
    expect(happened).toEqual(['open 8', 'read', 'read', 'read'])
    expect(await piecesOf(pieces)).toHaveLength(8)
  }
  expect(happened).toContain('close 1')
})

test('pieces that nobody asked for are passed over', async () => {
  const { open } = shelf()
  const found: number[][] = []
  for await (const { count, pieces } of readAhead([3, 4, 2], open)) {
    if (count === 4) await pieces.next()
    else found.push(await piecesOf(pieces))
  }
  expect(found).toEqual([
    [0, 1, 2],
    [0, 1],
  ])
})

test.each([
  ['that cannot be opened', -1],
  ['that cannot be read on', 10],
])('what comes before one %s is given first', async (_, last) => {
  const { open } = shelf()
  const found: number[][] = []
  const all = async () => {
    for await (const { pieces } of readAhead([1, last], open)) found.push(await piecesOf(pieces))
  }
  await expect(all()).rejects.toThrow('It cannot be')
  expect(found).toEqual([[0]])
})

test('whoever stops asking closes what is being read', async () => {
  const { open, happened } = shelf(1 << 22)
  for await (const { count } of readAhead([8, 1], open)) {
    expect(count).toBe(8)
    await moment()
    break
  }
  expect(happened).toEqual(['open 8', 'read', 'read', 'read', 'close 8'])
})
