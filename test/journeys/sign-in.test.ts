import { beforeAll, describe, expect, test } from 'vitest'
import { startAlderwick, type Alderwick } from './alderwick.ts'

let alderwick: Alderwick

beforeAll(async () => {
  alderwick = await startAlderwick()
})

describe.each([
  ['on a laptop', { width: 1280, javaScript: true }],
  ['on a telephone, without JavaScript', { width: 320, javaScript: false }],
] as const)('%s', (_, way) => {
  test('somebody who follows a link signs in as a person of the demonstration, is where the link led, and signs out', async () => {
    const { page, open, look } = await alderwick.visitorWho(undefined, way)
    await open('/findings?q=plans')
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    await page.getByRole('button', { name: 'Sign in as Marian Oyelaran' }).click()
    await page.getByRole('heading', { level: 1, name: 'Findings' }).waitFor()
    expect(new URL(page.url()).search).toBe('?q=plans')
    await look('signed in')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { level: 1, name: 'You are signed out' }).waitFor()
    await look('signed out')
    await open('/documents')
    expect(new URL(page.url()).pathname).toBe('/sign-in')
  })

  test('an administrator is led to the people, and sees no documents', async () => {
    const { page, open } = await alderwick.visitorWho('administrator', way)
    await open('/')
    expect(new URL(page.url()).pathname).toBe('/people')
    expect(await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Documents' }).count()).toBe(
      0,
    )
    await open('/documents', { status: 403 })
  })
})
