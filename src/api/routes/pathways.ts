import { z } from 'zod'
import { showChildren } from '../../children/index.ts'
import { hidingBeside } from '../../indicators/index.ts'
import { NotFound } from '../../platform/errors.ts'
import { Day, dayOf } from '../../platform/day.ts'
import type { Database } from '../../platform/database.ts'
import { may, type Person } from '../../people/index.ts'
import {
  askOf,
  findPathway,
  limitStep,
  listStays,
  mainNumbers,
  mainRows,
  numbersOf,
  partNames,
  pathways,
  publicNumbers,
  stepIds,
  titleOfStep,
  wayInWords,
  type Months,
  besideDay,
  besideFor,
  besides,
  countBeside,
  groupOf,
} from '../../pathways/index.ts'
import { route } from '../route.ts'

const count = z.number().int().nullable()
const Balance = {
  opening: count.describe('In it as the period began. Null where it is hidden from a caller who may not see children.'),
  in: count.describe('Came in. opening + in − out = now.'),
  out: count,
  now: count,
}
const PathwayLine = z
  .object({ id: z.string(), title: z.string(), asks: z.string(), step: z.string(), ...Balance })
  .meta({ id: 'PathwayLine', description: 'A pathway with stock and flow of its main step.' })

const PathwayStep = z
  .object({
    id: z.string(),
    title: z.string(),
    ...Balance,
    late: count.describe('In it now, beyond the time limit.'),
    overTarget: count.describe('In it now, beyond a stricter target of the authority and not beyond the time limit.'),
    halfDays: count.describe('Half of those in it now have been for this many days or fewer.'),
    longestDays: count,
    leftOut: count.describe('Cannot be counted: a day is missing, or it ends before it begins.'),
  })
  .meta({ id: 'PathwayStep', description: 'Stock and flow of one step of a pathway.' })

const PathwayLimit = z
  .object({
    step: z.string(),
    rule: z.string(),
    due: z.number(),
    inTime: z.number(),
    running: z.number(),
    late: z.number().describe('By the rule itself.'),
    overTarget: z.number().describe('Beyond a stricter target of the authority and not late by the rule itself.'),
  })
  .meta({ id: 'PathwayLimit', description: 'How one time limit was kept in the period, and what is late now.' })

const PathwayTeam = z
  .object({
    step: z.string(),
    team: z.string().nullable(),
    opening: z.number(),
    in: z.number(),
    out: z.number(),
    now: z.number(),
    late: z.number(),
  })
  .meta({ id: 'PathwayTeam', description: 'Stock and flow of one step, of the children whom one team holds.' })

const PathwayStay = z
  .object({
    child: z.uuid(),
    number: z.string(),
    began: Day.nullable(),
    ended: Day.nullable(),
    due: Day.nullable(),
    dueByTarget: Day.nullable().describe('By a stricter target of the authority; null where none counts.'),
    late: z.boolean().describe('Beyond the time limit itself.'),
    overTarget: z.boolean(),
    wayIn: z.string().nullable(),
    wayOut: z.string().nullable(),
    team: z.string().nullable(),
    worker: z.string().nullable(),
  })
  .meta({ id: 'PathwayStay', description: 'One stay of one child in a step. Names of children are not given.' })

const period = {
  on: Day.optional().describe('As at the end of this day; left out for the day that the newest delivery shows.'),
  months: z.enum(['1', '3', '12']).default('12').describe('What came and went is counted over so many months.'),
  team: z.string().default('').describe('A team of the case system, or none; left out for all.'),
}
const about = { asAt: Day, from: Day, delivery: z.number() }

/** Whoever may not see children is told of the newest day and the whole authority alone. */
const asked = async (database: Database, person: Person, query: { on?: Day | undefined; months: '1' | '3' | '12' }) => {
  const months = Number(query.months) as Months // one of the three
  const found = await askOf(database, person, may(person, 'children.read') ? { asAt: query.on, months } : {})
  if (!found) throw new NotFound('delivery of case records')
  return found
}

