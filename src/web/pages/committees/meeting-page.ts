import { z } from 'zod'
import { may } from '../../../people/index.ts'
import { Day, inWords } from '../../../platform/day.ts'
import {
  addItem,
  addUsualItems,
  briefChair,
  cancelMeeting,
  CommitteeMeetingId,
  Count,
  count,
  countBack,
  deleteMeeting,
  dueBack,
  getCommitteeMeeting,
  getItem,
  Hour,
  ItemFields,
  ItemId,
  listAgenda,
  listExemptPapers,
  listNotices,
  listPapers,
  moveCommitteeMeeting,
  moveItemUp,
  obstaclesTo,
  packOf,
  publishAgenda,
  PublishedFields,
  sayPublished,
  sayStream,
  setPackWithin,
  StreamFields,
} from '../../../scrutiny/index.ts'
import { page, redirect, view } from '../../page.ts'
import { deed, type Showing } from './deed.ts'
import { meetingView } from './meeting-view.ts'

const params = z.object({ id: CommitteeMeetingId })
const why = z.string().trim().max(1000, 'The reason is longer than 1,000 characters.').default('')

/** A meeting: its agenda with papers, whether they are out in time, what stands in the way. */
const meetingPage = page({
  path: '/committees/meetings/:id',
  needs: 'committees.read',
  params,
  get: (visit) => showMeeting(visit),
})

const showMeeting = async ({
  db,
  person,
  params: { id },
  today,
  csrf,
  problems,
  typed,
  open,
}: Showing & { params: { id: CommitteeMeetingId } }) => {
  const meeting = await getCommitteeMeeting(db, id)
  const [items, papers, exempt] = [await listAgenda(db, id), await listPapers(db, id), await listExemptPapers(db, id)]
  return view({
    title: `${meeting.committeeName}, ${inWords(meeting.heldOn)}`,
    current: 'committees',
    style: 'p-committees',
    body: meetingView({
      meeting,
      items,
      papers,
      exempt,
      obstacles: obstaclesTo(meeting, items, papers, exempt, countBack(await dueBack(db, meeting))),
      today,
      notices: await listNotices(db, id),
      readsExempt: may(person, 'exempt.read'),
      form: may(person, 'committees.manage') ? { csrf, problems, typed, open } : undefined,
    }),
  })
}

const to = (id: string) => `/committees/meetings/${id}`

const addItemDeed = deed({
  path: '/committees/meetings/:id/items',
  needs: 'committees.manage',
  params,
  form: ItemFields,
  name: 'items',
  shows: showMeeting,
  does: async ({ db, params: { id }, form, today }) => {
    const item = await addItem(db, id, form, today)
    return redirect(`/committees/items/${item}`, `“${form.title}” is on the agenda. Now add its paper.`)
  },
})

const usualDeed = deed({
  path: '/committees/meetings/:id/usual',
  needs: 'committees.manage',
  params,
  form: z.object({}),
  name: 'usual',
  shows: showMeeting,
  does: async ({ db, params: { id }, today }) => {
    const added = await addUsualItems(db, id, today)
    return redirect(to(id), `${Count(added, 'item is', 'items are')} on the agenda, as the last agenda had them.`)
  },
})

const publishDeed = deed({
  path: '/committees/meetings/:id/publish',
  needs: 'committees.manage',
  params,
  form: z.object({ lateWhy: why }),
  name: 'publish',
  shows: showMeeting,
  does: async ({ db, params: { id }, form: { lateWhy }, today }) => {
    const { papers, isLate } = await publishAgenda(db, id, { on: today, lateWhy })
    // It is put together now, so that whoever opens it first does not wait.
    await setPackWithin(await packOf(db, id, { part: 'agenda' }), 0)
    return redirect(to(id), `The agenda is published with ${count(papers, 'paper')}${isLate ? ', late' : ', in time'}.`)
  },
})

const briefDeed = deed({
  path: '/committees/meetings/:id/brief',
  needs: 'committees.manage',
  params,
  form: z.object({}),
  name: 'brief',
  shows: showMeeting,
  does: async ({ db, params: { id }, today }) => {
    await briefChair(db, id, today)
    return redirect(to(id), 'The chair has been briefed.')
  },
})

const moveDeed = deed({
  path: '/committees/meetings/:id/move',
  needs: 'committees.manage',
  params,
  form: z.object({
    to: Day,
    startsAt: Hour,
    place: z.string().trim().max(200, 'The place is longer than 200 characters.').default(''),
    joining: z.string().trim().max(500, 'That is longer than 500 characters.').default(''),
    why,
  }),
  name: 'move',
  shows: showMeeting,
  does: async ({ db, params: { id }, form, today }) => {
    await moveCommitteeMeeting(db, id, { ...form, today })
    return redirect(
      to(id),
      `The meeting is now on ${inWords(form.to)} at ${form.startsAt}. The day it was called for first stays on show.`,
    )
  },
})

const cancelDeed = deed({
  path: '/committees/meetings/:id/cancel',
  needs: 'committees.manage',
  params,
  form: z.object({ why }),
  name: 'cancel',
  shows: showMeeting,
  does: async ({ db, params: { id }, form, today }) => {
    const { waiting } = await cancelMeeting(db, id, { ...form, today })
    return redirect(
      to(id),
      `The meeting was cancelled. ${waiting === 0 ? 'Nothing of the work programme was for it.' : `${count(waiting, 'item')} of the work programme ${waiting === 1 ? 'waits' : 'wait'} for another.`}`,
    )
  },
})

const deleteDeed = deed({
  path: '/committees/meetings/:id/delete',
  needs: 'committees.manage',
  params,
  form: z.object({}),
  name: 'delete',
  shows: showMeeting,
  does: async ({ db, params: { id } }) => {
    const { committeeId, heldOn } = await getCommitteeMeeting(db, id)
    await deleteMeeting(db, id)
    return redirect(`/committees/${committeeId}`, `The meeting of ${inWords(heldOn)} was deleted. Nothing hung on it.`)
  },
})

const streamDeed = deed({
  path: '/committees/meetings/:id/stream',
  needs: 'committees.manage',
  params,
  form: StreamFields,
  name: 'stream',
  shows: showMeeting,
  does: async ({ db, params: { id }, form }) => {
    await sayStream(db, id, form)
    return redirect(to(id), 'It is on the page of the meeting and on the front of its pack.')
  },
})

const publishedDeed = deed({
  path: '/committees/meetings/:id/published',
  needs: 'committees.manage',
  params,
  form: PublishedFields,
  name: 'published',
  shows: showMeeting,
  does: async ({ db, params: { id }, form }) => {
    await sayPublished(db, id, form)
    return redirect(
      to(id),
      `The papers were published on ${inWords(form.publishedOn)}. The public sees the agenda now.`,
    )
  },
})

const upDeed = page({
  path: '/committees/items/:id/up',
  needs: 'committees.manage',
  params: z.object({ id: ItemId }),
  form: z.object({}),
  post: async ({ db, params: { id } }) => {
    await moveItemUp(db, id)
    return redirect(to((await getItem(db, id)).meetingId))
  },
})

export const committeeMeetingPages = [
  meetingPage,
  addItemDeed,
  usualDeed,
  publishDeed,
  briefDeed,
  moveDeed,
  cancelDeed,
  deleteDeed,
  streamDeed,
  publishedDeed,
  upDeed,
]
