import { z } from 'zod'
import type { Line } from '../../../line/index.ts'
import { type Day } from '../../../platform/day.ts'
import {
  ItemId,
  type AgendaItem,
  type BackAgain,
  type CommitteeMeeting,
  type ExemptPaper,
  type Paper,
  type Witness,
} from '../../../scrutiny/index.ts'
import { type FormParts } from '../../form-fields.ts'

export const params = z.object({ id: ItemId })

export interface Conflict {
  standing: AgendaItem
}

export interface OneItem {
  item: AgendaItem
  /** Whether the person may walk its line, and the line where it is short enough to be told of here. */
  seesLine: boolean
  line: Line | undefined
  meeting: CommitteeMeeting
  papers: readonly Paper[]
  exempt: readonly ExemptPaper[]
  plans: readonly { id: string; title: string }[]
  today: Day
  agrees: boolean
  manages: boolean
  form: FormParts & { open: string | undefined }
  conflict: Conflict | undefined
  back: BackAgain | undefined
  witnesses: readonly Witness[]
}

export const to = (id: string) => `/committees/items/${id}`

export const reason = z.string().trim().max(2000, 'The reason is longer than 2,000 characters.').default('')
