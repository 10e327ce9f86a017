import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { directions, lettersInWords, resolutionKinds, topicOf } from '../../../scrutiny/index.ts'
import { button, details, fileUpload, input, radios, textarea } from '../../components/index.ts'
import { fieldsOf } from '../../form-fields.ts'
import { to, type OneResolution } from './resolution-parts.ts'

/** The letters that were written for it and that came back. */
export const lettersView = ({ one, letters, today, form, manages }: OneResolution): Html | false =>
  (letters.length > 0 || (manages && one.addresseeSort !== 'committee')) &&
  html`<section class="sec sec--plain" aria-labelledby="letters">
    <h2 id="letters">Letters</h2>
    <p>${lettersInWords(letters) || 'None is kept with it.'}</p>
    ${
      letters.length > 0 &&
      html`<ul class="rows">
        ${letters.map(
          ({ id, direction, dated, correspondent, body, sha256, fileName }) =>
            html`<li>
              <b>${directions[direction]} ${inWords(dated)}</b>
              <span class="meta">${direction === 'sent' ? 'to' : 'from'} ${correspondent}</span>
              ${sha256 !== null && html`<p><a href="/resolutions/letters/${id}/file" download>${fileName}</a></p>`}
              ${body !== '' && details({ summaryHtml: html`Its words<span class="govuk-visually-hidden">: ${directions[direction].toLowerCase()} ${inWords(dated)}</span>`, html: html`<p class="said">${body}</p>` })}
            </li>`,
        )}
      </ul>`
    }
    ${
      manages &&
      one.addresseeSort !== 'committee' &&
      details({
        summaryText: 'Add a letter',
        open: form.open === 'letters',
        html: letterForm({ one, today, form }),
      })
    }
  </section>`

const letterForm = ({ one, today, form }: Pick<OneResolution, 'one' | 'today' | 'form'>): Html => {
  const field = fieldsOf(form, { dated: today, correspondent: one.addressee })
  const file = field('file')
  return html`<form method="post" action="${to(one.id)}/letters" enctype="multipart/form-data" novalidate>
    ${form.csrf}
    ${radios({ name: 'direction', classes: 'govuk-radios--small govuk-radios--inline', fieldset: { legend: { text: 'Was it sent or received?' } }, items: Object.entries(directions).map(([value, text]) => ({ value, text, checked: value === (field('direction').value || 'sent') })) })}
    ${input({ ...field('dated'), type: 'date', label: { text: 'Its date' }, classes: 'govuk-input--width-10', attributes: { max: today } })}
    ${input({ ...field('correspondent'), label: { text: 'To whom, or from whom' } })}
    ${fileUpload({ id: 'letter-file', name: 'files', label: { text: 'The letter as a file' }, hint: { text: 'PDF, Word, OpenDocument or text, up to 100 MB.' }, ...('errorMessage' in file ? { errorMessage: file.errorMessage } : {}) })}
    ${textarea({ ...field('body'), id: 'letter-body', rows: 6, label: { text: 'Or its words' } })}
    ${button({ text: 'Keep it with the resolution', classes: 'govuk-button--secondary' })}
  </form>`
}

/** Whether what it asks to have back is planned: on the work programme and in the register it is one commitment. */
export const plannedView = ({ one, planned, form, manages }: OneResolution): Html | false => {
  const isOpen = one.notPursuedOn === null && one.implementedOn === null
  const mayPlan =
    manages && isOpen && resolutionKinds[one.kind].asks && !planned.some(({ closedOn }) => closedOn === null)
  return (
    (planned.length > 0 || mayPlan) &&
    html`<section class="sec sec--plain" aria-labelledby="planned">
      <h2 id="planned">On the work programme</h2>
      ${planned.length === 0 && html`<p>Nothing of it is planned.</p>`}
      ${
        planned.length > 0 &&
        html`<ul class="rows">
          ${planned.map(({ id, topic, meetingOn, closedOn, closedWhy }) => html`<li><a href="/work-programme/${id}">${topic}</a> <span class="meta">${closedOn ? `closed on ${inWords(closedOn)}: ${closedWhy}` : meetingOn ? `for ${inWords(meetingOn)}` : 'no meeting yet'}</span></li>`)}
        </ul>`
      }
      ${
        mayPlan &&
        details({
          summaryText: 'Plan for it to come back',
          open: form.open === 'plan',
          html: html`<form method="post" action="${to(one.id)}/plan" novalidate>
            ${form.csrf}
            ${input({ ...fieldsOf(form, { topic: topicOf(one.text) })('topic'), label: { text: 'Topic' }, hint: { text: 'When a meeting has taken it, the resolution is done as well.' } })}
            ${button({ text: 'Put it on the work programme', classes: 'govuk-button--secondary' })}
          </form>`,
        })
      }
    </section>`
  )
}
