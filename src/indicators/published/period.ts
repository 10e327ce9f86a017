import { monthNames } from '../../platform/months.ts'

export interface PublishedPeriod {
  /** As published. */
  text: string
  /** Where it stands in time, in years, for the order only. */
  at: number
  /** Periods of one shape make a series; a month, a school year and a calendar year do not. */
  shape: 'year' | 'years from' | 'month' | 'day or month by name' | 'local'
  /** How firm it is, where the publication says. */
  standing: 'provisional' | 'revised' | 'final' | 'outturn' | ''
}

/** What a period says as published: `2025`, `2023/24`, `2025 (Rev)`, `2024-25 (OT)`, `2023-01`, `31 August 2017`, `2021/22-23/24`. */
export const periodOf = (text: string): PublishedPeriod => {
  const standing = standingOf(text)
  const bare = withoutStanding(text)
  const at = placeOf(bare.toLowerCase())
  const shape = /[(]|approx|local|^by /.test(bare)
    ? 'local'
    : /^\d{4}$|^\d{4}[/-]\d{2}$/.test(bare) && !/^\d{4}-(?:0\d|1[0-2])$/.test(bare)
      ? 'year'
      : /^\d{4}\/\d{2}-\d{2}\/\d{2}$/.test(bare)
        ? 'years from'
        : /^\d{4}-(?:0\d|1[0-2])$/.test(bare)
          ? 'month'
          : 'day or month by name'
  return { text, at, shape, standing }
}

const withoutStanding = (text: string): string =>
  text.replace(/\s*\((?:rev|final|prov|provisional|revised|ot)\)\s*$/i, '')

/** What two ways to write one period have in common: a year whichever way it is written, and how firm it is. */
export const sameTime = ({ text, at, shape, standing }: PublishedPeriod): string =>
  shape === 'year' ? `${at} ${standing}` : text

/** Whether its year has four digits and no more, and a second one follows the first: 2025/27 is a slip of the pen. */
export const isYearWritten = (text: string): boolean => {
  if (/\d{5}/.test(text)) return false
  const second = /(\d{2})\/(\d{2})(?!\d)/.exec(text)
  return !second || Number(second[2]) === (Number(second[1]) + 1) % 100
}

const standingOf = (text: string): PublishedPeriod['standing'] => {
  const said = /\((rev|final|prov|provisional|revised|ot)\)/i.exec(text)?.[1]?.toLowerCase() ?? ''
  if (said.startsWith('prov')) return 'provisional'
  if (said.startsWith('rev')) return 'revised'
  if (said === 'ot') return 'outturn'
  return said === 'final' ? 'final' : ''
}

/** The year, or the later year of two, with its part for a month. */
const placeOf = (text: string): number => {
  const years = /(\d{4})\/(\d{2})-(\d{2})\/(\d{2})/.exec(text)
  if (years) return 2000 + Number(years[4])
  const byMonth = /^(\d{4})-(0\d|1[0-2])$/.exec(text)
  if (byMonth) return Number(byMonth[1]) + Number(byMonth[2]) / 13
  const month = monthNames.findIndex((name) => text.includes(name))
  const year = /\d{4}/.exec(text)
  if (!year) return 0
  const day = Number(/\b(\d{1,2}) [a-z]/.exec(text)?.[1] ?? 0)
  if (month >= 0) return Number(year[0]) + (month + 1) / 13 + day / 10_000
  const second = /\d{4}[/-](\d{2})/.exec(text)
  const quarter = Number(/q([1-4])/.exec(text)?.[1] ?? 0)
  return Number(year[0]) + (second ? 1 : 0) - (quarter ? (4 - quarter) / 10 : 0) - (text.includes('autumn') ? 0.5 : 0)
}

const standings: Readonly<Record<PublishedPeriod['standing'], string>> = {
  provisional: 'Provisional: not validated yet, and it may still change.',
  revised: 'Revised: it takes the place of what was published first.',
  final: 'Final.',
  outturn: 'Outturn: what was spent in the end.',
  '': 'The publication does not say, as it was carried here; a later release may change it.',
}

/** Whether a published figure may still change. */
export const standingInWords = ({ standing }: PublishedPeriod): string => standings[standing]

/** A period with how firm its figure is, where the publication says: `2025, provisional`. */
export const periodInWords = ({ text, standing }: PublishedPeriod): string =>
  standing === '' ? text : `${withoutStanding(text)}, ${standing}`

/** What a year means, by who publishes it: `2025` is not the same twelve months everywhere. */
export const yearMeans = (publication: string): string => {
  if (/looked after|children in need|social work workforce|adoption|section 251/i.test(publication))
    return 'the year to 31 March'
  if (/EHC|Education, health and care plans/i.test(publication)) return 'the calendar year'
  if (/key stage|absence|suspension|schools?, pupils|exclusion|early years|phonics/i.test(publication))
    return 'the school year that ended in it'
  return 'the year as published'
}
