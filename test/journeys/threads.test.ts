import { beforeAll, describe, expect, test } from 'vitest'
import { startAlderwick, type Alderwick } from './alderwick.ts'

let alderwick: Alderwick

beforeAll(async () => {
  alderwick = await startAlderwick()
})

describe.each([
  ['on a laptop', { width: 1280, javaScript: true }, 'case-recording', 'supervision', 'case-recording'],
  [
    'on a telephone, without JavaScript',
    { width: 320, javaScript: false },
    'quality-assurance',
    'training',
    'training',
  ],
] as const)('%s', (_, way, from, to, prose) => {
  test('a thread is found by its words, and leads to the passage on the page', async () => {
    const { page, open, look } = await alderwick.visitorWho('quality-lead', way)
    await open('/threads')
    await page.getByLabel('Words').fill('mental health')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.waitForURL(/q=mental/)
    await look('narrowed')
    await page.getByRole('link', { name: 'Mental health services and waits' }).click()
    await page.waitForURL(/\/threads\/mental-health-waits/)
    expect(await page.locator('.lede').innerText()).toMatch(/^First found in 2\d{3} by /)
    await page.locator('.ladder .confirmed a').first().click()
    await page.waitForURL(/\/documents\/.*reading=/)
    await look('the passage on the desk')
  })

  test('a finding is moved with a reason, taught as a lesson, and goes back when that is withdrawn', async () => {
    const { page, open, look } = await alderwick.visitorWho('quality-lead', way)
    await open(`/threads/${from}`)
    const said = await page.locator('.ladder .confirmed .said').first().innerText()
    await page
      .locator('.ladder .confirmed')
      .first()
      .getByRole('link', { name: /^Move to another thread/ })
      .click()
    await page.waitForURL(/\/readings\/.*\/move/)
    await page.getByLabel('Put it into').selectOption(to)
    await page.getByLabel('Why (optional)').fill('That is what it is about.')
    await look('the form')
    await page.getByRole('button', { name: 'Move it' }).click()
    await page.waitForURL(new RegExp(`/threads/${to}`))
    await look('moved')
    expect(await page.locator('.ladder').innerText()).toContain(said)
    expect(await page.locator('.ladder').innerText()).toContain('That is what it is about.')
    await page.getByRole('link', { name: 'The lesson' }).first().click()
    await page.waitForURL(/\/threads\/lessons/)
    const lesson = page.locator('li', { hasText: 'That is what it is about.' }).first()
    await lesson.locator('summary').click()
    await look('the lesson open')
    await lesson.getByRole('button', { name: 'Withdraw it' }).click()
    await page.getByText('Withdrawn. One finding went back.').waitFor()
    await open(`/threads/${from}`)
    expect(await page.locator('.ladder').innerText()).toContain(said)
  }, 180_000)

  test('a move to nowhere is refused in words beside the field', async () => {
    const { page, open, look } = await alderwick.visitorWho('quality-lead', way)
    await open(`/threads/${from}`)
    await page
      .getByRole('link', { name: /^Move to another thread/ })
      .first()
      .click()
    await page.getByLabel('Put it into').selectOption(from)
    await page.getByRole('button', { name: 'Move it' }).click()
    await page.getByText('Choose another thread than the one it is in.').first().waitFor()
    await look('refused')
  })

  test('a sentence of prose becomes a finding and counts', async () => {
    const { page, open, look } = await alderwick.visitorWho('quality-lead', way)
    await open(`/threads/${prose}`)
    const before = await page.locator('.ladder .confirmed').count()
    for (const summary of await page.locator('.mentions summary').all()) await summary.click()
    await page
      .getByRole('link', { name: /^Make a finding of it/ })
      .first()
      .click()
    await page.waitForURL(/\/take-up/)
    await page.getByLabel('To improve').check()
    await look('the form')
    await page.getByRole('button', { name: 'Make it a finding' }).click()
    await page.waitForURL(new RegExp(`/threads/${prose}`))
    expect(await page.locator('.ladder .confirmed').count()).toBe(before + 1)
  })
})

test('a councillor sees threads and comparison, and can neither move nor take away', async () => {
  const { page, open } = await alderwick.visitorWho('councillor')
  await open('/threads/mental-health-waits')
  expect(await page.getByRole('link', { name: /^Move to another thread/ }).count()).toBe(0)
  expect(await page.getByRole('link', { name: /^Make a finding/ }).count()).toBe(0)
  expect(await page.getByRole('link', { name: 'CSV' }).count()).toBe(0)
  await open('/threads/mental-health-waits/export/csv', { status: 403 })
  await open('/compare?theme=changes-of-social-worker')
  expect(await page.locator('.found > li').first().innerText()).toContain('Northmere')
})

test('the comparison puts the most alike first and says which later improved', async () => {
  const { page, open } = await alderwick.visitorWho('analyst')
  await open('/compare?theme=changes-of-social-worker')
  expect(await page.locator('.found__head').allInnerTexts()).toEqual([
    expect.stringMatching(/^Northmere/),
    expect.stringMatching(/^Castle Weir/),
  ])
  expect(await page.locator('.found > li').first().innerText()).toContain('Later praised in prose')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV', exact: true }).click(),
  ])
  expect(file.suggestedFilename()).toContain('compare')
})
