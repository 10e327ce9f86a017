import { z } from 'zod'
import {
  agendaItemPaper,
  councillorAgendaItem,
  councillorItem,
  councillorPaper,
  leftOut,
  listCouncillorMeetings,
  listCouncillorPlans,
  pictureWords,
  sourceOf,
  sparkOf,
  trendLine,
  type CouncillorAgendaItem,
  type CouncillorFigure,
  type CouncillorItem,
  type CouncillorMeeting,
  type CouncillorPlan,
} from '../../../councillor/index.ts'
import { PriorityId } from '../../../improvement/index.ts'
import { may, record } from '../../../people/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { printPaper } from '../../../platform/paper/book.ts'
import { drawingHtml, paperFile } from '../../../platform/paper/paper-html.ts'
import { ItemId, portfoliosOf } from '../../../scrutiny/index.ts'
import { backLink, status } from '../../components/index.ts'
import { download, page, view } from '../../page.ts'

const params = z.object({ id: PriorityId })

/** What is being done about what inspectors found, for somebody who sits on a committee. */
const listPage = page({
  path: '/councillor',
  needs: 'plans.read',
  get: async ({ db, person, today }) =>
    view({
      title: 'For councillors',
      current: 'councillor',
      style: 'p-councillor',
      body: listView({
        plans: await listCouncillorPlans(db, today),
        meetings: await listCouncillorMeetings(db, today),
        held: await portfoliosOf(db, person.id, today),
      }),
    }),
})

interface Shown {
  plans: readonly CouncillorPlan[]
  meetings: readonly CouncillorMeeting[]
  /** The portfolios of whoever looks, where they are a cabinet member. */
  held: readonly { id: string; title: string }[]
}

const listView = ({ plans, meetings, held }: Shown): Html =>
  html`<h1>For councillors</h1>
    <p class="lede">
      ${plans.length === 0 ? 'No plan is open.' : 'What was promised, how it stands, and what is worth asking: one page for each matter.'}
    </p>
    ${held.map(({ id, title }) => html`<p><a href="/committees/portfolios/${id}">Your portfolio on one page: ${title}</a></p>`)}
    ${meetings.map(
      ({ id, committee, heldOn, items }) =>
        html`<section class="sec sec--plain" aria-labelledby="meeting-${id}">
          <h2 id="meeting-${id}">${committee}, ${inWords(heldOn)}</h2>
          <p class="noprint"><a href="/committees/meetings/${id}/pack">Agenda and papers as one</a></p>
          <ul class="rows">
            ${items.map(
              (one) =>
                html`<li>
                  <a href="/councillor/items/${one.id}"><b>${one.title}</b></a>
                  ${one.asks && html`<p>${one.asks}</p>`}
                </li>`,
            )}
          </ul>
        </section>`,
    )}
    ${plans.map(
      ({ id, title, purpose, lines }) =>
        html`<section class="sec sec--plain" aria-labelledby="plan-${id}">
          <h2 id="plan-${id}">${title}</h2>
          ${purpose && html`<p>${purpose}</p>`}
          ${lines.length === 0 && html`<p class="meta">It has no priorities yet.</p>`}
          <ul class="rows">
            ${lines.map(
              (line) =>
                html`<li>
                  <a href="/councillor/${line.id}"><b>${line.title}</b></a
                  >${line.asked > 0 && html` <strong class="tagword">${line.asked === 1 ? 'A decision is asked' : `${line.asked} decisions are asked`}</strong>`}
                  <p>${line.sentence}</p>
                </li>`,
            )}
          </ul>
        </section>`,
    )}
    <p class="meta">${leftOut}</p>`

const itemPage = page({
  path: '/councillor/:id',
  needs: 'plans.read',
  params,
  get: async ({ db, person, params: { id }, today }) => {
    const item = await councillorItem(db, id, today)
    return view({
      title: item.title,
      current: 'councillor',
      style: 'p-councillor',
      body: itemView(item, may(person, 'plans.read')),
    })
  },
})

