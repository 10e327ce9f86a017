import { z } from 'zod'
import { allowsInWords, standingInWords } from '../../clocks/index.ts'
import { Day, dayOf } from '../../platform/day.ts'
import { PageNumber, pagesOf } from '../../platform/page-number.ts'
import {
  ClockFilters,
  clocksRestOn,
  keptIn,
  listClocks,
  openStates,
  runClocks,
  type ChildClock,
} from '../../timescales/index.ts'
import { route } from '../route.ts'

const perPage = 100

const RunningClock = z
  .object({
    child: z.uuid(),
    number: z.string().describe('The number of the child in the case system. Names are not given.'),
    rule: z.string(),
    stops: z.string(),
    limit: z.string(),
    standing: z.string().describe('Whether the limit was read in its source; what was not is local practice.'),
    started: Day,
    due: Day.nullable(),
    state: z.string(),
    lateBy: z.number().nullable(),
    lateUnit: z.enum(['days', 'working days']),
    sentence: z.string().describe('How it stands, with the sum.'),
    turn: z.string(),
    worker: z.string().nullable(),
    team: z.string().nullable(),
  })
  .meta({ id: 'RunningClock', description: 'A time limit that runs for one child, as at a day.' })

const shown = ({
  childId,
  number,
  rule: { rule },
  startedOn,
  dueOn,
  clock,
  turn,
  worker,
  team,
}: ChildClock): z.infer<typeof RunningClock> => ({
  child: childId,
  number,
  rule: rule.id,
  stops: rule.stops,
  limit: allowsInWords(rule),
  standing: standingInWords(rule),
  started: startedOn,
  due: dueOn,
  state: clock.state,
  lateBy: clock.lateBy,
  lateUnit: clock.lateUnit,
  sentence: clock.sentence,
  turn,
  worker,
  team,
})

const Kept = z
  .object({
    rule: z.string(),
    due: z.number().describe('Clocks due in the period, without those that fell away before.'),
    met: z.number(),
    late: z.number(),
    never: z.number().describe('Not done by the end of the period.'),
  })
  .meta({ id: 'KeptRule', description: 'How one time limit was kept in a period.' })

const On = Day.optional().describe('As at the end of this day; left out for today.')

export const worklistRoutes = [
  route({
    method: 'GET',
    path: '/worklist',
    tag: 'Time limits',
    does: 'List the clocks that run for children, the longest overdue first.',
    needs: 'children.read',
    query: z.object({
      whose: z.enum(['mine', 'team', 'all']).default('all'),
      state: z.array(z.enum(openStates)).default([]),
      rule: z.string().max(40).default(''),
      within: z.coerce
        .number()
        .int()
        .min(0)
        .max(400)
        .default(0)
        .describe('Due within so many days, or overdue; 0 for all.'),
      on: On,
      page: PageNumber,
    }),
    answer: {
      status: 200,
      does: `One page, ${perPage} to a page.`,
      schema: z.object({
        total: z.number(),
        page: z.number(),
        pages: z.number(),
        restsOn: Day.nullable().describe(
          'The day that the delivery shows by which these are known. Later than the day asked for where none of that day or before is kept; null where there is none.',
        ),
        clocks: z.array(RunningClock),
      }),
    },
    async run({ place, db, person, query, now }) {
      await runClocks(place.database, person.authorityId)
      const filters = ClockFilters.parse(query)
      const asAt = query.on ?? dayOf(now)
      const { rows, total } = await listClocks(db, person, { filters, asAt, most: perPage })
      const rests = await clocksRestOn(db, asAt)
      return { ...pagesOf(total, query.page, perPage), restsOn: rests?.asAt ?? null, clocks: rows.map(shown) }
    },
  }),
  route({
    method: 'GET',
    path: '/worklist/kept',
    tag: 'Time limits',
    does: 'Say how each time limit was kept in a period.',
    needs: 'children.read',
    query: z.object({ from: Day, on: On }),
    answer: { status: 200, does: 'Each time limit that fell due.', schema: z.object({ rules: z.array(Kept) }) },
    async run({ place, db, person, query, now }) {
      await runClocks(place.database, person.authorityId)
      const rules = await keptIn(db, { from: query.from, to: query.on ?? dayOf(now) })
      return { rules: rules.map(({ ruleId, ...counts }) => ({ rule: ruleId, ...counts })) }
    },
  }),
]
