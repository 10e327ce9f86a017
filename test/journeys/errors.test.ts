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
  test.each([
    ['an address that leads nowhere', '/nowhere', 404],
    ['an id that is none', '/documents/abc', 404],
    ['a document that is not there', '/documents/00000000-0000-4000-8000-000000000000', 404],
    ['a page for others', '/people', 403],
    ['an address in no alphabet', '/%E0%A4%A', 400],
  ])('%s is answered in words', async (_what, path, status) => {
    const { page, open } = await alderwick.visitorWho('quality-lead', way)
    await open(path, { status })
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await page.locator('main').innerText()).not.toMatch(/error|undefined|stack|at \w+ \(/i)
  })

  test('an id in an address that another authority has, or nobody, is not told apart', async () => {
    const { page, open } = await alderwick.visitorWho('quality-lead', way)
    await open('/readings/00000000-0000-4000-8000-000000000000/correct', { status: 404 })
    expect(await page.title()).toContain('Not found')
  })
})

test('a form that is sent twice, or from a page that has gone stale, is refused in words', async () => {
  const { page, open, look } = await alderwick.visitorWho('quality-lead', { javaScript: false })
  await open('/documents')
  const other = await page.context().newPage()
  await other.goto(new URL('/documents', page.url()).href)
  await other.getByRole('button', { name: 'Sign out' }).click()
  await other.getByRole('heading', { name: 'You are signed out' }).waitFor()
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.locator('main').innerText()).toMatch(/stale|Sign in/)
  await look('a stale form')
})

test('no answer lets a page in a frame, a script from elsewhere, or a type be guessed', async () => {
  const { address } = alderwick.product
  for (const path of ['/sign-in', '/nowhere', '/help', '/assets/nothing.css', '/api/v1/openapi.json', '/%E0%A4%A']) {
    const { headers } = await fetch(address + path)
    expect(headers.get('content-security-policy'), path).toContain("default-src 'none'")
    expect(headers.get('content-security-policy'), path).not.toMatch(/unsafe/)
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('x-powered-by'), path).toBeNull()
  }
})
