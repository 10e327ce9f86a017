import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  ageOfData,
  clearDaysInWords,
  clearDaysSource,
  count,
  exemptionInWords,
  isLate,
  itemSorts,
  latenessOf,
  noticeKinds,
  stages,
  streamInWords,
  streams,
  supplementsOf,
  type AgendaItem,
  type CommitteeMeeting,
  type ExemptPaper,
  type Notice,
  type Obstacle,
  type Paper,
} from '../../../scrutiny/index.ts'
import { backLink, button, details, input, select, status, summaryList, textarea } from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { meetingStatus } from './meeting-parts.ts'

interface OneMeeting {
  meeting: CommitteeMeeting
  items: readonly AgendaItem[]
  papers: readonly Paper[]
  exempt: readonly ExemptPaper[]
  obstacles: readonly Obstacle[]
  today: Day
  readsExempt: boolean
  notices: readonly Notice[]
  form: (FormParts & { open: string | undefined }) | undefined
}

export const meetingView = (shown: OneMeeting): Html => {
  const { meeting, items, obstacles, today, form } = shown
  const isOpen = !stages[meeting.stage].isHeld && !meeting.cancelledOn
  return html`${backLink({ href: `/committees/${meeting.committeeId}`, text: meeting.committeeName })}
    <h1>Meeting of ${inWords(meeting.heldOn)}</h1>
    ${meetingStatus(meeting, today)}
    <p class="lede">${meeting.committeeName}, ${meeting.startsAt}${meeting.place && `, ${meeting.place}`}.</p>
    ${stages[meeting.stage].isPublished && html`<p><a href="/committees/meetings/${meeting.id}/record">${stages[meeting.stage].isHeld ? 'Who was there, and the minutes' : 'On the day: who is there, and the minutes'}</a></p>`}
    ${meeting.publishedOn && packLinks(shown)}
    <p class="noprint">
      ${form && html`<a href="/committees/meetings/${meeting.id}/speakers">Who asks to speak</a> · `}
      <a href="/committees/meetings/${meeting.id}/recordings">Recordings</a>
    </p>
    ${form && shown.notices.length > 0 && details({ summaryText: 'Who was told by mail', html: noticeList(shown.notices) })}
    ${factsView(shown)} ${isOpen && form && form.open === undefined && publishing(shown)}
    <section class="sec sec--plain" aria-labelledby="agenda">
      <h2 id="agenda">
        Agenda <span class="meta">${items.length === 0 ? 'no item yet' : count(items.length, 'item')}</span>
      </h2>
      ${
        items.length > 0 &&
        html`<ol class="agenda">
          ${items.map((item) => itemRow(item, shown))}
        </ol>`
      }
      ${
        isOpen &&
        form &&
        items.length === 0 &&
        html`<form method="post" action="/committees/meetings/${meeting.id}/usual">
          ${form.csrf}
          ${button({ text: 'Begin with the usual items of the last agenda', classes: 'govuk-button--secondary' })}
        </form>`
      }
      ${isOpen && form && details({ summaryText: 'Add an item', open: form.open === 'items', html: itemForm(`/committees/meetings/${meeting.id}/items`, 'Put it on the agenda', form, {}) })}
    </section>
    ${isOpen && form && form.open !== undefined && publishing({ ...shown, obstacles })}
    ${isOpen && form && moving(shown, form)}
    ${form && !meeting.cancelledOn && meeting.privateBecause === '' && streamForm(meeting, form)}
    ${form && meeting.documentId && !meeting.publishedOn && publishedForm(meeting, form)}`
}

const noticeList = (notices: readonly Notice[]): Html =>
  html`<ul class="rows">
    ${notices.map(({ kind, onDay, about, letters }) => html`<li>${noticeKinds[kind]}${about && `: ${about}`} <span class="meta">${inWords(onDay)}, ${letters === null ? 'not written yet' : count(letters, 'letter')}</span></li>`)}
  </ul>`

