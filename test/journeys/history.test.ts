import { beforeAll, describe, expect, test } from 'vitest'
import { startAlderwick, type Alderwick } from './alderwick.ts'

let alderwick: Alderwick

beforeAll(async () => {
  alderwick = await startAlderwick()
})

describe.each([
  ['on a laptop', { width: 1280, javaScript: true }],
  ['on a telephone, without JavaScript', { width: 320, javaScript: false }],
] as const)('%s', (device, way) => {
  test('every grade leads to its passage, and an earlier day shows fewer', async () => {
    const { page, open, look } = await alderwick.visitorWho('councillor', way)
    await open('/judgements')
    const now = await page.locator('.grades tbody tr').count()
    await page.getByLabel('As at', { exact: true }).fill('2012-01-01')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.waitForURL(/asAt=2012-01-01/)
    await look('as at 2012')
    expect(await page.locator('.grades tbody tr').count()).toBeLessThan(now)
    await page
      .getByRole('link', { name: /with this grade/ })
      .first()
      .click()
    await page.waitForURL(/\/documents\/.*reading=/)
    await page.locator('#now').waitFor()
  })

  test('a self-grade is recorded, refused where the scale has no such grade, and taken back', async () => {
    const { page, open, look } = await alderwick.visitorWho('director', way)
    await open('/judgements/self-grades')
    const source = `Self-evaluation read ${device}`
    await page.getByLabel('Area, as its framework names it').selectOption('ilacs.care_leavers')
    await page.getByLabel('Year that it is about').fill('2022')
    await page.getByLabel('Grade', { exact: true }).selectOption('4')
    await page.getByLabel('Where the council says so').fill(source)
    await page.getByLabel('Day on which it was said').fill('2022-03-31')
    await page.getByRole('button', { name: 'Record' }).click()
    await page.getByText('There is a problem').waitFor()
    await look('a grade of another scale')
    await page.getByLabel('Grade', { exact: true }).selectOption('good')
    await page.getByRole('button', { name: 'Record' }).click()
    await page.getByText('Recorded. It stands beside').waitFor()
    await look('recorded')
    const row = page.locator('tr', { hasText: source })
    await row.locator('summary').click()
    await row.getByLabel('Reason').fill('Typed twice.')
    await row.getByRole('button', { name: 'Take it back' }).click()
    await page.getByText('Taken back. It counts no more').waitFor()
    await look('taken back')
  })

  test('what a letter says of an earlier one is corrected with a reason, and the reason stays', async () => {
    const { page, open, look } = await alderwick.visitorWho('quality-lead', way)
    await open('/follow-ups/said')
    await page
      .getByRole('link', { name: /^Correct it/ })
      .first()
      .click()
    await page.waitForURL(/said\/./)
    await page.getByRole('radio', { name: 'Not enough' }).check()
    await page.getByLabel('Reason, for the history').fill(`Read ${device}.`)
    await page.getByRole('button', { name: 'Keep' }).click()
    await page.getByText('Kept. What the rules had read').waitFor()
    await open('/follow-ups/said')
    await page.getByText(`Read ${device}.`).first().waitFor()
    await look('corrected')
  })

  test('another body is asked about what only it can do', async () => {
    const { page, open, look } = await alderwick.visitorWho('quality-lead', way)
    await open('/follow-ups?whose=outside')
    await page.locator('.found .said a').first().click()
    await page.getByLabel('Who was asked').fill('The chief executive')
    await page.getByLabel('On which day').fill('2026-01-12')
    await page.getByLabel('Ask again by').fill('2026-01-11')
    await page.getByRole('button', { name: 'Keep in the log' }).click()
    await page.getByText('There is a problem').waitFor()
    await look('asked again before it was asked')
    await page.getByLabel('Ask again by').fill('2026-02-12')
    await page.getByRole('button', { name: 'Keep in the log' }).click()
    await page.getByText('Kept in the log.').waitFor()
    await look('in the log')
  })

  test('a task is added, ticked and opened again', async () => {
    const { page, open, look } = await alderwick.visitorWho('quality-lead', way)
    await open('/readiness')
    await page.getByRole('link', { name: 'Youth justice' }).click()
    const title = `Minutes of the board, ${device}`
    await page.getByLabel('What has to be ready').fill(title)
    await page.getByLabel('By which day').fill('2027-01-31')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('Added.').waitFor()
    const task = page.locator('.govuk-task-list__item', { hasText: title })
    await task.getByRole('button', { name: /^Tick/ }).click()
    await page.getByText('Ticked.').waitFor()
    expect(await task.innerText()).toContain('Completed')
    await look('ticked')
    await task.getByRole('button', { name: /^Open again/ }).click()
    await page.getByText('Open again.').waitFor()
    expect(await task.innerText()).toContain('Incomplete')
  })
})

test('a councillor sees how ready we are, ticks nothing and takes nothing away', async () => {
  const { page, open } = await alderwick.visitorWho('councillor')
  await open('/readiness')
  expect(await page.getByRole('button', { name: /^Tick/ }).count()).toBe(0)
  await open('/judgements/export/csv', { status: 403 })
})
