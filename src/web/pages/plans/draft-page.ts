import { z } from 'zod'
import { causeKinds, getPlan, PlanId, propose, takeProposal, type Proposal } from '../../../improvement/index.ts'
import {
  FindingFilters,
  findFindings,
  findingsById,
  findingsPerPage,
  countFindings,
  kindInWords,
  listChoices,
  themeInWords,
  type Finding,
} from '../../../inspections/index.ts'
import { Day, inWords } from '../../../platform/day.ts'
import { Invalid } from '../../../platform/errors.ts'
import { html, type Html } from '../../../platform/html.ts'
import { several } from '../../../platform/several.ts'
import { backLink, button, checkboxes, input, select, textarea } from '../../components/index.ts'
import { page, redirect, view } from '../../page.ts'
import { paging } from '../../paging.ts'
import { peopleToChoose } from './parts.ts'

const actOn = ['improve', 'priority', 'recommendation', 'action', 'point']

/** From confirmed findings to drafts: first the findings, then for each theme what could be planned. */
const draftPage = page({
  path: '/plans/:id/draft',
  needs: 'plans.edit',
  params: z.object({ id: PlanId }),
  query: z.object({
    finding: several(z.uuid()),
    q: z.string().trim().max(200).catch(''),
    theme: z.string().max(100).catch(''),
    page: z.coerce.number().int().min(1).max(10_000).catch(1),
  }),
  form: z.object({
    finding: several(z.uuid()),
    theme: z.string().max(100),
    title: z.string(),
    causeKind: z.string().default(''),
    cause: z.string().default(''),
    ownerId: z.string().default(''),
    dueOn: z.preprocess((value) => (value === '' ? null : value), Day.nullable()).default(null),
    action: several(z.coerce.number().int().min(0).max(50)),
    actionTitle: several(z.string().max(300)),
    doneWhen: several(z.string().max(1000)),
    measure: several(z.coerce.number().int().min(0).max(50)),
  }),
  get: async ({ db, params: { id }, query, url, csrf }) => {
    const plan = await getPlan(db, id)
    const back = backLink({ href: `/plans/${id}`, text: plan.title })
    if (query.finding.length > 0) {
      const findings = (await findingsById(db, query.finding)).filter(({ state }) => state === 'confirmed')
      const body = html`${back}
      ${proposalsView({ proposals: propose(findings), planId: id, csrf, people: await peopleToChoose(db, 'Nobody yet') })}`
      return view({ title: 'What could be planned', current: 'plans', style: 'p-plans', body })
    }
    const filters = FindingFilters.parse({
      q: query.q,
      theme: query.theme,
      kind: actOn,
      state: 'confirmed',
      page: query.page,
    })
    const themes = (await listChoices(db))
      .filter(({ filter }) => filter === 'theme')
      .map(({ value, count }) => ({ value, text: `${themeInWords(value)} (${count})` }))
    const body = html`${back}
    ${chooseView({ found: await findFindings(db, filters), total: (await countFindings(db, filters)).total, planId: id, query, url, themes })}`
    return view({ title: 'Choose findings', current: 'plans', style: 'p-plans', body })
  },
  post: async ({ db, params: { id }, form }) => {
    const actions = form.action.map((place) => ({
      title: form.actionTitle[place] ?? '',
      doneWhen: form.doneWhen[place] ?? '',
    }))
    if (form.title.trim() === '') throw new Invalid([{ field: 'title', message: 'Give the priority a title.' }])
    await takeProposal(
      db,
      id,
      {
        theme: form.theme,
        title: form.title,
        causeKind: form.causeKind,
        cause: form.cause,
        findingIds: form.finding,
        actions,
        measures: form.measure,
      },
      { ownerId: form.ownerId === '' ? null : form.ownerId, dueOn: form.dueOn },
    )
    const many = actions.length === 1 ? 'one action' : `${actions.length} actions`
    return redirect(
      `/plans/${id}`,
      `“${form.title}” was added with ${many}, as drafts. Nothing of it counts until it is agreed.`,
    )
  },
})

interface Choose {
  found: readonly Finding[]
  total: number
  planId: string
  query: { q: string; theme: string; page: number }
  url: URL
  themes: readonly { value: string; text: string }[]
}

