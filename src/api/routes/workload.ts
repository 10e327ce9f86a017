import { z } from 'zod'
import { Day, dayOf } from '../../platform/day.ts'
import type { Db } from '../../platform/sql.ts'
import { showChildren } from '../../children/index.ts'
import {
  listCaseloads,
  listCases,
  listContinuity,
  listLeaving,
  listTeams,
  listTurningSixteen,
  listWeights,
  setWeights,
  WeightFields,
  weightsOn,
} from '../../workload/index.ts'
import { route } from '../route.ts'

const WorkerCases = z
  .object({
    id: z.string().describe('The key of the worker in the case system.'),
    name: z.string(),
    job: z.string(),
    team: z.string().nullable(),
    fullTime: z.number().nullable().describe('The share of full time.'),
    agency: z.boolean(),
    children: z.number().describe('Each child counts once.'),
    weighted: z.number().describe('The same children, each by how much work its case is: a choice of the council.'),
    longest: z.number().describe('The longest that the worker has held a case that is still theirs, in days.'),
  })
  .meta({ id: 'WorkerCases', description: 'The cases that one worker holds, of the children whom the caller may see.' })

const WorkerCase = z
  .object({
    child: z.uuid(),
    number: z.string(),
    worker: z.string().describe('The key of the worker in the case system.'),
    name: z.string().describe('The worker’s name.'),
    team: z.string().nullable(),
    since: Day,
    weighted: z.number().describe('How much work the case is: a choice of the council.'),
  })
  .meta({ id: 'WorkerCase', description: 'A child whose case a worker holds. Names of children are not given.' })

const SteadyWorker = z
  .object({
    child: z.uuid(),
    number: z.string(),
    worker: z.string().nullable().describe('Null where nobody holds the case.'),
    team: z.string().nullable(),
    inCare: z.boolean(),
    opened: Day,
    workersInYear: z.number(),
    daysUnallocated: z
      .number()
      .describe('Days of the year up to the day on which the case was open and nobody held it.'),
  })
  .meta({ id: 'SteadyWorker', description: 'How steady the worker of one child is. Names of children are not given.' })

const Ahead = z.object({
  leaving: z.array(
    z.object({
      child: z.uuid(),
      number: z.string(),
      workers: z.string(),
      team: z.string().nullable(),
      lastDay: Day,
      inCare: z.boolean(),
    }),
  ),
  turningSixteen: z.array(
    z.object({ child: z.uuid(), number: z.string(), on: Day, worker: z.string().nullable(), hasAdviser: z.boolean() }),
  ),
})

const Weights = z.object({ care: z.number(), protection: z.number(), leaver: z.number(), other: z.number() }).meta({
  id: 'CaseWeights',
  description: 'How much work a case is, beside any other open case. The heaviest that applies counts.',
})
const WeightsSet = z.object({
  today: Weights,
  settings: z.array(Weights.extend({ fromDay: Day, why: z.string(), setBy: z.string() })),
})

const query = z.object({ on: Day.optional().describe('As at the end of this day; left out for today.') })

