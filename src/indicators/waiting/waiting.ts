import { computedIndicators } from '../computed/definitions/index.ts'
import { keptHereIndicators } from '../kept-here/definitions.ts'
import type { Indicator } from '../indicator.ts'
import { lacking, sources } from './sources.ts'

export interface Waiting {
  /** Tables of the Standard Safeguarding Dataset that it needs too, which come with deliveries of case records. */
  tables: readonly string[]
  /** What it needs that does not come here yet, in words. */
  needs: readonly string[]
  /** What is missing although the tables come; null where it is what does not come. */
  lacks: string | null
}

/** What an indicator waits for before it can be worked out here; null where it is. A total that others report is not worked out here. */
export const waitingOf = (indicator: Pick<Indicator, 'id' | 'from'>): Waiting | null => {
  const kept = keptHereIndicators.get(indicator.id)
  if (computedIndicators.has(indicator.id) || (kept && !kept.isReported)) return null
  const tables = indicator.from.filter((name) => name.startsWith('ssd_'))
  return {
    tables,
    needs: indicator.from.filter((name) => !tables.includes(name)).map((name) => sources[name] ?? name),
    lacks: lacking[indicator.id] ?? null,
  }
}

/** The same in one sentence or two. */
export const waitingInWords = ({ tables, needs, lacks }: Waiting): string =>
  [
    ...(needs.length > 0 ? [`Waits for ${needs.join('; and for ')}.`] : []),
    ...(lacks === null ? [] : [lacks]),
    ...(tables.length > 0 && needs.length > 0 ? [`${tables.join(', ')} come with case records.`] : []),
  ].join(' ')
