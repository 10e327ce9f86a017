import { queueMail } from '../../mail/index.ts'
import type { Answer } from '../../indicators/index.ts'
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
  unsubscribe,
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
  /** What the letter says, of each figure that is told of. */
  lines: readonly { asks: string; words: string }[]
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
    const { due, gone } = await asPerson(database, person, (db) => dueFor(db, person, today))
    if (due.length + gone.length === 0) continue
    const key = `figures ${today} ${person.id}`
    const letter = figuresLetter({ name: person.name, due, gone, today, address: writing.address })
    const isNew = await asPerson(database, system, (db) => queueMail(db, { key, personId: person.id, ...letter }))
    if (!isNew) continue // told once today: what came since waits for tomorrow
    letters++
    await asPerson(database, person, async (db) => {
      for (const { subscription, about, said } of due)
        await markTold(db, subscription.subject, { said, title: about.title }, today)
      for (const { subject } of gone) await unsubscribe(db, subject, 'shared no more')
    })
  }
  return letters
}

interface ToTell {
  due: readonly Due[]
  /** Pages that are shared with the person no more, or that somebody threw away. */
  gone: readonly Subscription[]
}

const dueFor = async (db: Parameters<typeof mySubscriptions>[0], person: Person, today: Day): Promise<ToTell> => {
  const due: Due[] = []
  const gone: Subscription[] = []
  for (const subscription of await mySubscriptions(db)) {
    const about = await aboutOf(db, subscription.subject).catch((error: unknown) => {
      if (error instanceof NotFound) return undefined
      throw error
    })
    if (!about) {
      gone.push(subscription)
      continue
    }
    const { said, answers } = await whatToSay(db, { person, ids: about.ids, today })
    const lines = answers.flatMap((one) => {
      const [now, told] = [said[one.indicator.id], subscription.told[one.indicator.id]]
      return isDue(subscription, now, told, today) ? [{ asks: one.indicator.asks, words: wordsOf(one, now, told) }] : []
    })
    if (lines.length > 0) due.push({ subscription, about, said, lines })
  }
  return { due, gone }
}

/** What it is now, and what was said of it last. */
const wordsOf = ({ here }: Answer, now: One, told: One): string => {
  if (!now) return `There is no number of it any more; last told as ${told?.shown ?? 'nothing'}`
  const since = told && (told.shown === now.shown ? ', as last told' : `, last told as ${told.shown}`)
  const words = here
    ? [`${now.shown} (${here.period})${since ?? ''}`, `a year before ${here.before}`, now.signal]
    : [`${now.shown}${since ?? ''}`]
  return words.filter(Boolean).join('; ')
}

type One = Said[string] | undefined

const isDue = ({ how, toldMonth }: Subscription, now: One, told: One, today: Day): boolean => {
  if (how === 'signal') return now !== undefined && now.signal !== '' && now.signal !== (told?.signal ?? '')
  if (!now && !told) return false
  return how === 'monthly' ? toldMonth !== today.slice(0, 7) : now?.shown !== told?.shown
}

/** Numbers as the public may see them, and no child: mail is read on telephones and kept by others. */
const figuresLetter = ({
  name,
  due,
  gone,
  today,
  address,
}: ToTell & {
  name: string
  today: Day
  address: string
}): Letter => {
  const count = due.reduce((sum, { lines }) => sum + lines.length, 0)
  const hasHidden = due.some(({ lines }) => lines.some(({ words }) => /^c\b|as c\b|before c\b/.test(words)))
  return {
    subject:
      count === 0
        ? `Sightline: ${gone.length === 1 ? 'a page that you follow is' : `${gone.length} pages that you follow are`} shared with you no more`
        : `Sightline: ${count === 1 ? 'one figure' : `${count} figures`} that you follow`,
    body: [
      `${name},`,
      ...(count > 0 ? [`These are the figures that you follow, on ${inWords(today)}.`] : []),
      ...due.map((one) => paragraphOf(one, address)),
      ...gone.map(goneInWords),
      ...(hasHidden ? ['c: the number is small, so it is hidden in mail.'] : []),
      `You get this because you asked for it. ${count > 0 ? 'End it' : 'What you follow'}: ${address}/my-work/figures`,
    ].join('\n\n'),
  }
}

/** Whoever relied on a page learns that its silence does not mean that nothing changed. */
const goneInWords = ({ title }: Subscription): string =>
  `${title === '' ? 'A page of answers' : `“${title}”`} is shared with you no more, or was thrown away by whoever put it together: you will be told of it no more.`

/** What is followed, when it is told of and where it stands; of a page each question with what answers it. */
const paragraphOf = ({ about, subscription, lines }: Due, address: string): string =>
  [
    `${about.title} (${hows[subscription.how]})`,
    ...lines.map(({ asks, words }) => (asks === about.title ? `  ${words}` : `- ${asks}\n  ${words}`)),
    `  ${address}${about.href}`,
  ].join('\n')
