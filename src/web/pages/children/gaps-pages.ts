import { z } from 'zod'
import {
  countGaps,
  findGaps,
  GapFilters,
  gapsTable,
  importKnownOn,
  nameGaps,
  narrowGaps,
  recordsWithGaps,
  showChildren,
  type GapsBy,
  type NamedGap,
  type RecordGap,
} from '../../../children/index.ts'
import { may } from '../../../people/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, raw, type Html } from '../../../platform/html.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { backLink, nothingDelivered, status, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { paging } from '../../paging.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'

const shows = { records: 'Record by record', menders: 'Who can mend it', teams: 'Teams', kinds: 'What it is' } as const
type Show = keyof typeof shows
const showNames = Object.keys(shows) as [Show, ...Show[]] // Object.keys forgets the names
const filterOf = { menders: 'worker', teams: 'team', kinds: 'rule' } as const

const perPage = 25
const Query = GapFilters.extend({
  show: z.enum(showNames).default('records').catch('records'),
  page: z.coerce.number().int().min(1).default(1).catch(1),
})
type Query = z.infer<typeof Query>

/** What is missing or wrong on the records of all whom the person may see, and who mends it. */
const gapsPage = page({
  path: '/children/gaps',
  needs: 'children.read',
  query: Query,
  get: async ({ db, person, today, query, url }) => {
    if (!(await importKnownOn(db)))
      return view({
        title: 'Missing or wrong on records',
        current: 'children',
        style: 'p-children',
        body: html`${backLink({ href: '/children', text: 'Records' })}
          <h1>Missing or wrong on records</h1>
          ${nothingDelivered(may(person, 'children.import'))}`,
      })
    const { records, looked, gaps: all } = await findGaps(db, today, { within: 300 })
    const gaps = narrowGaps(all, query)
    const { show } = query
    const from = (query.page - 1) * perPage
    const counted = show === 'records' ? [] : countGaps(gaps, show)
    const listed = show === 'records' ? await nameGaps(db, gaps.slice(from, from + perPage)) : []
    return view({
      title: 'Missing or wrong on records',
      current: 'children',
      style: 'p-children',
      body: html`${backLink({ href: '/children', text: 'Records' })}
        <h1>Missing or wrong on records</h1>
        <p class="lede">${lede(looked, all)}</p>
        ${looked < records && soFar(looked, records, url)}
        <p class="meta">
          As at ${inWords(today)}, of
          ${may(person, 'children.all') ? 'all open records and those of care leavers' : 'the open records, and those of care leavers, that you may see'},
          by the rules that each record is looked through by. It is mended in the case system.
        </p>
        ${narrowed(gaps, all, query)}
        <nav class="noprint" aria-label="How it is listed">
          <ul class="chips">
            ${showNames.map((each) => chip(each, show, url))}
          </ul>
        </nav>
        ${
          gaps.length === 0
            ? html`<p>Nothing.</p>`
            : show === 'records'
              ? recordsTable(await showChildren(db, 'gaps', listed))
              : countedTable(counted.slice(from, from + perPage), show)
        }
        ${paging({ url, page: query.page, perPage, total: show === 'records' ? gaps.length : counted.length, noun: show === 'records' ? 'things' : 'lines' })}
        ${may(person, 'children.export') && gaps.length > 0 && exportLinks({ path: '/children/gaps/export', query: url.searchParams, words: takeAll(gaps.length) })}`,
    })
  },
})

const exported = page({
  path: '/children/gaps/export/:format',
  needs: 'children.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: Query,
  get: async ({ db, person, now, today, params: { format }, query }) => {
    const gaps = narrowGaps((await findGaps(db, today)).gaps, query)
    const rows = await showChildren(db, 'gaps file', await nameGaps(db, gaps))
    const about = { asAt: now, authority: person.authorityName, filters: filtersInWords(gaps, query) }
    return sendTable(db, gapsTable(rows, about), { format, action: 'gaps.exported', subjectKind: 'children' })
  },
})

const number = (value: number): string => value.toLocaleString('en-GB')

/** After a delivery there is much to look through: what was found is shown at once, and how much is still to be looked through. */
const soFar = (looked: number, records: number, url: URL): Html =>
  html`<p>
    ${status({ symbol: 'course', word: 'Still looking', reason: `${number(looked)} of ${number(records)} records so far` })}
    <a href="${url.pathname}${url.search}">Look through more</a>
  </p>`

const lede = (records: number, gaps: readonly RecordGap[]): string => {
  if (records === 0) return 'There is no open record here.'
  if (gaps.length === 0) return `Nothing: all ${number(records)} records are whole.`
  const wrong = gaps.filter(({ kind }) => kind === 'wrong').length
  return `${number(gaps.length - wrong)} things are missing and ${number(wrong)} cannot be right, on ${number(recordsWithGaps(gaps))} of ${number(records)} records.`
}

const filtersInWords = ([first]: readonly RecordGap[], query: GapFilters) =>
  (Object.keys(filterOf) as (keyof typeof filterOf)[]).flatMap((by) =>
    // Object.keys forgets the names
    query[filterOf[by]] === '' || !first ? [] : [{ name: shows[by], value: countGaps([first], by)[0]?.title ?? '' }],
  )

const narrowed = (gaps: readonly RecordGap[], all: readonly RecordGap[], query: Query): Html | '' => {
  if (gaps.length === all.length) return ''
  const words = filtersInWords(gaps, query).map(({ value }) => value)
  return html`<p>
    ${number(gaps.length)} of them${words.length > 0 && html`: ${words.join('; ')}`}.
    <a href="/children/gaps?show=${query.show}">Show all</a>
  </p>`
}

const chip = (each: Show, show: Show, url: URL): Html => {
  const query = new URLSearchParams(url.searchParams)
  query.set('show', each)
  query.delete('page')
  return html`<li>
    <a href="/children/gaps?${query.toString()}" ${each === show && raw('aria-current="true"')}
      >${each === show ? html`<b>${shows[each]}</b>` : shows[each]}</a
    >
  </li>`
}

const recordsTable = (rows: readonly NamedGap[]): Html =>
  table({
    caption: 'What is missing or wrong, what cannot be right first',
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: ['Child', 'What', 'Who can mend it'].map((text) => ({ text })),
    rows: rows.map(({ childId, number: record, name, kind, what, why, mends, teamName }) => [
      {
        html: html`<a href="/children/${childId}#gaps">${name || record}</a
          >${name !== '' && html`<br /><span class="meta">${record}</span>`}`,
      },
      {
        html: html`<b>${kind === 'wrong' ? 'Wrong' : 'Missing'}:</b> ${what}<br /><span class="meta">${why}</span>`,
      },
      { html: html`${mends}${teamName !== '' && html`<br /><span class="meta">${teamName}</span>`}` },
    ]),
  })

const countedTable = (rows: readonly GapsBy[], show: keyof typeof filterOf): Html =>
  table({
    caption: `${shows[show]}, the most first`,
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [
      { text: shows[show] },
      { text: 'Missing', format: 'numeric' },
      { text: 'Wrong', format: 'numeric' },
      { text: 'Records', format: 'numeric' },
    ],
    rows: rows.map(({ id, title, gaps, wrong, records }) => [
      {
        html:
          id === ''
            ? html`${title}`
            : html`<a href="/children/gaps?${new URLSearchParams({ [filterOf[show]]: id }).toString()}">${title}</a>`,
      },
      { text: number(gaps - wrong), format: 'numeric' },
      { text: number(wrong), format: 'numeric' },
      { text: number(records), format: 'numeric' },
    ]),
  })

export const gapsPages = [gapsPage, exported]
