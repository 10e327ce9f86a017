import type { Alert, AlertKind, Entry, Register } from '../../../registers/index.ts'
import { hasAccess } from '../../../people/index.ts'
import { alertsOf, type Lookups } from '../../../registers/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { status, type SymbolName } from '../../components/index.ts'

const symbols: Readonly<Record<AlertKind, SymbolName>> = {
  late: 'late',
  expired: 'late',
  due: 'risk',
  expiring: 'risk',
  'owner left': 'broken',
  'no owner': 'broken',
  'not filled in': 'stale',
  'no day': 'stale',
}

export const alertStatus = ({ kind, word, detail, reason }: Alert): Html =>
  status({ symbol: symbols[kind], word, ...(detail ? { detail } : {}), reason })

/** What an entry asks on a day, with its owner looked up. */
export const alertsOfEntry = (register: Register, entry: Entry, lookups: Lookups, on: Day): Alert[] => {
  const owner = entry.ownerId === null ? undefined : lookups.people.get(entry.ownerId)
  return alertsOf(
    register,
    { ...entry, ownerName: owner?.name ?? null, ownerWorks: owner !== undefined && hasAccess(owner, on) },
    on,
  )
}

/** How an entry stands, in one line for a list: the most pressing of what it asks, or when it is due next. */
export const standingLine = (register: Register, entry: Entry, lookups: Lookups, on: Day): Html => {
  if (entry.retiredAt) return status({ symbol: 'no', word: 'Retired', reason: 'kept for its history' })
  const [first, ...rest] = alertsOfEntry(register, entry, lookups, on)
  if (first) return html`${alertStatus(first)}${rest.length > 0 && html`<p class="meta">and ${rest.length} more</p>`}`
  return entry.dueOn === null
    ? status({ symbol: 'done', word: 'Nothing asked', reason: 'no day is set, or it is finished', tone: 'quiet' })
    : status({ symbol: 'course', word: 'In order', reason: `next due ${inWords(entry.dueOn)}` })
}
