import { beforeAll, expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { publishAgenda } from '../meetings/publish.ts'
import { beginMinute, openMeeting, type MinuteId } from '../minutes/minute.ts'
import { newCommitteeGround, type CommitteeGround } from '../scrutiny.fixture.ts'
import { serveResolution } from './follow.ts'
import { listFormerTexts, mendResolutionText } from './mend-text.ts'
import { addResolution, getResolution } from './resolution.ts'

let ground: CommitteeGround
let minute: MinuteId
const heldOn = day('2021-07-15')

beforeAll(async () => {
  ground = await newCommitteeGround()
  const meeting = await ground.meeting(heldOn)
  await ground.item(meeting, 'Schools', day('2021-07-01'))
  await ground.does((db) => publishAgenda(db, meeting, { on: day('2021-07-06') }))
  await ground.does((db) => openMeeting(db, meeting, { at: '18:30', today: heldOn }))
  minute = await ground.does((db) => beginMinute(db, meeting, { title: 'Schools' }))
})

const minuted = () =>
  ground.does((db) =>
    addResolution(db, minute, { text: 'That schools be asked.', kind: 'request_officer', addressee: 'x' }),
  )

test('the words of a resolution are mended with a reason, and what they were stays', async () => {
  const id = await minuted()
  await ground.does((db) =>
    mendResolutionText(db, id, { text: 'That all schools be asked.', why: 'As heard.', version: 1 }),
  )
  await ground.does((db) =>
    mendResolutionText(db, id, { text: 'That every school be asked.', why: 'Chair.', version: 2 }),
  )
  expect((await ground.does((db) => getResolution(db, id))).text).toBe('That every school be asked.')
  expect(await ground.does((db) => listFormerTexts(db, id))).toMatchObject([
    { text: 'That all schools be asked.', why: 'Chair.', by: 'Delia Wren' },
    { text: 'That schools be asked.', why: 'As heard.', by: 'Delia Wren' },
  ])
  await expect(
    ground.does((db) => db.run(sql`update resolution_texts set text = 'x' where resolution_id = ${id}`)),
  ).rejects.toThrow()
})

test('two clerks in one minute: the second hears what stands, and nothing of the first is lost', async () => {
  const id = await minuted()
  const mend = (text: string) =>
    ground
      .does((db) => mendResolutionText(db, id, { text, why: 'As heard.', version: 1 }))
      .then(
        () => 'kept',
        (error: unknown) => JSON.stringify(error instanceof Error && 'problems' in error ? error.problems : error),
      )
  const outcomes = await Promise.all([mend('That Ash School be asked.'), mend('That Elm School be asked.')])
  const stands = (await ground.does((db) => getResolution(db, id))).text
  expect(outcomes.filter((outcome) => outcome === 'kept')).toHaveLength(1)
  expect(outcomes.find((outcome) => outcome !== 'kept')).toContain(stands)
  expect(await ground.does((db) => listFormerTexts(db, id))).toHaveLength(1)
})

test('words that were served do not change', async () => {
  const id = await minuted()
  await ground.does((db) => serveResolution(db, id, { on: '2021-07-16', addressee: 'Director' }, day('2021-07-17')))
  await expect(
    ground.does((db) => mendResolutionText(db, id, { text: 'Other.', why: 'x', version: 1 })),
  ).rejects.toThrow('was served on 16 July 2021')
})
