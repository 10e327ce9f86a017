import { queueMail } from '../../mail/index.ts'
import { asPerson, everybodyWithAccess, may, systemPerson, type Person } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { inWords, type Day } from '../../platform/day.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Letter } from '../mail/letters.ts'
import {
  aboutOf,
  hows,
  markTold,
  mySubscriptions,
  whatToSay,
  whoSubscribed,
  type About,
  type Said,
  type Subscription,
} from './subscriptions.ts'

interface Writing {
  database: Database
  authorityId: string
  today: Day
  address: string // where the product answers
  signal?: AbortSignal | undefined
}

interface Due {
  subscription: Subscription
  about: About
  said: Said
  /** The lines of the letter, one for each figure that is told of. */
  lines: readonly string[]
}

/**
 * Writes to everybody who wants to be told of figures what there is to tell: one letter a day at most. Any number of processes may
 * do this, and be killed while they do: the key of a letter holds its day and its person.
 *
 * @returns how many letters were new
 */
export const writeFigures = async (writing: Writing): Promise<number> => {
  const { database, authorityId, today, signal } = writing
  const system = await systemPerson(database, authorityId)
  const wanting = await asPerson(database, system, whoSubscribed)
  if (wanting.size === 0) return 0
  let letters = 0
  for (const person of await everybodyWithAccess(database, authorityId, today)) {
    if (signal?.aborted) break
    if (!wanting.has(person.id) || !may(person, 'indicators.read')) continue
    const due = await asPerson(database, person, (db) => dueFor(db, person, today))
    if (due.length === 0) continue
    const key = `figures ${today} ${person.id}`
    const letter = figuresLetter({ name: person.name, due, today, address: writing.address })
    const isNew = await asPerson(database, system, (db) => queueMail(db, { key, personId: person.id, ...letter }))
    if (!isNew) continue // told once today: what came since waits for tomorrow
    letters++
    await asPerson(database, person, async (db) => {
      for (const { subscription, said } of due) await markTold(db, subscription.subject, said, today)
    })
  }
  return letters
}

const dueFor = async (db: Parameters<typeof mySubscriptions>[0], person: Person, today: Day): Promise<Due[]> => {
  const due: Due[] = []
  for (const subscription of await mySubscriptions(db)) {
    const about = await aboutOf(db, subscription.subject).catch((error: unknown) => {
      if (error instanceof NotFound) return undefined // a page that is shared no more
      throw error
    })
    if (!about) continue
    const { said, answers } = await whatToSay(db, person, about.ids)
    const told = answers.filter(({ indicator: { id } }) => isDue(subscription, said[id], subscription.told[id], today))
    const lines = told.map(({ indicator, here }) => {
      const now = said[indicator.id]
      const before = subscription.told[indicator.id]
      const changed = before && now && before.shown !== now.shown ? `, last told as ${before.shown}` : ''
      return `- ${indicator.asks}\n  ${now?.shown ?? ''} (${here?.period ?? ''})${changed}; a year before ${here?.before ?? 'not known'}${now?.signal ? `; ${now.signal}` : ''}`
    })
    if (lines.length > 0) due.push({ subscription, about, said, lines })
  }
  return due
}

type One = Said[string] | undefined

const isDue = ({ how, toldMonth }: Subscription, now: One, told: One, today: Day): boolean => {
  if (!now) return false
  if (how === 'monthly') return toldMonth !== today.slice(0, 7)
  if (how === 'change') return now.shown !== (told?.shown ?? '')
  return now.signal !== '' && now.signal !== (told?.signal ?? '')
}

/** Numbers as the public may see them, and no child: mail is read on telephones and kept by others. */
const figuresLetter = ({
  name,
  due,
  today,
  address,
}: {
  name: string
  due: readonly Due[]
  today: Day
  address: string
}): Letter => {
  const count = due.reduce((sum, { lines }) => sum + lines.length, 0)
  const hasHidden = due.some(({ lines }) => lines.some((line) => /^ {2}c |as c;|before c\b/m.test(line)))
  return {
    subject: `Sightline: ${count === 1 ? 'one figure' : `${count} figures`} that you follow`,
    body: [
      `${name},`,
      `These are the figures that you follow, on ${inWords(today)}.`,
      ...due.map(({ about, subscription, lines }) =>
        [`${about.title.toUpperCase()} (${hows[subscription.how]})`, ...lines, `${address}${about.href}`].join('\n'),
      ),
      ...(hasHidden ? ['c: the number is small, so it is hidden in mail.'] : []),
      `You get this because you asked for it. End it: ${address}/my-work/figures`,
    ].join('\n\n'),
  }
}
