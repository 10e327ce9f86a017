import { z } from 'zod'
import {
  AnswerFields,
  answerRequest,
  askInRoom,
  ContextFields,
  getRequest,
  getRoom,
  GivenFields,
  giveRequestTo,
  keepContext,
  keepGiven,
  keepTold,
  documentsToChoose,
  listRequests,
  listTalks,
  officeHours,
  planTalk,
  RequestFields,
  RequestId,
  RoomId,
  TalkFields,
  ToldFields,
} from '../../../inspections/index.ts'
import { NotFound } from '../../../platform/errors.ts'
import { html } from '../../../platform/html.ts'
import { may } from '../../../people/index.ts'
import { backLink, button, input, select, textarea } from '../../components/index.ts'
import { fieldsOf } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'
import { peopleToChoose } from '../plans/parts.ts'

const params = z.object({ id: RoomId })
const place = { current: 'rooms', style: 'p-plans' } as const

const askPage = page({
  path: '/inspection-rooms/:id/ask',
  needs: 'rooms.ask',
  params,
  form: RequestFields,
  get: async ({ db, person, params: { id }, now, csrf, problems, typed }) => {
    const room = await getRoom(db, id, now)
    const isInspector = !may(person, 'rooms.work')
    const field = fieldsOf({ problems, typed }, { hours: 8, askedBy: isInspector ? person.name : room.leadInspector })
    return view({
      ...place,
      title: 'Put in a request',
      body: html`${backLink({ href: `/inspection-rooms/${id}`, text: room.title })}
        <h1>Put in a request</h1>
        <p class="lede">
          Working hours are ${officeHours.opens} to ${officeHours.closes} on working days. What comes in later counts
          from the next morning.
        </p>
        <form method="post" action="/inspection-rooms/${id}/ask" novalidate>
          ${csrf}
          ${textarea({ ...field('asked'), rows: 3, label: { text: 'What is asked for' }, hint: { text: 'Name no child: say which list, and how children are chosen from it.' } })}
          ${input({ ...field('askedBy'), label: { text: 'Which inspector asks' } })}
          ${input({ ...field('hours'), label: { text: 'Working hours until it is due' }, inputmode: 'numeric', classes: 'govuk-input--width-4' })}
          ${!isInspector && select({ ...field('ownerId'), label: { text: 'Who answers' }, items: await peopleToChoose(db, 'Nobody yet') })}
          ${button({ text: 'Put it in', preventDoubleClick: true })}
        </form>`,
    })
  },
  post: async ({ db, params: { id }, form, now }) => {
    await askInRoom(db, id, form, now)
    return redirect(`/inspection-rooms/${id}`, 'The request is in, and its time runs.')
  },
})

const answerPage = page({
  path: '/room-requests/:id',
  needs: 'rooms.work',
  params: z.object({ id: RequestId }),
  form: AnswerFields,
  get: async ({ db, params: { id }, now, csrf, problems, typed }) => {
    const request = await getRequest(db, id)
    const room = await getRoom(db, request.roomId, now)
    const field = fieldsOf({ problems, typed })
    return view({
      ...place,
      title: 'Answer a request',
      body: html`${backLink({ href: `/inspection-rooms/${room.id}`, text: room.title })}
        <h1>Answer a request</h1>
        <p class="lede">${request.place}. ${request.asked}</p>
        <form method="post" action="/room-requests/${id}" novalidate>
          ${csrf}
          ${textarea({ ...field('answer'), rows: 4, label: { text: 'The answer' }, hint: { text: 'What was given is kept apart, with its version. Name no child.' } })}
          ${button({ text: 'Answer', preventDoubleClick: true })}
        </form>
        <h2>Hand it on</h2>
        <form method="post" action="/room-requests/${id}/owner" novalidate>
          ${csrf}
          ${select({ id: 'ownerId', name: 'ownerId', label: { text: 'Who answers' }, value: request.ownerId ?? '', items: await peopleToChoose(db) })}
          ${button({ text: 'Hand it on', classes: 'govuk-button--secondary' })}
        </form>`,
    })
  },
  post: async ({ db, params: { id }, form, now }) =>
    redirect(`/inspection-rooms/${await answerRequest(db, id, form, now)}`, 'The request was answered.'),
})

const ownerPage = page({
  path: '/room-requests/:id/owner',
  needs: 'rooms.work',
  params: z.object({ id: RequestId }),
  form: z.object({ ownerId: z.uuid('Choose a person of the list.') }),
  post: async ({ db, params: { id }, form }) =>
    redirect(`/inspection-rooms/${await giveRequestTo(db, id, form.ownerId)}`, 'Somebody has it now.'),
})

