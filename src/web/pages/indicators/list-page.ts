import { z } from 'zod'
import { showChildren, type Opened } from '../../../children/index.ts'
import {
  computedIndicators,
  getIndicator,
  listOf,
  monthOf,
  periodsNow,
  resultsOf,
  splits,
  type Computed,
  type Indicator,
  type KeptResults,
  type Listed,
  type Period,
  type Result,
  type Split,
} from '../../../indicators/index.ts'
import { may, type Person } from '../../../people/index.ts'
import { inWords } from '../../../platform/day.ts'
import { NotFound } from '../../../platform/errors.ts'
import { html, type Html } from '../../../platform/html.ts'
import type { Db } from '../../../platform/sql.ts'
import { tableFormatNames, type Table } from '../../../platform/tables/index.ts'
import { backLink, button, select, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeThese } from '../../take-away.ts'
import { keepRecords } from '../../keep-figures.ts'
import { withheldInWords } from '../../withheld-in-words.ts'
import { page, view } from '../../page.ts'
import { paging } from '../../paging.ts'
import { sendTable } from '../../send-table.ts'
import { partInWords } from './part-in-words.ts'

const shows = { counted: 'Counted', not: 'Not counted', 'left-out': 'Could not be told', all: 'All of them' } as const
type Show = keyof typeof shows

const Query = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
    .or(z.literal(''))
    .catch('')
    .default(''),
  show: z
    .enum(Object.keys(shows) as [Show, ...Show[]])
    .catch('counted')
    .default('counted'),
  split: z
    .enum(splits.map(({ id }) => id))
    .optional()
    .catch(undefined),
  part: z.string().max(200).catch('').default(''),
  page: z.coerce.number().int().min(1).catch(1).default(1),
})

interface Asked {
  indicator: Indicator
  definition: Computed
  results: KeptResults
  period: Period
  /** What the whole authority’s number says of each, whoever looks. */
  whole: Readonly<Record<Show, number>>
  rows: readonly Listed[]
}

const askedFor = async (db: Db, id: string, query: z.infer<typeof Query>): Promise<Asked> => {
  const { month, show, split, part } = query
  const indicator = getIndicator(id)
  const definition = computedIndicators.get(id)
  const results = definition && (await resultsOf(db, id))
  if (!definition || !results) throw new NotFound('list: nothing was worked out for this indicator yet')
  const [now] = periodsNow(results.run.asAt)
  const period = month === '' ? now : monthOf(month)
  if (!period) throw new NotFound('period')
  const result = resultOf(results, query, period)
  if (!result) throw new NotFound('month or part of this indicator')
  const list = await listOf(db, definition, {
    periods: [period],
    delivery: results.run.delivery,
    knownOn: results.run.asAt,
  })
  return {
    indicator,
    definition,
    results,
    period,
    whole: {
      counted: result.counted,
      not: result.outOf - result.counted,
      'left-out': result.leftOut,
      all: result.outOf + result.leftOut,
    },
    rows: list.filter((row) => passes(row, show) && (split === undefined || row.parts[split] === part)),
  }
}

/** The number that the list is behind: of the day of the delivery, a part of it, or a month. Months are not parted. */
const resultOf = (
  { now, months, parts }: KeptResults,
  { split, part, month }: z.infer<typeof Query>,
  { endsOn }: Period,
): Result | undefined => {
  if (split === undefined) return month === '' ? now : months.find((one) => one.endsOn === endsOn)
  return month === '' ? parts.find((one) => one.split === split && one.part === part) : undefined
}

const passes = ({ counted }: Listed, show: Show): boolean =>
  show === 'all' || (show === 'counted' ? counted === true : show === 'not' ? counted === false : counted === null)

const listPage = page({
  path: '/indicators/:id/list',
  needs: 'children.read',
  params: z.object({ id: z.string() }),
  query: Query,
  get: async ({ db, person, params: { id }, query, url, today }) => {
    const part = await keepRecords(db, { url, today }, async (): Promise<Part> => {
      const { rows, ...asked } = await askedFor(db, id, query)
      const from = (query.page - 1) * perPage
      return { ...asked, mine: rows.length, rows: rows.slice(from, from + perPage) }
    })
    const shown = await showChildren(db, 'indicator', part.rows, id)
    return view({
      title: `The list behind ${part.indicator.title}`,
      current: 'indicators',
      style: 'p-indicator',
      body: listView(part, { shown, query, url, person }),
    })
  },
})

const perPage = 50

/** What one page shows of the list: its rows, and how many there are that the person may see. */
interface Part extends Asked {
  mine: number
}

