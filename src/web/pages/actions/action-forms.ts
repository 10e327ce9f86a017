import {
  ownViews,
  redateReasons,
  statuses,
  steps,
  worseStatuses,
  type PossibleStep,
  type Redate,
} from '../../../improvement/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { button, checkboxes, details, input, select, textarea } from '../../components/index.ts'
import { fieldsOf } from '../../form-fields.ts'
import type { ActionForm, ActionPage } from './on-action-page.ts'

/** The forms on the page of an action. The one that was sent and could not be used is open, with what was typed. */

const fieldsFor = ({ form, open }: ActionPage, name: ActionForm) => {
  const field = fieldsOf(open === name ? form : { problems: [], typed: {} })
  // Several forms stand on the page: only the one that is open keeps the bare ids, to which the error summary links.
  return (field_: string) => (open === name ? field(field_) : { ...field(field_), id: `${name}-${field_}` })
}

const formOf = ({ form, overview }: ActionPage, name: ActionForm, body: Html, submit: string): Html =>
  html`<form method="post" action="/actions/${overview.action.id}/${name}" novalidate>
    ${form.csrf} ${body} ${button({ text: submit, preventDoubleClick: true, classes: 'govuk-button--secondary' })}
  </form>`

const folded = (page: ActionPage, name: ActionForm, summary: string, body: Html, submit: string): Html =>
  html`<div class="noprint">
    ${details({ summaryText: summary, open: page.open === name, html: formOf(page, name, body, submit) })}
  </div>`

export const acceptForm = (page: ActionPage): Html =>
  html`<div class="inset noprint">
    <p>You are to own this action.</p>
    ${formOf(page, 'accept', html``, 'Accept it')}
  </div>`

/** The steps that may be taken from here, each with what is still missing: nobody has to try to find out. */
export const stepForms = (page: ActionPage): Html | false =>
  page.steps.length > 0 &&
  html`<section class="sec sec--plain noprint" aria-labelledby="next">
    <h2 id="next">What can be done next</h2>
    ${page.steps.map((possible) => stepForm(page, possible))}
  </section>`

const stepForm = (page: ActionPage, { step, missing }: PossibleStep): Html => {
  const { does, gate } = steps[step]
  if (missing.length > 0) {
    return html`<div class="step">
      <p><b>${does}</b>: not yet.</p>
      <ul class="plainlist">
        ${missing.map((sentence) => html`<li>${sentence}</li>`)}
      </ul>
    </div>`
  }
  const asks: readonly string[] = gate
  const id = (name: string) => `${step.replaceAll(' ', '-')}-${name}`
  const fields = html`<input type="hidden" name="step" value="${step}" />
    ${asks.includes('body') && input({ id: id('body'), name: 'body', label: { text: 'Which body must act' } })}
    ${asks.includes('why') && textarea({ id: id('why'), name: 'why', rows: 2, label: { text: 'Why, in a sentence that others will read' } })}
    ${asks.includes('minute') && input({ id: id('minute'), name: 'minute', label: { text: 'Minute of the board' }, hint: { text: 'For example: Improvement Board, 8 July 2026, item 4' } })}`
  const hasFields = asks.some((need) => ['body', 'why', 'minute'].includes(need))
  return hasFields
    ? html`<div class="step">${details({ summaryText: does, html: formOf(page, 'step', fields, does) })}</div>`
    : html`<div class="step">${formOf(page, 'step', fields, does)}</div>`
}

export const updateForm = (page: ActionPage): Html => {
  const field = fieldsFor(page, 'update')
  const { action } = page.overview
  return folded(
    page,
    'update',
    'Say how it goes',
    html`${textarea({ ...field('said'), rows: 4, label: { text: 'What has happened since' } })}
    ${select({
      ...field('ownView'),
      label: { text: 'How it stands in your view' },
      hint: { text: 'It is shown beside the status, which is worked out.' },
      items: [{ value: '', text: 'No view' }, ...Object.entries(ownViews).map(([value, text]) => ({ value, text }))],
    })}
    ${
      action.dueKind === 'continuous' &&
      page.mayUpdate &&
      checkboxes({
        idPrefix: field('isReview').id,
        name: 'isReview',
        items: [{ value: 'yes', text: 'This was its review' }],
      })
    }`,
    'Keep the update',
  )
}

