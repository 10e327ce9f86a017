import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { listDocuments } from '../../src/inspections/index.ts'
import { asPerson } from '../../src/people/index.ts'
import { sql } from '../../src/platform/sql.ts'
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
  await expect
    .poll(() => page.locator('.uploads').innerText())
    .toMatch(/(Northmere[\s\S]*)?(Not counted yet|Confirmed)/)
  expect(await page.getByRole('button', { name: 'Stop sending' }).isVisible()).toBe(false)
  expect(await page.getByText('3 files chosen').count()).toBe(0)
  await page.getByRole('link', { name: 'Show them in the list' }).click()
  await page.locator('.uploads').waitFor({ state: 'detached' })
})

test('sending is stopped between two files, and what is left is sent when the person says so', async () => {
  const { page, open, look } = await alderwick.visitorWho('quality-lead')
  await open('/documents')
  const files = Array.from({ length: 12 }, (_, n) => file(`many-${n}.txt`, letter(`Sallow ${n}`)))
  await page.locator('input[type=file]').setInputFiles(files)
  // The third answer is held back until “Stop” has been pressed.
  let sent = 0
  let letIn = (): void => undefined
  const third = new Promise<void>((resolve) => (letIn = resolve))
  await page.route('**/documents', async (route) => {
    if (route.request().method() === 'POST' && ++sent === 3) await third
    await route.continue()
  })
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByText(/^2 of 12: /).waitFor({ state: 'attached' })
  await page.getByRole('button', { name: 'Stop sending' }).click()
  letIn()
  await page.getByRole('button', { name: 'Send the 9 not sent yet' }).waitFor()
  await look('sending stopped')
  expect(await page.locator('.uploads li').filter({ hasText: 'See many-' }).count()).toBe(3)
  expect(await page.locator('.uploads li').filter({ hasText: 'Not sent yet' }).count()).toBe(9)
  await page.getByRole('button', { name: 'Send the 9 not sent yet' }).click()
  await page.getByText(/^9 of 9: /).waitFor({ state: 'attached' })
  expect(await page.locator('.uploads li').filter({ hasText: 'See many-' }).count()).toBe(12)
  await atRest(page)
})

test('without JavaScript reading is stopped and let go on', async () => {
  const { page, open, look } = await alderwick.visitorWho('quality-lead', { width: 320, javaScript: false })
  const { database } = alderwick.product.app
  const lead = await alderwick.personWho('quality-lead')
  await asPerson(database, lead, async (db) => {
    const [one] = await listDocuments(db, { state: 'read' })
    if (!one) throw new Error('The demonstration has no document.')
    // In line and held at once, so that no reader takes it first.
    await db.run(sql`update documents set state = 'waiting', held = true where id = ${one.id}`)
  })
  await open('/documents')
  await page.getByText('Reading is stopped').waitFor()
  await look('reading stopped')
  await page.getByRole('button', { name: 'Go on reading' }).click()
  await page.getByText('Reading goes on with 1 document.').first().waitFor()
  await look('reading goes on')
})

test('somebody who may not add documents sees no form for it', async () => {
  const { page, open } = await alderwick.visitorWho('councillor')
  await open('/documents')
  expect(await page.locator('input[type=file]').count()).toBe(0)
})