const chooseView = ({ found, total, planId, query, url, themes }: Choose): Html =>
  html`<h1>Which findings is the plan to answer?</h1>
    <p class="lede">
      Only findings that somebody has confirmed, and that ask for something. Choose some, then see what could be planned
      for them.
    </p>
    <form method="get" action="/plans/${planId}/draft" class="asat" role="search" aria-label="Narrow the findings">
      ${input({ id: 'q', name: 'q', label: { text: 'Words' }, value: query.q })}
      ${select({ id: 'theme', name: 'theme', label: { text: 'Theme' }, items: [{ value: '', text: 'Any theme' }, ...themes], value: query.theme })}
      ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
    </form>
    ${
      found.length === 0
        ? html`<p>
            No confirmed finding has all of these. <a href="/findings">Confirm findings</a> first, or use fewer words.
          </p>`
        : html`<form method="get" action="/plans/${planId}/draft">
            ${checkboxes({
              idPrefix: 'finding',
              name: 'finding',
              fieldset: { legend: { text: 'Findings, newest first' } },
              items: found.map(({ id, value, kind, title, fileName, dated, themes: own }) => ({
                value: id,
                html: html`<span class="said">${value}</span>`,
                hint: {
                  text: `${kindInWords(kind)}. ${title || fileName}${dated ? `, ${inWords(dated)}` : ''}${own.length > 0 ? `. ${own.map(themeInWords).join(', ')}` : ''}`,
                },
              })),
            })}
            ${button({ text: 'See what could be planned' })}
          </form>`
    }
    ${paging({ url, page: query.page, perPage: findingsPerPage, total, noun: 'findings' })}`

const proposalsView = ({
  proposals,
  planId,
  csrf,
  people,
}: {
  proposals: readonly Proposal[]
  planId: string
  csrf: Html
  people: readonly { value: string; text: string }[]
}): Html =>
  html`<h1>What could be planned</h1>
    <p class="lede">
      ${proposals.length === 0 ? 'None of these findings is confirmed any more.' : 'Drafts, from the themes of the findings. They are suggestions of Sightline, and no finding of anybody: change the words, leave out what does not fit.'}
    </p>
    ${proposals.map((proposal, index) => proposalForm(proposal, { index, planId, csrf, people }))}`

interface ProposalForm {
  index: number
  planId: string
  csrf: Html
  people: readonly { value: string; text: string }[]
}

const proposalForm = (
  { theme, title, cause, actions, measures, findings }: Proposal,
  { index, planId, csrf, people }: ProposalForm,
): Html => {
  const id = (name: string) => `${name}-${index}`
  return html`<section class="sec" aria-labelledby="${id('theme')}">
    <div class="sec__head">
      <h2 id="${id('theme')}">${title}</h2>
      <p>
        <strong class="tagword">Draft</strong> ${findings.length === 1 ? 'One finding' : `${findings.length} findings`}
      </p>
    </div>
    <form method="post" action="/plans/${planId}/draft" class="sec__body" novalidate>
      ${csrf}
      <input type="hidden" name="theme" value="${theme}" />
      ${findings.map((one) => html`<input type="hidden" name="finding" value="${one.id}" />`)}
      <ul class="rows">
        ${findings.map(({ value }) => html`<li class="said">${value}</li>`)}
      </ul>
      ${input({ id: id('title'), name: 'title', label: { text: 'Priority' }, value: title })}
      ${select({ id: id('causeKind'), name: 'causeKind', label: { text: 'Kind of cause' }, items: [{ value: '', text: 'Not known yet' }, ...Object.entries(causeKinds).map(([value, text]) => ({ value, text }))], value: cause?.kind ?? '' })}
      ${textarea({ id: id('cause'), name: 'cause', rows: 2, label: { text: 'Cause' }, hint: { text: 'What is often so. Change it to what is so here.' }, value: cause?.text ?? '' })}
      ${actions.map(
        (action, place) =>
          html`<fieldset class="govuk-fieldset proposed">
            <legend class="govuk-fieldset__legend">Action ${place + 1}</legend>
            ${checkboxes({ idPrefix: id(`action-${place}`), name: 'action', classes: 'govuk-checkboxes--small', items: [{ value: String(place), text: 'Take this action', checked: true }] })}
            ${input({ id: id(`actionTitle-${place}`), name: 'actionTitle', label: { text: 'What is to be done' }, value: action.title })}
            ${input({ id: id(`doneWhen-${place}`), name: 'doneWhen', label: { text: 'Done when' }, value: action.doneWhen })}
          </fieldset>`,
      )}
      ${
        measures.length > 0 &&
        checkboxes({
          idPrefix: id('measure'),
          name: 'measure',
          fieldset: { legend: { text: 'Measures' } },
          hint: { text: 'How soon never stands alone: it is paired with how well.' },
          items: measures.map((measure, place) => ({ value: String(place), text: measure.title, checked: true })),
        })
      }
      ${select({ id: id('ownerId'), name: 'ownerId', label: { text: 'Owner of the priority' }, items: people })}
      ${input({ id: id('dueOn'), name: 'dueOn', type: 'date', label: { text: 'Due, for all of its actions' }, classes: 'govuk-input--width-10' })}
      ${button({ html: html`Add to the plan as drafts<span class="govuk-visually-hidden">: ${title}</span>`, preventDoubleClick: true })}
    </form>
  </section>`
}

export const draftPages = [draftPage]
