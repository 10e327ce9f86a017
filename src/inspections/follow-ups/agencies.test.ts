import { expect, test } from 'vitest'
import { agenciesOf } from './agencies.ts'

const of = (value: string, body = '') => {
  const { lead, contributing } = agenciesOf({ value, body })
  return { lead, contributing }
}

test.each([
  [
    'who is addressed first leads, who is addressed beside it contributes',
    of('Leaders in the ICB and the local authority should shorten waits for autism assessment.'),
    { lead: 'The health commissioner', contributing: ['The council'] },
  ],
  [
    'who is named in the matter contributes, too',
    of('The local authority should work with schools and colleges so that fewer pupils are suspended.'),
    { lead: 'The council', contributing: ['Schools, colleges and settings'] },
  ],
  [
    'the body that stands beside it leads',
    of('Agree with the police how victims are told.', 'The youth justice management board'),
    { lead: 'The youth justice service', contributing: ['The police'] },
  ],
  [
    'of a partnership as a whole nobody can tell who leads',
    of('The local area partnership should improve what education, health and social care write into plans.'),
    { lead: '', contributing: ['Health providers', 'The council'] },
  ],
  [
    'where nobody is addressed the council leads',
    of('Attendance of the police at strategy meetings.'),
    { lead: 'The council', contributing: ['The police'] },
  ],
  [
    'leaders of health lead where they are addressed',
    of('Health leaders should address delays in speech and language therapy.'),
    { lead: 'Health providers', contributing: [] },
  ],
  [
    'a body of another name leads as it is named',
    of('Publish guidance for services.', 'The Ministry of Justice'),
    { lead: 'The Ministry of Justice', contributing: [] },
  ],
])('%s', (_, found, meant) => {
  expect(found).toEqual(meant)
})
