import { html, type Html } from '../../../platform/html.ts'
import { isExecutive, resolutionKinds, responses } from '../../../scrutiny/index.ts'
import { button, checkboxes, details, input, radios, textarea } from '../../components/index.ts'
import { fieldsOf } from '../../form-fields.ts'
import { to, type OneResolution } from './resolution-parts.ts'

export const mendView = ({ one, form, manages }: OneResolution): Html | false => {
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

/** What can be done now, and no more: each form only where its step is possible. */
export const formsView = ({ one, today, form, manages, answers }: OneResolution): Html => {
  const waits = resolutionKinds[one.kind].asks && one.notPursuedOn === null
  /** The fields of one of the forms: what was typed and what is wrong belong to the one that was sent. */
  const fieldIn = (name: string) => {
    const isOpen = form.open === name
    const field = fieldsOf(isOpen ? form : { problems: [], typed: {} }, { on: today, addressee: one.addressee })
    return (of: string) => ({ ...field(of), id: isOpen ? of : `${name}-${of}` })
  }
  const dayOf = (name: string, label: string) =>
    input({
      ...fieldIn(name)('on'),
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
        ${form.csrf} ${dayOf(name, 'Day')} ${textarea({ ...fieldIn(name)('said'), rows: 2, label: { text: label } })}
        ${button({ text: submit, classes: 'govuk-button--secondary' })}
      </form>`,
    })
  const [serve, respond, chase] = [fieldIn('serve'), fieldIn('respond'), fieldIn('chase')]
  const response = respond('response')
  return html`${
    manages &&
    waits &&
    one.servedOn === null &&
    details({
      summaryText: 'It was sent',
      open: form.open === 'serve' || form.open === undefined,
      html: html`<form method="post" action="${to(one.id)}/serve" novalidate>
        ${form.csrf} ${input({ ...serve('addressee'), label: { text: 'To whom' } })}
        ${dayOf('serve', 'Day on which they received it')}
        ${isExecutive(one.addresseeSort) && checkboxes({ name: 'noticeGiven', classes: 'govuk-checkboxes--small', values: [serve('noticeGiven').value], items: [{ value: 'yes', text: 'Formal notice was given that a response is required', hint: { text: 'Only then do the two months of the law run.' } }] })}
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
        ${radios({ name: 'response', idPrefix: response.id, value: response.value, ...(response.errorMessage ? { errorMessage: response.errorMessage } : {}), classes: 'govuk-radios--small', fieldset: { legend: { text: 'The answer' } }, items: Object.entries(responses).map(([value, text]) => ({ value, text })) })}
        ${textarea({ ...respond('why'), rows: 2, label: { text: 'Reason' }, hint: { text: 'Needed for a part or a rejection. The public is told.' } })}
        ${textarea({ ...respond('text'), rows: 5, label: { text: 'The answer in full' } })}
        ${dayOf('respond', 'Day of the answer')} ${button({ text: 'Give the answer', preventDoubleClick: true })}
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
        ${form.csrf} ${input({ ...chase('whom'), label: { text: 'Whom you asked' } })} ${dayOf('chase', 'Day')}
        ${textarea({ ...chase('said'), rows: 2, label: { text: 'What was said' } })}
        ${button({ text: 'Record it', classes: 'govuk-button--secondary' })}
      </form>`,
    })
  }
  ${manages && waits && one.respondedOn !== null && one.implementedOn === null && ending('done', 'It has been done', 'What was done', 'Record that it was done')}
  ${manages && waits && one.respondedOn !== null && one.impactOn === null && ending('impact', 'The committee looked at what changed', 'What changed, and how it is known', 'Record it')}
  ${manages && waits && ending('drop', 'The committee asks no more for it', 'Why', 'Record it')}`
}
