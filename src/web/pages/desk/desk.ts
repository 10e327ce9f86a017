import { z } from 'zod'
import {
  type Decision,
  type DocumentPage,
  type DocumentRecord,
  type NamedDocument,
  type ReadingRecord,
} from '../../../inspections/index.ts'
import type { Line } from '../../../line/index.ts'
import { type Html } from '../../../platform/html.ts'
import type { Problem } from '../../page.ts'

/** What the desk shows beside the page: the reading itself, or a form about it. */
export const DeskMode = z.enum(['show', 'edit', 'split', 'merge', 'add', 'reject']).default('show').catch('show')
export type DeskMode = z.infer<typeof DeskMode>

export interface Desk {
  document: DocumentRecord
  issues: { earlier: NamedDocument | undefined; later: NamedDocument | undefined }
  couldReplace: readonly NamedDocument[] // for whoever decides
  readings: readonly ReadingRecord[] // in the order of the list: doubtful first
  now: ReadingRecord | undefined // the one that is being read
  sheet: DocumentPage | undefined
  mode: DeskMode
  decides: boolean // the person may confirm, correct …
  moves: boolean // and move findings between threads
  decisions: readonly Decision[]
  /** The line of what this document asked for; undefined while nothing of it is confirmed. */
  line: Line | undefined
  given: string // the address of what inspectors were given before this letter; '' where that is nobody’s question
  isPack: boolean // the papers of a committee meeting, of which more was read than readings
  csrf: Html
  problems: readonly Problem[]
  typed: Readonly<Record<string, string>>
}
