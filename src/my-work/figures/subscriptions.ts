import { z } from 'zod'
import {
  answer,
  answerForMail,
  computedIndicators,
  findAnswerPage,
  findIndicator,
  getOwnPage,
  inUnit,
  OwnPageId,
  periodInWords,
  type Answer,
} from '../../indicators/index.ts'
import { may, record, type Person } from '../../people/index.ts'
import type { Day } from '../../platform/day.ts'
import { NotFound } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'

/** When somebody is told of a figure. */
export const hows = {
  monthly: 'every month',
  change: 'when a number changes',
  signal: 'when a signal appears',
} as const
export const How = z.enum(['monthly', 'change', 'signal'])
export type How = z.infer<typeof How>

/** `indicator CP05`, `answers director` or `page <uuid>` */
export const Subject = z
  .string()
  .regex(/^(?:indicator [A-Z0-9]{2,8}|answers [a-z-]{2,40}|page [0-9a-f-]{36})$/, 'There is no such figure.')
export type Subject = z.infer<typeof Subject>

const Said = z.record(z.string(), z.object({ shown: z.string(), signal: z.string() }))
/** What was said of each indicator, as it may leave the house. */
export type Said = z.infer<typeof Said>

const Subscription = z.object({
  subject: Subject,
  how: How,
  toldMonth: z.string(),
  told: Said,
  /** As the person last knew it; empty where it was never kept. */
  title: z.string(),
})
export type Subscription = z.infer<typeof Subscription>

/** What a subscription is about: its title, where it stands, and which indicators. */
export interface About {
  title: string
  href: string
  ids: readonly string[]
}

/** @throws NotFound where there is none that the person may see */
export const aboutOf = async (db: Db, subject: Subject): Promise<About> => {
  const [kind, id = ''] = subject.split(' ')
  if (kind === 'indicator') {
    const indicator = findIndicator(id)
    if (indicator) return { title: indicator.asks, href: `/indicators/${id}`, ids: [id] }
  } else if (kind === 'answers') {
    const page = findAnswerPage(id)
    if (page)
      return { title: page.title, href: `/answers/${id}`, ids: page.sections.flatMap(({ indicators }) => indicators) }
  } else {
    const page = await getOwnPage(db, OwnPageId.parse(id))
    return { title: page.title, href: `/answers/pages/${id}`, ids: page.indicators }
  }
  throw new NotFound('figure')
}

/** What may be said in a letter: public numbers whoever reads it, and signals only to those who see their months. */
export const whatToSay = async (
  db: Db,
  { person, ids, today }: { person: Person; ids: readonly string[]; today: Day },
): Promise<{ said: Said; answers: readonly Answer[] }> => {
  const { answers, area } = await answerForMail(db, ids, { person, today })
  const signals = may(person, 'children.read')
    ? new Map((await answer(db, ids, true)).answers.map(({ indicator, here }) => [indicator.id, here?.signal ?? '']))
    : new Map<string, string>()
  const said = Object.fromEntries(
    answers.flatMap((one) => {
      const { id } = one.indicator
      const signal = signals.get(id) ?? ''
      const shown = one.here?.shown ?? publishedWords(one, area)
      return shown === undefined ? [] : [[id, { shown, signal: isSignal(signal) ? signal : '' }]]
    }),
  )
  return { said, answers }
}

/** What is published of that which is not worked out from case records: `66%, published for Milton Keynes, 2025`. */
const publishedWords = ({ indicator, published: { own, figure } }: Answer, area: string): string | undefined =>
  own === null || figure === null || computedIndicators.has(indicator.id)
    ? undefined
    : `${inUnit(indicator.unit, own)}, published for ${area}, ${periodInWords(figure.period)}`

const isSignal = (words: string): boolean => /^(?:a shift|a trend|beyond)/.test(words)

export const mySubscriptions = (db: Db): Promise<Subscription[]> =>
  db.many(
    sql`select subject, how, told_month as "toldMonth", told, title from figure_subscriptions
      where authority_id = (select current_authority()) and person_id = (select current_person()) order by since, subject`,
    Subscription,
  )

/** Who wants to be told of anything. For Sightline itself. */
export const whoSubscribed = async (db: Db): Promise<ReadonlySet<string>> => {
  const rows = await db.many(
    sql`select distinct person_id as id from figure_subscriptions where authority_id = (select current_authority())`,
    z.object({ id: z.string() }),
  )
  return new Set(rows.map(({ id }) => id))
}

/** From now on the person is told; of what is known now they have been told. @throws NotFound */
export const subscribe = async (
  db: Db,
  person: Person,
  { subject, how }: { subject: Subject; how: How },
  today: Day,
): Promise<About> => {
  const about = await aboutOf(db, subject)
  const { said } = await whatToSay(db, { person, ids: about.ids, today })
  await db.run(sql`
    insert into figure_subscriptions (authority_id, person_id, subject, how, told_month, told, title)
    values (current_authority(), current_person(), ${subject}, ${how}, ${today.slice(0, 7)}, ${JSON.stringify(said)}::jsonb, ${about.title})
    on conflict (authority_id, person_id, subject)
      do update set how = excluded.how, told = excluded.told, title = excluded.title`)
  await record(db, { action: 'figures.subscribed', subjectKind: 'figure', subjectId: subject, detail: { how } })
  return about
}

/** @param because why, where the person did not end it themselves. @throws NotFound where there was none */
export const unsubscribe = async (db: Db, subject: Subject, because?: 'shared no more'): Promise<void> => {
  const ended = await db.run(sql`
    delete from figure_subscriptions
    where authority_id = (select current_authority()) and person_id = (select current_person()) and subject = ${subject}`)
  if (ended === 0) throw new NotFound('subscription')
  await record(db, {
    action: 'figures.unsubscribed',
    subjectKind: 'figure',
    subjectId: subject,
    ...(because && { detail: { because } }),
  })
}

/** Keeps what the person of this connection has been told. */
export const markTold = async (
  db: Db,
  subject: Subject,
  { said, title }: { said: Said; title: string },
  today: Day,
): Promise<void> => {
  await db.run(sql`
    update figure_subscriptions
    set told_month = ${today.slice(0, 7)}, told = ${JSON.stringify(said)}::jsonb, title = ${title}
    where authority_id = (select current_authority()) and person_id = (select current_person()) and subject = ${subject}`)
}
