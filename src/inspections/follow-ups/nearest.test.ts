import { expect, test } from 'vitest'
import { themesOf } from '../../frameworks/index.ts'
import { DocumentId } from '../intake/document-record.ts'
import { ReadingId } from '../decide/reading-record.ts'
import { asksTheSame, nearest } from './nearest.ts'
import type { SourceFinding } from './sources.ts'

const sought = (text: string) => ({ text, themes: themesOf(text).map(({ theme }) => theme) })

const finding = (value: string): SourceFinding => ({
  id: ReadingId.parse('00000000-0000-4000-8000-000000000001'),
  documentId: DocumentId.parse('00000000-0000-4000-8000-000000000002'),
  kind: 'improve',
  area: '',
  value,
  body: '',
  page: 1,
  themes: themesOf(value).map(({ theme }) => theme),
  state: 'confirmed',
})

test.each([
  [
    'Reduce the number of times that children change social worker.',
    'Changes of social worker are too frequent.',
    true,
  ],
  [
    'Complete the records of looked-after children’s reviews promptly.',
    'The time taken to finish the records of looked-after children’s reviews.',
    true,
  ],
  [
    'Extend the audit programme to each team.',
    'The reach of audit into the work of every team, and its programme.',
    true,
  ],
  [
    'The voice of children who live outside the city in decisions.',
    'The influence of children who live outside the city on decisions.',
    true,
  ],
  // On one wide subject, and about different things.
  [
    'Raise the school attendance of looked-after children who live outside the county.',
    'The influence of children who live outside the county on decisions.',
    false,
  ],
  [
    'Contact in person with children who live outside the city.',
    'The influence of children who live outside the city on decisions.',
    false,
  ],
  ['Use audit to find out what difference services make.', 'The reach of audit into every team.', false],
  // On different subjects, in the same words.
  [
    'The timeliness of health assessments for children in care.',
    'The timeliness of pathway plans for children in care.',
    false,
  ],
])('%s / %s: asked again? %s', (earlier, later, is) => {
  expect(nearest(sought(earlier), [finding(later)], asksTheSame) !== null).toBe(is)
})

test('of several that share the subject the one that shares most words is named, and a draw is a doubt', () => {
  const asked = sought('Waits for CAMHS are too long for teenagers.')
  const [far, near] = [finding('CAMHS has moved.'), finding('Teenagers’ waits for CAMHS.')]
  expect(nearest(asked, [far, near])?.finding).toBe(near)
  expect(nearest(asked, [near, near])).toMatchObject({
    sureness: 60,
    doubt: expect.stringContaining('as near') as string,
  })
})
