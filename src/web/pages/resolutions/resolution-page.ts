import { z } from 'zod'
import { ActionFilters, findActions, stateWords, type State } from '../../../improvement/index.ts'
import { findingsById } from '../../../inspections/index.ts'
import { findLine, type Line } from '../../../line/index.ts'
import { may } from '../../../people/index.ts'
import { instantInWords, inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  addresseeSorts,
  ChaseFields,
  chaseResolution,
  dropResolution,
  EndFields,
  followWithAction,
  getResolution,
  implementResolution,
  isExecutive,
  listActionsOf,
  listChasesOf,
  listFindingIdsOf,
  listFormerTexts,
  lookAtImpact,
  MendFields,
  mendResolutionText,
  publishResponse,
  resolutionKinds,
  ResolutionId,
  RespondFields,
  responses,
  respondTo,
  ServeFields,
  serveResolution,
  standingOf,
  whatBecame,
  type FormerText,
  type Resolution,
  type ResolutionChase,
} from '../../../scrutiny/index.ts'
import {
  backLink,
  button,
  checkboxes,
  details,
  input,
  radios,
  select,
  summaryList,
  textarea,
} from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'
import { lineStrip } from '../lines/line-strip.ts'
import { deed, type Showing } from '../committees/deed.ts'
import { resolutionStatus } from './parts.ts'

const params = z.object({ id: ResolutionId })
const to = (id: string) => `/resolutions/${id}`

/** A resolution: whom it asks, by when and why then, what came back, what follows from it. */
const resolutionPage = page({
  path: '/resolutions/:id',
  needs: 'committees.read',
  params,
  get: (visit) => showResolution(visit),
})

type Form = FormParts & { open: string | undefined }

interface OneResolution {
  one: Resolution
  line: Line | undefined
  actions: Awaited<ReturnType<typeof listActionsOf>>
  findings: readonly { href: string; text: string }[]
  chases: readonly ResolutionChase[]
  formerly: readonly FormerText[]
  choices: readonly { value: string; text: string }[]
  today: Day
  form: Form
  manages: boolean
  answers: boolean
}

const showResolution = async ({
  db,
  person,
  params: { id },
  today,
  csrf,
  problems,
  typed,
  open,
}: Showing & { params: { id: ResolutionId } }) => {
  const one = await getResolution(db, id)
  const findings = await findingsById(db, await listFindingIdsOf(db, id))
  const answers = may(person, 'resolutions.answer') && (person.role !== 'councillor' || isExecutive(one.addresseeSort))
  return view({
    title: `Resolution ${one.name}`,
    current: 'resolutions',
    style: 'p-committees',
    body: resolutionView({
      one,
      line: await findLine(db, { kind: 'resolution', id }, { on: today }),
      actions: await listActionsOf(db, id),
      findings: findings.map(({ id: finding, documentId, value }) => ({
        href: `/documents/${documentId}?reading=${finding}`,
        text: value,
      })),
      chases: await listChasesOf(db, id),
      formerly: await listFormerTexts(db, id),
      choices: answers
        ? (await findActions(db, ActionFilters.parse({ sort: 'title' }), today)).map(({ facts }) => ({
            value: facts.id,
            text: facts.title,
          }))
        : [],
      today,
      form: { csrf, problems, typed, open },
      manages: may(person, 'committees.manage'),
      answers,
    }),
  })
}

