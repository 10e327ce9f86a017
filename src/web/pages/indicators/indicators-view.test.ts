import { expect, test } from 'vitest'
import { areaOf, FiltersOfIndicators, getIndicator, type Latest, type Result } from '../../../indicators/index.ts'
import { Day } from '../../../platform/day.ts'
import { indicatorsView } from './indicators-view.ts'

test('a rate stands in the list as on its own page: among the children who live there, and as how many where that is not known', () => {
  const indicator = getIndicator('FD04')
  const area = areaOf('826')
  if (!area) throw new Error('Milton Keynes has no figures.')
  const latest: Latest = { indicator, areas: 0, period: null, own: null, neighbours: null, england: null, figure: null }
  const result: Result = {
    startsOn: Day.parse('2025-11-29'),
    endsOn: Day.parse('2026-11-28'),
    split: '',
    part: '',
    counted: 125,
    outOf: 125,
    amount: null,
    leftOut: 0,
    fromDelivery: 1,
    indicatorId: indicator.id,
  }
  const listed = (ownCode: string): string =>
    indicatorsView({
      shown: { area, isOwn: false, asked: false, ownCode },
      latest: [latest],
      rows: [latest],
      here: new Map([[indicator.id, result]]),
      kept: new Map(),
      fed: { published: new Set(), computed: new Set([indicator.id]) },
      query: FiltersOfIndicators.parse({}),
      url: new URL('http://localhost/indicators'),
      authority: 'Alderwick',
      exports: false,
      hides: null,
      publishes: false,
    })
      .toString()
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
  expect(listed('999')).toContain(
    'for every 10,000 children? 520.8 per 10,000 125 among 2,400 children (an invented number) 12 months to 28 November 2026 ',
  )
  expect(listed('000')).toContain('for every 10,000 children? 125 12 months to 28 November 2026 ')
})