const itemView = (item: CouncillorItem, takes: boolean): Html =>
  html`<div class="bill">
    ${backLink({ href: '/councillor', text: 'For councillors' })}
    <p class="runner"><span>${item.planTitle}</span><span>${inWords(item.on)}</span></p>
    <h1>${item.title}</h1>
    <p class="lede">${item.sentence}</p>
    ${takes && html`<p class="exports noprint">Take this page away: <a href="/councillor/${item.id}/paper/pdf" download>PDF</a>, <a href="/councillor/${item.id}/paper/html" download>HTML</a></p>`}
    ${askedView(item)}
    <section class="rows3" aria-label="Figures">
      ${item.figures.length === 0 ? html`<p>No figure is linked to it, so nobody can see whether it helps.</p>` : item.figures.map(figureView)}
    </section>
    <section class="q" aria-labelledby="q">
      <h2 id="q">Questions worth asking</h2>
      <ol>
        ${item.questions.map(({ question, known }) => html`<li>${question}<span>${known}</span></li>`)}
      </ol>
    </section>
    <section class="q" aria-labelledby="promised">
      <h2 id="promised">What was promised</h2>
      <ul class="rows">
        ${item.actions.map(({ title, plain }) => html`<li>${title} <b class="meta">${plain}</b></li>`)}
      </ul>
    </section>
    <div class="two">
      <section aria-labelledby="words">
        <h2 id="words">Words used</h2>
        <dl>
          ${item.terms.map(
            ({ term, means }) =>
              html`<dt>${term}</dt>
                <dd>${means}</dd>`,
          )}
        </dl>
      </section>
      <section aria-labelledby="source">
        <h2 id="source">Where this comes from</h2>
        ${item.figures.map((figure) => html`<p>${sourceOf(figure)}</p>`)}
        ${item.inspectors && html`<p>${item.inspectors}</p>`}
        <p>${leftOut}</p>
      </section>
    </div>
  </div>`

const askedView = ({ asked, said }: CouncillorItem): Html =>
  html`<dl class="asked">
    <dt>What is asked</dt>
    <dd>
      ${asked.length === 0 ? 'Nobody asks for a decision on it now.' : asked.map(({ who, words }) => html`<p>${words} <span class="meta">${who}</span></p>`)}
    </dd>
    ${said.map(
      ({ words, when, became, isWaiting }) =>
        html`<dt>You said</dt>
          <dd><span class="said">“${words}”</span> <span class="meta">${when}</span></dd>
          <dt>What came back</dt>
          <dd>${isWaiting ? status({ symbol: 'late', word: 'No answer', reason: became, tone: 'late' }) : became}</dd>`,
    )}
  </dl>`

/** One item of an agenda on one page, for who sits at the table. */
const agendaItemPage = page({
  path: '/councillor/items/:id',
  needs: 'plans.read',
  params: z.object({ id: ItemId }),
  get: async ({ db, params: { id }, today }) => {
    const shown = await councillorAgendaItem(db, id, today)
    return view({
      title: shown.item.title,
      current: 'councillor',
      style: 'p-councillor',
      body: agendaItemView(shown),
    })
  },
})