const listView = (
  { indicator, definition, results, period, whole, mine }: Part,
  {
    shown,
    query,
    url,
    person,
  }: { shown: readonly Opened<Listed>[]; query: z.infer<typeof Query>; url: URL; person: Person },
): Html => {
  const total = whole[query.show]
  const withheld = total - mine
  const when =
    definition.over === 'period'
      ? `from ${inWords(period.startsOn)} to ${inWords(period.endsOn)}`
      : `on ${inWords(period.endsOn)}`
  return html`${backLink({ href: `/indicators/${indicator.id}`, text: indicator.title })}
    <h1>${indicator.asks}</h1>
    <p class="lede">
      ${shows[query.show]}${query.split && html`, ${partOf(query.split, query.part)}`}: <b>${total}</b> ${when}.
      ${withheld > 0 && withheldInWords(mine, withheld)}
    </p>
    <p class="meta">
      As known by delivery ${results.run.delivery}, which shows ${inWords(results.run.asAt)}.
      ${query.split && html`<a class="noprint" href="/indicators/${indicator.id}/list?show=${query.show}">See it of all parts</a>`}
    </p>
    <form method="get" action="/indicators/${indicator.id}/list" class="asat noprint">
      ${select({
        id: 'show',
        name: 'show',
        label: { text: 'Show' },
        items: Object.entries(shows).map(([value, text]) => ({
          value,
          text: `${text} (${whole[value as Show]})`, // a key of the table above
          selected: value === query.show,
        })),
      })}
      ${query.month && html`<input type="hidden" name="month" value="${query.month}" />`}
      ${
        query.split &&
        html`<input type="hidden" name="split" value="${query.split}" /><input
            type="hidden"
            name="part"
            value="${query.part}"
          />`
      }
      ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
    </form>
    ${
      mine === 0
        ? html`<p>${total === 0 ? 'There is none.' : 'None of them is yours to see.'}</p>`
        : table({
            caption: `${shows[query.show]}, and why`,
            classes: 'fold',
            firstCellIsHeader: true,
            head: [
              { text: 'Child' },
              ...(query.show === 'all' ? [{ text: 'Counted' }] : []),
              { text: 'Why' },
              { text: 'Team' },
              { text: 'Age' },
            ],
            rows: shown.map((row) => [
              row.childId === null
                ? { text: row.thing }
                : {
                    html: html`<a href="/children/${row.childId}">${row.name || row.record}</a
                      >${row.name && html` <span class="meta">${row.record}</span>`}`,
                  },
              ...(query.show === 'all' ? [{ text: countedInWords(row) }] : []),
              { text: row.says },
              { text: row.parts.team },
              { text: row.parts.age },
            ]),
          })
    }
    ${paging({ url, page: query.page, perPage, total: mine, noun: 'records' })}
    ${may(person, 'children.export') && mine > 0 && exportLinks({ path: `/indicators/${indicator.id}/list/export`, query: url.searchParams, words: takeThese(mine) })}`
}

const countedInWords = ({ counted }: Pick<Listed, 'counted'>): string =>
  counted === null ? 'could not be told' : counted ? 'yes' : 'no'

/** `team Safeguarding North`. */
const partOf = (split: Split, part: string): string =>
  `${splits.find(({ id }) => id === split)?.title.toLowerCase() ?? ''} ${partInWords(split, part)}`

const listExport = page({
  path: '/indicators/:id/list/export/:format',
  needs: 'children.export',
  params: z.object({ id: z.string(), format: z.enum(tableFormatNames) }),
  query: Query,
  get: async ({ db, now, person, params: { id, format }, query }) => {
    const { indicator, period, results, ...asked } = await askedFor(db, id, query)
    const rows = await showChildren(db, 'indicator file', asked.rows, id)
    const list: Table<Opened<Listed>> = {
      title: `The list behind ${indicator.title}`,
      name: `${indicator.id} list`,
      about: `One row for each record. ${indicator.asks}`,
      source: `Sightline, ${person.authorityName}; delivery ${results.run.delivery} of case records`,
      asAt: now,
      filters: [
        { name: 'Shown', value: shows[query.show] },
        { name: 'Until', value: period.endsOn },
        ...(query.split ? [{ name: 'Part', value: partOf(query.split, query.part) }] : []),
      ],
      handling: 'Official-Sensitive: personal data of children. Keep it no longer than the work takes.',
      notes: ['Rows about children whose records you may not see are not in it.'],
      rows,
      columns: [
        {
          name: 'child',
          title: 'Child',
          type: 'text',
          value: ({ record: number }) => number,
          meaning: 'The number of the record.',
        },
        {
          name: 'key',
          title: 'Key',
          type: 'text',
          value: ({ thing }) => thing,
          meaning: 'Of what is counted, in the case system.',
        },
        {
          name: 'counted',
          title: 'Counted',
          type: 'text',
          value: countedInWords,
        },
        { name: 'why', title: 'Why', type: 'text', value: ({ says }) => says },
        { name: 'amount', title: 'Amount', type: 'number', value: ({ amount }) => amount },
        { name: 'team', title: 'Team', type: 'text', value: ({ parts }) => parts.team },
        { name: 'age', title: 'Age', type: 'text', value: ({ parts }) => parts.age },
        { name: 'need', title: 'Need', type: 'text', value: ({ parts }) => parts.need },
      ],
    }
    return sendTable(db, list, {
      format,
      action: 'indicator.list-exported',
      subjectKind: 'indicator',
      subjectId: id,
      detail: { show: query.show, until: period.endsOn },
    })
  },
})

export const indicatorListPages = [listPage, listExport]
