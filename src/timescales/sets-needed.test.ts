import { expect, test } from 'vitest'
import { sql } from '../platform/sql.ts'
import { feeds } from './feeds.ts'
import { setsNeeded, type NamedRows } from './sets-needed.ts'
import { setsOf } from './spans.ts'

const sets: NamedRows[] = [
  { name: 'care', rows: sql`select child_id, about from ssd_care` },
  { name: 'health', rows: sql`select about, sort, on_day from ssd_health join care using (child_id)` },
  { name: 'care_reviews', rows: sql`select about, on_day from ssd_reviews` },
  { name: 'dental_checks', rows: sql`select about, on_day from health where sort = 'dental'` },
  { name: 'leavers', rows: sql`select child_id, about from care where about in (select about from health)` },
]

const needed = (...courses: [from: 'care' | 'leavers', of: 'care_reviews' | 'dental_checks'][]) => {
  const asked = courses.map(([from, of]) => ({ from, of, until: 'next' }) as const)
  const { written, before } = setsNeeded(sets, asked)
  return {
    written: written.map(({ name }) => name),
    before: asked.map((course) => [...before(course).text.matchAll(/(\w+) as \(select/g)].map(([, name]) => name)),
  }
}

test('what several name is written down, what one names is found within its question, and the rest is not found', () => {
  expect(needed(['care', 'care_reviews'])).toEqual({ written: [], before: [['care', 'care_reviews']] })
  expect(needed(['care', 'care_reviews'], ['care', 'dental_checks'])).toEqual({
    written: ['care'],
    before: [['care_reviews'], ['health', 'dental_checks']],
  })
  expect(needed(['leavers', 'dental_checks'])).toEqual({
    written: ['care', 'health'],
    before: [['dental_checks', 'leavers']],
  })
})

test('a set that is written down finds within itself what it alone names', () => {
  const of = (from: 'care' | 'leavers') => ({ from, of: 'dental_checks', until: 'first' }) as const
  const { written } = setsNeeded(sets.toSpliced(4, 1), [of('care'), { ...of('care'), until: 'next' }])
  expect(written.map(({ name }) => name)).toEqual(['care', 'dental_checks'])
  expect(written[1]?.rows.text).toMatch(/^with health as \(select .*\) select about, on_day from health/)
})

test('of the rules of the house, what only a council’s own rule may ask is not found', () => {
  const all = setsOf('00000000-0000-0000-0000-000000000000', 1)
  const courses = [...Map.groupBy(feeds, ({ from, of, until }) => `${from} ${of} ${until}`).values()].flatMap(
    ([first]) => first ?? [],
  )
  const { written, before } = setsNeeded(all, courses)
  const text = [
    ...written.map(({ name, rows }) => `${name} as (${rows.text})`),
    ...courses.map((one) => before(one).text),
  ].join()
  const unasked = all.map(({ name }) => name).filter((name) => !text.includes(`${name} as (`))
  expect(unasked).toEqual(['in_need_plans', 'in_need_visits'])
})
