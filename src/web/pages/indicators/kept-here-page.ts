import { z } from 'zod'
import {
  coveredInWords,
  figureOf,
  getIndicator,
  maySeeKeptHere,
  keptHereIndicators,
  countKeptHere,
  type Indicator,
  type KeptHere,
  type KeptHereRow,
} from '../../../indicators/index.ts'
import { may, type Person } from '../../../people/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { NotFound } from '../../../platform/errors.ts'
import { html, type Html } from '../../../platform/html.ts'
import type { Db } from '../../../platform/sql.ts'
import { tableFormatNames, type Table } from '../../../platform/tables/index.ts'
import { AsAt } from '../../as-at.ts'
import { backLink, button, input, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { page, view } from '../../page.ts'
import { paging } from '../../paging.ts'
import { sendTable } from '../../send-table.ts'

const askedFor = async (
  db: Db,
  { id, person, on }: { id: string; person: Person; on: Day },
): Promise<{ indicator: Indicator; kept: KeptHere }> => {
  const definition = keptHereIndicators.get(id)
  if (!definition || !maySeeKeptHere(person, definition))
    throw new NotFound('list: it is not worked out from what is kept here')
  return { indicator: getIndicator(id), kept: await countKeptHere(db, definition, on) }
}

/** The day asked for; today where none is, or one that has not come. */
const notAfter = (on: Day | undefined, today: Day): Day => (on !== undefined && on < today ? on : today)

const perPage = 50

const listPage = page({
  path: '/indicators/:id/kept',
  needs: 'indicators.read',
  params: z.object({ id: z.string() }),
  query: z.object({ page: z.coerce.number().int().min(1).catch(1).default(1), on: AsAt.catch(undefined) }),
  get: async ({ db, person, params: { id }, query, today, url }) => {
    const { indicator, kept } = await askedFor(db, { id, person, on: notAfter(query.on, today) })
    return view({
      title: `The list behind ${indicator.title}`,
      current: 'indicators',
      style: 'p-indicator',
      body: listView({ indicator, kept, exports: may(person, 'indicators.export'), today }, { page: query.page, url }),
    })
  },
})

const listView = (
  { indicator, kept, exports, today }: { indicator: Indicator; kept: KeptHere; exports: boolean; today: Day },
  { page: nth, url }: { page: number; url: URL },
): Html => {
  const from = (nth - 1) * perPage
  return html`${backLink({ href: `/indicators/${indicator.id}`, text: indicator.title })}
    <h1>${indicator.asks}</h1>
    <p class="lede">
      <b>${figureOf(indicator, kept).madeOf}</b>,
      ${kept.covers ? html`of ${coveredInWords(kept.covers)}, as known` : ''} on
      ${inWords(kept.endsOn)}.${kept.leftOut > 0 && ` ${kept.leftOut} could not be told.`}
    </p>
    ${kept.endsOn < today && html`<p class="meta">As it was written down by the end of that day. <a href="/indicators/${indicator.id}/kept">As it is now</a></p>`}
    <form method="get" action="/indicators/${indicator.id}/kept" class="asat noprint">
      ${input({ id: 'on', name: 'on', type: 'date', label: { text: 'On' }, value: kept.endsOn, attributes: { max: today }, classes: 'govuk-input--width-10' })}
      ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
    </form>
    ${
      kept.rows.length === 0
        ? html`<p>There is none.</p>`
        : table({
            caption: 'All of them, and why',
            classes: 'fold',
            firstCellIsHeader: true,
            head: [{ text: 'What' }, { text: 'Counted' }, { text: 'Why' }],
            rows: kept.rows
              .slice(from, from + perPage)
              .map((row) => [
                { html: html`<a href="${row.path}">${row.title}</a>` },
                { text: row.verdict },
                { text: row.says },
              ]),
          })
    }
    ${paging({ url, page: nth, perPage, total: kept.rows.length, noun: 'records' })}
    ${exports && kept.rows.length > 0 && exportLinks({ path: `/indicators/${indicator.id}/kept/export`, query: new URLSearchParams(kept.endsOn < today ? { on: kept.endsOn } : {}), words: `Take these ${kept.rows.length} away` })}`
}

const listExport = page({
  path: '/indicators/:id/kept/export/:format',
  needs: 'indicators.export',
  params: z.object({ id: z.string(), format: z.enum(tableFormatNames) }),
  query: z.object({ on: AsAt.catch(undefined) }),
  get: async ({ db, now, today, person, params: { id, format }, query }) => {
    const { indicator, kept } = await askedFor(db, { id, person, on: notAfter(query.on, today) })
    const list: Table<KeptHereRow> = {
      title: `The list behind ${indicator.title}`,
      name: `${indicator.id} list`,
      about: `One row for each record. ${indicator.asks}`,
      source: `Sightline, ${person.authorityName}: what is kept in it`,
      asAt: now,
      filters: [
        { name: 'Until', value: kept.endsOn },
        ...(kept.covers ? [{ name: 'Time that the number stands for', value: coveredInWords(kept.covers) }] : []),
      ],
      handling: 'Official.',
      notes: [],
      rows: kept.rows,
      columns: [
        { name: 'what', title: 'What', type: 'text', value: ({ title }) => title },
        { name: 'counted', title: 'Counted', type: 'text', value: ({ verdict }) => verdict },
        { name: 'why', title: 'Why', type: 'text', value: ({ says }) => says },
        { name: 'path', title: 'Page', type: 'text', value: ({ path }) => path },
      ],
    }
    return sendTable(db, list, {
      format,
      action: 'indicator.list-exported',
      subjectKind: 'indicator',
      subjectId: id,
      detail: { until: kept.endsOn },
    })
  },
})

export const keptHerePages = [listPage, listExport]
