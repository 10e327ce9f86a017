import { z } from 'zod'
import { allowsInWords, standingInWords } from '../../clocks/index.ts'
import { showChildren } from '../../children/index.ts'
import { require as requirePermission } from '../../people/index.ts'
import { Day, dayOf } from '../../platform/day.ts'
import { PageNumber, pagesOf } from '../../platform/page-number.ts'
import { tableFormatNames } from '../../platform/tables/index.ts'
import {
  ClockFilters,
  clocksRestOn,
  findHealth,
  HealthFilters,
  healthState,
  healthTable,
  keptIn,
  listClocks,
  narrowHealth,
  openStates,
  runClocks,
  type ChildClock,
} from '../../timescales/index.ts'
import { route } from '../route.ts'
import { answerWithTable, tableFiles } from '../table-answer.ts'

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
    dueByRule: Day.nullable().describe(
      'The day by the rule itself: later than `due` where a stricter target of the authority’s own counts.',
    ),
    state: z.string(),
    stateByRule: z.string().describe('The state by the rule itself, which may not be late where a stricter target is.'),
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
  byRule,
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
  dueByRule: byRule ? byRule.dueOn : dueOn,
  state: clock.state,
  stateByRule: (byRule ?? clock).state,
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
    met: z.number().describe('Done by the day of the rule itself, whatever stricter target the authority has.'),
    late: z.number(),
    never: z.number().describe('Not done by the end of the period.'),
  })
  .meta({ id: 'KeptRule', description: 'How one time limit was kept in a period.' })

const Thing = z.object({ last: Day.nullable(), due: Day.nullable(), state: z.string() })
const HealthDue = z
  .object({
    child: z.uuid(),
    number: z.string().describe('The number of the child in the case system. Names are not given.'),
    inCare: z.boolean().describe('In care now; otherwise a care leaver.'),
    check: Thing,
    teeth: Thing,
    vaccinated: Thing,
    strengths: Thing.describe('The strengths and difficulties questionnaire.'),
  })
  .meta({ id: 'HealthDue', description: 'What of the health of one child is due, as at today.' })

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
      const { rows, total } = await listClocks(db, { filters, asAt, most: perPage })
      const rests = await clocksRestOn(db, asAt)
      return { ...pagesOf(total, query.page, perPage), restsOn: rests?.asAt ?? null, clocks: rows.map(shown) }
    },
  }),
  route({
    method: 'GET',
    path: '/worklist/health',
    tag: 'Time limits',
    does: 'List what of the health of children in care and care leavers is due, the earliest first.',
    about: 'That you saw these children is written down, as on the page.',
    needs: ['children.read', 'children.health'],
    query: HealthFilters.extend({
      format: z.enum(tableFormatNames).optional().describe('The same as a file.'),
    }),
    answer: {
      status: 200,
      does: 'Each child, or a file. Names are not given.',
      schema: z.object({ children: z.array(HealthDue) }),
    },
    files: tableFiles,
    async run({ place, db, person, query: { format, ...filters }, now }) {
      if (format) requirePermission(person, ['children.export', 'health.export'])
      await runClocks(place.database, person.authorityId)
      const today = dayOf(now)
      const rows = await showChildren(db, 'health file', narrowHealth(await findHealth(db, today), filters, today))
      if (format) {
        const table = healthTable(rows, { at: now, today, authority: person.authorityName })
        return answerWithTable(db, table, { format, action: 'health.exported', subjectKind: 'children' })
      }
      return {
        children: rows.map((row) => ({
          child: row.childId,
          number: row.number,
          inCare: row.inCare,
          check: { last: row.checkedOn, due: row.checkDueOn, state: healthState(row, 'check', today) },
          teeth: { last: row.teethOn, due: row.teethDueOn, state: healthState(row, 'teeth', today) },
          vaccinated: { last: row.vaccinatedOn, due: null, state: healthState(row, 'vaccinated', today) },
          strengths: { last: row.strengthsOn, due: row.strengthsDueOn, state: healthState(row, 'strengths', today) },
        })),
      }
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
