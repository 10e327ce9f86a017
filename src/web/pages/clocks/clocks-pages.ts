import { z } from 'zod'
import {
  allowsInWords,
  askedAsAt,
  clockGroups,
  clockTable,
  findClockRule,
  runClock,
  standingInWords,
} from '../../../clocks/index.ts'
import { NotFound } from '../../../platform/errors.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { page, view } from '../../page.ts'
import { tableFile } from '../../send-table.ts'
import { readTypedDay, typedDay } from '../../typed-day.ts'
import { clocksView } from './clocks-view.ts'
import { clockView } from './clock-view.ts'

const Narrowing = z.object({
  q: z.string().max(200).catch(''),
  part: z.string().max(60).catch(''),
})

/** Every statutory and local time limit, with the words of the rule, who owns it and where it comes from. */
const clocks = page({
  path: '/clocks',
  needs: 'nothing',
  query: Narrowing,
  get: async ({ query }) => view({ title: 'Time limits', body: clocksView(query) }),
})

/** One limit, and what day it comes to from a day that is typed in. */
const clock = page({
  path: '/clocks/:id',
  needs: 'nothing',
  params: z.object({ id: z.string().max(40) }),
  query: z.object({ ...typedDay('started'), ...typedDay('done') }),
  get: async ({ params, query, today }) => {
    const rule = findClockRule(params.id)
    if (!rule) throw new NotFound('time limit')
    const started = readTypedDay('started', query)
    const done = readTypedDay('done', query)
    const facts = { startedOn: started.day, doneOn: done.day }
    const asAt = askedAsAt(today, facts)
    const result = started.day && done.problem === undefined ? runClock(rule, facts, asAt) : undefined
    const words = { allows: allowsInWords(rule), standing: standingInWords(rule) }
    return view({ title: rule.stops, body: clockView({ rule, ...words, typed: query, started, done, result, asAt }) })
  },
})

const clocksExport = page({
  path: '/clocks/export/:format',
  needs: 'nothing',
  params: z.object({ format: z.enum(tableFormatNames) }),
  get: async ({ params: { format }, now }) => {
    const table = clockTable(
      clockGroups.flatMap(({ title, rules }) => rules.map((rule) => ({ part: title, rule }))),
      now,
    )
    return tableFile(table, format)
  },
})

export const clockPages = [clocks, clocksExport, clock]