export const workloadRoutes = [
  route({
    method: 'GET',
    path: '/workload/workers',
    tag: 'Workload',
    does: 'List the cases of each worker, most first.',
    needs: 'children.read',
    query,
    answer: {
      status: 200,
      does: 'Every worker who holds a case.',
      schema: z.object({ workers: z.array(WorkerCases) }),
    },
    async run({ db, query: { on }, now }) {
      const rows = await listCaseloads(db, on ?? dayOf(now))
      return { workers: rows.map(({ professionalId, ...worker }) => ({ id: professionalId, ...worker })) }
    },
  }),
  route({
    method: 'GET',
    path: '/workload/cases',
    tag: 'Workload',
    does: 'List the cases of each worker one by one: the children behind the numbers of /workload/workers.',
    about: 'A child whom two workers hold is a case of each.',
    needs: 'children.read',
    query: query.extend({
      worker: z.string().max(48).optional().describe('Only of the worker with this key in the case system.'),
      team: z.string().max(48).optional().describe('Only those that this team holds.'),
    }),
    answer: {
      status: 200,
      does: 'Every case of children whom the caller may see.',
      schema: z.object({ cases: z.array(WorkerCase) }),
    },
    async run({ db, query: { on, ...of }, now }) {
      const rows = await showChildren(db, 'workload file', await listCases(db, on ?? dayOf(now), of))
      return {
        cases: rows.map(({ childId, number, professionalId, worker, team, since, weight }) => ({
          child: childId,
          number,
          worker: professionalId,
          name: worker,
          team,
          since,
          weighted: weight,
        })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/workload/children',
    tag: 'Workload',
    does: 'List how steady each child’s worker is: those without one first.',
    needs: 'children.read',
    query,
    answer: {
      status: 200,
      does: 'Every child with an open case.',
      schema: z.object({ children: z.array(SteadyWorker) }),
    },
    async run({ db, query: { on }, now }) {
      const rows = await showChildren(db, 'workload file', await listContinuity(db, on ?? dayOf(now)))
      return {
        children: rows.map(({ childId, number, worker, team, inCare, openedOn, workersInYear, daysUnallocated }) => ({
          child: childId,
          number,
          worker,
          team,
          inCare,
          opened: openedOn,
          workersInYear,
          daysUnallocated,
        })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/workload/ahead',
    tag: 'Workload',
    does: 'List children who are about to be without a worker, and children in care who turn 16 within a year.',
    needs: 'children.read',
    answer: { status: 200, does: 'The soonest first. Names of children are not given.', schema: Ahead },
    async run({ db, now }) {
      const today = dayOf(now)
      const leaving = await showChildren(db, 'leaving', await listLeaving(db, today))
      const turning = await showChildren(db, 'turning 16', await listTurningSixteen(db, today))
      return {
        leaving: leaving.map(({ childId, number, workers, team, lastDay, inCare }) => ({
          child: childId,
          number,
          workers,
          team,
          lastDay,
          inCare,
        })),
        turningSixteen: turning.map(({ childId, number, on, worker, hasAdviser }) => ({
          child: childId,
          number,
          on,
          worker,
          hasAdviser,
        })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/workload/teams',
    tag: 'Workload',
    does: 'List the teams that hold cases, most children first.',
    needs: 'children.read',
    query,
    answer: {
      status: 200,
      does: 'Every team that holds the case of a child whom you may see.',
      schema: z.object({
        teams: z.array(
          z.object({
            id: z.string().describe('The key of the team in the case system.'),
            name: z.string(),
            children: z.number(),
            inCare: z.number(),
            workers: z.number(),
          }),
        ),
      }),
    },
    async run({ db, query: { on }, now }) {
      return { teams: await listTeams(db, on ?? dayOf(now)) }
    },
  }),
  route({
    method: 'GET',
    path: '/workload/weights',
    tag: 'Workload',
    does: 'Show how much work a case counts for, and every setting of it.',
    needs: 'children.read',
    answer: { status: 200, does: 'The weights of today, and what was set, the latest first.', schema: WeightsSet },
    async run({ db, now }) {
      return weightsAnswer(db, dayOf(now))
    },
  }),
  route({
    method: 'POST',
    path: '/workload/weights',
    tag: 'Workload',
    does: 'Set how much work a case counts for, from a day on.',
    about: 'Days before it keep the weights that they had.',
    needs: 'weights.set',
    body: WeightFields,
    answer: { status: 201, does: 'They were set.', schema: WeightsSet },
    async run({ db, body, now }) {
      await setWeights(db, body)
      return weightsAnswer(db, dayOf(now))
    },
  }),
]

const weightsAnswer = async (db: Db, today: Day): Promise<z.infer<typeof WeightsSet>> => ({
  today: await weightsOn(db, today),
  settings: (await listWeights(db)).map(({ fromDay, care, protection, leaver, other, why, setBy }) => ({
    fromDay,
    care,
    protection,
    leaver,
    other,
    why,
    setBy,
  })),
})