export const milestoneForm = (page: ActionPage): Html => {
  const field = fieldsFor(page, 'milestone')
  return folded(
    page,
    'milestone',
    'Add a milestone',
    html`${input({ ...field('title'), label: { text: 'What will have been reached' } })}
    ${input({ ...field('dueOn'), type: 'date', label: { text: 'By' }, hint: { text: 'May stay empty: then it is spread evenly up to the date of the action.' }, classes: 'govuk-input--width-10' })}`,
    'Add it',
  )
}

export const dateForm = (page: ActionPage): Html => {
  const field = fieldsFor(page, 'date')
  return folded(
    page,
    'date',
    'Ask for a new date',
    html`<p>
        Somebody who may approve dates decides. The first date stays on show; after two re-dates lateness counts from
        it.
      </p>
      ${input({ ...field('toOn'), type: 'date', label: { text: 'New day' }, classes: 'govuk-input--width-10' })}
      ${
        page.meetings.length > 0 &&
        select({
          ...field('toMeetingId'),
          label: { text: 'Or at a meeting' },
          items: [
            { value: '', text: 'No meeting' },
            ...page.meetings.map(({ id, title, boardName, heldOn }) => ({
              value: id,
              text: `${title || boardName}, ${inWords(heldOn)}`,
            })),
          ],
        })
      }
      ${select({ ...field('reason'), label: { text: 'Reason' }, items: [{ value: '', text: 'Choose the reason' }, ...Object.entries(redateReasons).map(([value, text]) => ({ value, text }))] })}
      ${textarea({ ...field('why'), rows: 3, label: { text: 'What has happened' } })}`,
    'Ask for it',
  )
}

export const decideForm = ({ form }: ActionPage, { id, toOn, askedBy }: Redate): Html =>
  html`<form method="post" action="/dates/${id}/decide" class="inset noprint">
    ${form.csrf}
    <p>${askedBy ?? 'Somebody'} asks for ${toOn ? inWords(toOn) : 'a new date'}.</p>
    ${input({ id: 'decide-why', name: 'why', label: { text: 'Reason, where you refuse' } })}
    ${button({ text: 'Approve the date', name: 'verdict', value: 'approved', classes: 'govuk-button--secondary' })}
    ${button({ text: 'Refuse it', name: 'verdict', value: 'refused', classes: 'govuk-button--secondary' })}
  </form>`

/** With which partner it is shared, from when, and what is asked of them. */
export const shareForm = (page: ActionPage): Html => {
  const field = fieldsFor(page, 'share')
  return page.partners.length === 0
    ? html`<p class="meta noprint">
        Nobody of another body has access yet. An administrator gives it, with the role “Partner of another body”.
      </p>`
    : folded(
        page,
        'share',
        'Share it with a partner',
        html`<p>They see this action and nothing else of the plan, say how it goes and bring evidence.</p>
          ${select({
            ...field('personId'),
            label: { text: 'Partner' },
            items: [
              { value: '', text: 'Choose the partner' },
              ...page.partners.map(({ id, name, job, body }) => ({
                value: id,
                text: `${body}: ${[name, job].filter(Boolean).join(', ')}`,
              })),
            ],
          })}
          ${textarea({ ...field('why'), rows: 2, label: { text: 'What you ask of them' }, hint: { text: 'They read it. It may stay empty.' } })}
          ${input({ ...field('sharedFrom'), type: 'date', label: { text: 'From' }, hint: { text: 'Left empty: from today.' }, classes: 'govuk-input--width-10', attributes: { min: page.today } })}`,
        'Share it',
      )
}

export const worseForm = (page: ActionPage): Html => {
  const field = fieldsFor(page, 'worse')
  return folded(
    page,
    'worse',
    'Say that it stands worse than is worked out',
    html`${select({ ...field('status'), label: { text: 'It is' }, items: worseStatuses.map((status) => ({ value: status, text: statuses[status].word })) })}
    ${textarea({ ...field('why'), rows: 2, label: { text: 'Why' }, hint: { text: 'A status can be said to be worse and never better.' } })}`,
    'Say so',
  )
}

export const betterForm = (page: ActionPage): Html =>
  folded(
    page,
    'better',
    'Take back that it stands worse',
    html`${textarea({ ...fieldsFor(page, 'better')('why'), rows: 2, label: { text: 'What you have seen' }, hint: { text: 'Only somebody who verifies, and does not report to the owner, may.' } })}`,
    'Take it back',
  )

