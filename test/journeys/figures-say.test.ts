import { beforeAll, expect, test } from 'vitest'
import { allIndicators, answerPages } from '../../src/indicators/index.ts'
import { openSession, type Role } from '../../src/people/index.ts'
import { demoPeople } from '../../src/demo/people.ts'
import { startAlderwick, type Alderwick } from './alderwick.ts'

let alderwick: Alderwick
beforeAll(async () => {
  alderwick = await startAlderwick()
})

const readerWho = async (role: Role): Promise<(path: string) => Promise<string>> => {
  const { app, address } = alderwick.product
  const session = await openSession(app.database, await alderwick.personWho(role), app.now())
  return async (path) => {
    const answer = await fetch(`${address}${path}`, { headers: { cookie: `sightline=${session}` } })
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`)
    return answer.text()
  }
}

const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** The cells of a column of the tables of a page, by its heading. */
const cells = (page: string, heading: string): string[] =>
  [...page.matchAll(new RegExp(`<td[^>]*data-l="${heading}"[^>]*>(.*?)</td>`, 'gs'))].map(([, cell = '']) =>
    plain(cell),
  )

const aTime = /\b(?:19|20)\d\d\b/ // of a day or a year
const madeOfSomething = /\d of \d|among \d|the mean of \d/
/** A share, a rate or a mean, and no count or sum; “12 months to” is a time. */
const isMade = /%|\bper \d| a week|\d days|\d months(?! to )/

/** What a figure from records here lacks beside it: of which time it is, what it is made of. */
const lackingHere = (cell: string): string[] => [
  ...(aTime.test(cell) ? [] : ['no time']),
  ...(isMade.test(cell) && !madeOfSomething.test(cell) ? ['nothing that it is made of'] : []),
]

const faultsOf = (where: string, figures: readonly string[], lacking: (cell: string) => string[]): string[] =>
  figures
    .filter((cell) => cell !== '–')
    .flatMap((cell) => lacking(cell).map((what) => `${where}: “${cell}” has ${what} beside it`))

test('beside each figure on pages of answers stand what it is made of, its time and its source', async () => {
  const read = await readerWho('director')
  let figures = 0
  for (const { id } of answerPages) {
    const page = await read(`/answers/${id}`)
    const here = cells(page, 'Here')
    const published = cells(page, `Published, [^"]+`).filter((cell) => cell !== '–')
    figures += here.length + published.length
    expect([
      ...faultsOf(id, here, lackingHere),
      ...faultsOf(id, published, (cell) => (aTime.test(cell) ? [] : ['no time'])),
    ]).toEqual([])
    // Each has its line in the tables of where they come from.
    expect([id, cells(page, 'Counted from').length]).toEqual([id, here.filter((cell) => cell !== '–').length])
    expect(cells(page, 'Counted from').filter((cell) => cell === '')).toEqual([])
    expect([id, cells(page, 'Provisional or final').length]).toEqual([id, published.length])
    expect(cells(page, 'Source').filter((cell) => cell === '')).toEqual([])
  }
  expect(figures).toBeGreaterThan(200)
})

test('no day is cut in two, and whoever sees no months gets no column of dashes for their signals', async () => {
  for (const [role, hasSignals] of [
    ['director', true],
    ['councillor', false],
  ] as const) {
    const page = await (await readerWho(role))('/answers/corporate-parenting')
    const here = cells(page, 'Here').filter((cell) => cell !== '–')
    expect([role, here.length > 20, cells(page, 'Signal').length > 0]).toEqual([role, true, hasSignals])
    expect(page).not.toMatch(/class="meta">(?:12 months to )?\d+ [A-Z]/)
  }
})

test('each page of answers has its reader among the people of the demonstration', () => {
  const jobs = demoPeople.map(({ job, role }) => `${role}: ${job}`)
  for (const job of [
    /^director: director/,
    /^team-manager: head of service/,
    /^team-manager: team manager, children in care/,
    /^reviewing-officer: /,
    /^councillor: .*cabinet member/,
    /^send-officer: /,
    /^team-manager: .*front door/,
  ])
    expect([job.source, jobs.some((one) => job.test(one))]).toEqual([job.source, true])
})

test('so they do in the list of indicators, also for a councillor', async () => {
  for (const role of ['director', 'councillor'] as const) {
    const read = await readerWho(role)
    let figures = 0
    for (let page = 1; page <= Math.ceil(allIndicators.length / 50); page += 1) {
      const list = await read(`/indicators?page=${page}`)
      const here = cells(list, 'Here')
      figures += here.filter((cell) => cell !== '–').length
      expect(faultsOf(`page ${page}`, here, role === 'director' ? lackingHere : withTime)).toEqual([])
      const sources = cells(list, 'Period and source')
      expect(sources.filter((cell) => !aTime.test(cell) || !/[A-Za-z]{4}/.test(cell))).toEqual([])
    }
    expect([role, figures > 100]).toEqual([role, true])
  }
})

const withTime = (cell: string): string[] => (aTime.test(cell) ? [] : ['no time'])

// Each page takes a good part of a second; all are of two kinds, so that one in seven shows every fact of both.
const everyHowMany = 7

test('and the page of each indicator says of its number the time, the source, how fresh it is and what could not be counted', async () => {
  const read = await readerWho('director')
  let [here, published] = [0, 0]
  const faults: string[] = []
  for (const { id } of allIndicators.filter((_, nth) => nth % everyHowMany === 0)) {
    const page = await read(`/indicators/${id}`)
    const [, own] = /<h2 id="here">(.*?)<\/section>/s.exec(page) ?? []
    if (own !== undefined && !own.includes('your role does not see')) {
      here += 1
      const facts = [...own.matchAll(/<dt>(.*?)<\/dt>/gs)].map(([, fact = '']) => plain(fact))
      const wanted = [/^(?:Period|On)$/, /^As at$/, /^Better is$/, /^A year before$/, /^Data quality$/]
      faults.push(
        ...wanted.flatMap((one) => (facts.some((fact) => one.test(fact)) ? [] : [`${id}: no ${one.source}`])),
        ...(own.includes('delivery ') || facts.includes('Source') ? [] : [`${id}: no source`]),
      )
      const [, number = ''] = /<p class="big">(.*?)<\/p>/s.exec(own) ?? []
      const [, lede = ''] = /<p class="lede">(.*?)<\/p>/s.exec(own) ?? []
      if (isMade.test(plain(number)) && !madeOfSomething.test(plain(lede)))
        faults.push(`${id}: ${plain(number)} is made of nothing: ${plain(lede)}`)
    }
    const [, other] = /<h2>Published<\/h2>(.*?)<section/s.exec(page) ?? []
    if (other !== undefined) {
      published += 1
      for (const fact of ['Period', 'Source', 'Provisional or final', 'Area'])
        if (!other.includes(`<dt>${fact}</dt>`)) faults.push(`${id}: published, no ${fact}`)
    }
  }
  expect(faults).toEqual([])
  expect([here > 30, published > 15]).toEqual([true, true])
})
