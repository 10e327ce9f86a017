import { expect, test } from 'vitest'
import { allIndicators, getIndicator } from '../catalogue.ts'
import { computedIndicators } from '../computed/definitions/index.ts'
import { keptHereIndicators } from '../kept-here/definitions.ts'
import { lacking, sources } from './sources.ts'
import { waitingInWords, waitingOf } from './waiting.ts'

const keptHere = [...keptHereIndicators.values()].flatMap(({ id, isReported }) => (isReported ? [] : [id]))
const waiting = allIndicators.filter(({ id }) => !computedIndicators.has(id) && !keptHere.includes(id))

test('every indicator is worked out or says in words what it waits for', () => {
  expect(waiting.length).toBeGreaterThan(0)
  for (const indicator of waiting) {
    const found = waitingOf(indicator)
    expect(found && waitingInWords(found), indicator.id).toMatch(/^[A-Z].{20,}\.$/)
    expect(found && waitingInWords(found), indicator.id).not.toMatch(/(?:other|school|youth justice): /)
  }
  for (const id of [...computedIndicators.keys(), ...keptHere]) expect(waitingOf(getIndicator(id)), id).toBeNull()
})

test('nothing is described that no indicator is made from, and nothing lacks that is worked out', () => {
  const named = new Set(allIndicators.flatMap(({ from }) => from))
  expect(Object.keys(sources).filter((name) => !named.has(name))).toEqual([])
  expect(Object.keys(lacking).filter((id) => computedIndicators.has(id))).toEqual([])
})

test('what waits for the records of others says so beside the tables that come', () => {
  const found = waitingOf(getIndicator('CN09'))
  expect(found && waitingInWords(found)).toBe(
    'Waits for daily attendance by pupil, which schools share with the council. ssd_cin_episodes come with case records.',
  )
  const far = waitingOf(getIndicator('CL18'))
  expect(far && waitingInWords(far)).toMatch(/does not say whether a placement is outside the area/)
})