export const linkForms = (page: ActionPage): Html => {
  const { overview, plans, measures, commitments } = page
  const inPlans = new Set(overview.plans.map(({ id }) => id))
  const measured = new Set(overview.measures.map(({ measure }) => measure.id as string))
  const choose = (
    what: string,
    label: string,
    items: readonly { value: string; text: string }[],
    submit: string,
  ): Html | false =>
    items.length > 0 &&
    formOf(
      page,
      'links',
      html`<input type="hidden" name="what" value="${what}" />
        ${select({ id: `links-${what.replaceAll(' ', '-')}`, name: 'other', label: { text: label }, items })}`,
      submit,
    )
  const field = fieldsFor(page, 'links')
  const named = (list: readonly { id: string; title: string }[]) => [
    { value: '', text: list.length === 0 ? 'None is listed' : 'Choose one' },
    ...list.map(({ id, title }) => ({ value: id, text: title.length > 110 ? `${title.slice(0, 110)}…` : title })),
  ]
  const withAddress = (
    what: 'wait' | 'answer',
    label: string,
    hint: string,
    list: typeof page.unanswered,
    more: Html,
    submit: string,
  ) =>
    formOf(
      page,
      'links',
      html`<input type="hidden" name="what" value="${what}" />
        ${select({ id: `links-${what}`, name: 'other', label: { text: label }, items: named(list) })}
        ${input({ ...(page.form.typed.what === what ? field('address') : { name: 'address' }), id: page.open === 'links' && page.form.typed.what === what ? 'address' : `links-${what}-address`, label: { text: 'Or the address of its page' }, hint: { text: hint } })}
        ${more}`,
      submit,
    )
  const takeOff = (
    what: 'answer no more' | 'measure no more',
    label: string,
    list: readonly { id: string; title: string }[],
    submit: string,
  ): Html | false => {
    const isOpen = page.open === 'links' && page.form.typed.what === what
    const id = `links-${what.replaceAll(' ', '-')}`
    return (
      list.length > 0 &&
      formOf(
        page,
        'links',
        html`<input type="hidden" name="what" value="${what}" />
          ${select({ id, name: 'other', label: { text: label }, items: named(list) })}
          ${textarea({ ...(isOpen ? field('why') : { name: 'why' }), id: isOpen ? 'why' : `${id}-why`, rows: 2, label: { text: 'Why it is taken off' } })}`,
        submit,
      )
    )
  }
  return html`${withAddress('answer', 'Finding or resolution without an action', 'For one that another action answers too, copied from the browser.', page.unanswered, html``, 'It answers this finding')}
  ${withAddress('wait', 'Action of the same plan', 'For an action of another plan, copied from the browser.', page.couldWaitFor, textarea({ id: 'links-wait-why', name: 'why', rows: 2, label: { text: 'Why it waits' } }), 'It waits for this action')}
  ${choose(
    'put in plan',
    'Plan',
    plans.filter(({ id }) => !inPlans.has(id)).map(({ id, title }) => ({ value: id, text: title })),
    'Put it in this plan too',
  )}
  ${choose('take out of plan', 'Take out of', overview.plans.length > 1 ? overview.plans.map(({ id, title }) => ({ value: id, text: title })) : [], 'Take it out')}
  ${choose(
    'measure',
    'Measure',
    measures.filter(({ id }) => !measured.has(id)).map(({ id, title }) => ({ value: id, text: title })),
    'Link this measure',
  )}
  ${choose(
    'keep commitment',
    'Commitment that it keeps',
    commitments.map(({ id, name }) => ({ value: id, text: name })),
    'It keeps this commitment',
  )}
  ${choose(
    'wait no more',
    'It waits for',
    overview.needs.map(({ id, title }) => ({ value: id, text: title })),
    'It no longer waits for it',
  )}
  ${takeOff(
    'answer no more',
    'Finding that it does not answer after all',
    overview.findings.map(({ id, value }) => ({ id, title: value })),
    'Take the finding off',
  )}
  ${takeOff(
    'measure no more',
    'Measure that does not show whether it worked',
    overview.measures.map(({ measure: { id, title } }) => ({ id, title })),
    'Take the measure off',
  )}`
}
