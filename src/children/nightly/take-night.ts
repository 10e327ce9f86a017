import { z } from 'zod'
import { queueMail } from '../../mail/index.ts'
import {
  asPerson,
  everybodyWithAccess,
  listAuthorities,
  may,
  systemPerson,
  type Authority,
} from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { addDays, dayOf, inWords, type Day } from '../../platform/day.ts'
import { Invalid, Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { TableCount } from '../import/apply-table.ts'
import { importChildren } from '../import/import-children.ts'
import { emptiedInWords, losesMost } from '../import/loses-most.ts'
import { folderOf, putAway, whatWaits, type Waiting } from './folder.ts'
import { dueNight, type TimeOfDay } from './when.ts'

interface Nightly {
  database: Database
  folder: string
  at: TimeOfDay
  now: Date
  address: string // where the product answers
  say: (sentence: string) => void
  /** Told why nothing is taken in now, where somebody asked for it. */
  whyNot?: (sentence: string) => void
}

/** A class of locks of ours: of several processes one takes the night. */
const lockClass = 5205

/** A delivery that has been still for so long is written to its end. */
const stillForMs = 60_000

export type Outcome = 'brought in' | 'refused' | 'the same' | 'nothing there'

/**
 * Takes in what lies in the folder, where today’s time has come and it has not been done: for each authority once a day, whichever
 * process comes first and whatever was killed before. Gives back how many deliveries were dealt with.
 */
export const takeNight = async (nightly: Nightly): Promise<number> => {
  const of = dueNight(nightly.now, nightly.at)
  if (of === undefined) {
    nightly.whyNot?.(`It is not ${nightly.at} yet, from when the folder is taken in each day.`)
    return 0
  }
  let dealt = 0
  for (const [index, authority] of (await listAuthorities(nightly.database)).entries()) {
    const folder = await folderOf(nightly.folder, authority, index === 0)
    if (folder !== undefined && (await takeFor(nightly, authority, { folder, of }))) dealt++
  }
  return dealt
}

interface Turn {
  folder: string
  of: Day
}

/** True where a delivery was dealt with; false where it was done, somebody else is at it, or it is still being written. */
const takeFor = ({ database, ...nightly }: Nightly, authority: Authority, { folder, of }: Turn): Promise<boolean> =>
  database.asOwner((db) =>
    db.transaction(async (step) => {
      const { isOurs } = await step.one(
        sql`select pg_try_advisory_xact_lock(${lockClass}, hashtext(${authority.id})) as "isOurs"`,
        z.object({ isOurs: z.boolean() }),
      )
      const leave = (why: string): false => {
        nightly.whyNot?.(`${authority.name}: ${why}`)
        return false
      }
      if (!isOurs) return leave('another process is taking the folder in.')
      if (await isDone(step, authority.id, of))
        return leave('today’s turn is over; what lies there waits for tomorrow’s.')
      await noteEmptyNight(step, authority.id, addDays(of, -1))
      const night: Night = { step, database, authority, of, ...nightly }
      const waiting = await whatWaits(folder).catch(async (error: unknown) => {
        await refuse(night, undefined, error)
        return 'refused' as const
      })
      if (waiting === 'refused') return true
      if (!waiting) return leave('nothing lies in the folder yet.') // it may come later in the day
      if (nightly.now.getTime() - waiting.changedAt.getTime() < stillForMs)
        return leave('a file was changed within the last minute and may still be being written. Try again in a minute.')
      await deliver(night, waiting)
      return true
    }),
  )

/** A day that has gone by without a delivery, where there were some before: it shows that the extract does not run. */
const noteEmptyNight = (db: Db, authorityId: string, of: Day): Promise<number> =>
  db.run(sql`
    insert into child_nights (authority_id, of_day, outcome)
    select ${authorityId}::uuid, ${of}::date, 'nothing there'
    where exists (select from child_nights where authority_id = ${authorityId} and of_day < ${of}::date)
    on conflict (authority_id, of_day) do nothing`)

interface Night extends Omit<Nightly, 'folder' | 'at'> {
  step: Db
  authority: Authority
  of: Day
}

const isDone = async (db: Db, authorityId: string, of: Day): Promise<boolean> =>
  (await db.maybeOne(
    sql`select true as done from child_nights where authority_id = ${authorityId} and of_day = ${of}`,
    z.object({ done: z.boolean() }),
  )) !== undefined

const deliver = async (night: Night, waiting: Waiting): Promise<void> => {
  const { step, database, authority, of } = night
  // The name is written with the rows: where a process died after them, they are found by it and not brought in again.
  const name = `The nightly folder of ${inWords(of)} (${waiting.print.slice(0, 8)})`
  const known = await step.maybeOne(
    sql`select number from child_imports where authority_id = ${authority.id} and source = ${name} and undone_at is null`,
    z.object({ number: z.number() }),
  )
  if (!known && (await isTheSame(step, authority.id, waiting.print))) {
    await write(night, { outcome: 'the same', print: waiting.print })
    await away(night, waiting, 'taken')
    return
  }
  try {
    const system = await systemPerson(database, authority.id)
    const asAt = waiting.asAt > dayOf(night.now) ? dayOf(night.now) : waiting.asAt
    const delivery = { name, sources: waiting.sources, asAt }
    const { number, counts } = known ? { ...known, counts: [] } : await importChildren(database, system, delivery)
    const said = partsInWords(counts)
    await write(night, { outcome: 'brought in', delivery: number, said, print: waiting.print })
    if (said !== '') await tell(night, looksLikeAPart)
    await away(night, waiting, 'taken')
  } catch (error) {
    await refuse(night, waiting, error)
  }
}

/** That tables lost most of their rows, or columns all that they said, which nobody was there to see in a preview; '' where none did. */
const partsInWords = (counts: readonly TableCount[]): string => {
  const parts = counts.filter(losesMost).map(({ table }) => table)
  const emptied = emptiedInWords(counts)
  const lost = [
    parts.length === 1 && `${parts[0]} has lost more than half of its rows.`,
    parts.length > 1 && `${parts.length} tables have lost more than half of their rows.`,
    emptied !== '' && `Columns were emptied: ${emptied}.`,
  ].filter((one) => one !== false)
  if (lost.length === 0) return ''
  return `${lost.join(' ')} If a part lay in the folder, take the delivery back and leave the whole there.`
}

/** Whether the last night that brought anything in brought in these very files: they were left lying, or sent twice. */
const isTheSame = async (db: Db, authorityId: string, print: string): Promise<boolean> => {
  const last = await db.maybeOne(
    sql`
      select n.print from child_nights n join child_imports i on i.authority_id = n.authority_id and i.number = n.delivery
      where n.authority_id = ${authorityId} and n.outcome = 'brought in' and i.undone_at is null order by n.of_day desc limit 1`,
    z.object({ print: z.string() }),
  )
  return last?.print === print
}

const refuse = async (night: Night, waiting: Waiting | undefined, error: unknown): Promise<void> => {
  if (!(error instanceof Invalid || error instanceof Refused)) throw error // a fault of ours is tried again
  const said = error instanceof Invalid ? error.problems.map(({ message }) => message).join('\n') : error.message
  await write(night, { outcome: 'refused', said, print: waiting?.print ?? '' })
  await tell(night, wasRefused)
  if (waiting) await away(night, waiting, 'refused', said)
}

const write = (
  { step, authority, of, now }: Night,
  {
    outcome,
    delivery = null,
    said = '',
    print = '',
  }: { outcome: Outcome; delivery?: number | null; said?: string; print?: string },
): Promise<number> =>
  step.run(sql`
    insert into child_nights (authority_id, of_day, began_at, ended_at, outcome, delivery, said, print)
    values (${authority.id}, ${of}, ${now}, clock_timestamp(), ${outcome}, ${delivery}, ${said}, ${print})`)

/** What cannot be moved stays where it is, and is known by its print the next night. */
const away = async (night: Night, waiting: Waiting, to: 'taken' | 'refused', why = ''): Promise<void> => {
  await putAway(waiting, to, night.of, why).catch(() =>
    night.say(`The nightly folder: what was ${to} could not be moved away. Let Sightline write in it.`),
  )
}

interface Letter {
  key: string
  subject: string
  says: (of: Day) => string
}

const wasRefused: Letter = {
  key: 'refused',
  subject: 'The nightly delivery of the case system was refused',
  says: (of) =>
    `What the case system left in the folder for ${inWords(of)} could not be brought in, and nothing of it was kept. Records, clocks and figures stand as they did.\n\nWhich file it was, why, and what to do`,
}

const looksLikeAPart: Letter = {
  key: 'part',
  subject: 'The nightly delivery of the case system looks like a part',
  says: (of) =>
    `What the case system left in the folder for ${inWords(of)} was brought in, and tables have lost more than half of their rows by it, or columns all that they said. Where a part lay in the folder, take it back, so that all stands as it did.\n\nWhich they are, and the way to take it back`,
}

/** A letter to each who may bring data in; it says where to look and nothing of what is in the files. */
const tell = async ({ database, authority, of, address }: Night, { key, subject, says }: Letter): Promise<void> => {
  const system = await systemPerson(database, authority.id)
  const told = (await everybodyWithAccess(database, authority.id, of)).filter(
    (person) => person.role !== 'system' && may(person, 'children.import'),
  )
  await asPerson(database, system, async (db) => {
    for (const person of told)
      await queueMail(db, {
        key: `night ${key} ${of} ${person.id}`,
        personId: person.id,
        subject,
        body: `${says(of)}: ${address}/children/imports`,
      })
  })
}
