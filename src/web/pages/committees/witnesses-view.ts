import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { stages, type CommitteeMeeting, type Witness } from '../../../scrutiny/index.ts'
import { button, details, input, status } from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { to } from './item-parts.ts'

interface Heard {
  itemId: string
  meeting: CommitteeMeeting
  witnesses: readonly Witness[]
  today: Day
  form: (FormParts & { open: string | undefined }) | undefined
}

/** Who is heard on an item: whether they know what they will be asked, and whether they came. */
export const witnessesView = ({ itemId, meeting, witnesses, today, form }: Heard): Html | false => {
  if (witnesses.length === 0 && !form) return false
  const { isHeld } = stages[meeting.stage]
  return html`<section class="sec sec--plain" aria-labelledby="witnesses">
    <h2 id="witnesses">Who is heard</h2>
    ${witnesses.length === 0 && html`<p>Nobody is asked to speak to it yet.</p>`}
    ${
      witnesses.length > 0 &&
      html`<ul class="rows">
        ${witnesses.map(
          (one) =>
            html`<li>
              ${one.name} <span class="meta">${one.office}</span> ${standing(one, isHeld)}
              ${form && steps(one, { isHeld, today, form })}
            </li>`,
        )}
      </ul>`
    }
    ${
      form &&
      details({
        summaryText: 'Ask somebody to speak to it',
        open: form.open === 'witnesses',
        html: html`<form method="post" action="${to(itemId)}/witnesses" novalidate>
          ${form.csrf} ${input({ ...fieldsOf(form)('name'), id: 'witness-name', label: { text: 'Name' } })}
          ${input({ ...fieldsOf(form)('office'), id: 'witness-office', label: { text: 'Office, or whom they speak for' } })}
          ${button({ text: 'Add them', classes: 'govuk-button--secondary' })}
        </form>`,
      })
    }
  </section>`
}

const standing = ({ came, briefedOn }: Witness, isHeld: boolean): Html => {
  if (came) return status({ symbol: 'done', word: 'Came', reason: 'and stands in the minutes as a witness' })
  if (isHeld) return status({ symbol: 'stale', word: 'Not recorded', reason: 'nobody has said that they came' })
  return briefedOn
    ? status({
        symbol: 'course',
        word: 'Briefed',
        reason: `they were sent what they will be asked on ${inWords(briefedOn)}`,
      })
    : status({ symbol: 'risk', word: 'Not briefed', reason: 'they have not been sent what they will be asked' })
}

const steps = (
  { id, name, came, briefedOn }: Witness,
  { isHeld, today, form }: { isHeld: boolean; today: Day; form: FormParts },
): Html =>
  html`${
    !isHeld &&
    briefedOn === null &&
    html`<form method="post" action="/committees/witnesses/${id}/briefed" novalidate>
      ${form.csrf}
      ${input({ id: `briefed-${id}`, name: 'on', type: 'date', value: today, label: { text: `Day on which ${name} was sent the questions` }, classes: 'govuk-input--width-10' })}
      ${button({ text: 'Record it', classes: 'govuk-button--secondary' })}
    </form>`
  }
  ${
    isHeld &&
    html`<form method="post" action="/committees/witnesses/${id}/came">
      ${form.csrf}<input type="hidden" name="came" value="${came ? 'no' : 'yes'}" />
      <button class="link" type="submit">${came ? `${name} did not come` : `${name} came`}</button>
    </form>`
  }`
