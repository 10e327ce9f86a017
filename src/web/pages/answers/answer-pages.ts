import { z } from 'zod'
import {
  answerFor,
  answerPages as pagesOfAnswers,
  answersTable,
  findAnswerPage,
  listOwnPages,
  mostOnPage,
  ownArea,
  populationsOf,
  type AnswerPage,
  type OwnPage,
} from '../../../indicators/index.ts'
import { may, type Person } from '../../../people/index.ts'
import type { Day } from '../../../platform/day.ts'
import { NotFound } from '../../../platform/errors.ts'
import { html, type Html } from '../../../platform/html.ts'
import { several } from '../../../platform/several.ts'
import type { Db } from '../../../platform/sql.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { allEntries, EntryFilters, mayRead, registers } from '../../../registers/index.ts'
import { backLink, button } from '../../components/index.ts'
import { mySubscriptions } from '../../../my-work/index.ts'
import { keepFigures } from '../../keep-figures.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { answersBody } from './answers-body.ts'
import { followForm } from './follow-form.ts'
import { ownAnswerPages } from './own-pages.ts'
import { placeFactsView } from './place-facts-view.ts'
import { questionBoxes } from './question-boxes.ts'

const style = { current: 'answers', style: 'p-answers' } as const

const listPage = page({
  path: '/answers',
  needs: 'indicators.read',
  get: async ({ db, person }) =>
    view({
      title: 'Answers on a page',
      ...style,
      body: html`${backLink({ href: '/indicators', text: 'Indicators' })}
        <h1>Answers on a page</h1>
        <p class="lede">One page for each job: the questions that it is asked, and the numbers that answer them.</p>
        <ul class="rows">
          ${pagesOfAnswers.map(({ id, title, about }) => html`<li><a href="/answers/${id}">${title}</a><span class="meta"> ${about}</span></li>`)}
        </ul>
        ${keptList(await listOwnPages(db), person.id)} ${ownForm([])}`,
    }),
})

const keptList = (kept: readonly OwnPage[], personId: string): Html | false =>
  kept.length > 0 &&
  html`<section class="sec sec--plain" aria-labelledby="kept">
    <h2 id="kept">Pages that people keep</h2>
    <ul class="rows">
      ${kept.map(({ id, title, ownerId, ownerName }) => html`<li><a href="/answers/pages/${id}">${title}</a><span class="meta"> ${ownerId === personId ? 'Yours' : `Shared by ${ownerName ?? 'somebody'}`}</span></li>`)}
    </ul>
  </section>`

/** A page of one’s own: the questions stand in the address, so that it can be kept and passed on. */
const ownForm = (chosen: readonly string[]): Html =>
  html`<section class="sec sec--plain" aria-labelledby="own">
    <h2 id="own">A page of your own</h2>
    <p>Choose questions. The page’s address holds them: keep it, or pass it on.</p>
    <form method="get" action="/answers/own">${questionBoxes('q', chosen)} ${button({ text: 'Show my page' })}</form>
  </section>`

const mostOwn = mostOnPage
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
  get: async ({ db, person, csrf, today, params: { role }, query, url }) => {
    const shown = pageOf(role, query)
    const body = await keepFigures(db, { url, today }, () => bodyOf(db, shown, { person, today, url }))
    return view({
      title: `Answers: ${shown.title.toLowerCase()}`,
      ...style,
      body: html`${body}
      ${
        shown.id === 'own'
          ? html`${query.q.length > 0 && html`<p class="noprint"><a href="/answers/pages/new?ids=${query.q.slice(0, mostOwn).join('+')}">Keep this page, put it in order, or share it</a></p>`}
            ${ownForm(query.q)}`
          : followForm(csrf, `answers ${shown.id}`, await mySubscriptions(db))
      }`,
    })
  },
})

const bodyOf = async (
  db: Db,
  shown: AnswerPage,
  { person, today, url }: { person: Person; today: Day; url: URL },
): Promise<Html> =>
  answersBody({
    shown,
    found: await answerFor(db, idsOf(shown), { person, today }),
    authority: person.authorityName,
    seesChildren: may(person, 'children.read'),
    population: shown.population ? populationsOf((await ownArea(db)).area.code) : [],
    facts: shown.population ? await factsOf(db, person, today) : false,
    exports: may(person, 'indicators.export') ? { path: `/answers/${shown.id}/export`, query: url.searchParams } : null,
  })

/** The facts about the place that the register of them holds, for whoever reads it. */
const factsOf = async (db: Db, person: Person, today: Day): Promise<Html | false> => {
  const register = registers.find(({ id }) => id === 'area-facts')
  if (!register || !mayRead(person, register)) return false
  const filters = EntryFilters.parse({ sort: 'theme' })
  return placeFactsView(register, await allEntries(db, register, filters, today))
}

const answerExport = page({
  path: '/answers/:role/export/:format',
  needs: 'indicators.export',
  params: z.object({ role: z.string(), format: z.enum(tableFormatNames) }),
  query: Own.catch({ q: [] }),
  get: async ({ db, person, now, today, params: { role, format }, query }) => {
    const shown = pageOf(role, query)
    const found = await answerFor(db, idsOf(shown), { person, today })
    const rows = answersTable(shown.title, found, { asAt: now, authority: person.authorityName })
    return sendTable(db, rows, {
      format,
      action: 'answers.exported',
      subjectKind: 'answers',
      detail: { role: shown.id },
    })
  },
})

export const answerPages = [listPage, ...ownAnswerPages, answerPage, answerExport]
