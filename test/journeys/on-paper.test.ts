import { beforeAll, expect, test } from 'vitest'
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
