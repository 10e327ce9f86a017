import { z } from 'zod'
import { showChildren } from '../../../children/index.ts'
import {
  besideDay,
  besideFor,
  besideListTable,
  besideTable,
  countBeside,
  groupOf,
  listBeside,
  type Beside,
  type BesideListed,
  type BesidePart,
  type BesideRow,
} from '../../../pathways/index.ts'
import { may } from '../../../people/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, raw, type Html } from '../../../platform/html.ts'
import { shareBeside } from '../../../platform/round.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { AsAt } from '../../as-at.ts'
import { backLink, button, input, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { paging } from '../../paging.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'

const style = { current: 'pathways', style: 'p-pathways' } as const
const perPage = 25
const Params = z.object({ id: z.string() })
const Query = z.object({ by: z.string().max(20).default('').catch(''), asAt: AsAt.catch(undefined) })
const ListQuery = Query.extend({
  /** A value of the group after a colon, so that one that is not recorded can be asked for; left out for all. */
  of: z.string().max(200).optional().catch(undefined),
  question: z.string().max(20).default('').catch(''),
  is: z.enum(['yes', 'no']).default('yes').catch('yes'),
  page: z.coerce.number().int().min(1).default(1).catch(1),
})
type ListQuery = z.infer<typeof ListQuery>

/** Groups side by side, each number opening its list. */
const besidePage = page({
  path: '/pathways/beside/:id',
  needs: 'children.read',
  params: Params,
  query: Query,
  get: async ({ db, person, today, params, query }) => {
    const beside = besideFor(params.id)
    const asked = { group: groupOf(beside, query.by), asAt: await besideDay(db, query.asAt, today) }
    const rows = await countBeside(db, beside, asked)
    const total = rows.find(({ value }) => value === null)?.rows ?? 0
    const here = { by: asked.group.id, ...(query.asAt ? { asAt: query.asAt } : {}) }
    return view({
      title: beside.title,
      ...style,
      body: html`${backLink({ href: '/pathways', text: 'Pathways' })}
        <h1>${beside.title}</h1>
        <p class="lede">${beside.purpose}</p>
        <p class="meta">
          ${total.toLocaleString('en-GB')} ${beside.among}, ${inWords(asked.asAt)}, of
          ${may(person, 'children.all') ? 'the whole authority' : 'the children whom you may see'}, by what the case
          system’s data says now. Small numbers move much by chance.
        </p>
        <form
          method="get"
          action="/pathways/beside/${beside.id}"
          class="filters noprint"
          role="search"
          aria-label="Choose the day"
        >
          <input type="hidden" name="by" value="${asked.group.id}" />
          ${input({ id: 'asAt', name: 'asAt', type: 'date', label: { text: 'Day' }, value: query.asAt ?? '', attributes: { max: today } })}
          ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
        </form>
        <nav class="noprint" aria-label="How it is parted">
          <ul class="chips">
            ${beside.groups.map(({ id, title }) => {
              const isHere = id === asked.group.id
              return html`<li>
                <a href="${hrefOf(beside, { ...here, by: id })}" ${isHere && raw('aria-current="true"')}
                  >${isHere ? html`<b>${title}</b>` : title}</a
                >
              </li>`
            })}
          </ul>
        </nav>
        ${total === 0 ? html`<p>Nobody is here.</p>` : groupsTable(beside, rows, asked.group, here)}
        ${may(person, 'children.export') && total > 0 && exportLinks({ path: `/pathways/beside/${beside.id}/export`, query: new URLSearchParams(here), words: 'Take this table away' })}`,
    })
  },
})

const listPage = page({
  path: '/pathways/beside/:id/list',
  needs: 'children.read',
  params: Params,
  query: ListQuery,
  get: async ({ db, person, today, params, query, url }) => {
    const beside = besideFor(params.id)
    const asked = { group: groupOf(beside, query.by), asAt: await besideDay(db, query.asAt, today) }
    const part = partOf(query)
    const rows = await listBeside(db, beside, asked, part)
    const from = (query.page - 1) * perPage
    const shown = await showChildren(db, 'pathway', rows.slice(from, from + perPage), beside.id)
    const here = { by: asked.group.id, ...(query.asAt ? { asAt: query.asAt } : {}) }
    const question = beside.questions.find(({ id }) => id === query.question)
    const words = [
      part.value === null ? '' : asked.group.called(part.value),
      question ? `${question.title}: ${query.is}` : '',
    ].filter(Boolean)
    return view({
      title: beside.title,
      ...style,
      body: html`${backLink({ href: hrefOf(beside, here), text: beside.title })}
        <h1>${rows.length.toLocaleString('en-GB')} ${rows.length === 1 ? beside.one : beside.many}</h1>
        <p class="lede">${words.join('; ') || 'All'}.</p>
        <p class="meta">Of ${beside.among}, ${inWords(asked.asAt)}, of the children whom you may see.</p>
        ${rows.length === 0 ? html`<p>Nobody.</p>` : listedTable(beside, shown)}
        ${paging({ url, page: query.page, perPage, total: rows.length, noun: beside.many })}
        ${may(person, 'children.export') && rows.length > 0 && exportLinks({ path: `/pathways/beside/${beside.id}/list/export`, query: url.searchParams, words: takeAll(rows.length) })}`,
    })
  },
})

const exported = page({
  path: '/pathways/beside/:id/export/:format',
  needs: 'children.export',
  params: Params.extend({ format: z.enum(tableFormatNames) }),
  query: Query,
  get: async ({ db, person, now, today, params, query }) => {
    const beside = besideFor(params.id)
    const asked = { group: groupOf(beside, query.by), asAt: await besideDay(db, query.asAt, today) }
    const leaving = besideTable(beside, await countBeside(db, beside, asked), {
      ...asked,
      at: now,
      authority: person.authorityName,
    })
    return sendTable(db, leaving, {
      format: params.format,
      action: 'beside.exported',
      subjectKind: 'pathway',
      subjectId: beside.id,
    })
  },
})

const listExported = page({
  path: '/pathways/beside/:id/list/export/:format',
  needs: 'children.export',
  params: Params.extend({ format: z.enum(tableFormatNames) }),
  query: ListQuery,
  get: async ({ db, person, now, today, params, query }) => {
    const beside = besideFor(params.id)
    const asked = { group: groupOf(beside, query.by), asAt: await besideDay(db, query.asAt, today) }
    const rows = await showChildren(db, 'pathway file', await listBeside(db, beside, asked, partOf(query)), beside.id)
    const leaving = besideListTable(beside, rows, { ...asked, at: now, authority: person.authorityName })
    return sendTable(db, leaving, {
      format: params.format,
      action: 'beside.exported',
      subjectKind: 'pathway',
      subjectId: beside.id,
    })
  },
})

const partOf = ({ of, question, is }: ListQuery): BesidePart => ({
  value: of?.startsWith(':') ? of.slice(1) : null,
  answered: question === '' ? undefined : { question, is: is === 'yes' },
})

const hrefOf = ({ id }: Beside, query: Readonly<Record<string, string>>, list = ''): string =>
  `/pathways/beside/${id}${list}?${new URLSearchParams(query).toString()}`

const groupsTable = (
  beside: Beside,
  rows: readonly BesideRow[],
  group: Beside['groups'][number],
  here: Readonly<Record<string, string>>,
): Html =>
  table({
    caption: beside.title,
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [
      { text: group.title },
      { text: 'All', format: 'numeric' },
      ...beside.questions.map(({ title }) => ({ text: title, format: 'numeric' })),
    ],
    rows: rows.map(({ value, rows: number, answers }) => {
      const called = value === null ? 'All' : group.called(value)
      const of = value === null ? {} : { of: `:${value}` }
      const link = (words: string, query: Readonly<Record<string, string>>, what: string): Html =>
        html`<a href="${hrefOf(beside, { ...here, ...of, ...query }, '/list')}"
          >${words}<span class="govuk-visually-hidden"> of ${called}: ${what}</span></a
        >`
      return [
        { text: called },
        { html: link(number.toLocaleString('en-GB'), {}, 'all'), format: 'numeric' },
        ...beside.questions.map(({ id, title }, index) => {
          const { counted, of: asked } = answers[index] ?? { counted: 0, of: 0 }
          return {
            html:
              asked === 0
                ? html`<span class="meta">not asked of any</span>`
                : html`${link(counted.toLocaleString('en-GB'), { question: id }, title)} of
                  ${asked.toLocaleString('en-GB')}${shareBeside(counted, asked)}${
                    counted < asked &&
                    html`<div class="beneath">
                      ${link(`the other ${(asked - counted).toLocaleString('en-GB')}`, { question: id, is: 'no' }, `not ${title}`)}
                    </div>`
                  }`,
            format: 'numeric',
          }
        }),
      ]
    }),
  })

const listedTable = (beside: Beside, rows: readonly BesideListed[]): Html =>
  table({
    caption: beside.title,
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [{ text: 'Child' }, { text: 'Day' }, ...beside.questions.map(({ title }) => ({ text: title }))],
    rows: rows.map(({ childId, number, name, on, answers }) => [
      {
        html: html`<a href="/children/${childId}">${name || number}</a
          >${name !== '' && html`<br /><span class="meta">${number}</span>`}`,
      },
      { text: inWords(on) },
      ...beside.questions.map((_, index) => ({
        text: { true: 'Yes', false: 'No', null: 'Not asked' }[String(answers[index] ?? null)] ?? '',
      })),
    ]),
  })

export const besidePages = [besidePage, listPage, exported, listExported]
