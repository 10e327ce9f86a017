import { beforeAll, describe, expect, test } from 'vitest'
import { day, type Day } from '../../platform/day.ts'
import { addItem } from '../meetings/agenda.ts'
import { getCommitteeMeeting } from '../meetings/meeting.ts'
import { publishAgenda } from '../meetings/publish.ts'
import { newCommitteeGround, type CommitteeGround } from '../scrutiny.fixture.ts'
import { addResolution } from '../resolutions/resolution.ts'
import { recordAttendance } from './attendance.ts'
import { meetingsThatCanAgree, minutesToAgree, takeMinuteStep } from './finish.ts'
import {
  addQuestion,
  beginMinute,
  changeQuestion,
  getMinute,
  listQuestions,
  openMeeting,
  removeQuestion,
  renameMinute,
  saveMinute,
} from './minute.ts'
import { minutesPaper } from './minutes-paper.ts'
import {
  addDeclaration,
  addPresent,
  listDeclarations,
  listPresent,
  removeDeclaration,
  removePresent,
} from './present.ts'
import { askWitness, briefWitness, listWitnesses, sayWitnessCame } from './witnesses.ts'

let ground: CommitteeGround
beforeAll(async () => {
  ground = await newCommitteeGround()
})

const opened = async (heldOn: Day, publishedOn: Day) => {
  const meeting = await ground.meeting(heldOn)
  const item = await ground.item(meeting, 'Young carers', publishedOn)
  await ground.does((db) => publishAgenda(db, meeting, { on: publishedOn }))
  await ground.does((db) => openMeeting(db, meeting, { at: '18:31', today: heldOn }))
  await ground.does((db) =>
    recordAttendance(db, meeting, [
      { memberId: ground.member('Ada Lorne'), state: 'present' },
      { memberId: ground.member('Ben Marsh'), state: 'present', note: 'Left at 20:10.' },
      { memberId: ground.member('Cleo Hart'), state: 'observing' },
    ]),
  )
  return {
    meeting,
    item,
    minute: await ground.does((db) => beginMinute(db, meeting, { title: 'Carers', itemId: item })),
  }
}

describe('S-246: a declaration of interests', () => {
  const declare = (meeting: Parameters<typeof addDeclaration>[1], given: { itemId: string; [name: string]: string }) =>
    ground.does((db) =>
      addDeclaration(db, meeting, {
        memberId: ground.member('Dov Prynne'),
        sort: 'dpi',
        nature: 'Owns the home.',
        ...given,
      }),
    )

  test('of a pecuniary interest goes with leaving the room, or with what let the member stay', async () => {
    const { meeting, item } = await opened(day('2025-06-12'), day('2025-06-03'))
    await expect(declare(meeting, { itemId: item })).rejects.toThrow('leaves the room')
    await declare(meeting, { itemId: item, leftRoom: 'yes' })
    await declare(meeting, { itemId: item, dispensation: 'dispensation of 2 June' })
    expect((await ground.does((db) => listDeclarations(db, meeting))).map(({ nature }) => nature).toSorted()).toEqual([
      'Owns the home.',
      'Owns the home. Stayed by: dispensation of 2 June',
    ])
  })

  test('that was entered by mistake is taken off until the minutes are agreed, and so is a name', async () => {
    const { meeting, item } = await opened(day('2025-09-11'), day('2025-09-02'))
    const wrong = await declare(meeting, { itemId: item, leftRoom: 'yes' })
    const person = await ground.does((db) => addPresent(db, meeting, { name: 'Asha Venn', sort: 'officer' }))
    await expect(ground.as(ground.lead, (db) => removePresent(db, meeting, person))).rejects.toMatchObject({
      name: 'Forbidden',
    })
    await ground.does((db) => removeDeclaration(db, meeting, wrong))
    await ground.does((db) => removePresent(db, meeting, person))
    expect([
      await ground.does((db) => listDeclarations(db, meeting)),
      await ground.does((db) => listPresent(db, meeting)),
    ]).toEqual([[], []])
    await expect(ground.does((db) => removePresent(db, meeting, person))).rejects.toMatchObject({ name: 'NotFound' })
  })
})

