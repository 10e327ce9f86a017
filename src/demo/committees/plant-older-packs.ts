import { asPerson, type Person } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { day, type Day } from '../../platform/day.ts'
import {
  addLetter,
  changeCommittee,
  dropResolution,
  findResolutions,
  getCommittee,
  implementResolution,
  lookAtImpact,
  publishResponse,
  ResolutionFilters,
  respondTo,
  serveResolution,
  type CommitteeId,
  type ResolutionId,
} from '../../scrutiny/index.ts'
import type { OlderPack, OlderResolution } from './older-packs.ts'

/** What became of the resolutions of a committee whose papers were brought in; after that the committee ends. */
export const followOlderPack = async (
  database: Database,
  { clerk, director }: { clerk: Person; director: Person },
  { committeeId, pack, today }: { committeeId: CommitteeId; pack: OlderPack; today: Day },
): Promise<void> => {
  const passed = await asPerson(database, clerk, (db) => findResolutions(db, ResolutionFilters.parse({}), today))
  for (const story of pack.became) {
    const found = passed.find(
      ({ resolution: one }) =>
        one.committeeId === committeeId && one.minuteNumber === story.minute && one.number === story.number,
    )
    if (!found) continue
    const { id } = found.resolution
    await asPerson(database, clerk, (db) => send(db, id, story, today))
    // Officers answer; an answer of the cabinet of that day is written down by them too.
    const { answer } = story
    if (answer)
      await asPerson(database, director, (db) =>
        respondTo(
          db,
          id,
          { on: day(answer.on), response: answer.response, text: answer.text, why: answer.why ?? '' },
          today,
        ),
      )
    await asPerson(database, clerk, (db) => end(db, id, story, today))
  }
  await asPerson(database, clerk, async (db) => {
    const committee = await getCommittee(db, committeeId)
    const changes = { ...committee, startsAt: pack.startsAt, endedOn: day(pack.endedOn) }
    await changeCommittee(db, committeeId, changes, today)
  })
}

const send = async (
  db: Parameters<typeof serveResolution>[0],
  id: ResolutionId,
  { sentTo, sentOn, notice, letter }: OlderResolution,
  today: Day,
): Promise<void> => {
  const on = day(sentOn)
  await serveResolution(db, id, { on, addressee: sentTo, noticeGiven: notice ?? false }, today)
  if (letter !== undefined)
    await addLetter(db, id, { direction: 'sent', dated: on, correspondent: sentTo, body: letter }, { today })
}

const end = async (
  db: Parameters<typeof serveResolution>[0],
  id: ResolutionId,
  { answer, done, impact, dropped }: OlderResolution,
  today: Day,
): Promise<void> => {
  if (answer) await publishResponse(db, id, day(answer.on))
  if (done) await implementResolution(db, id, { on: day(done.on), said: done.said }, today)
  if (impact) await lookAtImpact(db, id, { on: day(impact.on), said: impact.said }, today)
  if (dropped) await dropResolution(db, id, { on: day(dropped.on), said: dropped.said }, today)
}
