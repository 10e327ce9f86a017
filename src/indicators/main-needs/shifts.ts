import type { NeedOn } from './needs-on.ts'

/** How one child stood on two days; null: was not among them. */
export interface NeedShift extends Pick<NeedOn, 'childId' | 'record' | 'name'> {
  before: string | null
  after: string | null
  /** Whether another plan, referral or episode says it on the later day. */
  isAnother: boolean
}

/** Every child who was there on one of the two days, once. */
export const shiftsBetween = (earlier: readonly NeedOn[], later: readonly NeedOn[]): NeedShift[] => {
  const [before, after] = [earlier, later].map((all) => new Map(all.map((one) => [one.childId, one])))
  if (!before || !after) return []
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id): NeedShift[] => {
    const [was, is] = [before.get(id), after.get(id)]
    const one = is ?? was
    if (!one) return []
    return [
      {
        childId: one.childId,
        record: one.record,
        name: one.name,
        before: was?.need ?? null,
        after: is?.need ?? null,
        isAnother: was !== undefined && is !== undefined && was.thing !== is.thing,
      },
    ]
  })
}

/** Whether a child was there on both days and has another need on the later one. */
export const hasMoved = ({ before, after }: Pick<NeedShift, 'before' | 'after'>): boolean =>
  before !== null && after !== null && before !== after

/** What became of one need: before − wentTo + cameFrom + began − ended = after. */
export interface NeedFlow {
  /** Empty where it is not recorded. */
  need: string
  before: number
  cameFrom: number
  wentTo: number
  began: number
  ended: number
  after: number
}

/** The flows of every need that somebody had on one of the days, the one with most children on the later day first. */
export const flowsOf = (shifts: readonly Pick<NeedShift, 'before' | 'after'>[]): NeedFlow[] => {
  const needs = new Set(shifts.flatMap(({ before, after }) => [before, after]).filter((need) => need !== null))
  return [...needs]
    .map((need): NeedFlow => {
      const [here, there] = [
        shifts.filter(({ before }) => before === need),
        shifts.filter(({ after }) => after === need),
      ]
      return {
        need,
        before: here.length,
        cameFrom: there.filter(hasMoved).length,
        wentTo: here.filter(hasMoved).length,
        began: there.filter(({ before }) => before === null).length,
        ended: here.filter(({ after }) => after === null).length,
        after: there.length,
      }
    })
    .toSorted((a, b) => b.after - a.after || b.before - a.before || a.need.localeCompare(b.need))
}

/** How many children went from one need to another, the most first. */
export const movesOf = (
  shifts: readonly Pick<NeedShift, 'before' | 'after'>[],
): { before: string; after: string; children: number }[] =>
  [...Map.groupBy(shifts.filter(hasMoved), ({ before, after }) => `${before} ${after}`).values()]
    .map((own) => ({ before: own[0]?.before ?? '', after: own[0]?.after ?? '', children: own.length }))
    .toSorted((a, b) => b.children - a.children || `${a.before} ${a.after}`.localeCompare(`${b.before} ${b.after}`))
