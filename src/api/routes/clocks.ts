import { z } from 'zod'
import {
  allowsInWords,
  clockGroups,
  findClockRule,
  askedAsAt,
  runClock,
  soonInWords,
  standingInWords,
} from '../../clocks/index.ts'
import { Day, dayOf } from '../../platform/day.ts'
import { NotFound } from '../../platform/errors.ts'
import { route } from '../route.ts'

const TimeLimit = z
  .object({
    id: z.string(),
    part: z.string().describe('The part of the service that it belongs to.'),
    starts: z.string(),
    stops: z.string(),
    limit: z.string(),
    dueSoon: z.string().describe('When it is called due soon. Always local practice.').nullable(),
    owner: z.string().nullable(),
    source: z.string(),
    standing: z.string().describe('Whether it was read in its source; what was not is local practice.'),
  })
  .meta({ id: 'TimeLimit', description: 'A statutory or local time limit, with where it comes from.' })

const WorkedOut = z
  .object({
    state: z.string(),
    dueOn: z.string().nullable(),
    lateBy: z.number().nullable(),
    lateUnit: z.enum(['days', 'working days']),
    sum: z.string().describe('The arithmetic.'),
    sentence: z.string(),
  })
  .meta({ id: 'WorkedOut', description: 'One time limit as it stands at the end of a day.' })

export const clockRoutes = [
  route({
    method: 'GET',
    path: '/clocks',
    tag: 'Time limits',
    does: 'The time limits that Sightline knows.',
    needs: 'token',
    answer: { status: 200, does: 'All of them.', schema: z.object({ clocks: z.array(TimeLimit) }) },
    run: async () => ({
      clocks: clockGroups.flatMap(({ title, rules }) =>
        rules.map((rule) => ({
          id: rule.id,
          part: title,
          starts: rule.starts,
          stops: rule.stops,
          limit: allowsInWords(rule),
          dueSoon: rule.mode === 'gate' ? null : soonInWords(rule),
          owner: rule.owner ?? null,
          source: rule.source,
          standing: standingInWords(rule),
        })),
      ),
    }),
  }),
  route({
    method: 'GET',
    path: '/clocks/{id}/due',
    tag: 'Time limits',
    does: 'One time limit worked out from the day on which it started.',
    needs: 'token',
    params: z.object({ id: z.string() }),
    query: z.object({
      started: Day,
      done: Day.optional(),
      asAt: Day.optional().describe(
        'How it stands at the end of this day; left out for today, or the latest day that is named.',
      ),
    }),
    answer: { status: 200, does: 'When it is due, and how it stands.', schema: WorkedOut },
    run: async ({ params, query, now }) => {
      const rule = findClockRule(params.id)
      if (!rule) throw new NotFound('time limit')
      const facts = { startedOn: query.started, doneOn: query.done ?? null }
      return runClock(rule, facts, query.asAt ?? askedAsAt(dayOf(now), facts))
    },
  }),
]
