import { z } from 'zod'
import { type Line } from '../../../line/index.ts'
import { type Day } from '../../../platform/day.ts'
import {
  type listActionsOf,
  ResolutionId,
  type FormerText,
  type Letter,
  type ProgrammeItem,
  type Resolution,
  type ResolutionChase,
} from '../../../scrutiny/index.ts'
import { type FormParts } from '../../form-fields.ts'

export const params = z.object({ id: ResolutionId })

export const to = (id: string) => `/resolutions/${id}`

export type Form = FormParts & { open: string | undefined }

export interface OneResolution {
  one: Resolution
  line: Line | undefined
  actions: Awaited<ReturnType<typeof listActionsOf>>
  findings: readonly { href: string; text: string }[]
  chases: readonly ResolutionChase[]
  formerly: readonly FormerText[]
  letters: readonly Letter[]
  planned: readonly ProgrammeItem[]
  choices: readonly { value: string; text: string }[]
  today: Day
  form: Form
  manages: boolean
  answers: boolean
}