const agendaItemView = ({
  item,
  meeting,
  asked,
  sentence,
  figures,
  papers,
  exempt,
  questions,
  terms,
}: CouncillorAgendaItem): Html =>
  html`<div class="bill">
    ${backLink({ href: '/councillor', text: 'For councillors' })}
    <p class="runner">
      <span>${meeting.committeeName}</span><span>${inWords(meeting.heldOn)}, item ${item.place}</span>
    </p>
    <h1>${item.title}</h1>
    ${sentence && html`<p class="lede">${sentence}</p>`}
    <p class="exports noprint">
      Take this page away: <a href="/councillor/items/${item.id}/paper/pdf" download>PDF</a>,
      <a href="/councillor/items/${item.id}/paper/html" download>HTML</a>
    </p>
    <dl class="asked">
      <dt>What is asked</dt>
      <dd>${asked}</dd>
      ${
        exempt &&
        html`<dt>In part not public</dt>
          <dd>${exempt}</dd>`
      }
    </dl>
    <section class="rows3" aria-label="Figures">
      ${figures.length === 0 ? html`<p>No figure of the council’s own stands behind this item here. Ask what shows that it helps.</p>` : figures.map(figureView)}
    </section>
    <section class="q" aria-labelledby="q">
      <h2 id="q">Questions worth asking</h2>
      <ol>
        ${questions.map(({ question, known, answer }) => html`<li>${question}<span>${known} The answer: ${answer}.</span></li>`)}
      </ol>
    </section>
    <section class="q" aria-labelledby="said">
      <h2 id="said">What the papers say in short</h2>
      ${papers.length === 0 && html`<p>There is no paper yet.</p>`}
      <ul class="rows">
        ${papers.map(
          ({ id, title, summary, age }) =>
            html`<li>
              <a href="/committees/papers/${id}">${title}</a> <span class="meta">${age}</span>
              ${summary && html`<p>${summary}</p>`}
            </li>`,
        )}
      </ul>
    </section>
    <div class="two">
      <section aria-labelledby="words">
        <h2 id="words">Words used</h2>
        ${terms.length === 0 && html`<p>None that needs explaining.</p>`}
        <dl>
          ${terms.map(
            ({ term, means }) =>
              html`<dt>${term}</dt>
                <dd>${means}</dd>`,
          )}
        </dl>
      </section>
      <section aria-labelledby="source">
        <h2 id="source">Where this comes from</h2>
        ${figures.map((figure) => html`<p>${sourceOf(figure)}</p>`)}
        <p>${leftOut}</p>
      </section>
    </div>
  </div>`

const figureView = (figure: CouncillorFigure): Html =>
  html`<div>
    <h2 class="figure-title">${figure.title}</h2>
    <p class="v">${figure.value}</p>
    <p class="of">${figure.of}</p>
    ${figure.points.length > 1 && drawingHtml(sparkOf(figure), pictureWords(figure))}
    ${status({
      symbol: figure.trend === 'better' ? 'up' : figure.trend === 'worse' ? 'down' : 'flat',
      word:
        figure.trend === 'unknown'
          ? 'No trend'
          : figure.trend === 'steady'
            ? 'Steady'
            : figure.trend === 'better'
              ? 'Better'
              : 'Worse',
      reason: trendLine(figure).replace(/^(?:Better|Worse|Steady): /, ''),
      tone: 'plain',
    })}
  </div>`

const paperPage = page({
  path: '/councillor/:id/paper/:kind',
  needs: 'plans.read',
  params: params.extend({ kind: z.enum(['pdf', 'html']) }),
  get: async ({ db, person, params: { id, kind }, today }) => {
    const paper = councillorPaper(await councillorItem(db, id, today), person.authorityName)
    await record(db, { action: 'councillor.page-taken', subjectKind: 'priority', subjectId: id, detail: { kind } })
    const fileName = `councillor-${today}.${kind}`
    return kind === 'pdf'
      ? download({ bytes: await printPaper(paper), mediaType: 'application/pdf', fileName })
      : download({ bytes: paperFile(paper), mediaType: 'text/html; charset=utf-8', fileName })
  },
})

const agendaItemFile = page({
  path: '/councillor/items/:id/paper/:kind',
  needs: 'plans.read',
  params: z.object({ id: ItemId, kind: z.enum(['pdf', 'html']) }),
  get: async ({ db, person, params: { id, kind }, today }) => {
    const paper = agendaItemPaper(await councillorAgendaItem(db, id, today), {
      authority: person.authorityName,
      on: today,
    })
    await record(db, { action: 'councillor.page-taken', subjectKind: 'agenda item', subjectId: id, detail: { kind } })
    const fileName = `item-${today}.${kind}`
    return kind === 'pdf'
      ? download({ bytes: await printPaper(paper), mediaType: 'application/pdf', fileName })
      : download({ bytes: paperFile(paper), mediaType: 'text/html; charset=utf-8', fileName })
  },
})

export const councillorPages = [listPage, agendaItemPage, agendaItemFile, itemPage, paperPage]
