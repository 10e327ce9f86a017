import { z } from 'zod'
import {
  answer,
  answerPages as pagesOfAnswers,
  answersTable,
  domains,
  findAnswerPage,
  inUnit,
  type Answer,
  type AnswerPage,
  type Answers,
} from '../../../indicators/index.ts'
import { may, record } from '../../../people/index.ts'
import { NotFound } from '../../../platform/errors.ts'
import { html, type Html } from '../../../platform/html.ts'
import { several } from '../../../platform/several.ts'
import { tableFileName, tableFormatNames, tableFormats, writeTable } from '../../../platform/tables/index.ts'
import { backLink, button, checkboxes, details, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { download, page, view } from '../../page.ts'

const style = { current: 'answers', style: 'p-answers' } as const

const listPage = page({
  path: '/answers',
  needs: 'indicators.read',
  get: async () =>
    view({
      title: 'Answers on a page',
      ...style,
      body: html`${backLink({ href: '/indicators', text: 'Indicators' })}
        <h1>Answers on a page</h1>
        <p class="lede">One page for each job: the questions that it is asked, and the numbers that answer them.</p>
        <ul class="rows">
          ${pagesOfAnswers.map(({ id, title, about }) => html`<li><a href="/answers/${id}">${title}</a><span class="meta"> ${about}</span></li>`)}
        </ul>
        ${ownForm([])}`,
    }),
})

/** A page of one’s own: the questions stand in the address, so that it can be kept and passed on. */
const ownForm = (chosen: readonly string[]): Html =>
  html`<section class="sec sec--plain" aria-labelledby="own">
    <h2 id="own">A page of your own</h2>
    <p>Choose questions. The page’s address holds them: keep it, or pass it on.</p>
    <form method="get" action="/answers/own">
      ${domains.map(({ id, title, indicators }) =>
        details({
          summaryText: title,
          html: checkboxes({
            idPrefix: `q-${id}`,
            name: 'q',
            classes: 'govuk-checkboxes--small',
            fieldset: { legend: { text: title, classes: 'govuk-visually-hidden' } },
            items: indicators.map((one) => ({ value: one.id, text: one.asks, checked: chosen.includes(one.id) })),
          }),
        }),
      )}
      ${button({ text: 'Show my page' })}
    </form>
  </section>`

const mostOwn = 40
const Own = z.object({ q: several(z.string().max(10)) })

const ownPageOf = (ids: readonly string[]): AnswerPage => ({
  id: 'own',
  title: 'A page of your own',
  about: ids.length === 0 ? 'No question is chosen yet.' : 'The questions that stand in the address of this page.',
  sections: [{ title: 'Your questions', indicators: ids.slice(0, mostOwn) }],
})

const pageOf = (id: string, query: z.infer<typeof Own>): AnswerPage => {
  const found = id === 'own' ? ownPageOf(query.q) : findAnswerPage(id)
  if (!found) throw new NotFound('page of answers')
  return found
}

const idsOf = ({ sections }: AnswerPage): string[] => sections.flatMap(({ indicators }) => indicators)

const answerPage = page({
  path: '/answers/:role',
  needs: 'indicators.read',
  params: z.object({ role: z.string() }),
  query: Own.catch({ q: [] }),
  get: async ({ db, person, params: { role }, query, url }) => {
    const shown = pageOf(role, query)
    const found = await answer(db, idsOf(shown), may(person, 'children.read'))
    return view({
      title: `Answers: ${shown.title.toLowerCase()}`,
      ...style,
      body: html`${backLink({ href: '/answers', text: 'Answers on a page' })}
        <h1>${shown.title}</h1>
        <p class="lede">${shown.about}</p>
        ${asAtLine(found, person.authorityName)} ${shown.sections.map((section) => sectionView(section, found))}
        ${may(person, 'indicators.export') && found.answers.length > 0 && exportLinks({ path: `/answers/${shown.id}/export`, query: url.searchParams, words: 'Take this page away' })}
        ${shown.id === 'own' && ownForm(query.q)}`,
    })
  },
})

const asAtLine = ({ answers, area, isOwn }: Answers, authority: string): Html => {
  const on = answers.find(({ here }) => here)?.here?.on
  return html`<p class="meta">
    ${on ? `Here: the case records of ${authority} as at ${on}, each question’s number over the twelve months to that day or on it. ` : `Nothing has been worked out from the records of ${authority} yet. `}
    ${isOwn ? `Published: figures of ${area}.` : `Published: figures of ${area}, a real council, since nothing is published about ${authority}.`}
  </p>`
}

const sectionView = ({ title, indicators }: AnswerPage['sections'][number], { answers, area }: Answers): Html => {
  const rows = indicators.flatMap((id) => answers.find(({ indicator }) => indicator.id === id) ?? [])
  if (rows.length === 0) return html``
  return html`<section class="sec sec--plain">
    ${table({
      caption: title,
      captionClasses: 'govuk-table__caption--m',
      classes: 'fold',
      firstCellIsHeader: true,
      head: [
        { text: 'Question' },
        { text: 'Here', format: 'numeric' },
        { text: 'A year before', format: 'numeric' },
        { text: 'Signal' },
        { text: `Published, ${area}`, format: 'numeric' },
        { text: 'Neighbours', format: 'numeric' },
        { text: 'England', format: 'numeric' },
      ],
      rows: rows.map((one) => [
        { html: questionOf(one) },
        { text: one.here?.shown ?? '–', format: 'numeric' },
        { text: one.here?.before ?? '–', format: 'numeric' },
        { text: one.here?.signal || '–' },
        { html: publishedOf(one), format: 'numeric' },
        { text: valueOf(one, one.published.neighbours), format: 'numeric' },
        { text: valueOf(one, one.published.england), format: 'numeric' },
      ]),
    })}
  </section>`
}

const questionOf = ({ indicator, pairedWith }: Answer): Html =>
  html`<a href="/indicators/${indicator.id}">${indicator.asks}</a>${
      indicator.better !== 'neither' &&
      html` <span class="meta">${indicator.better === 'higher' ? 'Higher' : 'Lower'} is better.</span>`
    }${pairedWith && html` <span class="meta">Read with <a href="/indicators/${pairedWith.id}">${pairedWith.title}</a>.</span>`}`

const valueOf = ({ indicator }: Answer, value: number | null): string =>
  value === null ? '–' : inUnit(indicator.unit, value)

const publishedOf = (one: Answer): Html =>
  html`${valueOf(one, one.published.own)}${one.published.period && html` <span class="meta">${one.published.period}</span>`}`

const answerExport = page({
  path: '/answers/:role/export/:format',
  needs: 'indicators.export',
  params: z.object({ role: z.string(), format: z.enum(tableFormatNames) }),
  query: Own.catch({ q: [] }),
  get: async ({ db, person, now, params: { role, format }, query }) => {
    const shown = pageOf(role, query)
    const found = await answer(db, idsOf(shown), may(person, 'children.read'))
    const rows = answersTable(shown.title, found, { asAt: now, authority: person.authorityName })
    await record(db, { action: 'answers.exported', subjectKind: 'answers', detail: { role: shown.id, format } })
    return download({
      bytes: writeTable(rows, format),
      mediaType: tableFormats[format].mediaType,
      fileName: tableFileName(rows, format),
    })
  },
})

export const answerPages = [listPage, answerPage, answerExport]
