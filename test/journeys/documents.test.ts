import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { startAlderwick, type Alderwick } from './alderwick.ts'

let alderwick: Alderwick

beforeAll(async () => {
  alderwick = await startAlderwick()
})

const letter = (about: string) => `Ofsted

Dear director

Focused visit to ${about}

This letter summarises the findings of a focused visit on 3 and 4 March 2026.

Main findings

Leaders know their service well. Social workers visit children often and write plans that families understand.

What needs to improve?

- The timeliness of supervision.
- The recording of decisions by managers.
`

const file = (name: string, text: string, mimeType = 'text/plain') => ({ name, mimeType, buffer: Buffer.from(text) })

/** Until nothing is being read: the list of documents loads itself anew when that ends. */
const atRest = async (page: Page): Promise<void> => {
  await expect
    .poll(
      async () => {
        await page.goto('/documents')
        return page.locator('[data-live]').count()
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBe(0)
}

describe.each([
  ['on a laptop', { width: 1280, javaScript: true }],
  ['on a telephone, without JavaScript', { width: 320, javaScript: false }],
] as const)('%s', (name, way) => {
  test('a letter is added, read, and opens on the desk', async () => {
    const { page, open, look } = await alderwick.visitorWho('quality-lead', way)
    await open('/documents')
    await page.locator('input[type=file]').setInputFiles(file(`letter ${name}.txt`, letter(name)))
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('added and in line to be read').first().waitFor()
    await look('a letter added')
    const { pathname, search } = new URL(page.url())
    await expect
      .poll(
        async () => {
          await page.goto(pathname + search)
          return page.locator('table').innerText()
        },
        { timeout: 30_000, interval: 500 },
      )
      .toMatch(/Not counted yet|Confirmed/)
    await page.locator('table a').first().click()
    await page.getByText(/of \d+ confirmed/).waitFor()
    await look('the letter on the desk')
    expect(await page.locator('main').innerText()).toContain('supervision')
  })

  test('the same file again is recognised', async () => {
    const { page, open } = await alderwick.visitorWho('quality-lead', way)
    await open('/documents')
    await page.locator('input[type=file]').setInputFiles(file(`again ${name}.txt`, letter(name)))
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('here already').first().waitFor()
  })

  test('a file that is no letter is kept, and says why it cannot be read', async () => {
    const { page, open, look } = await alderwick.visitorWho('quality-lead', way)
    await open('/documents')
    await page
      .locator('input[type=file]')
      .setInputFiles(file(`torn ${name}.pdf`, `%PDF-1.7 torn ${name}`, 'application/pdf'))
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page
      .getByText(/added and in line|cannot be read|There is a problem/)
      .first()
      .waitFor()
    await look('a torn file added')
    await expect
      .poll(
        async () => {
          await page.goto('/documents?state=failed')
          return page.locator('main').innerText()
        },
        { timeout: 30_000, interval: 500 },
      )
      .toContain(`torn ${name}.pdf`)
    await page.getByRole('link', { name: `torn ${name}.pdf` }).click()
    await page.getByRole('heading', { level: 1, name: `torn ${name}.pdf` }).waitFor()
    await look('a document that could not be read')
  })

  test('a form sent without a file says so, beside the field and at the top', async () => {
    const { page, open, look } = await alderwick.visitorWho('quality-lead', way)
    await open('/documents')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('alert').getByText('Choose at least one file').waitFor()
    await look('no file chosen')
  })
})

test('several files are sent one by one, each with what became of it', async () => {
  const { page, open, look } = await alderwick.visitorWho('quality-lead')
  await atRest(page)
  await open('/documents')
  const files = ['Northmere', 'Haverley', 'Osmouth'].map((about) => file(`${about}.txt`, letter(about)))
  await page.locator('input[type=file]').setInputFiles(files)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByText(/^3 of 3: /).waitFor({ state: 'attached' })
  const outcomes = await page.locator('.uploads li').allInnerTexts()
  expect(outcomes.map((line) => /See (\w+)\.txt/.exec(line)?.[1])).toEqual(['Northmere', 'Haverley', 'Osmouth'])
  await look('three files sent')
  // How far reading has come is told here too, and when it is done; what became of each file stays.
  const done = page.getByRole('status').getByText('Everything that was sent has been worked through.')
  await done.waitFor({ timeout: 30_000 })
  expect(await page.locator('.uploads li').count()).toBe(3)
  await page.getByRole('link', { name: 'Show them in the list' }).click()
  await page.locator('.uploads').waitFor({ state: 'detached' })
})

test('somebody who may not add documents sees no form for it', async () => {
  const { page, open } = await alderwick.visitorWho('councillor')
  await open('/documents')
  expect(await page.locator('input[type=file]').count()).toBe(0)
})
