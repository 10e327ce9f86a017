import { z } from 'zod'
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
  speakerModeNames,
  speakerReplyDue,
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
import { asWritten, writtenBlock } from '../../words/as-written.ts'
import { dayIn, type Words } from '../../words/words.ts'
import { languages } from '../../words/languages.ts'
import { byHand, byHandFields, mustBeByHand } from './by-hand.ts'
import { publicPage, publicView } from './public-page.ts'

/** Asking to speak at a meeting: what the rules are, and the form while it is open. */
const speakPage = publicPage({
  path: '/meetings/:id/speak',
  params: { id: CommitteeMeetingId },
  form: SpeakFields.extend(byHand),
  get: async (visit) => {
    const { app, db, now, today, params, path, csrf, problems, typed, words } = visit
    const say = words.speaking
    const meeting = await getCommitteeMeeting(db, params.id)
    const door = speakingDoor(meeting, await standingOrdersOn(db, today), now)
    const [items, asked] = [await listAgenda(db, params.id), await placesAskedFor(db, params.id)]
    return publicView(visit, {
      title: say.title,
      current: 'public-meetings',
      body: html`${backLink({ href: `${path}/meetings/${meeting.id}`, text: `${meeting.committeeName}, ${dayIn(words, meeting.heldOn)}` })}
        <h1>${say.title}</h1>
        <p class="lede">${say.at(meeting.committeeName, dayIn(words, meeting.heldOn), meeting.startsAt)}</p>
        ${doorStatus(door, words)} ${door.orders && rules(door.orders, { meeting, asked, words })}
        ${
          door.isOpen &&
          speakForm({
            to: `${path}/meetings/${meeting.id}/speak`,
            items,
            words,
            hidden: byHandFields({ app, now, words }, typed),
            csrf,
            problems,
            typed,
          })
        }`,
    })
  },
  post: async ({ app, db, now, today, params, path, form, words }) => {
    mustBeByHand(app, form, now)
    const secret = await askToSpeak(db, params.id, form, { now, today })
    return redirect(`${path}/speaking/${secret}`, words.speaking.kept)
  },
})

const doorStatus = (door: SpeakingDoor, words: Words): Html =>
  door.isOpen
    ? status({
        symbol: 'course',
        word: words.speaking.open,
        reason: words.speaking.until(dayIn(words, door.closes.on), door.closes.at),
      })
    : writtenBlock(
        words,
        status({ symbol: 'blocked', word: languages.en.speaking.closed, reason: door.because, tone: 'plain' }),
      )

/** What the council's rules say, with the sum of the day on which it closes. */
const rules = (
  orders: StandingOrders,
  { meeting, asked, words }: { meeting: CommitteeMeeting; asked: number; words: Words },
): Html => {
  const say = words.speaking
  const reply = speakerReplyDue(meeting.heldOn, orders)
  return html`<ul class="govuk-list govuk-list--bullet">
      <li>${say.minutes(orders.speakingMinutes)}</li>
      <li>${say.places(orders.speakersMost, asked)}</li>
      <li>${say.answered}</li>
      ${reply && html`<li>${say.written(dayIn(words, reply.on))}</li>`}
      <li>${say.deletedAfter(orders.contactMonths)}</li>
    </ul>
    <p class="meta">${words.petitions.source(orders.source, dayIn(words, orders.inForceFrom))}</p>`
}

const speakForm = ({
  to,
  items,
  hidden,
  words,
  csrf,
  ...parts
}: FormParts & { to: string; items: readonly AgendaItem[]; hidden: Html; words: Words }): Html => {
  const [say, { petitions }] = [words.speaking, words]
  const field = fieldsOf(parts, { mode: 'in_person' })
  const mode = field('mode')
  return html`<form method="post" action="${to}" id="form" novalidate>
    ${csrf} ${hidden} ${input({ ...field('name'), autocomplete: 'name', label: { text: say.yourName } })}
    ${input({ ...field('contact'), label: { text: petitions.contact }, hint: { text: say.contactHint } })}
    ${select({ ...field('itemId'), label: { text: say.item }, items: [{ value: '', text: say.other }, ...items.filter(({ sort }) => sort === 'substantive').map(({ id, title }) => ({ value: id, text: title, attributes: { lang: languages.en.lang } }))] })}
    ${radios({ name: 'mode', idPrefix: 'mode', value: mode.value, fieldset: { legend: { text: say.how } }, ...(mode.errorMessage ? { errorMessage: mode.errorMessage } : {}), items: speakerModeNames.map((value) => ({ value, text: say.modes[value] })) })}
    ${textarea({ ...field('question'), rows: 6, label: { text: say.say }, hint: { text: petitions.asksHint } })}
    ${button({ text: say.title, preventDoubleClick: true })}
  </form>`
}

const secret = { secret: z.uuid() }

/** What somebody asked for and what they were told, at an address that only they have. It names nobody. */
const ownPage = publicPage({
  path: '/speaking/:secret',
  isOwn: true,
  params: secret,
  get: async (visit) => {
    const { db, params, path, csrf, words } = visit
    const say = words.speaking
    const own = await getOwnSpeaking(db, params.secret)
    const meeting = await getCommitteeMeeting(db, own.meetingId)
    const item = own.itemId && (await getItem(db, own.itemId))
    const mayWithdraw = own.state === 'waiting' || own.state === 'accepted'
    return publicView(visit, {
      title: say.yours,
      current: 'public-meetings',
      body: html`<h1>${say.yours}</h1>
        ${status({ symbol: own.state === 'accepted' ? 'done' : own.state === 'waiting' ? 'first' : 'no', word: say.states[own.state], reason: asWritten(words, own.why) })}
        ${summaryList({
          rows: [
            {
              key: { text: say.rows.meeting },
              value: {
                html: html`<a href="${path}/meetings/${meeting.id}"
                  >${meeting.committeeName}, ${dayIn(words, meeting.heldOn)}, ${meeting.startsAt}</a
                >`,
              },
            },
            item && { key: { text: say.rows.item }, value: { html: html`${asWritten(words, item.title)}` } },
            { key: { text: say.rows.how }, value: { text: say.modes[own.mode] } },
            { key: { text: say.rows.say }, value: { text: own.question } },
            { key: { text: say.rows.asked }, value: { text: dayIn(words, own.registeredOn) } },
            own.repliedOn && {
              key: { text: say.rows.answer },
              value: { html: html`${asWritten(words, own.reply)} (${dayIn(words, own.repliedOn)})` },
            },
            {
              key: { text: say.rows.kept },
              value: { text: say.keptUntil(dayIn(words, own.deleteOn)) },
            },
          ],
        })}
        ${
          mayWithdraw &&
          html`<form method="post" action="${path}/speaking/${params.secret}/withdraw">
            ${csrf} ${button({ text: say.withdraw, classes: 'govuk-button--secondary' })}
          </form>`
        }`,
    })
  },
})

const withdraw = publicPage({
  path: '/speaking/:secret/withdraw',
  params: secret,
  form: z.object({}),
  post: async ({ db, params, path, today, words }) => {
    await withdrawFromSpeaking(db, params.secret, today)
    return redirect(`${path}/speaking/${params.secret}`, words.speaking.withdrawn)
  },
})

export const speakingPages = [speakPage, ownPage, withdraw]
