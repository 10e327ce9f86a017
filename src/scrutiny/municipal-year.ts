import { addDays, day, type Day } from '../platform/day.ts'

export interface MunicipalYear {
  from: Day
  to: Day // included
  name: string // 2026/27
}

/**
 * The municipal year in which a day lies: May to April. Councils begin theirs with their annual meeting, whose day they
 * choose; May is taken for all, as the handbook’s chapter on scrutiny has it.
 */
export const municipalYear = (on: Day): MunicipalYear => {
  const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))]
  const first = month >= 5 ? year : year - 1
  return {
    from: day(`${first}-05-01`),
    to: addDays(day(`${first + 1}-05-01`), -1),
    name: `${first}/${String((first + 1) % 100).padStart(2, '0')}`,
  }
}
