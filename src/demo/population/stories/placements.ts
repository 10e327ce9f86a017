import { ageOn, never, reaches, type DayNumber } from '../days.ts'
import { inventPlace, type Place } from '../invent/places.ts'
import type { Life } from '../life.ts'
import { published } from '../published.ts'
import type { Stay } from './stay.ts'
import type { LegalStatus } from './legal.ts'
import type { Case } from './case.ts'

export interface Placement {
  key: string
  type: string
  from: DayNumber
  to: DayNumber
  provider: string
  urn: string | null
  /** Miles from home. */
  distance: number
  place: Place
  /** Why it ended. */
  why: string
}

/** Where a child lived while in care, one after another without a gap; an adoptive family comes after the placement order. */
export const placementsOf = (life: Life, theCase: Case, stay: Stay, statuses: readonly LegalStatus[]): Placement[] => {
  const { random } = life
  const { child } = theCase
  const order = statuses.find(({ code }) => code === 'E1')?.from
  const adoptive = order === undefined ? stay.end : Math.min(order + random.between(40, 140), stay.end - 80)
  const restless = ageOn(child.born, stay.from) >= 11 && random.percent(35)
  const placements: Placement[] = []
  for (let at = stay.from; at < Math.min(adoptive, life.asAt + 1);) {
    const type = typeFor(life, stay, ageOn(child.born, at))
    // The first is often a stopgap; those that follow last for years, and short ones come in a row where nothing holds.
    const lasts = restless
      ? 25 + random.lasting(150)
      : placements.length === 0 && random.percent(55)
        ? 30 + random.lasting(110)
        : 200 + random.lasting(1900)
    const birthday = reaches(child.born, 16)
    const semi = type !== 'H5' && type.startsWith('K') && at < birthday && random.percent(60) ? birthday : never
    const to = Math.min(at + lasts, semi, adoptive)
    placements.push(placementAt(life, { type, from: at, to: adoptive - to < 20 ? adoptive : to }))
    at = placements.at(-1)?.to ?? to
  }
  if (adoptive < stay.end && adoptive <= life.asAt)
    placements.push(placementAt(life, { type: random.percent(25) ? 'A5' : 'A6', from: adoptive, to: stay.end }))
  return placements
}

const typeFor = ({ random }: Life, stay: Stay, age: number): string => {
  const { inFosterCare, inChildrensHomes, withParents } = published
  if (age >= 16 && random.percent(stay.route === 'alone' ? 75 : 35)) return 'H5'
  const residential = age < 8 ? 0 : inChildrensHomes.value * 1.6 // few young children live in homes
  const kind = random.weigh({
    foster: inFosterCare.value,
    home: residential,
    parents: stay.route === 'court' ? withParents.value : 0,
    other: age < 8 ? 0 : 2,
  })
  switch (kind) {
    case 'foster':
      return stay.way === 'guardianship'
        ? random.weigh({ U3: 70, U6: 30 })
        : random.weigh({ U6: 56, U4: 26, U3: 12, U1: 6 })
    case 'home':
      return 'K2'
    case 'parents':
      return 'P1'
    case 'other':
      return random.weigh({ S1: 60, R3: 20, K1: 20 })
  }
}

const placementAt = (life: Life, { type, from, to }: Pick<Placement, 'type' | 'from' | 'to'>): Placement => {
  const { random } = life
  const away = type.startsWith('K') ? 45 : type === 'H5' ? 25 : type === 'P1' ? 0 : 18
  const far = random.percent(away)
  const provider =
    type === 'P1'
      ? 'PR0'
      : type.startsWith('A') || type === 'U1' || type === 'U3'
        ? 'PR1'
        : random.weigh(type.startsWith('U') ? { PR1: 62, PR4: 33, PR5: 5 } : { PR1: 12, PR4: 80, PR5: 8 })
  return {
    key: life.id(),
    type,
    from,
    to,
    provider,
    urn: type.startsWith('K') || type === 'H5' ? `SC9${String(random.between(0, 99_999)).padStart(5, '0')}` : null,
    distance: type === 'P1' ? 0 : far ? random.between(20, 110) : random.between(1, 190) / 10,
    place: inventPlace(random, far ? 'away' : 'home'),
    why: random.weigh({
      CARPL: 34,
      CREQB: 16,
      CREQO: 12,
      LAREQ: 12,
      CHILD: 7,
      OTHER: 14,
      STAND: 2,
      ALLEG: 2,
      CLOSE: 1,
    }),
  }
}
