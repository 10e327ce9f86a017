import type { Passage } from '../../documents/index.ts'
import type { FindingKind } from '../../frameworks/index.ts'
import type { FigureCheck } from './figures/figure.ts'
import type { RuleId } from './rules.ts'

/** What a reading is about. Further fields of a judgement or finding say more. */
export type Field =
  | 'framework'
  | 'authority'
  | 'inspection_start'
  | 'inspection_end'
  | 'published'
  | 'lead_inspector'
  | 'inspector'
  | 'cqc_lead_inspector'
  | 'addressee'
  | 'judgement'
  | 'topic'
  | 'outcome'
  | 'outcome_text'
  | 'next_inspection'
  | 'monitoring_within'
  | 'previous_inspection'
  | 'finding'
  | 'figure'

/** One thing that the document says, where it says it, by which rule it was read, and how sure that is. */
export interface Reading {
  /** Order in the document, from 1. */
  ordinal: number
  field: Field
  /** Of a finding its sort, of a figure the check that it failed; '' for anything else. */
  kind: FindingKind | 'claim' | 'resolution' | 'action' | FigureCheck | ''
  /** The judgement area or section that it belongs to, by its id in the framework; '' where there is none. */
  area: string
  /** In a standard form: a day as YYYY-MM-DD, an authority by its official name, a grade as printed. */
  value: string
  /** As the document has it. */
  printed: string
  /** Who must act, where the document names them beside a finding. */
  body: string
  passage: Passage | null
  rule: RuleId
  /** 0 to 100: of a hundred such readings, about so many are right. */
  sureness: number
  /** Why not surer, in sentences for the person who confirms. */
  reasons: readonly string[]
}

export type Draft = Omit<Reading, 'ordinal' | 'kind' | 'area' | 'body' | 'reasons'> &
  Partial<Pick<Reading, 'kind' | 'area' | 'body' | 'reasons'>>
