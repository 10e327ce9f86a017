import { expect, test } from 'vitest'

import { categoryOf, isMonitoredEachTerm, type ReportCard } from './school-report-card-category.ts'

const steady = {
  inclusion: 'expected standard',
  curriculum_and_teaching: 'expected standard',
  attendance_and_behaviour: 'expected standard',
  leadership_and_governance: 'expected standard',
} as const

const card = (
  areas: Partial<Record<keyof typeof steady, ReportCard['areas'][string]>>,
  safeguarding: ReportCard['safeguarding'] = 'met',
) => ({
  safeguarding,
  areas: { ...steady, ...areas },
})

test.each([
  ['nothing is wrong', card({}), 'none'],
  ['one area needs attention', card({ curriculum_and_teaching: 'needs attention' }), 'none'],
  [
    'attendance alone is urgent',
    card({ attendance_and_behaviour: 'urgent improvement' }),
    'requires significant improvement',
  ],
  [
    'leadership alone is urgent',
    card({ leadership_and_governance: 'urgent improvement' }),
    'requires significant improvement',
  ],
  ['only safeguarding is not met', card({}, 'not met'), 'requires significant improvement'],
  [
    'leadership is urgent and safeguarding is not met',
    card({ leadership_and_governance: 'urgent improvement' }, 'not met'),
    'special measures',
  ],
  [
    'leadership and another area are urgent',
    card({ leadership_and_governance: 'urgent improvement', inclusion: 'urgent improvement' }),
    'special measures',
  ],
  [
    'two areas other than leadership are urgent',
    card({ inclusion: 'urgent improvement', curriculum_and_teaching: 'urgent improvement' }),
    'requires significant improvement',
  ],
])('where %s the category is as the guide says', (_, given, category) => {
  expect(categoryOf(given)).toBe(category)
})

test('a school whose teaching needs attention is visited each term and is in no category', () => {
  expect(isMonitoredEachTerm(card({ curriculum_and_teaching: 'needs attention' }))).toBe(true)
})

test('a school in a category is not visited for that reason as well', () => {
  const both = card({ curriculum_and_teaching: 'needs attention', inclusion: 'urgent improvement' })
  expect(isMonitoredEachTerm(both)).toBe(false)
})
