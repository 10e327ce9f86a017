import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startAlderwick, type Alderwick } from './alderwick.ts'

let alderwick: Alderwick
let folder: string

beforeAll(async () => {
  alderwick = await startAlderwick()
  folder = await mkdtemp(path.join(os.tmpdir(), 'sightline-taken-'))
})

afterAll(() => rm(folder, { recursive: true }))

const found = (text: string): number => Number(/^([\d,]+) finding/m.exec(text)?.[1]?.replace(',', '') ?? Number.NaN)

describe.each([
  ['on a laptop', { width: 1280, javaScript: true }],
  ['on a telephone, without JavaScript', { width: 320, javaScript: false }],
] as const)('%s', (_, way) => {
  test('findings are narrowed by words and by a filter, and widened again', async () => {
    const { page, open, look } = await alderwick.visitorWho('quality-lead', way)
    const count = async () => found(await page.locator('.lede').innerText())
    await open('/findings')
    const all = await count()
    await page.getByLabel('Words').fill('plans')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.waitForURL(/q=plans/)
    const withWords = await count()
    expect(withWords).toBeLessThan(all)
    expect(await page.locator('mark').count()).toBeGreaterThan(0)
    await look('words searched for')
    await page.locator('summary', { hasText: 'Kind' }).click()
    await page.getByRole('group', { name: 'Kind' }).getByRole('checkbox').first().check()
    await page.getByRole('button', { name: 'Show' }).click()
    await page.waitForURL(/kind=/)
    expect(await count()).toBeLessThanOrEqual(withWords)
    await look('words and a filter')
    await page.getByRole('link', { name: 'Clear filters' }).click()
    await page.waitForURL((url) => !url.searchParams.has('kind'))
    expect(await count()).toBe(withWords)
  })

  test('a finding leads to its place in the document', async () => {
    const { page, open, look } = await alderwick.visitorWho('analyst', way)
    await open('/findings')
    await page.locator('.found .said a').first().click()
    await page.waitForURL(/\/documents\/.*reading=/)
    await page.locator('#now').waitFor()
    await look('the finding on the desk')
  })
})

test.each([
  ['CSV', /^\uFEFF?"?\w/],
  ['XLSX', /^PK/],
  ['ODS', /^PK/],
  ['JSON', /^[[{]/],
])('what is shown is taken away as %s', async (format, opening) => {
  const { page, open } = await alderwick.visitorWho('analyst')
  await open('/findings?q=plans')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: format, exact: true }).click(),
  ])
  expect(download.suggestedFilename().toLowerCase()).toContain(format.toLowerCase())
  const file = path.join(folder, download.suggestedFilename())
  await download.saveAs(file)
  expect((await readFile(file)).toString('latin1', 0, 40).replace('ï»¿', '')).toMatch(opening)
})

test('a councillor sees the findings and cannot take them away', async () => {
  const { page, open } = await alderwick.visitorWho('councillor')
  await open('/findings')
  expect(await page.getByRole('link', { name: 'CSV' }).count()).toBe(0)
  await open('/findings/export/csv', { status: 403 })
})