/** The papers as one: what came with the agenda, each supplement, and the exempt part for whoever may read it. */
const packLinks = ({ meeting, papers, exempt, readsExempt }: OneMeeting): Html =>
  html`<p>
    <a href="/committees/meetings/${meeting.id}/pack">Agenda and papers as one</a>
    ${supplementsOf(meeting, papers).map((on) => html` · <a href="/committees/meetings/${meeting.id}/pack?supplement=${on}">supplement of ${inWords(on)}</a>`)}
    ${readsExempt && exempt.length > 0 && html` · <a href="/committees/meetings/${meeting.id}/exempt-pack">exempt papers</a>`}
  </p>`

const factsView = ({ meeting }: OneMeeting): Html =>
  summaryList({
    rows: [
      {
        key: { text: 'The public' },
        value: {
          text: meeting.privateBecause
            ? `May not come: ${meeting.privateBecause}`
            : `May come.${meeting.joining && ` ${meeting.joining}`}`,
        },
      },
      {
        key: { text: 'Papers out' },
        value: {
          html: html`${meeting.publishedOn ? `${inWords(meeting.publishedOn)}${isLate(meeting.publishedOn, meeting.heldOn) ? `, late: ${meeting.publishedLateWhy}` : ''}` : 'Not yet'}
            ${meeting.publishedSaid && html`<br /><span class="meta">${meeting.publishedSaid}</span>`} <br /><span
              class="meta"
              >${clearDaysInWords(meeting.heldOn)}. ${clearDaysSource}.</span
            >`,
        },
      },
      meeting.firstHeldOn !== meeting.heldOn && {
        key: { text: 'First called for' },
        value: { text: `${inWords(meeting.firstHeldOn)}; moved: ${meeting.movedWhy}` },
      },
      meeting.stream !== '' && {
        key: { text: 'Stream' },
        value: {
          html: html`${streamInWords(meeting)}${meeting.streamLink && html` <a href="${meeting.streamLink}">Where it is seen</a>`}`,
        },
      },
      meeting.briefedOn && { key: { text: 'Chair briefed' }, value: { text: inWords(meeting.briefedOn) } },
      meeting.documentId && {
        key: { text: 'Brought in from' },
        value: { html: html`<a href="/documents/${meeting.documentId}/pack">the papers of the meeting</a>` },
      },
    ],
  })

/** Whether the papers can go out, and the button that sends them. */
const publishing = ({ meeting, items, obstacles, today, form }: OneMeeting): Html | false => {
  if (!form || stages[meeting.stage].isPublished || items.length === 0) return false
  const late = isLate(today, meeting.heldOn)
  const field = fieldsOf(form)
  return html`<section class="sec sec--plain" aria-labelledby="publish">
    <h2 id="publish">Publish the papers</h2>
    ${
      obstacles.length > 0
        ? html`${status({ symbol: 'blocked', word: 'Not yet', reason: `${count(obstacles.length, 'thing stands', 'things stand')} in the way` })}
            <ul class="govuk-list govuk-list--bullet">
              ${obstacles.map(({ itemId, sentence }) => html`<li>${itemId ? html`<a href="/committees/items/${itemId}">${sentence}</a>` : sentence}</li>`)}
            </ul>`
        : html`${status(
              late
                ? {
                    symbol: 'late',
                    word: 'Late',
                    reason: `${clearDaysInWords(meeting.heldOn)}. Say why, or move the meeting`,
                  }
                : { symbol: 'course', word: 'Ready', reason: `${clearDaysInWords(meeting.heldOn)}` },
            )}
            <form method="post" action="/committees/meetings/${meeting.id}/publish" novalidate>
              ${form.csrf}
              ${late && textarea({ ...field('lateWhy'), rows: 2, label: { text: 'Why the papers are late' } })}
              ${button({ text: 'Publish agenda and papers', preventDoubleClick: true })}
            </form>`
    }
    ${
      meeting.briefedOn === null &&
      html`<form method="post" action="/committees/meetings/${meeting.id}/brief">
        ${form.csrf} ${button({ text: 'The chair has been briefed', classes: 'govuk-button--secondary' })}
      </form>`
    }
  </section>`
}

