import type { z } from 'zod'
import type { Permission } from '../../../people/index.ts'
import { page, type AnyPage, type Answer, type SentFile, type View, type Visit } from '../../page.ts'
import type { FormParts } from '../../form-fields.ts'

/** What a page is shown with when a form on it comes back: which form stands open, what is wrong, what was typed. */
export interface Shown extends Pick<FormParts, 'problems' | 'typed'> {
  open?: string
}

export type Showing = Visit & Shown

interface Deed<Params extends z.ZodType, Form extends z.ZodType> {
  path: `/${string}`
  needs: Permission
  /** Who sees the page on which the form stands: whoever reads committees, unless said. */
  seenBy?: Permission
  params: Params
  form: Form
  /** The name of the form, which stands open when it comes back. */
  name: string
  /** The page on which the form stands: shown again, with what was typed, where it cannot be used. */
  shows: (visit: Showing & { params: z.output<Params> }) => Promise<View>
  does: (
    visit: Visit & { params: z.output<Params>; form: z.output<Form>; files: readonly SentFile[] },
  ) => Promise<Answer>
}

/** What people do to something of a committee: a form on its page, at an address of its own. */
export const deed = <Params extends z.ZodType, Form extends z.ZodType>({
  path,
  needs,
  seenBy = 'committees.read',
  params,
  form,
  name,
  shows,
  does,
}: Deed<Params, Form>): AnyPage =>
  page({
    path,
    needs: seenBy,
    postNeeds: needs,
    params,
    form,
    get: (visit) => shows({ ...visit, open: name }),
    post: does,
  })
