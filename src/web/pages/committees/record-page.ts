import { z } from 'zod'
import { may } from '../../../people/index.ts'
import { inWords } from '../../../platform/day.ts'
import {
  addDeclaration,
  addPresent,
  attendanceStates,
  beginMinute,
  CommitteeMeetingId,
  count,
  DeclarationFields,
  DeclarationId,
  getCommitteeMeeting,
  Hour,
  ItemId,
  listAgenda,
  listAttendance,
  listDeclarations,
  listMinutes,
  listPresent,
  listSeats,
  meetingsThatCanAgree,
  minutesToAgree,
  minuteStepNames,
  minuteSteps,
  openMeeting,
  PresentFields,
  PresentId,
  recordAttendance,
  removeDeclaration,
  removePresent,
  takeMinuteStep,
  type AttendanceState,
  type MemberId,
} from '../../../scrutiny/index.ts'
import { page, redirect, view } from '../../page.ts'
import { recordPath, recordView } from './record-view.ts'
import { deed, type Showing } from './deed.ts'

const params = z.object({ id: CommitteeMeetingId })

/** The meeting as it was: who was there, what was declared, the minutes. */
const recordPage = page({
  path: '/committees/meetings/:id/record',
  needs: 'committees.read',
  params,
  get: (visit) => showRecord(visit),
})

const showRecord = async ({
  db,
  person,
  params: { id },
  csrf,
  problems,
  typed,
  open,
  today,
}: Showing & { params: { id: CommitteeMeetingId } }) => {
  const meeting = await getCommitteeMeeting(db, id)
  return view({
    title: `Minutes of ${inWords(meeting.heldOn)}`,
    current: 'committees',
    style: 'p-committees',
    body: recordView({
      meeting,
      items: await listAgenda(db, id),
      seats: await listSeats(db, meeting.committeeId, meeting.heldOn),
      attended: await listAttendance(db, id),
      present: await listPresent(db, id),
      declarations: await listDeclarations(db, id),
      minutes: await listMinutes(db, id),
      isDay: meeting.heldOn <= today,
      canAgree: await meetingsThatCanAgree(db, meeting),
      toAgree: await minutesToAgree(db, meeting),
      form: may(person, 'committees.manage') ? { csrf, problems, typed, open } : undefined,
    }),
  })
}

const openDeed = deed({
  path: '/committees/meetings/:id/open',
  needs: 'committees.manage',
  params,
  form: z.object({ at: Hour }),
  name: 'open',
  shows: showRecord,
  does: async ({ db, params: { id }, form: { at }, today }) => {
    await openMeeting(db, id, { at, today })
    return redirect(recordPath(id), 'The meeting is open. Record who is there.')
  },
})

const stateNames = Object.keys(attendanceStates) as [AttendanceState, ...AttendanceState[]] // Object.keys forgets the names
/** Characters of a note beside a name. */
const longestNote = 300
const Sheet = z.record(z.string(), z.string()).transform((fields) =>
  Object.entries(fields).flatMap(([name, value]) => {
    const memberId = /^state-(.+)$/.exec(name)?.[1]
    const state = stateNames.find((one) => one === value)
    if (memberId === undefined || state === undefined) return []
    return [
      {
        memberId: memberId as MemberId,
        state,
        forMemberId: (fields[`for-${memberId}`] || null) as MemberId | null,
        note: (fields[`note-${memberId}`] ?? '').slice(0, longestNote),
      },
    ] // the domain knows its seats by these ids and refuses others
  }),
)

const attendanceDeed = deed({
  path: '/committees/meetings/:id/attendance',
  needs: 'committees.manage',
  params,
  form: Sheet,
  name: 'attendance',
  shows: showRecord,
  does: async ({ db, params: { id }, form }) => {
    await recordAttendance(db, id, form)
    return redirect(recordPath(id), `${count(form.length, 'person was', 'people were')} recorded.`)
  },
})

const peopleDeed = deed({
  path: '/committees/meetings/:id/people',
  needs: 'committees.manage',
  params,
  form: PresentFields,
  name: 'people',
  shows: showRecord,
  does: async ({ db, params: { id }, form }) => {
    await addPresent(db, id, form)
    return redirect(recordPath(id), `${form.name} was added.`)
  },
})

const declarationsDeed = deed({
  path: '/committees/meetings/:id/declarations',
  needs: 'committees.manage',
  params,
  form: DeclarationFields,
  name: 'declarations',
  shows: showRecord,
  does: async ({ db, params: { id }, form }) => {
    await addDeclaration(db, id, form)
    return redirect(recordPath(id), 'The declaration was recorded.')
  },
})

const removeDeeds = [
  page({
    path: '/committees/meetings/:id/people/:person/remove',
    needs: 'committees.manage',
    params: params.extend({ person: PresentId }),
    form: z.object({}),
    post: async ({ db, params: { id, person } }) => {
      await removePresent(db, id, person)
      return redirect(recordPath(id), 'The name came off the record.')
    },
  }),
  page({
    path: '/committees/meetings/:id/declarations/:declaration/remove',
    needs: 'committees.manage',
    params: params.extend({ declaration: DeclarationId }),
    form: z.object({}),
    post: async ({ db, params: { id, declaration } }) => {
      await removeDeclaration(db, id, declaration)
      return redirect(recordPath(id), 'The declaration came off the record.')
    },
  }),
]

const minutesDeed = deed({
  path: '/committees/meetings/:id/minutes',
  needs: 'committees.manage',
  params,
  form: z.object({ itemId: z.uuid('Choose the item.').pipe(ItemId), title: z.string().trim().max(300).default('') }),
  name: 'minutes',
  shows: showRecord,
  does: async ({ db, params: { id }, form: { itemId, title } }) => {
    const item = (await listAgenda(db, id)).find((one) => one.id === itemId)
    const minute = await beginMinute(db, id, { itemId, title: title || (item?.title ?? '') })
    return redirect(`/committees/minutes/${minute}`)
  },
})

const stepDeed = deed({
  path: '/committees/meetings/:id/minute-step',
  needs: 'committees.manage',
  params,
  form: z.object({
    step: z.enum(minuteStepNames),
    by: z.string().trim().max(200).default(''),
    closedAt: z.union([z.literal(''), Hour]).default(''),
    atMeetingId: z.union([z.literal(''), z.uuid()]).default(''),
    corrections: z.string().trim().max(5000, 'Use 5,000 characters at most.').default(''),
  }),
  name: 'step',
  shows: showRecord,
  does: async ({ db, params: { id }, form: { step, ...rest }, today }) => {
    await takeMinuteStep(db, id, step, { ...rest, today })
    return redirect(recordPath(id), `${minuteSteps[step].word}: done.`)
  },
})

export const meetingRecordPages = [
  recordPage,
  openDeed,
  attendanceDeed,
  peopleDeed,
  declarationsDeed,
  ...removeDeeds,
  minutesDeed,
  stepDeed,
]
