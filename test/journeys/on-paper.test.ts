import { beforeAll, expect, test } from 'vitest'
import { answerPages } from '../../src/indicators/index.ts'
import { startAlderwick, type Alderwick } from './alderwick.ts'
import { landmarksOf, type Landmarks } from './landmarks.ts'

let alderwick: Alderwick
let place: Landmarks
beforeAll(async () => {
  alderwick = await startAlderwick()
  place = await landmarksOf(alderwick)
})

/** What a sheet of A4 has between its margins, in CSS pixels. */
const widthOfPaper = 673

const pages: readonly (readonly [string, (place: Landmarks) => string])[] = [
  ['a record', ({ child }) => `/children/${child}`],
  ['a chronology for court', ({ child }) => `/children/${child}/chronology/court`],
  ['who looked at a record', ({ child }) => `/children/${child}/looks`],
  ['odd looks', () => '/children/looks'],
  ['what is missing', () => '/children/gaps'],
  ['worklists', () => '/worklists?whose=all'],
  ['retention', () => '/retention'],
]

test.each(pages)('on paper %s has no form in it, and no value squeezed letter under letter', async (_, at) => {
  const { page, open } = await alderwick.visitorWho('quality-lead', {})
  await open(at(place))
  await page.setViewportSize({ width: widthOfPaper, height: 960 })
  await page.emulateMedia({ media: 'print' })
  const found = await page.evaluate(() => {
    const seen = [...document.querySelectorAll<HTMLElement>('main *')].filter((one) => one.checkVisibility())
    return {
      fields: seen.filter((one) => one.matches('input:not([type=hidden]), select, textarea')).map(({ id }) => id),
      // A column in which a word of some length cannot stand.
      squeezed: seen
        .filter((one) => one.matches('dd, td, th') && (one.textContent ?? '').trim().length > 12)
        .filter((one) => one.getBoundingClientRect().width < 48)
        .map((one) => one.textContent.trim().slice(0, 30)),
    }
  })
  expect(found).toEqual({ fields: [], squeezed: [] })
})

/** How many sheets a page is printed on. */
const sheetsOf = (pdf: Uint8Array): number =>
  [...new TextDecoder('latin1').decode(pdf).matchAll(/\/Type\s*\/Page\b/g)].length

test.each(answerPages.map(({ id }) => [id] as const))(
  'the answers for %s stand on two sheets at most, and where the numbers come from on further ones once it is opened',
  async (id) => {
    const { page, open } = await alderwick.visitorWho(id === 'councillor' ? 'councillor' : 'director', {})
    await open(`/answers/${id}`)
    const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true }))
    expect([1, 2]).toContain(sheets)
    await page.locator('main details:not(.noprint) > summary').first().click()
    expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(sheets)
  },
)

test('on paper no column of a page of answers runs into its neighbour', async () => {
  const { page, open } = await alderwick.visitorWho('director', {})
  for (const { id } of answerPages) {
    await open(`/answers/${id}`)
    await page.setViewportSize({ width: 703, height: 1000 }) // what A4 has between margins of 12 mm
    await page.emulateMedia({ media: 'print' })
    const tooWide = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main :is(td, th)')]
        .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
        .map((one) => one.textContent.trim()),
    )
    expect([id, tooWide]).toEqual([id, []])
    await page.emulateMedia({ media: null })
  }
})
