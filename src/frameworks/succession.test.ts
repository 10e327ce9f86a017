import { expect, test } from 'vitest'
import {
  areaLines,
  assuranceOf,
  frameworkOfRecord,
  frameworks,
  isAboutSetting,
  linesOf,
  printedScale,
  programmes,
  returnRules,
  stepsAbove,
  withoutCycle,
} from './index.ts'

const framework = (id: string) => frameworks.find((each) => each.id === id) ?? expect.unreachable(`no framework ${id}`)

test('every step of every line is an area that its framework judges', () => {
  for (const { id, steps } of areaLines) {
    for (const step of steps) {
      const judged = framework(step.framework).judgements.map((area) => area.id)
      expect([id, step.framework, judged.includes(step.area)]).toEqual([id, step.framework, true])
      expect(step.source).not.toBe('')
    }
  }
})

test('every area of every framework about an authority stands in a line, or is one of those that stand alone', () => {
  const alone = frameworks
    .filter(({ id }) => !isAboutSetting(id))
    .flatMap(({ id, judgements }) =>
      judgements.filter((area) => linesOf(id, area.id).length === 0).map((area) => area.id),
    )
  expect([...new Set(alone)].filter((area) => !/^hmip_\d/.test(area)).toSorted()).toEqual([
    'capacity_to_improve',
    'identifying_needs',
    'improving_outcomes',
    'learning_difficulties_and_disabilities',
    'looked_after_children',
    'meeting_needs',
    'outcomes_for_looked_after_children',
    'quality_of_practice',
    'quality_of_provision',
    'safeguarding',
    'safeguarding_capacity_to_improve',
    'service_management',
    'work_with_children',
    'work_with_victims',
  ])
})

test('the judgement of children in care and care leavers goes into two lines, and each has its own since January 2023', () => {
  expect(linesOf('ilacs', 'children_in_care_and_care_leavers').map(({ id }) => id)).toEqual([
    'children-in-care',
    'care-leavers',
  ])
  for (const area of ['children_in_care', 'care_leavers']) {
    const [line] = linesOf('ilacs', area)
    expect(line?.steps[0]).toMatchObject({ area, from: '2023-01-01', basis: 'framework' })
  }
})

test('every return rule starts from a framework and a grade that there are', () => {
  for (const { id, after, when = [], programme, earliest, expected, latest } of returnRules) {
    for (const name of after) {
      const grades = framework(name).scale?.grades.map((grade) => grade.id) ?? []
      expect([id, when.filter((grade) => !grades.includes(grade))]).toEqual([id, []])
    }
    expect(Object.keys(programmes)).toContain(programme)
    const months = [earliest, expected ?? null, latest].filter((each) => each !== null)
    expect([id, months]).toEqual([id, months.toSorted((a, b) => a - b)])
  }
  for (const { after } of withoutCycle) for (const name of after) framework(name)
})

test('what is not verified is never called published', () => {
  const unverified = returnRules.filter(({ basis }) => basis !== 'published').map(({ id }) => id)
  expect(unverified).toEqual([
    'ilacs-inadequate',
    'visit-between',
    'monitoring-quarterly',
    'send-positive',
    'send-inconsistent',
  ])
})

test('the record of each form leads to its framework', () => {
  expect(frameworkOfRecord('ILACS short')?.id).toBe('ilacs')
  expect(frameworkOfRecord('APA')?.id).toBe('apa-2005')
  expect(frameworkOfRecord('no such')).toBeUndefined()
})

test.each([
  ['ilacs', 'Requires improvement', 'outstanding · good · [requires improvement to be good] · inadequate'],
  ['sif', 'Requires improvement', 'outstanding · good · [requires improvement] · inadequate'],
  ['apa-2005', '2', '4 · 3 · [2] · 1, where 4 is best'],
  [
    'annual-rating-2009',
    'Performs adequately',
    'performs excellently · performs well · [performs adequately] · performs poorly',
  ],
  ['area-send-2023', 'inconsistent', 'typically positive · [inconsistent] · widespread and/or systemic failings'],
  ['school-report-card-2025', 'Met', '[met] · not met'],
  [
    'school-report-card-2025',
    'Needs attention',
    'exceptional · strong standard · expected standard · [needs attention] · urgent improvement',
  ],
])('the scale of %s with %s boxed is %s', (id, printed, expected) => {
  const scale = printedScale(framework(id), printed)
  const marks = scale?.grades.map(({ id: grade, words }) => (grade === scale.given ? `[${words}]` : words)).join(' · ')
  expect(`${marks}${scale?.note && `, ${scale.note}`}`).toBe(expected)
})

test('steps are counted on one scale only', () => {
  expect(stepsAbove(framework('ilacs'), 'good', 'inadequate')).toBe(2)
  expect(stepsAbove(framework('apa-2005'), '4', '3')).toBe(1) // 4 is best
  expect(stepsAbove(framework('ilacs'), 'good', '3')).toBeNull()
  expect(stepsAbove(framework('school-report-card-2025'), 'met', 'exceptional')).toBeNull()
})

test('every framework about an authority says what its assurance can carry, and a meeting is no judgement', () => {
  const silent = frameworks.filter(({ id }) => !isAboutSetting(id) && assuranceOf(id) === null).map(({ id }) => id)
  expect(silent).toEqual(['committee-pack'])
  expect(assuranceOf('annual-conversation')?.kind).toBe('meeting')
  expect(assuranceOf('assurance-visit-2020')?.kind).toBe('no grade')
})
