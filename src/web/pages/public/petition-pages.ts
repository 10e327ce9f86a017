import { z } from 'zod'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  Count,
  getOwnPetition,
  handInPetition,
  listCommittees,
  listPetitions,
  petitionDuties,
  PetitionFields,
  petitionStanding,
  petitionStates,
  signaturesInWords,
  standingOrdersOn,
  type Petition,
  type StandingOrders,
} from '../../../scrutiny/index.ts'
import { backLink, button, checkboxes, input, select, status, table, textarea } from '../../components/index.ts'
import { fieldsOf } from '../../form-fields.ts'
import { redirect } from '../../page.ts'
import { byHand, byHandFields, mustBeByHand } from './by-hand.ts'
import { publicPage, publicView } from './public-page.ts'

/** Every petition that was accepted, what it makes the council do, and what the council answered. */
const petitionsPage = publicPage({
  path: '/petitions',
  get: async (visit) => {
    const { db, today, path } = visit
    const [petitions, orders] = [await listPetitions(db), await standingOrdersOn(db, today)]
    return publicView(visit, {
      title: 'Petitions',
      current: 'public-petitions',
      body: html`<h1>Petitions</h1>
        <p class="lede">
          ${petitions.length === 0 ? 'No petition has been accepted yet.' : `${Count(petitions.length, 'petition')}, ${petitions.filter(({ answeredOn }) => answeredOn).length} of them answered.`}
        </p>
        <p><a href="${path}/petitions/new">Hand in a petition</a></p>
        ${
          petitions.length > 0 &&
          html`<ul class="rows">
            ${petitions.map((one) => petitionRow(one, { orders, today, path }))}
          </ul>`
        }
        ${orders && dutiesTable(orders)}`,
    })
  },
})

const petitionRow = (
  one: Petition,
  { orders, today, path }: { orders: StandingOrders | undefined; today: Day; path: string },
): Html =>
  html`<li id="${one.id}">
    <h2 class="govuk-heading-s">${one.title}</h2>
    <p class="said">${one.asks}</p>
    ${status(petitionStanding(one, orders, today))}
    <p class="meta">
      ${[signaturesInWords(one), `received on ${inWords(one.receivedOn)}`, one.leadName && `lead petitioner: ${one.leadName}`].filter(Boolean).join(' · ')}
      ${one.meetingId && one.meetingOn && html` · <a href="${path}/meetings/${one.meetingId}">for the meeting of ${inWords(one.meetingOn)}</a>`}
    </p>
    ${one.answer && html`<blockquote class="said">${one.answer}</blockquote>`}
  </li>`

const dutiesTable = (orders: StandingOrders): Html =>
  html`${table({
      caption: 'What the council must do, by its own rules',
      classes: 'fold',
      firstCellIsHeader: true,
      head: [{ text: 'What it does' }, { text: 'From so many signatures', format: 'numeric' }],
      rows: petitionDuties(orders).map(({ says, from }) => [
        { text: says },
        { text: from.toLocaleString('en-GB'), format: 'numeric' },
      ]),
    })}
    <p class="meta">
      Within ${orders.petitionWorkingDays} working days of the day it is received. Source: ${orders.source}, in force
      from ${inWords(orders.inForceFrom)}.
    </p>`

const newPage = publicPage({
  path: '/petitions/new',
  form: PetitionFields.extend(byHand),
  get: async (visit) => {
    const { app, db, now, path, csrf, problems, typed } = visit
    const committees = (await listCommittees(db)).filter(({ endedOn }) => endedOn === null)
    const field = fieldsOf({ problems, typed }, { committeeId: committees[0]?.id })
    return publicView(visit, {
      title: 'Hand in a petition',
      current: 'public-petitions',
      body: html`${backLink({ href: `${path}/petitions`, text: 'Petitions' })}
        <h1>Hand in a petition</h1>
        <p>
          Say what it asks and how many have signed. The sheets stay with you: those who look after the committee ask to
          see them, count the signatures and keep none of the names.
        </p>
        <form method="post" action="${path}/petitions/new" id="form" novalidate>
          ${csrf} ${byHandFields(app, now, typed)}
          ${select({ ...field('committeeId'), label: { text: 'To which committee' }, items: committees.map(({ id, name }) => ({ value: id, text: name })) })}
          ${input({ ...field('title'), label: { text: 'Title' } })}
          ${textarea({ ...field('asks'), rows: 5, label: { text: 'What the council is asked to do' }, hint: { text: 'Name no child, and say nothing from which one could be recognised.' } })}
          ${input({ ...field('signatures'), label: { text: 'How many people have signed' }, inputmode: 'numeric', classes: 'govuk-input--width-5' })}
          ${input({ ...field('leadName'), autocomplete: 'name', label: { text: 'Your name, as lead petitioner' } })}
          ${input({ ...field('leadContact'), label: { text: 'An e-mail address or a telephone number' }, hint: { text: 'Only to answer you. It is never shown.' } })}
          ${checkboxes({ name: 'namePublic', items: [{ value: 'yes', text: 'My name may be shown with the petition', checked: typed.namePublic === 'yes' }] })}
          ${button({ text: 'Hand it in', preventDoubleClick: true })}
        </form>`,
    })
  },
  post: async ({ app, db, now, today, path, form }) => {
    mustBeByHand(app, form, now)
    const secret = await handInPetition(db, form, today)
    return redirect(
      `${path}/petitions/own/${secret}`,
      'Your petition has been received. Keep the address of this page: it is the only way back to it.',
    )
  },
})

const ownPage = publicPage({
  path: '/petitions/own/:secret',
  isOwn: true,
  params: { secret: z.uuid() },
  get: async (visit) => {
    const own = await getOwnPetition(visit.db, visit.params.secret)
    return publicView(visit, {
      title: 'Your petition',
      current: 'public-petitions',
      body: html`${backLink({ href: `${visit.path}/petitions`, text: 'Petitions' })}
        <h1>Your petition</h1>
        <p class="lede">${own.title}</p>
        ${status({ symbol: own.state === 'accepted' ? 'done' : own.state === 'received' ? 'first' : 'no', word: petitionStates[own.state], reason: own.why })}
        <p>${signaturesInWords(own)}; received on ${inWords(own.receivedOn)}.</p>
        <p class="meta">Your name and how to reach you are deleted on ${inWords(own.deleteOn)} at the latest.</p>`,
    })
  },
})

export const petitionPages = [petitionsPage, newPage, ownPage]
