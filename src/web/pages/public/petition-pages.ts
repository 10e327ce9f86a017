import { z } from 'zod'
import type { Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  getOwnPetition,
  handInPetition,
  listCommittees,
  listPetitions,
  petitionDuties,
  PetitionFields,
  petitionStanding,
  standingOrdersOn,
  type Petition,
  type StandingOrders,
} from '../../../scrutiny/index.ts'
import { backLink, button, checkboxes, input, select, status, table, textarea } from '../../components/index.ts'
import { fieldsOf } from '../../form-fields.ts'
import { redirect } from '../../page.ts'
import { asWritten, writtenBlock } from '../../words/as-written.ts'
import { dayIn, type Words } from '../../words/words.ts'
import { byHand, byHandFields, mustBeByHand } from './by-hand.ts'
import { publicPage, publicView } from './public-page.ts'

/** Every petition that was accepted, what it makes the council do, and what the council answered. */
const petitionsPage = publicPage({
  path: '/petitions',
  get: async (visit) => {
    const { db, today, path, words } = visit
    const say = words.petitions
    const [petitions, orders] = [await listPetitions(db), await standingOrdersOn(db, today)]
    return publicView(visit, {
      title: say.title,
      current: 'public-petitions',
      body: html`<h1>${say.title}</h1>
        <p class="lede">${say.lede(petitions.length, petitions.filter(({ answeredOn }) => answeredOn).length)}</p>
        <p><a href="${path}/petitions/new">${say.handIn}</a></p>
        ${
          petitions.length > 0 &&
          html`<ul class="rows">
            ${petitions.map((one) => petitionRow(one, { orders, today, path, words }))}
          </ul>`
        }
        ${orders && dutiesTable(orders, words)}`,
    })
  },
})

const petitionRow = (
  one: Petition,
  { orders, today, path, words }: { orders: StandingOrders | undefined; today: Day; path: string; words: Words },
): Html =>
  html`<li id="${one.id}">
    <h2 class="govuk-heading-s">${asWritten(words, one.title)}</h2>
    <p class="said">${asWritten(words, one.asks)}</p>
    ${writtenBlock(words, status(petitionStanding(one, orders, today)))}
    <p class="meta">
      ${[signatures(one, words), words.petitions.received(dayIn(words, one.receivedOn)), one.leadName && words.petitions.lead(one.leadName)].filter(Boolean).join(' · ')}
      ${one.meetingId && one.meetingOn && html` · <a href="${path}/meetings/${one.meetingId}">${words.petitions.forMeeting(dayIn(words, one.meetingOn))}</a>`}
    </p>
    ${one.answer && html`<blockquote class="said">${asWritten(words, one.answer)}</blockquote>`}
  </li>`

const signatures = ({ signatures: n, countedOn }: Pick<Petition, 'signatures' | 'countedOn'>, words: Words): string =>
  words.petitions.signatures(n, countedOn ? dayIn(words, countedOn) : undefined)

const dutiesTable = (orders: StandingOrders, words: Words): Html =>
  html`${table({
      caption: words.petitions.duties,
      classes: 'fold',
      firstCellIsHeader: true,
      head: [{ text: words.petitions.does }, { text: words.petitions.from, format: 'numeric' }],
      rows: petitionDuties(orders).map(({ id, from }) => [
        { text: words.petitions.duty[id] },
        { text: from.toLocaleString(words.lang), format: 'numeric' },
      ]),
    })}
    <p class="meta">
      ${words.petitions.within(orders.petitionWorkingDays)}
      ${words.petitions.source(orders.source, dayIn(words, orders.inForceFrom))}
    </p>`

const newPage = publicPage({
  path: '/petitions/new',
  form: PetitionFields.extend(byHand),
  get: async (visit) => {
    const { app, db, now, path, csrf, problems, typed, words } = visit
    const say = words.petitions
    const committees = (await listCommittees(db)).filter(({ endedOn }) => endedOn === null)
    const field = fieldsOf({ problems, typed }, { committeeId: committees[0]?.id })
    return publicView(visit, {
      title: say.handIn,
      current: 'public-petitions',
      body: html`${backLink({ href: `${path}/petitions`, text: say.title })}
        <h1>${say.handIn}</h1>
        <p>${say.about}</p>
        <form method="post" action="${path}/petitions/new" id="form" novalidate>
          ${csrf} ${byHandFields({ app, now, words }, typed)}
          ${select({ ...field('committeeId'), label: { text: say.to }, items: committees.map(({ id, name }) => ({ value: id, text: name })) })}
          ${input({ ...field('title'), label: { text: say.name } })}
          ${textarea({ ...field('asks'), rows: 5, label: { text: say.asks }, hint: { text: say.asksHint } })}
          ${input({ ...field('signatures'), label: { text: say.signed }, inputmode: 'numeric', classes: 'govuk-input--width-5' })}
          ${input({ ...field('leadName'), autocomplete: 'name', label: { text: say.yourName } })}
          ${input({ ...field('leadContact'), label: { text: say.contact }, hint: { text: say.contactHint } })}
          ${checkboxes({ name: 'namePublic', items: [{ value: 'yes', text: say.mayName, checked: typed.namePublic === 'yes' }] })}
          ${button({ text: say.submit, preventDoubleClick: true })}
        </form>`,
    })
  },
  post: async ({ app, db, now, today, path, form, words }) => {
    mustBeByHand(app, form, now)
    const secret = await handInPetition(db, form, today)
    return redirect(`${path}/petitions/own/${secret}`, words.petitions.kept)
  },
})

const ownPage = publicPage({
  path: '/petitions/own/:secret',
  isOwn: true,
  params: { secret: z.uuid() },
  get: async (visit) => {
    const { words } = visit
    const say = words.petitions
    const own = await getOwnPetition(visit.db, visit.params.secret)
    return publicView(visit, {
      title: say.yours,
      current: 'public-petitions',
      body: html`${backLink({ href: `${visit.path}/petitions`, text: say.title })}
        <h1>${say.yours}</h1>
        <p class="lede">${asWritten(words, own.title)}</p>
        ${status({ symbol: own.state === 'accepted' ? 'done' : own.state === 'received' ? 'first' : 'no', word: say.states[own.state], reason: asWritten(words, own.why) })}
        <p>${signatures(own, words)}; ${say.received(dayIn(words, own.receivedOn))}.</p>
        <p class="meta">${say.deleted(dayIn(words, own.deleteOn))}</p>`,
    })
  },
})

export const petitionPages = [petitionsPage, newPage, ownPage]
