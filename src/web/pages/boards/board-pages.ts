import { z } from 'zod'
import {
  addBoard,
  addMeeting,
  BoardFields,
  BoardId,
  countActions,
  forums,
  getBoard,
  getMeeting,
  listBoards,
  listMeetings,
  listPlans,
  MeetingFields,
  meetingsTable,
  MeetingId,
  moveMeeting,
  planOverview,
  takeMeetingOut,
  worstOf,
  type Counts,
  type Judged,
  type Meeting,
} from '../../../improvement/index.ts'
import { may } from '../../../people/index.ts'
import { Day, inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { backLink, button, details, input, select, status, table } from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { page, redirect, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { On } from '../plans/on.ts'
import { asAtForm, exportLinks, isPast, pastNotice } from '../plans/parts.ts'
import { actionsList } from '../plans/plan-view.ts'

const boardsPage = page({
  path: '/boards',
  needs: 'plans.read',
  postNeeds: 'boards.manage',
  form: BoardFields,
  get: async ({ db, person, csrf, problems, typed }) => {
    const boards = await listBoards(db)
    const field = fieldsOf({ problems, typed })
    return view({
      title: 'Boards',
      current: 'boards',
      style: 'p-plans',
      body: html`${backLink({ href: '/plans', text: 'Plans' })}
        <h1>Boards</h1>
        <p class="lede">
          ${boards.length === 0 ? 'No board yet.' : 'Who looks at plans, and when they meet. What is due at a meeting moves when the meeting moves.'}
        </p>
        ${
          boards.length > 0 &&
          table({
            caption: 'Boards',
            classes: 'fold',
            firstCellIsHeader: true,
            head: [{ text: 'Board' }, { text: 'Sort' }, { text: 'Chair' }, { text: 'Meets' }],
            rows: boards.map(({ id, name, forum, chair, every }) => [
              { html: html`<a href="/boards/${id}">${name}</a>` },
              { text: forum },
              { text: chair || 'Not said' },
              { text: every || 'Not said' },
            ]),
          })
        }
        ${may(person, 'plans.export') && boards.length > 0 && exportLinks('/boards/export')}
        ${
          may(person, 'boards.manage') &&
          details({
            summaryText: 'Add a board',
            open: problems.length > 0,
            html: html`<form method="post" action="/boards" novalidate>
              ${csrf} ${input({ ...field('name'), label: { text: 'Name' } })}
              ${select({ ...field('forum'), label: { text: 'Sort' }, items: forums.map((forum) => ({ value: forum, text: forum })) })}
              ${input({ ...field('chair'), label: { text: 'Chair' } })}
              ${input({ ...field('every'), label: { text: 'How often it meets' } })}
              ${button({ text: 'Add it', preventDoubleClick: true })}
            </form>`,
          })
        }`,
    })
  },
  post: async ({ db, form }) => redirect(`/boards/${await addBoard(db, form)}`, `“${form.name}” was added.`),
})

const boardsExport = page({
  path: '/boards/export/:format',
  needs: 'plans.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  get: async ({ db, person, now, params: { format } }) => {
    const leaving = meetingsTable(await listBoards(db), await listMeetings(db), {
      asAt: now,
      authority: person.authorityName,
    })
    return sendTable(db, leaving, { format, action: 'boards.exported', subjectKind: 'boards' })
  },
})

const boardPage = page({
  path: '/boards/:id',
  needs: 'plans.read',
  postNeeds: 'boards.manage',
  params: z.object({ id: BoardId }),
  query: z.object({ on: On }),
  form: MeetingFields,
  get: async ({ db, person, params: { id }, query, today, csrf, problems, typed }) => {
    const asAt = isPast(query.on, today)
    const board = await getBoard(db, id, asAt)
    const plans = (await listPlans(db, asAt)).filter((plan) => plan.boardId === id && plan.endedOn === null)
    const actions = new Map<string, Judged>()
    for (const plan of plans)
      for (const one of (await planOverview(db, plan.id, { on: asAt ?? today, asAt })).actions)
        actions.set(one.facts.id, one)
    const all = [...actions.values()]
    const manages = may(person, 'boards.manage') && asAt === undefined
    return view({
      title: board.name,
      current: 'boards',
      style: 'p-plans',
      body: html`${backLink({ href: '/boards', text: 'Boards' })}
        <h1>${board.name}</h1>
        <p class="lede">
          ${plans.length === 0 ? 'No plan is before this board.' : html`Before it: ${plans.map((plan, index) => html`${index > 0 && ', '}<a href="/plans/${plan.id}${asAt ? `?on=${asAt}` : ''}">${plan.title}</a>`)}.`}
        </p>
        ${pastNotice(asAt, `/boards/${id}`)}
        <p><a href="/boards/${id}/members">Members of this board</a></p>
        ${plans.length > 0 && countsView(countActions(all))}
        ${
          worstOf(all).length > 0 &&
          html`<h2>The worst first</h2>
            ${actionsList(worstOf(all), 'The five worst actions', asAt)}`
        }
        ${meetingsView(await listMeetings(db, id, asAt), { today, csrf: manages ? csrf : undefined })}
        ${manages && details({ summaryText: 'Call a meeting', open: problems.length > 0, html: meetingForm(id, { csrf, problems, typed }) })}
        ${asAtForm({ path: `/boards/${id}`, on: asAt, today })}`,
    })
  },
  post: async ({ db, params: { id }, form }) => {
    await addMeeting(db, id, form)
    return redirect(`/boards/${id}`, `The meeting of ${inWords(form.heldOn)} was called.`)
  },
})

const countsView = (counts: Counts): Html =>
  table({
    caption: 'Actions before this board, each counted once',
    classes: 'fold',
    head: [
      { text: 'Total' },
      { text: 'Overdue' },
      { text: 'Re-dated twice or more' },
      { text: 'Stale' },
      { text: 'Complete with no impact' },
      { text: 'Sustained' },
    ],
    rows: [
      [
        counts.total,
        counts.overdue,
        counts.redatedTwice,
        counts.stale,
        counts.completeWithoutImpact,
        counts.sustained,
      ].map((n) => ({ text: n })),
    ],
  })

const meetingForm = (id: string, { csrf, ...parts }: FormParts): Html => {
  const field = fieldsOf(parts)
  return html`<form method="post" action="/boards/${id}" novalidate>
    ${csrf}
    ${input({ ...field('title'), label: { text: 'What people call it' }, hint: { text: 'For example: July Strategic Board' } })}
    ${input({ ...field('heldOn'), type: 'date', label: { text: 'Day' }, classes: 'govuk-input--width-10' })}
    ${button({ text: 'Call it', preventDoubleClick: true })}
  </form>`
}

const meetingsView = (meetings: readonly Meeting[], { today, csrf }: { today: Day; csrf: Html | undefined }): Html =>
  html`<section class="sec sec--plain" aria-labelledby="meetings">
    <h2 id="meetings">Meetings <span class="meta">${meetings.length}, latest first</span></h2>
    <ul class="rows">
      ${meetings.map(({ id, title, boardName, heldOn, takenOutOn, takenOutWhy, actionsDue }) => {
        const isToCome = takenOutOn === null && heldOn >= today
        const due =
          actionsDue === 0
            ? 'no open action is due by it'
            : actionsDue === 1
              ? 'one open action is due by it'
              : `${actionsDue} open actions are due by it`
        return html`<li>
          <a href="/meetings/${id}">${inWords(heldOn)}</a> ${title || boardName}
          ${
            takenOutOn
              ? status({
                  symbol: 'no',
                  word: 'Taken out',
                  reason: `on ${inWords(takenOutOn)}: ${takenOutWhy}. What was due by it has no date`,
                })
              : html`<p class="meta">${due}</p>`
          }
          ${
            csrf &&
            isToCome &&
            details({
              summaryHtml: html`Move or take out<span class="govuk-visually-hidden">: ${inWords(heldOn)}</span>`,
              html: html`<form method="post" action="/meetings/${id}/move">
                  ${csrf}
                  ${input({ id: `to-${id}`, name: 'to', type: 'date', label: { text: 'New day' }, value: heldOn, classes: 'govuk-input--width-10' })}
                  ${input({ id: `why-${id}`, name: 'why', label: { text: 'Why' } })}
                  ${button({ text: 'Move it, and what is due by it', classes: 'govuk-button--secondary' })}
                </form>
                <form method="post" action="/meetings/${id}/take-out">
                  ${csrf}
                  ${input({ id: `out-${id}`, name: 'why', label: { text: 'Why it is taken out' }, hint: { text: 'What is due by it loses its date, and an alert says so.' } })}
                  ${button({ text: 'Take it out', classes: 'govuk-button--warning' })}
                </form>`,
            })
          }
        </li>`
      })}
    </ul>
  </section>`

const reason = z.string().trim().max(1000).default('')

const movePage = page({
  path: '/meetings/:id/move',
  needs: 'boards.manage',
  params: z.object({ id: MeetingId }),
  form: z.object({ to: Day, why: reason }),
  post: async ({ db, params: { id }, form, today }) => {
    const { boardId } = await getMeeting(db, id)
    const { moved } = await moveMeeting(db, id, { ...form, today })
    return redirect(
      `/boards/${boardId}`,
      `The meeting moved to ${inWords(form.to)}, and with it the date of ${moved === 1 ? 'one action' : `${moved} actions`}.`,
    )
  },
})

const takeOutPage = page({
  path: '/meetings/:id/take-out',
  needs: 'boards.manage',
  params: z.object({ id: MeetingId }),
  form: z.object({ why: reason }),
  post: async ({ db, params: { id }, form, today }) => {
    const { boardId } = await getMeeting(db, id)
    const { alerts } = await takeMeetingOut(db, id, { ...form, today })
    return redirect(
      `/boards/${boardId}`,
      `The meeting was taken out. ${alerts === 1 ? 'One action has' : `${alerts} actions have`} no date now, and an alert says so.`,
    )
  },
})

export const boardPages = [boardsPage, boardsExport, boardPage, movePage, takeOutPage]
