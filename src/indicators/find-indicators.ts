import { z } from 'zod'
import { allIndicators, domainOf } from './catalogue.ts'
import type { Indicator } from './indicator.ts'

/** The sort of records that an indicator is made from. */
export const waitsForKinds = {
  records: 'Children’s case records',
  sen2: 'The SEN2 return',
  schools: 'Records of schools',
  'youth-justice': 'Youth justice records',
  audits: 'Audits and surveys',
  others: 'Other records',
} as const
export type WaitsFor = keyof typeof waitsForKinds

/** Which records an indicator needs before it can be worked out here. */
export const waitsFor = ({ from }: Indicator): WaitsFor[] => [...new Set(from.map(kindOf))]

const kindOf = (table: string): WaitsFor => {
  if (table.startsWith('ssd_')) return 'records'
  if (table === 'SEN2') return 'sen2'
  if (table.startsWith('school:')) return 'schools'
  if (table.startsWith('youth justice:')) return 'youth-justice'
  return /audit|survey/.test(table) ? 'audits' : 'others'
}

const text = z.string().trim().max(200).catch('').default('')

export const FiltersOfIndicators = z.object({
  q: text,
  domain: text,
  /** Published figures for the area, worked out here, or neither. */
  has: z.enum(['', 'published', 'computed', 'nothing']).catch('').default(''),
  from: z
    .enum(['', ...(Object.keys(waitsForKinds) as [WaitsFor, ...WaitsFor[]])])
    .catch('')
    .default(''),
  theme: text,
  area: text,
  page: z.coerce.number().int().min(1).catch(1).default(1),
})
export type FiltersOfIndicators = z.infer<typeof FiltersOfIndicators>

/** Which indicators have figures: published for the area shown, or worked out from the records. */
export interface Fed {
  published: ReadonlySet<string>
  computed: ReadonlySet<string>
}

/** The indicators that pass, in the order of the catalogue. Every word of the search must stand in one of its texts. */
export const filterIndicators = (
  { q, domain, has, from, theme }: Omit<FiltersOfIndicators, 'area' | 'page'>,
  { published, computed }: Fed,
): Indicator[] => {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  return allIndicators.filter((indicator) => {
    if (domain !== '' && domainOf(indicator.id).id !== domain) return false
    if (theme !== '' && indicator.theme !== theme) return false
    if (from !== '' && !waitsFor(indicator).includes(from)) return false
    if (has === 'published' && !published.has(indicator.id)) return false
    if (has === 'computed' && !computed.has(indicator.id)) return false
    if (has === 'nothing' && (published.has(indicator.id) || computed.has(indicator.id))) return false
    const { id, title, asks, counted, outOf, publishedBy } = indicator
    const said = [id, title, asks, counted, outOf, publishedBy, domainOf(id).title].join(' ').toLowerCase()
    return words.every((word) => said.includes(word))
  })
}