const itemRow = (item: AgendaItem, { meeting, papers, exempt, readsExempt, form }: OneMeeting): Html => {
  const own = papers.filter(({ itemId }) => itemId === item.id)
  const secret = exempt.filter(({ itemId }) => itemId === item.id)
  const late = latenessOf(item, own, meeting.heldOn)
  const age = ageOfData(item.dataTo, meeting.heldOn)
  return html`<li>
    <h3><a href="/committees/items/${item.id}">${item.title}</a></h3>
    <p class="meta">
      ${[item.sort !== 'substantive' && itemSorts[item.sort], item.presenter, item.minutesPlanned !== null && `${item.minutesPlanned} minutes`, age].filter(Boolean).join(' · ')}
    </p>
    ${item.exemptParagraph !== null && status({ symbol: item.exemptAgreedBy ? 'blocked' : 'risk', word: item.exemptAgreedBy ? 'Exempt' : 'To be exempt', reason: `${exemptionInWords(item).replace(/^Exempt, /, '')}. The public is told: ${item.exemptSaid}`, tone: item.exemptAgreedBy ? 'plain' : 'risk' })}
    ${late && status({ symbol: late.hasReason ? 'risk' : 'late', word: 'Late', reason: `${late.sentence} ${late.hasReason ? `The chair takes it because: ${item.specialWhy}` : 'It waits for the chair’s special circumstances.'}` })}
    ${own.length + secret.length === 0 && item.followsWhy && status({ symbol: 'stale', word: 'To follow', reason: item.followsWhy })}
    ${
      (own.length > 0 || secret.length > 0) &&
      html`<ul class="papers">
        ${own.map((paper) => html`<li><a href="/committees/papers/${paper.id}">${paper.title}</a> <span class="meta">${paper.publishedOn ? `published ${inWords(paper.publishedOn)}` : 'not published'}${paper.lateWhy && `, late: ${paper.lateWhy}`}</span></li>`)}
        ${readsExempt && secret.map((paper) => html`<li><a href="/committees/exempt/${paper.id}">${paper.title}</a> <span class="meta">exempt, never public</span></li>`)}
      </ul>`
    }
    ${
      form &&
      item.place > 1 &&
      !stages[meeting.stage].isPublished &&
      html`<form method="post" action="/committees/items/${item.id}/up" class="noprint">
        ${form.csrf}<button class="link" type="submit">
          Move up<span class="govuk-visually-hidden">: ${item.title}</span>
        </button>
      </form>`
    }
  </li>`
}

/** The fields of an item, for a new one and for one that is written anew. */
export const itemForm = (
  action: string,
  submit: string,
  { csrf, ...parts }: FormParts,
  held: Parameters<typeof fieldsOf>[1],
  hidden?: Html,
): Html => {
  const field = fieldsOf(parts, held)
  return html`<form method="post" action="${action}" novalidate>
    ${csrf} ${hidden} ${input({ ...field('title'), label: { text: 'Title' }, classes: 'govuk-!-width-two-thirds' })}
    ${select({ ...field('sort'), label: { text: 'Sort' }, items: Object.entries(itemSorts).map(([value, text]) => ({ value, text })) })}
    ${textarea({ ...field('asks'), rows: 3, label: { text: 'What the committee is asked to do' }, hint: { text: 'Begin with a verb: note, recommend, ask.' } })}
    ${input({ ...field('presenter'), label: { text: 'Who presents it' } })}
    ${input({ ...field('minutesPlanned'), label: { text: 'Minutes planned' }, classes: 'govuk-input--width-3', inputmode: 'numeric' })}
    ${input({ ...field('dataTo'), type: 'date', label: { text: 'Last day that its figures are about' }, classes: 'govuk-input--width-10' })}
    ${textarea({ ...field('followsWhy'), rows: 2, label: { text: 'Why its paper is to follow' }, hint: { text: 'Leave it empty where the paper comes with the agenda.' } })}
    ${textarea({ ...field('specialWhy'), rows: 2, label: { text: 'Special circumstances, in the chair’s words' }, hint: { text: 'Only for an item with fewer than five clear days. It is minuted.' } })}
    ${button({ text: submit, preventDoubleClick: true })}
  </form>`
}

