import { beforeAll, describe, expect, test } from 'vitest'
import { splits } from '../../src/indicators/index.ts'
import { openSession, type Role } from '../../src/people/index.ts'
import { startAlderwick, type Alderwick } from './alderwick.ts'

let alderwick: Alderwick
beforeAll(async () => {
  alderwick = await startAlderwick()
})

const readerWho = async (role: Role): Promise<(path: string) => Promise<{ status: number; text: string }>> => {
  const { app, address } = alderwick.product
  const session = await openSession(app.database, await alderwick.personWho(role), app.now())
  return async (path) => {
    const answer = await fetch(`${address}${path}`, { headers: { cookie: `sightline=${session}` } })
    return { status: answer.status, text: await answer.text() }
  }
}

const links = (html: string, of: RegExp): string[] =>
  [...html.matchAll(of)].map(([, href = '']) => href.replaceAll('&amp;', '&'))

const numberIn = (html: string, found: RegExp): number => Number((found.exec(html)?.[1] ?? 'none').replaceAll(',', ''))

/** How many rows the list behind a number has, over all its pages. */
const rowsIn = (list: string): number =>
  /Showing [\d,]+ to [\d,]+ of/.test(list)
    ? numberIn(list, /Showing [\d,]+ to [\d,]+ of ([\d,]+)/)
    : Math.max(0, [...list.matchAll(/<tr /g)].length - 1)

describe('the number of a part leads to a list', () => {
  test.each(['FD06', 'CL01', 'EHPC'])('of as many rows, in every split of %s', async (id) => {
    const read = await readerWho('director')
    const { text } = await read(`/indicators/${id}`)
    const found = [
      ...text.matchAll(/<a href="(\/indicators\/\w+\/list\?split=(\w+)&amp;part=[^"]*)"\s*>([\d,]+)<span/g),
    ].map(([, href = '', split = '', number = '']) => ({ href: href.replaceAll('&amp;', '&'), split, number }))
    expect(new Set(found.map(({ split }) => split)).size).toBeGreaterThanOrEqual(splits.length - 1)
    for (const { href, number } of splits.flatMap(
      ({ id: one }) => found.findLast(({ split }) => split === one) ?? [],
    )) {
      const list = await read(href)
      expect([href, list.status, numberIn(list.text, /<b>([\d,]+)<\/b>/), rowsIn(list.text)]).toEqual([
        href,
        200,
        Number(number),
        Number(number),
      ])
    }
  })

  test('of what is kept here too: its rows, and no others', async () => {
    const read = await readerWho('director')
    const { text } = await read('/indicators/QA08')
    const found = [...text.matchAll(/<a href="(\/indicators\/QA08\/kept\?split=\d+&amp;part=[^"]*)"\s*>(\d+)<span/g)]
    expect(found.length).toBeGreaterThan(1)
    for (const [, href = '', number = ''] of found) {
      const list = await read(href.replaceAll('&amp;', '&'))
      const counted = [...list.text.matchAll(/data-l="Counted"[^>]*>Counted</g)].length
      expect([href, list.status, counted]).toEqual([href, 200, Number(number)])
    }
    expect((await read('/indicators/QA08/kept?split=0&part=Nobody')).status).toBe(404)
  })

  test('of which there is none for a part that nobody is in, or a part of a month', async () => {
    const read = await readerWho('director')
    expect((await read('/indicators/CL01/list?split=team&part=Nobody')).status).toBe(404)
    expect((await read('/indicators/CL01/list?split=sex&part=M&month=2026-10')).status).toBe(404)
  })
})

test('from a page of answers each number leads to the list behind it, for whoever may see that', async () => {
  const ofNumbers = /data-l="Here"[^>]*><a href="([^"]+)"/g
  const read = await readerWho('director')
  const found = links((await read('/answers/director')).text, ofNumbers)
  expect(found.length).toBeGreaterThan(5)
  const aFew = [found.find((href) => href.endsWith('/kept')), found.find((href) => href.endsWith('/list'))]
  for (const href of aFew) if (href) expect([href, (await read(href)).status]).toEqual([href, 200])
  const councillors = links((await (await readerWho('councillor'))('/answers/councillor')).text, ofNumbers)
  expect(councillors.filter((href) => !href.endsWith('/kept'))).toEqual([])
})
