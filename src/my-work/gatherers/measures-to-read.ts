import { listMeasures, standingsOf, type MeasureStanding } from '../../improvement/index.ts'
import { addDays, daysBetween, inWords, type Day } from '../../platform/day.ts'
import { daysInWords } from '../in-words.ts'
import type { Gatherer, WorkItem } from '../work-item.ts'

/** The longest that a period of each sort is, in days. */
const daysIn = { month: 31, quarter: 92, year: 366 } as const

/** Measures that one owns and whose next reading should be there by now. */
export const measuresToRead: Gatherer = {
  id: 'measures-to-read',
  title: 'Measures that you own',
  needs: 'measures.record',
  namedInMail: true,
  hasDueDays: true,
  gather: async (db, { person, today }) => {
    const mine = (await listMeasures(db)).filter(({ ownerId }) => ownerId === person.id)
    const standings = await standingsOf(
      db,
      mine.map(({ id }) => id),
      { on: today },
    )
    return mine.flatMap(({ id }) => {
      const standing = standings.get(id)
      return standing ? itemOf(standing, today) : []
    })
  },
}

const itemOf = ({ measure, latest, hiddenOn }: MeasureStanding, today: Day): WorkItem[] => {
  const about = {
    key: `measure ${measure.id}`,
    title: measure.title,
    href: `/measures/${measure.id}`,
    symbol: 'stale',
    heap: 'waits',
  } as const
  const readTo = latest?.periodEnd ?? hiddenOn
  if (readTo === null)
    return [{ ...about, word: 'No reading', detail: '', reason: 'nobody has recorded one', on: null }]
  const by = addDays(readTo, daysIn[measure.period] + measure.lagDays)
  const late = daysBetween(by, today)
  if (late < 0) return []
  return [
    {
      ...about,
      word: 'Reading due',
      detail: late === 0 ? 'today' : `for ${daysInWords(late)}`,
      reason: `the last is for the ${measure.period} to ${inWords(readTo)}`,
      on: by,
    },
  ]
}
