import { expect, test } from 'vitest'
import { page, view } from './page.ts'
import { whereFormsStand } from './where-it-stood.ts'
import { html } from '../platform/html.ts'

const shows = (path: `/${string}`) =>
  page({ path, needs: 'nothing', get: () => Promise.resolve(view({ title: path, body: html`` })) })
const find = whereFormsStand([shows('/plans/:id'), shows('/plans/imports'), shows('/audits/:id')])
const found = (posted: string, on: string) => {
  const stood = find(new URL(posted, 'http://here'), on)
  return stood && [stood.page.path, stood.params]
}

test('a form stands where it says it does, else at its own address or the nearest page above it', () => {
  expect(found('/dates/5/decide', '/plans/7?as=list')).toEqual(['/plans/:id', { id: '7' }])
  expect(found('/audits/7/close', '')).toEqual(['/audits/:id', { id: '7' }])
  expect(found('/plans/imports', '')).toEqual(['/plans/imports', {}])
  expect(found('/dates/5/decide', '/nowhere')).toBeUndefined()
})

test.each(['//', '//elsewhere/plans/7', 'http://elsewhere/plans/7', '\\\\elsewhere', '', 'plans/7'])(
  'a page that is not of this product is no page that a form stood on: %s',
  (on) => {
    expect(found('/dates/5/decide', on)).toBeUndefined()
  },
)

test('an address that cannot be read names nothing and breaks nothing', () => {
  expect(found('/dates/5/decide', '/plans/%E0%A4%A')).toEqual(['/plans/:id', { id: '%E0%A4%A' }])
})
