import { z } from 'zod'
import { frameworks } from '../../../frameworks/index.ts'
import {
  closeRoom,
  getRoom,
  givenTable,
  listContextNotes,
  listGiven,
  listRequests,
  listRooms,
  listTalks,
  openRoom,
  requestStanding,
  requestsTable,
  RoomFields,
  RoomId,
  type ContextNote,
  type Given,
  type Room,
  type RoomRequest,
  type Talk,
} from '../../../inspections/index.ts'
import { may } from '../../../people/index.ts'
import { instantInWords, inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { backLink, button, input, select, status, table } from '../../components/index.ts'
import { fieldsOf } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { addressOf, exportLinks, peopleToChoose } from '../plans/parts.ts'

const params = z.object({ id: RoomId })

/** Every inspection that was or is served from a room here. */
const roomsPage = page({
  path: '/inspection-rooms',
  needs: 'rooms.read',
  get: async ({ db, person, now }) => {
    const rooms = await listRooms(db, now)
    return view({
      title: 'Inspection rooms',
      current: 'rooms',
      style: 'p-plans',
      body: html`<h1>Inspection rooms</h1>
        <p class="lede">
          ${rooms.length === 0 ? 'No inspection has been served from here yet.' : 'What inspectors asked for, who answers, by when, and what they were given.'}
        </p>
        ${
          rooms.length > 0 &&
          table({
            caption: 'Rooms, the latest inspection first',
            classes: 'fold',
            firstCellIsHeader: true,
            head: [
              { text: 'Inspection' },
              { text: 'Days' },
              { text: 'Contact' },
              { text: 'Requests' },
              { text: 'State' },
            ],
            rows: rooms.map(({ id, title, startsOn, endsOn, contact, requests, open, late, closedOn }) => [
              { html: html`<a href="/inspection-rooms/${id}">${title}</a>` },
              { text: `${inWords(startsOn)} to ${inWords(endsOn)}` },
              { text: contact ?? 'Nobody' },
              { text: `${open} open of ${requests}${late > 0 ? `, ${late} late` : ''}` },
              { text: closedOn ? `Closed ${inWords(closedOn)}` : 'Open' },
            ]),
          })
        }
        <p class="btnrow">
          ${may(person, 'rooms.work') && button({ text: 'Open a room', href: '/inspection-rooms/new' })}
          ${
            may(person, 'rooms.work') &&
            button({
              text: 'What inspectors were given in all of them',
              href: '/inspection-rooms/given',
              classes: 'govuk-button--secondary',
            })
          }
        </p>`,
    })
  },
})

const newPage = page({
  path: '/inspection-rooms/new',
  needs: 'rooms.work',
  form: RoomFields,
  get: async ({ db, person, csrf, problems, typed }) => {
    const field = fieldsOf({ problems, typed }, { contactId: person.id })
    return view({
      title: 'Open an inspection room',
      current: 'rooms',
      style: 'p-plans',
      body: html`${backLink({ href: '/inspection-rooms', text: 'Inspection rooms' })}
        <h1>Open an inspection room</h1>
        <form method="post" action="/inspection-rooms/new" novalidate>
          ${csrf}
          ${input({ ...field('title'), label: { text: 'Which inspection' }, hint: { text: 'For example: focused visit, care leavers, spring 2027' } })}
          ${select({ ...field('framework'), label: { text: 'Framework' }, items: [{ value: '', text: 'Not said' }, ...frameworks.map(({ id, title }) => ({ value: id, text: title }))] })}
          ${input({ ...field('startsOn'), type: 'date', label: { text: 'First day' }, classes: 'govuk-input--width-10' })}
          ${input({ ...field('endsOn'), type: 'date', label: { text: 'Last day' }, classes: 'govuk-input--width-10' })}
          ${select({ ...field('contactId'), label: { text: 'The one person who coordinates' }, items: await peopleToChoose(db) })}
          ${input({ ...field('leadInspector'), label: { text: 'Lead inspector' } })}
          ${input({ ...field('place'), label: { text: 'Where they work' }, hint: { text: 'A room; or how to reach us, where all of it is online.' } })}
          ${button({ text: 'Open it', preventDoubleClick: true })}
        </form>`,
    })
  },
  post: async ({ db, form }) => redirect(`/inspection-rooms/${await openRoom(db, form)}`, 'The room is open.'),
})

const roomPage = page({
  path: '/inspection-rooms/:id',
  needs: 'rooms.read',
  params,
  get: async ({ db, person, params: { id }, now, csrf }) => {
    const room = await getRoom(db, id, now)
    const isOpen = room.closedOn === null
    const works = may(person, 'rooms.work') && isOpen
    return view({
      title: room.title,
      current: 'rooms',
      style: 'p-plans',
      body: html`${backLink({ href: '/inspection-rooms', text: 'Inspection rooms' })}
        <h1>${room.title}</h1>
        <p class="lede">${lede(room)}</p>
        ${requestsView(await listRequests(db, id), { room, now, works, asks: may(person, 'rooms.ask') && isOpen })}
        ${givenView(await listGiven(db, id), { room, works })} ${talksView(await listTalks(db, id), { room, works })}
        ${contextView(await listContextNotes(db, id), { room, works })}
        ${
          works &&
          room.open === 0 &&
          html`<form method="post" action="/inspection-rooms/${id}/close" class="noprint">
            ${csrf} ${button({ text: 'Close the room', classes: 'govuk-button--secondary' })}
          </form>`
        }`,
    })
  },
})

const lede = ({ startsOn, endsOn, contact, leadInspector, place, closedOn, open, late }: Room): string =>
  [
    `${inWords(startsOn)} to ${inWords(endsOn)}.`,
    `${contact ?? 'Nobody'} coordinates${leadInspector === '' ? '' : `; ${leadInspector} leads the inspectors`}.`,
    place === '' ? '' : `${place}.`,
    closedOn === null
      ? `${open === 0 ? 'No request is open' : open === 1 ? 'One request is open' : `${open} requests are open`}${late > 0 ? `, ${late} of them late` : ''}.`
      : `Closed on ${inWords(closedOn)}: what is in it stays as it is.`,
  ]
    .filter(Boolean)
    .join(' ')

interface Shown {
  room: Room
  works: boolean
}

const requestsView = (
  requests: readonly RoomRequest[],
  { room, works, asks, now }: Shown & { asks: boolean; now: Date },
): Html =>
  html`<section class="sec sec--plain" aria-labelledby="requests">
    <h2 id="requests">Requests <span class="meta">${requests.length}</span></h2>
    ${asks && html`<p><a href="/inspection-rooms/${room.id}/ask">Put in a request</a></p>`}
    <ul class="rows">
      ${requests.map((request) => {
        const standing = requestStanding(request, now)
        return html`<li>
          <b>${request.place}. ${request.asked}</b>
          ${status({ symbol: symbols[standing.state], word: standing.word, reason: standing.why, tone: tones[standing.state] })}
          <p class="meta">
            ${request.askedBy} asked, ${instantInWords(request.askedAt)}.
            ${request.owner ? `${request.owner} answers.` : ''}
            ${works && request.answeredAt === null && html`<a href="/room-requests/${request.id}">Answer or hand on<span class="govuk-visually-hidden">: request ${request.place}</span></a>`}
          </p>
          ${request.answer !== '' && html`<p>${request.answer} <span class="meta">${request.answeredBy}</span></p>`}
        </li>`
      })}
    </ul>
    ${works && requests.length > 0 && exportLinks(`/inspection-rooms/${room.id}/export`)}
  </section>`

const symbols = {
  nobody: 'risk',
  late: 'late',
  soon: 'stale',
  open: 'course',
  answered: 'done',
  'answered late': 'done',
} as const
const tones = {
  nobody: 'risk',
  late: 'late',
  soon: 'risk',
  open: 'plain',
  answered: 'plain',
  'answered late': 'risk',
} as const

const givenView = (given: readonly Given[], { room, works }: Shown): Html =>
  html`<section class="sec sec--plain" aria-labelledby="given">
    <h2 id="given">What they were given <span class="meta">${given.length}</span></h2>
    ${works && html`<p><a href="/inspection-rooms/${room.id}/give">Keep what was given</a></p>`}
    ${
      given.length > 0 &&
      table({
        caption: 'Each version as it was given, latest first',
        classes: 'fold',
        firstCellIsHeader: true,
        head: [{ text: 'What' }, { text: 'Version' }, { text: 'Request' }, { text: 'To' }, { text: 'Given' }],
        rows: given.map(({ title, version, documentId, request, sha256, givenTo, givenBy, givenAt }) => [
          {
            html: documentId
              ? html`<a href="/documents/${documentId}">${title}</a><br /><span class="meta"
                    >fingerprint ${sha256.slice(0, 12)}</span
                  >`
              : html`${title}`,
          },
          { text: version },
          { text: request === null ? 'Not asked for' : `No. ${request}` },
          { text: givenTo },
          { text: `${instantInWords(givenAt)}${givenBy ? `, ${givenBy}` : ''}` },
        ]),
      })
    }
    ${works && given.length > 0 && exportLinks(`/inspection-rooms/${room.id}/given/export`)}
  </section>`

/** What they should know who cannot see the place for themselves. */
const contextView = (notes: readonly ContextNote[], { room, works }: Shown): Html =>
  html`<section class="sec sec--plain" aria-labelledby="context">
    <h2 id="context">What they should know <span class="meta">${notes.length}</span></h2>
    ${works && html`<p><a href="/inspection-rooms/${room.id}/context">Write a note on a topic</a></p>`}
    <ul class="rows">
      ${notes.map(
        ({ topic, words, changing, evidence, writtenBy, writtenAt, earlier }) =>
          html`<li>
            <b>${topic}</b>
            <p>${words}</p>
            ${changing !== '' && html`<p>Under way: ${changing}</p>`}
            <p class="meta">
              Shown by: ${evidence}. Written by ${writtenBy ?? 'somebody'},
              ${instantInWords(writtenAt)}${earlier > 0 && `; ${earlier === 1 ? 'an earlier wording is' : `${earlier} earlier wordings are`} kept`}.
            </p>
          </li>`,
      )}
    </ul>
  </section>`

const talksView = (talks: readonly Talk[], { room, works }: Shown): Html =>
  html`<section class="sec sec--plain" aria-labelledby="talks">
    <h2 id="talks">Conversations <span class="meta">${talks.length}</span></h2>
    ${works && html`<p><a href="/inspection-rooms/${room.id}/talk">Put one into the timetable</a></p>`}
    <ul class="rows">
      ${talks.map(
        ({ id, at, withWhom, inspector, about, told }) =>
          html`<li>
            <b>${instantInWords(at)}</b> ${withWhom}${inspector && ` with ${inspector}`}: ${about}
            ${told !== '' && html`<p>Told: ${told}</p>`}
            ${
              works &&
              html`<p class="meta">
                <a href="/room-talks/${id}?room=${room.id}"
                  >${told === '' ? 'Keep what they were told' : 'Write what they were told anew'}<span
                    class="govuk-visually-hidden"
                    >: ${withWhom}</span
                  ></a
                >
              </p>`
            }
          </li>`,
      )}
    </ul>
  </section>`

const closePage = page({
  path: '/inspection-rooms/:id/close',
  needs: 'rooms.work',
  params,
  post: async ({ db, params: { id }, today }) => {
    await closeRoom(db, id, today)
    return redirect(`/inspection-rooms/${id}`, 'The room is closed. What is in it stays as it is.')
  },
})

const exportPage = page({
  path: '/inspection-rooms/:id/export/:format',
  needs: 'rooms.work',
  params: params.extend({ format: z.enum(tableFormatNames) }),
  get: async ({ app, db, person, now, params: { id, format } }) => {
    const room = await getRoom(db, id, now)
    const requests = await listRequests(db, id)
    const made = requestsTable(requests, { room, now, authority: person.authorityName, address: addressOf(app) })
    return sendTable(db, made, { format, action: 'room.exported', subjectKind: 'inspection room', subjectId: id })
  },
})

const givenExport = page({
  path: '/inspection-rooms/:id/given/export/:format',
  needs: 'rooms.work',
  params: params.extend({ format: z.enum(tableFormatNames) }),
  get: async ({ db, person, now, params: { id, format } }) => {
    const room = await getRoom(db, id, now)
    const made = givenTable(await listGiven(db, id), { room, now, authority: person.authorityName })
    return sendTable(db, made, {
      format,
      action: 'room.exported',
      subjectKind: 'inspection room',
      subjectId: id,
      detail: { what: 'given' },
    })
  },
})

export const roomPages = [roomsPage, newPage, roomPage, closePage, exportPage, givenExport]
