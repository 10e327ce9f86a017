import { z } from 'zod'
import { brokenLines, brokenTable, findBrokenLines } from '../../../line/index.ts'
import { may, require } from '../../../people/index.ts'
import { NotFound } from '../../../platform/errors.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { addressOf } from '../plans/parts.ts'
import { brokenLinesView, oneBrokenLineView } from './broken-lines-view.ts'

/** Where the line of sight ends: each way with its number, and the first of its list. */
const overview = page({
  path: '/broken-lines',
  needs: 'plans.read',
  get: async ({ db, person, today }) =>
    view({
      title: 'Broken lines',
      current: 'broken-lines',
      style: 'p-start',
      body: brokenLinesView(await findBrokenLines(db, { person, today }), today),
    }),
})

const lineOf = (id: string) => {
  const line = brokenLines.find((one) => one.id === id)
  if (!line) throw new NotFound('sort of broken line')
  return line
}

const one = page({
  path: '/broken-lines/:line',
  needs: 'plans.read',
  params: z.object({ line: z.string() }),
  query: z.object({ page: z.coerce.number().int().min(1).max(1_000_000).catch(1) }),
  get: async ({ db, person, today, params, query, url }) => {
    const line = lineOf(params.line)
    require(person, line.needs)
    return view({
      title: line.title,
      current: 'broken-lines',
      style: 'p-start',
      body: oneBrokenLineView({
        line,
        items: await line.find(db, today),
        page: query.page,
        url,
        exports: may(person, 'plans.export'),
      }),
    })
  },
})

const exported = page({
  path: '/broken-lines/:line/export/:format',
  needs: 'plans.export',
  params: z.object({ line: z.string(), format: z.enum(tableFormatNames) }),
  get: async ({ app, db, person, now, today, params: { line: id, format } }) => {
    const line = lineOf(id)
    require(person, line.needs)
    const rows = await line.find(db, today)
    const table = brokenTable(line, rows, {
      asAt: now,
      today,
      authority: person.authorityName,
      address: addressOf(app),
    })
    return sendTable(db, table, {
      format,
      action: 'broken-lines.exported',
      subjectKind: 'broken lines',
      detail: { line: id },
    })
  },
})

export const brokenLinesPages = [overview, one, exported]
