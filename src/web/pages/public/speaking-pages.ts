import { z } from 'zod'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  askToSpeak,
  CommitteeMeetingId,
  getCommitteeMeeting,
  getItem,
  getOwnSpeaking,
  listAgenda,
  placesAskedFor,
  SpeakFields,
  speakerModes,
  speakerReplyDue,
  speakerStates,
  speakingDoor,
  standingOrdersOn,
  withdrawFromSpeaking,
  type AgendaItem,
  type CommitteeMeeting,
  type SpeakingDoor,
  type StandingOrders,
} from '../../../scrutiny/index.ts'
import { backLink, button, input, radios, select, status, summaryList, textarea } from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { redirect } from '../../page.ts'
import { byHand, byHandFields, mustBeByHand } from './by-hand.ts'
import { publicPage, publicView } from './public-page.ts'

/** Asking to speak at a meeting: what the rules are, and the form while it is open. */
const speakPage = publicPage({
  path: '/meetings/:id/speak',
  params: { id: CommitteeMeetingId },
  form: SpeakFields.extend(byHand),
  get: async (visit) => {
    const { app, db, now, today, params, path, csrf, problems, typed } = visit
    const meeting = await getCommitteeMeeting(db, params.id)
    const door = speakingDoor(meeting, await standingOrdersOn(db, today), now)
    const [items, asked] = [await listAgenda(db, params.id), await placesAskedFor(db, params.id)]
    return publicView(visit, {
      title: 'Ask to speak',
      current: 'public-meetings',
      body: html`${backLink({ href: `${path}/meetings/${meeting.id}`, text: `${meeting.committeeName}, ${inWords(meeting.heldOn)}` })}
        <h1>Ask to speak</h1>
        <p class="lede">At ${meeting.committeeName} on ${inWords(meeting.heldOn)}, ${meeting.startsAt}.</p>
        ${doorStatus(door)} ${door.orders && rules(door.orders, meeting, asked)}
        ${
          door.isOpen &&
          speakForm({
            to: `${path}/meetings/${meeting.id}/speak`,
            items,
            hidden: byHandFields(app, now, typed),
            csrf,
            problems,
            typed,
          })
        }`,
    })
  },
  post: async ({ app, db, now, today, params, path, form }) => {
    mustBeByHand(app, form, now)
    const secret = await askToSpeak(db, params.id, form, { now, today })
    return redirect(
      `${path}/speaking/${secret}`,
      'Your request has been received. Keep the address of this page: it is the only way back to it.',
    )
  },
})

const doorStatus = (door: SpeakingDoor): Html =>
  door.isOpen
    ? status({ symbol: 'course', word: 'Open', reason: `until ${inWords(door.closes.on)}, ${door.closes.at}` })
    : status({ symbol: 'blocked', word: 'Closed', reason: door.because, tone: 'plain' })

/** What the council's rules say, with the sum of the day on which it closes. */
const rules = (orders: StandingOrders, meeting: CommitteeMeeting, asked: number): Html => {
  const reply = speakerReplyDue(meeting.heldOn, orders)
  return html`<ul class="govuk-list govuk-list--bullet">
      <li>You have ${orders.speakingMinutes} minutes.</li>
      <li>
        There are ${orders.speakersMost} places; ${asked === 0 ? 'nobody has asked yet' : `${asked} asked for so far`}.
      </li>
      <li>Whoever looks after the committee answers you: yes, or no with the reason.</li>
      ${reply && html`<li>What is not answered on the day is answered in writing by ${inWords(reply.on)}.</li>`}
      <li>
        Your name and how to reach you are seen only by those who look after the committee, and are deleted
        ${orders.contactMonths === 0 ? 'after the meeting' : `${orders.contactMonths} months after the meeting`}.
      </li>
    </ul>
    <p class="meta">Source: ${orders.source}, in force from ${inWords(orders.inForceFrom)}.</p>`
}

