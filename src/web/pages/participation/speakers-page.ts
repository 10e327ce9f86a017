import { z } from 'zod'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  CommitteeMeetingId,
  count,
  DecideSpeakerFields,
  decideSpeaker,
  getCommitteeMeeting,
  listSpeakers,
  replyToSpeaker,
  SpeakerId,
  speakerModes,
  speakerReplyDue,
  speakerStates,
  speakingDoor,
  stages,
  standingOrdersOn,
  type CommitteeMeeting,
  type Speaker,
  type StandingOrders,
} from '../../../scrutiny/index.ts'
import { backLink, button, radios, status, textarea } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { page, redirect, view } from '../../page.ts'

/** Who has asked to speak at a meeting, for those who look after it: who they are, what they want, yes or no. */
const speakersPage = page({
  path: '/committees/meetings/:id/speakers',
  needs: 'committees.manage',
  params: z.object({ id: CommitteeMeetingId }),
  get: async ({ db, params: { id }, now, today, csrf }) => {
    const meeting = await getCommitteeMeeting(db, id)
    const [speakers, orders] = [await listSpeakers(db, id), await standingOrdersOn(db, today)]
    const door = speakingDoor(meeting, orders, now)
    const accepted = speakers.filter(({ state }) => state === 'accepted').length
    return view({
      title: `Speakers, ${inWords(meeting.heldOn)}`,
      current: 'committees',
      style: 'p-committees',
      body: html`${backLink({ href: `/committees/meetings/${id}`, text: `${meeting.committeeName}, ${inWords(meeting.heldOn)}` })}
        <h1>Who asks to speak</h1>
        <p class="lede">
          ${speakers.length === 0 ? 'Nobody has asked to speak.' : `${count(speakers.length, 'person has', 'people have')} asked; ${accepted} accepted${orders ? ` of ${orders.speakersMost} places` : ''}.`}
        </p>
        <p class="meta">
          ${door.isOpen ? `Open: ${door.closes.sum}.` : `Closed: ${door.because}`}
          ${orders ? html` Source: ${orders.source}.` : html`<a href="/committees/standing-orders">Enter the council’s rules</a>`}
        </p>
        ${
          speakers.length > 0 &&
          html`<ul class="rows">
            ${speakers.map((one) => speakerRow(one, { meeting, orders, csrf }))}
          </ul>`
        }
        ${exportLinks({ path: '/committees/participation/speakers', words: 'Take the requests for all meetings away' })}`,
    })
  },
})

const speakerRow = (
  one: Speaker,
  { meeting, orders, csrf }: { meeting: CommitteeMeeting; orders: StandingOrders | undefined; csrf: Html },
): Html => {
  const name = one.emptiedOn ? `Somebody whose name was deleted on ${inWords(one.emptiedOn)}` : one.name
  const due = orders && speakerReplyDue(meeting.heldOn, orders)
  return html`<li>
    <h2 class="govuk-heading-s">${name}</h2>
    ${status({ symbol: one.state === 'accepted' ? 'done' : one.state === 'waiting' ? 'first' : 'no', word: speakerStates[one.state], reason: [one.decidedOn && `on ${inWords(one.decidedOn)}`, one.why].filter(Boolean).join(': ') })}
    <p class="said">${one.question}</p>
    <p class="meta">
      ${[one.contact, speakerModes[one.mode].toLowerCase(), one.itemTitle ?? 'another matter', `asked on ${inWords(one.registeredOn)}`, `deleted on ${inWords(one.deleteOn)}`].filter(Boolean).join(' · ')}
    </p>
    ${one.repliedOn && html`<p>Answered on ${inWords(one.repliedOn)}: ${one.reply}</p>`}
    ${
      one.state === 'waiting' &&
      !one.emptiedOn &&
      html`<form method="post" action="/committees/speakers/${one.id}/decide" class="noprint" novalidate>
        ${csrf}
        ${radios({
          name: 'decision',
          idPrefix: `decision-${one.id}`,
          classes: 'govuk-radios--inline govuk-radios--small',
          fieldset: { legend: { text: `May ${one.name} speak?` } },
          items: [
            { value: 'accepted', text: 'Yes' },
            { value: 'declined', text: 'No' },
          ],
        })}
        ${textarea({ id: `why-${one.id}`, name: 'why', rows: 2, label: { text: 'Why, or what they should know' }, hint: { text: 'They read it. Needed for a no.' } })}
        ${button({ text: 'Answer them', classes: 'govuk-button--secondary' })}
      </form>`
    }
    ${
      one.state === 'accepted' &&
      one.repliedOn === null &&
      stages[meeting.stage].isHeld &&
      html`<form method="post" action="/committees/speakers/${one.id}/reply" class="noprint" novalidate>
        ${csrf}
        ${textarea({ id: `reply-${one.id}`, name: 'reply', rows: 3, label: { text: `The answer in writing to ${one.name}` }, ...(due ? { hint: { text: `Due ${due.sum}` } } : {}) })}
        ${button({ text: 'Write it', classes: 'govuk-button--secondary' })}
      </form>`
    }
  </li>`
}

const params = z.object({ id: SpeakerId })
const back = (id: string) => `/committees/meetings/${id}/speakers`

const decidePage = page({
  path: '/committees/speakers/:id/decide',
  needs: 'committees.manage',
  params,
  form: DecideSpeakerFields,
  post: async ({ db, params: { id }, form, today }) =>
    redirect(
      back(await decideSpeaker(db, id, form, today)),
      form.decision === 'accepted'
        ? 'They may speak, and find that on their page.'
        : 'They are told no, with the reason.',
    ),
})

const replyPage = page({
  path: '/committees/speakers/:id/reply',
  needs: 'committees.manage',
  params,
  form: z.object({ reply: z.string().max(5000, 'Use 5,000 characters at most.').default('') }),
  post: async ({ db, params: { id }, form, today }) =>
    redirect(back(await replyToSpeaker(db, id, form.reply, today)), 'The answer is on their page.'),
})

export const speakersPages = [speakersPage, decidePage, replyPage]
