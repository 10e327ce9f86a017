import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publicRows, type Counts, type PublicRow } from './public-figures.ts'
import { readRelations } from './relations.ts'
import { publicTogether, type Table } from './together.ts'

interface Child {
  age: string
  sex: string
  code: number
  late: boolean
  again: boolean
}
const children = fc.array(
  fc.record({
    age: fc.constantFrom('0', '1', '2'),
    sex: fc.constantFrom('F', 'M'),
    code: fc.integer({ min: 0, max: 4 }),
    late: fc.boolean(),
    again: fc.boolean(),
  }),
  { minLength: 1, maxLength: 90 },
)

type Who = (child: Child) => boolean
const everybody: Who = () => true
/** One of each code, as they are of one population: whatever there is of it in the catalogue. */
const family = ['CP18', 'CP19', 'CP20', 'CP21', 'CP22']
/** What is published: shares and counts that are of the same children, or of some of them, or of one code each. */
const questions: readonly { id: string; unit: '%' | 'count'; of: Who; counted: Who }[] = [
  { id: 'all', unit: 'count', of: everybody, counted: everybody },
  { id: 'late', unit: '%', of: everybody, counted: ({ late }) => late },
  { id: 'how many late', unit: 'count', of: ({ late }) => late, counted: everybody },
  { id: 'again', unit: '%', of: everybody, counted: ({ again }) => again },
  { id: 'again of late', unit: '%', of: ({ late }) => late, counted: ({ again }) => again },
  { id: 'in time', unit: '%', of: everybody, counted: ({ late }) => !late },
  ...family.map((id, nth) => ({ id, unit: '%' as const, of: everybody, counted: ({ code }: Child) => code === nth })),
]
/** What these have to do with each other, as the definitions of real ones say it by their rows. */
const related = [
  ['all counted', 'all of', ...['late', 'again', 'in time', ...family].map((id) => `${id} of`)].join(' = '),
  'late counted = how many late of = how many late counted = again of late of = in time not',
  'again counted > again of late counted (others)',
  `all of > ${family.map((id) => `${id} counted`).join(' + ')} (nothing)`,
]
const places = (['', 'age', 'sex'] as const).flatMap((split) =>
  (split === '' ? [''] : split === 'age' ? ['0', '1', '2'] : ['F', 'M']).map((part) => ({ split, part })),
)
type Place = (typeof places)[number]
const isIn = ({ split, part }: Place, child: Child): boolean => split === '' || child[split] === part

const tablesOf = (drawn: readonly Child[]): Table[] =>
  questions.map(({ id, unit, of, counted }): Table => {
    const cells = places.flatMap((place): Counts[] => {
      const own = drawn.filter((child) => of(child) && isIn(place, child))
      if (own.length === 0 && place.split !== '') return []
      return [{ ...place, counted: own.filter(counted).length, outOf: own.length, amount: null }]
    })
    const [whole, ...parts] = cells
    if (!whole) throw new Error('There is always a whole.')
    return { indicator: { id, unit }, whole, parts }
  })

/** Groups of children that numbers are about, by what the attacker knows of how questions hang together. */
const groups: Readonly<Record<string, Who>> = {
  all: everybody,
  late: ({ late }) => late,
  inTime: ({ late }) => !late,
  again: ({ again }) => again,
  notAgain: ({ again }) => !again,
  lateAgain: ({ late, again }) => late && again,
  lateOnce: ({ late, again }) => late && !again,
  inTimeAgain: ({ late, again }) => !late && again,
  ...Object.fromEntries(family.map((id, nth) => [id, ({ code }: Child) => code === nth])),
  ...Object.fromEntries(family.map((id, nth) => [`not ${id}`, ({ code }: Child) => code !== nth])),
}
const sums: readonly (readonly [string, ...string[]])[] = [
  ['all', 'late', 'inTime'],
  ['all', 'again', 'notAgain'],
  ['late', 'lateAgain', 'lateOnce'],
  ['again', 'lateAgain', 'inTimeAgain'],
  ['all', ...family],
  ...family.map((id): [string, string, string] => ['all', id, `not ${id}`]),
]
/** What a row of a question shows: of which group its numbers are. */
const told: Readonly<Record<string, readonly [counted: string, outOf: string | null]>> = {
  all: ['all', null],
  late: ['late', 'all'],
  'how many late': ['late', null],
  again: ['again', 'all'],
  'again of late': ['lateAgain', 'late'],
  'in time': ['inTime', 'all'],
  ...Object.fromEntries(family.map((id) => [id, [id, 'all'] as const])),
}

type Could = Map<string, Set<number>>
const mostChildren = 95

/** Everything that a number could have been, of which a table shows its rounded self, and never one of 1 to 5. */
const couldBe = (rounded: number): number[] =>
  Array.from({ length: mostChildren }, (_, value) => value).filter(
    (value) => !(value >= 1 && value <= 5) && Math.floor(value / 5 + 0.5) * 5 === rounded,
  )