const streamForm = (meeting: CommitteeMeeting, form: FormParts & { open: string | undefined }): Html => {
  const field = fieldsOf(form, {
    stream: meeting.stream,
    streamSaid: meeting.streamSaid,
    streamLink: meeting.streamLink,
  })
  return details({
    summaryText: 'Say how the stream stands',
    open: form.open === 'stream',
    html: html`<form method="post" action="/committees/meetings/${meeting.id}/stream" novalidate>
      ${form.csrf}
      ${select({ ...field('stream'), label: { text: 'Stream' }, items: Object.entries(streams).map(([value, text]) => ({ value, text })) })}
      ${input({ ...field('streamLink'), label: { text: 'Where it is seen' }, hint: { text: 'The address, beginning with https://' } })}
      ${input({ ...field('streamSaid'), label: { text: 'What the public is told of it' }, hint: { text: 'For example: the sound failed from item 4; a recording follows within two days.' } })}
      ${button({ text: 'Keep it', classes: 'govuk-button--secondary' })}
    </form>`,
  })
}

/** For papers that were brought in and do not say when they went out. */
const publishedForm = (meeting: CommitteeMeeting, form: FormParts & { open: string | undefined }): Html => {
  const field = fieldsOf(form)
  return details({
    summaryText: 'Say when the papers were published',
    open: form.open === 'published',
    html: html`<form method="post" action="/committees/meetings/${meeting.id}/published" novalidate>
      ${form.csrf}
      ${input({ ...field('publishedOn'), type: 'date', label: { text: 'Day on which they were published' }, hint: { text: 'The papers do not say it. Until it is known the public sees no agenda of this meeting.' }, classes: 'govuk-input--width-10' })}
      ${input({ ...field('said'), label: { text: 'Where that is known from' } })}
      ${button({ text: 'Keep it', classes: 'govuk-button--secondary' })}
    </form>`,
  })
}

const moving = ({ meeting, items, today }: OneMeeting, form: FormParts & { open: string | undefined }): Html => {
  const field = fieldsOf(form, {
    to: meeting.heldOn,
    startsAt: meeting.startsAt,
    place: meeting.place,
    joining: meeting.joining,
  })
  const isPast = meeting.heldOn < today
  return html`${
    !isPast &&
    details({
      summaryText: 'Move the meeting, or change its hour or place',
      open: form.open === 'move',
      html: html`<form method="post" action="/committees/meetings/${meeting.id}/move" novalidate>
        ${form.csrf}
        ${input({ ...field('to'), type: 'date', label: { text: 'Day' }, classes: 'govuk-input--width-10' })}
        ${input({ ...field('startsAt'), label: { text: 'Begins at' }, classes: 'govuk-input--width-5' })}
        ${input({ ...field('place'), label: { text: 'Place' } })}
        ${input({ ...field('joining'), label: { text: 'How to watch or join from elsewhere' } })}
        ${input({ ...field('why'), label: { text: 'Why' }, hint: { text: 'The public is told, and those who follow the committee hear by mail.' } })}
        ${button({ text: 'Keep the change', classes: 'govuk-button--secondary' })}
      </form>`,
    })
  }
  ${details({
    summaryText: isPast ? 'It did not take place' : 'Cancel the meeting',
    open: form.open === 'cancel',
    html: html`<form method="post" action="/committees/meetings/${meeting.id}/cancel" novalidate>
      ${form.csrf}
      ${input({ ...fieldsOf(form)('why'), id: 'cancel-why', label: { text: isPast ? 'Why it did not take place' : 'Why it is cancelled' }, hint: { text: 'What the work programme had for it waits for another meeting.' } })}
      ${button({ text: isPast ? 'Record it' : 'Cancel it', classes: 'govuk-button--warning' })}
    </form>`,
  })}
  ${
    items.length === 0 &&
    meeting.publishedOn === null &&
    details({
      summaryText: 'Delete a meeting that was called by mistake',
      open: form.open === 'delete',
      html: html`<form method="post" action="/committees/meetings/${meeting.id}/delete" novalidate>
        ${form.csrf}
        <p>Only while nothing hangs on it. A meeting that anybody was told of is cancelled.</p>
        ${button({ text: 'Delete it', classes: 'govuk-button--warning' })}
      </form>`,
    })
  }`
}