test('S-257: a witness is asked before the meeting, is briefed, and stands in the minutes only when they came', async () => {
  const [heldOn, today] = [day('2025-11-13'), day('2025-11-01')]
  const meeting = await ground.meeting(heldOn)
  const item = await ground.does((db) => addItem(db, meeting, { title: 'Short breaks', followsWhy: 'Soon.' }, today))
  const [asha, ravi] = [
    await ground.does((db) => askWitness(db, item, { name: 'Asha Venn', office: 'Young Carers’ Forum' })),
    await ground.does((db) => askWitness(db, item, { name: 'Ravi Noor' })),
  ]
  await expect(ground.does((db) => askWitness(db, item, { name: 'asha venn' }))).rejects.toThrow('asked to speak')
  await expect(ground.does((db) => briefWitness(db, asha, { on: day('2025-11-02'), today }))).rejects.toThrow('to come')
  await ground.does((db) => briefWitness(db, asha, { on: today, today }))
  expect(await ground.does((db) => listWitnesses(db, item))).toMatchObject([
    { name: 'Asha Venn', briefedOn: '2025-11-01', came: false },
    { name: 'Ravi Noor', briefedOn: null, came: false },
  ])
  expect(await ground.does((db) => listPresent(db, meeting))).toEqual([])
  await ground.does((db) => publishAgenda(db, meeting, { on: day('2025-11-05') }))
  await ground.does((db) => openMeeting(db, meeting, { at: '18:30', today: heldOn }))
  await ground.does((db) => sayWitnessCame(db, asha, true))
  expect((await ground.does((db) => listPresent(db, meeting))).map(({ name }) => name)).toEqual(['Asha Venn'])
  await expect(ground.as(ground.lead, (db) => sayWitnessCame(db, ravi, true))).rejects.toMatchObject({
    name: 'Forbidden',
  })
})

describe('S-247: minutes', () => {
  test('have their heading and questions put right while they are a draft', async () => {
    const { meeting, minute } = await opened(day('2026-01-15'), day('2026-01-06'))
    await ground.does((db) => addQuestion(db, minute, { question: 'How many wait?' }))
    const [one] = await ground.does((db) => listQuestions(db, meeting))
    const id = one?.id ?? ''
    await ground.does((db) =>
      changeQuestion(db, minute, id, { question: 'How many wait?', answer: 'Forty.', answeredBy: 'The Director' }),
    )
    expect(await ground.does((db) => listQuestions(db, meeting))).toMatchObject([{ answer: 'Forty.' }])
    await ground.does((db) => removeQuestion(db, minute, id))
    expect(await ground.does((db) => listQuestions(db, meeting))).toEqual([])
    await ground.does((db) => renameMinute(db, minute, { title: 'Young carers' }))
    expect(await ground.does((db) => getMinute(db, minute))).toMatchObject({ title: 'Young carers' })
  })

  test('are one paper, a draft until a later meeting agrees them, which says with which corrections', async () => {
    const { meeting, minute } = await opened(day('2026-02-12'), day('2026-02-03'))
    await ground.does((db) =>
      saveMinute(db, minute, { points: 'Members heard carers.\n\n- They are tired.', version: 1 }),
    )
    await ground.does((db) => addQuestion(db, minute, { question: 'Who helps?', askedBy: 'Ada Lorne' }))
    await ground.does((db) =>
      addResolution(db, minute, {
        text: 'That carers be asked again.',
        kind: 'request_officer',
        addressee: 'Director',
      }),
    )
    const draft = await ground.does((db) => minutesPaper(db, meeting))
    expect(draft.runningHead).toMatch(/^Draft, not agreed yet/)
    expect(JSON.stringify(draft.blocks)).toMatch(
      /Left at 20:10.*There were none.*Members heard carers.*They are tired.*Who helps\?.*none was given.*That carers be asked again. \(Director\)/,
    )
    const step = (name: 'check' | 'approve' | 'sign', rest: object = {}) =>
      ground.does((db) => takeMinuteStep(db, meeting, name, { today: day('2026-03-13'), ...rest }))
    await step('check', { closedAt: '20:30' })
    const later = await opened(day('2026-03-12'), day('2026-03-03'))
    const [held, next] = await ground.does(
      async (db) => [await getCommitteeMeeting(db, meeting), await getCommitteeMeeting(db, later.meeting)] as const,
    )
    expect((await ground.does((db) => meetingsThatCanAgree(db, held))).map(({ id }) => id)).toEqual([later.meeting])
    expect((await ground.does((db) => minutesToAgree(db, next))).map(({ id }) => id)).toContain(meeting)
    await expect(step('approve')).rejects.toThrow('Choose the meeting that agreed them')
    await expect(step('approve', { atMeetingId: meeting })).rejects.toThrow('Choose the meeting that agreed them')
    await step('approve', { atMeetingId: later.meeting, corrections: 'The hour is 20:35.' })
    await step('sign', { by: 'Ada Lorne' })
    const agreed = await ground.does((db) => minutesPaper(db, meeting))
    expect(agreed.runningHead).not.toContain('Draft')
    expect(JSON.stringify(agreed.blocks.slice(-2))).toMatch(
      /Agreed at the meeting of 12 March 2026, with these corrections: The hour is 20:35.*Signed by Ada Lorne/,
    )
    await expect(ground.does((db) => addPresent(db, meeting, { name: 'Late', sort: 'other' }))).rejects.toThrow(
      'does not change',
    )
    await expect(ground.does((db) => renameMinute(db, minute, { title: 'Other' }))).rejects.toThrow('does not change')
  })
})
