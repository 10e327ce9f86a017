import type { DayNumber } from '../days.ts'
import type { Life } from '../life.ts'
import type { Stay } from './stay.ts'

export interface LegalStatus {
  code: 'V2' | 'L1' | 'L2' | 'C1' | 'C2' | 'E1'
  from: DayNumber
}

/** The legal statuses of one time in care, oldest first, none after it ended. */
export const legalStatuses = ({ random }: Life, { from, end, route, way }: Stay): LegalStatus[] => {
  const statuses: LegalStatus[] = []
  const add = (code: LegalStatus['code'], on: DayNumber): void => {
    if (on < end) statuses.push({ code, from: on })
  }
  const interim =
    route === 'court' ? from : route === 'emergency' ? from + random.between(2, 8) : from + random.between(90, 320)
  if (route === 'emergency') add(random.percent(50) ? 'L1' : 'L2', from)
  if (route === 'agreed' || route === 'alone') add('V2', from)
  if (route === 'alone' || (route === 'agreed' && random.percent(65))) return statuses
  add('C1', interim)
  const final = interim + random.between(170, 330) // the court has 26 weeks, and often takes longer
  if (way === 'adopted') add('E1', Math.min(final, end - 240))
  else if (way !== 'home') add('C2', final)
  return statuses.toSorted((a, b) => a.from - b.from)
}
