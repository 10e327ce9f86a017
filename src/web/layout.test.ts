import { expect, test } from 'vitest'
import type { Person } from '../people/index.ts'
import { html } from '../platform/html.ts'
import { layout } from './layout.ts'
import { view, type PublicOf } from './page.ts'
import { languages } from './words/languages.ts'

const person: Person = {
  id: '00000000-0000-4000-8000-000000000001',
  authorityId: '00000000-0000-4000-8000-000000000002',
  authorityName: 'Northmere',
  laCode: '990',
  name: 'The director',
  email: 'director@northmere.example',
  job: '',
  body: '',
  role: 'director',
}

const publicOf: PublicOf = { name: 'Northmere', path: '/public/990', words: languages.en, here: '/public/990' }

test.each([
  ['a page of somebody who is signed in', person, undefined, true],
  ['a page that nobody is signed in to', undefined, undefined, false],
  ['a page for the public, also for who is signed in', person, publicOf, false],
])('whether they stay signed in is asked on %s: %#', (_, whose, of, isAsked) => {
  const page = { ...view({ title: 'A page', body: html`` }), ...(of && { publicOf: of }) }
  const { text } = layout(page, {
    person: whose,
    now: new Date(),
    csrf: html``,
    problems: [],
    said: undefined,
    demo: false,
  })
  expect([text.includes('data-idle-minutes="60"'), text.includes('/session.')]).toEqual([isAsked, isAsked])
})
