import { z } from 'zod'
import { ChildId, recordLook } from '../../../children/index.ts'
import { may } from '../../../people/index.ts'
import { NotFound } from '../../../platform/errors.ts'
import { sql } from '../../../platform/sql.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import {
  ClockFilters,
  clocksOfChild,
  clocksRestOn,
  clocksTable,
  firstOf,
  groupings,
  isStanding,
  listClocks,
  readWorklist,
  runClocks,
  standingQuestion,
  whose,
  whoseFirst,
  whoseFirstQuestion,
  worklistGiven,
  worklistQuestions,
} from '../../../timescales/index.ts'
import { AsAt } from '../../as-at.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { addressOf } from '../plans/parts.ts'
import { childClocksView } from './child-clocks-view.ts'
import { filtersInWords } from './words.ts'
import { perPage, worklistsView } from './worklists-view.ts'

const Query = ClockFilters.extend({
  whose: z.enum(whose).optional().catch(undefined),
  by: z
    .enum(['list', ...groupings])
    .default('list')
    .catch('list'),
  asAt: AsAt,
})
const Anything = Query.catch(() => Query.parse({}))

/** What is late, due and about to be, for whom, and whose turn it is. */
const worklists = page({
  path: '/worklists',
  needs: 'children.read',
  query: Anything,
  get: async ({ app, db, person, today, query, url }) => {
    // First whether the clocks stand and whose are asked for; then all else at once, since who is shown it is written down with it.
    const first = await db.together({ rules: standingQuestion, whose: whoseFirstQuestion })
    if (!isStanding(first.rules)) await runClocks(app.database, person.authorityId)
    const asAt = query.asAt ?? today
    const filters = { ...query, whose: query.whose ?? firstOf(first.whose) }
    const asked = worklistQuestions(query.by, { filters, asAt, most: perPage })
    const { list, ...found } = readWorklist(
      asked,
      await db.together(asked, worklistGiven(query.by, { filters, asAt })),
      { rules: first.rules, asAt },
    )
    return view({
      title: 'Worklists',
      current: 'worklists',
      style: 'p-actions',
      body: worklistsView({
        list: query.by === 'list' ? list : undefined,
        ...found,
        filters,
        by: query.by,
        asAt,
        today,
        url,
        exports: may(person, 'children.export'),
        canBringIn: may(person, 'children.import'),
      }),
    })
  },
})

const exported = page({
  path: '/worklists/export/:format',
  needs: 'children.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: Anything,
  get: async ({ app, db, person, now, today, params: { format }, query }) => {
    await runClocks(app.database, person.authorityId)
    const on = query.asAt ?? today
    const filters = { ...query, whose: query.whose ?? (await whoseFirst(db)) }
    const { rows } = await listClocks(db, { filters, asAt: on, most: null })
    const table = clocksTable(rows, {
      asAt: now,
      on,
      authority: person.authorityName,
      address: addressOf(app),
      rests: (await clocksRestOn(db, on))?.asAt,
      filters: filtersInWords(filters),
    })
    return sendTable(db, table, { format, action: 'worklist.exported', subjectKind: 'worklist' })
  },
})

/** The clocks of one child: those that run, and those of the year before. */
const childClocks = page({
  path: '/worklists/children/:id',
  needs: 'children.read',
  params: z.object({ id: ChildId }),
  query: z.object({ asAt: AsAt }).catch({}),
  get: async ({ app, db, person, today, params: { id }, query }) => {
    await runClocks(app.database, person.authorityId)
    const child = await db.maybeOne(
      sql`select c.person_id as number from children c where c.id = ${id}::uuid`,
      z.object({ number: z.string() }),
    )
    if (!child) throw new NotFound('child')
    const asAt = query.asAt ?? today
    await recordLook(db, id, 'record')
    return view({
      title: 'Clocks of one child',
      current: 'worklists',
      body: childClocksView({
        childId: id,
        number: child.number,
        asAt,
        from: await clocksRestOn(db, asAt),
        ...(await clocksOfChild(db, { childId: id, asAt })),
      }),
    })
  },
})

export const worklistPages = [worklists, exported, childClocks]
