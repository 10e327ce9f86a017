import { may } from '../../../people/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  listStandingOrders,
  setStandingOrders,
  StandingOrdersFields,
  type StandingOrders,
} from '../../../scrutiny/index.ts'
import { backLink, button, details, input, summaryList, textarea } from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'

/** What the council's rules say of the public at its meetings, those in force first, and the form for new ones. */
export const standingOrdersPage = page({
  path: '/committees/standing-orders',
  needs: 'committees.read',
  postNeeds: 'committees.manage',
  form: StandingOrdersFields,
  get: async ({ db, person, today, csrf, problems, typed }) => {
    const all = await listStandingOrders(db)
    const inForce = all.find(({ inForceFrom }) => inForceFrom <= today)
    return view({
      title: 'Rules for the public at meetings',
      current: 'committees',
      style: 'p-committees',
      body: html`${backLink({ href: '/committees', text: 'Committees' })}
        <h1>Rules for the public at meetings</h1>
        <p class="lede">
          ${inForce ? `In force since ${inWords(inForce.inForceFrom)}: ${inForce.source}.` : 'No rules are entered. Until they are, nobody can ask to speak here, and no recording is kept.'}
        </p>
        ${all.map((one) => html`${one !== inForce && html`<h2>${one.inForceFrom > today ? 'From' : 'Earlier, from'} ${inWords(one.inForceFrom)}</h2>`}${rules(one)}`)}
        ${
          may(person, 'committees.manage') &&
          details({
            summaryText: 'Enter the rules in force from a day',
            open: problems.length > 0 || all.length === 0,
            html: rulesForm({ csrf, problems, typed }, inForce),
          })
        }`,
    })
  },
  post: async ({ db, form }) => {
    await setStandingOrders(db, form)
    return redirect('/committees/standing-orders', `The rules are entered, in force from ${inWords(form.inForceFrom)}.`)
  },
})

const rules = (one: StandingOrders): Html =>
  summaryList({
    rows: [
      {
        key: { text: 'Asking to speak closes' },
        value: {
          text: `${one.speakingDaysBefore === 0 ? 'on the day of the meeting' : `${one.speakingDaysBefore} working days before the meeting`}, at ${one.speakingClosesAt}`,
        },
      },
      {
        key: { text: 'Speaking' },
        value: { text: `${one.speakersMost} people at a meeting, ${one.speakingMinutes} minutes each` },
      },
      {
        key: { text: 'Answer in writing' },
        value: { text: `within ${one.replyWorkingDays} working days of the meeting` },
      },
      {
        key: { text: 'Names and contacts are deleted' },
        value: { text: `${one.contactMonths} months after the meeting` },
      },
      {
        key: { text: 'Petitions' },
        value: {
          text: `an answer from ${one.petitionAnsweredFrom} signatures, a hearing from ${one.petitionHeardFrom}, a debate from ${one.petitionDebatedFrom}; within ${one.petitionWorkingDays} working days`,
        },
      },
      { key: { text: 'Recordings are kept' }, value: { text: `${one.recordingMonths} months after the meeting` } },
      { key: { text: 'Filming and reporting' }, value: { text: one.filming || 'No notice is written' } },
      { key: { text: 'Source' }, value: { text: one.source } },
    ],
  })

const rulesForm = ({ csrf, ...parts }: FormParts, held: StandingOrders | undefined): Html => {
  const field = fieldsOf(parts, { ...held, inForceFrom: '' })
  const number = (name: keyof StandingOrders, text: string, hint?: string): Html =>
    input({
      ...field(name),
      label: { text },
      inputmode: 'numeric',
      classes: 'govuk-input--width-5',
      ...(hint ? { hint: { text: hint } } : {}),
    })
  return html`<form method="post" action="/committees/standing-orders" novalidate>
    ${csrf}
    ${input({ ...field('inForceFrom'), type: 'date', label: { text: 'In force from' }, classes: 'govuk-input--width-10' })}
    ${input({ ...field('source'), label: { text: 'Where the council says so' }, hint: { text: 'The clause of its constitution; the public sees it.' } })}
    ${number('speakingDaysBefore', 'Asking to speak closes so many working days before the meeting', '0 for the day itself.')}
    ${input({ ...field('speakingClosesAt'), label: { text: 'At what hour' }, hint: { text: 'For example 12:00' }, classes: 'govuk-input--width-5' })}
    ${number('speakersMost', 'Most people who speak at one meeting')} ${number('speakingMinutes', 'Minutes for each')}
    ${number('replyWorkingDays', 'Working days within which a question is answered in writing')}
    ${number('contactMonths', 'Months after the meeting at which names and contacts are deleted')}
    ${number('petitionAnsweredFrom', 'Signatures from which a petition is answered in writing')}
    ${number('petitionHeardFrom', 'Signatures from which a senior officer answers for it at the committee')}
    ${number('petitionDebatedFrom', 'Signatures from which the full council debates it')}
    ${number('petitionWorkingDays', 'Working days within which a petition is answered')}
    ${number('recordingMonths', 'Months for which a recording is kept')}
    ${textarea({ ...field('filming'), rows: 4, label: { text: 'Notice to whoever films, photographs or reports' }, hint: { text: 'It stands on the front of every pack while these rules are in force.' } })}
    ${button({ text: 'Enter them', preventDoubleClick: true })}
  </form>`
}
