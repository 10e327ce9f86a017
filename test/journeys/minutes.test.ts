import { beforeAll, expect, test } from 'vitest'
import { asPerson, type Person } from '../../src/people/index.ts'
import { dayOf } from '../../src/platform/day.ts'
import {
  findResolutions,
  getMinute,
  MinuteId,
  ResolutionFilters,
  saveMinute,
  type Minute,
} from '../../src/scrutiny/index.ts'
import { startAlderwick, type Alderwick } from './alderwick.ts'
import type { Visitor } from './visitor.ts'

let alderwick: Alderwick
let clerk: Person
let id: MinuteId

beforeAll(async () => {
  alderwick = await startAlderwick()
  clerk = await alderwick.personWho('scrutiny-officer')
  const [waiting] = await asPerson(alderwick.product.app.database, clerk, (db) =>
    findResolutions(db, ResolutionFilters.parse({ status: 'overdue' }), dayOf(new Date())),
  )
  if (!waiting) throw new Error('The demonstration has no resolution that waits for its answer.')
  id = MinuteId.parse(waiting.resolution.minuteId)
})

const minute = (): Promise<Minute> => asPerson(alderwick.product.app.database, clerk, (db) => getMinute(db, id))
const openAt = async (javaScript: boolean): Promise<Visitor> => {
  const visitor = await alderwick.visitorWho('scrutiny-officer', { width: 1280, javaScript })
  await visitor.open(`/committees/minutes/${id}`)
  return visitor
}

test('what is typed is kept without a press, and survives a connection that drops', async () => {
  const { page, look } = await openAt(true)
  const area = page.getByRole('textbox', { name: 'Minute' })
  await area.fill('The Director answered at once.')
  await page.locator('[data-kept] [data-state="saved"]').waitFor()
  expect((await minute()).points).toBe('The Director answered at once.')
  await look('after it was kept')

  await page.context().setOffline(true)
  await area.fill('The Director answered at once, and in writing.')
  await page.getByText('Not sent yet').waitFor()
  expect((await minute()).points).toBe('The Director answered at once.')
  await page.context().setOffline(false)
  await expect
    .poll(async () => (await minute()).points, { timeout: 15_000 })
    .toBe('The Director answered at once, and in writing.')
})

test('words that were typed and not sent are there when the page is opened again', async () => {
  const { page } = await openAt(true)
  await page.context().setOffline(true)
  await page.getByRole('textbox', { name: 'Minute' }).fill('Typed on a train.')
  await page.getByText('Not sent yet').waitFor()
  await page.context().setOffline(false)
  await page.goto(`/committees/minutes/${id}`)
  await expect.poll(async () => (await minute()).points, { timeout: 15_000 }).toBe('Typed on a train.')
  expect(await page.getByRole('textbox', { name: 'Minute' }).inputValue()).toBe('Typed on a train.')
})

test('where somebody else was quicker the second sees both texts, without scripts too', async () => {
  const { page, look } = await openAt(false)
  const { version } = await minute()
  await asPerson(alderwick.product.app.database, clerk, (db) =>
    saveMinute(db, id, { points: 'Somebody else’s words.', version }),
  )
  await page.getByRole('textbox', { name: 'Minute' }).fill('My own words.')
  await page.getByRole('button', { name: 'Keep it' }).first().click()
  expect(await page.getByRole('alert').innerText()).toContain('changed this minute while you were writing')
  expect(await page.getByRole('alert').innerText()).toContain('Somebody else’s words.')
  expect(await page.getByRole('textbox', { name: 'Minute' }).inputValue()).toBe('My own words.')
  await look('with both texts')
  await page.getByRole('button', { name: 'Keep it' }).first().click()
  expect((await minute()).points).toBe('My own words.')
})
