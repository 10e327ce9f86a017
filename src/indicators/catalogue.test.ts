import { describe, expect, test } from 'vitest'
import { listThemes } from '../frameworks/index.ts'
import { allIndicators, domainOf, domains, findIndicator, indicatorCalled } from './catalogue.ts'
import { computedIndicators } from './computed/definitions/index.ts'
import { FiltersOfIndicators, filterIndicators, waitsFor } from './find-indicators.ts'
import { units } from './indicator.ts'

describe('the catalogue', () => {
  test('holds its questions in 29 domains, each with an id and words of its own', () => {
    expect(domains).toHaveLength(29)
    expect(domains.flatMap(({ indicators }) => indicators)).toHaveLength(allIndicators.length)
    expect(new Set(allIndicators.map(({ asks }) => asks)).size).toBe(allIndicators.length)
    expect(new Set(allIndicators.map(({ title }) => title)).size).toBe(allIndicators.length)
    expect(allIndicators.length).toBeGreaterThanOrEqual(470)
  })

  test('every question ends as one and says nothing in the names of tables', () => {
    expect(allIndicators.filter(({ asks }) => !/^[A-Z].*\?$/.test(asks) || /_/.test(asks))).toEqual([])
  })

  test('what is counted, and out of what, is said without the names of tables and columns', () => {
    const told = allIndicators.flatMap(({ id, counted, outOf }) => [
      [id, counted],
      ...(outOf === null ? [] : [[id, outOf]]),
    ])
    expect(told.filter(([, words = '']) => /[a-z]_[a-z]|_[A-Z]|\b[Rr]ows of\b|= [YN1]\b/.test(words))).toEqual([])
  })

  test('what is counted of a day that anybody may ask for is not said to be of 31 March, and no row of a table stands for a child', () => {
    const words = ({ counted, outOf }: (typeof allIndicators)[number]) => `${counted} | ${outOf ?? ''}`
    const here = allIndicators.filter(({ id }) => computedIndicators.has(id))
    expect(here.length).toBeGreaterThan(200)
    expect(here.map(words).filter((one) => /\brow\b|rank-1|\binterval\b/.test(one))).toEqual([])
    const ofDays = here.filter(({ id }) => computedIndicators.get(id)?.over === 'day')
    expect(ofDays.map(words).filter((one) => /31 March|census day/.test(one))).toEqual([])
  })

  test.each([
    ['CP09', '10 working days'],
    ['CN03', '20 working days'],
    ['CL10', 'six weeks'],
    ['CL10', 'second year'],
    ['AS10', '15 working days'],
    ['CN05', 'in the year before the period'],
  ])('%s says the rule that it counts by: %s', (id, rule) => {
    const { counted = '', outOf = '' } = findIndicator(id) ?? {}
    expect(`${counted} ${outOf ?? ''}`).toContain(rule)
  })

  test('every theme, pair, flow and unit is known', () => {
    const themes = new Set(listThemes().map(({ id }) => id))
    expect(allIndicators.filter(({ theme }) => !themes.has(theme)).map(({ id }) => id)).toEqual([])
    const named = allIndicators.flatMap(({ pairedWith, flows = [] }) => [...(pairedWith ? [pairedWith] : []), ...flows])
    expect(named.filter((id) => findIndicator(id) === undefined)).toEqual([])
    expect(allIndicators.filter(({ unit }) => !units.includes(unit))).toEqual([])
  })

  test('a count has nothing that it is out of, and a share has', () => {
    expect(allIndicators.filter(({ unit, outOf }) => unit === 'count' && outOf !== null)).toEqual([])
    expect(allIndicators.filter(({ unit, outOf }) => unit === '%' && outOf === null)).toEqual([])
  })

  test.each(['CL06', 'CL10', 'CN03', 'SE01', 'MI03', 'QA01', 'LV08', 'WF06'])(
    '%s says how soon, so it is paired with how well',
    (id) => {
      expect(findIndicator(id)?.pairedWith).toBeDefined()
    },
  )

  test('a measure of the Local Authority Interactive Tool is found by its name, whatever the case', () => {
    expect(indicatorCalled('rereferral')?.id).toBe('FD06')
    expect(indicatorCalled(' fd06 ')?.id).toBe('FD06')
    expect(indicatorCalled('rainfall')).toBeUndefined()
  })
})

describe('narrowing the list', () => {
  const fed = { published: new Set(['CP05']), computed: new Set(['CP06']) }
  const ids = (parts: Partial<FiltersOfIndicators>) =>
    filterIndicators(FiltersOfIndicators.parse(parts), fed).map(({ id }) => id)

  test.each([
    ['all words must stand in it', { q: 'second protection' }, ['CP05']],
    ['by domain and figures', { domain: 'child-protection', has: 'published' as const }, ['CP05']],
    ['what is worked out here', { has: 'computed' as const }, ['CP06']],
    ['what nothing says', { q: 'weather' }, []],
  ])('%s', (_, parts, found) => {
    expect(ids(parts)).toEqual(found)
  })

  test('what has neither sort of figure is what is left', () => {
    expect(ids({ has: 'nothing' })).toHaveLength(allIndicators.length - 2)
  })

  test('an address that asks for nonsense shows everything', () => {
    expect(FiltersOfIndicators.parse({ has: 'moons', page: 'many', from: 'cheese' })).toMatchObject({
      has: '',
      page: 1,
      from: '',
    })
  })

  test.each([
    ['CP05', ['records']],
    ['SE01', ['records']],
    ['SE18', ['records', 'sen2']],
    ['ED07', ['records', 'schools']],
    ['YJ01', ['youth-justice']],
    ['QA02', ['audits']],
  ])('%s waits for %s', (id, kinds) => {
    const indicator = findIndicator(id)
    expect(indicator && waitsFor(indicator)).toEqual(kinds)
    expect(domainOf(id).indicators).toContain(indicator)
  })
})