const resolutionView = (shown: OneResolution): Html => {
  const { one, today, findings } = shown
  const standing = standingOf(one, today)
  return html`${backLink({ href: '/resolutions', text: 'Resolutions' })}
    ${lineStrip(shown.line, { kind: 'resolution', id: one.id }, 'resolution')}
    <h1>Resolution ${one.name}</h1>
    <blockquote class="said">${one.text}</blockquote>
    ${resolutionStatus(standing)}
    <p class="lede">${whatBecame(one, today)}</p>
    ${summaryList({
      rows: [
        {
          key: { text: 'Passed' },
          value: {
            html: html`<a href="/committees/meetings/${one.meetingId}/record">${inWords(one.heldOn)}</a>,
              ${one.committeeName}; minute <a href="/committees/minutes/${one.minuteId}">${one.minuteTitle}</a>`,
          },
        },
        { key: { text: 'Kind' }, value: { text: resolutionKinds[one.kind].word } },
        {
          key: { text: 'Asked of' },
          value: { text: `${one.addressee || 'Nobody yet'} (${addresseeSorts[one.addresseeSort].toLowerCase()})` },
        },
        {
          key: { text: 'Sent' },
          value: {
            text: one.servedOn
              ? `${inWords(one.servedOn)}${one.noticeGiven ? ', with formal notice' : ', without formal notice'}`
              : 'Not yet',
          },
        },
        {
          key: { text: 'Answer due' },
          value: {
            html: html`${standing.due.on ? inWords(standing.due.on) : 'No day'}<br /><span class="meta"
                >${standing.due.sum}</span
              >`,
          },
        },
        one.respondedOn && {
          key: { text: 'Answer' },
          value: {
            html: html`${one.response !== '' && responses[one.response]},
              ${inWords(one.respondedOn)}${one.responseWhy && `: ${one.responseWhy}`}<br /><span class="meta"
                >${one.responsePublishedOn ? `public since ${inWords(one.responsePublishedOn)}` : 'not public yet'}</span
              >${one.responseText && html`<p class="said">${one.responseText}</p>`}`,
          },
        },
        one.backOn && {
          key: { text: 'Back before the committee' },
          value: { html: html`<a href="/committees/meetings/${one.backAtMeetingId}">${inWords(one.backOn)}</a>` },
        },
        one.impactDue && {
          key: { text: 'Impact' },
          value: {
            text: one.impactOn
              ? `Looked at on ${inWords(one.impactOn)}: ${one.impactSaid}`
              : `To be looked at by ${inWords(one.impactDue)}`,
          },
        },
      ],
    })}
    ${
      findings.length > 0 &&
      html`<section class="sec sec--plain" aria-labelledby="about">
        <h2 id="about">What inspectors said</h2>
        <ul class="rows">
          ${findings.map(({ href, text }) => html`<li><a class="said" href="${href}">${text}</a></li>`)}
        </ul>
      </section>`
    }
    ${formerlyView(shown)} ${actionsView(shown)} ${chasesView(shown)} ${mendView(shown)} ${formsView(shown)}`
}

/** What it said before it was mended: a record is never quietly another. */
const formerlyView = ({ formerly }: OneResolution): Html | false =>
  formerly.length > 0 &&
  html`<section class="sec sec--plain" aria-labelledby="formerly">
    <h2 id="formerly">Its words before</h2>
    <ul class="rows">
      ${formerly.map(
        ({ text, why, by, changedAt }) =>
          html`<li>
            <p class="said">${text}</p>
            <p class="meta">until ${instantInWords(changedAt)}, when ${by} changed them: ${why}</p>
          </li>`,
      )}
    </ul>
  </section>`

const mendView = ({ one, form, manages }: OneResolution): Html | false => {
  if (!manages || one.servedOn !== null || one.minutesAgreed) return false
  const field = fieldsOf(form, { text: one.text })
  return details({
    summaryText: 'Mend its words',
    open: form.open === 'mend',
    html: html`<form method="post" action="${to(one.id)}/mend" novalidate>
      ${form.csrf}<input type="hidden" name="version" value="${one.version}" />
      ${textarea({ ...field('text'), rows: 4, label: { text: 'As it was put' }, hint: { text: 'Until it is served and the minutes are agreed. What it said before stays in its history.' } })}
      ${input({ ...field('why'), label: { text: 'Why its words change' } })}
      ${button({ text: 'Keep these words', classes: 'govuk-button--secondary' })}
    </form>`,
  })
}