/** The attacker’s sheet: for each group in each place every value that nothing published rules out, least and most of them. */
const attack = (drawn: readonly Child[], published: readonly PublicRow[][]): Map<string, readonly [number, number]> => {
  const could: Could = new Map()
  const key = (group: string, { split, part }: Place): string => `${group} ${split} ${part}`
  for (const place of places)
    for (const group of Object.keys(groups))
      could.set(key(group, place), new Set(Array.from({ length: mostChildren }, (_, value) => value)))
  const learn = (at: string, values: readonly number[]): void => {
    could.set(at, new Set(values.filter((value) => could.get(at)?.has(value))))
  }
  for (const [nth, rows] of published.entries())
    for (const row of rows) {
      const place = places.find(({ split, part }) => split === row.split && part === row.part)
      const [counted, outOf] = told[questions[nth]?.id ?? ''] ?? ['', null]
      if (!place || typeof row.counted !== 'number') continue
      const exactly = (group: string) => [drawn.filter((child) => (groups[group] ?? everybody)(child)).length]
      // Pages show totals as they are; tables round them.
      learn(key(counted, place), row.split === '' ? exactly(counted) : couldBe(row.counted))
      if (outOf !== null && typeof row.outOf === 'number')
        learn(key(outOf, place), row.split === '' ? exactly(outOf) : couldBe(row.outOf))
    }
  const equations = [
    ...places.flatMap((place) => sums.map((names) => names.map((name) => key(name, place)))),
    ...(['age', 'sex'] as const).flatMap((split) =>
      Object.keys(groups).map((group) => [
        key(group, { split: '', part: '' }),
        ...places.filter((place) => place.split === split).map((place) => key(group, place)),
      ]),
    ),
  ]
  const least = (at: string): number => Math.min(...(could.get(at) ?? []))
  const most = (at: string): number => Math.max(...(could.get(at) ?? []))
  for (let again = true; again;) {
    again = false
    const keep = (at: string, from: number, to: number): void => {
      const before = could.get(at) ?? new Set()
      const after = new Set([...before].filter((value) => value >= from && value <= to))
      if (after.size < before.size) {
        could.set(at, after)
        again = true
      }
    }
    for (const [total = '', ...parts] of equations) {
      const [low, high] = [parts.reduce((all, at) => all + least(at), 0), parts.reduce((all, at) => all + most(at), 0)]
      keep(total, low, high)
      for (const part of parts) keep(part, least(total) - (high - most(part)), most(total) - (low - least(part)))
    }
  }
  return new Map([...could.keys()].map((at) => [at, [least(at), most(at)]]))
}

/** The small numbers that everything published together tells to within two. */
const recovered = (drawn: readonly Child[], published: readonly PublicRow[][]): string[] => {
  const found = attack(drawn, published)
  return places.flatMap((place) =>
    Object.entries(groups).flatMap(([group, who]) => {
      const truth = drawn.filter((child) => who(child) && isIn(place, child)).length
      const [least, most] = found.get(`${group} ${place.split} ${place.part}`) ?? [0, 0]
      if (least > truth || most < truth) throw new Error(`The attacker is wrong about ${group}.`)
      return truth >= 1 && truth <= 5 && most - least < 3 ? [`${group} ${place.split} ${place.part}: ${truth}`] : []
    }),
  )
}

describe('what leaves the house in many tables', () => {
  test('tells no small number, however tables, splits, totals on pages and families of shares are held together', () => {
    fc.assert(
      fc.property(children, (drawn) => {
        expect(recovered(drawn, publicTogether(tablesOf(drawn), readRelations(related.join('\n'))))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('which tables that are each safe alone do tell: the attack finds what nobody hides across them', () => {
    const isTold = (drawn: readonly Child[]): boolean =>
      recovered(
        drawn,
        tablesOf(drawn).map(({ indicator, whole, parts }) => publicRows(indicator, whole, parts)),
      ).length > 0
    expect(fc.sample(children, { numRuns: 20, seed: 3 }).some(isTold)).toBe(true)
  })

  test.each(related)('which is found out too where nobody knows that %s', (untold) => {
    const lacking = readRelations(related.filter((line) => line !== untold).join('\n'))
    const isTold = (drawn: readonly Child[]): boolean =>
      recovered(drawn, publicTogether(tablesOf(drawn), lacking)).length > 0
    const uneven = fc.array(
      fc.record({
        age: fc.constantFrom('0', '1', '2'),
        sex: fc.constantFrom('F', 'M'),
        code: fc.constantFrom(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4),
        late: fc.boolean(),
        again: fc.constantFrom(true, false, false),
      }),
      { minLength: 20, maxLength: 90, size: 'max' },
    )
    expect(fc.sample(fc.oneof(children, uneven), { numRuns: 300, seed: 3 }).some(isTold)).toBe(true)
  })

  test('a row is hidden or as it was alone, and what is safe alone and shares nothing stays', () => {
    fc.assert(
      fc.property(children, (drawn) => {
        const tables = tablesOf(drawn)
        for (const [nth, rows] of publicTogether(tables, readRelations(related.join('\n'))).entries()) {
          const table = tables[nth]
          const alone = table ? publicRows(table.indicator, table.whole, table.parts) : []
          for (const [at, row] of rows.entries()) if (row.counted !== 'c') expect(row).toEqual(alone[at])
        }
      }),
      { numRuns: 50 },
    )
    const far = (split: Counts['split'], part: string, counted: number): Counts => ({
      split,
      part,
      counted,
      outOf: 2 * counted,
      amount: null,
    })
    const table: Table = {
      indicator: { id: 'far', unit: '%' },
      whole: far('', '', 900),
      parts: [far('age', '0', 400), far('age', '1', 500)],
    }
    expect(publicTogether([table])[0]?.map(({ counted }) => counted)).toEqual([900, 400, 500])
  })
})
