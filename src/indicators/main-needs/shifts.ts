import type { NeedOn } from './needs-on.ts'

/** How one child stood on two days; null: was not among them then. */
export interface NeedShift extends Pick<NeedOn, 'childId' | 'record' | 'name'> {
  then: string | null
  now: string | null
  /** Whether another plan, referral or episode says it now. */
  isAnother: boolean
}

/** Every child who was there on one of the two days, once. */
export const shiftsBetween = (then: readonly NeedOn[], now: readonly NeedOn[]): NeedShift[] => {
  const [before, after] = [then, now].map((all) => new Map(all.map((one) => [one.childId, one])))
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
        then: was?.need ?? null,
        now: is?.need ?? null,
        isAnother: was !== undefined && is !== undefined && was.thing !== is.thing,
      },
    ]
  })
}

/** Whether a child was there on both days and has another need now. */
export const hasMoved = ({ then, now }: Pick<NeedShift, 'then' | 'now'>): boolean =>
  then !== null && now !== null && then !== now

/** What became of one need: then − wentTo + cameFrom + began − ended = now. */
export interface NeedFlow {
  /** Empty where it is not recorded. */
  need: string
  then: number
  cameFrom: number
  wentTo: number
  began: number
  ended: number
  now: number
}

/** The flows of every need that somebody had on one of the days, the one with most children now first. */
export const flowsOf = (shifts: readonly Pick<NeedShift, 'then' | 'now'>[]): NeedFlow[] => {
  const needs = new Set(shifts.flatMap(({ then, now }) => [then, now]).filter((need) => need !== null))
  return [...needs]
    .map((need): NeedFlow => {
      const [here, there] = [shifts.filter(({ then }) => then === need), shifts.filter(({ now }) => now === need)]
      return {
        need,
        then: here.length,
        cameFrom: there.filter(hasMoved).length,
        wentTo: here.filter(hasMoved).length,
        began: there.filter(({ then }) => then === null).length,
        ended: here.filter(({ now }) => now === null).length,
        now: there.length,
      }
    })
    .toSorted((a, b) => b.now - a.now || b.then - a.then || a.need.localeCompare(b.need))
}

/** How many children went from one need to another, the most first. */
export const movesOf = (
  shifts: readonly Pick<NeedShift, 'then' | 'now'>[],
): { then: string; now: string; children: number }[] =>
  [...Map.groupBy(shifts.filter(hasMoved), ({ then, now }) => `${then} ${now}`).values()]
    .map((own) => ({ then: own[0]?.then ?? '', now: own[0]?.now ?? '', children: own.length }))
    .toSorted((a, b) => b.children - a.children || `${a.then} ${a.now}`.localeCompare(`${b.then} ${b.now}`))
