import { expect, test } from 'vitest'
import { balanceChart } from './balance-chart.ts'

const drawn = String(
  balanceChart({
    id: 'flow',
    title: 'Stock and flow',
    description: 'What it shows.',
    rows: [
      { name: 'On a protection plan', in: 1_219, out: 8, now: 24 },
      { name: 'Waiting', in: 0, out: 0, now: 3 },
    ],
  }),
)
const pictures = drawn.split('<svg').slice(1)

test.each([
  ['wide', 0],
  ['thin', 1],
] as const)('the %s picture tells every stock with what came in and went out, within its width', (name, place) => {
  const picture = pictures[place] ?? ''
  expect(picture).toContain(`chart--${name}`)
  for (const words of ['On a protection plan', '>24<', '+1,219', '−8', 'Waiting', '>3<', '+0', '−0'])
    expect(picture).toContain(words)
  const width = Number(/viewBox="0 0 (\d+) /.exec(picture)?.[1])
  // A figure takes less than 8 units. What is anchored at its end reaches to the left.
  for (const [, attributes = '', words = ''] of picture.matchAll(/<text\s([^>]*)>([^<]*)</g)) {
    const x = Number(/ ?x="([\d.]+)"/.exec(attributes)?.[1])
    const long = 8 * words.trim().length
    if (!/^[+−]/.test(words.trim())) continue
    if (attributes.includes('anchor="end"')) expect(x - long).toBeGreaterThan(-1)
    else expect(x + long).toBeLessThan(width + 1)
  }
})

test('no two things in the two pictures go by one name', () => {
  const ids = [...drawn.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
  expect(ids).toHaveLength(4)
  expect(new Set(ids).size).toBe(4)
})