export const pathwayRoutes = [
  route({
    method: 'GET',
    path: '/pathways',
    tag: 'Pathways',
    does: 'List the pathways with stock and flow of the main step of each.',
    needs: 'indicators.read',
    answer: { status: 200, does: 'Every pathway.', schema: z.object({ ...about, pathways: z.array(PathwayLine) }) },
    async run({ place, db, person }) {
      const by = await asked(place.database, person, { months: '12' })
      const rows = mainRows(
        await mainNumbers(place.database, person, by),
        pathways,
        may(person, 'children.read') ? null : await hidingBeside(db),
      )
      return {
        asAt: by.asAt,
        from: by.period.startsOn,
        delivery: by.delivery,
        pathways: rows.map(({ pathway: { id, title, asks, main }, cells }) => ({
          id,
          title,
          asks,
          step: main,
          opening: shown(cells.opening),
          in: shown(cells.in),
          out: shown(cells.out),
          now: shown(cells.now),
        })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/pathways/{id}',
    tag: 'Pathways',
    does: 'Read one pathway: its steps as stock and flow, its time limits and its teams.',
    about:
      'A caller who may not see children is given fewer steps, with small numbers hidden, and neither limits nor teams.',
    needs: 'indicators.read',
    params: z.object({ id: z.string() }),
    query: z.object(period),
    answer: {
      status: 200,
      does: 'The pathway.',
      schema: z.object({
        ...about,
        id: z.string(),
        title: z.string(),
        steps: z.array(PathwayStep),
        limits: z.array(PathwayLimit),
        teams: z.array(PathwayTeam),
      }),
    },
    async run({ place, db, person, params, query }) {
      const pathway = findPathway(params.id)
      const by = await asked(place.database, person, query)
      const sees = may(person, 'children.read')
      const counted = await numbersOf(place.database, person, pathway, {
        asked: by,
        team: sees ? query.team : '',
      })
      const head = {
        asAt: by.asAt,
        from: by.period.startsOn,
        delivery: by.delivery,
        id: pathway.id,
        title: pathway.title,
      }
      if (!sees) {
        const steps = publicNumbers(pathway, counted, await hidingBeside(db)).map(({ step, ...cells }) => ({
          id: step.id,
          title: titleOfStep(pathway, step.id),
          opening: shown(cells.opening),
          in: shown(cells.in),
          out: shown(cells.out),
          now: shown(cells.now),
          late: null,
          overTarget: null,
          halfDays: null,
          longestDays: null,
          leftOut: null,
        }))
        return { ...head, steps, limits: [], teams: [] }
      }
      return {
        ...head,
        steps: pathway.steps.flatMap(({ id }) => {
          const numbers = counted.steps.get(id)
          if (!numbers) return []
          const { opening, in: came, out, now, late, target, half, longest, leftOut } = numbers
          const title = titleOfStep(pathway, id)
          return [
            {
              id,
              title,
              opening,
              in: came,
              out,
              now,
              late,
              overTarget: target,
              halfDays: half,
              longestDays: longest,
              leftOut,
            },
          ]
        }),
        limits: pathway.pairs.flatMap(({ clocks }) =>
          clocks.flatMap((rule) => {
            const numbers = counted.steps.get(limitStep(rule))
            if (!numbers) return []
            const { due, kept, now, late, target } = numbers
            return [{ step: limitStep(rule), rule, due, inTime: kept, running: now, late, overTarget: target }]
          }),
        ),
        teams: counted.teams.map(({ step, team, opening, in: came, out, now, late }) => ({
          step,
          team,
          opening,
          in: came,
          out,
          now,
          late,
        })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/pathways/{id}/list',
    tag: 'Pathways',
    does: 'List the stays behind a number of a pathway, of the children whom the caller may see.',
    needs: 'children.read',
    params: z.object({ id: z.string() }),
    query: z.object({
      ...period,
      step: z.string().describe('A step of the pathway, or a time limit by its step.'),
      part: z.enum(partNames).default('now'),
    }),
    answer: { status: 200, does: 'Those in it longest first.', schema: z.object({ stays: z.array(PathwayStay) }) },
    async run({ db, place, person, params, query }) {
      const pathway = findPathway(params.id)
      if (!stepIds(pathway).includes(query.step)) throw new NotFound('step')
      const by = await asked(place.database, person, query)
      const step = pathway.steps.find(({ id }) => id === query.step)
      return {
        stays: (await showChildren(db, 'pathway file', await listStays(db, pathway, by, query), pathway.id)).map(
          ({
            childId,
            number,
            startedOn,
            endedOn,
            dueOn,
            targetOn,
            isLate,
            isOverTarget,
            came,
            went,
            team,
            worker,
          }) => ({
            child: childId,
            number,
            began: startedOn,
            ended: endedOn,
            due: dueOn,
            dueByTarget: targetOn,
            late: isLate,
            overTarget: isOverTarget,
            wayIn: came === null ? null : wayInWords(step, 'came', came),
            wayOut: went === null ? null : wayInWords(step, 'went', went),
            team,
            worker,
          }),
        ),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/pathways/beside/{id}',
    tag: 'Pathways',
    does: 'Groups of children or cases side by side: of each question, how many of how many.',
    about: 'Of the children whom you may see, by what the case system’s data says now.',
    needs: 'children.read',
    params: z.object({ id: z.string().describe(besides.map(({ id }) => id).join(', ')) }),
    query: z.object({
      by: z.string().max(20).default('').describe('The id of a group; left out for the first.'),
      on: Day.optional().describe('As at the end of this day; left out for the day that the newest delivery shows.'),
    }),
    answer: {
      status: 200,
      does: 'The groups, the largest first, and all together last.',
      schema: z.object({
        title: z.string(),
        among: z.string(),
        groups: z.array(
          z.object({
            group: z.string().nullable().describe('Null for all together.'),
            called: z.string(),
            rows: z.number(),
            answers: z.array(z.object({ question: z.string(), counted: z.number(), of: z.number() })),
          }),
        ),
      }),
    },
    async run({ db, params: { id }, query, now }) {
      const beside = besideFor(id)
      const group = groupOf(beside, query.by)
      const rows = await countBeside(db, beside, { group, asAt: await besideDay(db, query.on, dayOf(now)) })
      return {
        title: beside.title,
        among: beside.among,
        groups: rows.map(({ value, rows: number, answers }) => ({
          group: value,
          called: value === null ? 'All' : group.called(value),
          rows: number,
          answers: beside.questions.map(({ sentence }, index) => ({
            question: sentence,
            counted: answers[index]?.counted ?? 0,
            of: answers[index]?.of ?? 0,
          })),
        })),
      }
    },
  }),
]

const shown = (cell: number | 'c' | null): number | null => (typeof cell === 'number' ? cell : null)
