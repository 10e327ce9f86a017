import { z } from 'zod'
import { queueMail } from '../../mail/index.ts'
import { asPerson, everybodyWithAccess, may, record, systemPerson, workNeeds, type Person } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { addDays, type Day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { weekdayOf } from '../../platform/calendar/days.ts'
import { changedSinceLook } from '../looks.ts'
import { myWork } from '../my-work.ts'
import { everybodysChoices, unchosen, type MailChoices } from './choices.ts'
import { overdueLetter, weeklyLetter, type Letter } from './letters.ts'

export type Round = 'weekly' | 'daily'

interface Writing {
  database: Database
  authorityId: string
  today: Day
  now: Date
  address: string // where the product answers
  signal?: AbortSignal | undefined
}

export interface Written {
  round: Round
  /** The day; of a week its Monday. */
  of: Day
  letters: number
}

/** The Monday of the week that a day is in. */
export const mondayOf = (today: Day): Day => addDays(today, -((weekdayOf(today) + 6) % 7))

/**
 * Writes the mail about their work that people of an authority are to get on a day: once a week a digest, and from Monday
 * to Friday what is late. Any number of processes may do this, and be killed while they do: a round that did not end is gone
 * through again, and nobody is written to twice, since the key of a letter holds its round and its person.
 */
export const writeRounds = async (writing: Writing): Promise<Written[]> => {
  const { database, authorityId, today } = writing
  const system = await systemPerson(database, authorityId)
  const rounds: { round: Round; of: Day }[] = [{ round: 'weekly', of: mondayOf(today) }]
  const isWeekday = weekdayOf(today) !== 0 && weekdayOf(today) !== 6
  if (isWeekday) rounds.push({ round: 'daily', of: today })
  const written: Written[] = []
  for (const { round, of } of rounds) {
    const hasEnded = await asPerson(database, system, (db) =>
      db.maybeOne(
        sql`select written from mail_rounds
          where authority_id = (select current_authority()) and kind = ${round} and of_day = ${of}`,
        z.object({ written: z.number() }),
      ),
    )
    if (hasEnded || writing.signal?.aborted) continue
    const letters = await goThrough(writing, system, round, of)
    if (writing.signal?.aborted) break
    await endRound(writing, system, { round, of, letters })
    written.push({ round, of, letters })
  }
  return written
}

/** Goes from person to person; returns how many letters were new. */
const goThrough = async (writing: Writing, system: Person, round: Round, of: Day): Promise<number> => {
  const { database, authorityId, today, signal } = writing
  const choices = await asPerson(database, system, everybodysChoices)
  let letters = 0
  for (const person of await everybodyWithAccess(database, authorityId, today)) {
    if (signal?.aborted) break
    if (!may(person, workNeeds) || !wants(choices.get(person.id) ?? unchosen, round, today)) continue
    const letter = await letterFor(writing, person, round)
    if (!letter) continue
    const key = `${round} ${of} ${person.id}`
    if (await asPerson(database, system, (db) => queueMail(db, { key, personId: person.id, ...letter }))) letters++
  }
  return letters
}

/** On Mondays what is late stands in the digest, and is not written a second time to whoever gets that. */
const wants = ({ weekly, daily }: MailChoices, round: Round, today: Day): boolean =>
  round === 'weekly' ? weekly : daily && !(weekly && mondayOf(today) === today)

/** What a person is told, gathered as that person: mail holds nothing that they could not see. */
const letterFor = (
  { database, today, now, address }: Writing,
  person: Person,
  round: Round,
): Promise<Letter | undefined> =>
  asPerson(database, person, async (db) => {
    const about = { name: person.name, work: await myWork(db, { person, today }), today, address }
    if (round === 'daily') return overdueLetter(about)
    const { changes } = await changedSinceLook(db, now)
    return weeklyLetter({ ...about, changes: changes.length })
  })

const endRound = ({ database }: Writing, system: Person, { round, of, letters }: Written): Promise<void> =>
  asPerson(database, system, async (db) => {
    const ended = await db.run(sql`
      insert into mail_rounds (authority_id, kind, of_day, written) values (current_authority(), ${round}, ${of}, ${letters})
      on conflict do nothing`)
    if (ended > 0)
      await record(db, { action: 'mail.round-written', subjectKind: 'mail', detail: { round, of, letters } })
  })