const actionsView = ({ one, actions, choices, form, answers }: OneResolution): Html | false =>
  (resolutionKinds[one.kind].asks || actions.length > 0) &&
  html`<section class="sec sec--plain" aria-labelledby="actions">
    <h2 id="actions">Actions that follow</h2>
    ${
      actions.length === 0
        ? html`<p>None is tied to it.</p>`
        : html`<ul class="rows">
            ${actions.map(({ id, title, state }) => html`<li><a href="/actions/${id}">${title}</a> <span class="meta">${stateWords[state as State]}</span></li>`)}
          </ul>`
    }
    ${
      answers &&
      choices.length > 0 &&
      details({
        summaryText: 'Tie an action to it',
        open: form.open === 'action',
        html: html`<form method="post" action="${to(one.id)}/action" novalidate>
          ${form.csrf} ${select({ ...fieldsOf(form)('actionId'), label: { text: 'Action' }, items: [...choices] })}
          ${button({ text: 'Tie it', classes: 'govuk-button--secondary' })}
        </form>`,
      })
    }
  </section>`

const chasesView = ({ chases }: OneResolution): Html | false =>
  chases.length > 0 &&
  html`<section class="sec sec--plain" aria-labelledby="chases">
    <h2 id="chases">Asked again</h2>
    <ul class="rows">
      ${chases.map(({ chasedOn, whom, said, by }) => html`<li><b>${inWords(chasedOn)}</b> ${whom}${said && `: ${said}`} <span class="meta">${by}</span></li>`)}
    </ul>
  </section>`

/** What can be done now, and no more: each form only where its step is possible. */
const formsView = ({ one, today, form, manages, answers }: OneResolution): Html => {
  const waits = resolutionKinds[one.kind].asks && one.notPursuedOn === null
  const field = fieldsOf(form, { on: today, addressee: one.addressee })
  const dayOf = (id: string, label: string) =>
    input({
      ...field('on'),
      id,
      type: 'date',
      label: { text: label },
      classes: 'govuk-input--width-10',
      attributes: { max: today },
    })
  const ending = (name: string, summary: string, label: string, submit: string) =>
    details({
      summaryText: summary,
      open: form.open === name,
      html: html`<form method="post" action="${to(one.id)}/${name}" novalidate>
        ${form.csrf} ${dayOf(`${name}-on`, 'Day')}
        ${textarea({ ...field('said'), id: `${name}-said`, rows: 2, label: { text: label } })}
        ${button({ text: submit, classes: 'govuk-button--secondary' })}
      </form>`,
    })
  return html`${
    manages &&
    waits &&
    one.servedOn === null &&
    details({
      summaryText: 'It was sent',
      open: form.open === 'serve' || form.open === undefined,
      html: html`<form method="post" action="${to(one.id)}/serve" novalidate>
        ${form.csrf} ${input({ ...field('addressee'), label: { text: 'To whom' } })}
        ${dayOf('serve-on', 'Day on which they received it')}
        ${isExecutive(one.addresseeSort) && checkboxes({ name: 'noticeGiven', classes: 'govuk-checkboxes--small', items: [{ value: 'yes', text: 'Formal notice was given that a response is required', hint: { text: 'Only then do the two months of the law run.' } }] })}
        ${button({ text: 'Record that it was sent', preventDoubleClick: true })}
      </form>`,
    })
  }
  ${
    answers &&
    waits &&
    one.servedOn !== null &&
    one.respondedOn === null &&
    details({
      summaryText: 'Answer it',
      open: form.open === 'respond',
      html: html`<form method="post" action="${to(one.id)}/respond" novalidate>
        ${form.csrf}
        ${radios({ name: 'response', classes: 'govuk-radios--small', fieldset: { legend: { text: 'The answer' } }, items: Object.entries(responses).map(([value, text]) => ({ value, text })) })}
        ${textarea({ ...field('why'), rows: 2, label: { text: 'Reason' }, hint: { text: 'Needed for a part or a rejection. The public is told.' } })}
        ${textarea({ ...field('text'), rows: 5, label: { text: 'The answer in full' } })}
        ${dayOf('respond-on', 'Day of the answer')} ${button({ text: 'Give the answer', preventDoubleClick: true })}
      </form>`,
    })
  }
  ${
    manages &&
    one.respondedOn !== null &&
    one.responsePublishedOn === null &&
    html`<form method="post" action="${to(one.id)}/publish-answer">
      ${form.csrf} ${button({ text: 'Publish the answer' })}
    </form>`
  }
  ${
    manages &&
    waits &&
    one.servedOn !== null &&
    one.respondedOn === null &&
    details({
      summaryText: 'Ask again',
      open: form.open === 'chase',
      html: html`<form method="post" action="${to(one.id)}/chase" novalidate>
        ${form.csrf} ${input({ ...field('whom'), label: { text: 'Whom you asked' } })} ${dayOf('chase-on', 'Day')}
        ${textarea({ ...field('said'), id: 'chase-said', rows: 2, label: { text: 'What was said' } })}
        ${button({ text: 'Record it', classes: 'govuk-button--secondary' })}
      </form>`,
    })
  }
  ${manages && waits && one.respondedOn !== null && one.implementedOn === null && ending('done', 'It has been done', 'What was done', 'Record that it was done')}
  ${manages && waits && one.respondedOn !== null && one.impactOn === null && ending('impact', 'The committee looked at what changed', 'What changed, and how it is known', 'Record it')}
  ${manages && waits && ending('drop', 'The committee asks no more for it', 'Why', 'Record it')}`
}

