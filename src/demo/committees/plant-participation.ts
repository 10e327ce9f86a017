import { asPerson, type Person } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { addDays, type Day } from '../../platform/day.ts'
import type { FileStore } from '../../platform/files.ts'
import {
  addRecording,
  answerPetition,
  asPublic,
  askToSpeak,
  decidePetition,
  decideSpeaker,
  distribute,
  followCommittee,
  handInPetition,
  listPetitions,
  listSpeakers,
  setStandingOrders,
  type CommitteeId,
  type CommitteeMeetingId,
} from '../../scrutiny/index.ts'
import { alderwick } from '../letters/index.ts'
import { briefing, petitions, speakers, standingOrders } from './participation-story.ts'

interface Ground {
  database: Database
  files: FileStore
  clerk: Person
  today: Day
}

interface Where {
  committee: CommitteeId
  toCome: CommitteeMeetingId
  held: CommitteeMeetingId
}

/** Plants the council’s rules for the public, who has asked to speak, petitions and a recording: by the same doors as people. */
export const plantParticipation = async (
  { database, files, clerk, today }: Ground,
  { committee, toCome, held }: Where,
): Promise<void> => {
  const asClerk = <Result>(work: Parameters<typeof asPerson<Result>>[2]) => asPerson(database, clerk, work)
  const ago = (days: number): Day => addDays(today, -days)
  await asClerk((db) => setStandingOrders(db, { ...standingOrders, inForceFrom: ago(500) }))
  for (const { decision, why, ...story } of speakers) {
    // Only while asking is open: planted at noon of today, so that a demonstration is the same at any hour.
    await asPublic(database, alderwick.laCode, (db) =>
      askToSpeak(db, toCome, story, { now: new Date(`${today}T12:00:00Z`), today }),
    )
    const made = (await asClerk((db) => listSpeakers(db, toCome))).find(({ name }) => name === story.name)
    if (made && decision) await asClerk((db) => decideSpeaker(db, made.id, { decision, why: why ?? '' }, today))
  }
  for (const { receivedAgo, counted, answer, heard, ...story } of petitions) {
    await asPublic(database, alderwick.laCode, (db) =>
      handInPetition(db, { ...story, committeeId: committee }, ago(receivedAgo)),
    )
    const made = (await asClerk((db) => listPetitions(db))).find(({ title }) => title === story.title)
    if (!made || counted === undefined) continue
    await asClerk((db) =>
      decidePetition(
        db,
        made.id,
        { decision: 'accepted', signatures: counted, meetingId: heard ? toCome : null },
        ago(receivedAgo - 3),
      ),
    )
    if (answer) await asClerk((db) => answerPetition(db, made.id, answer.text, ago(answer.ago)))
  }
  await asPublic(database, alderwick.laCode, (db) =>
    followCommittee(db, { committeeId: committee, address: 'maud.ellery@post.example' }, ago(4)),
  )
  await asClerk((db) => distribute(db, { ...briefing, committeeId: committee, audience: 'committee' }, ago(4)))
  await asClerk((db) =>
    addRecording(db, held, { link: 'https://video.alderwick.example/scrutiny-autumn', files, today }),
  )
}
