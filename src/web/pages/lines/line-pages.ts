import { z } from 'zod'
import { lineOf, starts } from '../../../line/index.ts'
import { page, view } from '../../page.ts'
import { On } from '../plans/on.ts'
import { isPast } from '../plans/parts.ts'
import { lineView } from './line-view.ts'

/** An id of ours, or the name of a theme. */
const Id = z.string().regex(/^[A-Za-z0-9-]{1,80}$/)
const uuid = z.uuid()

const one = page({
  path: '/lines/:start/:id',
  needs: 'plans.read',
  params: z
    .object({ start: z.enum(starts), id: Id })
    .refine(({ start, id }) => start === 'theme' || start === 'indicator' || uuid.safeParse(id).success),
  query: z.object({ on: On }),
  get: async ({ db, params, query, today }) => {
    const asAt = isPast(query.on, today)
    const line = await lineOf(db, { kind: params.start, id: params.id }, { on: asAt ?? today, asAt })
    return view({
      title: 'The line',
      current: 'lines',
      style: 'p-line',
      body: lineView({ line, start: { kind: params.start, id: params.id }, asAt, today }),
    })
  },
})

export const linePages = [one]