interface Step<Fields extends z.ZodType> {
  name: string
  needs: 'committees.manage' | 'resolutions.answer'
  form: Fields
  does: Parameters<typeof deed<typeof params, Fields>>[0]['does']
}

const step = <Fields extends z.ZodType>({ name, needs, form, does }: Step<Fields>) =>
  deed({ path: `/resolutions/:id/${name}`, needs, params, form, name, shows: showResolution, does })

const deeds = [
  step({
    name: 'serve',
    needs: 'committees.manage',
    form: ServeFields,
    does: async ({ db, params: { id }, form, today }) => {
      await serveResolution(db, id, form, today)
      return redirect(to(id), `Recorded as sent to ${form.addressee}.`)
    },
  }),
  step({
    name: 'mend',
    needs: 'committees.manage',
    form: MendFields,
    does: async ({ db, params: { id }, form }) => {
      await mendResolutionText(db, id, form)
      return redirect(to(id), 'The words were changed. What they were stays in the history.')
    },
  }),
  step({
    name: 'respond',
    needs: 'resolutions.answer',
    form: RespondFields,
    does: async ({ db, params: { id }, form, today }) => {
      await respondTo(db, id, form, today)
      return redirect(to(id), `The answer was recorded: ${responses[form.response].toLowerCase()}.`)
    },
  }),
  step({
    name: 'chase',
    needs: 'committees.manage',
    form: ChaseFields,
    does: async ({ db, params: { id }, form, today }) => {
      await chaseResolution(db, id, form, today)
      return redirect(to(id), 'It was asked for again.')
    },
  }),
  step({
    name: 'action',
    needs: 'resolutions.answer',
    form: z.object({ actionId: z.uuid('Choose an action.') }),
    does: async ({ db, params: { id }, form: { actionId } }) => {
      await followWithAction(db, id, actionId)
      return redirect(to(id), 'The action was tied to it.')
    },
  }),
  step({
    name: 'done',
    needs: 'committees.manage',
    form: EndFields,
    does: async ({ db, params: { id }, form, today }) => {
      await implementResolution(db, id, form, today)
      return redirect(to(id), 'Recorded as done.')
    },
  }),
  step({
    name: 'impact',
    needs: 'committees.manage',
    form: EndFields,
    does: async ({ db, params: { id }, form, today }) => {
      await lookAtImpact(db, id, form, today)
      return redirect(to(id), 'What changed is on the record.')
    },
  }),
  step({
    name: 'drop',
    needs: 'committees.manage',
    form: EndFields,
    does: async ({ db, params: { id }, form, today }) => {
      await dropResolution(db, id, form, today)
      return redirect(to(id), 'The committee asks no more for it.')
    },
  }),
]

const publishAnswer = page({
  path: '/resolutions/:id/publish-answer',
  needs: 'committees.manage',
  params,
  form: z.object({}),
  post: async ({ db, params: { id }, today }) => {
    await publishResponse(db, id, today)
    return redirect(to(id), 'The answer is public.')
  },
})

export const resolutionPages = [resolutionPage, ...deeds, publishAnswer]