const speakForm = ({
  to,
  items,
  hidden,
  csrf,
  ...parts
}: FormParts & { to: string; items: readonly AgendaItem[]; hidden: Html }): Html => {
  const field = fieldsOf(parts, { mode: 'in_person' })
  const mode = field('mode')
  return html`<form method="post" action="${to}" id="form" novalidate>
    ${csrf} ${hidden} ${input({ ...field('name'), autocomplete: 'name', label: { text: 'Your name' } })}
    ${input({ ...field('contact'), label: { text: 'An e-mail address or a telephone number' }, hint: { text: 'Only to answer you.' } })}
    ${select({ ...field('itemId'), label: { text: 'Which item it is about' }, items: [{ value: '', text: 'Another matter of this committee' }, ...items.filter(({ sort }) => sort === 'substantive').map(({ id, title }) => ({ value: id, text: title }))] })}
    ${radios({ name: 'mode', idPrefix: 'mode', value: mode.value, fieldset: { legend: { text: 'How you will take part' } }, ...(mode.errorMessage ? { errorMessage: mode.errorMessage } : {}), items: Object.entries(speakerModes).map(([value, text]) => ({ value, text })) })}
    ${textarea({ ...field('question'), rows: 6, label: { text: 'What you want to say or ask' }, hint: { text: 'Name no child, and say nothing from which one could be recognised.' } })}
    ${button({ text: 'Ask to speak', preventDoubleClick: true })}
  </form>`
}

const secret = { secret: z.uuid() }

/** What somebody asked for and what they were told, at an address that only they have. It names nobody. */
const ownPage = publicPage({
  path: '/speaking/:secret',
  isOwn: true,
  params: secret,
  get: async (visit) => {
    const { db, params, path, csrf } = visit
    const own = await getOwnSpeaking(db, params.secret)
    const meeting = await getCommitteeMeeting(db, own.meetingId)
    const item = own.itemId && (await getItem(db, own.itemId))
    const mayWithdraw = own.state === 'waiting' || own.state === 'accepted'
    return publicView(visit, {
      title: 'Your request to speak',
      current: 'public-meetings',
      body: html`<h1>Your request to speak</h1>
        ${status({ symbol: own.state === 'accepted' ? 'done' : own.state === 'waiting' ? 'first' : 'no', word: speakerStates[own.state], reason: own.why })}
        ${summaryList({
          rows: [
            {
              key: { text: 'Meeting' },
              value: {
                html: html`<a href="${path}/meetings/${meeting.id}"
                  >${meeting.committeeName}, ${inWords(meeting.heldOn)}, ${meeting.startsAt}</a
                >`,
              },
            },
            item && { key: { text: 'Item' }, value: { text: item.title } },
            { key: { text: 'How' }, value: { text: speakerModes[own.mode] } },
            { key: { text: 'What you want to say' }, value: { text: own.question } },
            { key: { text: 'Asked on' }, value: { text: inWords(own.registeredOn) } },
            own.repliedOn && {
              key: { text: 'Answer' },
              value: { text: `${own.reply} (${inWords(own.repliedOn)})` },
            },
            {
              key: { text: 'Kept until' },
              value: { text: `${inWords(own.deleteOn)}; then your name and how to reach you are deleted` },
            },
          ],
        })}
        ${
          mayWithdraw &&
          html`<form method="post" action="${path}/speaking/${params.secret}/withdraw">
            ${csrf} ${button({ text: 'Withdraw it', classes: 'govuk-button--secondary' })}
          </form>`
        }`,
    })
  },
})

const withdraw = publicPage({
  path: '/speaking/:secret/withdraw',
  params: secret,
  form: z.object({}),
  post: async ({ db, params, path, today }) => {
    await withdrawFromSpeaking(db, params.secret, today)
    return redirect(`${path}/speaking/${params.secret}`, 'Your request was withdrawn.')
  },
})

export const speakingPages = [speakPage, ownPage, withdraw]