const givePage = page({
  path: '/inspection-rooms/:id/give',
  needs: 'rooms.work',
  params,
  form: GivenFields,
  get: async ({ db, params: { id }, now, csrf, problems, typed }) => {
    const room = await getRoom(db, id, now)
    const requests = await listRequests(db, id)
    const documents = await documentsToChoose(db)
    const field = fieldsOf({ problems, typed }, { givenTo: room.leadInspector })
    return view({
      ...place,
      title: 'Keep what was given',
      body: html`${backLink({ href: `/inspection-rooms/${id}`, text: room.title })}
        <h1>Keep what was given</h1>
        <p class="lede">
          What is kept here is never changed, so that a later letter can be held against the very version that
          inspectors had.
        </p>
        <form method="post" action="/inspection-rooms/${id}/give" novalidate>
          ${csrf}
          ${select({ ...field('requestId'), label: { text: 'For which request' }, items: [{ value: '', text: 'Nobody had asked for it' }, ...requests.map((one) => ({ value: one.id, text: `${one.place}. ${one.asked.slice(0, 80)}` }))] })}
          ${select({ ...field('documentId'), label: { text: 'Document, where Sightline holds it' }, items: [{ value: '', text: 'Not held' }, ...documents.map(({ id: value, title: text }) => ({ value, text }))] })}
          ${input({ ...field('title'), label: { text: 'What it is' }, hint: { text: 'Where it is not held here.' } })}
          ${input({ ...field('version'), label: { text: 'Version' }, hint: { text: 'A number, or the day it is of.' }, classes: 'govuk-input--width-20' })}
          ${input({ ...field('givenTo'), label: { text: 'To whom' } })}
          ${button({ text: 'Keep it', preventDoubleClick: true })}
        </form>`,
    })
  },
  post: async ({ db, params: { id }, form, now }) => {
    await keepGiven(db, id, form, now)
    return redirect(`/inspection-rooms/${id}`, 'What was given is kept.')
  },
})

const talkPage = page({
  path: '/inspection-rooms/:id/talk',
  needs: 'rooms.work',
  params,
  form: TalkFields,
  get: async ({ db, params: { id }, now, csrf, problems, typed }) => {
    const room = await getRoom(db, id, now)
    const field = fieldsOf({ problems, typed }, { on: room.startsOn, time: '10:00', inspector: room.leadInspector })
    return view({
      ...place,
      title: 'Put a conversation into the timetable',
      body: html`${backLink({ href: `/inspection-rooms/${id}`, text: room.title })}
        <h1>Put a conversation into the timetable</h1>
        <form method="post" action="/inspection-rooms/${id}/talk" novalidate>
          ${csrf} ${input({ ...field('on'), type: 'date', label: { text: 'Day' }, classes: 'govuk-input--width-10' })}
          ${input({ ...field('time'), label: { text: 'Time' }, hint: { text: 'Such as 14:30.' }, classes: 'govuk-input--width-5' })}
          ${input({ ...field('withWhom'), label: { text: 'Who is spoken to' }, hint: { text: 'People who work here, or a group. Name no child.' } })}
          ${input({ ...field('inspector'), label: { text: 'Inspector' } })}
          ${input({ ...field('about'), label: { text: 'About' } })}
          ${button({ text: 'Put it in', preventDoubleClick: true })}
        </form>`,
    })
  },
  post: async ({ db, params: { id }, form }) => {
    await planTalk(db, id, form)
    return redirect(`/inspection-rooms/${id}`, 'It is in the timetable.')
  },
})

const contextPage = page({
  path: '/inspection-rooms/:id/context',
  needs: 'rooms.work',
  params,
  form: ContextFields,
  get: async ({ db, params: { id }, now, csrf, problems, typed }) => {
    const room = await getRoom(db, id, now)
    const field = fieldsOf({ problems, typed })
    return view({
      ...place,
      title: 'Write a note on a topic',
      body: html`${backLink({ href: `/inspection-rooms/${id}`, text: room.title })}
        <h1>What should they know?</h1>
        <p class="lede">
          Inspectors who work from afar do not see the place. A later note on the same topic is shown instead of an
          earlier one; both are kept.
        </p>
        <form method="post" action="/inspection-rooms/${id}/context" novalidate>
          ${csrf} ${input({ ...field('topic'), label: { text: 'Topic' } })}
          ${textarea({ ...field('words'), rows: 4, label: { text: 'What they should know' }, hint: { text: 'Name no child.' } })}
          ${textarea({ ...field('changing'), rows: 2, label: { text: 'What is changing, and since when' } })}
          ${input({ ...field('evidence'), label: { text: 'What shows it' } })}
          ${button({ text: 'Keep it', preventDoubleClick: true })}
        </form>`,
    })
  },
  post: async ({ db, params: { id }, form, now }) => {
    await keepContext(db, id, form, now)
    return redirect(`/inspection-rooms/${id}`, 'The note is kept, and inspectors see it.')
  },
})

const Room = z.object({ room: RoomId })

const toldPage = page({
  path: '/room-talks/:id',
  needs: 'rooms.work',
  params: z.object({ id: z.uuid() }),
  query: Room,
  form: ToldFields,
  get: async ({ db, params: { id }, query, now, csrf, problems, typed }) => {
    const room = await getRoom(db, query.room, now)
    const talk = (await listTalks(db, room.id)).find((one) => one.id === id)
    if (!talk) throw new NotFound('conversation')
    const field = fieldsOf({ problems, typed }, { told: talk.told })
    return view({
      ...place,
      title: 'What they were told',
      body: html`${backLink({ href: `/inspection-rooms/${room.id}`, text: room.title })}
        <h1>What they were told</h1>
        <p class="lede">${talk.withWhom}: ${talk.about}</p>
        <form method="post" action="/room-talks/${id}?room=${room.id}" novalidate>
          ${csrf}
          ${textarea({ ...field('told'), rows: 4, label: { text: 'What was said that a letter may take up' }, hint: { text: 'Above all what is changing, and since when. Name no child.' } })}
          ${button({ text: 'Keep it', preventDoubleClick: true })}
        </form>`,
    })
  },
  post: async ({ db, params: { id }, form }) =>
    redirect(`/inspection-rooms/${await keepTold(db, id, form)}`, 'What they were told is kept.'),
})

export const roomForms = [askPage, answerPage, ownerPage, givePage, talkPage, contextPage, toldPage]
