import {
  type Hiding,
  type Computed,
  type Indicator,
  type KeptResults,
  type Population,
} from '../../../indicators/index.ts'
import { type Html } from '../../../platform/html.ts'

export interface Here {
  indicator: Indicator
  definition: Computed
  results: KeptResults
  population: Population | undefined
  authority: string
  /** Whether the reader may see children: others get the public figures. */
  seesChildren: boolean
  /** Whether the reader may take small numbers away. */
  takesAway: boolean
  /** What is hidden from who sees no children. */
  hides: Hiding
  /** Which way is better, and what plans want it to be. */
  target: Html
}
