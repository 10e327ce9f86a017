import { expect, test } from 'vitest'
import type { Finding } from '../../inspections/index.ts'
import { listThemes } from '../../frameworks/index.ts'
import { propose } from './propose.ts'
import { findOutFirst, suggestions } from './suggestions.ts'

const finding = (...own: string[]): Finding => ({ themes: own }) as unknown as Finding

test('every suggestion is about themes that there are, and none is suggested for twice', () => {
  const known = new Set(listThemes().map(({ id }) => id))
  const suggested = suggestions.flatMap((one) => one.themes)
  expect(suggested.filter((theme) => !known.has(theme))).toEqual([])
  expect(new Set(suggested).size).toBe(suggested.length)
})

test('whatever is measured for timeliness is measured for something else too', () => {
  for (const { themes: about, measures } of suggestions) {
    const aspects = measures.map(({ aspect }) => aspect)
    for (const [place, aspect] of aspects.entries())
      if (aspect === 'timeliness') expect(aspects[place + 1], about[0]).not.toBe('timeliness')
    expect(aspects.at(-1), about[0]).not.toBe('timeliness')
  }
})

test('findings on one subject are one proposal, that with most findings first', () => {
  const [first, second] = suggestions
  if (!first || !second) throw new Error('There are suggestions.')
  const [a = '', b = ''] = [first.themes[0], second.themes[0]]
  const other = first.themes[1] ?? a
  const proposals = propose([finding(b), finding(a), finding(other)])
  expect(proposals.map(({ theme, findings }) => [theme, findings.length])).toEqual([
    [a, 2],
    [b, 1],
  ])
  expect(proposals[0]?.actions).toBe(first.actions)
})

test('where nothing is suggested for a theme, finding out comes first, and no cause is put in anybody’s mouth', () => {
  const [proposal] = propose([finding()])
  expect(proposal).toMatchObject({ theme: '', title: 'Other findings', actions: findOutFirst, measures: [] })
  expect(proposal?.cause).toBeUndefined()
})
