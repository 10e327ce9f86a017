import { z } from 'zod'
import {
  coveredInWords,
  figureOf,
  getIndicator,
  maySeeKeptHere,
  keptHereIndicators,
  countKeptHere,
  partsOfKeptHere,
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
import { takeThese } from '../../take-away.ts'
import { page, view } from '../../page.ts'
import { paging } from '../../paging.ts'
import { sendTable } from '../../send-table.ts'

/** Which part of the number is asked for: the place of its split among those of the definition, and the part in words. */
const PartAsked = z.object({
  split: z.coerce.number().int().min(0).optional().catch(undefined),
  part: z.string().max(200).catch('').default(''),
})

interface Asked {
  indicator: Indicator
  kept: KeptHere
  /** `Priority: high`; empty where the whole is asked for. */
  partOf: string
}

const askedFor = async (
  db: Db,
  { id, person, on, split, part }: { id: string; person: Person; on: Day } & z.infer<typeof PartAsked>,
): Promise<Asked> => {
  const definition = keptHereIndicators.get(id)
  if (!definition || !maySeeKeptHere(person, definition))
    throw new NotFound('list: it is not worked out from what is kept here')
  const [indicator, kept] = [getIndicator(id), await countKeptHere(db, definition, on)]
  if (split === undefined) return { indicator, kept, partOf: '' }
  const found = partsOfKeptHere(definition, kept)[split]
  const own = found?.parts.find((one) => one.part === part)
  if (!found || !own) throw new NotFound('part of this number')
  const rows = kept.rows.filter(({ parts }) => parts[split] === part)
  const { counted, outOf, amount } = own
  const leftOut = rows.filter((row) => row.counted === null).length
  return {
    indicator,
    kept: { ...kept, rows, counted, outOf, amount, leftOut },
    partOf: `${found.title}: ${part}`,
  }
}

/** The day asked for; today where none is, or one that has not come. */
const notAfter = (on: Day | undefined, today: Day): Day => (on !== undefined && on < today ? on : today)

const perPage = 50

const listPage = page({
  path: '/indicators/:id/kept',
  needs: 'indicators.read',
  params: z.object({ id: z.string() }),
  query: PartAsked.extend({ page: z.coerce.number().int().min(1).catch(1).default(1), on: AsAt.catch(undefined) }),
  get: async ({ db, person, params: { id }, query, today, url }) => {
    const asked = await askedFor(db, { ...query, id, person, on: notAfter(query.on, today) })
    return view({
      title: `The list behind ${asked.indicator.title}`,
      current: 'indicators',
      style: 'p-indicator',
      body: listView({ ...asked, exports: may(person, 'indicators.export'), today }, { page: query.page, url }),
    })
  },
})

const listView = (
  { indicator, kept, partOf, exports, today }: Asked & { exports: boolean; today: Day },
  { page: nth, url }: { page: number; url: URL },
): Html => {
  const from = (nth - 1) * perPage
  return html`${backLink({ href: `/indicators/${indicator.id}`, text: indicator.title })}
    <h1>${indicator.asks}</h1>
    <p class="lede">
      ${partOf && `${partOf}, `}<b>${figureOf(indicator, kept).madeOf}</b>,
      ${kept.covers ? html`of ${coveredInWords(kept.covers)}, as known` : ''} on
      ${inWords(kept.endsOn)}.${kept.leftOut > 0 && ` ${kept.leftOut} could not be told.`}
    </p>
    ${partOf && html`<p class="noprint"><a href="/indicators/${indicator.id}/kept">See it of all parts</a></p>`}
    ${kept.endsOn < today && html`<p class="meta">As it was written down by the end of that day. <a href="/indicators/${indicator.id}/kept">As it is now</a></p>`}
    <form method="get" action="/indicators/${indicator.id}/kept" class="asat noprint">
      ${input({ id: 'on', name: 'on', type: 'date', label: { text: 'On' }, value: kept.endsOn, attributes: { max: today }, classes: 'govuk-input--width-10' })}
      ${
        partOf &&
        ['split', 'part'].map(
          (name) => html`<input type="hidden" name="${name}" value="${url.searchParams.get(name) ?? ''}" />`,
        )
      }
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
    ${exports && kept.rows.length > 0 && exportLinks({ path: `/indicators/${indicator.id}/kept/export`, query: url.searchParams, words: takeThese(kept.rows.length) })}`
}

const listExport = page({
  path: '/indicators/:id/kept/export/:format',
  needs: 'indicators.export',
  params: z.object({ id: z.string(), format: z.enum(tableFormatNames) }),
  query: PartAsked.extend({ on: AsAt.catch(undefined) }),
  get: async ({ db, now, today, person, params: { id, format }, query }) => {
    const { indicator, kept, partOf } = await askedFor(db, { ...query, id, person, on: notAfter(query.on, today) })
    const list: Table<KeptHereRow> = {
      title: `The list behind ${indicator.title}`,
      name: `${indicator.id} list`,
      about: `One row for each record. ${indicator.asks}`,
      source: `Sightline, ${person.authorityName}: what is kept in it`,
      asAt: now,
      filters: [
        { name: 'Until', value: kept.endsOn },
        ...(partOf === '' ? [] : [{ name: 'Part', value: partOf }]),
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
