import { describe, expect, test } from 'vitest'

import { frameworks } from '../frameworks.ts'
import { recognise } from '../recognise.ts'
import { gradeIn, ofstedFour } from '../scales.ts'
import { otherFrameworks } from './others.ts'

// Outcomes of ungraded visits and of the annual rating are sentences, which their ids abridge; some frameworks have no scale.
const graded = otherFrameworks.flatMap(({ record, scale }) =>
  scale && scale.grades.length > 0 && !['ungraded-outcome', 'performs'].includes(scale.id)
    ? [[record, scale] as const]
    : [],
)

test.each(graded)('%s finds each of its grades by that grade’s own print and no other', (_, scale) => {
  const words = scale.grades.map(({ id }) => id.replaceAll('-', ' '))
  expect(words.map((word) => gradeIn(scale, word, 'whole')?.id)).toEqual(scale.grades.map(({ id }) => id))
})

describe.each(otherFrameworks.map((framework) => [framework.record, framework] as const))('%s', (_, framework) => {
  test('has an id and a record name that no other framework has', () => {
    const twins = frameworks.filter(({ id, record }) => id === framework.id || record === framework.record)
    expect(twins).toEqual([framework])
  })

  test('begins before it ends, and says where it was read', () => {
    expect(framework.validFrom < (framework.validTo ?? '9999-12-31')).toBe(true)
    expect(framework.source).not.toBe('')
  })

  test('judges no area twice under one id', () => {
    const ids = framework.judgements.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('writes the patterns of its sections and areas in small letters, as they are matched', () => {
    for (const { like } of [...framework.sections, ...framework.judgements]) {
      const letters = like.source.replace(/\\[a-zA-Z]/g, '')
      expect(letters).toBe(letters.toLowerCase())
    }
  })
})

test.each([
  [
    'APA',
    '2006 annual performance assessment of services for children',
    'the 2006 annual performance assessment (APA)',
  ],
  ['JAR', 'Joint area review: Alderwick children’s services authority area', 'Review dates: 5 to 16 March 2007'],
  ['Annual children’s services rating', 'Annual children’s services assessment 2009', 'Performs well'],
  ['Annual conversation', 'Annual conversation: education and social care', 'Thank you for meeting me.'],
  ['Annual conversation', 'Annual engagement meeting 2025', 'Thank you for meeting us.'],
  [
    'Local area SEND 2016',
    'Joint local area SEND inspection in Alderwick',
    'conducted a joint inspection of the local area',
  ],
  ['JTAI', 'Joint targeted area inspection of Alderwick', 'children at risk of criminal exploitation'],
  [
    'HMIP youth 2018',
    'An inspection of youth justice services in Alderwick',
    'HM Inspectorate of Probation. Out-of-court disposals',
  ],
  [
    'HMIP youth 2025',
    'An inspection of youth justice services in Alderwick',
    'HM Inspectorate of Probation. Work with victims',
  ],
  [
    'School section 5 2012',
    'School report: Kiln Lane Primary School',
    'Effectiveness of leadership and management. Quality of teaching, learning and assessment',
  ],
  [
    'School EIF 2019',
    'Inspection of Kiln Lane Primary School',
    'What is it like to attend this school? The quality of education. Behaviour and attitudes',
  ],
  [
    'School section 8 ungraded',
    'Inspection of a good school: Kiln Lane',
    'Kiln Lane continues to be a good school. What is it like to attend this school?',
  ],
  ['School report card 2025', 'Report card: Weirside Academy', 'Curriculum and teaching. Expected standard'],
  [
    'Early years EIF 2019',
    'Inspection of Little Weir Nursery',
    'What is it like to attend this early years setting? The quality of education',
  ],
])('%s is recognised by its own words', (record, title, opening) => {
  const text = `${title}\n${opening}`
  expect(recognise({ title, opening: text, text }).framework.record).toBe(record)
})

test('the papers of a committee that report an inspection are papers of a committee', () => {
  const opening =
    'Agenda. Children and Young People Scrutiny Committee. HM Inspectorate of Probation: inspection of youth justice services, out-of-court disposals'
  const text = `${opening} Declarations of interests. Minutes of the previous meeting. RESOLVED – that the report be noted.`
  expect(recognise({ title: 'Agenda', opening, text }).framework.id).toBe('committee-pack')
})

test.each([
  ['Requires improvem ent to be good', 'requires-improvement'],
  ['Outstandin g', 'outstanding'],
  ['Good enough', undefined],
  ['Inadequ ate record', undefined],
])('a grade that a narrow column cut within a word is the grade: %s', (print, id) => {
  expect(gradeIn(ofstedFour, print, 'whole')?.id).toBe(id)
})
