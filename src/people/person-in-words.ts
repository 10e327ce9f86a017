import type { Day } from '../platform/day.ts'
import type { Colleague } from './colleague.ts'

/** Whether a colleague may sign in on a day. */
export const hasAccess = ({ active, activeUntil }: Pick<Colleague, 'active' | 'activeUntil'>, today: Day): boolean =>
  active && (activeUntil === null || activeUntil >= today)

/** Whom somebody means who wrote an id, an email address or a name; how many where several are called that. */
export const personInWords = (
  text: string,
  people: readonly Colleague[],
  today: Day,
): { person: Colleague } | { namesakes: number } => {
  const said = text.trim().toLowerCase()
  const email = /<([^<>]+)>\s*$/.exec(said)?.[1] ?? said
  const exact = people.find((person) => person.id === said) ?? people.find((person) => person.email === email)
  if (exact) return { person: exact }
  const named = people.filter(({ name }) => name.toLowerCase() === said)
  // Somebody who has left still stands in old tables; among several of one name, who works here is meant.
  const working = named.filter((person) => hasAccess(person, today))
  const [only] = named.length === 1 ? named : working.length === 1 ? working : []
  return only ? { person: only } : { namesakes: named.length }
}
