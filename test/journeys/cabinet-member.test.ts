import { beforeAll, describe, expect, test } from 'vitest'
import { asPerson } from '../../src/people/index.ts'
import { dayOf } from '../../src/platform/day.ts'
import { findResolutions, ResolutionFilters, serveResolution, type Resolution } from '../../src/scrutiny/index.ts'
import { startAlderwick, type Alderwick } from './alderwick.ts'

let alderwick: Alderwick
let waiting: readonly Resolution[]
const today = dayOf(new Date())

// One waits for the cabinet member from the start; another is sent to them now, so that there is one for each screen.
beforeAll(async () => {
  alderwick = await startAlderwick()
  const clerk = await alderwick.personWho('scrutiny-officer')
  const { database } = alderwick.product.app
  const find = () =>
    asPerson(database, clerk, async (db) =>
      (await findResolutions(db, ResolutionFilters.parse({}), today))
        .map(({ resolution }) => resolution)
        .filter((one) => one.addressee === 'Cabinet Member for Children and Families' && one.respondedOn === null),
    )
  const unsent = (await find()).find(({ servedOn }) => servedOn === null)
  if (!unsent) throw new Error('The demonstration has one that was not sent.')
  await asPerson(database, clerk, (db) =>
    serveResolution(db, unsent.id, { on: today, addressee: unsent.addressee, noticeGiven: true }, today),
  )
  waiting = (await find()).filter(({ servedOn }) => servedOn !== null)
})

const screens: readonly { width: 1280 | 320; javaScript: boolean }[] = [
  { width: 1280, javaScript: true },
  { width: 320, javaScript: false },
]

describe.each(screens)('a cabinet member at $width px, JavaScript $javaScript', (screen) => {
  test('is told what waits for their answer, gives it with its reason, and sees it on their own page', async () => {
    const one = waiting[screen.width === 320 ? 1 : 0]
    if (!one) throw new Error('Two wait for an answer.')
    const { page, look, open } = await alderwick.visitorWho('councillor', screen)
    await open('/my-work')
    expect(await page.textContent('main')).toContain('Resolutions of committees to answer')
    await look('what waits')
    await page.getByRole('link', { name: new RegExp(`^${one.name}`) }).click()
    await page.getByLabel('Accepted in part').check()
    await page.getByLabel('The answer in full').fill('A page of four sides goes to every care leaver in the spring.')
    await page.getByRole('button', { name: 'Give the answer' }).click()
    expect(await page.textContent('.govuk-error-summary')).toContain('Give the reason')
    await look('without a reason')
    expect(await page.getByLabel('The answer in full').inputValue()).toContain('four sides')
    await page.locator('#why').fill('There is money for one print run.')
    await page.getByRole('button', { name: 'Give the answer' }).click()
    expect(await page.textContent('main')).toContain('The answer was recorded: accepted in part.')

    await open('/councillor')
    await page.getByRole('link', { name: /Your portfolio on one page/ }).click()
    const asked = page.getByRole('navigation', { name: 'Each thing that was asked' })
    expect(await asked.textContent()).toMatch(new RegExp(`${one.name.replace('.', String.raw`\.`)}: Answered`))
    await look('their own page')
    await asked.getByRole('link', { name: one.name, exact: true }).click()
    expect(await page.textContent('main')).toContain('There is money for one print run')
    await page.getByRole('link', { name: 'See the whole line' }).click()
    expect(await page.textContent('.lede')).toContain('Accepted in part')
    await look('the line of it')
    await open('/my-work')
    expect(await page.textContent('main')).not.toContain(`${one.name}:`)
  })
})
