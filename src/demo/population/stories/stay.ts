import { type DayNumber } from '../days.ts'

export type Route = 'alone' | 'court' | 'emergency' | 'agreed'

export type Way = 'home' | 'guardianship' | 'adopted' | 'grown up'

export interface ToCare {
  from: DayNumber
  route: Route
}

/** A time in care from its first day to its last, as everything else about it needs it. */
export interface Stay extends ToCare {
  /** The key of this time in care, which its reviews, visits and placements share. */
  key: string
  end: DayNumber
  way: Way
}
